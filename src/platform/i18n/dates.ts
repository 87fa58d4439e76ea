import type { Language } from '../session/viewer.ts'

const locale = { da: 'da-DK', en: 'en-GB' } as const
const formats = new Map<string, Intl.DateTimeFormat>()

/** Formatters are dear to make and cheap to keep. */
function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  let made = formats.get(key)
  if (!made) {
    made = new Intl.DateTimeFormat(locale[language], { timeZone: 'UTC', ...options })
    formats.set(key, made)
  }
  return made
}

// Intl takes a Date everywhere; noon UTC of the day cannot slip into its neighbour.
const noon = (date: Temporal.PlainDate): number => Date.UTC(date.year, date.month - 1, date.day, 12)

/** "tirsdag den 3. november 2026" · "Tuesday 3 November 2026" */
export const longDate = (language: Language, date: Temporal.PlainDate): string =>
  format(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(noon(date))

/** "tirsdag den 3. november" · "Tuesday 3 November" */
export const dayAndMonth = (language: Language, date: Temporal.PlainDate): string => {
  if (language === 'en') {
    return format(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(noon(date))
  }
  // Intl says "den" in Danish only where the year follows.
  const day = format(language, { day: 'numeric', month: 'long' }).format(noon(date))
  return `${weekdayName(language, date.dayOfWeek)} den ${day}`
}

/** "tir. 3. nov." · "Tue 3 Nov" */
export const shortDate = (language: Language, date: Temporal.PlainDate): string =>
  format(language, { weekday: 'short', day: 'numeric', month: 'short' }).format(noon(date))

/** "3. nov. 2026" · "3 Nov 2026" */
export const plainDate = (language: Language, date: Temporal.PlainDate): string =>
  format(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(noon(date))

/** "3. nov." · "3 Nov" */
export const shortDay = (language: Language, date: Temporal.PlainDate): string =>
  format(language, { day: 'numeric', month: 'short' }).format(noon(date))

/** "3. november" · "3 November", with the year where it is not that of `today`. */
export const calendarDay = (
  language: Language,
  date: Temporal.PlainDate,
  today: Temporal.PlainDate,
): string => {
  const year = date.year === today.year ? undefined : ('numeric' as const)
  return format(language, { day: 'numeric', month: 'long', year }).format(noon(date))
}

/** "nov." · "Nov" */
export const shortMonth = (language: Language, date: Temporal.PlainDate): string =>
  format(language, { month: 'short' }).format(noon(date))

/** "november 2026" · "November 2026" */
export const monthAndYear = (language: Language, month: Temporal.PlainYearMonth): string =>
  format(language, { month: 'long', year: 'numeric' }).format(noon(month.toPlainDate({ day: 1 })))

/** "tirsdag" · "Tuesday"; 1 is Monday (ISO 8601). */
export const weekdayName = (language: Language, weekday: number): string =>
  format(language, { weekday: 'long' }).format(Date.UTC(2024, 0, weekday, 12))

/** "9.00" · "09:00" */
export const clockTime = (language: Language, time: Temporal.PlainTime): string => {
  const minutes = String(time.minute).padStart(2, '0')
  return language === 'da' ? `${time.hour}.${minutes}` : `${String(time.hour).padStart(2, '0')}:${minutes}`
}

/** "3. nov. 2026 kl. 9.00" · "3 Nov 2026 at 09:00", in the reader's zone. */
export const dateAndTime = (language: Language, instant: Temporal.Instant, timeZone: string): string => {
  const local = instant.toZonedDateTimeISO(timeZone)
  const joint = language === 'da' ? 'kl.' : 'at'
  return `${plainDate(language, local.toPlainDate())} ${joint} ${clockTime(language, local.toPlainTime())}`
}

/** "1 punkt", "2 punkter": the count with its word. */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`

const near = {
  da: { '-1': 'i går', '0': 'i dag', '1': 'i morgen' },
  en: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' },
} as const

/** "i dag", "i morgen", "i går", else "tirsdag den 3. november", with the year where it is not that of `today`. */
export const nearDate = (language: Language, date: Temporal.PlainDate, today: Temporal.PlainDate): string =>
  near[language][String(today.until(date).days) as '0'] ??
  (date.year === today.year ? dayAndMonth(language, date) : longDate(language, date))

/** "i morgen kl. 9.00" · "tomorrow at 09:00" */
export const nearDateAndTime = (
  language: Language,
  date: Temporal.PlainDate,
  time: Temporal.PlainTime,
  today: Temporal.PlainDate,
): string =>
  `${nearDate(language, date, today)} ${language === 'da' ? 'kl.' : 'at'} ${clockTime(language, time)}`
