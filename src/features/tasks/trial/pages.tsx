import { calendarDay } from '../../../platform/i18n/dates.ts'
import { hoursText } from '../../../platform/i18n/hours.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { AudienceNote } from '../../../ui/field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import { AgreementCard } from '../../agreements/pages.tsx'
import { waitsFor } from '../../agreements/rules.ts'
import type { Agreement } from '../../agreements/types.ts'
import { otherOf } from '../../pair/rules.ts'
import { mondayOf, usualMinutesIn } from '../hours/rules.ts'
import { Balance } from '../load/pages.tsx'
import { usualWeek } from '../load/rules.ts'
import { TaskNav } from '../pages.tsx'
import type { Task } from '../types.ts'
import { Attempt, Choices, type Draft, DraftErrors, detailOf, type Looking } from './attempt/pages.tsx'
import { applyChanges, leftOut } from './rules.ts'
import { text } from './text.ts'
import type { Done, Outcome, Trial, TriedChange } from './types.ts'

/** What has just come of a button, on top of the page. */
export interface Told {
  done?: Done
  /** The id of a change that was taken off. */
  removed?: string
  dropped?: boolean
  refused?: Exclude<Outcome, 'done'>
  draft?: Draft
}

export interface TrialView extends Looking, Told {
  trial: Trial | null
  /** What is settled and not done: of this trial, or of the last one where none is open. */
  agreements: Agreement[]
  chosen: Task | null
  all: boolean
}

/** The other of the two by their given name, and the employee by theirs. */
export const namesOf = ({ list: { pair }, viewer }: Pick<Looking, 'list' | 'viewer'>) => ({
  other: givenName(otherOf(pair, viewer.memberId).name),
  employee: givenName(pair.employee.name),
})

/** "What if": the week as it is and as it would be, what is tried, and the tasks to try it with. */
export function trialView(view: TrialView) {
  const { viewer, list, trial, chosen } = view
  const t = text[viewer.language]
  const { other } = namesOf(view)
  const open = list.pair.goesOn && !trial?.settled
  return {
    title: t.heading,
    flash: flashOf(view),
    body: (
      <>
        <DraftErrors viewer={viewer} draft={view.draft} />
        <TaskNav viewer={viewer} pairId={list.pair.id} current="trial" />
        <PageHeading
          lead={!list.pair.goesOn ? t.ended : list.shared ? t.lead(other) : t.leadAlone}
          actions={
            <ButtonLink href={urls.pair({ pairId: list.pair.id })} tone="quiet" icon="people">
              {t.toPair(other)}
            </ButtonLink>
          }
        >
          {t.heading}
        </PageHeading>
        <div class="mb-6 flex flex-col gap-1">
          <AudienceNote
            id="trial"
            audience={
              list.shared
                ? { kind: 'shared', text: t.audience.both(other) }
                : { kind: 'private', text: t.audience.own }
            }
          />
          {!list.shared && list.pair.goesOn && <p class="text-muted">{t.alone(other)}</p>}
        </div>
        <Week {...view} />
        {trial?.settled ? <Settled {...view} settled={trial.settled} /> : <Trying {...view} />}
        <Agreements {...view} />
        {open && chosen && <Attempt {...view} task={chosen} />}
        {open && list.tasks.length > 0 && <Choices {...view} />}
      </>
    ),
  }
}

function flashOf({ viewer, list, done, removed, dropped, refused, draft }: TrialView) {
  const t = text[viewer.language]
  if (refused) {
    const words = t.outcomes[refused]
    return (
      <Flash
        tone="problem"
        message={draft && draft.errors.length === 0 ? `${words} ${t.yourWords}` : words}
      />
    )
  }
  if (removed) {
    const action = urls.trialChangeRestoration({ changeId: removed })
    return <Flash message={t.done.removed} undo={{ label: t.undo, action }} />
  }
  if (dropped) {
    const action = urls.trialRestoration({ pairId: list.pair.id })
    return <Flash message={t.done.dropped} undo={{ label: t.undo, action }} />
  }
  return done && <Flash message={t.done[done]} />
}

/** The usual week as the list is now, and under it with all that is tried. */
function Week({ viewer, today, list, calendar, trial }: TrialView) {
  const { language } = viewer
  const t = text[language].week
  if (list.tasks.length === 0) {
    const words = text[language].tasks
    const name = givenName(list.pair.employee.name)
    return <Empty icon="rhythm" text={list.own ? words.empty : words.emptyOther(name)} />
  }
  const agreed = usualMinutesIn(calendar.hours, mondayOf(today))
  const { weekdays } = calendar
  const tried = applyChanges(list.tasks, trial?.changes ?? [], { from: today, weekdays }).tasks
  const [before, after] = [usualWeek(list.tasks, weekdays), usualWeek(tried, weekdays)]
  // End by end the difference can run either way round.
  const ends = [before.min - after.min, before.max - after.max].sort((one, other) => one - other)
  const by = { min: ends[0] as number, max: ends[1] as number }
  const shown = (id: string, tasks: readonly Task[], usual: typeof before) => (
    <Balance
      id={id}
      language={language}
      usual={usual}
      agreed={agreed}
      unknown={tasks.filter(({ minutes }) => !minutes).length}
    />
  )
  return (
    <Section id="week" heading={t.heading}>
      <h3 class="mt-4 mb-1">{t.now}</h3>
      {shown('week-now', list.tasks, before)}
      {trial && trial.changes.length > 0 && (
        <div id="week-tried" class="mt-6 border-l-4 border-primary pl-4">
          <h3 class="mb-1">{t.tried}</h3>
          {shown('week-then', tried, after)}
          <p class="mt-2 font-medium">{by.max > 0 ? t.less(hoursText(language, by)) : t.same}</p>
        </div>
      )}
    </Section>
  )
}

/** What is tried, change by change, with the way to agreements and out of it. */
function Trying(view: TrialView) {
  const { viewer, list, trial } = view
  const t = text[viewer.language].tried
  const { other } = namesOf(view)
  const { goesOn, id: pairId } = list.pair
  if (!trial && (!goesOn || list.tasks.length === 0)) return null
  const counts = trial !== null && trial.changes.length > leftOf(view).size
  return (
    <Section id="tried" heading={list.shared ? t.heading : t.headingAlone}>
      {!trial || trial.changes.length === 0 ? (
        <p class="text-muted">{list.shared ? t.none : t.noneAlone}</p>
      ) : (
        <>
          <Changes {...view} changes={trial.changes} />
          {counts && !list.shared && <p class="mt-4 text-muted">{t.shareFirst(other)}</p>}
          {goesOn && (
            <Actions>
              {counts && list.shared && (
                <ButtonLink href={urls.trialSettlement({ pairId })} icon="agreement">
                  {t.settle}
                </ButtonLink>
              )}
              <Form action={urls.trialDropping({ pairId })}>
                <Button tone="quiet" icon="close">
                  {t.drop}
                </Button>
              </Form>
            </Actions>
          )}
        </>
      )}
    </Section>
  )
}

/** The changes that no longer do anything. */
const leftOf = ({ list, trial, today, calendar }: TrialView): Set<TriedChange> =>
  new Set(leftOut(list.tasks, trial?.changes ?? [], { from: today, weekdays: calendar.weekdays }))

function Changes({ changes, ...view }: TrialView & { changes: TriedChange[] }) {
  const left = leftOf(view)
  return (
    <List>
      {changes.map((change) => (
        <ChangeRow key={change.id} {...view} change={change} left={left.has(change)} />
      ))}
    </List>
  )
}

function ChangeRow({ change, left, ...view }: TrialView & { change: TriedChange; left: boolean }) {
  const { viewer, list, trial } = view
  const t = text[viewer.language]
  const titleId = `change-${change.id}-title`
  const isThere = list.tasks.some(({ id }) => id === change.taskId)
  return (
    <ListRow
      id={`change-${change.id}`}
      title={<span id={titleId}>{change.title}</span>}
      detail={
        <>
          <p>
            {t.said[change.kind](detailOf(change, view))} ·{' '}
            {change.putBy === viewer.memberId ? t.tried.byYou : t.tried.by(namesOf(view).other)}
          </p>
          {left && (
            <p class="mt-1">
              <Badge tone="neutral">{t.tried.left.badge}</Badge>{' '}
              {isThere ? t.tried.left.changed : t.tried.left.gone}
            </p>
          )}
        </>
      }
      trailing={
        list.pair.goesOn &&
        !trial?.settled && (
          <Form action={urls.trialChangeRemoval({ changeId: change.id })}>
            <Button tone="quiet" icon="undo" aria-describedby={titleId}>
              {t.tried.takeOff}
            </Button>
          </Form>
        )
      }
    />
  )
}

/** It is agreements: what is left is for the employee to make it their list. */
function Settled({ settled, ...view }: TrialView & { settled: NonNullable<Trial['settled']> }) {
  const { viewer, today, list, trial } = view
  const t = text[viewer.language].settled
  const { goesOn, id: pairId } = list.pair
  const date = calendarDay(viewer.language, settled.from, today)
  return (
    <div class="mt-12">
      <Card id="settled" tone="calm" heading={t.heading}>
        <p>{list.own ? t.own(date) : t.other(namesOf(view).employee, date)}</p>
        <Changes {...view} changes={trial?.changes ?? []} />
        {list.own && goesOn && (
          <Actions>
            <Form action={urls.trialAcceptance({ pairId })}>
              <Button icon="check">{t.accept(date)}</Button>
            </Form>
            <Form action={urls.trialDropping({ pairId })}>
              <Button tone="quiet">{t.drop}</Button>
            </Form>
          </Actions>
        )}
      </Card>
    </div>
  )
}

function Agreements({ viewer, today, list, trial, agreements }: TrialView) {
  if (agreements.length === 0) return null
  const isNext = !(trial?.settled && list.own)
  const first = isNext ? agreements.find((one) => waitsFor(one).includes(viewer.memberId)) : undefined
  return (
    <Section id="agreements" heading={text[viewer.language].settled.agreements}>
      <div class="flex flex-col gap-4">
        {agreements.map((agreement) => (
          <AgreementCard
            key={agreement.id}
            viewer={viewer}
            today={today}
            back={urls.trial({ pairId: list.pair.id })}
            agreement={agreement}
            first={agreement === first}
          />
        ))}
      </div>
    </Section>
  )
}
