import { z } from 'zod'
import { dayFields, daysOf } from '../../platform/web/fields.ts'
import type { FieldError } from '../../platform/web/form.ts'
import type { Absence, Weekday, WorkingDay } from '../cadence/types.ts'

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** An absence that is kept, by its id. */
export interface KeptAbsence extends Absence {
  id: string
}

const clock = z.string().trim().default('')

/** HH:MM as a phone sends it, or 9.00 as it is typed; null for anything else. */
function timeOf(text: string): Temporal.PlainTime | null {
  const found = /^(\d{1,2})[.:](\d{2})$/.exec(text)
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59) return null
  return new Temporal.PlainTime(Number(found[1]), Number(found[2]))
}

const clockFields = weekdays.flatMap((day) => [
  [`begins${day}`, clock],
  [`ends${day}`, clock],
])

/** A working week, two times for each day; both are left empty on a day off. */
export const weekForm = z
  .strictObject(Object.fromEntries(clockFields) as Record<string, typeof clock>)
  .transform((typed, context) => {
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    const days = weekdays.flatMap((weekday): WorkingDay[] => {
      const [from = '', to = ''] = [typed[`begins${weekday}`], typed[`ends${weekday}`]]
      if (from === '' && to === '') return []
      const [begins, ends] = [timeOf(from), timeOf(to)]
      if (!begins) wrong(`begins${weekday}`, 'not-time')
      if (!ends) wrong(`ends${weekday}`, 'not-time')
      if (!begins || !ends) return []
      if (Temporal.PlainTime.compare(begins, ends) < 0) return [{ weekday, begins, ends }]
      wrong(`ends${weekday}`, 'ends-first')
      return []
    })
    if (days.length === 0 && context.issues.length === 0) wrong('begins1', 'no-days')
    return { days }
  })

/** The first and the last day of an absence. */
export const absenceForm = z.strictObject(dayFields()).transform(daysOf)

/** What has just been done, as the address of the page says it; `from` and `until` are the absence that was removed. */
export const doneQuery = z.object({
  done: z.enum(['week', 'usual', 'away', 'back']),
  moved: z.coerce.number().int().min(0).max(9_999).catch(0),
  from: z.iso.date().optional().catch(undefined),
  until: z.iso.date().optional().catch(undefined),
})
export type Done = z.output<typeof doneQuery>

/** Which of the two forms was refused, with what was typed in it. */
export interface Refused {
  form: 'week' | 'absence'
  errors: FieldError[]
  typed: Record<string, string>
}
