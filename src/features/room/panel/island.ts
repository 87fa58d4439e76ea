import { NoPasskey } from '../passkeys/island.ts'
import { SealError } from '../sealing/rules.ts'
import { RoomProblem } from '../server/island.ts'

/** Something a person can put right: `name` has its sentence in the door, `field` is where. */
export class Fault extends Error {
  readonly field: string | undefined
  constructor(name: string, field?: string) {
    super(name)
    this.name = name
    this.field = field
  }
}

/** Shows one part of a door, or of a panel in it, and hides its sisters. */
export function showPart(place: HTMLElement, name: string): void {
  for (const part of place.querySelectorAll<HTMLElement>(':scope > [data-part]'))
    part.hidden = part.dataset.part !== name
}

/** What went wrong, as something to say. Throws what nobody can put right. */
function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error
  if (error instanceof RoomProblem) return new Fault(error.problem)
  if (error instanceof NoPasskey) return new Fault(error.used ? 'no-prf' : 'passkey')
  if (error instanceof SealError)
    return new Fault(error.problem === 'wrong-secret' ? 'wrong-confirm' : error.problem)
  if (error instanceof RangeError) return new Fault('long')
  throw error
}

const fieldsOf = (place: HTMLElement) =>
  place.querySelectorAll<HTMLInputElement>('input:not([type=checkbox], [hidden]), textarea')

/** Says what is wrong, in the words of the page, and marks the field it is about; nothing with null. */
export function say(door: HTMLElement, place: HTMLElement, fault: Fault | null): void {
  const line = place.querySelector<HTMLElement>('[data-says]')
  const words = fault && door.querySelector<HTMLTemplateElement>(`template[data-problem="${fault.name}"]`)
  if (line) line.textContent = words?.content.textContent ?? ''
  for (const field of fieldsOf(place)) {
    const wrong = fault !== null && (fault.field === undefined || fault.field === field.name)
    field.toggleAttribute('aria-invalid', false)
    if (!wrong) continue
    field.setAttribute('aria-invalid', 'true')
    if (fault.field !== undefined) field.focus()
  }
}

/**
 * Runs what a form, or a button in `place`, is for when it is sent; once at a time, and says what went wrong. `place`
 * has a ProblemLine.
 */
export function onSend(door: HTMLElement, place: HTMLElement, work: (data: FormData) => Promise<void>): void {
  const form = place instanceof HTMLFormElement ? place : undefined
  const button = place.querySelector<HTMLButtonElement>('button:not([data-other])')
  let busy = false
  const run = async (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
    if (busy) return
    busy = true
    button?.setAttribute('aria-busy', 'true')
    say(door, place, null)
    try {
      await work(new FormData(form))
    } catch (error) {
      say(door, place, faultOf(error))
    } finally {
      busy = false
      button?.removeAttribute('aria-busy')
    }
  }
  if (form) form.addEventListener('submit', run)
  else button?.addEventListener('click', run)
}

/** A copy of a template of the page, with its slots filled by text. */
export function filled(template: HTMLTemplateElement, slots: Record<string, string>): HTMLElement {
  const copy = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement
  for (const [name, words] of Object.entries(slots)) {
    for (const slot of copy.querySelectorAll(`[data-fill="${name}"]`)) slot.textContent = words
  }
  return copy
}
