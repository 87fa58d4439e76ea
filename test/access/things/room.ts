import { roomMark } from '../marks.ts'
import { type Between, insert } from './between.ts'

/** What the key of that room would say. */
export const roomProof = 'p'.repeat(43)

/** The employee's own room, one however many pairs they are in: a passkey opens it, and one entry lies in it. Only a browser seals; these bytes stand for it. */
export async function addRoom(between: Between): Promise<Record<string, string>> {
  const { employee } = between
  const roomId = await insert(
    between,
    `insert into room (organisation_id, id, member_id, opened_at, proof_hash)
     select $1, uuidv7(), $3, now(), sha256(decode($4, 'base64')) from pair where id = $2
     on conflict (organisation_id, member_id) do update set opened_at = excluded.opened_at returning id`,
    employee.memberId,
    Buffer.from(roomProof, 'base64url').toString('base64'),
  )
  const entryId = await insert(
    between,
    `insert into room_entry (organisation_id, id, room_id, revision, written_at, sealed)
     select $1, uuidv7(), $3, 1, now(), convert_to(rpad($4, 300), 'UTF8') from pair where id = $2 returning id`,
    roomId,
    roomMark,
  )
  const lockId = await insert(
    between,
    `insert into vault.room_lock (organisation_id, id, room_id, kind, credential, salt, wrapped, made_at)
     select $1, uuidv7(), $3, 'passkey', uuidv7()::text, sha256('salt'), convert_to(rpad('', 60, 'w'), 'UTF8'), now()
       from pair where id = $2 returning id`,
    roomId,
  )
  return { roomId, entryId, lockId }
}
