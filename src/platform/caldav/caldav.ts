import type { Answered, Ask, Unanswered } from '../outbound/outbound.ts'
import { below, type Element, readXml } from './xml.ts'

/** How to get in; the password is the one that the person made for Takt, or their own. */
export interface Credentials {
  username: string
  password: string
}

/**
 * What a server would not do, in words that its owner can act on:
 *
 * - `credentials`  401: the name or the password is not right (any more)
 * - `forbidden`    403: it may be read but not written, or is full
 * - `gone`         404, 410: there is nothing at this address
 * - `locked`       423
 * - `busy`         429, 503: wait, and how many seconds it asks for
 * - `failing`      any other 5xx
 * - `not-caldav`   an answer that is no calendar's: a web page, another format, a redirect away
 * - `no-calendar`  a calendar server without a calendar that events can be written to
 * - `disconnected` the person has disconnected meanwhile
 */
export type Refusal =
  | Unanswered
  | 'credentials'
  | 'forbidden'
  | 'gone'
  | 'locked'
  | 'busy'
  | 'failing'
  | 'not-caldav'
  | 'no-calendar'
  | 'disconnected'

export interface Trouble {
  ok: false
  reason: Refusal
  /** Seconds that the server asked to be left alone for. */
  pause?: number
}

export const trouble = (reason: Refusal): Trouble => ({ ok: false, reason })

export const dav = 'DAV:'
export const caldav = 'urn:ietf:params:xml:ns:caldav:'

const authorization = ({ username, password }: Credentials): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`

/** Asks a calendar server, and tells the statuses that mean the same everywhere from those that the asker must judge. */
export async function askServer(
  ask: Ask,
  credentials: Credentials,
  question: Parameters<Ask>[0],
): Promise<Answered | Trouble> {
  const headers = { ...question.headers, authorization: authorization(credentials) }
  const answer = await ask({ ...question, headers })
  if (!answer.ok) return answer
  const { status } = answer
  if (status === 401) return trouble('credentials')
  if (status === 423) return trouble('locked')
  if (status === 429 || status === 503) {
    return { ...trouble('busy'), pause: secondsOf(answer.headers['retry-after']) }
  }
  if (status >= 500) return trouble(status === 507 ? 'forbidden' : 'failing')
  return answer
}

/** Retry-After as seconds (RFC 9110, 10.2.3); as a date it is left to our own pauses. */
const secondsOf = (header: string | undefined): number | undefined =>
  /^\d{1,9}$/.test(header ?? '') ? Number(header) : undefined

/** One thing that a server tells of, with the properties that it gave. */
export interface Resource {
  href: string
  properties: Element[]
}

/** What a 207 tells (RFC 4918, 13); null when the answer is not one. */
export function readMultistatus(answer: Answered): Resource[] | null {
  if (answer.status !== 207 || !/^(application|text)\/xml\b/i.test(answer.headers['content-type'] ?? ''))
    return null
  const root = readXml(answer.body)
  if (root?.name !== `${dav}multistatus`) return null
  return below(root, `${dav}response`).map((response) => ({
    href: below(response, `${dav}href`)[0]?.text.trim() ?? '',
    properties: below(response, `${dav}propstat`)
      .filter((one) => /^HTTP\/\S+ 2\d\d/.test(below(one, `${dav}status`)[0]?.text.trim() ?? ''))
      .flatMap((one) => below(one, `${dav}prop`))
      .flatMap(({ children }) => children),
  }))
}

export const propertyOf = ({ properties }: Resource, name: string): Element | undefined =>
  properties.find((property) => property.name === name)
