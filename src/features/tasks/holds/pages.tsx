import { hoursText, minutesText } from '../../../platform/i18n/hours.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Icon } from '../../../ui/icon.tsx'
import { urls } from '../../../urls.ts'
import { text } from './text.ts'
import type { WeekHeld } from './types.ts'

/** A quiet line where more work is about to be written: what the week holds already; nothing where nobody may know. */
export function WeekHolds({ viewer, held }: { viewer: Viewer; held: WeekHeld | null }) {
  if (!held) return null
  const { language } = viewer
  const t = text[language]
  const minutes = hoursText(language, held.usual)
  const agreed = minutesText(language, held.agreed)
  return (
    <p id="week-holds" class="my-4 flex gap-3 text-muted print:hidden">
      <Icon name="wait" class="mt-1" />
      <span>
        {held.own ? t.own(minutes, agreed) : t.other(givenName(held.employeeName), minutes, agreed)}
        {' · '}
        <a href={urls.taskPicture({ pairId: held.pairId })}>{t.open}</a>
      </span>
    </p>
  )
}
