import type { Ask } from '../outbound/outbound.ts'
import {
  askServer,
  type Credentials,
  dav,
  propertyOf,
  readMultistatus,
  type Trouble,
  trouble,
} from './caldav.ts'

/** What came of asking for, writing or removing one event. `changed`: it is not as the asker believed (412). */
export type Outcome =
  | { kind: 'done'; etag: string | null }
  | { kind: 'changed' }
  | { kind: 'trouble'; trouble: Trouble }
export type Read =
  | { kind: 'there'; etag: string | null; text: string }
  | { kind: 'gone' }
  | { kind: 'trouble'; trouble: Trouble }

export interface Calendar {
  read(name: string): Promise<Read>
  /** Writes an event: only over the version `etag`, or only where there is none when it is null. */
  write(name: string, text: string, etag: string | null): Promise<Outcome>
  /** Removes an event, only in the version `etag`. One that is gone already is removed. */
  remove(name: string, etag: string): Promise<Outcome>
  /** The versions in which events of these names stand there, by name; those that do not are left out. */
  versions(names: readonly string[]): Promise<{ kind: 'versions'; etags: Map<string, string> } | Failed>
}

interface Failed {
  kind: 'trouble'
  trouble: Trouble
}

/** One person's calendar, as far as it concerns events that Takt has named itself. */
export function openCalendar(ask: Ask, credentials: Credentials, calendarUrl: string): Calendar {
  const base = calendarUrl.endsWith('/') ? calendarUrl : `${calendarUrl}/`
  const at = (name: string) => new URL(encodeURIComponent(name), base).href
  const failed = (reason: Trouble['reason']): Failed => ({ kind: 'trouble', trouble: trouble(reason) })
  const judge = (status: number) => {
    if (status === 403) return failed('forbidden')
    if (status === 404 || status === 409 || status === 410) return failed('gone')
    return failed('not-caldav')
  }
  return {
    async read(name) {
      const answer = await askServer(ask, credentials, { url: at(name), method: 'GET' })
      if (!answer.ok) return { kind: 'trouble', trouble: answer }
      if (answer.status === 404 || answer.status === 410) return { kind: 'gone' }
      if (answer.status !== 200 || !answer.body.includes('BEGIN:VCALENDAR')) return judge(answer.status)
      return { kind: 'there', etag: answer.headers.etag ?? null, text: answer.body }
    },
    async write(name, text, etag) {
      const headers = {
        'content-type': 'text/calendar; charset=utf-8',
        ...(etag === null ? { 'if-none-match': '*' } : { 'if-match': strong(etag) }),
      }
      const answer = await askServer(ask, credentials, { url: at(name), method: 'PUT', headers, body: text })
      if (!answer.ok) return { kind: 'trouble', trouble: answer }
      if (answer.status === 412 || (answer.status === 404 && etag !== null)) return { kind: 'changed' }
      const isPage = /html/i.test(answer.headers['content-type'] ?? '') && answer.status === 200
      if (isPage || ![200, 201, 204].includes(answer.status)) return judge(answer.status)
      return { kind: 'done', etag: answer.headers.etag ?? null }
    },
    async remove(name, etag) {
      const answer = await askServer(ask, credentials, {
        url: at(name),
        method: 'DELETE',
        headers: { 'if-match': strong(etag) },
      })
      if (!answer.ok) return { kind: 'trouble', trouble: answer }
      if (answer.status === 412) return { kind: 'changed' }
      if (![200, 204, 404, 410].includes(answer.status)) return judge(answer.status)
      return { kind: 'done', etag: null }
    },
    async versions(names) {
      const question = {
        url: base,
        headers: { depth: '1', 'content-type': 'application/xml; charset=utf-8' },
      }
      const hrefs = names.map((name) => `<d:href>${new URL(at(name)).pathname}</d:href>`).join('')
      const asked = await askServer(ask, credentials, {
        ...question,
        method: 'REPORT',
        body: multiget(hrefs),
      })
      if (!asked.ok && asked.reason !== 'failing') return { kind: 'trouble', trouble: asked }
      const told = asked.ok ? readMultistatus(asked) : null
      if (told) return { kind: 'versions', etags: etagsOf(told) }
      // A server without that report lists the names of all it has.
      const listed = await askServer(ask, credentials, { ...question, method: 'PROPFIND', body: etagQuery })
      if (!listed.ok) return { kind: 'trouble', trouble: listed }
      const all = readMultistatus(listed)
      return all ? { kind: 'versions', etags: etagsOf(all) } : judge(listed.status)
    },
  }
}

/** Asks for the versions of a few events by their addresses, and for nothing that is in them (RFC 4791, 7.9). */
const multiget = (hrefs: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><c:calendar-multiget xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:getetag/></d:prop>${hrefs}</c:calendar-multiget>`

const etagQuery =
  '<?xml version="1.0" encoding="utf-8"?><d:propfind xmlns:d="DAV:"><d:prop><d:getetag/></d:prop></d:propfind>'

/** By the last part of each address, which is the name that Takt gave. */
const etagsOf = (resources: NonNullable<ReturnType<typeof readMultistatus>>): Map<string, string> =>
  new Map(
    resources.flatMap((resource) => {
      const etag = propertyOf(resource, `${dav}getetag`)?.text.trim()
      const name = resource.href.split('/').at(-1)
      return etag && name ? [[name, etag] as const] : []
    }),
  )

/** A proxy that compresses makes a tag weak, and a weak one never matches (RFC 9110, 13.1.1). */
export const strong = (etag: string): string => etag.replace(/^W\//, '')
