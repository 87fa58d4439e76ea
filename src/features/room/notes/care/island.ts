import { concernOf, ofOneself } from '../../../care/rules.ts'

/** Lets a note be kept, or holds it back once and says why. */
export type Care = (body: string) => boolean

/** The word before a note is kept, in a form that has a CareWord. */
export function startCare(form: HTMLFormElement): Care {
  const box = form.querySelector<HTMLElement>('[data-care]')
  if (!box) return () => true
  const part = (name: string) => box.querySelector<HTMLElement>(`[data-care-${name}]`)
  let heeded = false
  box.querySelector('button')?.addEventListener('click', () => {
    heeded = true
    form.requestSubmit()
  })
  return (body) => {
    const typed = [['body', body]] as const
    const concern = box.dataset.care === 'leads' ? concernOf(typed) : ofOneself(typed)
    const stops = concern !== null && !heeded
    heeded = false
    box.hidden = !stops
    if (!stops) return true
    const quoted = [...new Set(concern.words.map((word) => word.toLowerCase()))].map((word) => `“${word}”`)
    const [health, words, number] = [part('health'), part('words'), part('number')]
    if (health) health.hidden = quoted.length === 0
    if (words) {
      words.textContent = (words.dataset.careWords ?? '').replace('{words}', () =>
        quoted.slice(0, 5).join(', '),
      )
    }
    if (number) number.hidden = !concern.personNumber
    box.focus()
    return false
  }
}
