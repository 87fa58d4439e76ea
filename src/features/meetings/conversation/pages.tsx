import { ButtonLink } from '../../../ui/button.tsx'
import { MeetingClock } from '../../../ui/clock.tsx'
import { Details } from '../../../ui/details.tsx'
import { Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { OpenItem, QuietList } from '../../agenda/conversation/pages.tsx'
import { text as agendaText } from '../../agenda/text.ts'
import { AddItemForm } from '../../agenda/wording/pages.tsx'
import { TalkLines } from '../../expectations/pages.tsx'
import { GuideLink } from '../../help/guide/pages.tsx'
import { RetellingsOfMeeting } from '../../listening/retelling/pages.tsx'
import { text as listeningText } from '../../listening/text.ts'
import { PreparedNotes } from '../../preparation/pages.tsx'
import { ShapeLink } from '../../shapes/pages.tsx'
import { HowAreYou } from '../../shares/pages.tsx'
import {
  BetweenTheTwo,
  EarlierAgreements,
  MeetingHeading,
  type MeetingPageProps,
  OwnNotes,
} from '../frame/pages.tsx'
import { elapsedMinutes } from '../rules.ts'
import { hasWellbeing } from '../setting/rules.ts'
import { text } from '../text.ts'

/** The page the two sit at: one item open, the rest a quiet list below, and a clock that does not nag. */
export function ConversationPage(props: MeetingPageProps) {
  const { viewer, meeting, refused } = props
  const t = text[viewer.language]
  const a = agendaText[viewer.language]
  const earlier = props.earlierAgreements.agreements.length
  const wrongItem = refused?.form === 'item' ? refused : undefined
  return (
    <>
      <MeetingHeading {...props} short actions={<ClockAndEnd {...props} />} />
      {earlier > 0 && (
        <div class="mb-4">
          <Details id="earlier-agreements" summary={t.openAgreements(earlier)}>
            <EarlierAgreements {...props} />
          </Details>
        </div>
      )}
      <TalkLines viewer={viewer} other={meeting.other} talks={meeting.talks} />
      <OpenItem viewer={viewer} meeting={meeting} refused={refused} roundOff={t.roundOff} />
      {meeting.items.length > 0 && (
        <Section id="agenda" heading={a.toTalkAbout}>
          <QuietList viewer={viewer} meeting={meeting} />
        </Section>
      )}
      <RetellingsOfMeeting viewer={viewer} meeting={meeting} all />
      {hasWellbeing(meeting.type) && <HowAreYou {...props} today={props.earlierAgreements.today} />}
      <div class="mt-8">
        <Details
          id="new-item"
          summary={a.newItem}
          open={wrongItem !== undefined || meeting.items.length === 0}
        >
          <AddItemForm viewer={viewer} meeting={meeting} refused={wrongItem} primary={false} />
          <ShapeLink viewer={viewer} meeting={meeting} />
        </Details>
        <OwnNotes {...props} />
        <PreparedNotes {...props} preparation={meeting.preparation} />
        <BetweenTheTwo {...props} />
        <GuideLink language={viewer.language} chapter="difficult" />
      </div>
    </>
  )
}

function ClockAndEnd({ viewer, meeting, now }: MeetingPageProps) {
  const t = text[viewer.language]
  if (!meeting.startedAt) return null
  return (
    <div class="flex flex-wrap items-center gap-x-5 gap-y-2">
      <MeetingClock
        startedAt={meeting.startedAt.toString()}
        minutes={meeting.minutes}
        text={t.clock(elapsedMinutes(meeting.startedAt, now), meeting.minutes)}
      />
      <ButtonLink tone="quiet" icon="talk" href={urls.meetingListening({ meetingId: meeting.id })}>
        {listeningText[viewer.language].open}
      </ButtonLink>
      <ButtonLink tone="secondary" icon="agreement" href={urls.meetingRoundOff({ meetingId: meeting.id })}>
        {t.roundOff}
      </ButtonLink>
    </div>
  )
}
