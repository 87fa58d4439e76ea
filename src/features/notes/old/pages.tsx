import type { Viewer } from '../../../platform/session/viewer.ts'
import { Button } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { urls } from '../../../urls.ts'
import type { Note } from '../types.ts'
import { text } from './text.ts'

/** What the viewer kept to themself about a conversation before such notes lay in the room; nothing where there is none. */
export function OldNotes(props: { viewer: Viewer; notes: Note[]; items: { id: string; title: string }[] }) {
  const t = text[props.viewer.language]
  if (props.notes.length === 0) return null
  return (
    <Details id="old-notes" summary={t.summary(props.notes.length)}>
      <p class="mb-5 text-muted">{t.lead}</p>
      <ul aria-label={t.list} class="flex flex-col gap-4">
        {props.notes.map((note) => {
          const item = props.items.find(({ id }) => id === note.itemId)
          return (
            <li key={note.id} id={`old-note-${note.id}`} class="border-l-2 border-base-300 pl-4">
              {item && <p class="text-sm text-muted">{t.onItem(item.title)}</p>}
              <p class="break-words whitespace-pre-line">{note.body}</p>
              <div class="print:hidden">
                <Details id={`old-note-${note.id}-erasure`} summary={t.erase}>
                  <p class="mb-4">{t.sure}</p>
                  <Form action={urls.roomOldNoteRemoval({ oldNoteId: note.id })}>
                    <div>
                      <Button tone="danger" icon="remove">
                        {t.button}
                      </Button>
                    </div>
                  </Form>
                </Details>
              </div>
            </li>
          )
        })}
      </ul>
    </Details>
  )
}

/** One of them was erased. */
export const oldNoteFlash = (query: Record<string, string>, { language }: Viewer) =>
  query['old-note'] === 'erased' ? <Flash message={text[language].erased} /> : undefined
