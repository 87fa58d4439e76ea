import { allowed } from '../rules.ts'
import type { Proposal } from '../types.ts'

/** What the form shows before anything is written: the first choices, and a time most can make. */
export const offered = { everyWeeks: ['2', '3'], minutes: ['30', '45', '60'], time: '10:00' } as const

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
