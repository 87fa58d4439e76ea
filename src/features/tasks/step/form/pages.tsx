import type { ComponentChildren } from 'preact'
import { hoursText } from '../../../../platform/i18n/hours.ts'
import { givenName } from '../../../../platform/i18n/names.ts'
import type { Viewer } from '../../../../platform/session/viewer.ts'
import { Actions, Button } from '../../../../ui/button.tsx'
import { AudienceNote, ErrorNote } from '../../../../ui/field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { urls } from '../../../../urls.ts'
import { usualWeekOf } from '../../load/rules.ts'
import { recurrenceText, words } from '../../text.ts'
import { importances, type ListedTask, type TaskList, type WorkCalendar } from '../../types.ts'
import { DifficultyFields } from '../difficulty/pages.tsx'
import { NeedFields } from '../needs/pages.tsx'
import { besideStep, pageOf } from '../rules.ts'
import { Said, saidParts } from '../said/pages.tsx'
import { text } from '../text.ts'
import { TimeFields } from '../time/pages.tsx'
import { pageLengths, type RowProps, type StepDraft, type TaskStep } from '../types.ts'

interface Props {
  viewer: Viewer
  list: TaskList
  step: TaskStep
  today: Temporal.PlainDate
  calendar: WorkCalendar
  page: number
  draft?: StepDraft
  errors: { field: string; message: string }[]
  /** Between the rows and the buttons. */
  children: ComponentChildren
}

const fieldsOf: Record<TaskStep, (props: RowProps) => ComponentChildren> = {
  time: TimeFields,
  difficulty: DifficultyFields,
  needs: NeedFields,
}

/** One page of tasks with what is asked about each, saved with one button. */
export function StepForm(props: Props) {
  const { viewer, list, step, draft } = props
  const t = text[viewer.language]
  const w = words[viewer.language]
  const { pair, shared } = list
  const at = pageOf(list.tasks, props.page, pageLengths[step])
  const first = (at.page - 1) * pageLengths[step] + 1
  return (
    <div class="mt-8">
      {at.pages > 1 && (
        <p class="mb-2 font-medium">{t.some(first, first + at.shown.length - 1, list.tasks.length)}</p>
      )}
      <div class="mb-6 flex flex-col gap-1 text-muted">
        {step === 'time' && (
          <>
            <p>{t.minutesHint}</p>
            <p>
              {importances
                .map((value) => `${w.importances[value]}: ${lowered(w.importanceHints[value])}.`)
                .join(' ')}
            </p>
            <p>
              {t.order} <a href={urls.pairTasks({ pairId: pair.id })}>{t.toOrder}</a>
            </p>
          </>
        )}
        <AudienceNote
          id="step"
          audience={
            shared
              ? { kind: 'shared', text: t.audience.shared(givenName(pair.leader.name)) }
              : { kind: 'private', text: t.audience.private }
          }
        />
      </div>
      <Form
        id="step-form"
        action={urls.taskStep({ pairId: pair.id, taskStep: step })}
        hidden={{ page: String(at.page) }}
      >
        <div class="flex flex-col divide-y divide-base-300">
          {at.shown.map((task) => (
            <TaskRow key={task.id} {...props} task={task} />
          ))}
        </div>
        {draft?.gone?.map((row) => (
          <div key={JSON.stringify(row)}>
            <p class="font-medium">{t.gone}</p>
            <Said language={viewer.language} step={step} said={row} />
          </div>
        ))}
        {props.children}
        <Actions>
          <Button name="go" value="here" icon="check">
            {t.save}
          </Button>
          <Button name="go" value="next" tone="secondary" icon="arrowRight">
            {onward(props, at)}
          </Button>
          <Button name="go" value="back" tone="quiet" icon="arrowLeft">
            {t.back}
          </Button>
        </Actions>
      </Form>
    </div>
  )
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

function onward({ viewer, list, step }: Props, { page, pages }: { page: number; pages: number }): string {
  const t = text[viewer.language]
  const length = pageLengths[step]
  if (page < pages) return t.more(Math.min(length, list.tasks.length - page * length))
  const next = besideStep(step, 'next')
  return t.onward(next ? t.steps[next].onward : t.toPicture)
}

/** One task with its fields; what was typed in vain is kept, and what was changed meanwhile is said. */
function TaskRow({ viewer, step, today, calendar, draft, errors, task }: Props & { task: ListedTask }) {
  const { language } = viewer
  const t = text[language]
  const Fields = fieldsOf[step]
  const typed = draft?.rows.get(task.id)
  const isOutdated = draft?.outdated?.includes(task.id)
  const week = step === 'time' ? usualWeekOf(task, calendar.weekdays) : null
  // Who saves again has seen what stands there now, and means it.
  const version = (draft?.outdated ? undefined : typed?.version) ?? String(task.version)
  const field = (name: string, now: string) => {
    const id = `${name}-${task.id}`
    const error = errors.find((one) => one.field === id)?.message
    return { name: id, id, error, value: typed ? (typed[name] ?? '') : now }
  }
  return (
    <fieldset id={`task-${task.id}`} class="py-6 first:pt-0">
      <legend class="float-left mb-3 w-full">
        <span class="block text-lg font-semibold">{task.title}</span>
        <span class="block text-muted first-letter:uppercase">
          {[recurrenceText(language, task, today), week && week.max > 0 && t.week(hoursText(language, week))]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </legend>
      <div class="clear-both flex flex-col gap-4">
        {isOutdated && (
          <ErrorNote
            id={`version-${task.id}`}
            error={t.changed(saidParts(language, step, task).join(' · '))}
          />
        )}
        <input type="hidden" name={`version-${task.id}`} value={version} />
        <Fields viewer={viewer} task={task} field={field} />
      </div>
    </fieldset>
  )
}
