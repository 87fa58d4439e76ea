/**
 * Counts the minutes on in the clock of a conversation. It starts from the server's figure and adds what has passed
 * here, because the two machines need not agree on the time; a figure that the server has renewed is counted on from.
 */
export function startClock(): void {
  let shown: string | undefined
  let figure = 0
  let since = 0
  setInterval(() => {
    const clock = document.querySelector('[data-clock-started]')
    if (!clock) return
    const text = clock.textContent ?? ''
    if (text !== shown) {
      figure = Number.parseInt(text, 10)
      since = Date.now()
      shown = text
      return
    }
    shown = text.replace(/\d+/, String(figure + Math.floor((Date.now() - since) / 60_000)))
    if (shown !== text) clock.textContent = shown
  }, 1_000)
}
