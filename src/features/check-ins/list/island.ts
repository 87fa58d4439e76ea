import { leadTo } from '../../shares/offer/island.ts'
import { fill, onPress, part } from '../fill/island.ts'
import { answerWords, dayWords } from '../rules.ts'
import { type CheckInWords, type KeptCheckIn, questionIds, wordIds } from '../types.ts'

type Listed = KeptCheckIn & { revision: number }

interface Pressed {
  edit(id: string): void
  remove(id: string): void
}

/** Lists what is kept, the latest first. A row that has not changed is left as it is; one that has stays as open as it was. */
export function drawKept(kept: readonly Listed[], words: CheckInWords, pressed: Pressed): void {
  const list = part('kept')
  part('kept-empty').hidden = kept.length > 0
  const known = new Map(
    [...list.querySelectorAll<HTMLElement>(':scope > li')].map((row) => [row.dataset.id, row]),
  )
  const rows = kept.toReversed().map((one) => {
    const before = known.get(one.id)
    if (before?.dataset.revision === String(one.revision)) return before
    const row = rowOf(one, words, pressed)
    const isOpen = before?.querySelector('details')?.open ?? false
    for (const details of row.querySelectorAll('details')) details.open = isOpen
    return row
  })
  for (const row of known.values()) if (!rows.includes(row)) row.remove()
  for (const [at, row] of rows.entries()) {
    if (list.children[at] !== row) list.insertBefore(row, list.children[at] ?? null)
  }
}

function rowOf({ id, revision, checkIn }: Listed, words: CheckInWords, pressed: Pressed): HTMLElement {
  const made = fill('kept-row', { day: dayWords(document.documentElement.lang, checkIn.on) })
  const row = made.firstElementChild as HTMLElement
  Object.assign(row.dataset, { id, revision })
  for (const question of questionIds) {
    const answer = checkIn.answers[question]
    if (answer === undefined) continue
    const { name } = words.questions[question]
    part('answers', row).append(fill('kept-answer', { name, answer: answerWords(words, question, answer) }))
  }
  for (const word of wordIds) {
    const body = checkIn.words[word]
    if (body !== undefined) {
      part('bodies', row).append(fill('kept-body', { name: words.words[word].name, body }))
    }
  }
  leadTo(row, `check-in-${id}`)
  onPress(row, 'edit', () => pressed.edit(id))
  onPress(row, 'remove', () => pressed.remove(id))
  return row
}

/** Says what was just done, with the way back where there is one, and brings the reader there. */
export function sayDone(words: string, undo?: () => void): void {
  const place = part('done')
  clearDone()
  place.append(fill('done-line', { words }))
  if (undo) {
    place.append(fill('done-undo'))
    onPress(place, 'undo', undo)
  }
  place.focus({ preventScroll: true })
  place.scrollIntoView({ block: 'nearest' })
}

/** Takes the last word back. */
export function clearDone(): void {
  part('done').replaceChildren()
}
