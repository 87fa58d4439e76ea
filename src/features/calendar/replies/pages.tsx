import { clockTime, dayAndMonth, longDate } from '../../../platform/i18n/dates.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Language, Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import { Time } from '../../../ui/time.tsx'
import { urls } from '../../../urls.ts'
import type { Participant } from '../../meetings/types.ts'
import { isOpen } from './rules.ts'
import { text } from './text.ts'
import type { Reply } from './types.ts'

/** The meeting that was answered, and who looks. */
interface Answered {
  viewer: Viewer
  meeting: { id: string; timeZone: string; minutes: number }
  other: Participant
  now: Temporal.Instant
}

/** A proposed time in words and as the move form takes it, on the wall of the company. */
function timeOf(language: Language, reply: Reply, { meeting, now }: Pick<Answered, 'meeting' | 'now'>) {
  if (!reply.proposed) return null
  const { startsAt, endsAt } = reply.proposed
  const local = startsAt.toZonedDateTimeISO(meeting.timeZone)
  const minutes = Math.round(startsAt.until(endsAt).total('minutes'))
  const sameYear = local.year === now.toZonedDateTimeISO(meeting.timeZone).year
  const date = local.toPlainDate()
  return {
    day: sameYear ? dayAndMonth(language, date) : longDate(language, date),
    time: clockTime(language, local.toPlainTime()),
    at: local.toPlainDateTime().toString({ smallestUnit: 'minute' }),
    minutes: minutes === meeting.minutes ? null : minutes,
  }
}

const nameOf = (reply: Reply, { viewer, other }: Pick<Answered, 'viewer' | 'other'>): string | null =>
  reply.by === viewer.memberId ? null : givenName(other.name)

/** On the page of the meeting: what the two have answered in their own calendars, and what to do about it. */
export function Replies(props: Answered & { replies: Reply[] }) {
  if (props.replies.length === 0) return null
  return (
    <div class="mb-8 flex flex-col gap-4">
      {props.replies.map((reply) =>
        isOpen(reply, props.now) ? (
          <OpenReply key={reply.by} {...props} reply={reply} />
        ) : (
          <ReplyLine key={reply.by} {...props} reply={reply} />
        ),
      )}
    </div>
  )
}

function OpenReply(props: Answered & { reply: Reply }) {
  const { viewer, meeting, reply } = props
  const { language } = viewer
  const t = text[language]
  const name = nameOf(reply, props)
  const time = timeOf(language, reply, props)
  const move = urls.meetingMove({ meetingId: meeting.id })
  const id = `reply-${reply.by}`
  const heading = t.says[reply.kind](name).replace(/\.$/, '')
  if (!time || !reply.proposed) {
    return (
      <Card id={id} tone="wait" heading={heading}>
        <p>{t.declinedLead(name === null)}</p>
        <Actions>
          <ButtonLink href={move} icon="calendar">
            {t.move}
          </ButtonLink>
        </Actions>
      </Card>
    )
  }
  const filled = new URLSearchParams({
    at: time.at,
    ...(time.minutes ? { minutes: String(time.minutes) } : {}),
  })
  const proposed = reply.proposed.startsAt.toString()
  return (
    <Card id={id} tone="wait" heading={heading}>
      <p>
        <Time datetime={proposed}>{capital(t.proposed(time.day, time.time, time.minutes))}</Time>
      </p>
      <Form action={urls.meetingTimeKeeping({ meetingId: meeting.id })} hidden={{ proposed }}>
        <Actions>
          <ButtonLink href={`${move}?${filled}`} icon="calendar">
            {t.moveTo(time.day, time.time)}
          </ButtonLink>
          <Button tone="secondary">{t.keep}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function ReplyLine(props: Answered & { reply: Reply }) {
  const { viewer, reply, other } = props
  const { language } = viewer
  const t = text[language]
  const time = timeOf(language, reply, props)
  const says = t.says[reply.kind](nameOf(reply, props))
  const keptBy = reply.keptBy === viewer.memberId ? null : givenName(other.name)
  return (
    <p class="text-muted">
      {time ? `${says}: ${t.proposed(time.day, time.time, time.minutes)}.` : says}
      {reply.keptBy && ` ${t.kept(keptBy)}`}
    </p>
  )
}

/** The same as lines, where meetings stand in a list: those of one meeting. */
export function ReplyLines(props: Answered & { replies: Reply[] }) {
  return props.replies
    .filter(({ meetingId }) => meetingId === props.meeting.id)
    .map((reply) => <ReplyLine key={reply.by} {...props} reply={reply} />)
}
