import { clockTime, shortDate, weekdayName } from '../../platform/i18n/dates.ts'
import type { Language } from '../../platform/session/viewer.ts'
import { isLink } from './rules.ts'
import { text } from './text.ts'
import type { MovedBecause, Rhythm } from './types.ts'

/** "Hver 3. uge, onsdag kl. 10.00, 45 minutter" */
export function rhythmInWords(language: Language, rhythm: Rhythm): string {
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

/** "Flyttet fra tors. 14. maj: Kristi himmelfartsdag" */
export function movedInWords(language: Language, from: Temporal.PlainDate, because: MovedBecause): string {
  const t = text[language].moved
  const why = because.kind === 'holiday' ? because.name[language] : t[because.kind]
  return `${t.from(shortDate(language, from))}: ${why}`
}
