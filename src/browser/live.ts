import { Idiomorph } from 'idiomorph'
import { startClock } from './clock.ts'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isField = (node: Node): node is Field =>
  node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement

/** Whether someone has typed or chosen something here that the server has not got. */
function isTouched(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options]
    const first = Math.max(
      0,
      options.findIndex((option) => option.defaultSelected),
    )
    return field.selectedIndex !== first
  }
  if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
    return field.checked !== field.defaultChecked
  }
  return field.type !== 'hidden' && field.value !== field.defaultValue
}

// Chromium can leave what was moved this way without new styles, and a field without its focus mark. Without it
// Idiomorph takes the node out and puts it back, and gives it its focus again.
Reflect.deleteProperty(Element.prototype, 'moveBefore')

/** How far down the window the thing in focus stands; null where nothing is, or it is out of sight. */
function focusTop(): number | null {
  const { activeElement: focus, body } = document
  if (!focus || focus === body) return null
  const { top, bottom } = focus.getBoundingClientRect()
  return bottom > 0 && top < innerHeight ? top : null
}

declare global {
  interface Window {
    /** Not in every browser yet, nor in TypeScript's own list. */
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createHTML(html: string): string },
      ): { createHTML(html: string): string }
    }
  }
}

/** A page of our own server as the browser may parse it; the content policy lets no other code make HTML of text. */
const ownPage = window.trustedTypes?.createPolicy('takt-live', { createHTML: (html) => html })

/** What an answer says. */
interface Answer {
  html: string
  /** The language of one that is a title and `main` alone, without the frame; null of a whole page. */
  partIn: string | null
}

/** Asks for a page without the frame that this one has around it already. */
const partHeaders = (): Record<string, string> =>
  document.querySelector('body > header') ? { 'takt-part': 'main' } : {}

const read = async (answer: Response): Promise<Answer> => ({
  html: await answer.text(),
  partIn: answer.headers.get('takt-part') === 'main' ? answer.headers.get('content-language') : null,
})

/** Where parts are parsed: a document that nothing runs in. To make one each time takes longer than the parsing. */
const shelf = document.implementation.createHTMLDocument('')

function parse({ html, partIn }: Answer): { title: string; language: string; root: HTMLElement } {
  const text = ownPage?.createHTML(html) ?? html
  if (partIn === null) {
    const { title, documentElement, body } = new DOMParser().parseFromString(text, 'text/html')
    return { title, language: documentElement.lang, root: body }
  }
  shelf.body.innerHTML = text
  const [title, main] = shelf.body.children
  return { title: title?.textContent ?? '', language: partIn, root: main as HTMLElement }
}

/** Makes this page look like the answer, but leaves alone what the person in front of it has typed, opened or focused. */
function show(answer: Answer): void {
  const { title, language, root } = parse(answer)
  // One chose another language elsewhere; the frame speaks it too.
  if (language !== document.documentElement.lang) {
    location.reload()
    return
  }
  document.title = title
  const before = focusTop()
  const here = root.localName === 'main' ? document.getElementById('main') : document.body
  Idiomorph.morph(here as HTMLElement, root, {
    morphStyle: 'outerHTML',
    restoreFocus: true,
    callbacks: {
      // What an island has filled the server cannot draw; and what is the same need not be walked through.
      beforeNodeMorphed: (old: Node, fresh: Node) =>
        !old.isEqualNode(fresh) &&
        !(isField(old) && isField(fresh) && isTouched(old)) &&
        !(old instanceof HTMLElement && 'island' in old.dataset),
      beforeAttributeUpdated: (name: string, element: Element) =>
        !(name === 'open' && element instanceof HTMLDetailsElement),
      beforeNodeRemoved: (node: Node) => !(node instanceof Element && holdsUnsaved(node)),
    },
  })
  // A line that comes above the field one is writing in must not push it down the screen.
  const after = focusTop()
  if (before !== null && after !== null) scrollBy({ top: after - before, behavior: 'instant' })
  document.dispatchEvent(new Event('takt:changed'))
}

const holdsUnsaved = (element: Element): boolean =>
  (isField(element) && element === document.activeElement) ||
  [...element.querySelectorAll<Field>('input, textarea, select')].some(isTouched)

let fetching = false
let again = false
/** Forms on their way. One that leads to another page is on its way until this page is gone. */
let sending = 0

/** Fetches this page anew; a change that comes meanwhile makes it once more, not twice. */
async function refresh(): Promise<void> {
  if (fetching || sending > 0) {
    again = true
    return
  }
  fetching = true
  try {
    // No page is ever stored, so there is no cache to ask first.
    const answer = await fetch(location.href, {
      cache: 'no-store',
      headers: { accept: 'text/html', ...partHeaders() },
    })
    const said = await read(answer)
    // The answer of a form sent meanwhile is newer than this, and may lead elsewhere.
    if (sending > 0) again = true
    else if (answer.redirected || answer.status === 404) location.reload()
    else if (answer.ok) show(said)
  } finally {
    fetching = false
    settle()
  }
}

/** Catches up with a change that could not be fetched when it came. */
function settle(): void {
  if (!again || fetching || sending > 0) return
  again = false
  void catchUp()
}

/** Where the server cannot be reached, the stream is broken too, and brings a change when it is open again. */
const catchUp = (): Promise<void> => refresh().catch(() => {})

/** Forms that the browser is to send by itself, since their answer is a page of its own. */
const byItself = new WeakSet<HTMLFormElement>()

/** Forms whose answer has not come yet: pressing twice sends once. */
const underWay = new WeakSet<HTMLFormElement>()

/** Sends a form in the background where its answer is this same page, so that other half-typed fields stay. */
async function submit(event: SubmitEvent): Promise<void> {
  const form = event.target as HTMLFormElement
  // What the page was to show is to be shown by the next one, too.
  if ('keepsPlace' in form.dataset) form.action = form.action.replace(/#.*|$/, location.hash)
  if (form.method !== 'post' || form.target || byItself.delete(form)) return
  event.preventDefault()
  if (underWay.has(form)) return
  underWay.add(form)
  sending += 1
  try {
    if ((await send(form, event.submitter)) === 'stays') sending -= 1
  } finally {
    underWay.delete(form)
    settle()
  }
}

/** The place a form leads to: the anchor of its redirect, which the answer of a fetch does not tell. */
function goTo(id: string | undefined): void {
  const place = id === undefined ? null : document.getElementById(id)
  place?.focus({ preventScroll: true })
  place?.scrollIntoView()
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<'leaves' | 'stays'> {
  const body = new URLSearchParams(new FormData(form, submitter) as unknown as Record<string, string>)
  const answer = await fetch(submitter?.getAttribute('formaction') ?? form.action, {
    method: 'post',
    headers: partHeaders(),
    body,
  })
  if (answer.headers.get('takt-page') === 'other') {
    // Nothing was changed, so that to ask again asks the same. The fields stay as they are if one comes back.
    byItself.add(form)
    form.requestSubmit(submitter)
    return 'leaves'
  }
  const said = await read(answer)
  const here = new URL(answer.url)
  if (answer.ok && here.pathname !== location.pathname) {
    location.assign(answer.url)
    return 'leaves'
  }
  if (answer.ok) {
    form.reset()
    history.replaceState(null, '', answer.url)
  }
  show(said)
  document.documentElement.dataset.answered = String(performance.now())
  if (!answer.ok) document.getElementById('errors')?.focus()
  else goTo(form.dataset.then)
  return 'stays'
}

/** Milliseconds until a stream that was refused is asked for again. */
const refusedWait = 5_000

/** Listens to the stream of changes; with `missed`, there may have been some before it opens. */
function follow(address: string, missed: boolean): void {
  let opened = missed
  const stream = new EventSource(address)
  stream.addEventListener('message', ({ data }) => {
    // The first "open" belongs to the page as it was loaded; a later one means that changes were missed.
    if (data === 'changed' || opened) void catchUp()
    opened = true
  })
  // A broken stream is opened again by the browser. A refused one is not: one is signed out, or the server is not up.
  stream.addEventListener('error', () => {
    if (stream.readyState !== EventSource.CLOSED) return
    void catchUp()
    setTimeout(follow, refusedWait, address, true)
  })
}

/** Follows the stream of changes that the page names, and keeps the page true. */
export function startLive(): void {
  const address = document.body.dataset.live
  if (!address) return
  startClock()
  follow(address, false)
  document.addEventListener('submit', (event) => {
    submit(event).catch(() => (event.target as HTMLFormElement).submit())
  })
  // Back from another page, as it was left.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    sending = 0
    void catchUp()
  })
}
