import { createHash } from 'node:crypto'
import { newRoom, proofOf } from '../../src/features/room/locks/rules.ts'
import { roomKeyFrom, sealEntry } from '../../src/features/room/sealing/rules.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { testNow } from './app.ts'

export const passphrase = 'en gul cykel i regnvejr'

/** As few rounds as the server takes, so that a test does not wait for them. */
const rounds = 600_000

/** A room with entries, sealed here as a browser would: what each holds, and when it was written, in whole milliseconds. */
export async function addRoom(
  db: Database,
  at: { organisationId: string; memberId: string },
  entries: { content: unknown; writtenAt: Temporal.Instant }[] = [],
): Promise<string> {
  const { id: roomId, raw, locks } = await newRoom(passphrase, rounds)
  const proof = createHash('sha256')
    .update(Buffer.from(await proofOf(raw), 'base64url'))
    .digest()
  await db.owner.query(
    'insert into room (organisation_id, id, member_id, opened_at, proof_hash) values ($1, $2, $3, $4, $5)',
    [at.organisationId, roomId, at.memberId, testNow, proof],
  )
  for (const { id, kind, salt, rounds: count, wrapped } of locks) {
    await db.owner.query(
      `insert into vault.room_lock (organisation_id, id, room_id, kind, salt, rounds, wrapped, made_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        at.organisationId,
        id,
        roomId,
        kind,
        Buffer.from(salt, 'base64url'),
        count,
        Buffer.from(wrapped, 'base64url'),
        testNow,
      ],
    )
  }
  const key = await roomKeyFrom(raw)
  for (const { content, writtenAt } of entries) {
    const entryId = crypto.randomUUID()
    const place = { roomId, entryId, revision: 1, writtenAt: writtenAt.epochMilliseconds }
    await db.owner.query(
      `insert into room_entry (organisation_id, id, room_id, revision, written_at, sealed) values ($1, $2, $3, 1, $4, $5)`,
      [at.organisationId, entryId, roomId, writtenAt, Buffer.from(await sealEntry(key, place, content))],
    )
  }
  return roomId
}
