import { calendarDay } from '../../../../platform/i18n/dates.ts'
import { errorSummaryHeading, errorText } from '../../../../platform/i18n/form-text.ts'
import { hoursText } from '../../../../platform/i18n/hours.ts'
import type { Viewer } from '../../../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../../../ui/button.tsx'
import { SelectField } from '../../../../ui/choice.tsx'
import { Details } from '../../../../ui/details.tsx'
import { draftParts, type Draft as SomeDraft } from '../../../../ui/draft.tsx'
import { DateField, TextField } from '../../../../ui/field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Section } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list.tsx'
import { urls } from '../../../../urls.ts'
import { usualWeekOf } from '../../load/rules.ts'
import { recurrenceText } from '../../text.ts'
import type { Task, TaskList, WorkCalendar } from '../../types.ts'
import { lessOften, offered } from '../rules.ts'
import { text } from '../text.ts'
import { type Change, type ChangeKind, repeated } from '../types.ts'

/** Who looks, on which day of theirs, at which list. */
export interface Looking {
  viewer: Viewer
  today: Temporal.PlainDate
  list: TaskList
  calendar: Pick<WorkCalendar, 'weekdays' | 'hours'>
}

/** The forms that can come back: one for each kind of change, and the settlement. */
export type Draft = SomeDraft<ChangeKind | 'settlement'>
export const { DraftErrors, fieldsOf } = draftParts<Draft['form'], Viewer>({
  heading: ({ language }) => errorSummaryHeading(language),
  error: ({ language }, code) => errorText(language, code, text[language].errors),
})

/** "20–30 min. hver gang" in the words of a sentence. */
const minutesOf = ({ language }: Viewer, { minutes }: Pick<Task, 'minutes'>): string =>
  minutes ? text[language].tasks.each(hoursText(language, minutes)) : text[language].tasks.noMinutes

/** The words that tell of a change: how often, how long, until when, who or what; nothing for one that needs none. */
export function detailOf(
  change: Change,
  { viewer: { language }, today }: Pick<Looking, 'viewer' | 'today'>,
): string {
  switch (change.kind) {
    case 'less-often':
      return recurrenceText(language, { ...change.often, startsOn: today }, today)
    case 'shorter':
      return hoursText(language, change.minutes)
    case 'postpone':
      return calendarDay(language, change.until, today)
    default:
      return change.body
  }
}

/** A list so long that only the heaviest are shown at first, and how many those are. */
const longList = 30
const heaviest = 20

/** The tasks to choose from, the heaviest in a usual week first; each leads to what can be tried with it. */
export function Choices({ all, ...looking }: Looking & { all: boolean }) {
  const { viewer, today, list, calendar } = looking
  const t = text[viewer.language].tasks
  const here = urls.trial({ pairId: list.pair.id })
  const weights = list.tasks
    .map((task) => ({ task, week: usualWeekOf(task, calendar.weekdays) }))
    .toSorted((one, other) => (other.week?.max ?? -1) - (one.week?.max ?? -1))
  const isLong = weights.length > longList
  const shown = isLong && !all ? weights.slice(0, heaviest) : weights
  return (
    <Section id="tasks" heading={t.heading}>
      <p class="mb-2 text-muted">
        {shown.length < weights.length ? t.most(shown.length, weights.length) : t.lead}
      </p>
      <List>
        {shown.map(({ task, week }) => (
          <ListRow
            key={task.id}
            id={`task-${task.id}`}
            href={`${here}?task=${task.id}#attempt`}
            title={task.title}
            detail={`${recurrenceText(viewer.language, task, today)} · ${minutesOf(viewer, task)}`}
            trailing={
              week &&
              week.max > 0 && <span class="text-muted">{t.week(hoursText(viewer.language, week))}</span>
            }
          />
        ))}
      </List>
      {isLong && (
        <Actions>
          <ButtonLink href={all ? `${here}#tasks` : `${here}?all=yes#tasks`} tone="quiet">
            {all ? t.fewer : t.all(weights.length)}
          </ButtonLink>
        </Actions>
      )}
    </Section>
  )
}

type Attempted = Looking & { task: Task; draft?: Draft }

/** All that can be tried with one task: a small form for each kind, of which one is open at a time. */
export function Attempt(props: Attempted) {
  const { viewer, today, list, task, draft } = props
  const t = text[viewer.language].attempt
  return (
    <Section
      id="attempt"
      heading={t.heading(task.title)}
      actions={
        <ButtonLink href={`${urls.trial({ pairId: list.pair.id })}#tasks`} tone="quiet">
          {t.cancel}
        </ButtonLink>
      }
    >
      <p class="mb-2 text-muted">
        {recurrenceText(viewer.language, task, today)} · {minutesOf(viewer, task)}
      </p>
      {offered(task, draft?.form).map((kind) => (
        <Details
          key={kind}
          id={`attempt-${kind}`}
          group="attempt"
          summary={t.kinds[kind]}
          open={draft?.form === kind}
        >
          <Form
            action={urls.trial({ pairId: list.pair.id })}
            hidden={{ taskId: task.id, kind }}
            data-then="tried"
          >
            <Fields {...props} kind={kind} />
            <Actions>
              <Button tone="secondary" icon="check">
                {t.press[kind]}
              </Button>
            </Actions>
          </Form>
        </Details>
      ))}
    </Section>
  )
}

function Fields({ kind, viewer, today, task, draft }: Attempted & { kind: ChangeKind }) {
  const t = text[viewer.language].fields
  const field = fieldsOf(viewer, kind, draft)
  switch (kind) {
    case 'drop':
      return <p>{t.drop}</p>
    case 'hand-over':
      return (
        <TextField {...field('body', task.successor)} label={t.who} hint={t.whoHint} autocomplete="off" />
      )
    case 'train':
      return <TextField {...field('body')} label={t.training} hint={t.optional} autocomplete="off" />
    case 'help':
      return <TextField {...field('body')} label={t.help} hint={t.optional} autocomplete="off" />
    case 'postpone':
      return (
        <DateField
          {...field('until')}
          label={t.until}
          hint={t.untilHint}
          min={today.add({ days: 1 }).toString()}
        />
      )
    case 'shorter':
      return (
        <>
          <TextField
            {...field('minMinutes')}
            label={t.min}
            hint={task.minutes ? t.minHint(hoursText(viewer.language, task.minutes)) : undefined}
            inputmode="numeric"
            autocomplete="off"
          />
          <TextField
            {...field('maxMinutes')}
            label={t.max}
            hint={t.maxHint}
            inputmode="numeric"
            autocomplete="off"
          />
        </>
      )
    case 'less-often': {
      const often = lessOften(task)
      return (
        <>
          <TextField
            {...field('times', String(often.times))}
            label={t.times}
            inputmode="numeric"
            autocomplete="off"
          />
          <SelectField
            {...field('rhythm', often.rhythm)}
            label={t.rhythm}
            options={repeated.map((value) => ({ value, label: t.rhythms[value] }))}
          />
          <TextField
            {...field('every', String(often.every))}
            label={t.every}
            hint={t.everyHint}
            inputmode="numeric"
            autocomplete="off"
          />
        </>
      )
    }
  }
}
