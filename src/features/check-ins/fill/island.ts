/** A copy of one of the page's templates, its slots filled with words; never with markup. */
export function fill(template: string, words: Record<string, string> = {}): DocumentFragment {
  const { content } = document.getElementById(template) as HTMLTemplateElement
  const made = content.cloneNode(true) as DocumentFragment
  for (const slot of made.querySelectorAll<HTMLElement>('[data-fill]')) {
    const name = slot.dataset.fill as string
    if (name in words) slot.textContent = words[name] as string
  }
  return made
}

/** The part of the page that carries `data-NAME`. */
export const part = <E extends Element = HTMLElement>(name: string, within: ParentNode = document): E => {
  const found = within.querySelector<E>(`[data-${name}]`)
  if (!found) throw new Error(`The page has no [data-${name}].`)
  return found
}

/** The words that a part of the page brings along. */
export const wordsIn = <T>(place: HTMLElement): T => JSON.parse(place.dataset.words ?? '{}')

/** Listens for one of the buttons that `within` has for something to do. */
export function onPress(within: ParentNode, what: string, act: () => void): void {
  within.querySelector(`[data-press="${what}"]`)?.addEventListener('click', act)
}
