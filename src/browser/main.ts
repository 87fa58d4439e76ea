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

const door = document.querySelector<HTMLElement>('[data-room-door]')
if (door) import('../features/room/whole/island.ts').then(({ startRoom }) => startRoom(door))

document.getElementById('errors')?.focus()
