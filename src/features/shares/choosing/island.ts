import { checkInsOf, dayWords } from '../../check-ins/rules.ts'
import type { CheckInWords, KeptCheckIn, QuestionId } from '../../check-ins/types.ts'
import { type OpenRoom, openRoom } from '../../room/session/island.ts'
import { choicesOf, periodOf, type Reader } from '../rules.ts'
import type { SharedWords } from '../types.ts'
import { startNote } from './note/island.ts'

/** Lets the member choose from their open room what to share, and shows it as the other will read it. */
export async function startChoosing(place: HTMLElement): Promise<void> {
  const door = place.closest<HTMLElement>('[data-room-door]')
  if (!door) return
  const room = await openRoom(door)
  const { language = 'da', words = '{}', most = '1' } = place.dataset
  const reader: Reader = { language, words: JSON.parse(words) as CheckInWords }
  /** What is chosen, by its key and in the order it was. */
  const chosen = new Map<string, SharedWords>()

  const part = (selector: string) => place.querySelector<HTMLElement>(selector) as HTMLElement
  const note = startNote(door, room, (key, shared) => take(key, shared))
  const check = (key: string, checked: boolean) => {
    const box = place.querySelector<HTMLInputElement>(`input[value="${CSS.escape(key)}"]`)
    if (box) box.checked = checked
  }

  function showChosen(): void {
    part('[data-preview]').hidden = chosen.size === 0
    part('[data-too-many]').hidden = chosen.size <= Number(most)
    const button = part('[data-preview] button:not([type=button])') as HTMLButtonElement
    button.disabled = chosen.size > Number(most)
    part('[data-chosen]').replaceChildren(
      ...[...chosen].map(([key, shared], index) => {
        const row = copy(place, 'chosen', { ...shared })
        row.append(hidden(`h${index + 1}`, shared.heading), hidden(`w${index + 1}`, shared.words))
        const out = row.querySelector('button') as HTMLButtonElement
        out.setAttribute('aria-label', `${out.textContent}: ${shared.heading}`)
        out.addEventListener('click', () => {
          chosen.delete(key)
          check(key, false)
          showChosen()
        })
        return row
      }),
    )
  }

  /** Takes along what was put together here, and goes to where it stands as the other will read it. */
  function take(key: string, shared: SharedWords): void {
    chosen.set(key, shared)
    showChosen()
    part('[data-preview]').scrollIntoView({ block: 'nearest' })
    part('[data-preview] h3').focus({ preventScroll: true })
  }

  function choiceRows(kept: KeptCheckIn): HTMLElement[] {
    return choicesOf(kept, reader).map(({ key, name, heading, words: said }) => {
      const row = copy(place, 'choice', { name, words: said })
      const box = row.querySelector('input') as HTMLInputElement
      box.value = key
      box.checked = chosen.has(key)
      box.addEventListener('change', () => {
        if (box.checked) chosen.set(key, { heading, words: said })
        else chosen.delete(key)
        showChosen()
      })
      return row
    })
  }

  function draw(): void {
    const kept = checkInsOf(room.entries()).toReversed()
    note.draw()
    // With a note in hand, what the other will read stands right beneath it.
    part('[data-show=none]').hidden = note.isThere() || kept.length > 0
    part('[data-show=some]').hidden = note.isThere() || kept.length === 0
    part('[data-find-note]').hidden = note.isThere()
    const list = part('[data-choices]')
    const open = new Set([...list.querySelectorAll<HTMLDetailsElement>('details[open]')].map(({ id }) => id))
    const asked = location.hash.slice(1)
    list.replaceChildren(
      ...kept.map((one, index) => {
        const row = copy(place, 'check-in', { title: dayWords(language, one.checkIn.on) })
        row.id = `check-in-${one.id}`
        // The latest lies open, or what a link led to.
        ;(row as HTMLDetailsElement).open =
          open.size > 0 ? open.has(row.id) : asked === '' ? index === 0 : row.id === asked
        row.querySelector('[data-fill=choices]')?.append(...choiceRows(one))
        return row
      }),
    )
    forgetErased(kept)
  }

  /** What was erased elsewhere is no longer there to be shared; a check-in that was reworded is chosen anew. */
  function forgetErased(kept: readonly KeptCheckIn[]): void {
    const now = new Map(
      kept.flatMap((one) => choicesOf(one, reader)).map(({ key, ...shared }) => [key, shared]),
    )
    for (const [key, { words: said }] of chosen) {
      if (key === note.key ? note.isThere() : key.startsWith('period ') || now.get(key)?.words === said)
        continue
      chosen.delete(key)
      check(key, false)
    }
    showChosen()
  }

  part('form[data-period]').addEventListener('submit', (event) => {
    event.preventDefault()
    const data = new FormData(event.target as HTMLFormElement)
    const [question, from, until] = ['question', 'from', 'until'].map((name) => String(data.get(name)))
    const found = periodOf(
      checkInsOf(room.entries()),
      question as QuestionId,
      { from: from as string, until: until as string },
      reader,
    )
    part('[data-nothing]').hidden = found !== null
    if (found) take(`period ${question} ${from} ${until}`, found)
  })

  // The page empties a form whose answer was good.
  part('#room-share-form').addEventListener('reset', () => {
    for (const key of chosen.keys()) check(key, false)
    if (chosen.has(note.key)) note.close()
    chosen.clear()
    draw()
  })
  follow(room, draw)
}

function follow(room: OpenRoom, draw: () => void): void {
  draw()
  room.subscribe(draw)
}

/** A copy of what a template of the page holds, with words in its places. */
function copy(place: HTMLElement, of: string, words: Record<string, string>): HTMLElement {
  const template = place.querySelector<HTMLTemplateElement>(`template[data-of="${of}"]`)
  const made = template?.content.firstElementChild?.cloneNode(true) as HTMLElement
  for (const [name, said] of Object.entries(words)) {
    const slot = made.querySelector(`[data-fill="${name}"]`)
    if (slot) slot.textContent = said
  }
  return made
}

function hidden(name: string, value: string): HTMLInputElement {
  const input = document.createElement('input')
  input.type = 'hidden'
  input.name = name
  input.value = value
  return input
}
