import type { Event } from './types.ts'

/** As the address of a page says where it begins. */
export const cursorOf = ({ at, key }: Pick<Event, 'at' | 'key'>): string => `${at}~${key}`

/** One month with what happened in it, in the order it was given. */
export interface Month {
  month: Temporal.PlainYearMonth
  events: Event[]
}

/** Events, newest first, under the months they fall in on the calendar of `timeZone`. */
export function byMonth(events: readonly Event[], timeZone: string): Month[] {
  const months: Month[] = []
  for (const event of events) {
    const month = event.at.toZonedDateTimeISO(timeZone).toPlainDate().toPlainYearMonth()
    const last = months.at(-1)
    if (last?.month.equals(month)) last.events.push(event)
    else months.push({ month, events: [event] })
  }
  return months
}
