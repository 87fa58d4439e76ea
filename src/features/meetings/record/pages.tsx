import { givenName } from '../../../platform/i18n/names.ts'
import { Actions, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { outcomeInWords, UndoOutcome } from '../../adherence/pages.tsx'
import { AgendaRecord } from '../../agenda/conversation/pages.tsx'
import { text as agendaText } from '../../agenda/text.ts'
import { RetellingsOfMeeting } from '../../listening/retelling/pages.tsx'
import { PreparedNotes } from '../../preparation/pages.tsx'
import { MeetingHeading, type MeetingPageProps, OwnNotes, StartForm } from '../frame/pages.tsx'
import { text } from '../text.ts'

/** A conversation that is over: held, cancelled, or left behind when the two stopped meeting. Nothing changes here. */
export function RecordPage(props: MeetingPageProps) {
  const { viewer, meeting } = props
  return (
    <>
      <MeetingHeading {...props} />
      <HowItEnded {...props} />
      {meeting.items.length > 0 && (
        <Section id="agenda" heading={agendaText[viewer.language].agenda}>
          <AgendaRecord viewer={viewer} meeting={meeting} />
        </Section>
      )}
      <RetellingsOfMeeting viewer={viewer} meeting={meeting} />
      <div class="mt-8">
        <OwnNotes {...props} />
        <PreparedNotes {...props} preparation={meeting.preparation} />
      </div>
    </>
  )
}

function HowItEnded({ viewer, meeting }: MeetingPageProps) {
  const t = text[viewer.language]
  const said = meeting.outcome && <p>{outcomeInWords(viewer, meeting.other, meeting.outcome)}</p>
  if (meeting.state === 'held' && meeting.pairGoesOn) {
    return (
      <Card tone="calm" heading={t.heldHeading}>
        {said}
        <p>{t.heldLead}</p>
        <Actions>
          <StartForm meetingId={meeting.id} label={t.heldStart} tone="secondary" />
          <UndoOutcome
            viewer={viewer}
            meetingId={meeting.id}
            back={urls.meeting({ meetingId: meeting.id })}
          />
        </Actions>
      </Card>
    )
  }
  if (meeting.state === 'closed') {
    return (
      <Card tone="calm" heading={t.closedHeading}>
        <p>{t.closedLead}</p>
        <div>
          <ButtonLink href={urls.meetingSummary({ meetingId: meeting.id })}>{t.summary}</ButtonLink>
        </div>
      </Card>
    )
  }
  if (meeting.cancellation) {
    const { by, reason } = meeting.cancellation
    return (
      <Card heading={t.cancelledHeading}>
        <p>{by ? t.cancelledBy(by.id === viewer.memberId ? t.you : givenName(by.name), reason) : reason}</p>
      </Card>
    )
  }
  return (
    <Card heading={t.endedHeading}>
      {said}
      <p>{t.endedLead}</p>
    </Card>
  )
}
