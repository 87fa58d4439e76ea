import type { Ask } from '../outbound/outbound.ts'
import { askServer, type Credentials, type Trouble, trouble } from './caldav.ts'

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
}

/** One person's calendar, as far as it concerns events that Takt has named itself. */
export function openCalendar(ask: Ask, credentials: Credentials, calendarUrl: string): Calendar {
  const base = calendarUrl.endsWith('/') ? calendarUrl : `${calendarUrl}/`
  const at = (name: string) => new URL(encodeURIComponent(name), base).href
  const failed = (reason: Trouble['reason']): { kind: 'trouble'; trouble: Trouble } => ({
    kind: 'trouble',
    trouble: trouble(reason),
  })
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
  }
}

/** A proxy that compresses makes a tag weak, and a weak one never matches (RFC 9110, 13.1.1). */
const strong = (etag: string): string => etag.replace(/^W\//, '')
