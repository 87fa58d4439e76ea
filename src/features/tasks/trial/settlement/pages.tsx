import { calendarDay, nearDate } from '../../../../platform/i18n/dates.ts'
import type { Language, Viewer } from '../../../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../../../ui/button.tsx'
import { Card } from '../../../../ui/card.tsx'
import { RadioGroup } from '../../../../ui/choice.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { DateField, TextArea } from '../../../../ui/field.tsx'
import { Flash } from '../../../../ui/flash.tsx'
import { Form } from '../../../../ui/form.tsx'
import { PageHeading } from '../../../../ui/heading.tsx'
import { urls } from '../../../../urls.ts'
import { text as agreementText } from '../../../agreements/text.ts'
import type { StandingMeeting } from '../../../meetings/planning/types.ts'
import { otherOf } from '../../../pair/rules.ts'
import { mondayOf } from '../../hours/rules.ts'
import { type Draft, DraftErrors, detailOf, fieldsOf, type Looking } from '../attempt/pages.tsx'
import { namesOf } from '../pages.tsx'
import { text } from '../text.ts'
import { type Outcome, settledKinds, type TriedChange, type Waiting } from '../types.ts'

export interface SettlementView extends Looking {
  /** Those that do something: what no longer fits is nothing to agree on. */
  changes: TriedChange[]
  next: StandingMeeting | null
  refused?: Exclude<Outcome, 'done'>
  draft?: Draft
}

/** What is tried as agreements to be: words, owner and deadline for each, and the day the new list holds from. */
export function settlementView(view: SettlementView) {
  const { viewer, list, changes, next, refused, draft } = view
  const t = text[viewer.language]
  const back = urls.trial({ pairId: list.pair.id })
  const words = refused && t.outcomes[refused]
  return {
    title: t.settlement.heading,
    flash: words && <Flash tone="problem" message={draft ? `${words} ${t.yourWords}` : words} />,
    body: (
      <>
        <DraftErrors viewer={viewer} draft={draft} />
        <PageHeading
          lead={changes.length > 0 || draft ? t.settlement.lead : undefined}
          actions={
            <ButtonLink href={back} tone="quiet" icon="arrowLeft">
              {t.settlement.back}
            </ButtonLink>
          }
        >
          {t.settlement.heading}
        </PageHeading>
        <Body {...view} next={next} />
      </>
    ),
  }
}

function Body(view: SettlementView) {
  const { viewer, today, list, changes, next, draft } = view
  const t = text[viewer.language]
  const { pair, shared } = list
  if (changes.length === 0) return <Empty icon="agreement" text={t.outcomes.nothing} />
  if (!shared) return <Empty icon="agreement" text={t.outcomes.unshared} />
  if (!next && !draft) {
    return (
      <Empty icon="agreement" text={t.settlement.planFirst}>
        <ButtonLink href={urls.pair({ pairId: pair.id })} icon="calendar">
          {t.settlement.plan}
        </ButtonLink>
      </Empty>
    )
  }
  const field = fieldsOf(viewer, 'settlement', draft)
  const { other, employee } = namesOf(view)
  return (
    <Form
      id="settlement-form"
      action={urls.trialSettlement({ pairId: pair.id })}
      hidden={{ seen: changes.map(({ id }) => id).join(',') }}
    >
      {next && <p>{t.settlement.meeting(nearDate(viewer.language, next.date, today))}</p>}
      {changes.map((change) => (
        <AgreementFields key={change.id} {...view} change={change} />
      ))}
      <DateField
        {...field('from', firstMonday(view))}
        label={t.settlement.from}
        hint={list.own ? t.settlement.fromHint : t.settlement.fromHintOther(employee)}
        min={today.toString()}
      />
      <p class="text-muted">{t.settlement.waitsFor(other)}</p>
      <Actions>
        <Button icon="agreement" name="take" value="no">
          {t.settlement.settle}
        </Button>
        {list.own && (
          <Button tone="secondary" icon="check" name="take" value="yes">
            {t.settlement.settleAndTake}
          </Button>
        )}
      </Actions>
    </Form>
  )
}

/** The Monday after the two meet: time to tell others, and a whole week to begin with. */
function firstMonday({ today, next }: SettlementView): string {
  const last = next && Temporal.PlainDate.compare(next.date, today) > 0 ? next.date : today
  return mondayOf(last).add({ weeks: 1 }).toString()
}

function AgreementFields({ change, ...view }: SettlementView & { change: TriedChange }) {
  const { viewer, today, list, draft } = view
  const t = text[viewer.language]
  const { kinds } = agreementText[viewer.language]
  const other = otherOf(list.pair, viewer.memberId)
  const field = fieldsOf(viewer, 'settlement', draft)
  const promise = change.kind === 'train' || change.kind === 'help'
  // Whoever leads sees to what others must do for it; the rest is the employee's own work.
  const owner = promise || change.kind === 'hand-over' ? list.pair.leader : list.pair.employee
  return (
    <Card id={`agreement-${change.id}`} heading={change.title}>
      <TextArea
        {...field(`body-${change.id}`, agreedWords(change, viewer, today))}
        label={t.settlement.body}
        audience={{ kind: 'shared', text: t.audience.both(namesOf(view).other) }}
        rows={2}
      />
      <RadioGroup
        {...field(`kind-${change.id}`, promise ? 'task' : 'change')}
        label={t.settlement.kind}
        options={settledKinds.map((value) => ({ value, label: kinds[value] }))}
      />
      <RadioGroup
        {...field(`ownerId-${change.id}`, owner.id)}
        label={t.settlement.owner}
        options={[
          { value: viewer.memberId, label: t.settlement.you },
          { value: other.id, label: other.name },
        ]}
      />
      <DateField
        {...field(`deadline-${change.id}`, firstMonday(view))}
        label={t.settlement.deadline}
        min={today.toString()}
      />
    </Card>
  )
}

/** A change as a sentence that two can agree on, to begin from. */
function agreedWords(change: TriedChange, viewer: Viewer, today: Temporal.PlainDate): string {
  const { title, kind } = change
  return text[viewer.language].agreed[kind](title, detailOf(change, { viewer, today }))
}

/** For the employee, on the pages of their list: what was agreed waits to be put on it. Nothing where nothing waits. */
export function WaitingTrial(props: {
  language: Language
  today: Temporal.PlainDate
  waiting: Waiting | null
}) {
  const { language, today, waiting } = props
  if (!waiting) return null
  const t = text[language].waiting
  return (
    <Card id="waiting-trial" tone="wait">
      <p>{t.text(calendarDay(language, waiting.from, today))}</p>
      <Actions>
        <ButtonLink href={urls.trial({ pairId: waiting.pairId })} tone="secondary">
          {t.open}
        </ButtonLink>
      </Actions>
    </Card>
  )
}
