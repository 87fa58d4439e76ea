import type { NoteSubject } from '../types.ts'

type Item = NonNullable<NoteSubject['item']>

/** The item that lies open on this page, where it is the page of a conversation under way. */
function openItem(): Item | undefined {
  const { openItem: id, openWords: words } =
    document.querySelector<HTMLElement>('[data-open-item]')?.dataset ?? {}
  return id && words ? { id, words } : undefined
}

/**
 * Offers, in the form of a new note, to tie it to the item that lies open. It follows the two to their next item, but
 * not while there are words in hand: those are about the item they were begun under, or about none.
 */
export function startItem(form: HTMLFormElement): { chosen(): { item?: Item }; follow(): void } {
  const place = form.querySelector<HTMLElement>('[data-about-item]')
  const box = place?.querySelector('input')
  const label = box?.labels?.[0]?.querySelector('span')
  const body = form.querySelector('textarea')
  if (!place || !box || !label || !body) return { chosen: () => ({}), follow: () => {} }
  let item: Item | undefined
  const follow = () => {
    const begun = body.value.trim() !== ''
    if (begun && item && box.checked) return
    const open = openItem()
    if (begun && !item && open) box.checked = false
    item = open
    place.hidden = item === undefined
    if (item) label.textContent = (place.dataset.words ?? '').replace('{item}', () => item?.words ?? '')
  }
  document.addEventListener('takt:changed', follow)
  follow()
  return { chosen: () => (item && box.checked ? { item } : {}), follow }
}
