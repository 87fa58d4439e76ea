import type { ComponentChildren } from 'preact'
import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import { hoursText, minutesText } from '../../../platform/i18n/hours.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { ErrorSummary } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import { mondayOf, usualMinutesIn } from '../hours/rules.ts'
import { Balance } from '../load/pages.tsx'
import { usualWeek, usualWeekOf } from '../load/rules.ts'
import { text as loadText } from '../load/text.ts'
import { TaskNav } from '../pages.tsx'
import { recurrenceText } from '../text.ts'
import type { ListedTask, TaskList, WorkCalendar } from '../types.ts'
import { Hardest } from './difficulty/pages.tsx'
import { StepForm } from './form/pages.tsx'
import { isSaid } from './rules.ts'
import { Said } from './said/pages.tsx'
import { text } from './text.ts'
import { MostTime } from './time/pages.tsx'
import { type StepDraft, type TaskStep, taskSteps } from './types.ts'

export interface StepViewProps {
  viewer: Viewer
  list: TaskList
  step: TaskStep
  /** Of the viewer. */
  today: Temporal.PlainDate
  calendar: WorkCalendar
  page: number
  saved?: boolean
  refused?: 'outdated' | 'ended'
  draft?: StepDraft
}

/** One step: what the leader asks, the employee's answers to it, task by task, and what they come to. */
export function stepView(props: StepViewProps) {
  const { viewer, list, step, draft } = props
  const t = text[viewer.language]
  const words = t.steps[step]
  const errors = (draft?.errors ?? []).map(({ field, code }) => ({
    field,
    message: errorText(viewer.language, code, t.errors),
  }))
  return {
    title: words.heading,
    flash: <Told {...props} />,
    body: (
      <>
        <ErrorSummary
          heading={errorSummaryHeading(viewer.language)}
          errors={errors.map(({ field, message }) => {
            const task = list.tasks.find(({ id }) => field.endsWith(id))
            return { field, message: task ? `${task.title}: ${message}` : message }
          })}
        />
        <TaskNav viewer={viewer} pairId={list.pair.id} current={step} />
        <PageHeading overline={t.place(taskSteps.indexOf(step) + 2)}>{words.heading}</PageHeading>
        <Question {...props} />
        {list.tasks.length === 0 && !draft ? <None {...props} /> : <Answers {...props} errors={errors} />}
      </>
    ),
  }
}

function Told({ viewer, list, step, calendar, today, saved, refused, draft }: StepViewProps) {
  const { language } = viewer
  const t = text[language]
  if (refused) return <Flash tone="problem" message={t[refused]} />
  if (!saved || draft) return null
  if (step !== 'time') return <Flash message={t.saved} />
  const agreed = Math.round(usualMinutesIn(calendar.hours, mondayOf(today)))
  const sum = hoursText(language, usualWeek(list.tasks, calendar.weekdays))
  return <Flash message={t.savedWeek(loadText[language].of(sum, minutesText(language, agreed)))} />
}

/** What the leader asks: to the employee as a question, to the leader as something to say. */
function Question({ viewer, list, step }: StepViewProps) {
  const t = text[viewer.language]
  const { leader, employee } = list.pair
  return (
    <Card
      id="question"
      tone="calm"
      overline={list.own ? t.asks(givenName(leader.name)) : t.ask(givenName(employee.name))}
    >
      <p class="text-xl">{t.steps[step].question}</p>
      {!list.own && (
        <p>
          <span class="text-muted">{t.thenAsk}</span> {t.steps[step].follow}
        </p>
      )}
    </Card>
  )
}

function None({ viewer, list }: StepViewProps) {
  const t = text[viewer.language]
  return (
    <div class="mt-8">
      <Empty icon="edit" text={list.own ? t.none : t.noneLeader(givenName(list.pair.employee.name))}>
        <ButtonLink href={urls.pairTasks({ pairId: list.pair.id })} icon="arrowLeft">
          {t.toList}
        </ButtonLink>
      </Empty>
    </div>
  )
}

function Answers(props: StepViewProps & { errors: { field: string; message: string }[] }) {
  const { viewer, list, step, calendar, draft } = props
  const sum = step === 'time' && <UsualWeek {...props} />
  const sorted = (
    <>
      {step === 'difficulty' && <Hardest viewer={viewer} tasks={list.tasks} />}
      {step !== 'needs' && <MostTime viewer={viewer} tasks={list.tasks} calendar={calendar} />}
    </>
  )
  if (list.own && (list.pair.goesOn || draft)) {
    return (
      <>
        <StepForm {...props}>{sum}</StepForm>
        {sorted}
      </>
    )
  }
  return (
    <>
      {sum}
      {sorted}
      <Overview {...props} />
    </>
  )
}

/** The sum of a usual week against the agreed hours. */
function UsualWeek({ viewer, list, calendar, today }: StepViewProps): ComponentChildren {
  const t = text[viewer.language]
  return (
    <Section
      id="usual-week"
      heading={t.usual}
      actions={
        list.own && (
          <ButtonLink href={urls.taskHours({ pairId: list.pair.id })} tone="quiet" icon="edit">
            {t.toHours}
          </ButtonLink>
        )
      }
    >
      <Balance
        language={viewer.language}
        usual={usualWeek(list.tasks, calendar.weekdays)}
        agreed={usualMinutesIn(calendar.hours, mondayOf(today))}
        unknown={list.tasks.filter(({ minutes }) => minutes === null).length}
      />
    </Section>
  )
}

/** As they stand on the list; where help is talked about, what it is asked for comes first. */
const inOrder = (tasks: ListedTask[], step: TaskStep): ListedTask[] =>
  step === 'needs' ? tasks.toSorted((a, b) => Number(asks(b)) - Number(asks(a))) : tasks
const asks = ({ needs }: ListedTask): boolean => needs !== null && needs.length > 0

/** The answers as they can be read, for the leader, and for both when the two have parted. */
function Overview({ viewer, list, step, calendar, today }: StepViewProps) {
  const t = text[viewer.language]
  const missing = list.tasks.filter((task) => !isSaid(task, step)).length
  return (
    <Section id="overview" heading={t.overview}>
      {missing > 0 && <p class="text-muted">{t.notSaid(missing)}</p>}
      <List>
        {inOrder(list.tasks, step).map((task) => {
          const week = step === 'time' && usualWeekOf(task, calendar.weekdays)
          return (
            <ListRow
              key={task.id}
              id={`task-${task.id}`}
              title={task.title}
              detail={
                <>
                  <p class="first-letter:uppercase">
                    {[
                      recurrenceText(viewer.language, task, today),
                      week && week.max > 0 && t.week(hoursText(viewer.language, week)),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                  <Said language={viewer.language} step={step} said={task} />
                </>
              }
            />
          )
        })}
      </List>
    </Section>
  )
}
