import type { Viewer } from '../../../platform/session/viewer.ts'
import { text as agendaText } from '../text.ts'
import type { Category } from '../types.ts'
import { resting } from './rules.ts'
import { text } from './text.ts'

/** A quiet line on the subjects that have not been touched for a while, the same to both; nothing when all have. */
export function CoverageLine({ viewer, talks }: { viewer: Viewer; talks: Category[][] }) {
  const { language } = viewer
  const subjects = resting(talks).map((subject) => agendaText[language].categories[subject].toLowerCase())
  if (subjects.length === 0) return null
  return (
    <p id="coverage" class="mt-4 text-muted">
      {text[language].resting(subjects)}
    </p>
  )
}
