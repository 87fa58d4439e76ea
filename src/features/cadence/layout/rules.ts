import type { StandingMeeting } from '../../meetings/planning/types.ts'
import type { BusyMeeting } from '../free-time/types.ts'
import { horizonEnd, plan } from '../plan/rules.ts'
import type { OpenDays, PlannedMeeting, Rhythm, UnplacedMeeting } from '../types.ts'

/** Days from today within which the refill lays out nothing: nobody gets a conversation without time to prepare. */
export const noticeDays = 14

export interface LayoutInput extends OpenDays {
  /** All of the pair's meetings that are still to come, and any others. */
  meetings: readonly StandingMeeting[]
  /** What either of the two already has, those meetings and their own calendars included. */
  busy: readonly BusyMeeting[]
  /** The day on the pair's own wall calendar. */
  today: Temporal.PlainDate
}

/** What a rhythm does to the plan of a pair, in the order of time. */
export interface Layout {
  /** Meetings of an earlier rhythm that get a new time and keep their agenda. */
  moves: { meeting: StandingMeeting; to: PlannedMeeting }[]
  additions: PlannedMeeting[]
  /** Meetings of an earlier rhythm that the new one has no place for. */
  cancellations: StandingMeeting[]
  /** Meetings that one of the two moved by hand: each stays where it is, for the day of the rhythm nearest to it. */
  standIns: { meeting: StandingMeeting; plannedDate: Temporal.PlainDate }[]
  unplaced: UnplacedMeeting[]
}

/**
 * Lays out six months of a rhythm that is being agreed, from tomorrow on. It takes over from the week of its first
 * date: meetings before that week stay. From there, planned meetings of an earlier rhythm that nobody has moved by
 * hand take the new times in order; those too many are cancelled, first those for which nothing has been written,
 * the last ones first. Meetings that were moved by hand, or planned beside the rhythm, are never touched.
 */
export function takeOver(rhythm: Rhythm, { meetings, busy, today, ...days }: LayoutInput): Layout {
  const from = today.add({ days: 1 })
  const coming = takenOver({ meetings, today }, rhythm.firstDate)
  const replaceable = coming.filter(({ movedByHand }) => !movedByHand)
  const entries = plan(rhythm, {
    ...days,
    busy: busyBeside({ meetings, busy, today }, rhythm.firstDate),
    from,
    until: horizonEnd(today),
  })
  const standIns = matchStandIns(
    coming.filter(({ movedByHand }) => movedByHand),
    entries.map(({ plannedDate }) => plannedDate),
    rhythm.everyWeeks,
  )
  const open = entries.filter(
    (entry) => !standIns.some((other) => other.plannedDate.equals(entry.plannedDate)),
  )
  const wanted = open.filter((entry) => 'startsAt' in entry)
  const cancellations = surplus(replaceable, wanted.length)
  const kept = replaceable.filter((meeting) => !cancellations.includes(meeting))
  return {
    moves: kept.map((meeting, index) => ({ meeting, to: wanted[index] as PlannedMeeting })),
    additions: wanted.slice(kept.length),
    cancellations,
    standIns,
    unplaced: open.filter((entry) => 'unplaced' in entry),
  }
}

/** The planned meetings of an earlier rhythm from the week of a first date on. */
function takenOver(
  { meetings, today }: Pick<LayoutInput, 'meetings' | 'today'>,
  firstDate: Temporal.PlainDate,
): StandingMeeting[] {
  const from = today.add({ days: 1 })
  const week = firstDate.subtract({ days: firstDate.dayOfWeek - 1 })
  const begins = Temporal.PlainDate.compare(week, from) > 0 ? week : from
  return meetings.filter(
    ({ state, cadenceId, date }) =>
      state === 'planned' && cadenceId !== null && Temporal.PlainDate.compare(date, begins) >= 0,
  )
}

/** What the two have beside the meetings that a rhythm from this first date takes over. */
export function busyBeside(
  { meetings, busy, today }: Pick<LayoutInput, 'meetings' | 'busy' | 'today'>,
  firstDate: Temporal.PlainDate,
): BusyMeeting[] {
  const replaced = new Set<string | null>(
    takenOver({ meetings, today }, firstDate)
      .filter(({ movedByHand }) => !movedByHand)
      .map(({ id }) => id),
  )
  return busy.filter(({ meetingId }) => !replaced.has(meetingId))
}

/** Each hand-moved meeting stands for the free day of the rhythm nearest to it, less than half an interval away. */
function matchStandIns(
  moved: readonly StandingMeeting[],
  plannedDates: readonly Temporal.PlainDate[],
  everyWeeks: number,
): Layout['standIns'] {
  const free = [...plannedDates]
  return moved.flatMap((meeting) => {
    const away = (day: Temporal.PlainDate) => Math.abs(meeting.date.until(day, { largestUnit: 'day' }).days)
    const [nearest] = [...free].sort((a, b) => away(a) - away(b))
    if (!nearest || away(nearest) * 2 >= everyWeeks * 7) return []
    free.splice(free.indexOf(nearest), 1)
    return [{ meeting, plannedDate: nearest }]
  })
}

function surplus(meetings: readonly StandingMeeting[], places: number): StandingMeeting[] {
  const lastFirst = meetings.toReversed()
  const dearest = [...lastFirst.filter((one) => !one.hasAgenda), ...lastFirst.filter((one) => one.hasAgenda)]
  const given = new Set(dearest.slice(0, Math.max(0, meetings.length - places)))
  return meetings.filter((meeting) => given.has(meeting))
}

/**
 * Where the agenda of each cancelled meeting goes on: to the next meeting of the new rhythm, or else to its last. What
 * one of the two has written as a draft comes along unseen, so neither the plan nor its preview tells of it.
 */
export function heirsOf({ moves, standIns, cancellations }: Layout): { from: string; to: string }[] {
  const kept = [
    ...moves.map(({ meeting, to }) => ({ id: meeting.id, startsAt: to.startsAt })),
    ...standIns.map(({ meeting }) => meeting),
  ].sort((one, other) => Temporal.Instant.compare(one.startsAt, other.startsAt))
  return cancellations.flatMap(({ id, startsAt }) => {
    const next = kept.find((one) => Temporal.Instant.compare(one.startsAt, startsAt) >= 0) ?? kept.at(-1)
    return next ? [{ from: id, to: next.id }] : []
  })
}

/**
 * The meetings that an agreed rhythm lacks within six months of today, `noticeDays` ahead at the earliest. A day that
 * was laid out once is not laid out again, whatever became of its meeting.
 */
export function refill(
  rhythm: Rhythm,
  cadenceId: string,
  { meetings, busy, today, ...days }: LayoutInput,
): PlannedMeeting[] {
  const laidOut = new Set(
    meetings
      .filter((meeting) => meeting.cadenceId === cadenceId)
      .map(({ plannedDate }) => plannedDate.toString()),
  )
  const entries = plan(rhythm, {
    ...days,
    busy,
    from: today.add({ days: noticeDays }),
    until: horizonEnd(today),
  })
  return entries
    .filter((entry) => 'startsAt' in entry)
    .filter(({ plannedDate }) => !laidOut.has(plannedDate.toString()))
}
