import { leadTo } from '../../shares/offer/island.ts'
import { Fault, faultOf, filled, onSend, say } from '../panel/island.ts'
import { type OpenedEntry, type OpenRoom, RoomProblem } from '../session/island.ts'
import { startCare } from './care/island.ts'
import { startItem } from './item/island.ts'
import { isRoomNote, type NoteSubject, type RoomNote } from './types.ts'

type NoteEntry = OpenedEntry & { content: RoomNote }

const isNote = (entry: OpenedEntry): entry is NoteEntry => isRoomNote(entry.content)

/** What the form says; a note to a conversation stays one when it is changed. */
const noteOf = (data: FormData, about: NoteSubject | undefined): RoomNote => {
  const body = String(data.get('body') ?? '').trim()
  if (body === '') throw new Fault('empty', 'body')
  return { kind: 'note', body, ...(about ? { about } : {}) }
}

/** Shows the notes of an open room, newest first, and keeps them true; what is being edited is left alone. */
export function startNotes(door: HTMLElement, panel: HTMLElement, room: OpenRoom): void {
  const list = panel.querySelector<HTMLElement>('[data-notes]')
  const closed = panel.querySelector<HTMLElement>('[data-closed]')
  const row = panel.querySelector<HTMLTemplateElement>('[data-note-row]')
  const edit = panel.querySelector<HTMLTemplateElement>('[data-note-edit]')
  const removed = panel.querySelector<HTMLElement>('[data-note-removed]')
  const form = panel.querySelector<HTMLFormElement>('[data-note-form]')
  if (!list || !closed || !row || !edit || !removed || !form) return
  const when = new Intl.DateTimeFormat(list.dataset.language === 'da' ? 'da-DK' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: list.dataset.zone,
  })
  const editing = new Map<string, HTMLElement>()
  const { meeting, meetingWords = '' } = form.dataset
  const about = meeting ? { meetingId: meeting, words: meetingWords } : undefined
  /** On the way from a conversation one sees the notes to it, else all. */
  const belongs = ({ content }: NoteEntry) => !about || content.about?.meetingId === about.meetingId

  /** What a note is about, in words; the conversation where one is not looking at it. */
  const subjectOf = ({ about: subject }: RoomNote): string => {
    const item =
      subject?.item && (list.dataset.itemWords ?? '').replace('{item}', () => subject.item?.words ?? '')
    return [about ? undefined : subject?.words, item].filter((words) => words !== undefined).join(' · ')
  }

  const draw = () => {
    const rows = room.entries().filter(isNote).filter(belongs).reverse().map(rowOf)
    // Words in hand stay, though the note was erased elsewhere.
    const orphans = [...editing.values()].filter((item) => !rows.includes(item))
    list.replaceChildren(...orphans, ...rows)
    closed.replaceChildren(
      ...room.closed().map(({ problem }) => {
        const words = panel.querySelector<HTMLTemplateElement>(`[data-closed-words=${problem}]`)
        return words?.content.cloneNode(true) ?? ''
      }),
    )
  }

  const rowOf = (entry: NoteEntry): HTMLElement => {
    const beingEdited = editing.get(entry.id)
    if (beingEdited) return beingEdited
    const item = filled(row, {
      at: when.format(entry.writtenAt),
      about: subjectOf(entry.content),
      body: entry.content.body,
    })
    item.id = `note-${entry.id}`
    leadTo(item, item.id)
    item.querySelector('[data-edit]')?.addEventListener('click', () => startEdit(entry))
    item.querySelector('[data-remove]')?.addEventListener('click', () => void erase(entry))
    return item
  }

  const startEdit = (first: NoteEntry) => {
    let over: OpenedEntry = first
    const item = filled(edit, {})
    const place = item.querySelector('form') as HTMLFormElement
    const field = item.querySelector('textarea') as HTMLTextAreaElement
    field.id = `note-edit-${over.id}`
    item.querySelector('label')?.setAttribute('for', field.id)
    field.value = first.content.body
    const stop = () => {
      editing.delete(first.id)
      draw()
      document.getElementById(`note-${first.id}`)?.querySelector<HTMLElement>('[data-edit]')?.focus()
    }
    item.querySelector('[data-cancel]')?.addEventListener('click', stop)
    const care = startCare(place)
    onSend(door, place, async (data) => {
      const content = noteOf(data, first.content.about)
      if (!care(content.body)) return
      try {
        // Erased elsewhere, the words in hand become a note of their own.
        const gone = !room.entries().some(({ id }) => id === first.id)
        await (gone ? room.put(content) : room.put(content, over))
      } catch (error) {
        const theirs = room.entries().find(({ id }) => id === first.id)
        if (!(error instanceof RoomProblem) || error.problem !== 'changed') throw error
        if (theirs && isNote(theirs)) {
          over = theirs
          showTheirs(item, theirs.content)
        }
        throw error
      }
      stop()
    })
    editing.set(first.id, item)
    draw()
    field.focus()
  }

  const showTheirs = (item: HTMLElement, { body }: RoomNote) => {
    const box = item.querySelector<HTMLElement>('[data-theirs]')
    const words = item.querySelector('[data-fill=theirs]')
    if (words) words.textContent = body
    if (box) box.hidden = false
  }

  /** Runs a change that is no form; what went wrong is said above the first one. */
  const change = (work: () => Promise<unknown>) =>
    work().then(
      () => true,
      (error) => {
        say(door, form, faultOf(error))
        return false
      },
    )

  const erase = async (entry: NoteEntry) => {
    if (!(await change(() => room.remove(entry.id)))) return
    removed.hidden = false
    const button = removed.querySelector('button') as HTMLButtonElement
    button.onclick = async () => {
      removed.hidden = await change(() => room.restore(entry))
    }
    button.focus()
  }

  const item = startItem(form)
  const care = startCare(form)
  onSend(door, form, async (data) => {
    const note = noteOf(data, about && { ...about, ...item.chosen() })
    if (!care(note.body)) return
    await room.put(note)
    form.reset()
    item.follow()
  })
  room.subscribe(draw)
  draw()
}
