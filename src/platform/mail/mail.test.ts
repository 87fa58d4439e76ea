import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createTestDatabase } from '../../../test/support/database.ts'
import { startTestJobs } from '../../../test/support/jobs.ts'
import { startMailServer } from '../../../test/support/smtp.ts'
import { createPostMail, type Mail, mailSeal, outboxSender, smtpSender } from './mail.ts'

const secret = 'a secret for tests that is long enough to be one'
const from = 'Takt <takt@takt.example>'
const mail: Mail = {
  to: { name: 'Søren Ågård', address: 'soren@bageriet.example' },
  subject: 'Lise vil aftale en rytme med dig',
  text: 'Åbn Takt: https://takt.example/\n',
}

const headersOf = (raw: string): string[] =>
  (raw.split('\r\n\r\n')[0] ?? '')
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => line.split(':')[0] ?? '')

test('a mail goes over SMTP to one receiver, in one piece', async () => {
  const server = await startMailServer()
  const send = smtpSender(server.url, from)
  onTestFinished(() => send.close())
  await send(mail)
  expect(server.received).toHaveLength(1)
  expect(server.received[0]?.to).toEqual(['soren@bageriet.example'])
  expect(server.received[0]?.raw).toContain('https://takt.example/')
})

test('line ends in a name, an address or a subject add no header and no receiver', async () => {
  const server = await startMailServer()
  const send = smtpSender(server.url, from)
  onTestFinished(() => send.close())
  await send(mail)
  await send({
    ...mail,
    to: { name: 'Eva\r\nBcc: spy@elsewhere.example', address: 'soren@bageriet.example' },
    subject: 'Hej\r\nBcc: spy@elsewhere.example\u2028X-Own: 1',
  })
  const [honest, forged] = server.received
  expect(headersOf(forged?.raw ?? '')).toEqual(headersOf(honest?.raw ?? ''))
  expect(forged?.to).toEqual(['soren@bageriet.example'])
})

test('without SMTP each mail becomes a file that only its owner can read', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'takt-outbox-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await outboxSender(folder, from)({ ...mail, messageId: '<one@takt.example>' })
  const files = await readdir(folder)
  expect(files).toEqual(['onetakt.example.eml'])
  expect((await stat(path.join(folder, files[0] as string))).mode & 0o777).toBe(0o600)
  expect(await readFile(path.join(folder, files[0] as string), 'utf8')).toContain('To: =?UTF-8?')
})

test('the queue holds a mail sealed, sends it at commit, and again when the server was down', async () => {
  const db = await createTestDatabase()
  let refusals = 1
  const server = await startMailServer(() => (refusals-- > 0 ? new Error('come back later') : undefined))
  const send = smtpSender(server.url, from)
  const post = createPostMail(secret, 'https://takt.example')
  const link = 'https://takt.example/sign-in/link?token=very-secret'
  await db.app.transaction().execute((transaction) => post(transaction, { ...mail, text: link }))
  const { rows } = await db.owner.query('select payload::text from graphile_worker._private_jobs')
  expect(JSON.stringify(rows)).not.toContain('very-secret')

  const seal = mailSeal(secret)
  const jobs = {
    mail: (payload: unknown) => send(JSON.parse(seal.open((payload as { sealed: string }).sealed))),
  }
  onTestFinished(() => send.close())
  await startTestJobs(db, jobs)
  const arrived = await server.next()
  expect(arrived.raw).toContain('very-secret')
  expect(server.received).toHaveLength(1)
})

test('a mail for a change that is rolled back is never sent', async () => {
  const db = await createTestDatabase()
  const post = createPostMail(secret, 'https://takt.example')
  const change = db.app.transaction().execute(async (transaction) => {
    await post(transaction, mail)
    throw new Error('the change failed')
  })
  await expect(change).rejects.toThrow('the change failed')
  const { rows } = await db.owner.query('select from graphile_worker._private_jobs')
  expect(rows).toEqual([])
})
