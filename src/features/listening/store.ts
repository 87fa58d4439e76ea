import { sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { confirmable, possible, writable } from './rules.ts'
import type { Listening, Outcome, Retelling } from './types.ts'

interface JsonRetelling extends Omit<Retelling, 'writtenAt' | 'confirmation'> {
  writtenAt: string
  confirmation: { by: string; at: string } | null
}

export interface ListeningRow extends Omit<Listening, 'retellings'> {
  retellings: JsonRetelling[]
}

/**
 * What the two listened to in the meeting `m` of a statement, oldest first, for `listeningOf` to read. Of the drafts,
 * row-level security leaves the viewer's own.
 */
export const listeningsOfMeeting = (viewer: Viewer) => sql<ListeningRow[]>`(
  select coalesce(json_agg(json_build_object(
           'id', l.id, 'meetingId', l.meeting_id, 'itemId', l.item_id, 'question', l.question,
           'listenerId', l.listener_id, 'begunBy', l.begun_by,
           'removed', l.removed_at is not null,
           'retellings', (
             select coalesce(json_agg(json_build_object(
                      'version', r.version, 'authorId', r.author_id, 'body', r.body, 'writtenAt', r.written_at,
                      'confirmation', (
                        select json_build_object('by', c.confirmed_by, 'at', c.confirmed_at)
                          from retelling_confirmation c
                         where c.organisation_id = r.organisation_id and c.listening_id = r.listening_id
                           and c.version = r.version and c.undone_at is null))
                    order by r.version desc), '[]')
               from retelling r
              where r.organisation_id = l.organisation_id and r.listening_id = l.id),
           'draft', (
             select d.body from retelling_draft d
              where d.organisation_id = l.organisation_id and d.listening_id = l.id
                and d.author_id = ${viewer.memberId}))
         order by l.begun_at, l.id), '[]')
    from listening l
   where l.organisation_id = m.organisation_id and l.meeting_id = m.id)`

export const listeningOf = ({ retellings, ...row }: ListeningRow): Listening => ({
  ...row,
  // What someone wrote to it before, or at the same moment, is not lost.
  removed: row.removed && retellings.length === 0 && row.draft === null,
  retellings: retellings.map(({ writtenAt, confirmation, ...retelling }) => ({
    ...retelling,
    writtenAt: Temporal.Instant.from(writtenAt),
    confirmation: confirmation && { ...confirmation, at: Temporal.Instant.from(confirmation.at) },
  })),
})

/** In the pair `p` of a statement: what the other wrote last of a listening, and nobody has confirmed: ids, oldest first. */
export const retoldOfPair = (viewer: Viewer) => sql<string[]>`(
  select coalesce(json_agg(l.id order by l.begun_at, l.id), '[]')
    from listening l
    join lateral (
      select r.version, r.author_id from retelling r
       where r.organisation_id = l.organisation_id and r.listening_id = l.id
       order by r.version desc limit 1) latest on latest.author_id <> ${viewer.memberId}
   where l.organisation_id = p.organisation_id and l.pair_id = p.id
     and not exists (
       select from retelling_confirmation c
        where c.organisation_id = l.organisation_id and c.listening_id = l.id and c.version = latest.version
          and c.undone_at is null)
     and not exists (
       select from meeting_cancellation x
        where x.organisation_id = l.organisation_id and x.meeting_id = l.meeting_id))`

/** The meeting that a listening of the viewer's belongs to; null when there is none or it is not theirs. */
export async function meetingOfListening(
  tenant: Tenant,
  viewer: Viewer,
  listeningId: string,
): Promise<string | null> {
  const row = await tenant
    .selectFrom('listening')
    .select('meeting_id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', listeningId)
    .where('pair_id', 'in', viewer.pairs.length > 0 ? viewer.pairs : [null as unknown as string])
    .executeTakeFirst()
  return row?.meeting_id ?? null
}

type Begun = Pick<Listening, 'itemId' | 'question' | 'listenerId'>

/**
 * Begins to listen in a meeting that the caller holds 'for update'. The same question to the same listener, while
 * nothing of it has been shared, is one however often the button was pressed. @returns its id
 */
export async function beginListening(
  tenant: Tenant,
  viewer: Viewer,
  meeting: { id: string; pairId: string; listenings: Listening[] },
  { itemId, question, listenerId }: Begun,
  now: Temporal.Instant,
): Promise<string> {
  const same = meeting.listenings.find(
    (one) =>
      one.question === question &&
      one.itemId === itemId &&
      one.listenerId === listenerId &&
      !one.removed &&
      one.retellings.length === 0,
  )
  if (same) return same.id
  const { id } = await tenant
    .insertInto('listening')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: meeting.pairId,
      meeting_id: meeting.id,
      item_id: itemId,
      question,
      listener_id: listenerId,
      begun_by: viewer.memberId,
      begun_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Held = Listening & { pairId: string; goesOn: boolean }

/** Keeps words for the viewer alone; empty ones take the draft away. Fits as long as the pair goes on. */
export async function keepDraft(
  tenant: Tenant,
  viewer: Viewer,
  held: Held,
  body: string,
  now: Temporal.Instant,
): Promise<Outcome> {
  if (!held.goesOn) return 'ended'
  if (body === '') {
    await dropDraft(tenant, viewer, held.id)
    return 'done'
  }
  await sql`
    insert into retelling_draft (organisation_id, listening_id, author_id, pair_id, body, written_at)
    values (${viewer.organisationId}, ${held.id}, ${viewer.memberId}, ${held.pairId}, ${body}, ${now})
    on conflict (organisation_id, listening_id, author_id)
      do update set body = excluded.body, written_at = excluded.written_at`.execute(tenant)
  return 'done'
}

const dropDraft = (tenant: Tenant, viewer: Viewer, listeningId: string) =>
  tenant
    .deleteFrom('retelling_draft')
    .where('organisation_id', '=', viewer.organisationId)
    .where('listening_id', '=', listeningId)
    .where('author_id', '=', viewer.memberId)
    .execute()

/** Shares how it was heard, in a meeting that the caller holds 'for update': the next version of it. */
export async function shareRetelling(
  tenant: Tenant,
  viewer: Viewer,
  held: Held,
  { version, body }: { version: number; body: string },
  now: Temporal.Instant,
): Promise<Outcome> {
  const outcome = writable(held, version, body, held.goesOn)
  if (outcome === 'write') {
    await tenant
      .insertInto('retelling')
      .values({
        organisation_id: viewer.organisationId,
        listening_id: held.id,
        version: version + 1,
        pair_id: held.pairId,
        author_id: viewer.memberId,
        body,
        written_at: now,
      })
      .execute()
  } else if (outcome !== 'same') return outcome
  await dropDraft(tenant, viewer, held.id)
  return 'done'
}

/** Records that the version the viewer saw is how it was; held like `shareRetelling`. */
export async function confirmRetelling(
  tenant: Tenant,
  viewer: Viewer,
  held: Held,
  version: number,
  now: Temporal.Instant,
): Promise<Outcome> {
  const outcome = confirmable(held, viewer.memberId, version, held.goesOn)
  if (outcome === 'same') return 'done'
  if (outcome !== 'write') return outcome
  await tenant
    .insertInto('retelling_confirmation')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: held.pairId,
      listening_id: held.id,
      version,
      confirmed_by: viewer.memberId,
      confirmed_at: now,
    })
    .execute()
  return 'done'
}

/** Takes back the viewer's own confirmation; a second time changes nothing. */
export async function undoConfirmation(
  tenant: Tenant,
  viewer: Viewer,
  held: Held,
  now: Temporal.Instant,
): Promise<Outcome> {
  if (!held.goesOn) return 'ended'
  await tenant
    .updateTable('retelling_confirmation')
    .set({ undone_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('listening_id', '=', held.id)
    .where('confirmed_by', '=', viewer.memberId)
    .where('undone_at', 'is', null)
    .execute()
  return 'done'
}

/** Takes back a listening that the viewer began by mistake, while nothing of it is written; held like `shareRetelling`. */
export async function removeListening(
  tenant: Tenant,
  viewer: Viewer,
  held: Held,
  now: Temporal.Instant,
): Promise<Outcome> {
  if (!held.goesOn) return 'ended'
  if (held.removed) return 'done'
  if (!possible(held, viewer.memberId, held.goesOn).remove) return 'written'
  await tenant
    .updateTable('listening')
    .set({ removed_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', held.id)
    .where('removed_at', 'is', null)
    .execute()
  return 'done'
}
