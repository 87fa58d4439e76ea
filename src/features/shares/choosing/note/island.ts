import { isRoomNote } from '../../../room/notes/types.ts'
import { Fault, onSend } from '../../../room/panel/island.ts'
import type { OpenRoom } from '../../../room/session/island.ts'
import { longestWords, type SharedWords } from '../../types.ts'

/** The note that the page was asked for, if any. */
export interface AskedNote {
  /** Its key among all that is chosen. */
  key: string
  isThere(): boolean
  /** Shows whether it is still there; what is being written stays as long as it is. */
  draw(): void
  /** It is in hand no more, once it is shared. */
  close(): void
}

/** Fills in the words of the note that a link led to, and hands over what is left of them to be shown. */
export function startNote(
  door: HTMLElement,
  room: OpenRoom,
  take: (key: string, shared: SharedWords) => void,
): AskedNote {
  const section = door.querySelector('[data-note]') as HTMLElement
  const gone = door.querySelector('[data-note-gone]') as HTMLElement
  const form = section.querySelector('form') as HTMLFormElement
  const field = form.querySelector('textarea') as HTMLTextAreaElement
  let asked = /^#note-(.+)$/.exec(location.hash)?.[1]
  const note = () => {
    const content = room.entries().find(({ id }) => id === asked)?.content
    return isRoomNote(content) ? content : null
  }
  const key = `note ${asked}`

  onSend(door, form, async (data) => {
    const [heading, words] = ['heading', 'words'].map((name) => String(data.get(name)).trim())
    if (!words) throw new Fault('empty', 'words')
    if (words.length > longestWords) throw new Fault('share-too-long', 'words')
    take(key, { heading: heading ?? '', words })
  })

  const found = note()
  if (found) {
    field.value = found.body
    section.hidden = false
    section.scrollIntoView({ block: 'start' })
    field.focus({ preventScroll: true })
  }
  return {
    key,
    isThere: () => note() !== null,
    draw() {
      const isThere = note() !== null
      section.hidden = !isThere
      gone.hidden = asked === undefined || isThere
    },
    close() {
      asked = undefined
      form.reset()
    },
  }
}
