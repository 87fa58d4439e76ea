import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { testConfig } from '../../test/support/app.ts'
import { addCompany } from '../../test/support/company.ts'
import { createTestDatabase } from '../../test/support/database.ts'
import type { Database } from '../platform/database/database.ts'
import { migrationsFolder } from '../platform/migrate/migrate.ts'
import { proveFiles } from './prove.ts'
import { restore } from './restore.ts'
import { takeBackup } from './take.ts'

test('smoke', async () => {
  const db = await createTestDatabase()
  await addCompany(db)
  const folder = await mkdtemp(path.join(tmpdir(), 'takt-backup-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = path.join(folder, 'a'),
    keys = path.join(folder, 'a.keys')
  const taken = await takeBackup({
    connection: db.connection,
    place: 'x',
    secret: testConfig.secret,
    secretIsGiven: true,
    file,
    keys,
  })
  console.log(taken)
  const server = inject('server')
  const admin = new pg.Client(server)
  await admin.connect()
  await admin.query('create database empty_one')
  const proved = await proveFiles({ file, keys }, migrationsFolder)
  console.log(
    await restore({ file, keys, connection: { ...server, database: 'empty_one' }, place: 'y' }, proved),
  )
  await admin.end()
  expect(1).toBe(1)
})
