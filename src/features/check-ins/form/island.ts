import { type OpenedEntry, type OpenRoom, RoomProblem } from '../../room/session/island.ts'
import { part, wordsIn } from '../fill/island.ts'
import { checkInFrom, checkInOf, dayWords, fieldsOf, isBlank } from '../rules.ts'
import type { CheckIn } from '../types.ts'
import type { FormWords } from './types.ts'

type Written = Pick<CheckIn, 'on' | 'setAside'>

/** The form as others use it. */
export interface CheckInForm {
  words: FormWords
  /** Folds it open, or away. */
  open(isOpen: boolean): void
  edit(entry: OpenedEntry): void
}

/** Runs the form of a check-in: a new one, or one that is edited. What was typed stays until it is kept. */
export function startForm(room: OpenRoom, today: () => string, done: (words: string) => void): CheckInForm {
  const form = document.getElementById('check-in-form') as HTMLFormElement
  const details = form.closest('details') as HTMLDetailsElement
  const words = wordsIn<FormWords>(form)
  const says = part('form-says', form)
  const cancel = part('form-cancel', form)
  /** The entry that is written over; null for a new one. */
  let over: OpenedEntry | null = null
  let was: Written | null = null
  let asLoaded = ''
  let underWay = false

  const typed = () =>
    new Map([...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']))
  const state = () => JSON.stringify([...typed()])

  function begin(entry: OpenedEntry | null): void {
    const checkIn = entry && checkInFrom(entry.content)
    over = entry
    was = checkIn
    form.reset()
    for (const [name, value] of checkIn ? fieldsOf(checkIn) : []) {
      const field = form.elements.namedItem(name)
      if (field instanceof RadioNodeList || field instanceof HTMLTextAreaElement) field.value = value
    }
    asLoaded = state()
    says.textContent = ''
    cancel.hidden = !checkIn
    part('form-save', form).textContent = checkIn ? words.saveEdit : words.save
    part('form-heading', details).textContent = checkIn
      ? words.edit.replace('{day}', dayWords(document.documentElement.lang, checkIn.on))
      : words.new
  }

  async function keep(): Promise<void> {
    const checkIn = checkInOf(typed(), was ?? { on: today(), setAside: [] })
    if (isBlank(checkIn)) {
      says.textContent = words.blank
      return
    }
    says.textContent = ''
    await room.put(checkIn, over ?? undefined)
    begin(null)
    details.open = false
    done(words.saved)
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (underWay) return
    underWay = true
    keep()
      .catch((error: unknown) => {
        says.textContent = problemWords(error, words)
        // What came first stays as it is, and this is kept beside it.
        if (error instanceof RoomProblem && error.problem === 'changed') over = null
      })
      .finally(() => {
        underWay = false
      })
  })
  form.addEventListener('click', ({ target }) => {
    const name = (target as Element).closest<HTMLElement>('[data-clear]')?.dataset.clear
    const radios = name === undefined ? null : form.elements.namedItem(name)
    if (!(radios instanceof RadioNodeList)) return
    for (const radio of radios) (radio as HTMLInputElement).checked = false
    ;(radios[0] as HTMLInputElement).focus()
  })
  cancel.addEventListener('click', () => {
    begin(null)
    details.open = false
    details.querySelector('summary')?.focus()
  })
  addEventListener('beforeunload', (event) => {
    if (state() !== asLoaded) event.preventDefault()
  })
  begin(null)
  return {
    words,
    open(isOpen) {
      details.open = isOpen
    },
    edit(entry) {
      begin(entry)
      details.open = true
      const summary = details.querySelector('summary')
      summary?.focus({ preventScroll: true })
      summary?.scrollIntoView({ block: 'start' })
    },
  }
}

function problemWords(error: unknown, words: FormWords): string {
  if (error instanceof RangeError) return words.tooLong
  if (!(error instanceof RoomProblem)) return words.notSaved
  if (error.problem === 'changed') return words.changedElsewhere
  const template = document.querySelector<HTMLTemplateElement>(`template[data-problem="${error.problem}"]`)
  return template?.content.textContent || words.notSaved
}
