import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import type { EntryForm, Kept } from './entries/types.ts'
import type { Lock, RoomState } from './types.ts'

/** Bytes as base64url, which is how they travel. */
const travelling = (column: string) => sql`translate(encode(${sql.ref(column)}, 'base64'), E'+/=\n', '-_')`

const instant = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds)
const bytes = (base64url: string) => Buffer.from(base64url, 'base64url')

/** The viewer's room, with all of its entries or the one asked for; null before it is set up. */
export async function roomOf(tenant: Tenant, viewer: Viewer, entryId?: string): Promise<RoomState['room']> {
  const { rows } = await sql<NonNullable<RoomState['room']>>`
    select r.id,
           (select coalesce(json_agg(json_build_object(
                     'id', l.id, 'kind', l.kind, 'credential', l.credential, 'salt', ${travelling('l.salt')},
                     'rounds', l.rounds, 'wrapped', ${travelling('l.wrapped')}) order by l.made_at, l.id), '[]')
              from vault.room_lock l
             where l.organisation_id = r.organisation_id and l.room_id = r.id) as locks,
           (select coalesce(json_agg(json_build_object(
                     'id', e.id, 'revision', e.revision,
                     'writtenAt', (extract(epoch from e.written_at) * 1000)::bigint,
                     'sealed', ${travelling('e.sealed')}) order by e.written_at, e.id), '[]')
              from room_entry e
             where e.organisation_id = r.organisation_id and e.room_id = r.id
               and (${entryId ?? null}::uuid is null or e.id = ${entryId ?? null}::uuid)) as entries
      from room r
     where r.organisation_id = ${viewer.organisationId} and r.member_id = ${viewer.memberId}`.execute(tenant)
  return rows[0] ?? null
}

const hashOf = (proof: string) => createHash('sha256').update(bytes(proof)).digest()

/** Whether this is the viewer's room, and who sends has its key. */
async function hasKey(
  tenant: Tenant,
  viewer: Viewer,
  { roomId, proof }: { roomId: string; proof: string },
): Promise<boolean> {
  const { rows } = await sql`
    select r.id from room r
     where r.organisation_id = ${viewer.organisationId} and r.member_id = ${viewer.memberId}
       and r.id = ${roomId} and r.proof_hash = ${hashOf(proof)}`.execute(tenant)
  return rows.length > 0
}

/** The id of the viewer's room; null before it is set up. */
export async function roomIdOf(tenant: Tenant, viewer: Viewer): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from room
     where organisation_id = ${viewer.organisationId} and member_id = ${viewer.memberId}`.execute(tenant)
  return rows[0]?.id ?? null
}

/** Sets up the viewer's room; 'changed' where they have another one already. */
export async function openRoom(
  tenant: Tenant,
  viewer: Viewer,
  { roomId, proof, locks }: { roomId: string; proof: string; locks: Lock[] },
  now: Temporal.Instant,
): Promise<Kept> {
  const { numAffectedRows } = await sql`
    insert into room (organisation_id, id, member_id, opened_at, proof_hash)
    values (${viewer.organisationId}, ${roomId}, ${viewer.memberId}, ${now}, ${hashOf(proof)})
    on conflict do nothing`.execute(tenant)
  if (!numAffectedRows) return (await hasKey(tenant, viewer, { roomId, proof })) ? 'done' : 'changed'
  for (const lock of locks) await addLock(tenant, viewer, roomId, lock, now)
  return 'done'
}

/** Keeps a lock; a passphrase or a code takes the place of the one before, at once. */
export async function keepLock(
  tenant: Tenant,
  viewer: Viewer,
  { roomId, proof, lock }: { roomId: string; proof: string; lock: Lock },
  now: Temporal.Instant,
): Promise<Kept> {
  if (!(await hasKey(tenant, viewer, { roomId, proof }))) return 'no-room'
  await sql`
    delete from vault.room_lock
     where organisation_id = ${viewer.organisationId} and room_id = ${roomId}
       and kind = ${lock.kind} and (kind <> 'passkey' or credential = ${lock.credential})`.execute(tenant)
  await addLock(tenant, viewer, roomId, lock, now)
  return 'done'
}

const addLock = (tenant: Tenant, viewer: Viewer, roomId: string, lock: Lock, now: Temporal.Instant) =>
  sql`
    insert into vault.room_lock (organisation_id, id, room_id, kind, credential, salt, rounds, wrapped, made_at)
    values (${viewer.organisationId}, ${lock.id}, ${roomId}, ${lock.kind}, ${lock.credential},
            ${bytes(lock.salt)}, ${lock.rounds}, ${bytes(lock.wrapped)}, ${now})`.execute(tenant)

/** Whether the viewer's room has this lock. */
export async function isLockOf(tenant: Tenant, viewer: Viewer, lockId: string): Promise<boolean> {
  const { rows } = await sql`
    select l.id from vault.room_lock l
     where l.organisation_id = ${viewer.organisationId} and l.id = ${lockId}`.execute(tenant)
  return rows.length > 0
}

/** Removes a passkey of the viewer's; false for what is none. The other locks can only be replaced. */
export async function removePasskeyLock(
  tenant: Tenant,
  viewer: Viewer,
  lockId: string,
  key: { roomId: string; proof: string },
): Promise<boolean> {
  if (!(await hasKey(tenant, viewer, key))) return false
  const { numAffectedRows } = await sql`
    delete from vault.room_lock
     where organisation_id = ${viewer.organisationId} and id = ${lockId} and kind = 'passkey'`.execute(tenant)
  return numAffectedRows === 1n
}

/** Keeps a sealed entry, where it is the next revision; sent twice it is kept once. */
export async function keepEntry(tenant: Tenant, viewer: Viewer, entry: EntryForm): Promise<Kept> {
  if (!(await hasKey(tenant, viewer, entry))) return 'no-room'
  const { numAffectedRows } = await (entry.revision === 1
    ? sql`
    insert into room_entry (organisation_id, id, room_id, revision, written_at, sealed)
    values (${viewer.organisationId}, ${entry.entryId}, ${entry.roomId}, 1, ${instant(entry.writtenAt)},
            ${bytes(entry.sealed)})
    on conflict do nothing`
    : sql`
    update room_entry set revision = ${entry.revision}, sealed = ${bytes(entry.sealed)}
     where organisation_id = ${viewer.organisationId} and id = ${entry.entryId} and room_id = ${entry.roomId}
       and revision = ${entry.revision - 1} and written_at = ${instant(entry.writtenAt)}`
  ).execute(tenant)
  if (numAffectedRows) return 'done'
  const { rows } = await sql`
    select e.id from room_entry e
     where organisation_id = ${viewer.organisationId} and id = ${entry.entryId} and room_id = ${entry.roomId}
       and sealed = ${bytes(entry.sealed)}`.execute(tenant)
  return rows.length > 0 ? 'done' : 'changed'
}

/** Erases an entry, or the whole room, for good and in every copy; false for what is not the viewer's. */
export async function eraseOwn(
  tenant: Tenant,
  kind: 'room_entry' | 'room',
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select erase_own(${kind}, ${id}, ${now}) as done`.execute(
    tenant,
  )
  return rows[0]?.done === true
}

/** A conversation that one may write notes to. */
export interface OwnMeeting {
  id: string
  pairId: string
  date: Temporal.PlainDate
  otherName: string
  /** Whether the viewer leads the other. */
  leads: boolean
}

/** When a conversation of the viewer's is, and with whom; null for any other. */
export async function meetingOf(
  tenant: Tenant,
  viewer: Viewer,
  meetingId: string,
): Promise<OwnMeeting | null> {
  const { rows } = await sql<OwnMeeting>`
    select m.id, m.pair_id as "pairId", m.local_date as date, o.name as "otherName",
           p.leader_id = ${viewer.memberId} as leads
      from meeting m
      join pair p on p.organisation_id = m.organisation_id and p.id = m.pair_id
      join member o on o.organisation_id = p.organisation_id
       and o.id = case when p.leader_id = ${viewer.memberId} then p.employee_id else p.leader_id end
     where m.organisation_id = ${viewer.organisationId} and m.id = ${meetingId}
       and m.pair_id = any (${viewer.pairs}::uuid[])`.execute(tenant)
  return rows[0] ?? null
}
