import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { DateField } from '../../../ui/field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { FeedbackAboutTask } from '../../feedback/task/pages.tsx'
import type { Feedback } from '../../feedback/types.ts'
import { text } from '../list/text.ts'
import type { Refusal } from '../list/types.ts'
import { audienceOf, type Draft, DraftErrors, fieldsOf, understood } from '../pages.tsx'
import { words } from '../text.ts'
import { importances, type ListedTask, type TaskList } from '../types.ts'
import { WordingFields } from '../wording/pages.tsx'
import { typedOf } from '../wording/types.ts'

interface TaskView {
  viewer: Viewer
  today: Temporal.PlainDate
  list: TaskList
  task: ListedTask
  now: Temporal.Instant
  /** What the two have told each other about it. */
  feedback: Feedback[]
  draft?: Draft
  refused?: Refusal
}

/** One task of the viewer's own: what it says, and the way off the list. */
export function taskView(view: TaskView) {
  const { viewer, today, list, task, draft, refused } = view
  const t = text[viewer.language]
  return {
    title: task.title,
    flash: refused && (
      <Flash tone="problem" message={[t.refused[refused], draft && t.yourWords].filter(Boolean).join(' ')} />
    ),
    body: (
      <>
        <DraftErrors viewer={viewer} draft={draft} />
        <PageHeading
          overline={t.edited.overline}
          lead={understood(viewer.language, task, today)}
          actions={
            <ButtonLink href={urls.pairTasks({ pairId: list.pair.id })} tone="quiet" icon="arrowLeft">
              {t.edited.back}
            </ButtonLink>
          }
        >
          {task.title}
        </PageHeading>
        {(list.pair.goesOn || draft) && <EditForm {...view} />}
        <FeedbackAboutTask viewer={viewer} now={view.now} items={view.feedback} />
        {list.pair.goesOn && (
          <Section id="remove" heading={t.edited.removeHeading}>
            <p class="mb-3">{t.edited.removeLead}</p>
            <Form action={urls.taskRemoval({ taskId: task.id })}>
              <Actions>
                <Button tone="danger" icon="remove">
                  {t.edited.remove}
                </Button>
              </Actions>
            </Form>
          </Section>
        )}
      </>
    ),
  }
}

function EditForm({ viewer, today, list, task, draft }: TaskView) {
  const t = text[viewer.language].edited
  const { importances: labels, importanceHints, notSaid, onlyMe } = words[viewer.language]
  const field = fieldsOf(viewer, 'task', draft)
  const typed = typedOf({ ...task, recurrence: task })
  return (
    <Form
      id="task-form"
      action={urls.task({ taskId: task.id })}
      hidden={{ version: draft?.typed.version ?? String(task.version) }}
    >
      <WordingFields
        language={viewer.language}
        field={(name) => field(name, typed[name as keyof typeof typed])}
        audience={audienceOf(list, viewer)}
      />
      <RadioGroup
        {...field('importance', task.importance ?? '')}
        label={t.importance}
        options={[
          ...importances.map((value) => ({ value, label: labels[value], hint: importanceHints[value] })),
          { value: '', label: notSaid },
        ]}
      />
      <RadioGroup
        {...field('onlyMe', task.onlyMe === null ? '' : task.onlyMe ? 'yes' : 'no')}
        label={t.onlyMe}
        hint={t.onlyMeHint}
        options={[
          { value: 'yes', label: onlyMe.yes },
          { value: 'no', label: onlyMe.no },
          { value: '', label: notSaid },
        ]}
      />
      <DateField
        {...field('restsUntil', task.restsUntil?.toString() ?? '')}
        label={t.restsUntil}
        hint={t.restsUntilHint}
        min={today.toString()}
      />
      <Actions>
        <Button icon="check">{t.save}</Button>
      </Actions>
    </Form>
  )
}
