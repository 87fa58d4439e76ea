import type { Hono } from 'hono'
import { type HTMLElement, parse } from 'node-html-parser'
import { onTestFinished } from 'vitest'
import { createApp } from '../../src/app.ts'
import type { Config } from '../../src/config.ts'
import type { Clock } from '../../src/platform/clock/clock.ts'
import { sign } from '../../src/platform/crypto/crypto.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { type Live, openLive } from '../../src/platform/live/live.ts'
import { createLog, type Log } from '../../src/platform/log/log.ts'
import { createPostMail, type Mail, mailSeal } from '../../src/platform/mail/mail.ts'
import { sessionCookieName } from '../../src/platform/session/cookie.ts'
import { createTestDatabase } from './database.ts'
import { wordsOfPdf } from './pdf.ts'
import { testSealing, testSecret } from './writing.ts'

/** A Monday; the tests' clock stands still here unless a test moves it. */
export const testNow = testSealing.now

export const testConfig: Config = {
  host: '127.0.0.1',
  port: 0,
  url: 'http://takt.test',
  origins: ['http://takt.test'],
  dataFolder: '/nonexistent',
  databaseUrl: null,
  smtpUrl: null,
  mailFrom: 'Takt <takt@takt.test>',
  imapUrl: null,
  replyTo: null,
  secret: testSecret,
  signup: 'closed',
  logLevel: 'silent',
  outboundPrivate: false,
  adviser: { name: 'Ase Selvstændig', phone: '7013 7015', url: 'https://www.ase.dk/selvstaendig' },
}

export interface MovableClock extends Clock {
  set(instant: Temporal.Instant): void
}

export interface TestApp {
  app: Hono
  db: Database
  clock: MovableClock
  /** Someone at a browser; without a token, someone not signed in. */
  as(sessionToken?: string): Browser
  /** The mails that wait in the queue, oldest first. */
  mails(): Promise<Mail[]>
  /** From here on changes are told of; who asks for the live stream needs it first. */
  listenForChanges(): Promise<void>
}

/** What a request answered, with its page parsed. */
export interface Answer {
  status: number
  location: string | null
  headers: Headers
  /** The body; of a PDF, the words in it. */
  html: string
  page: HTMLElement
}

/** What a form sends; as a list where a name is to come twice. */
export type Fields = Record<string, string> | [string, string][]

export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  post(path: string, fields?: Fields, headers?: Record<string, string>): Promise<Answer>
  /** The cookies it sends, for what is no page and is asked for by hand. */
  cookie(): string
  /** Posts and follows the redirect, as a browser does. */
  submit(path: string, fields?: Fields): Promise<Answer>
}

/**
 * The whole app on a database of its own, cloned from `template`; pages are asked for as a function call. `log` says
 * nothing unless given.
 */
export async function createTestApp(
  change: Partial<Config> = {},
  log: Log = createLog('silent'),
  template?: string,
): Promise<TestApp> {
  const db = await createTestDatabase(template)
  const config = { ...testConfig, ...change }
  const live = lateLive(() => openLive(db.connection, log))
  onTestFinished(() => live.close())
  let now = testNow
  const clock = {
    now: () => now,
    set(instant: Temporal.Instant) {
      now = instant
    },
  }
  const postMail = createPostMail(config.secret, config.url)
  const app = createApp({
    config,
    db,
    clock,
    live,
    log,
    postMail,
    assets: { css: '/assets/main.css', js: [] },
  })
  return {
    app,
    db,
    clock,
    as: (token) => browser(app, config, token),
    mails: () => waitingMails(db, config.secret),
    listenForChanges: live.open,
  }
}

/** Listens when told to: few tests ask for changes, and a connection costs as much as a page. */
function lateLive(openIt: () => Promise<Live>): Live & { open(): Promise<void> } {
  let opened: Live | undefined
  return {
    async open() {
      opened ??= await openIt()
    },
    subscribe(topics, listener) {
      if (!opened) throw new Error('nobody listens yet: call listenForChanges() first')
      return opened.subscribe(topics, listener)
    },
    async close() {
      await opened?.close()
    },
  }
}

/** The mails that wait in the queue, oldest first. */
export async function waitingMails(db: Database, secret: string): Promise<Mail[]> {
  const { rows } = await db.owner.query<{ payload: { sealed: string } }>(
    `select payload from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'mail' order by j.id`,
  )
  return rows.map(({ payload }) => JSON.parse(mailSeal(secret).open(payload.sealed)) as Mail)
}

/** What an answer says; of a PDF, which is compressed, all the words in it. */
async function readable(answer: Response): Promise<string> {
  return answer.headers.get('content-type') === 'application/pdf'
    ? wordsOfPdf(await answer.arrayBuffer())
    : answer.text()
}

function browser(app: Hono, config: Config, sessionToken?: string): Browser {
  const jar = new Map<string, string>()
  if (sessionToken)
    jar.set(
      sessionCookieName(config.url.startsWith('https:')),
      encodeURIComponent(sign(sessionToken, config.secret)),
    )
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers)
    if (jar.size > 0) headers.set('cookie', cookie())
    const answer = await app.request(new URL(path, config.url).href, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const html = await readable(answer)
    let page: HTMLElement | undefined
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      headers: answer.headers,
      html,
      // Most answers are asked for their status alone.
      get page() {
        page ??= parse(html)
        return page
      },
    }
  }
  const post = (path: string, fields: Fields = {}, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: new URL(config.url).origin,
        ...headers,
      },
    })
  const get = (path: string, headers: Record<string, string> = {}) => ask(path, { headers })
  return {
    get,
    post,
    cookie,
    async submit(path, fields) {
      const answer = await post(path, fields)
      if (answer.status !== 303 || !answer.location) return answer
      return get(answer.location)
    },
  }
}
