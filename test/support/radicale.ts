import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { CalendarServer } from './caldav-server.ts'
import { freePort } from './server.ts'

/** Where Radicale is installed; undefined when it is not. */
export const findRadicale = (): string | undefined =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'radicale'))
    .find((file) => existsSync(file))

/** Starts a Radicale on loopback with one person and one calendar. */
export async function startRadicale(): Promise<CalendarServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'takt-radicale-'))
  const port = await freePort()
  const [username, password] = ['jonas@example.dk', 'ble-123']
  writeFileSync(path.join(folder, 'users'), `${username}:${password}\n`)
  writeFileSync(
    path.join(folder, 'config'),
    `[server]
hosts = 127.0.0.1:${port}
[auth]
type = htpasswd
htpasswd_filename = ${folder}/users
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = ${folder}/collections
[logging]
level = error
`,
  )
  const server = spawn(findRadicale() as string, ['--config', path.join(folder, 'config')], {
    stdio: 'ignore',
  })
  onTestFinished(async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  })
  const url = `http://127.0.0.1:${port}`
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  const calendar = `/${encodeURIComponent(username)}/work/`
  const ask = (method: string, at: string, body?: string, headers: Record<string, string> = {}) =>
    fetch(url + at, { method, body, headers: { authorization, connection: 'close', ...headers } })
  await answering(() => ask('GET', '/.web/'))
  const made = await ask(
    'MKCALENDAR',
    calendar,
    `<?xml version="1.0"?><C:mkcalendar xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><set><prop><displayname>Arbejde</displayname><C:supported-calendar-component-set><C:comp name="VEVENT"/></C:supported-calendar-component-set></prop></set></C:mkcalendar>`,
  )
  if (made.status !== 201) throw new Error(`Radicale made no calendar: ${made.status}`)
  const names = async () => {
    const listed = await (await ask('PROPFIND', calendar, undefined, { depth: '1' })).text()
    return [...listed.matchAll(/<href>[^<]*\/([^</]+\.ics)<\/href>/g)].map(([, name]) =>
      decodeURIComponent(name as string),
    )
  }
  return {
    url,
    username,
    password,
    events: async () => {
      const found = new Map<string, string>()
      for (const name of await names()) found.set(name, await (await ask('GET', calendar + name)).text())
      return found
    },
    edit: async (name, change) => {
      const text = await (await ask('GET', calendar + name)).text()
      await ask('PUT', calendar + name, change(text), { 'content-type': 'text/calendar' })
    },
    remove: async (name) => {
      await ask('DELETE', calendar + name)
    },
    add: async (name, text) => {
      const added = await ask('PUT', calendar + name, text, { 'content-type': 'text/calendar' })
      if (added.status !== 201) throw new Error(`Radicale took no event: ${added.status}`)
    },
  }
}

/** Waits until a server that is starting answers. */
async function answering(ask: () => Promise<Response>): Promise<void> {
  for (let left = 200; ; left -= 1) {
    try {
      await ask()
      return
    } catch (error) {
      if (left === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
