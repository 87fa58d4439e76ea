import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { isAsked } from './rules.ts'
import type { Effect, Training, Wish, WishWording } from './types.ts'

type EffectRow = Omit<Effect, 'on'> & { at: string }
type TrainingRow = Omit<Training, 'firstDate' | 'lastDate' | 'effects'> & {
  firstDate: string
  lastDate: string
  effects: EffectRow[]
}
interface Row extends Omit<Wish, 'trainings' | 'closing'> {
  trainings: TrainingRow[]
  closing: (Omit<NonNullable<Wish['closing']>, 'at'> & { at: string }) | null
}

/** The current closing of the wish `w`. */
const closed = sql`exists (
  select from development_closing c
   where c.organisation_id = w.organisation_id and c.wish_id = w.id and c.undone_at is null)`

/** Wishes that fit `condition` on `w`, as far as the viewer may see them, in one statement and the order of writing. */
async function wishes(tenant: Tenant, viewer: Viewer, condition: RawBuilder<unknown>): Promise<Wish[]> {
  const { rows } = await sql<Row>`
    select w.id, w.author_id as "authorId", w.version, w.created_at as "createdAt", w.title, w.why,
           s.id is not null as shared,
           json_build_object(
             'id', p.id,
             'leader', json_build_object('id', leader.id, 'name', leader.name),
             'employee', json_build_object('id', employee.id, 'name', employee.name),
             'goesOn', p.ended_at is null and not exists (
               select from member_deactivation gone
                where gone.organisation_id = p.organisation_id and gone.member_id in (p.leader_id, p.employee_id)
                  and gone.reactivated_at is null)) as pair,
           (select coalesce(json_agg(d.agreement_id order by d.added_at, d.agreement_id), '[]')
              from development_step d
             where d.organisation_id = w.organisation_id and d.wish_id = w.id) as "stepIds",
           (select coalesce(json_agg(json_build_object(
                     'id', t.id, 'kind', t.kind, 'title', t.title, 'place', t.place, 'firstDate', t.first_date,
                     'lastDate', t.last_date, 'effects', (
                       select coalesce(json_agg(json_build_object(
                                'id', e.id, 'answer', e.answer, 'body', e.body, 'at', e.written_at)
                              order by e.written_at, e.id), '[]')
                         from training_effect e
                        where e.organisation_id = t.organisation_id and e.training_id = t.id and e.undone_at is null
                          and (e.answer <> 'later' or e.written_by = ${viewer.memberId})))
                   order by t.first_date, t.id), '[]')
              from training t
             where t.organisation_id = w.organisation_id and t.wish_id = w.id and t.removed_at is null) as trainings,
           (select json_build_object('outcome', c.outcome, 'reason', c.reason, 'at', c.closed_at)
              from development_closing c
             where c.organisation_id = w.organisation_id and c.wish_id = w.id and c.undone_at is null) as closing
      from development_wish w
      join pair p on p.organisation_id = w.organisation_id and p.id = w.pair_id
      join member leader on leader.organisation_id = p.organisation_id and leader.id = p.leader_id
      join member employee on employee.organisation_id = p.organisation_id and employee.id = p.employee_id
      left join development_sharing s
        on s.organisation_id = w.organisation_id and s.wish_id = w.id and s.withdrawn_at is null
     where w.organisation_id = ${viewer.organisationId} and w.pair_id = any (${viewer.pairs}::uuid[])
       and (w.author_id = ${viewer.memberId} or s.id is not null) and (${condition})
     order by w.id`.execute(tenant)
  return rows.map((row) => wishOf(row, viewer))
}

const dayOf = (at: string, { timeZone }: Viewer): Temporal.PlainDate =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate()

function wishOf({ trainings, closing, ...row }: Row, viewer: Viewer): Wish {
  return {
    ...row,
    trainings: trainings.map(({ firstDate, lastDate, effects, ...training }) => ({
      ...training,
      firstDate: Temporal.PlainDate.from(firstDate),
      lastDate: Temporal.PlainDate.from(lastDate),
      effects: effects.map(({ at, ...effect }) => ({
        ...effect,
        on: dayOf(at, viewer),
      })),
    })),
    closing: closing && { ...closing, at: Temporal.Instant.from(closing.at) },
  }
}

/** All that the viewer may see of what the employee of a pair wants to become better at, open and closed. */
export const wishesOfPair = (tenant: Tenant, viewer: Viewer, pairId: string): Promise<Wish[]> =>
  wishes(tenant, viewer, sql`w.pair_id = ${pairId}`)

/** One wish of the viewer's pairs as far as it is shown to them; null when there is none. */
export async function findWish(tenant: Tenant, viewer: Viewer, wishId: string): Promise<Wish | null> {
  return (await wishes(tenant, viewer, sql`w.id = ${wishId}`))[0] ?? null
}

/** The same, held until the transaction ends, so that two changes of it come one after the other. */
export async function holdWish(tenant: Tenant, viewer: Viewer, wishId: string): Promise<Wish | null> {
  await sql`
    select from development_wish
     where organisation_id = ${viewer.organisationId} and id = ${wishId} for update`.execute(tenant)
  return findWish(tenant, viewer, wishId)
}

/** The open wish of the viewer's with the very same words, held for no one: pressed twice it is written once. */
export async function sameWish(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  { title, why }: WishWording,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select w.id from development_wish w
     where w.organisation_id = ${viewer.organisationId} and w.pair_id = ${pairId}
       and w.author_id = ${viewer.memberId} and w.title = ${title} and w.why = ${why} and not ${closed}`.execute(
    tenant,
  )
  return rows[0]?.id ?? null
}

/** What a wish said before, newest first; for its author alone. */
export async function earlierWordings(
  tenant: Tenant,
  viewer: Viewer,
  wish: Wish,
): Promise<(WishWording & { version: number })[]> {
  if (wish.authorId !== viewer.memberId) return []
  return tenant
    .selectFrom('development_wording')
    .select(['version', 'title', 'why'])
    .where('organisation_id', '=', viewer.organisationId)
    .where('wish_id', '=', wish.id)
    .orderBy('version', 'desc')
    .execute()
}

/** A training that one may be asked about, as `trainingsOfPair` reads it. */
export interface AskableRow {
  id: string
  wishId: string
  lastDate: string
  effects: Pick<EffectRow, 'answer' | 'at'>[]
}

/** In the pair `p` of a statement: the trainings of the viewer's own wishes that are over on `today`, for `askedAbout`. */
export const trainingsOfPair = (viewer: Viewer, today: Temporal.PlainDate) => sql<AskableRow[]>`(
  select coalesce(json_agg(json_build_object(
           'id', t.id, 'wishId', w.id, 'lastDate', t.last_date, 'effects', (
             select coalesce(json_agg(json_build_object('answer', e.answer, 'at', e.written_at)), '[]')
               from training_effect e
              where e.organisation_id = t.organisation_id and e.training_id = t.id and e.undone_at is null))
         order by t.last_date, t.id), '[]')
    from development_wish w
    join training t on t.organisation_id = w.organisation_id and t.wish_id = w.id
   where w.organisation_id = p.organisation_id and w.pair_id = p.id and w.author_id = ${viewer.memberId}
     and t.removed_at is null and t.last_date <= ${today} and not exists (
       select from development_closing c
        where c.organisation_id = w.organisation_id and c.wish_id = w.id and c.undone_at is null
          and c.outcome <> 'reached'))`

/** Those of them that the viewer is asked about on `today`, in their zone. */
export const askedAbout = (rows: readonly AskableRow[], viewer: Viewer, today: Temporal.PlainDate) =>
  rows
    .filter(({ lastDate, effects }) =>
      isAsked(
        {
          lastDate: Temporal.PlainDate.from(lastDate),
          effects: effects.map(({ answer, at }) => ({ answer, on: dayOf(at, viewer) })),
        },
        today,
      ),
    )
    .map(({ id, wishId }) => ({ id, wishId }))
