import { nearDate } from '../../../platform/i18n/dates.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { Details } from '../../../ui/details.tsx'
import { DateField, TextArea, TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { audienceOf, type Draft, fieldsOf, type Looking, trainingFacts } from '../pages.tsx'
import { answerOf, closedTo, isAsked, isOver } from '../rules.ts'
import { text } from '../text.ts'
import { answers, type Effect, type Training, trainingKinds, type Wish } from '../types.ts'

type Props = Looking & { wish: Wish; draft?: Draft }

/** The trainings of a wish with what each has changed, and a form for one more. */
export function Trainings(props: Props) {
  const { wish, viewer, draft } = props
  const t = text[viewer.language].training
  const takesMore = closedTo(wish) === null || draft?.form === 'training'
  return (
    <Section id="trainings" heading={t.heading}>
      {wish.trainings.length === 0 && <p class="mb-4 text-muted">{t.none}</p>}
      <ul class="flex flex-col gap-8">
        {wish.trainings.map((training) => (
          <TrainingItem key={training.id} {...props} training={training} />
        ))}
      </ul>
      {takesMore && (
        <div class="mt-6">
          <Details id="new-training" summary={t.new} open={draft?.form === 'training'}>
            <TrainingForm {...props} />
          </Details>
        </div>
      )}
    </Section>
  )
}

function TrainingItem(props: Props & { training: Training }) {
  const { wish, training, viewer, today } = props
  const t = text[viewer.language].training
  const titleId = `training-${training.id}-title`
  const at = { trainingId: training.id }
  const own = wish.authorId === viewer.memberId
  return (
    <li id={`training-${training.id}`}>
      <div class="flex flex-wrap items-center justify-between gap-x-4">
        <div class="min-w-0 basis-64 grow">
          <p id={titleId} class="font-medium">
            {training.title}
          </p>
          <p class="text-muted">{trainingFacts(training, props)}</p>
        </div>
        {closedTo(wish) === null && !answerOf(training) && (
          <div class="max-sm:-ml-4">
            <Form action={urls.trainingRemoval(at)}>
              <Button tone="quiet" icon="remove" aria-describedby={titleId}>
                {t.remove}
              </Button>
            </Form>
          </div>
        )}
      </div>
      {training.effects.map((effect) => (
        <Said key={effect.id} {...props} effect={effect} />
      ))}
      {own && wish.pair.goesOn && isOver(training, today) && <EffectForm {...props} />}
    </li>
  )
}

function Said({ wish, effect, viewer, today }: Props & { effect: Effect }) {
  const t = text[viewer.language].effect
  if (effect.answer === 'later') return null
  return (
    <div id={`effect-${effect.id}`} class="mt-3 border-l-2 border-base-300 pl-4">
      <p class="text-muted">
        {t.said[effect.answer]} · {nearDate(viewer.language, effect.on, today)}
      </p>
      {effect.body && <p class="whitespace-pre-line">{effect.body}</p>}
      {wish.authorId === viewer.memberId && wish.pair.goesOn && (
        <Form action={urls.effectUndo({ effectId: effect.id })}>
          <Actions>
            <Button tone="quiet" icon="undo">
              {t.undo}
            </Button>
          </Actions>
        </Form>
      )}
    </div>
  )
}

/** Open while it is asked; folded away before and after. */
function EffectForm(props: Props & { training: Training }) {
  const { wish, training, viewer, today, draft } = props
  const t = text[viewer.language]
  const form = `effect-${training.id}` as const
  const field = fieldsOf(viewer, form, draft)
  const at = { trainingId: training.id }
  const asked = isAsked(training, today)
  return (
    <Details
      id={`answer-${training.id}`}
      summary={answerOf(training) ? t.effect.again : t.question}
      open={asked || draft?.form === form}
    >
      <Form action={urls.trainingEffects(at)}>
        <RadioGroup
          {...field('answer')}
          label={t.effect.label}
          options={answers.map((value) => ({ value, label: t.effect.answers[value] }))}
        />
        <TextArea
          {...field('body')}
          label={t.effect.body}
          hint={t.training.optional}
          audience={audienceOf(wish, viewer)}
          rows={3}
        />
        <Actions>
          <Button tone="secondary" icon="check">
            {t.effect.save}
          </Button>
        </Actions>
      </Form>
      {asked && (
        <Form action={urls.trainingLater(at)}>
          <Actions>
            <Button tone="quiet" icon="wait">
              {t.effect.later}
            </Button>
          </Actions>
        </Form>
      )}
    </Details>
  )
}

function TrainingForm({ wish, viewer, draft }: Props) {
  const t = text[viewer.language].training
  const field = fieldsOf(viewer, 'training', draft)
  return (
    <Form id="training-form" action={urls.wishTrainings({ wishId: wish.id })}>
      <RadioGroup
        {...field('kind', 'course')}
        label={t.kind}
        options={trainingKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <TextField
        {...field('title')}
        label={t.title}
        hint={t.titleHint}
        audience={audienceOf(wish, viewer)}
        autocomplete="off"
      />
      <TextField {...field('place')} label={t.place} hint={t.optional} autocomplete="off" />
      <DateField {...field('firstDate')} label={t.from} />
      <DateField {...field('lastDate')} label={t.until} hint={t.untilHint} />
      <Actions>
        <Button tone="secondary" icon="check">
          {t.add}
        </Button>
      </Actions>
    </Form>
  )
}
