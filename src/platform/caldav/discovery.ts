import type { Ask } from '../outbound/outbound.ts'
import {
  askServer,
  type Credentials,
  caldav,
  dav,
  propertyOf,
  type Resource,
  readMultistatus,
  type Trouble,
  trouble,
} from './caldav.ts'
import { below } from './xml.ts'

/** A calendar that events can be written to. */
export interface FoundCalendar {
  url: string
  name: string
}

type Found<T> = { ok: true; value: T } | Trouble

const longestWay = 2

/**
 * Finds the calendars behind the address that a person wrote: the address itself, then /.well-known/caldav of its server
 * (RFC 6764, 6), then from the person to their home to the calendars in it (RFC 5397; RFC 4791, 6.2.1).
 */
export async function findCalendars(
  ask: Ask,
  credentials: Credentials,
  address: string,
): Promise<Found<FoundCalendar[]>> {
  const typed = URL.parse(address)
  if (!typed) return trouble('address')
  const wellKnown = new URL('/.well-known/caldav', typed)
  const root = new URL('/', typed)
  const ways = typed.pathname === '/' ? [wellKnown, root] : [typed, wellKnown, root]
  let first: Trouble | undefined
  for (const way of ways) {
    const found = await findFrom(ask, credentials, way)
    if (found.ok || (found.reason !== 'not-caldav' && found.reason !== 'gone')) return found
    first ??= found
  }
  return first?.reason === 'gone' ? trouble('not-caldav') : (first ?? trouble('not-caldav'))
}

async function findFrom(ask: Ask, credentials: Credentials, start: URL): Promise<Found<FoundCalendar[]>> {
  const look = (url: URL, depth: 0 | 1, names: string[]) => propfind(ask, credentials, url, depth, names)
  const about = [
    'd:current-user-principal',
    'd:resourcetype',
    'd:displayname',
    'c:calendar-home-set',
    'c:supported-calendar-component-set',
    'd:current-user-privilege-set',
  ]
  const begun = await look(start, 0, about)
  if (!begun.ok) return begun
  const { url, resources } = begun.value
  const [here] = resources
  if (!here) return trouble('not-caldav')
  if (isCalendar(here)) return { ok: true, value: [{ url: url.href, name: nameOf(here, url) }] }

  let home = hrefIn(here, `${caldav}calendar-home-set`, url)
  if (!home) {
    const principal = hrefIn(here, `${dav}current-user-principal`, url)
    if (!principal) return trouble('not-caldav')
    if (!isSameSite(start, principal)) return trouble('not-caldav')
    const person = await look(principal, 0, ['c:calendar-home-set'])
    if (!person.ok) return person
    home =
      person.value.resources[0] &&
      hrefIn(person.value.resources[0], `${caldav}calendar-home-set`, person.value.url)
  }
  if (!home || !isSameSite(start, home)) return trouble('not-caldav')
  const listed = await look(
    home,
    1,
    about.filter((name) => !/principal|home/.test(name)),
  )
  if (!listed.ok) return listed
  const calendars = listed.value.resources.filter(isCalendar).flatMap((one) => {
    const at = URL.parse(one.href, listed.value.url)
    return at && isSameSite(start, at) ? [{ url: at.href, name: nameOf(one, at) }] : []
  })
  return calendars.length > 0 ? { ok: true, value: calendars } : trouble('no-calendar')
}

/** Asks for properties; goes where a redirect leads, a few steps and within the site, each asked through the same guard. */
async function propfind(
  ask: Ask,
  credentials: Credentials,
  start: URL,
  depth: 0 | 1,
  names: string[],
): Promise<Found<{ url: URL; resources: Resource[] }>> {
  const body = `<?xml version="1.0" encoding="utf-8"?><d:propfind xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop>${names.map((name) => `<${name}/>`).join('')}</d:prop></d:propfind>`
  const headers = { depth: String(depth), 'content-type': 'application/xml; charset=utf-8' }
  let url = start
  for (let step = 0; step <= longestWay; step += 1) {
    const answer = await askServer(ask, credentials, { url: url.href, method: 'PROPFIND', headers, body })
    if (!answer.ok) return answer
    if ([301, 302, 303, 307, 308].includes(answer.status)) {
      const next = URL.parse(answer.headers.location ?? '', url)
      if (!next || !isSameSite(start, next)) return trouble('not-caldav')
      url = next
      continue
    }
    if (answer.status === 404 || answer.status === 410) return trouble('gone')
    if (answer.status === 403) return trouble('forbidden')
    const resources = readMultistatus(answer)
    return resources ? { ok: true, value: { url, resources } } : trouble('not-caldav')
  }
  return trouble('not-caldav')
}

/**
 * Whether a password given to one server may be given to another: itself, or one beside or below it, as
 * caldav.icloud.com sends each person on to a server such as p34-caldav.icloud.com. Never from https to http.
 */
export function isSameSite(from: URL, to: URL): boolean {
  if (to.username || to.password || (to.protocol !== from.protocol && to.protocol !== 'https:')) return false
  if (to.hostname === from.hostname) return true
  const parent = from.hostname.split('.').slice(1).join('.')
  // Figures have no parent, and neither has a name right under a country.
  if (/^\[|^[\d.]+$/.test(from.hostname)) return false
  return (
    to.hostname.endsWith(`.${from.hostname}`) || (parent.includes('.') && to.hostname.endsWith(`.${parent}`))
  )
}

const hrefIn = (resource: Resource, name: string, base: URL): URL | undefined => {
  const property = propertyOf(resource, name)
  const href = property && below(property, `${dav}href`)[0]?.text.trim()
  return (href && URL.parse(href, base)) || undefined
}

/** Takes events, and may be written to, as far as the server says. */
function isCalendar(resource: Resource): boolean {
  const type = propertyOf(resource, `${dav}resourcetype`)
  if (!type || below(type, `${caldav}calendar`).length === 0) return false
  const kinds = propertyOf(resource, `${caldav}supported-calendar-component-set`)
  const takes = kinds ? below(kinds, `${caldav}comp`).map(({ attributes }) => attributes.name) : []
  if (takes.length > 0 && !takes.includes('VEVENT')) return false
  const may = propertyOf(resource, `${dav}current-user-privilege-set`)
  const rights = may
    ? below(may, `${dav}privilege`).flatMap(({ children }) => children.map(({ name }) => name))
    : []
  return (
    rights.length === 0 ||
    ['all', 'write', 'write-content', 'bind'].some((right) => rights.includes(dav + right))
  )
}

/** What the person calls it; the last part of its address when they do not. */
const nameOf = (resource: Resource, url: URL): string => {
  const given = propertyOf(resource, `${dav}displayname`)?.text.replace(/\s+/g, ' ').trim()
  const last = url.pathname.split('/').filter(Boolean).at(-1) ?? url.hostname
  return (
    (given || decode(last))
      .toWellFormed()
      .replace(/\p{Cc}/gu, '')
      .slice(0, 200) || url.hostname
  )
}

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
