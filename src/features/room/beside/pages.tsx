import type { ComponentChildren } from 'preact'
import type { Language } from '../../../platform/session/viewer.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { urls } from '../../../urls.ts'
import { text } from './text.ts'

/**
 * One's own notes beside a conversation, folded away: a screen between two people shows nobody's notes unasked. Until it
 * is unfolded it costs the page a link; then the island fetches the page behind that link and lifts the door of the
 * room, with the notes to this conversation, into this place. `children` stand below it.
 */
export function NotesBeside(props: { language: Language; meetingId: string; children?: ComponentChildren }) {
  const t = text[props.language]
  const address = `${urls.room()}?meeting=${props.meetingId}`
  return (
    <Details id="own-notes" summary={t.summary}>
      <div class="flex flex-col gap-5">
        <p class="text-muted">{t.lead}</p>
        <noscript>
          <p>{t.noScript}</p>
        </noscript>
        <div id="own-notes-room" data-notes-beside={address} data-island>
          <a href={`${address}#notes`}>{t.open}</a>
          <template>
            <p class="mb-4">{t.none}</p>
            <ButtonLink href={address} tone="secondary" icon="lock">
              {t.setUp}
            </ButtonLink>
          </template>
        </div>
        {props.children}
      </div>
    </Details>
  )
}

/** Says on a page which item lies open on it, so that a note can be about it. */
export const openItemForNotes = (item: { id: string; title: string }) => ({
  'data-open-item': item.id,
  'data-open-words': item.title,
})
