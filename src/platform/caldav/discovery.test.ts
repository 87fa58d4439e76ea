import { expect, test } from 'vitest'
import type { Ask } from '../outbound/outbound.ts'
import { findCalendars, isSameSite } from './discovery.ts'

test.each([
  ['https://caldav.icloud.com/', 'https://p34-caldav.icloud.com:443/1/calendars/', true],
  ['https://example.dk/', 'https://cloud.example.dk/', true],
  ['https://cloud.example.dk/', 'https://cloud.example.dk:8443/', true],
  ['http://192.168.1.2/', 'https://192.168.1.2/', true],
  ['https://cloud.example.dk/', 'http://cloud.example.dk/', false],
  ['https://cloud.example.dk/', 'https://example.org/', false],
  ['https://example.dk/', 'https://other.dk/', false],
  ['https://cloud.example.dk/', 'https://notexample.dk/', false],
  ['https://93.184.216.34/', 'https://10.184.216.34/', false],
  ['https://cloud.example.dk/', 'https://x@cloud.example.dk/', false],
])('a password for %s goes to %s: %s', (from, to, may) => {
  expect(isSameSite(new URL(from), new URL(to))).toBe(may)
})

test('a password is never given to another site, wherever the server says that the calendar is', async () => {
  const property = (name: string) =>
    `<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:response><d:href>/</d:href><d:propstat><d:prop>${name}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>`
  for (const body of [
    property('<d:current-user-principal><d:href>https://thief.example/</d:href></d:current-user-principal>'),
    property('<c:calendar-home-set><d:href>http://cloud.example.dk/</d:href></c:calendar-home-set>'),
  ]) {
    const asked: string[] = []
    const ask: Ask = async ({ url }) => {
      asked.push(new URL(url).origin)
      return { ok: true, status: 207, headers: { 'content-type': 'application/xml' }, body }
    }
    const found = await findCalendars(ask, { username: 'a', password: 'b' }, 'https://cloud.example.dk/')
    expect(found).toEqual({ ok: false, reason: 'not-caldav' })
    expect(new Set(asked)).toEqual(new Set(['https://cloud.example.dk']))
  }
})
