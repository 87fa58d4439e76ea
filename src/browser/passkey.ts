/**
 * Shows what needs a passkey where the browser has them, and runs the ceremony when its form is sent: ask the server
 * for a challenge, let the device answer, send the answer with the form. Whatever fails, the form goes without an
 * answer, and the server says on its page what to do.
 */
export function startPasskey(): void {
  if (!('PublicKeyCredential' in window) || !('parseRequestOptionsFromJSON' in PublicKeyCredential)) return
  for (const place of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
    place.hidden = false
    const form = place.querySelector('form')
    form?.addEventListener('submit', (event) => {
      event.preventDefault()
      answer(place, form)
        .then((credential) => {
          const field = form.elements.namedItem('credential')
          if (field instanceof HTMLInputElement) field.value = credential
        })
        .catch(() => {})
        .finally(() => form.submit())
    })
  }
}

/** The device's answer to a fresh challenge, as JSON. Throws when the person changes their mind. */
async function answer({ dataset }: HTMLElement, form: HTMLFormElement): Promise<string> {
  const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
  const asked = await fetch(dataset.passkey ?? '', { method: 'post', body })
  if (!asked.ok) throw new Error(`no challenge: ${asked.status}`)
  const options = await asked.json()
  const credential =
    dataset.ceremony === 'create'
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
        })
  return JSON.stringify(credential)
}
