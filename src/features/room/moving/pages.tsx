import type { Language } from '../../../platform/session/viewer.ts'
import { Button } from '../../../ui/button.tsx'
import { urls } from '../../../urls.ts'
import { ProblemLine } from '../panel/pages.tsx'
import { text } from './text.ts'

/** Offers to move the notes that the server still has into the room; nothing where it has none. */
export function MovingPanel({ language, count }: { language: Language; count: number }) {
  const t = text[language]
  if (count === 0) return null
  const words = ['moving', 'done', 'doneOne', 'stopped', 'nothing'] as const
  return (
    <div
      data-moving
      data-old-notes={urls.roomOldNotes()}
      data-old-note-removal={urls.roomOldNoteRemoval.pattern}
      class="mb-6 flex flex-col gap-3 rounded-box bg-calm p-5"
    >
      <div data-before class="flex flex-col gap-3">
        <h3>{t.heading}</h3>
        <p>{t.lead(count)}</p>
      </div>
      <p data-moved role="status" tabindex={-1} class="outline-none empty:hidden" />
      <ProblemLine />
      <div data-before>
        <Button type="button" tone="secondary" icon="lock">
          {t.button}
        </Button>
      </div>
      {words.map((name) => (
        <template key={name} data-words={name}>
          {t[name]}
        </template>
      ))}
    </div>
  )
}
