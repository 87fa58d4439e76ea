import { expect, test } from 'vitest'
import { startImapServer } from '../../../test/support/imap-server.ts'
import { openInbox, type Waiting } from './inbox.ts'

const message = (subject: string) => `From: emil@bageriet.example\r\nSubject: ${subject}\r\n\r\nHej\r\n`
const subjectOf = ({ raw }: Waiting) => /^Subject: (.*)$/m.exec(Buffer.from(raw).toString())?.[1]

const quick = { connectionTimeout: 300, greetingTimeout: 300, socketTimeout: 300 }

/** Looks once and says what it saw; `fails` stands in for a database that is away at one message. */
async function lookOnce(url: string, waits = {}, fails?: string) {
  const seen: string[] = []
  const look = openInbox(url, waits)
  const came = await look(async (waiting) => {
    const subject = subjectOf(waiting) ?? ''
    if (subject === fails) throw new Error('the database is away')
    seen.push(subject)
  })
  return { seen, came }
}

test('new messages are read once each, the oldest first, with the time they arrived', async () => {
  const server = await startImapServer()
  await server.put(message('one'))
  await server.put(message('two'), '23-Nov-2026 10:00:00 +0100')
  const arrived: string[] = []
  const look = openInbox(server.url)
  expect(await look(async ({ receivedAt }) => void arrived.push(receivedAt.toString()))).toEqual({
    ok: true,
    read: 2,
    tooLarge: 0,
    left: false,
  })
  expect(arrived).toEqual(['2026-11-23T08:00:00Z', '2026-11-23T09:00:00Z'])
  expect(await server.counts()).toEqual({ read: 2, unread: 0 })
  await server.put(message('three'))
  expect((await lookOnce(server.url)).seen).toEqual(['three'])
})

test('one look takes so many; what is too large is never fetched and never asked for again', async () => {
  const server = await startImapServer()
  await server.put(message('a'.repeat(2_000)))
  await server.put(message('two'))
  await server.put(message('three'))
  const first = await lookOnce(server.url, { messages: 2, bytes: 1_000 })
  expect(first).toEqual({ seen: ['two'], came: { ok: true, read: 2, tooLarge: 1, left: true } })
  expect((await lookOnce(server.url, { messages: 2, bytes: 1_000 })).seen).toEqual(['three'])
})

test('a message that could not be handled stays unread, and so do those after it', async () => {
  const server = await startImapServer()
  for (const subject of ['one', 'two', 'three']) await server.put(message(subject))
  await expect(lookOnce(server.url, {}, 'two')).rejects.toThrow('the database is away')
  expect(await server.counts()).toEqual({ read: 1, unread: 2 })
  expect((await lookOnce(server.url)).seen).toEqual(['two', 'three'])
})

test('a wrong password, a folder that is not there, a server that is not there', async () => {
  const server = await startImapServer()
  const wrong = new URL(server.url)
  wrong.password = 'forkert'
  expect((await lookOnce(wrong.href)).came).toEqual({ ok: false, reason: 'login' })
  expect((await lookOnce(`${server.url}/Svar`)).came).toEqual({ ok: false, reason: 'answer' })
  expect((await lookOnce('imap://svar:kodeord@127.0.0.1:1')).came).toEqual({
    ok: false,
    reason: 'unreachable',
  })
})

test('a server that says no, falls silent or hangs up costs one look, and loses nothing', async () => {
  for (const command of ['LOGIN', 'SELECT', 'UID SEARCH', 'UID FETCH', 'UID STORE']) {
    for (const manner of ['no', 'hang', 'cut'] as const) {
      let well = false
      const server = await startImapServer((asked) => (asked === command && !well ? manner : undefined))
      await server.put(message('one'))
      const { came } = await lookOnce(server.url, quick)
      const reason = { no: command === 'LOGIN' ? 'login' : 'answer', hang: 'slow', cut: 'unreachable' }[
        manner
      ]
      expect(came, `${command} ${manner}`).toEqual({ ok: false, reason })
      expect(await server.counts(), `${command} ${manner}`).toEqual({ read: 0, unread: 1 })
      well = true
      expect((await lookOnce(server.url, quick)).seen, `${command} ${manner}, then well`).toEqual(['one'])
    }
  }
})

test('one that never says hello, or keeps talking for longer than a look may take, is left', async () => {
  const silent = await startImapServer((asked) => (asked === 'greeting' ? 'hang' : undefined))
  expect((await lookOnce(silent.url, quick)).came).toEqual({ ok: false, reason: 'slow' })
  const slow = await startImapServer((asked) => (asked === 'UID SEARCH' ? 'hang' : undefined))
  expect((await lookOnce(slow.url, { milliseconds: 300 })).came).toEqual({ ok: false, reason: 'slow' })
})

test('told to end, it ends at once and leaves the connection', async () => {
  const server = await startImapServer((asked) => (asked === 'UID SEARCH' ? 'hang' : undefined))
  const ending = new AbortController()
  const asked = server.next('UID SEARCH')
  const looking = openInbox(server.url)(async () => {}, ending.signal)
  await asked
  ending.abort()
  expect((await looking).ok).toBe(false)
})

test('a password does not cross the network in the clear', async () => {
  const server = await startImapServer()
  // The same machine by a name that does not say so.
  const elsewhere = server.url.replace('127.0.0.1', '127.1')
  expect((await lookOnce(elsewhere, quick)).came).toEqual({ ok: false, reason: 'answer' })
  expect([server.connections(), server.commands.includes('LOGIN')]).toEqual([1, false])
})
