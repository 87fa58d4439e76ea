import type { Gap, Kept, Occasion } from './types.ts'

/** For how many days after its end a conversation that nobody opened is asked about. */
export const askedDays = 14

/** How many of the last conversations are looked at, and how few are too few to say anything about. */
const looked = { most: 8, fewest: 3 }

/** How long back the two are looked at. */
const months = 12

const endOf = ({ startsAt, minutes }: Pick<Occasion, 'startsAt' | 'minutes'>): Temporal.Instant =>
  startsAt.add({ minutes })

const isOver = (occasion: Pick<Occasion, 'startsAt' | 'minutes'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(endOf(occasion), now) <= 0

/** Whether the two are asked what became of it: its end has passed, nobody opened it, and nobody has answered. */
export function isAsked(
  meeting: Pick<Occasion, 'state' | 'outcome' | 'startsAt' | 'minutes'>,
  now: Temporal.Instant,
): boolean {
  if (meeting.outcome || (meeting.state !== 'planned' && meeting.state !== 'missed')) return false
  const last = endOf(meeting).add({ hours: 24 * askedDays })
  return isOver(meeting, now) && Temporal.Instant.compare(now, last) <= 0
}

/** Opened in Takt, or held by the word of one of the two. */
export const isKept = ({ state }: Pick<Occasion, 'state'>): boolean =>
  state === 'started' || state === 'closed' || state === 'held'

/**
 * The conversations that tell whether the two keep what they agreed, in the order of time. What counts:
 *
 * - one whose end has passed, at most twelve months ago or since `earliest`; where it was moved to, not where it was moved from
 * - it is kept when it was opened, or when one of the two said that it was held; else it is not
 * - one that is still asked about counts neither way, until there is an answer or the asking ends
 * - one that a changed rhythm took off the plan does not count, nor one beside the rhythm that was cancelled
 * - one that was cancelled by hand is not kept; but when the two planned another beside the rhythm, at most one interval
 *   before or after it, that one stands in for it and counts alone. Each stands in for one.
 */
export function promisesOf(
  occasions: readonly Occasion[],
  now: Temporal.Instant,
  earliest = now.toZonedDateTimeISO('UTC').subtract({ months }).toInstant(),
): Occasion[] {
  const inOrder = occasions.toSorted(
    (one, other) => Temporal.Instant.compare(one.startsAt, other.startsAt) || (one.id < other.id ? -1 : 1),
  )
  const replaced = replacedOf(inOrder)
  return inOrder
    .filter((occasion) => isOver(occasion, now) && Temporal.Instant.compare(occasion.startsAt, earliest) >= 0)
    .filter((occasion) => !isAsked(occasion, now))
    .filter((occasion) => occasion.state !== 'cancelled' || countsAsCancelled(occasion))
    .filter((occasion) => !replaced.has(occasion))
}

const countsAsCancelled = ({ byRhythm, everyWeeks }: Occasion): boolean => !byRhythm && everyWeeks !== null

/** Those cancelled by hand that another one stands in for. */
function replacedOf(inOrder: readonly Occasion[]): Set<Occasion> {
  const free = new Set(
    inOrder.filter(({ everyWeeks, state }) => everyWeeks === null && state !== 'cancelled'),
  )
  const replaced = new Set<Occasion>()
  for (const occasion of inOrder) {
    if (occasion.state !== 'cancelled' || !countsAsCancelled(occasion)) continue
    const interval = (occasion.everyWeeks as number) * 7
    const standIn = [...free].find(({ date }) => Math.abs(occasion.date.until(date).days) <= interval)
    if (!standIn) continue
    free.delete(standIn)
    replaced.add(occasion)
  }
  return replaced
}

/** How many of the last eight conversations were held; null when there are too few to say anything. */
export function keptOf(occasions: readonly Occasion[], now: Temporal.Instant): Kept | null {
  const last = promisesOf(occasions, now).slice(-looked.most)
  return last.length < looked.fewest ? null : { held: last.filter(isKept).length, of: last.length }
}

/**
 * The longest time between two of the same conversations that were held one after the other, in whole weeks. Only what
 * lies under the rhythm that holds now is measured by it; null without one, or when there is nothing to measure.
 */
export function gapOf(
  occasions: readonly Occasion[],
  agreed: { everyWeeks: number; firstDate: Temporal.PlainDate } | null,
  now: Temporal.Instant,
): Gap | null {
  if (!agreed) return null
  const held = promisesOf(occasions, now)
    .slice(-looked.most)
    .filter(isKept)
    .filter(({ date }) => Temporal.PlainDate.compare(date, agreed.firstDate) >= 0)
  const days = held.slice(1).map(({ date }, index) => (held[index] as Occasion).date.until(date).days)
  const weeks = Math.round(Math.max(0, ...days) / 7)
  return weeks < 1 ? null : { weeks, everyWeeks: agreed.everyWeeks }
}

/**
 * The conversation that gives rise to a word about the rhythm itself: the second of two in a row that came to nothing,
 * unless the two have agreed on another rhythm since, or one of them has proposed one.
 */
export function doubtOf(
  { occasions, agreedAt, waits }: Doubt,
  now: Temporal.Instant,
): Pick<Occasion, 'id'> | null {
  const [one, last] = promisesOf(occasions, now).slice(-2)
  if (!one || !last || isKept(one) || isKept(last)) return null
  if (!agreedAt || waits || Temporal.Instant.compare(agreedAt, last.startsAt) > 0) return null
  return last
}

/** What the word about the rhythm depends on. */
interface Doubt {
  occasions: readonly Occasion[]
  /** When the rhythm that holds was accepted. */
  agreedAt: Temporal.Instant | null
  /** A proposal waits for an answer. */
  waits: boolean
}
