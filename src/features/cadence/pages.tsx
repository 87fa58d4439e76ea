import { clockTime, dayAndMonth, shortDate, weekdayName } from '../../platform/i18n/dates.ts'
import type { Language } from '../../platform/session/viewer.ts'
import { isLink } from './rules.ts'
import { text } from './text.ts'
import type { MovedBecause, Rhythm, Start } from './types.ts'

/** "Hver 3. uge, onsdag kl. 10.00, 45 minutter" */
export function rhythmInWords(
  language: Language,
  rhythm: Pick<Rhythm, 'everyWeeks' | 'weekday' | 'localTime' | 'minutes'>,
): string {
  const t = text[language]
  const day = weekdayName(language, rhythm.weekday)
  return `${t.everyWeeks(rhythm.everyWeeks)}, ${day} ${t.at} ${clockTime(language, rhythm.localTime)}, ${t.minutes(rhythm.minutes)}`
}

/** A place as it was written; a link is followed without telling where one came from. */
export function Place({ language, place }: { language: Language; place: string }) {
  if (!isLink(place)) return <>{place}</>
  return (
    <a href={place} rel="noreferrer" class="inline-flex min-h-11 items-center">
      {text[language].videoLink} ({new URL(place).host})
    </a>
  )
}

/** "tirsdag den 3. november kl. 9.00" */
export const whenInWords = (language: Language, { date, time }: Pick<Start, 'date' | 'time'>): string =>
  `${dayAndMonth(language, date)} ${text[language].at} ${clockTime(language, time)}`

/** "Kristi himmelfartsdag", "en af jer er væk" */
export const reasonInWords = (language: Language, because: MovedBecause): string =>
  because.kind === 'holiday' ? because.name[language] : text[language].moved[because.kind]

/** "Flyttet fra tors. 14. maj: Kristi himmelfartsdag" */
export const movedInWords = (language: Language, from: Temporal.PlainDate, because: MovedBecause): string =>
  `${text[language].moved.from(shortDate(language, from))}: ${reasonInWords(language, because)}`
