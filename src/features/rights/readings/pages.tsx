import { clockTime, dateAndTime } from '../../../platform/i18n/dates.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { text } from './text.ts'
import type { Reading } from './types.ts'

/** Who looked at what the viewer has shared, by role, and when. */
export function ReadingsSection({ viewer, readings }: { viewer: Viewer; readings: Reading[] }) {
  const t = text[viewer.language]
  return (
    <Section id="readings" heading={t.heading}>
      <p class="mb-4">{t.lead}</p>
      {readings.length === 0 ? (
        <p class="text-muted">{t.none}</p>
      ) : (
        <List label={t.heading}>
          {readings.map((reading) => (
            <ListRow
              key={reading.id}
              id={`reading-${reading.id}`}
              title={`${t.who[reading.role]}: ${t.what[reading.what]}`}
              detail={whenOf(reading, viewer)}
            />
          ))}
        </List>
      )}
    </Section>
  )
}

/** "28. november 2026 kl. 14.10 til 14.35"; the end in full where it is another day. */
function whenOf({ firstAt, lastAt }: Reading, { language, timeZone }: Viewer): string {
  const [first, last] = [firstAt.toZonedDateTimeISO(timeZone), lastAt.toZonedDateTimeISO(timeZone)]
  const from = dateAndTime(language, firstAt, timeZone)
  const sameDay = first.toPlainDate().equals(last.toPlainDate())
  const until = sameDay ? clockTime(language, last.toPlainTime()) : dateAndTime(language, lastAt, timeZone)
  const isOneMinute = sameDay && until === clockTime(language, first.toPlainTime())
  return isOneMinute ? from : text[language].until(from, until)
}
