/** What the key that seals people's passwords is for; no other key opens them. */
export const sealPurpose = 'caldav'

/** What a person wrote as the address of their server, made whole; null when it cannot be one. */
export function serverAddress(written: string): URL | null {
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(written) ? written : `https://${written}`)
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname || url.username || url.password) return null
  url.hash = ''
  url.search = ''
  return url
}

/** What only the person can mend while they connect: asking again would give the same answer. */
const wrongDetails = new Set(['address', 'certificate', 'not-caldav', 'no-calendar'])

/**
 * Whether it is no use to ask again. A calendar that has been written in may come back from whatever it is; a password
 * that is refused stays refused, and more tries would lock its owner out.
 */
export const isLasting = (problem: string, connected: boolean): boolean =>
  problem === 'credentials' || (!connected && wrongDetails.has(problem))

/** Minutes to leave a server alone after it failed the first time, the second, and so on. */
const pauses = [1, 5, 15, 60, 180, 360, 360, 360]

const longestPause = 6 * 60

/** Whether Takt asks again by itself after so many failures in a row. */
export const triesAgain = (problem: string, failures: number, connected: boolean): boolean =>
  !isLasting(problem, connected) && failures <= pauses.length

/** How long to wait before that: growing, and longer when the server asks for it, within limits. */
export function pauseAfter(failures: number, secondsAsked = 0): Temporal.Duration {
  const own = pauses[Math.max(0, failures - 1)] ?? longestPause
  const asked = Math.min(Math.ceil(secondsAsked / 60), longestPause)
  return Temporal.Duration.from({ minutes: Math.max(own, asked) })
}

/** What a form calls one of the calendars that were found: its place among them, so that its address stays with us. */
export const calendarKey = (url: string, found: readonly { url: string }[]): string =>
  String(found.findIndex((one) => one.url === url) + 1)
