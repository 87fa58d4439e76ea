import './styles.css'

// What most pages need is here and small; what a live page needs is fetched by live pages alone.

if (document.body.dataset.live) import('./live.ts').then(({ startLive }) => startLive())

document.addEventListener('click', async (event) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-copy]')
  if (!button) return
  const field = document.getElementById(button.dataset.copy ?? '') as HTMLInputElement | null
  if (!field) return
  field.select()
  try {
    await navigator.clipboard.writeText(field.value)
  } catch {
    // Without https, or where one has said no, there is only the older way.
    document.execCommand('copy')
  }
  if (button.lastChild) button.lastChild.textContent = button.dataset.copied ?? ''
})

if (document.querySelector('[data-passkey]'))
  import('./passkey.ts').then(({ startPasskey }) => startPasskey())

// One's own notes beside a conversation are fetched when they are unfolded.
const unfold = (details: EventTarget | null) => {
  const place =
    details instanceof HTMLDetailsElement &&
    details.open &&
    details.querySelector<HTMLElement>('[data-notes-beside]')
  if (place) import('../features/room/beside/island.ts').then(({ startBeside }) => startBeside(place))
}
document.addEventListener('toggle', ({ target }) => unfold(target), true)
unfold(document.getElementById('own-notes'))

const door = document.querySelector<HTMLElement>('[data-room-door]')
if (document.querySelector('[data-check-ins]'))
  import('../features/check-ins/island.ts').then(({ startCheckIns }) => startCheckIns())

const archive = document.querySelector<HTMLElement>('[data-archive]')
if (archive) import('../features/rights/archive/island.ts').then(({ startArchive }) => startArchive(archive))

const choosing = document.querySelector<HTMLElement>('[data-choose-shares]')
if (choosing)
  import('../features/shares/choosing/island.ts').then(({ startChoosing }) => startChoosing(choosing))
if (door) import('../features/room/whole/island.ts').then(({ startRoom }) => startRoom(door))

document.getElementById('errors')?.focus()
