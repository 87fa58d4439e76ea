import { nearDate } from '../../../platform/i18n/dates.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { DateField, TextArea, TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { audienceOf, type Looking, otherName } from '../pages.tsx'
import { text } from '../text.ts'
import { type Goal, outcomes } from '../types.ts'
import { type Draft, fieldsOf } from '../writing/pages.tsx'

type Standing = Looking & { goal: Goal; draft?: Draft }

/** Where the forms of a goal go: the company's have addresses of their own. */
function addressesOf({ id, level }: Goal) {
  if (level === 'organisation') {
    const at = { organisationGoalId: id }
    return {
      checkpoints: urls.organisationGoalCheckpoints(at),
      closing: urls.organisationGoalClosing(at),
      undo: urls.organisationGoalClosingUndo(at),
    }
  }
  const at = { goalId: id }
  return {
    checkpoints: urls.goalCheckpoints(at),
    closing: urls.goalClosing(at),
    undo: urls.goalClosingUndo(at),
  }
}

/** All that was said along the way, the newest first. */
export function Checkpoints({ goal, viewer, today }: Looking & { goal: Goal }) {
  const t = text[viewer.language].page
  const name = (id: string) => (id === viewer.memberId ? t.you : otherName(goal, viewer))
  return (
    <Section id="checkpoints" heading={t.checkpoints}>
      {goal.checkpoints.length === 0 ? (
        <p class="text-muted">{t.noCheckpoints}</p>
      ) : (
        <ul class="flex flex-col gap-5">
          {goal.checkpoints.toReversed().map(({ id, date, body, progress, writtenBy }) => (
            <li key={id} id={`checkpoint-${id}`}>
              <p class="text-muted first-letter:uppercase">
                {[
                  nearDate(viewer.language, date, today),
                  progress !== null && text[viewer.language].stands(progress),
                  goal.level === 'work' && t.by(name(writtenBy)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {body && <p class="whitespace-pre-line">{body}</p>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** How it stands today, or on an earlier day. */
export function CheckpointForm({ goal, viewer, today, draft }: Standing) {
  const t = text[viewer.language].progress
  const field = fieldsOf(viewer, 'checkpoint', draft)
  return (
    <Section id="checkpoint" heading={t.heading}>
      <Form action={addressesOf(goal).checkpoints}>
        <TextArea
          {...field('body')}
          label={t.body}
          hint={t.bodyHint}
          audience={audienceOf(goal, viewer)}
          rows={3}
        />
        <div class="flex flex-wrap items-end gap-x-6 gap-y-5">
          <TextField
            {...field('progress')}
            label={t.figure}
            hint={t.figureHint}
            inputMode="numeric"
            autocomplete="off"
          />
          <DateField {...field('date', today.toString())} label={t.date} max={today.toString()} />
        </div>
        <Actions>
          <Button icon="check">{t.save}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

/** What became of it, and why. */
export function ClosingForm({ goal, viewer, draft }: Standing) {
  const t = text[viewer.language].closing
  const field = fieldsOf(viewer, 'closing', draft)
  return (
    <Form id="closing-form" action={addressesOf(goal).closing}>
      <p class="text-muted">{t.lead}</p>
      <RadioGroup
        {...field('outcome')}
        label={t.outcome}
        options={outcomes.map((outcome) => ({
          value: outcome,
          label: t.outcomes[outcome],
          hint: t.hints[outcome],
        }))}
      />
      <TextArea
        {...field('reason')}
        label={t.reason}
        hint={t.reasonHint}
        audience={audienceOf(goal, viewer)}
        rows={3}
      />
      <Actions>
        <Button tone="secondary" icon="check">
          {t.close}
        </Button>
      </Actions>
    </Form>
  )
}

/** Takes a closed goal up again. */
export function Reopening({ goal, viewer }: Looking & { goal: Goal }) {
  return (
    <Form action={addressesOf(goal).undo}>
      <Actions>
        <Button tone="secondary" icon="undo">
          {text[viewer.language].closing.undo}
        </Button>
      </Actions>
    </Form>
  )
}
