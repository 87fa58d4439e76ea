import { Fault } from '../panel/island.ts'
import { passphraseFault, strengthOf } from './rules.ts'

/** The words a guesser would know of the member. */
const ownWords = (door: HTMLElement): string[] => [door.dataset.memberName ?? '']

/** Says how hard a passphrase is to guess while it is written, and shows it when asked to. */
export function startPassphraseFields(door: HTMLElement): void {
  for (const fields of door.querySelectorAll<HTMLElement>('[data-passphrase]')) {
    const line = fields.querySelector('[data-strength]')
    const inputs = [...fields.querySelectorAll<HTMLInputElement>('[name=passphrase], [name=again]')]
    const reveal = fields.querySelector<HTMLInputElement>('[name=reveal]')
    const tell = () => {
      const typed = inputs[0]?.value ?? ''
      const strength = strengthOf(typed, ownWords(door))
      const word = fields.querySelector<HTMLTemplateElement>(`[data-strength-word=${strength}]`)
      if (line) line.textContent = typed === '' ? '' : (word?.content.textContent ?? '')
    }
    inputs[0]?.addEventListener('input', tell)
    reveal?.addEventListener('change', () => {
      for (const input of inputs) input.type = reveal.checked ? 'text' : 'password'
    })
    fields.closest('form')?.addEventListener('reset', () => {
      for (const input of inputs) input.type = 'password'
      if (line) line.textContent = ''
    })
  }
}

/** The new passphrase of a form. @throws Fault */
export function newPassphraseOf(door: HTMLElement, data: FormData): string {
  const passphrase = String(data.get('passphrase') ?? '')
  const fault = passphraseFault(passphrase, String(data.get('again') ?? ''), ownWords(door))
  if (fault) throw new Fault(fault.problem, fault.field)
  return passphrase
}
