import { nearDate } from '../../platform/i18n/dates.ts'
import { errorSummaryHeading, errorText } from '../../platform/i18n/form-text.ts'
import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { Details } from '../../ui/details.tsx'
import { draftParts, type Draft as SomeDraft } from '../../ui/draft.tsx'
import { DateField, TextArea } from '../../ui/field.tsx'
import { Flash } from '../../ui/flash.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { urls } from '../../urls.ts'
import { AgreementCard } from '../agreements/pages.tsx'
import { type Agreement, supportAnswers } from '../agreements/types.ts'
import { AdviserLine } from '../help/adviser/pages.tsx'
import { GuideLink } from '../help/guide/pages.tsx'
import type { Adviser } from '../help/types.ts'
import type { StandingMeeting } from '../meetings/planning/types.ts'
import { otherOf } from '../pair/rules.ts'
import type { Pair } from '../pair/types.ts'
import { closedTo, inOrder, isAsked, writtenFirstBy } from './rules.ts'
import { text } from './text.ts'

interface Looking {
  viewer: Viewer
  today: Temporal.PlainDate
}

/** The forms that can come back, and the parts of a page that show one. */
export type Draft = SomeDraft<'support' | `answer-${string}`>
const { DraftErrors, fieldsOf } = draftParts<Draft['form'], Viewer>({
  heading: ({ language }) => errorSummaryHeading(language),
  error: ({ language }, code) => errorText(language, code, text[language].errors),
})

interface SupportView extends Looking {
  pair: Pair
  supports: Agreement[]
  /** When the two meet next; without it nothing can be agreed. */
  next: StandingMeeting | null
  adviser: Adviser | null
  draft?: Draft
}

/** What the two have agreed to make the employee's work easier, and a form for more. */
export function supportView(view: SupportView) {
  const { viewer, pair, supports, adviser, draft } = view
  const { language } = viewer
  const t = text[language]
  const own = pair.employee.id === viewer.memberId
  const name = givenName(otherOf(pair, viewer.memberId).name)
  const { open, done } = inOrder(supports)
  const lead = !pair.goesOn ? t.flash.ended : own ? t.lead : t.leadLeader(name)
  return {
    title: t.title(name),
    body: (
      <>
        <DraftErrors viewer={viewer} draft={draft} />
        <PageHeading
          lead={lead}
          actions={
            <ButtonLink href={urls.pair({ pairId: pair.id })} tone="quiet" icon="people">
              {t.back(name)}
            </ButtonLink>
          }
        >
          {t.title(name)}
        </PageHeading>
        <GuideLink language={language} chapter={own ? 'employee' : 'caring'} />
        {supports.length === 0 && <p class="mt-4 text-muted">{own ? t.none : t.noneLeader(name)}</p>}
        <Supports {...view} id="open-support" heading={t.open} supports={open} />
        <NewSupport {...view} />
        <Supports {...view} id="followed-up" heading={t.done} supports={done} />
        <div class="mt-10">
          <AdviserLine id="support-adviser" language={language} adviser={adviser} />
        </div>
      </>
    ),
  }
}

function Supports(props: SupportView & { id: string; heading: string }) {
  const { id, heading, supports } = props
  if (supports.length === 0) return null
  return (
    <Section id={id} heading={heading}>
      <div class="flex flex-col gap-8">
        {supports.map((support) => (
          <Support key={support.id} {...props} support={support} />
        ))}
      </div>
    </Section>
  )
}

function Support(props: SupportView & { support: Agreement }) {
  const { support, viewer, pair, today } = props
  const t = text[viewer.language]
  const name = givenName(otherOf(pair, viewer.memberId).name)
  const author = writtenFirstBy(support)
  const asked = author === pair.employee.id
  const by =
    author === viewer.memberId
      ? t.by[asked ? 'asked' : 'offered']
      : t.by[asked ? 'askedBy' : 'offeredBy'](name)
  return (
    <div id={`support-${support.id}`} class="flex flex-col gap-3">
      <p class="text-muted">{by}</p>
      <AgreementCard
        viewer={viewer}
        today={today}
        back={urls.pairSupport({ pairId: pair.id })}
        agreement={support}
      />
      <Answer {...props} />
    </div>
  )
}

/** What the employee says, open while it is asked; folded away before and after. Nothing for the leader. */
function Answer({ support, viewer, pair, today, draft }: SupportView & { support: Agreement }) {
  const t = text[viewer.language]
  const form = `answer-${support.id}` as const
  const mine = draft?.form === form
  if (pair.employee.id !== viewer.memberId || (closedTo(support) && !mine)) return null
  const field = fieldsOf(viewer, form, draft)
  const name = givenName(pair.leader.name)
  return (
    <Details
      id={form}
      summary={support.answer ? t.again : t.question}
      open={mine || isAsked(support, today, viewer.timeZone)}
    >
      <Form
        id={`${form}-form`}
        action={urls.supportAnswers({ supportId: support.id })}
        hidden={{ version: String(support.wording.version) }}
      >
        <RadioGroup
          {...field('answer')}
          label={t.answer.label}
          hint={t.answer.hint(name)}
          options={supportAnswers.map((value) => ({ value, label: t.answer.options[value] }))}
        />
        {!support.completion && (
          <DateField {...field('again')} label={t.answer.date} hint={t.answer.dateHint} />
        )}
        <Actions>
          <Button tone="secondary" icon="check">
            {t.answer.save}
          </Button>
        </Actions>
      </Form>
      {support.answer && (
        <Form action={urls.supportAnswerUndo({ supportAnswerId: support.answer.id })}>
          <Actions>
            <Button tone="quiet" icon="undo" aria-describedby={`agreement-${support.id}-body`}>
              {t.answer.undo}
            </Button>
          </Actions>
        </Form>
      )}
    </Details>
  )
}

function NewSupport({ viewer, today, pair, supports, next, draft: given }: SupportView) {
  const { language } = viewer
  const t = text[language]
  const draft = given?.form === 'support' ? given : undefined
  if (!draft && !pair.goesOn) return null
  if (!draft && !next) return <p class="mt-8">{t.planFirst}</p>
  const own = pair.employee.id === viewer.memberId
  const other = otherOf(pair, viewer.memberId)
  const field = fieldsOf(viewer, 'support', draft)
  return (
    <div class="mt-8">
      <Details
        id="new-support"
        summary={own ? t.ask : t.offer}
        open={draft !== undefined || supports.length === 0}
      >
        {!next && <p class="mb-6">{t.planFirst}</p>}
        <Form id="support-form" action={urls.pairSupport({ pairId: pair.id })}>
          <TextArea
            {...field('body')}
            label={own ? t.form.body : t.form.bodyLeader(givenName(other.name))}
            hint={t.form.hint}
            audience={{ kind: 'shared', text: t.form.audience(givenName(other.name)) }}
            rows={3}
          />
          <RadioGroup
            {...field('ownerId', pair.leader.id)}
            label={t.form.owner}
            options={[pair.leader, pair.employee].map(({ id, name }) => ({
              value: id,
              label: id === viewer.memberId ? t.form.you : name,
            }))}
          />
          <DateField
            {...field('deadline', next?.date.toString())}
            label={t.form.followUp}
            hint={next ? t.form.nextMeeting(nearDate(language, next.date, today)) : undefined}
          />
          <Actions>
            <Button tone="secondary" icon="check">
              {own ? t.form.ask : t.form.offer}
            </Button>
          </Actions>
        </Form>
      </Details>
    </div>
  )
}

/** The quiet question to the employee whether support helped, with the way to answer; nothing when none is asked. */
export function AskedSupport({ agreements, viewer, today }: Looking & { agreements: readonly Agreement[] }) {
  const t = text[viewer.language]
  const asked = agreements.filter(
    (one) => one.employee.id === viewer.memberId && isAsked(one, today, viewer.timeZone),
  )
  if (asked.length === 0) return null
  return (
    <List label={t.question} id="asked-support">
      {asked.map((support) => (
        <ListRow
          key={support.id}
          id={`asked-${support.id}`}
          title={t.question}
          detail={<p>{t.about(support.wording.body)}</p>}
          href={`${urls.pairSupport({ pairId: support.pairId })}#support-${support.id}`}
        />
      ))}
    </List>
  )
}

/** Support on the page of the two: the way there, and what waits for an answer. */
export function PairSupport(props: Looking & { pair: Pair; agreements: readonly Agreement[] }) {
  const { pair, viewer, agreements } = props
  const t = text[viewer.language]
  if (!pair.goesOn && !agreements.some(({ wording }) => wording.kind === 'support')) return null
  const own = pair.employee.id === viewer.memberId
  const name = givenName(otherOf(pair, viewer.memberId).name)
  return (
    <Section
      id="support"
      heading={t.heading}
      actions={
        <ButtonLink tone="secondary" icon="help" href={urls.pairSupport({ pairId: pair.id })}>
          {t.link}
        </ButtonLink>
      }
    >
      <AskedSupport {...props} />
      <p class="text-muted">{own ? t.lead : t.leadLeader(name)}</p>
    </Section>
  )
}

/** What was just done on this page, or why it was not. */
export function SupportFlash(props: { viewer: Viewer; told: keyof (typeof text)['da']['flash'] }) {
  const { told } = props
  const isDone = told === 'added' || told === 'answered' || told === 'undone'
  return <Flash tone={isDone ? 'done' : 'problem'} message={text[props.viewer.language].flash[told]} />
}
