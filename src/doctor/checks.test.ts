import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import { testConfig } from '../../test/support/app.ts'
import { addCompany } from '../../test/support/company.ts'
import { createTestDatabase } from '../../test/support/database.ts'
import { templateName } from '../../test/support/global-setup.ts'
import { startImapServer } from '../../test/support/imap-server.ts'
import { startMailServer } from '../../test/support/smtp.ts'
import { checkBackup, checkBrowserCode, checkDatabase, checkInbox, checkMail } from './checks.ts'

const now = () => Temporal.Now.instant()

test('the doctor finds what is well, and what is not', async () => {
  const findings = await checkDatabase({ ...inject('server'), database: templateName }, now)
  const well = Object.fromEntries(findings.map((finding) => [finding.what, finding.well]))
  // The tests' own server runs with fsync off, which Takt must not accept.
  expect(well).toEqual({ database: true, durability: false, migrations: true, clock: true })
})

test('a clock that is off is told', async () => {
  const ahead = () => now().add({ minutes: 1 })
  const findings = await checkDatabase({ ...inject('server'), database: templateName }, ahead)
  expect(findings.find(({ what }) => what === 'clock')?.well).toBe(false)
})

test('a database that does not answer is told in a sentence', async () => {
  const [finding] = await checkDatabase({ ...inject('server'), database: 'nowhere' }, now)
  expect(finding).toMatchObject({ what: 'database', well: false })
})

test('a mail server is spoken with, and one that is not there is told', async () => {
  const server = await startMailServer()
  expect((await checkMail({ ...testConfig, smtpUrl: server.url })).well).toBe(true)
  expect((await checkMail({ ...testConfig, smtpUrl: 'smtp://127.0.0.1:9' })).well).toBe(false)
  expect(server.received).toEqual([])
})

test('a mailbox for replies is opened and not read, and one that refuses us is told', async () => {
  const server = await startImapServer()
  await server.put('From: emil@bageriet.example\r\n\r\nHej\r\n')
  expect(await checkInbox(testConfig)).toBeNull()
  expect(await checkInbox({ ...testConfig, imapUrl: server.url })).toMatchObject({
    what: 'replies',
    well: true,
  })
  expect(await server.counts()).toEqual({ read: 0, unread: 1 })
  const wrong = server.url.replace('hemmeligt', 'forkert')
  const finding = await checkInbox({ ...testConfig, imapUrl: wrong })
  expect(finding).toMatchObject({ what: 'replies', well: false })
  expect(finding?.says).not.toContain('kodeord')
})

test('when the last backup was taken is told, and that it was too long ago', async () => {
  const db = await createTestDatabase()
  const look = (at: string) => checkBackup(db.connection, () => Temporal.Instant.from(at))
  expect(await look('2026-11-23T08:00:00Z')).toBeNull()
  await addCompany(db)
  expect(await look('2026-11-23T08:00:00Z')).toMatchObject({
    well: false,
    says: expect.stringContaining('None'),
  })
  await db.owner.query(`insert into backup_taken values ('2026-11-01T08:00Z', 1), ('2026-11-20T08:00Z', 1)`)
  expect(await look('2026-11-20T20:00:00Z')).toMatchObject({
    well: true,
    says: expect.stringContaining('taken 12 hours ago'),
  })
  expect(await look('2026-11-21T09:00:00Z')).toMatchObject({
    well: true,
    says: expect.stringContaining('25 hours ago'),
  })
  expect(await look('2026-11-28T08:00:01Z')).toMatchObject({
    well: false,
    says: expect.stringContaining('8 days ago'),
  })
  await db.owner.query(`insert into keys_taken (taken_at) values ('2026-11-20T19:59Z')`)
  expect((await look('2026-11-20T20:00:00Z'))?.says).toBe(
    'The last one was taken 12 hours ago, at 2026-11-20T08:00:00Z. Its keys were last written 1 minute ago.',
  )
  expect(await checkBackup({ ...inject('server'), database: 'nowhere' }, now)).toBeNull()
})

test('what browsers are given has one figure, and another one when a byte of it changed', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'takt-assets-'))
  expect(checkBrowserCode(folder).well).toBe(false)
  const write = (words: string) => {
    writeFileSync(path.join(folder, 'b.js'), words)
    writeFileSync(path.join(folder, 'a.js'), 'a\n')
    return checkBrowserCode(folder).says
  }
  // As `sha256sum *.js | sha256sum` has it.
  const good = '2 files, SHA-256 e4a5a7520ba5b20c70f677d09391760c2385ff41420abc0c7a0b2aedc2f5e383.'
  expect(write('b\n')).toBe(good)
  expect(write('c\n')).not.toBe(good)
  expect(write('b\n')).toBe(good)
})
