import { z } from 'zod'
import { choice, date, id, optionalLine, time, whole } from '../../../platform/web/fields.ts'
import { allowed, isPlace } from '../rules.ts'
import type { Weekday } from '../types.ts'

const ownNumber = (min: number, max: number) =>
  z.union([z.literal(''), whole(min, max)], `out-of-range:${min}–${max}`).optional()

const isGiven = (field: string, other: string) => (typed: Record<string, unknown>) =>
  typed[field] !== 'other' || Boolean(typed[other])

/** Asked for beside whatever else is wrong, so that all of it is told at once. */
const asked = (field: string) => ({ path: [field], message: 'required', when: () => true })

/** A weekday and a time that were offered, as the form sends them ("2T10:00"). */
const offeredSlot = /^([1-7])T(\d\d:\d\d)$/

/** A form in which an offered time was chosen, with that time in the fields for one of one's own. */
export function withSlotAsTime<T>(typed: T): T {
  const [, weekday, time] = offeredSlot.exec(String((typed as { slot?: unknown }).slot ?? '')) ?? []
  return weekday ? { ...typed, weekday, time } : typed
}

/** `everyWeeks` and `minutes` are one of those offered first, or `other` with a field of their own; so are `weekday` and `time`. */
const rhythmFields = z
  .strictObject({
    everyWeeks: choice(['2', '3', 'other']),
    otherWeeks: ownNumber(allowed.everyWeeks.from, allowed.everyWeeks.to),
    slot: z
      .string()
      .refine((slot) => slot === 'other' || offeredSlot.test(slot), 'choose')
      .optional(),
    weekday: choice(['1', '2', '3', '4', '5', '6', '7']),
    time: time(),
    minutes: choice(['30', '45', '60', 'other']),
    otherMinutes: ownNumber(allowed.minutes.from, allowed.minutes.to),
    place: optionalLine(300).refine(isPlace, 'not-link'),
    firstDate: z.union([z.literal(''), date()], 'not-date').optional(),
  })
  .refine(isGiven('everyWeeks', 'otherWeeks'), asked('otherWeeks'))
  .refine(isGiven('minutes', 'otherMinutes'), asked('otherMinutes'))
  .transform((typed) => {
    const numberOf = (field: 'everyWeeks' | 'minutes', other: 'otherWeeks' | 'otherMinutes') =>
      Number(typed[typed[field] === 'other' ? other : field])
    return {
      everyWeeks: numberOf('everyWeeks', 'otherWeeks'),
      minutes: numberOf('minutes', 'otherMinutes'),
      weekday: Number(typed.weekday) as Weekday,
      localTime: typed.time,
      place: typed.place,
      firstDate: typed.firstDate || null,
    }
  })

export const rhythmForm = z.preprocess(withSlotAsTime, rhythmFields)

/** A rhythm as it was written; without a first date, the earliest that fits. */
export type WrittenRhythm = z.output<typeof rhythmForm>

/** The proposal that a page is to show, when it is not one that is being written. */
export const proposalQuery = z.strictObject({ proposal: id() })

/** The same fields before they are checked: what a form that comes back is filled with. */
export const draftQuery = z.strictObject(
  Object.fromEntries(
    [
      'everyWeeks',
      'otherWeeks',
      'slot',
      'weekday',
      'time',
      'minutes',
      'otherMinutes',
      'place',
      'firstDate',
    ].map((name) => [name, z.string().optional()]),
  ),
)
