import type { MinuteRange, Recurrence } from '../../types.ts'
import { isBetween } from '../place/rules.ts'
import type { Doubt, Mark, NamedDay, Often } from '../types.ts'

type Of<K extends Mark['kind']> = Extract<Mark, { kind: K }>

/** Joins "2 gange" with "om ugen", and "20 min" with "om dagen"; what stays alone of them is a hint. */
export function joinTimes(line: string, marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = []
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark
    const next = marks[i + 1]
    const close = next !== undefined && /^[\s,]*$/.test(line.slice(mark.end, next.start))
    const both = close ? together(mark, next) : null
    if (both) {
      joined.push(both)
      i++
    } else if (mark.kind === 'times') {
      joined.push(mark.loose ? { ...mark, kind: 'plain' } : { ...mark, kind: 'hint', doubt: 'rhythm' })
    } else if (mark.kind === 'per') {
      joined.push(perAlone(line, mark, joined.at(-1)))
    } else {
      joined.push(mark)
    }
  }
  return joined
}

function together(a: Mark, b: Mark): Mark | null {
  const [times, other] = a.kind === 'times' ? [a, b] : [b, a]
  if (times.kind !== 'times') return null
  const span = { start: a.start, end: b.end, kind: 'often' as const, anywhere: true }
  if (other.kind === 'per' && other === b) {
    return { ...span, often: { rhythm: other.rhythm, every: 1, times: times.times } }
  }
  if (other.kind !== 'often' || other.often.every === undefined || other.often.weekdays) return null
  return { ...span, often: { ...other.often, times: times.times } }
}

function perAlone(line: string, mark: Of<'per'>, before: Mark | undefined): Mark {
  const words = line.slice(mark.start, mark.end)
  if (before?.kind === 'minutes' && /^\s*$/.test(line.slice(before.end, mark.start))) {
    return { ...mark, kind: 'often', often: { rhythm: mark.rhythm, every: 1 }, anywhere: true }
  }
  if (/^(?:om|pr|per)/.test(words)) return { ...mark, kind: 'hint', doubt: 'rhythm' }
  return words.startsWith('a')
    ? { ...mark, kind: 'hint', doubt: 'rhythm', weak: true }
    : { ...mark, kind: 'plain' }
}

/** The one time that the phrases say, null where they say two. */
export function oneTime(marks: readonly Of<'minutes'>[]): MinuteRange | null {
  const [first, ...others] = marks
  if (!first) return null
  const same = others.every(
    ({ minutes }) => minutes.min === first.minutes.min && minutes.max === first.minutes.max,
  )
  return same ? first.minutes : null
}

const sameRhythm = (a: Often, b: Often): boolean => a.rhythm === b.rhythm && a.every === b.every

/** The one rhythm that the phrases say together, null where they say two or none that is certain. */
export function oneRhythm(said: readonly Often[]): Often | null {
  const days = said.filter(({ weekdays }) => weekdays)
  const plain = said.filter(({ weekdays }) => !weekdays)
  const base = plain.length > 0 ? oneBase(plain) : undefined
  const [day] = days
  if (base === null || days.length > 1) return null
  if (!day) return base ?? null
  const { count, bare } = day.weekdays as NonNullable<Often['weekdays']>
  if (!base) return bare ? null : { ...day, every: day.every ?? 1, times: count }
  if (base.rhythm !== 'weekly' || (base.times ?? count) !== count) return null
  if (day.every !== undefined && day.every !== base.every) return null
  return { ...day, every: base.every ?? 1, times: count }
}

/** The one that all say, with the times and the first day that some of them name. */
function oneBase(plain: readonly Often[]): Often | null {
  const [one] = plain as [Often]
  const times = new Set(plain.map((often) => often.times).filter((said) => said !== undefined))
  const firsts = plain.flatMap(({ first }) => first ?? [])
  if (!plain.every((often) => sameRhythm(one, often)) || times.size > 1 || firsts.length > 1) return null
  const [said] = times
  const [first] = firsts
  return { ...one, ...(said === undefined ? {} : { times: said }), ...(first ? { first } : {}) }
}

/** The day meant: the next one where no year is said. Null for a weekday that the day is not. */
export function dayOf(named: NamedDay, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const { day, month, year, weekday } = named
  const years = year === null ? Array.from({ length: 9 }, (_, i) => today.year + i) : [year]
  for (const each of years) {
    const begin = Temporal.PlainDate.from({ year: each, month, day: 1 })
    if (day > begin.daysInMonth) continue
    const date = begin.with({ day })
    if (year === null && Temporal.PlainDate.compare(date, today) < 0) continue
    return weekday === null || date.dayOfWeek === weekday ? date : null
  }
  return null
}

/** The recurrence from the rhythms and days that a line names; `doubt` says why there is none. */
export function recurrenceOf(
  rhythms: readonly Often[],
  days: readonly NamedDay[],
  today: Temporal.PlainDate,
): { recurrence: Recurrence | null; doubt: Doubt | null } {
  const none = (doubt: Doubt | null) => ({ recurrence: null, doubt })
  const [named, ...others] = days
  const date = named ? dayOf(named, today) : null
  if (named && (!date || others.some((other) => !dayOf(other, today)?.equals(date)))) return none('date')
  if (rhythms.length === 0) {
    if (!named || !date) return none(null)
    const passed = Temporal.PlainDate.compare(date, today) < 0
    if (named.from || passed) return none('date')
    return { recurrence: { rhythm: 'once', every: 1, times: 1, startsOn: date }, doubt: null }
  }
  const often = oneRhythm(rhythms)
  if (!often) return none('rhythm')
  const { rhythm, every = 1, times = 1 } = often
  // A weekly task on one day of the year: the day may be its first or its only one.
  if (named && !named.from && (rhythm === 'daily' || rhythm === 'weekly')) return none('date')
  if (named && !named.from && often.first) return none('date')
  return {
    recurrence: { rhythm, every, times, startsOn: date ?? often.first?.(today) ?? today },
    doubt: null,
  }
}

/** The spans to cut, with what stands between two of them. */
export function joinCuts(line: string, cuts: readonly Mark[]): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of cuts) {
    const last = joined.at(-1)
    if (last && isBetween(line.slice(last.end, start))) last.end = end
    else joined.push({ start, end })
  }
  return joined
}
