import { type ChoosableKind, choices, choosable, type Period, type Periods } from './types.ts'

const forEach = (of: (kind: ChoosableKind) => Period): Periods =>
  Object.fromEntries(choosable.map((kind) => [kind, of(kind)])) as Record<ChoosableKind, Period>

/** What holds where the owner has chosen nothing. */
export const defaults: Periods = forEach((kind) => choices[kind][0])

/** The log of who looked at what, and lists without words, which the owner cannot shorten: they are there for others. */
export const settledPeriods = { looks: 'P12M', erasures: 'P24M' } as const satisfies Record<string, Period>

const isChoice = (kind: ChoosableKind, period: string | undefined): period is Period =>
  period !== undefined && (choices[kind] as readonly string[]).includes(period)

/** The periods that hold: what was chosen, where it is (still) one of the choices, and else the longest. */
export const periodsOf = (chosen: Partial<Record<string, string>>): Periods =>
  forEach((kind) => {
    const period = chosen[kind]
    return isChoice(kind, period) ? period : defaults[kind]
  })

/** The kinds that `to` changes; with `shorter`, only those that are kept for less. */
export function changedKinds(from: Periods, to: Periods, { shorter = false } = {}): ChoosableKind[] {
  const place = (periods: Periods, kind: ChoosableKind) =>
    (choices[kind] as readonly Period[]).indexOf(periods[kind])
  return choosable.filter((kind) =>
    shorter ? place(to, kind) > place(from, kind) : place(to, kind) !== place(from, kind),
  )
}

/** What is older than this is due. */
export const dueBefore = (period: Period, now: Temporal.Instant, timeZone: string): Temporal.Instant =>
  now.toZonedDateTimeISO(timeZone).subtract(period).toInstant()

/** Kinds of which even a small number would tell the owner something about one person. */
const quietKinds = new Set<string>(['shared', 'rooms', 'removed', 'looks'])

/** A count as the owner may read it: of quiet kinds, those below five are all alike, none among them. */
export const tellableCount = (kind: string, count: number): number | 'few' =>
  quietKinds.has(kind) && count < 5 ? 'few' : count
