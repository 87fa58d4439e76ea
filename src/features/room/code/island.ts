import { tidyRecoveryCode } from '../locks/rules.ts'
import { Fault, onSend, showPart } from '../panel/island.ts'

/** Fills the buttons that take a code along: to the clipboard, and as a file made here. */
function startTaking(place: HTMLElement, code: string): void {
  const copy = place.querySelector<HTMLButtonElement>('[data-copy-code]')
  const save = place.querySelector<HTMLButtonElement>('[data-save-code]')
  if (copy) {
    copy.onclick = async () => {
      await navigator.clipboard.writeText(code)
      const words = copy.querySelector('span')
      if (words) words.textContent = copy.dataset.copied ?? ''
    }
  }
  if (save) {
    save.onclick = () => {
      const words = `${save.dataset.words}\n\n${code}\n`
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([words], { type: 'text/plain' }))
      link.download = save.dataset.saveCode ?? ''
      link.click()
      URL.revokeObjectURL(link.href)
    }
  }
}

/**
 * Shows a new recovery code in the parts 'shown' and 'proved' of `[data-code]` in `place`, and calls `use` once a group
 * of it, chosen by chance, was written: with the code out of sight.
 */
export function startCode(
  door: HTMLElement,
  place: HTMLElement,
  code: string,
  use: () => Promise<void>,
): void {
  const panel = place.querySelector<HTMLElement>('[data-code]')
  const form = panel?.querySelector('form')
  if (!panel || !form) return
  const groups = code.split('-')
  const asked = 1 + ((crypto.getRandomValues(new Uint8Array(1))[0] as number) % (groups.length - 1))
  // A form of an earlier code must not answer for this one.
  const fresh = form.cloneNode(true) as HTMLFormElement
  form.replaceWith(fresh)
  const list = panel.querySelector('[data-fill=code]')
  list?.replaceChildren(
    ...groups.map((group) => {
      const item = document.createElement('li')
      item.textContent = group
      return item
    }),
  )
  startTaking(panel, code)
  const label = fresh.querySelector('label')
  if (label) label.textContent = (fresh.dataset.asks ?? '').replace('{n}', String(asked + 1))
  const show = () => showPart(panel, 'shown')
  const written = panel.querySelector<HTMLButtonElement>('[data-written]')
  if (written) {
    written.onclick = () => {
      showPart(panel, 'proved')
      fresh.querySelector('input')?.focus()
    }
  }
  fresh.querySelector('[data-show-again]')?.addEventListener('click', show)
  onSend(door, fresh, async (data) => {
    const typed = tidyRecoveryCode(String(data.get('group') ?? ''))
    if (typed !== groups[asked] && typed !== groups.join('')) throw new Fault('group', 'group')
    await use()
    list?.replaceChildren()
    fresh.reset()
  })
  show()
}
