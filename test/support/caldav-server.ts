import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import {
  freeBusyText,
  hrefsOf,
  occurrences,
  partly,
  type Report,
  rangeOf,
  reportOf,
} from './caldav-reports.ts'

/** How a server misbehaves: a status, or worse. `lost` does what it is asked and is cut off before it says so. */
export type Fault =
  | number
  | 'hang'
  | 'garbage'
  | 'page'
  | 'cut'
  | 'lost'
  | { status: number; headers: Record<string, string> }

/** A calendar server for tests: our own on loopback, or a real one. */
export interface CalendarServer {
  url: string
  username: string
  password: string
  /** The events in the calendar named "Arbejde", by the name of their file. */
  events(): Promise<Map<string, string>>
  /** What the person does in their own program. */
  edit(name: string, change: (text: string) => string): Promise<void>
  remove(name: string): Promise<void>
  /** What stands there beside Takt's: an event of their own. */
  add(name: string, text: string): Promise<void>
}

export interface FaultyServer extends CalendarServer {
  /** Every request since the last look: method and path. */
  asked: string[]
  /** Decides over each request. */
  fault: (method: string, path: string) => Fault | undefined
  /** The people's calendars: the name of the folder, and what it is called. */
  calendars: Map<string, string>
  /** The reports that it knows; another is refused (RFC 3253, 3.6). */
  reports: Set<Report>
  /** Whether it sends no more of an event than was asked for; many send it all. */
  sendsPart: boolean
  /** What it holds, by path. */
  stored: Map<string, string>
}

/** The path of an event in one of the calendars. */
export const eventPath = (folder: string, name: string): string => `${home}${folder}/${name}`

const home = '/dav/calendars/jonas/'
const principal = '/dav/principals/jonas/'
const etagOf = (text: string): string => `"${createHash('sha1').update(text).digest('hex')}"`

const multistatus = (resources: [href: string, properties: string][]): string =>
  `<?xml version="1.0"?><multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">${resources
    .map(
      ([href, properties]) =>
        `<response><href>${href}</href><propstat><prop>${properties}</prop><status>HTTP/1.1 200 OK</status></propstat><propstat><prop><quota-used-bytes/></prop><status>HTTP/1.1 404 Not Found</status></propstat></response>`,
    )
    .join('')}</multistatus>`

const calendar = (name: string, kind = 'VEVENT') =>
  `<resourcetype><collection/><C:calendar/></resourcetype><displayname>${name}</displayname><C:supported-calendar-component-set><C:comp name="${kind}"/></C:supported-calendar-component-set>`

/** Starts a small faithful server (RFC 4918, 4791, 6764): discovery, events with tags and preconditions, Basic. */
export async function startCalendarServer(): Promise<FaultyServer> {
  const stored = new Map<string, string>()
  const calendars = new Map([['work', 'Arbejde']])
  const asked: string[] = []
  const credentials = { username: 'jonas@example.dk', password: 'æble-123' }
  const expected = `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`
  const file = (name: string) => `${home}work/${name}`
  const server = createServer(async (request, response) => {
    const body = await read(request)
    const path = request.url ?? ''
    const method = request.method ?? ''
    asked.push(`${method} ${path}`)
    const fault = self.fault(method, path)
    if (fault !== undefined && fault !== 'lost') return misbehave(fault, response)
    const say = (status: number, text = '', headers: Record<string, string> = {}) => {
      if (fault === 'lost') return response.destroy()
      response.writeHead(status, headers).end(text)
    }
    if (request.headers.authorization !== expected)
      return say(401, '', { 'www-authenticate': 'Basic realm="x"' })
    if (path === '/.well-known/caldav') return say(301, '', { location: '/dav/' })
    if (method === 'PROPFIND') return found(path, say)
    if (method === 'REPORT') return reported(path, body, say)
    if (!path.startsWith(home)) return say(404)
    const before = stored.get(path)
    if (method === 'GET')
      return before === undefined
        ? say(404)
        : say(200, before, { etag: etagOf(before), 'content-type': 'text/calendar' })
    const { 'if-match': match, 'if-none-match': noneMatch } = request.headers
    if (noneMatch === '*' && before !== undefined) return say(412)
    if (match !== undefined && (before === undefined || match !== etagOf(before))) return say(412)
    if (method === 'PUT') {
      stored.set(path, body)
      return say(before === undefined ? 201 : 204, '', { etag: etagOf(body) })
    }
    if (method !== 'DELETE') return say(405)
    return stored.delete(path) ? say(204) : say(404)
  })
  const found = (
    path: string,
    say: (status: number, text?: string, headers?: Record<string, string>) => unknown,
  ) => {
    const answer = (...resources: [string, string][]) =>
      say(207, multistatus(resources), { 'content-type': 'application/xml; charset=utf-8' })
    if (path === '/dav/') {
      return answer([
        path,
        `<resourcetype><collection/></resourcetype><current-user-principal><href>${principal}</href></current-user-principal>`,
      ])
    }
    if (path === principal)
      return answer([path, `<C:calendar-home-set><href>${home}</href></C:calendar-home-set>`])
    const folder = [...calendars.keys()].find((name) => path === `${home}${name}/`)
    if (folder)
      return answer([path, calendar(calendars.get(folder) as string)], ...within(path).map(versionOf))
    if (path !== home) return say(404)
    const each = [...calendars].map(([folder, name]): [string, string] => [
      `${home}${folder}/`,
      calendar(name),
    ])
    return answer([home, '<resourcetype><collection/></resourcetype>'], ...each, [
      `${home}tasks/`,
      calendar('Opgaver', 'VTODO'),
    ])
  }
  const within = (path: string) => [...stored.keys()].filter((key) => key.startsWith(path))
  const versionOf = (path: string): [string, string] => [
    path,
    `<getetag>${etagOf(stored.get(path) as string)}</getetag>`,
  ]
  const reported = (
    path: string,
    body: string,
    say: (status: number, text?: string, headers?: Record<string, string>) => unknown,
  ) => {
    const report = reportOf(body)
    if (![...calendars.keys()].some((name) => path === `${home}${name}/`)) return say(404)
    if (!report || !self.reports.has(report))
      return say(403, '<error xmlns="DAV:"><supported-report/></error>')
    if (report === 'calendar-multiget') {
      const asked = hrefsOf(body)
      const missing = asked
        .filter((href) => !stored.has(href))
        .map((href) => `<response><href>${href}</href><status>HTTP/1.1 404 Not Found</status></response>`)
      const there = multistatus(asked.filter((href) => stored.has(href)).map(versionOf))
      return say(207, there.replace('</multistatus>', `${missing.join('')}</multistatus>`), xmlType)
    }
    const range = rangeOf(body)
    const texts = within(path).map((key) => [key, stored.get(key) as string] as const)
    if (report === 'free-busy-query') {
      const text = freeBusyText(
        texts.map(([, each]) => each),
        range,
      )
      return say(200, text, { 'content-type': 'text/calendar; charset=utf-8' })
    }
    const matching = texts.filter(([, text]) => touches(text, range))
    const data = (text: string) => escaped(self.sendsPart ? partly(text, body) : text)
    return say(
      207,
      multistatus(matching.map(([key, text]) => [key, `<C:calendar-data>${data(text)}</C:calendar-data>`])),
      xmlType,
    )
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  })
  const self: FaultyServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...credentials,
    asked,
    calendars,
    fault: () => undefined,
    reports: new Set(['free-busy-query', 'calendar-query', 'calendar-multiget']),
    sendsPart: true,
    stored,
    events: async () =>
      new Map(
        within(`${home}work/`).map((path) => [path.split('/').at(-1) as string, stored.get(path) as string]),
      ),
    edit: async (name, change) => {
      stored.set(file(name), change(stored.get(file(name)) ?? ''))
    },
    remove: async (name) => {
      stored.delete(file(name))
    },
    add: async (name, text) => {
      stored.set(file(name), text)
    },
  }
  return self
}

const xmlType = { 'content-type': 'application/xml; charset=utf-8' }

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** What it cannot read itself, a server hands out all the same. */
function touches(text: string, range: Parameters<typeof occurrences>[1]): boolean {
  try {
    return occurrences(text, range).length > 0
  } catch {
    return true
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function misbehave(fault: Exclude<Fault, 'lost'>, response: ServerResponse): void {
  if (fault === 'hang') return
  if (fault === 'cut') response.destroy()
  else if (fault === 'garbage')
    response.writeHead(207, { 'content-type': 'application/xml' }).end('<a><b></a>\0')
  else if (fault === 'page') response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log ind</h1>')
  else if (typeof fault === 'number') response.writeHead(fault).end()
  else response.writeHead(fault.status, fault.headers).end()
}
