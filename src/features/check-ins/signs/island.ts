import { fill, onPress, part, wordsIn } from '../fill/island.ts'
import type { KeptCheckIn } from '../types.ts'
import { type Sign, signsOf, timesInARow } from './rules.ts'
import type { SignWords } from './types.ts'

/** Shows what one has answered again and again; a sign that stays is left as it is. */
export function drawSigns(kept: readonly KeptCheckIn[], today: string, later: (sign: Sign) => void): void {
  const place = part('signs')
  const words = wordsIn<SignWords>(place)
  const signs = signsOf(kept, today)
  const list = part('sign-list', place)
  const known = new Map([...list.children].map((row) => [(row as HTMLElement).dataset.sign, row]))
  list.replaceChildren(
    ...signs.map((sign) => {
      const { question, times, latest } = sign
      const key = `${question} ${times} ${latest.id}`
      const row = known.get(key) ?? rowOf(sign, words, later)
      ;(row as HTMLElement).dataset.sign = key
      return row
    }),
  )
  // Who is writing to the agenda goes on, also where the sign has gone meanwhile.
  place.hidden = signs.length === 0 && !place.contains(document.activeElement)
}

function rowOf(sign: Sign, words: SignWords, later: (sign: Sign) => void): Element {
  const times = words.times[sign.times - timesInARow] ?? String(sign.times)
  const made = fill('sign', { said: words.said[sign.question].replace('{times}', () => times) })
  onPress(made, 'later', () => later(sign))
  onPress(made, 'bring', () => {
    part('bring-up').hidden = false
    const title = document.getElementById('bring-up-title')
    if (title) title.focus()
    else part('bring-up').scrollIntoView({ block: 'nearest' })
  })
  return made.firstElementChild as Element
}
