import { startRoom } from '../whole/island.ts'

/** The page at an address, as a document of its own. The browser parses it; nothing in it runs. */
const fetchPage = (address: string): Promise<Document | null> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('GET', address)
    request.responseType = 'document'
    request.addEventListener('load', () => resolve(request.responseXML))
    request.addEventListener('error', () => resolve(null))
    request.send()
  })

const under = new WeakSet<HTMLElement>()

/**
 * Brings the door of one's room, with the notes to one conversation behind it, to where that conversation is shown.
 * Where it cannot be fetched the link to it stays, and unfolding once more tries again.
 */
export async function startBeside(place: HTMLElement): Promise<void> {
  const { notesBeside } = place.dataset
  if (!notesBeside || under.has(place)) return
  under.add(place)
  const door = (await fetchPage(notesBeside))?.getElementById('room-door')
  if (!door) {
    under.delete(place)
    return
  }
  // What only a page of its own needs: its heading stands above already, and this is the conversation.
  for (const alone of door.querySelectorAll('[data-alone], noscript')) alone.remove()
  door.querySelector('#notes-heading')?.classList.add('sr-only')
  const none = place.querySelector('template')
  if (none) door.querySelector('[data-part=none]')?.replaceChildren(none.content.cloneNode(true))
  place.replaceChildren(document.adoptNode(door))
  void startRoom(door)
}
