import { isKept, promisesOf } from '../../adherence/rules.ts'
import type { Agreement } from '../../agreements/types.ts'
import type { Cadence } from '../../cadence/types.ts'
import { isOver } from '../../development/rules.ts'
import type { Training, Wish } from '../../development/types.ts'
import type { Expectation } from '../../expectations/types.ts'
import type { Feedback } from '../../feedback/types.ts'
import type { Goal } from '../../goals/types.ts'
import type { StandingMeeting } from '../../meetings/planning/types.ts'
import { occasionsOf } from '../../pair/rules.ts'
import { versionOn } from '../../tasks/versions/rules.ts'
import type { TaskVersion } from '../../tasks/versions/types.ts'
import type { Grown, Heard, MovedGoal, Period, StandingExpectation, Summary, Topic, Work } from './types.ts'

/** The periods that people ask for, seen from `today`. */
export function usualPeriods(today: Temporal.PlainDate): Record<'twelve' | 'year' | 'lastYear', Period> {
  const first = today.with({ month: 1, day: 1 })
  return {
    twelve: { from: today.subtract({ years: 1 }).add({ days: 1 }), until: today },
    year: { from: first, until: today },
    lastYear: { from: first.subtract({ years: 1 }), until: first.subtract({ days: 1 }) },
  }
}

export interface Found {
  meetings: StandingMeeting[]
  cadences: Cadence[]
  topics: Topic[]
  heard: Heard[]
  agreements: Agreement[]
  feedback: Feedback[]
  expectations: Expectation[]
  wishes: Wish[]
  goals: Goal[]
  /** Those that both see, by the day they hold from. */
  versions: TaskVersion[]
}

/** Gathers what belongs to a period, on the calendar of `timeZone`. What one of the two keeps to themself is left out. */
export function summaryOf(
  found: Found,
  period: Period,
  { now, timeZone }: { now: Temporal.Instant; timeZone: string },
): Summary {
  const begin = period.from.toZonedDateTime(timeZone).toInstant()
  const end = period.until.add({ days: 1 }).toZonedDateTime(timeZone).toInstant()
  const before = (at: Temporal.Instant) => isEarlier(at, end)
  const within = (at: Temporal.Instant) => before(at) && !isEarlier(at, begin)
  const promises = promisesOf(occasionsOf(found.meetings, found.cadences), now, begin).filter(
    ({ startsAt }) => within(startsAt),
  )
  return {
    kept: { held: promises.filter(isKept).length, of: promises.length },
    talks: found.meetings
      .filter((meeting) => isKept(meeting) && within(meeting.startsAt))
      .map((meeting) => ({
        meeting,
        topics: found.topics.filter(({ meetingId }) => meetingId === meeting.id).map(({ title }) => title),
      })),
    heard: found.heard.filter(({ confirmedAt }) => within(confirmedAt)),
    agreements: found.agreements.filter(({ earlier, wording, completion, removed }) => {
      const made = earlier.at(-1)?.writtenAt ?? wording.writtenAt
      return !removed && before(made) && (within(made) || !completion || within(completion.at))
    }),
    feedback: found.feedback
      .filter(({ givenAt, removed }) => givenAt && !removed && within(givenAt))
      .toReversed(),
    expectations: found.expectations
      .map((expectation) => standing(expectation, before))
      .filter((expectation) => expectation !== null),
    development: found.wishes
      .filter(({ shared }) => shared)
      .filter(({ createdAt, closing }) => before(createdAt) && (!closing || !isEarlier(closing.at, begin)))
      .map((wish) => grown(asOf(wish, before), period, now.toZonedDateTimeISO(timeZone).toPlainDate())),
    goals: found.goals
      .filter(({ level, shared }) => level === 'work' || shared)
      .filter(({ createdAt, closing }) => before(createdAt) && (!closing || !isEarlier(closing.at, begin)))
      .map((goal) => moved(asOf(goal, before), period)),
    work: workIn(found.versions, period),
  }
}

function workIn(versions: readonly TaskVersion[], { from, until }: Period): Work {
  const after = versionOn(versions, until)
  const first = versions.find((version) => Temporal.PlainDate.compare(version.from, from) >= 0)
  return { before: after && (versionOn(versions, from) ?? first ?? null), after }
}

const isEarlier = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) < 0

/** Open, when what closed it came after the period. */
const asOf = <T extends { closing: { at: Temporal.Instant } | null }>(
  one: T,
  before: (at: Temporal.Instant) => boolean,
): T => (one.closing && !before(one.closing.at) ? { ...one, closing: null } : one)

/** As it applied when the period ended; null when it did not. */
function standing(
  expectation: Expectation,
  before: (at: Temporal.Instant) => boolean,
): StandingExpectation | null {
  if (expectation.withdrawnAt && before(expectation.withdrawnAt)) return null
  const wording = [expectation.wording, ...expectation.earlier].find(({ writtenAt }) => before(writtenAt))
  if (!wording) return null
  const answer = expectation.answers.find(({ version, at }) => version === wording.version && before(at))
  return { expectation, wording, answer: answer ?? null }
}

const includes = ({ from, until }: Period, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, until) <= 0

/** What was to be learnt ends with its last day; what it changed is often said in another period. */
function grown(wish: Wish, period: Period, today: Temporal.PlainDate): Grown {
  const held = (training: Training) => isOver(training, today) && includes(period, training.lastDate)
  return {
    wish,
    trainings: wish.trainings
      .map((training) => ({
        ...training,
        effects: training.effects.filter(({ answer, on }) => answer !== 'later' && includes(period, on)),
      }))
      .filter((training) => held(training) || training.effects.length > 0),
  }
}

function moved(goal: Goal, period: Period): MovedGoal {
  const { from, until } = period
  const upTo = (day: Temporal.PlainDate) =>
    goal.checkpoints.findLast(
      ({ date, progress }) => progress !== null && Temporal.PlainDate.compare(date, day) <= 0,
    )?.progress ?? null
  return {
    goal,
    before: upTo(from.subtract({ days: 1 })),
    after: upTo(until),
    checkpoints: goal.checkpoints.filter(({ date }) => includes(period, date)),
  }
}
