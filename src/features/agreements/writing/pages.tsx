import { nearDate } from '../../../platform/i18n/dates.ts'
import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Language, Viewer } from '../../../platform/session/viewer.ts'
import type { FieldError } from '../../../platform/web/form.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { DateField, TextArea } from '../../../ui/field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import type { Participant } from '../../meetings/types.ts'
import { WeekHolds } from '../../tasks/holds/pages.tsx'
import type { WeekHeld } from '../../tasks/holds/types.ts'
import { AgreementCard, type Looking, otherOf, terms } from '../pages.tsx'
import { possible } from '../rules.ts'
import { text } from '../text.ts'
import { type Agreement, agreementKinds, type Outcome, type Wording } from '../types.ts'

/** What stands in the form: what was typed, and what is wrong with it. */
export interface Draft {
  typed: Record<string, string>
  errors: FieldError[]
}

/** The fields' errors as sentences. */
const agreementErrors = (language: Language, draft: Draft) =>
  draft.errors.map(({ field, code }) => ({
    field: `agreement-${field}`,
    message: errorText(language, code, text[language].errors),
  }))

/** The fields of an agreement. `nextMeeting` is the day the two meet next, offered as the deadline. */
export function AgreementForm(props: {
  viewer: Viewer
  other: Participant
  today: Temporal.PlainDate
  action: string
  draft: Draft
  nextMeeting?: Temporal.PlainDate | null
  hidden?: Record<string, string>
  purpose: 'add' | 'save'
}) {
  const { viewer, other, draft } = props
  const t = text[viewer.language]
  const given = (field: string, otherwise = '') => draft.typed[field] ?? otherwise
  const wrong = new Map(agreementErrors(viewer.language, draft).map(({ field, message }) => [field, message]))
  const field = (name: string) => ({ name, id: `agreement-${name}`, error: wrong.get(`agreement-${name}`) })
  return (
    <Form id="agreement-form" action={props.action} hidden={props.hidden}>
      <TextArea
        {...field('body')}
        label={t.form.body}
        hint={t.form.bodyHint}
        audience={{ kind: 'shared', text: t.form.audience(givenName(other.name)) }}
        value={given('body')}
        rows={3}
      />
      <RadioGroup
        {...field('kind')}
        label={t.form.kind}
        options={agreementKinds.map((kind) => ({
          value: kind,
          label: t.kinds[kind],
          hint: t.kindHints[kind],
        }))}
        value={given('kind', 'task')}
      />
      <RadioGroup
        {...field('ownerId')}
        label={t.form.owner}
        options={[
          { value: viewer.memberId, label: t.form.ownerYou },
          { value: other.id, label: other.name },
        ]}
        value={given('ownerId')}
      />
      <DateField
        {...field('deadline')}
        label={t.form.deadline}
        hint={
          props.nextMeeting
            ? t.form.nextMeeting(nearDate(viewer.language, props.nextMeeting, props.today))
            : undefined
        }
        value={given('deadline', props.nextMeeting?.toString())}
      />
      <Actions>
        <Button tone="secondary" icon="check">
          {t.form[props.purpose]}
        </Button>
      </Actions>
    </Form>
  )
}

/**
 * The page of one agreement: how it stands, a form to reword it, and every earlier wording. `outcome` says why a
 * change was not made; `draft` is what was typed in vain.
 */
export function agreementView(
  looking: Looking & { agreement: Agreement; held: WeekHeld | null },
  { outcome, draft }: { outcome?: Exclude<Outcome, 'done'>; draft?: Draft },
) {
  const { agreement, viewer } = looking
  const t = text[viewer.language]
  const other = otherOf(agreement, viewer)
  const message = outcome ? t.outcomes[outcome] : agreement.removed ? t.outcomes.removed : null
  return {
    title: t.page.title(givenName(other.name)),
    flash: message && (
      <Flash
        tone={outcome ? 'problem' : 'note'}
        message={outcome === 'outdated' && draft ? `${message} ${t.yourWords}` : message}
      />
    ),
    body: (
      <>
        {draft && <AgreementErrors viewer={viewer} draft={draft} />}
        <PageHeading
          actions={
            <>
              <ButtonLink href={urls.meeting({ meetingId: agreement.meetingId })} tone="quiet" icon="talk">
                {t.page.toMeeting}
              </ButtonLink>
              {agreement.wording.kind === 'support' && (
                <ButtonLink href={urls.pairSupport({ pairId: agreement.pairId })} tone="quiet" icon="help">
                  {t.page.toSupport}
                </ButtonLink>
              )}
              <ButtonLink href={urls.pair({ pairId: agreement.pairId })} tone="quiet" icon="people">
                {t.page.toPair(givenName(other.name))}
              </ButtonLink>
            </>
          }
        >
          {t.page.title(givenName(other.name))}
        </PageHeading>
        <AgreementCard {...looking} alone first />
        <Rewording {...looking} draft={draft} />
        <Earlier {...looking} />
      </>
    ),
  }
}

function Rewording({
  agreement,
  viewer,
  today,
  held,
  draft,
}: Looking & { agreement: Agreement; held: WeekHeld | null; draft?: Draft }) {
  const t = text[viewer.language]
  const { wording } = agreement
  if (!possible(agreement, viewer.memberId).edit) return null
  const { body, kind, ownerId } = wording
  return (
    <Section id="edit" heading={t.page.edit}>
      <p class="mb-6 text-muted">{t.page.editVoids}</p>
      <WeekHolds viewer={viewer} held={held} />
      <AgreementForm
        viewer={viewer}
        other={otherOf(agreement, viewer)}
        today={today}
        action={urls.agreement({ agreementId: agreement.id })}
        draft={draft ?? { typed: { body, kind, ownerId, deadline: wording.deadline.toString() }, errors: [] }}
        hidden={{ version: String(wording.version) }}
        purpose="save"
      />
    </Section>
  )
}

function Earlier(props: Looking & { agreement: Agreement }) {
  const { agreement, viewer, today } = props
  const t = text[viewer.language]
  if (agreement.earlier.length === 0) return null
  const other = otherOf(agreement, viewer)
  const written = ({ writtenBy, writtenAt }: Wording) =>
    t.writtenBy(
      writtenBy === other.id ? givenName(other.name) : t.youInside,
      nearDate(viewer.language, writtenAt.toZonedDateTimeISO(viewer.timeZone).toPlainDate(), today),
    )
  return (
    <Section id="earlier" heading={t.page.earlier}>
      <ul class="flex flex-col gap-6">
        {agreement.earlier.map((wording) => (
          <li key={wording.version}>
            <p class="whitespace-pre-line">{wording.body}</p>
            <p class="text-muted">{terms(agreement, wording, props)}</p>
            <p class="text-muted">{written(wording)}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The summary of what is wrong with the agreement form; nothing when nothing is. */
export function AgreementErrors({ viewer, draft }: { viewer: Viewer; draft: Draft }) {
  return (
    <ErrorSummary
      heading={errorSummaryHeading(viewer.language)}
      errors={agreementErrors(viewer.language, draft)}
    />
  )
}
