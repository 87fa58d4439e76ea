import { allowed } from '../rules.ts'
import type { Proposal, Weekday } from '../types.ts'

/** What the form shows before anything is written: the first choices, and a time most can make. */
export const offered = {
  everyWeeks: ['2', '3'],
  minutes: ['30', '45', '60'],
  weekday: '3',
  time: '10:00',
} as const

/** A proposal as the fields of the form that would write it. */
export function fieldsOf(proposal: Proposal): Record<string, string> {
  const field = (name: string, otherName: string, value: number, choices: readonly string[]) =>
    choices.includes(String(value))
      ? { [name]: String(value) }
      : { [name]: 'other', [otherName]: String(value) }
  return {
    ...field('everyWeeks', 'otherWeeks', proposal.everyWeeks, offered.everyWeeks),
    weekday: String(proposal.weekday),
    time: proposal.localTime.toString({ smallestUnit: 'minute' }),
    ...field('minutes', 'otherMinutes', proposal.minutes, offered.minutes),
    place: proposal.place,
    firstDate: proposal.firstDate.toString(),
  }
}

/** The intervals that are not offered first. */
export const otherIntervals = Array.from(
  { length: allowed.everyWeeks.to - allowed.everyWeeks.from + 1 },
  (_, index) => String(index + allowed.everyWeeks.from),
).filter((weeks) => !offered.everyWeeks.some((first) => first === weeks))

/**
 * What times are looked for while a form is filled in: as long as is typed and near to that, else what is offered first;
 * what cannot be read counts as not typed.
 */
export function soughtBy(typed: Record<string, string>): {
  minutes: number
  near: { weekday: Weekday; time: Temporal.PlainTime }
} {
  const { from, to } = allowed.minutes
  const minutes = Number(typed.minutes === 'other' ? typed.otherMinutes : typed.minutes)
  const weekday = /^[1-7]$/.test(typed.weekday ?? '') ? typed.weekday : offered.weekday
  const time = /^([01]\d|2[0-3]):[0-5]\d$/.test(typed.time ?? '') ? typed.time : offered.time
  return {
    minutes: Number.isInteger(minutes) && minutes >= from && minutes <= to ? minutes : 45,
    near: { weekday: Number(weekday) as Weekday, time: Temporal.PlainTime.from(time as string) },
  }
}
