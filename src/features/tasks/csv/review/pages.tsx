import { errorSummaryHeading, errorText } from '../../../../platform/i18n/form-text.ts'
import type { Viewer } from '../../../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/choice.tsx'
import { TextField } from '../../../../ui/field.tsx'
import { Flash } from '../../../../ui/flash.tsx'
import { ErrorSummary, Form } from '../../../../ui/form.tsx'
import { PageHeading, Section } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list.tsx'
import { urls } from '../../../../urls.ts'
import { understood } from '../../pages.tsx'
import { columnName, type Draft, fieldsOf, wrongText } from '../pages.tsx'
import { figure, text } from '../text.ts'
import { type Act, type Column, fieldOf, rowsOnPage, type ShownRow, type TaskImport } from '../types.ts'

export interface ReviewView {
  viewer: Viewer
  today: Temporal.PlainDate
  held: TaskImport
  /** Those to put right first, and one page of those that are ready. */
  wrong: ShownRow[]
  ready: ShownRow[]
  page: number
  done?: keyof (typeof text)['da']['done']
  refused?: 'closed' | 'ended' | 'outdated'
  draft?: Draft
}

/** An import on its way to the list: how far it has been read, what is wrong, what is ready; and what became of it. */
export function reviewView(view: ReviewView) {
  const { viewer, held, done, refused, draft } = view
  const t = text[viewer.language]
  const isReading = held.read < held.rows && !held.dropped && held.brought === null
  const [title, body] =
    held.brought !== null
      ? [held.undoneAt ? t.undoneTitle : t.broughtTitle, <Brought key="body" {...view} />]
      : held.dropped
        ? [t.droppedTitle, <p key="body">{t.dropped}</p>]
        : isReading
          ? [t.reading, <Reading key="body" {...view} />]
          : [t.reviewTitle, <Review key="body" {...view} />]
  return {
    title,
    flash: refused ? <Flash tone="note" message={t[refused]} /> : done && <Flash message={t.done[done]} />,
    body: (
      <>
        <WrongCells viewer={viewer} draft={draft} />
        <PageHeading
          lead={t.from(held.fileName)}
          actions={
            <ButtonLink href={urls.pairTasks({ pairId: held.pairId })} tone="quiet" icon="arrowLeft">
              {t.back}
            </ButtonLink>
          }
        >
          {title}
        </PageHeading>
        {body}
      </>
    ),
  }
}

/** What is still wrong after a correction, each with its row and column. */
function WrongCells({ viewer, draft }: Pick<ReviewView, 'viewer' | 'draft'>) {
  const { language } = viewer
  const errors = (draft?.errors ?? []).map(({ field, code }) => {
    const [column, number] = field.split('-') as [Column, string]
    const place = [text[language].row(Number(number)), text[language].columns[column]]
      .filter(Boolean)
      .join(', ')
    return { field: `fix-${field}`, message: `${place}: ${errorText(language, code, text[language].errors)}` }
  })
  return <ErrorSummary heading={errorSummaryHeading(language)} errors={errors} />
}

function Reading({ viewer, held }: ReviewView) {
  const { language } = viewer
  const t = text[language]
  return (
    <div class="flex flex-col items-start gap-4">
      <p id="progress-words" class="text-lg">
        {t.progress(figure(language, held.read), figure(language, held.rows))}
      </p>
      <progress
        id="progress"
        class="h-4 w-full appearance-none overflow-hidden rounded-full border border-edge bg-surface [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-surface [&::-webkit-progress-value]:bg-primary"
        max={held.rows}
        value={held.read}
        aria-labelledby="progress-words"
      />
      <p class="text-muted">{t.progressNote}</p>
      <Actions>
        <ButtonLink href={urls.taskImport({ importId: held.id })} tone="secondary">
          {t.again}
        </ButtonLink>
        <ActButton view={{ viewer, held }} act="drop" />
      </Actions>
    </div>
  )
}

function Review(view: ReviewView) {
  const { viewer, held } = view
  const { language } = viewer
  const t = text[language]
  const counts = (['ready', 'standing', 'wrong', 'skipped'] as const).filter((kind) => held[kind] > 0)
  return (
    <>
      <ul id="counts" class="mb-6 flex list-disc flex-col gap-1 pl-5">
        {counts.map((kind) => (
          <li key={kind}>{t.counts[kind](figure(language, held[kind]))}</li>
        ))}
      </ul>
      {held.leftOut.length > 0 && <p class="mb-6 text-muted">{t.leftOut(held.leftOut.join(', '))}</p>}
      {held.wrong > 0 && <p class="mb-4">{t.firstFix}</p>}
      {held.ready === 0 && held.wrong === 0 && <p class="mb-4">{t.none}</p>}
      <Actions>
        {held.wrong === 0 && held.ready > 0 && <ActButton view={view} act="bring" />}
        {held.standing > 0 && <ActButton view={view} act="skip-standing" />}
        {held.wrong > 0 && <ActButton view={view} act="skip-wrong" />}
        {held.skipped > 0 && <ActButton view={view} act="take-all" />}
        <ActButton view={view} act="drop" />
      </Actions>
      {view.wrong.length > 0 && <WrongRows {...view} />}
      {view.ready.length > 0 && <ReadyRows {...view} />}
    </>
  )
}

function ActButton({ view, act }: { view: Pick<ReviewView, 'viewer' | 'held'>; act: Act }) {
  const { viewer, held } = view
  const words = text[viewer.language].acts[act]
  const label = typeof words === 'string' ? words : words(figure(viewer.language, held.ready))
  return (
    <Form id={`act-${act}`} action={urls.taskImport({ importId: held.id })} hidden={{ act }}>
      <Button
        tone={act === 'bring' ? 'primary' : act === 'drop' ? 'quiet' : 'secondary'}
        icon={act === 'bring' ? 'check' : act === 'undo' ? 'undo' : undefined}
      >
        {label}
      </Button>
    </Form>
  )
}

function WrongRows({ viewer, held, wrong, draft }: ReviewView) {
  const { language } = viewer
  const t = text[language]
  const field = fieldsOf(viewer, 'fix', draft)
  const more = held.wrong - wrong.length
  return (
    <Section id="wrong" heading={t.wrongHeading}>
      <p class="mb-6">{t.wrongLead}</p>
      <Form
        id="fix-form"
        action={urls.taskImport({ importId: held.id })}
        hidden={{ rows: wrong.map(({ number }) => number).join(',') }}
      >
        <ol class="flex flex-col divide-y divide-base-300">
          {wrong.map((row) => (
            <li key={row.number} id={`row-${row.number}`} class="flex flex-col gap-5 py-6">
              <h3 class="break-words">
                {t.row(row.number)}
                {row.cells.task && <span class="font-normal"> · {row.cells.task.slice(0, 200)}</span>}
              </h3>
              {row.wrong.map((cell) => {
                const { error, value, ...own } = field(
                  fieldOf(row.number, cell.column),
                  row.cells[cell.column],
                )
                return (
                  <TextField
                    key={cell.column}
                    {...own}
                    value={value}
                    error={error ?? (draft ? undefined : wrongText(language, cell))}
                    label={columnName(language, cell.column)}
                    autocomplete="off"
                  />
                )
              })}
              <Checkbox
                name={`skip-${row.number}`}
                id={`fix-skip-${row.number}`}
                label={t.skip(row.number)}
                checked={draft?.typed[`skip-${row.number}`] === 'on'}
              />
            </li>
          ))}
        </ol>
        {more > 0 && <p class="text-muted">{t.more(figure(language, more))}</p>}
        <Actions>
          <Button icon="check">{t.fix}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function ReadyRows({ viewer, today, held, ready, page }: ReviewView) {
  const { language } = viewer
  const t = text[language]
  const pages = Math.ceil(held.ready / rowsOnPage)
  const pageLink = (to: number) => `${urls.taskImport({ importId: held.id })}?page=${to}#ready`
  return (
    <Section id="ready" heading={t.readyHeading}>
      <List>
        {ready.map(({ number, entry }) => {
          if (!entry) return null
          const { title, rhythm, every, times, startsOn, min, max } = entry
          const recurrence = { rhythm, every, times, startsOn: Temporal.PlainDate.from(startsOn) }
          const minutes = min === null || max === null ? null : { min, max }
          return (
            <ListRow
              key={number}
              id={`ready-${number}`}
              title={<span class="break-words">{title}</span>}
              detail={<p>{understood(language, { ...recurrence, minutes }, today)}</p>}
            />
          )
        })}
      </List>
      {pages > 1 && (
        <nav aria-label={t.readyHeading} class="mt-6 flex flex-wrap items-center gap-4">
          {page > 1 && (
            <ButtonLink tone="quiet" icon="arrowLeft" href={pageLink(page - 1)}>
              {t.earlier}
            </ButtonLink>
          )}
          <span>{t.page(page, pages)}</span>
          {page < pages && (
            <ButtonLink tone="quiet" icon="arrowRight" href={pageLink(page + 1)}>
              {t.later}
            </ButtonLink>
          )}
        </nav>
      )}
    </Section>
  )
}

function Brought({ viewer, held }: ReviewView) {
  const t = text[viewer.language]
  const n = figure(viewer.language, held.brought ?? 0)
  return (
    <>
      <p class="mb-6 text-lg">{held.undoneAt ? t.undone(n) : t.brought(n)}</p>
      <Actions>
        <ButtonLink href={urls.pairTasks({ pairId: held.pairId })}>{t.back}</ButtonLink>
        <ActButton view={{ viewer, held }} act={held.undoneAt ? 'restore' : 'undo'} />
      </Actions>
    </>
  )
}
