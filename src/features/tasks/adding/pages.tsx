import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/choice.tsx'
import { Details } from '../../../ui/details.tsx'
import { type Audience, TextArea, TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { text } from '../list/text.ts'
import { type Draft, fieldsOf, understood } from '../pages.tsx'
import { navText } from '../text.ts'
import { WordingFields, WordingHints } from '../wording/pages.tsx'
import { typedOf } from '../wording/types.ts'
import { certainTask, missingIn } from './rules.ts'
import { longestLine, type Row } from './types.ts'

interface Props {
  viewer: Viewer
  pairId: string
  audience: Audience
  draft?: Draft
}

/**
 * The field for one line after the other. With `again` it has the focus when the page comes, so that Enter, words and
 * Enter write one task each; such forms are sent by the browser itself, and their answer is a page that stays.
 */
export function LineForm({ viewer, pairId, audience, draft, again }: Props & { again: boolean }) {
  const t = text[viewer.language].line
  const field = fieldsOf(viewer, 'line', draft)
  return (
    <Section id="write" heading={t.heading}>
      <Form id="line-form" action={urls.pairTasks({ pairId })} target="_self">
        <TextField
          {...field('line')}
          label={t.label}
          hint={t.hint}
          audience={audience}
          maxLength={longestLine}
          autocomplete="off"
          enterkeyhint="done"
          autofocus={again || draft?.form === 'line'}
        />
        <Actions>
          <Button icon="plus">{t.add}</Button>
        </Actions>
      </Form>
      <div class="mt-3">
        <Details id="many" summary={t.many} open={draft?.form === 'lines'}>
          <LinesForm viewer={viewer} pairId={pairId} audience={audience} draft={draft} />
        </Details>
      </div>
    </Section>
  )
}

function LinesForm({ viewer, pairId, audience, draft }: Props) {
  const t = text[viewer.language].line
  const field = fieldsOf(viewer, 'lines', draft)
  return (
    <Form id="lines-form" action={urls.pairTasks({ pairId })} target="_self">
      <TextArea {...field('lines')} label={t.manyLabel} hint={t.manyHint} audience={audience} rows={8} />
      <Actions>
        <Button tone="secondary" icon="eye">
          {t.look}
        </Button>
        <ButtonLink href={urls.taskImports({ pairId })} tone="quiet">
          {navText[viewer.language].pages.imports}
        </ButtonLink>
      </Actions>
    </Form>
  )
}

/** What was understood of each line; nothing is kept before it is said yes to. */
export function RowsForm(props: Props & { today: Temporal.PlainDate; rows: readonly Row[] }) {
  const { viewer, pairId, rows } = props
  const t = text[viewer.language].rows
  const asked = rows.filter(({ certain }) => !certain).length
  const first = rows.findIndex(({ certain }) => !certain)
  return (
    <Section id="rows" heading={t.heading}>
      <p class="mb-4">{t.lead(rows.length, asked)}</p>
      {asked > 0 && <WordingHints language={viewer.language} />}
      <Form
        id="rows-form"
        action={urls.pairTasks({ pairId })}
        target="_self"
        hidden={{ lines: rows.map(({ line }) => line).join('\n') }}
      >
        <ol class="flex flex-col divide-y divide-base-300">
          {rows.map((row, number) => (
            <li key={number} id={`row-${number}`} class="py-5">
              <RowWords {...props} row={row} number={number} first={number === first} />
            </li>
          ))}
        </ol>
        <Actions>
          <Button icon="check" name="keep" value="yes">
            {t.keep(rows.length)}
          </Button>
          <ButtonLink tone="quiet" href={urls.pairTasks({ pairId })}>
            {t.stop}
          </ButtonLink>
        </Actions>
      </Form>
    </Section>
  )
}

function RowWords(props: Props & { today: Temporal.PlainDate; row: Row; number: number; first: boolean }) {
  const { viewer, today, row, number, first, draft } = props
  const { language } = viewer
  const t = text[language].rows
  const task = certainTask(row.reading)
  if (task) {
    return (
      <>
        <p class="font-medium">{task.title}</p>
        <p class="text-muted">{t.understood(understood(language, task, today))}</p>
      </>
    )
  }
  const typed = typedOf(row.reading)
  const field = fieldsOf(viewer, 'rows', draft)
  return (
    <fieldset class="flex flex-col gap-7">
      <legend class="mb-4">
        <span class="block font-semibold">{t.line(number + 1)}</span>
        <span class="block">{t.wrote(row.line)}</span>
        {missingIn(row.reading).map((doubt) => (
          <span key={doubt} class="block text-muted">
            {t.missing[doubt]}
          </span>
        ))}
      </legend>
      <WordingFields
        language={language}
        brief
        autofocus={first && !draft}
        field={(name) => field(`${name}-${number}`, typed[name as keyof typeof typed])}
      />
      <Checkbox
        name={`skip-${number}`}
        id={`rows-skip-${number}`}
        label={t.skip}
        checked={draft?.typed[`skip-${number}`] === 'on'}
      />
    </fieldset>
  )
}
