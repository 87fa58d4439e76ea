import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { Counts, ErasedKind } from './types.ts'

/** How much the viewer has of each kind that they can erase. */
export async function countOwn(tenant: Tenant, viewer: Viewer): Promise<Counts> {
  const here = (table: string, column: string, more = sql`true`) => sql<number>`(
    select count(*)::int from ${sql.table(table)} t
     where t.organisation_id = ${viewer.organisationId} and t.${sql.ref(column)} = ${viewer.memberId} and ${more})`
  const { rows } = await sql<Counts>`
    select ${here('share', 'author_id')} as shares, ${here('room', 'member_id')} as room,
           ${here('note', 'author_id', sql`t.private`)} as private_notes,
           ${here('preparation_note', 'member_id')} as preparation,
           ${here('agenda_item', 'author_id', sql`t.shared_at is null`)} + ${here('expectation_draft', 'author_id')}
             + ${here('retelling_draft', 'author_id')}
             + ${here('task_import', 'author_id', sql`t.brought_at is null`)} as drafts,
           ${here('feedback', 'author_id', sql`t.given_at is null`)} as unsent_feedback,
           ${here('own_question', 'member_id')} + ${here('own_shape', 'member_id')} as own_templates,
           ${here('goal', 'author_id', sql`t.level = 'personal'`)} as personal_goals,
           ${here('development_wish', 'author_id')} as development,
           ${here('task_list', 'author_id')} as task_lists,
           ${here('vault.key', 'member_id', sql`t.purpose <> 'share'`)} as writing`.execute(tenant)
  return rows[0] as Counts
}

/**
 * Erases all the viewer has of a kind, for good, and puts it on the list that a restore replays. False when there was
 * nothing, or when it is the account of the last who can administer the company.
 */
export async function eraseKind(
  tenant: Tenant,
  viewer: Viewer,
  kind: ErasedKind,
  now: Temporal.Instant,
): Promise<boolean> {
  const subjects = {
    room: mineIn('room', 'member_id'),
    shares: mineIn('share', 'author_id'),
  }
  const several = kind === 'room' || kind === 'shares'
  const door = kind === 'shares' ? 'share' : kind
  const { rows } = await (several
    ? sql<{ erased: boolean }>`
        select erase_own(${door}, s.id, ${now}) as erased from (${subjects[kind](viewer)}) s`
    : sql<{ erased: boolean }>`select erase_own(${door}, ${viewer.memberId}, ${now}) as erased`
  ).execute(tenant)
  return rows.some(({ erased }) => erased)
}

/** The ids of what is the viewer's in a table; found before anything of it is erased. */
const mineIn =
  (table: string, column: string, more = sql`true`) =>
  ({ organisationId, memberId }: Viewer) =>
    sql`
    select t.id from ${sql.table(table)} t
     where t.organisation_id = ${organisationId} and t.${sql.ref(column)} = ${memberId} and ${more}
     order by t.id offset 0`

/** The viewer administers the company, and nobody else who has joined does. */
export async function isLastOwner(tenant: Tenant, viewer: Viewer): Promise<boolean> {
  if (viewer.role !== 'owner') return false
  const { rows } = await sql`
    select from member m
     where m.organisation_id = ${viewer.organisationId} and m.role = 'owner' and m.id <> ${viewer.memberId}
       and m.user_id is not null and not exists (
         select from member_deactivation d
          where d.organisation_id = m.organisation_id and d.member_id = m.id and d.reactivated_at is null)
     limit 1`.execute(tenant)
  return rows.length === 0
}
