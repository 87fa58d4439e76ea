import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { addCompany, type Company } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'
import type { Lock, RoomState } from './types.ts'

// Bytes that only look sealed: what a browser makes of them is tested where there is one.

const roomId = '0199a000-0000-4000-8000-000000000001'
const entryId = '0199a000-0000-4000-8000-000000000002'
const key = { roomId, proof: 'p'.repeat(43) }
const stranger = { roomId, proof: 'q'.repeat(43) }

const lock = (kind: Lock['kind'], at: number, wrapped = 'w'): Lock => ({
  id: `0199a000-0000-4000-8000-00000000010${at}`,
  kind,
  credential: kind === 'passkey' ? 'Y3JlZGVudGlhbA' : null,
  salt: 's'.repeat(43),
  rounds: kind === 'passphrase' ? 1_000_000 : null,
  wrapped: wrapped.repeat(80),
})
const hersToo = JSON.stringify([lock('passphrase', 5), lock('recovery', 6)])
const first = JSON.stringify([lock('passphrase', 1), lock('recovery', 2)])

const entry = (revision: number, letter: string) => ({
  ...key,
  entryId,
  revision: String(revision),
  writtenAt: '1795593600123',
  sealed: letter.repeat(500),
})

interface World extends TestApp {
  company: Company
  emil: ReturnType<TestApp['as']>
  lise: ReturnType<TestApp['as']>
}

async function withRoom(): Promise<World> {
  const app = await createTestApp()
  const company = await addCompany(app.db)
  const emil = app.as(company.employee.sessionToken)
  const opened = await emil.post(urls.roomOpening(), { ...key, locks: first })
  expect(opened.status).toBe(303)
  return { ...app, company, emil, lise: app.as(company.owner.sessionToken) }
}

const stateOf = async (by: World['emil']): Promise<RoomState> =>
  JSON.parse((await by.get(urls.roomState())).html) as RoomState

test('a room is set up once, and is there for its member alone', async () => {
  const { emil, lise } = await withRoom()
  expect((await emil.post(urls.roomOpening(), { ...key, locks: first })).status).toBe(303)
  const other = '0199a000-0000-4000-8000-000000000009'
  expect((await emil.post(urls.roomOpening(), { ...key, roomId: other, locks: first })).status).toBe(409)
  expect((await lise.post(urls.roomOpening(), { ...key, locks: first })).status).toBe(409)
  expect((await stateOf(emil)).room?.locks.map(({ kind }) => kind).sort()).toEqual(['passphrase', 'recovery'])
  expect((await stateOf(lise)).room).toBeNull()
})

test('an entry is kept once however often it is sent, and the second of two changes is refused', async () => {
  const { emil, lise } = await withRoom()
  for (const _ of [1, 2]) expect((await emil.post(urls.roomEntries(), entry(1, 'A'))).status).toBe(303)
  expect((await emil.post(urls.roomEntries(), entry(2, 'B'))).status).toBe(303)
  const late = await emil.post(urls.roomEntries(), entry(2, 'C'))
  expect([late.status, JSON.parse(late.html)]).toEqual([409, { problem: 'changed' }])
  expect((await emil.post(urls.roomEntries(), { ...entry(3, 'C'), writtenAt: '1' })).status).toBe(409)
  expect((await stateOf(emil)).room?.entries).toEqual([
    { id: entryId, revision: 2, writtenAt: 1795593600123, sealed: 'B'.repeat(500) },
  ])
  // Another of the company who names an entry the same writes over nothing.
  const hers = { ...stranger, roomId: '0199a000-0000-4000-8000-000000000003' }
  await lise.post(urls.roomOpening(), { ...hers, locks: hersToo })
  expect((await lise.post(urls.roomEntries(), { ...entry(1, 'D'), ...hers })).status).toBe(409)
  expect((await lise.post(urls.roomEntryRemoval({ entryId }))).status).toBe(404)
  expect((await emil.post(urls.roomEntryRemoval({ entryId }))).status).toBe(303)
  expect((await emil.post(urls.roomEntryRemoval({ entryId }))).status).toBe(404)
  expect((await stateOf(emil)).room?.entries).toEqual([])
})

test('who is signed in but does not have the room’s key changes neither entries nor locks', async () => {
  const { emil } = await withRoom()
  await emil.post(urls.roomEntries(), entry(1, 'A'))
  const before = await stateOf(emil)
  const passkey = lock('passkey', 3)
  const refused = [
    await emil.post(urls.roomEntries(), { ...entry(2, 'B'), ...stranger }),
    await emil.post(urls.roomLocks(), { ...stranger, lock: JSON.stringify(lock('passphrase', 4, 'x')) }),
    await emil.post(urls.roomLocks(), { ...stranger, lock: JSON.stringify(passkey) }),
  ]
  expect(refused.map(({ status, html }) => [status, JSON.parse(html)])).toEqual(
    refused.map(() => [409, { problem: 'no-room' }]),
  )
  expect((await stateOf(emil)).room).toEqual(before.room)

  // With it, a passphrase takes the place of the one before, and passkeys come and go.
  await emil.post(urls.roomLocks(), { ...key, lock: JSON.stringify(lock('passphrase', 4, 'x')) })
  await emil.post(urls.roomLocks(), { ...key, lock: JSON.stringify(passkey) })
  expect((await stateOf(emil)).room?.locks.map(({ id }) => id.at(-1)).sort()).toEqual(['2', '3', '4'])
  expect((await emil.post(urls.roomLockRemoval({ lockId: passkey.id }), stranger)).status).toBe(404)
  expect((await emil.post(urls.roomLockRemoval({ lockId: lock('recovery', 2).id }), key)).status).toBe(404)
  expect((await emil.post(urls.roomLockRemoval({ lockId: passkey.id }), key)).status).toBe(303)
  expect((await stateOf(emil)).room?.locks.map(({ id }) => id.at(-1)).sort()).toEqual(['2', '4'])
})

test('erasing asks first, takes entries and locks along, and is written down for an older copy', async () => {
  const { emil, lise, db } = await withRoom()
  await emil.post(urls.roomEntries(), entry(1, 'A'))
  expect((await emil.post(urls.roomErasure())).status).toBe(422)
  expect((await lise.post(urls.roomErasure(), { sure: 'yes' })).status).toBe(303)
  expect((await stateOf(emil)).room?.entries).toHaveLength(1)
  const done = await emil.submit(urls.roomErasure(), { sure: 'yes' })
  expect(done.page.getElementById('flash')?.text).toContain('Dit rum er slettet.')
  expect((await stateOf(emil)).room).toBeNull()
  const { rows } = await db.owner.query(
    `select (select count(*)::int from room_entry) as entries, (select count(*)::int from vault.room_lock) as locks,
            (select json_agg(json_build_array(kind, subject_id)) from erasure) as erased`,
  )
  expect(rows).toEqual([{ entries: 0, locks: 0, erased: [['room', roomId]] }])
  expect((await emil.post(urls.roomOpening(), { ...key, locks: first })).status).toBe(303)
})
