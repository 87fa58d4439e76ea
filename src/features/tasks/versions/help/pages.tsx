import { nearDate, plainDate } from '../../../../platform/i18n/dates.ts'
import { givenName } from '../../../../platform/i18n/names.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Actions, Button } from '../../../../ui/button.tsx'
import { RadioGroup } from '../../../../ui/choice.tsx'
import { Details } from '../../../../ui/details.tsx'
import { TextArea } from '../../../../ui/field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Section } from '../../../../ui/heading.tsx'
import { urls } from '../../../../urls.ts'
import { otherOf } from '../../../pair/rules.ts'
import { audienceOf, type Draft, fieldsOf, type Looking } from '../parts/pages.tsx'
import { text } from '../text.ts'
import { type Help, helpAnswers } from './types.ts'

type Props = Looking & { help: Help[]; draft?: Draft }

/** The help that was agreed: whether it was given, and what the employee says that it changed. */
export function HelpGiven(props: Props) {
  const { list, help, viewer } = props
  const t = text[viewer.language].help
  if (help.length === 0) return null
  return (
    <Section id="help" heading={t.heading}>
      <p class="mb-4 text-muted">
        {list.own ? t.lead : t.leadLeader(givenName(otherOf(list.pair, viewer.memberId).name))}
      </p>
      <ul class="flex flex-col gap-8">
        {help.map((one) => (
          <HelpItem key={one.id} {...props} one={one} />
        ))}
      </ul>
    </Section>
  )
}

function HelpItem(props: Props & { one: Help }) {
  const { list, one, viewer, today } = props
  const { language, timeZone } = viewer
  const t = text[language].help
  const day = (at: Temporal.Instant) =>
    nearDate(language, at.toZonedDateTimeISO(timeZone).toPlainDate(), today)
  const { agreement, effect } = one
  const facts = [t.kinds[one.kind], one.body, t.from(plainDate(language, one.from))]
  return (
    <li id={`help-${one.id}`}>
      <h3>{one.title}</h3>
      <p class="text-muted">{facts.filter(Boolean).join(' · ')}</p>
      <p class="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        {agreement?.doneAt ? (
          <Badge tone="kept">{t.given(day(agreement.doneAt))}</Badge>
        ) : (
          <Badge tone="neutral">{agreement ? t.notGiven : t.noAgreement}</Badge>
        )}
        {agreement && (
          <a href={urls.agreement({ agreementId: agreement.id })} class="inline-flex min-h-11 items-center">
            {t.agreement}
          </a>
        )}
      </p>
      {effect && (
        <div id={`effect-${effect.id}`} class="mt-2 border-l-2 border-base-300 pl-4">
          <p>
            {t.said[effect.answer]} <span class="text-muted">· {day(effect.at)}</span>
          </p>
          {effect.body && <p class="whitespace-pre-line">{effect.body}</p>}
          {list.own && list.pair.goesOn && (
            <Form action={urls.helpEffectUndo({ helpEffectId: effect.id })}>
              <Actions>
                <Button tone="quiet" icon="undo">
                  {t.undo}
                </Button>
              </Actions>
            </Form>
          )}
        </div>
      )}
      {list.own && (list.pair.goesOn || props.draft?.form === `effect-${one.id}`) && (
        <EffectForm {...props} />
      )}
    </li>
  )
}

/** Open once the agreement is done and nothing has been said; folded away before and after. */
function EffectForm(props: Props & { one: Help }) {
  const { one, viewer, draft } = props
  const t = text[viewer.language].help
  const form = `effect-${one.id}` as const
  const field = fieldsOf(viewer, form, draft)
  const isAsked = one.effect === null && one.agreement?.doneAt != null
  return (
    <Details
      id={`answer-${one.id}`}
      summary={one.effect ? t.again : t.question}
      open={isAsked || draft?.form === form}
    >
      <Form action={urls.helpEffects({ changeId: one.id })}>
        <RadioGroup
          {...field('answer')}
          label={t.question}
          options={helpAnswers.map((value) => ({ value, label: t.answers[value] }))}
        />
        <TextArea {...field('body')} label={t.body} hint={t.optional} audience={audienceOf(props)} rows={3} />
        <Actions>
          <Button tone="secondary" icon="check">
            {t.save}
          </Button>
        </Actions>
      </Form>
    </Details>
  )
}
