import { createHash } from 'node:crypto'
import type { Holiday } from '../features/cadence/types.ts'
import { agree } from './agreements.ts'
import { type DemoMeeting, layOut, type PairCalendar } from './calendar.ts'
import { converse } from './conversations.ts'
import { setDevelopment } from './development.ts'
import { letThingsHappen } from './events.ts'
import { tell } from './feedback.ts'
import { setGoals } from './goals.ts'
import { company, daysSinceLeaving, type PersonKey, people } from './people.ts'
import { prepareNext } from './preparation.ts'
import type { Rows } from './rows.ts'
import { giveSupport } from './support.ts'
import { setTasks } from './tasks.ts'
import { beginTelling, local, memberOf, otherSide, type Telling } from './telling.ts'

/**
 * A small company's year behind `now` and half a year ahead, as rows for an empty database. Everyone who has joined
 * has the password that `passwordHash` is of. The same `now` and `holidays` give the same rows.
 */
export function tellStory(now: Temporal.Instant, holidays: readonly Holiday[], passwordHash: string): Rows {
  const telling = beginTelling(now)
  const { book, today } = telling
  const founded = local(today.subtract({ days: people.birgitte.since }), '09:00')
  book.rows.organisation.push({
    id: book.organisationId,
    name: company.name,
    time_zone: company.timeZone,
    created_at: founded,
  })
  for (const key of Object.keys(people) as PersonKey[]) joins(telling, key, passwordHash)

  const calendars = layOut(telling, holidays)
  letThingsHappen(telling, calendars, holidays)
  for (const calendar of calendars) {
    writeCalendar(telling, calendar)
    agree(telling, calendar, converse(telling, calendar))
    prepareNext(telling, calendar)
  }
  setGoals(telling, calendars)
  for (const calendar of calendars) tell(telling, calendar)
  setDevelopment(telling, calendars)
  setTasks(telling, calendars)
  giveSupport(telling, calendars)
  return book.rows
}

function joins({ book, id, memberIds, now, today }: Telling, key: PersonKey, passwordHash: string): void {
  const { name, email, role, state, since } = people[key]
  const memberId = memberIds[key]
  const addedAt = local(today.subtract({ days: since }), '09:00')
  const joinedAt = addedAt.add({ hours: 5 })
  const userId = id(joinedAt)
  if (state !== 'invited') {
    const made = { created_at: joinedAt, updated_at: joinedAt }
    book.rows['auth.user'].push({ id: userId, name, email, email_verified: true, ...made })
    book.rows['auth.account'].push({
      id: id(joinedAt),
      user_id: userId,
      account_id: userId,
      provider_id: 'credential',
      password: passwordHash,
      ...made,
    })
  }
  book.add('member', {
    id: memberId,
    user_id: state === 'invited' ? null : userId,
    name,
    email,
    role,
    language: 'da',
    created_at: addedAt,
  })
  if (role !== 'owner') {
    book.add('invitation', {
      id: id(addedAt),
      member_id: memberId,
      // No token hashes to half of another hash: this link is not handed out.
      token_hash: createHash('sha512').update(email).digest().subarray(32),
      channel: 'mail',
      invited_by: memberIds.birgitte,
      invited_at: addedAt,
      expires_at: addedAt.add({ hours: 7 * 24 }),
      revoked_at: null,
      accepted_at: state === 'invited' ? null : joinedAt,
    })
  }
  if (state === 'left') {
    book.add('member_deactivation', {
      id: id(now),
      member_id: memberId,
      deactivated_by: memberIds.birgitte,
      deactivated_at: local(today.subtract({ days: daysSinceLeaving }), '15:05'),
    })
  }
}

function writeCalendar(telling: Telling, calendar: PairCalendar): void {
  const { book, memberIds } = telling
  const { pair, pairId, createdAt, endedAt, cadences, meetings } = calendar
  book.add('pair', {
    id: pairId,
    leader_id: memberOf(telling, pair, 'leader'),
    employee_id: memberOf(telling, pair, 'employee'),
    created_at: createdAt,
    ended_at: endedAt,
    ended_by: endedAt && memberIds.birgitte,
  })
  for (const { id, answer, proposedBy, ...cadence } of cadences) {
    book.add('cadence', {
      id,
      pair_id: pairId,
      every_weeks: cadence.everyWeeks,
      weekday: cadence.weekday,
      local_time: cadence.localTime,
      time_zone: cadence.timeZone,
      minutes: cadence.minutes,
      place: cadence.place,
      first_date: cadence.firstDate,
      proposed_by: memberOf(telling, pair, proposedBy),
      proposed_at: cadence.proposedAt,
    })
    if (!answer) continue
    book.add('cadence_answer', {
      cadence_id: id,
      pair_id: pairId,
      answer: answer.kind,
      answered_by: memberOf(telling, pair, otherSide(proposedBy)),
      answered_at: answer.at,
    })
  }
  for (const meeting of meetings) writeMeeting(telling, calendar, meeting)
}

function writeMeeting(telling: Telling, { pair, pairId }: PairCalendar, meeting: DemoMeeting): void {
  const { book, memberIds } = telling
  const { id, startsAt, minutes, move, cancellation } = meeting
  const here = { pair_id: pairId, meeting_id: id }
  book.add('meeting', {
    id,
    pair_id: pairId,
    cadence_id: meeting.cadenceId,
    planned_date: meeting.plannedDate,
    local_date: meeting.date,
    local_time: meeting.time,
    time_zone: company.timeZone,
    starts_at: startsAt,
    minutes,
    place: meeting.place,
    shifted_by: meeting.shiftedBy,
    created_at: meeting.createdAt,
  })
  if (cancellation) {
    book.add('meeting_cancellation', {
      ...here,
      reason: cancellation.reason,
      cadence_id: null,
      cancelled_by:
        cancellation.by === 'owner' ? memberIds.birgitte : memberOf(telling, pair, cancellation.by),
      cancelled_at: cancellation.at,
    })
  } else {
    for (const side of ['leader', 'employee'] as const) {
      book.add('meeting_attendance', {
        ...here,
        member_id: memberOf(telling, pair, side),
        during: `[${startsAt},${startsAt.add({ minutes })})`,
      })
    }
  }
  if (move) {
    book.add('meeting_move', {
      id: telling.id(move.at),
      ...here,
      from_starts_at: move.from,
      to_starts_at: startsAt,
      moved_by: memberOf(telling, pair, move.by),
      moved_at: move.at,
    })
  }
}
