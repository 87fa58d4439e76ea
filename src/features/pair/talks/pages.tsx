import type { ComponentChildren } from 'preact'
import { clockTime, dayAndMonth, longDate } from '../../../platform/i18n/dates.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Actions, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Details } from '../../../ui/details.tsx'
import { Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { Time } from '../../../ui/time.tsx'
import { urls } from '../../../urls.ts'
import { outcomeInWords } from '../../adherence/pages.tsx'
import { movedInWords, Place } from '../../cadence/pages.tsx'
import { ReplyLines } from '../../calendar/replies/pages.tsx'
import type { Reply } from '../../calendar/replies/types.ts'
import type { StandingMeeting } from '../../meetings/planning/types.ts'
import type { Outcome, Participant } from '../../meetings/types.ts'
import { text } from '../text.ts'

/** How many conversations stand open, of those to come and of those behind; the rest are folded away. */
const shown = 3

/** The conversation that comes next, or is under way. */
export function NextTalk(props: {
  viewer: Viewer
  meeting: StandingMeeting
  other: Participant
  replies: Reply[]
  now: Temporal.Instant
  today: Temporal.PlainDate
  primary: boolean
}) {
  const { viewer, meeting } = props
  const t = text[viewer.language]
  const at = { meetingId: meeting.id }
  return (
    <Card id={`meeting-${meeting.id}`} tone="calm" overline={t.next.heading} heading={<When {...props} />}>
      <div>
        <p>{t.minutesOf(meeting.minutes)}</p>
        {meeting.place && (
          <p>
            <Place language={viewer.language} place={meeting.place} />
          </p>
        )}
      </div>
      <Notes viewer={viewer} meeting={meeting} />
      <ReplyLines {...props} />
      <Actions>
        <ButtonLink href={urls.meeting(at)} tone={props.primary ? 'primary' : 'secondary'}>
          {t.next.open}
        </ButtonLink>
        {meeting.state === 'planned' && (
          <>
            <ButtonLink href={urls.meetingMove(at)} tone="quiet">
              {t.next.move}
            </ButtonLink>
            <ButtonLink href={urls.meetingCancellation(at)} tone="quiet">
              {t.next.cancel}
            </ButtonLink>
          </>
        )}
      </Actions>
    </Card>
  )
}

/** "tirsdag den 24. november kl. 9.00", with the year when it is another than today's. */
function When({
  viewer,
  meeting,
  today,
}: {
  viewer: Viewer
  meeting: StandingMeeting
  today: Temporal.PlainDate
}) {
  const { language } = viewer
  const day = meeting.date.year === today.year ? dayAndMonth : longDate
  return (
    <Time datetime={meeting.startsAt.toString()}>
      {day(language, meeting.date)} {text[language].at} {clockTime(language, meeting.time)}
    </Time>
  )
}

/** Why it lies where it lies, where that is not where the rhythm put it. */
function Notes({ viewer, meeting }: { viewer: Viewer; meeting: StandingMeeting }) {
  const t = text[viewer.language].coming
  if (meeting.movedByHand) return <p class="text-muted">{t.movedByHand}</p>
  if (meeting.shifted) {
    return <p class="text-muted">{movedInWords(viewer.language, meeting.plannedDate, meeting.shifted)}</p>
  }
  if (meeting.cadenceId === null) return <p class="text-muted">{t.extra}</p>
  return null
}

interface TalksProps {
  viewer: Viewer
  meetings: StandingMeeting[]
  today: Temporal.PlainDate
}

/** The conversations to come after the next one, weeks that had no room, and the form for an extra one. */
export function ComingTalks(
  props: TalksProps & {
    other: Participant
    replies: Reply[]
    now: Temporal.Instant
    unplaced: Temporal.PlainDate[]
    children: ComponentChildren
  },
) {
  const { viewer, meetings } = props
  const t = text[viewer.language]
  const rows = meetings.map((meeting) => <ComingRow key={meeting.id} {...props} meeting={meeting} />)
  return (
    <Section id="coming" heading={t.coming.heading}>
      {meetings.length === 0 && <p class="text-muted">{t.coming.empty}</p>}
      <List>{rows.slice(0, shown)}</List>
      {rows.length > shown && (
        <Details id="coming-later" summary={t.coming.later(rows.length - shown)}>
          <List>{rows.slice(shown)}</List>
        </Details>
      )}
      {props.unplaced.map((date) => (
        <p key={date.toString()} class="mt-3 text-warning">
          {t.coming.unplaced(longDate(viewer.language, date))}
        </p>
      ))}
      {props.children}
    </Section>
  )
}

function ComingRow(
  props: Omit<TalksProps, 'meetings'> & {
    meeting: StandingMeeting
    other: Participant
    replies: Reply[]
    now: Temporal.Instant
  },
) {
  const { viewer, meeting } = props
  return (
    <ListRow
      id={`meeting-${meeting.id}`}
      href={urls.meeting({ meetingId: meeting.id })}
      title={<When {...props} />}
      detail={
        <>
          <Notes viewer={viewer} meeting={meeting} />
          {!meeting.cancellation && <ReplyLines {...props} />}
          {meeting.cancellation && <p>{meeting.cancellation.reason}</p>}
        </>
      }
      trailing={meeting.cancellation && <Badge tone="neutral">{text[viewer.language].past.cancelled}</Badge>}
    />
  )
}

interface PastProps extends TalksProps {
  other: Participant
  /** Those whose two have not said yet what became of them. */
  asked: StandingMeeting[]
}

/** What lies behind: held ones lead to their summary, missed ones to a new time. Given latest first. */
export function PastTalks(props: PastProps & { goesOn: boolean }) {
  const { meetings, goesOn } = props
  const t = text[props.viewer.language].past
  const lastHeld = meetings.findIndex(({ state }) => state === 'closed' || state === 'held')
  const rows = meetings.map((meeting, index) => (
    <PastRow
      key={meeting.id}
      {...props}
      meeting={meeting}
      overtaken={!goesOn || meeting.outcome !== null || (lastHeld >= 0 && index > lastHeld)}
    />
  ))
  return (
    <Section id="past" heading={t.heading}>
      {meetings.length === 0 && <p class="text-muted">{goesOn ? t.empty : t.none}</p>}
      <List>{rows.slice(0, shown)}</List>
      {rows.length > shown && (
        <Details id="past-earlier" summary={t.earlier}>
          <List>{rows.slice(shown)}</List>
        </Details>
      )}
    </Section>
  )
}

/** A missed meeting asks for a new time until the two have met again, let it be, or no longer meet (`overtaken`). */
function PastRow(props: PastProps & { meeting: StandingMeeting; overtaken: boolean }) {
  const { viewer, meeting } = props
  const t = text[viewer.language]
  const at = { meetingId: meeting.id }
  const closed = meeting.state === 'closed'
  const isAsked = props.asked.includes(meeting)
  const says = meeting.outcome && (meeting.state === 'held' || meeting.state === 'missed')
  return (
    <ListRow
      id={`meeting-${meeting.id}`}
      href={closed ? urls.meetingSummary(at) : urls.meeting(at)}
      title={<When {...props} />}
      detail={
        says ? outcomeInWords(viewer, props.other, meeting.outcome as Outcome) : meeting.cancellation?.reason
      }
      trailing={
        <>
          {(closed || meeting.state === 'held') && <Badge tone="kept">{t.past.held}</Badge>}
          {meeting.state === 'started' && <Badge tone="wait">{t.next.running}</Badge>}
          {meeting.state === 'cancelled' && <Badge tone="neutral">{t.past.cancelled}</Badge>}
          {isAsked && <Badge tone="wait">{t.past.asked}</Badge>}
          {meeting.state === 'missed' && !isAsked && (
            <Badge tone={props.overtaken ? 'neutral' : 'wait'}>{t.past.missed}</Badge>
          )}
          {meeting.state === 'missed' && !props.overtaken && (
            <ButtonLink tone="quiet" href={urls.meetingMove(at)}>
              {t.past.newTime}
            </ButtonLink>
          )}
        </>
      }
    />
  )
}
