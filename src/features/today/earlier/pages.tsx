import { plainDate } from '../../../platform/i18n/dates.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Details } from '../../../ui/details.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { Initials } from '../../../ui/person.tsx'
import { urls } from '../../../urls.ts'
import { text } from '../text.ts'
import type { EarlierPair } from '../types.ts'

/** Those the viewer had conversations with, folded away: what the two had stays there for both. */
export function Earlier({ viewer, earlier }: { viewer: Viewer; earlier: EarlierPair[] }) {
  const t = text[viewer.language]
  if (earlier.length === 0) return null
  return (
    <div class="mt-12 print:hidden">
      <Details id="earlier" summary={t.earlier}>
        <List>
          {earlier.map(({ pairId, other, until }) => (
            <ListRow
              key={pairId}
              id={`pair-${pairId}`}
              href={urls.pair({ pairId })}
              leading={<Initials name={other.name} />}
              title={other.name}
              detail={t.until(plainDate(viewer.language, until))}
            />
          ))}
        </List>
      </Details>
    </div>
  )
}
