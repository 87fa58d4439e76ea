import type { ComponentChildren } from 'preact'
import { clockTime, longDate } from '../../../platform/i18n/dates.ts'
import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { Time } from '../../../ui/time.tsx'
import { urls } from '../../../urls.ts'
import { OpenAgreements } from '../../agreements/pages.tsx'
import type { Agreement } from '../../agreements/types.ts'
import { OldNotes } from '../../notes/old/pages.tsx'
import { noteFieldId } from '../../notes/pages.tsx'
import type { SinceLastTime } from '../../preparation/since/types.ts'
import { NotesBeside } from '../../room/beside/pages.tsx'
import type { Hint } from '../../shapes/types.ts'
import { text as shareText } from '../../shares/text.ts'
import type { Share } from '../../shares/types.ts'
import { companyInWords, typeInWords } from '../setting/pages.tsx'
import { hasWellbeing } from '../setting/rules.ts'
import { text } from '../text.ts'
import type { Meeting, RefusedForm } from '../types.ts'

/** What every face of the meeting page is given. */
export interface MeetingPageProps {
  viewer: Viewer
  meeting: Meeting
  now: Temporal.Instant
  /** What is still open from other conversations, in the order to show it; `today` is the viewer's. */
  earlierAgreements: { agreements: Agreement[]; today: Temporal.PlainDate }
  /** What happened since last time; null once there is nothing left to prepare. */
  since: SinceLastTime | null
  /** The shape that fits an agenda with nothing on it. */
  shapeHint: Hint | null
  /** What the employee shares of how they are; null unless they made it part of this conversation. */
  shares: Share[] | null
  /** The author's own items show their moves. */
  ordering: boolean
  refused?: RefusedForm
  /** Text that could not be saved, to be copied. */
  unsaved?: string
}

/** With whom, when and where; above it what must be put right. */
export function MeetingHeading(props: MeetingPageProps & { actions?: ComponentChildren; short?: boolean }) {
  const { viewer, meeting } = props
  const t = text[viewer.language]
  const until = meeting.time.add({ minutes: meeting.minutes })
  const when = t.when(
    longDate(viewer.language, meeting.date),
    clockTime(viewer.language, meeting.time),
    clockTime(viewer.language, until),
  )
  const company = companyInWords(viewer, meeting)
  return (
    <>
      <Errors {...props} />
      <UnsavedText {...props} />
      <PageHeading
        overline={typeInWords(viewer, meeting)}
        actions={props.actions}
        lead={
          props.short ? (
            company
          ) : (
            <>
              <Time datetime={meeting.startsAt.toString()}>{when}</Time>
              {meeting.place && (
                <span class="block">
                  <Place place={meeting.place} />
                </span>
              )}
              {company && <span class="block">{company}</span>}
            </>
          )
        }
      >
        {t.heading(givenName(meeting.other.name))}
      </PageHeading>
    </>
  )
}

function Place({ place }: { place: string }) {
  return /^https?:\/\/\S+$/.test(place) ? (
    <a href={place} rel="noreferrer" class="inline-flex min-h-11 items-center">
      {place}
    </a>
  ) : (
    place
  )
}

function Errors({ viewer, refused }: MeetingPageProps) {
  if (!refused) return null
  return (
    <ErrorSummary
      heading={errorSummaryHeading(viewer.language)}
      errors={refused.errors.map(({ field, code }) => ({
        field: refused.form === 'note' ? noteFieldId(refused.typed.itemId) : field,
        message: errorText(viewer.language, code),
      }))}
    />
  )
}

function UnsavedText({ viewer, unsaved }: MeetingPageProps) {
  const t = text[viewer.language]
  if (!unsaved) return null
  return (
    <div class="mb-10">
      <Section id="unsaved" heading={t.unsaved}>
        <p class="mb-4">{t.unsavedLead}</p>
        <TextArea name="unsaved" id="unsaved-text" label={t.unsavedText} value={unsaved} readonly rows={6} />
      </Section>
    </div>
  )
}

/** What one keeps to oneself about the conversation: it lies in one's room, and below what was written before that. */
export const OwnNotes = ({ viewer, meeting }: MeetingPageProps) => (
  <NotesBeside language={viewer.language} meetingId={meeting.id}>
    <OldNotes viewer={viewer} notes={meeting.oldNotes} items={meeting.items} />
  </NotesBeside>
)

/** The agreements of earlier conversations that are not done yet. */
export function EarlierAgreements({ viewer, meeting, earlierAgreements }: MeetingPageProps) {
  return (
    <OpenAgreements
      viewer={viewer}
      agreements={earlierAgreements.agreements}
      today={earlierAgreements.today}
      back={urls.meeting({ meetingId: meeting.id })}
    />
  )
}

/** Opens the conversation, for both. */
export function StartForm(props: { meetingId: string; label: string; tone: 'primary' | 'secondary' }) {
  return (
    <Form action={urls.meetingStart({ meetingId: props.meetingId })} data-then="open-item">
      <div>
        <Button tone={props.tone} icon="start">
          {props.label}
        </Button>
      </div>
    </Form>
  )
}

/** The way to what lies between the two on pages of its own: a screen between two people shows nobody's drafts unasked. */
export function BetweenTheTwo({ viewer, meeting }: MeetingPageProps) {
  const t = text[viewer.language].between
  const at = { pairId: meeting.pairId }
  return (
    <nav aria-label={t.heading} class="mt-8 flex flex-wrap gap-3 print:hidden">
      <ButtonLink href={urls.pairFeedback(at)} tone="quiet">
        {t.feedback(meeting.feedbackWaiting)}
      </ButtonLink>
      <ButtonLink href={urls.pairGoals(at)} tone="quiet">
        {t.goals}
      </ButtonLink>
      <ButtonLink href={urls.pairTasks(at)} tone="quiet">
        {t.tasks}
      </ButtonLink>
      {hasWellbeing(meeting.type) && (
        <ButtonLink href={urls.shares(at)} tone="quiet">
          {shareText[viewer.language].heading}
        </ButtonLink>
      )}
    </nav>
  )
}
