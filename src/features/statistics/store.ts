import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { CannotOpen, type Vault, type WrappedKey } from '../../platform/vault/vault.ts'
import { questionIds } from '../check-ins/types.ts'
import { isQuestion, quarterOf, sideOf } from './rules.ts'
import type { ClosedQuarter, KeptFigure, Quarter, Response, SideAnswers, Steps } from './types.ts'

interface Sealed {
  id: string
  sealed: string
  wrapped: Buffer
}

const placeOf = (id: string): string => `statistic answer ${id}`

/** Long enough for an answer to every question, so that the length of a sealed one says nothing. */
const padded = 200

const open = (vault: Vault, key: WrappedKey, sealed: string): Steps =>
  JSON.parse(vault.open(key, placeOf(key.id), sealed)) as Steps

const seal = (vault: Vault, key: WrappedKey, steps: Steps): string =>
  vault.seal(key, placeOf(key.id), JSON.stringify(steps).padEnd(padded))

async function findOwn(tenant: Tenant, viewer: Viewer, quarter: Quarter): Promise<Sealed | undefined> {
  return tenant
    .selectFrom('statistic_answer as a')
    .innerJoin('vault.statistic_key as k', (join) =>
      join.onRef('k.organisation_id', '=', 'a.organisation_id').onRef('k.id', '=', 'a.id'),
    )
    .select(['a.id', 'a.sealed', 'k.wrapped'])
    .where('a.organisation_id', '=', viewer.organisationId)
    .where('a.member_id', '=', viewer.memberId)
    .where('a.quarter', '=', quarter)
    .executeTakeFirst()
}

/** What the viewer has answered for a quarter that is not closed; null for nothing. */
export async function loadOwnAnswer(
  tenant: Tenant,
  viewer: Viewer,
  vault: Vault,
  quarter: Quarter,
): Promise<Steps | null> {
  const own = await findOwn(tenant, viewer, quarter)
  const key = own && { organisationId: viewer.organisationId, id: own.id, wrapped: own.wrapped }
  return own && key ? open(vault, key, own.sealed) : null
}

/** Keeps the viewer's answers for the quarter that is under way, instead of those from before. */
export async function saveAnswer(
  tenant: Tenant,
  viewer: Viewer,
  vault: Vault,
  { quarter, steps }: { quarter: Quarter; steps: Steps },
  now: Temporal.Instant,
): Promise<void> {
  const { organisationId, memberId } = viewer
  // Two presses at once: one makes the answer, and the other waits here and puts its own in its place.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`statistic ${memberId}`}, 0))`.execute(tenant)
  const own = await findOwn(tenant, viewer, quarter)
  if (own) {
    const key = { organisationId, id: own.id, wrapped: own.wrapped }
    await tenant
      .updateTable('statistic_answer')
      .set({ sealed: seal(vault, key, steps), answered_at: now })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', own.id)
      .execute()
    return
  }
  const { rows } = await sql<{ id: string }>`select uuidv7() as id`.execute(tenant)
  const at = { organisationId, id: rows[0]!.id }
  const key = { ...at, wrapped: vault.newKey(at) }
  await tenant
    .insertInto('vault.statistic_key')
    .values({
      organisation_id: organisationId,
      id: key.id,
      member_id: memberId,
      wrapped: key.wrapped,
      made_at: now,
    })
    .execute()
  await tenant
    .insertInto('statistic_answer')
    .values({
      organisation_id: organisationId,
      id: key.id,
      quarter,
      member_id: memberId,
      answered_at: now,
      sealed: seal(vault, key, steps),
    })
    .execute()
}

/** All that the viewer has answered for quarters that are not closed, to be read by them. */
export async function loadOwnAnswers(
  tenant: Tenant,
  viewer: Viewer,
  vault: Vault,
): Promise<{ id: string; quarter: string; answeredAt: Temporal.Instant; steps: Steps }[]> {
  const answers = await tenant
    .selectFrom('statistic_answer as a')
    .leftJoin('vault.statistic_key as k', (join) =>
      join.onRef('k.organisation_id', '=', 'a.organisation_id').onRef('k.id', '=', 'a.id'),
    )
    .select(['a.id', 'a.quarter', 'a.answered_at as answeredAt', 'a.sealed', 'k.wrapped'])
    .where('a.organisation_id', '=', viewer.organisationId)
    .where('a.member_id', '=', viewer.memberId)
    .orderBy('a.quarter')
    .execute()
  return answers.map(({ sealed, wrapped, ...answer }) => {
    const key = wrapped && { organisationId: viewer.organisationId, id: answer.id, wrapped }
    return { ...answer, steps: key ? open(vault, key, sealed) : {} }
  })
}

/** The quarters that are closed, the latest first, and what was published of them. */
export async function loadClosedQuarters(tenant: Tenant, viewer: Viewer): Promise<ClosedQuarter[]> {
  const quarters = await tenant
    .selectFrom('statistic_quarter')
    .select('quarter')
    .where('organisation_id', '=', viewer.organisationId)
    .orderBy('quarter', 'desc')
    .execute()
  const figures = await tenant
    .selectFrom('statistic_figure')
    .select(['quarter', 'question', 'lighter', 'heavier'])
    .where('organisation_id', '=', viewer.organisationId)
    .execute()
  return quarters.map(({ quarter }) => ({
    quarter: quarter as Quarter,
    figures: figures
      .filter((figure) => figure.quarter === quarter)
      .flatMap(({ question, lighter, heavier }) =>
        isQuestion(question) ? [{ question, lighter, heavier }] : [],
      ),
  }))
}

/** Queues the closing of each quarter that is over and has answers. */
export async function queueClosings(owner: pg.Pool, now: Temporal.Instant): Promise<void> {
  const { rows } = await owner.query<{ organisation_id: string; quarter: Quarter; time_zone: string }>(
    `select distinct a.organisation_id, a.quarter, o.time_zone
       from statistic_answer a join organisation o on o.id = a.organisation_id`,
  )
  for (const { organisation_id: organisationId, quarter, time_zone: timeZone } of rows) {
    if (quarter >= quarterOf(now.toZonedDateTimeISO(timeZone).toPlainDate())) continue
    const payload = JSON.stringify({ organisationId, quarter })
    await owner.query(`select enqueue('close_quarter', $1, null, $2)`, [
      payload,
      `close:${organisationId}:${quarter}`,
    ])
  }
}

/**
 * Closes a quarter: publishes what `decide` says may be published, once, and erases every answer, all in one step.
 * An answer that came while the quarter was being closed is erased without being counted.
 */
export async function closeQuarter(
  owner: pg.Pool,
  { organisationId, quarter }: { organisationId: string; quarter: Quarter },
  { vault, secret }: { vault: Vault; secret: string },
  decide: (responses: readonly Response[], before: readonly KeptFigure[]) => KeptFigure[],
  now: Temporal.Instant,
): Promise<void> {
  const client = await owner.connect()
  let broken = true
  try {
    await client.query('begin')
    const closing = await client.query(
      `insert into statistic_quarter (organisation_id, quarter, closed_at) values ($1, $2, $3) on conflict do nothing`,
      [organisationId, quarter, now.toString()],
    )
    const { rows } = await client.query<Sealed & { member_id: string }>(
      `select a.id, a.member_id, a.sealed, k.wrapped from statistic_answer a
         left join vault.statistic_key k on k.organisation_id = a.organisation_id and k.id = a.id
        where a.organisation_id = $1 and a.quarter = $2 for update of a`,
      [organisationId, quarter],
    )
    if (closing.rowCount === 1) {
      const before = await client.query<KeptFigure>(
        `select question, lighter, heavier, answered_by as "answeredBy" from statistic_figure where organisation_id = $1`,
        [organisationId],
      )
      const responses = rows.flatMap((row) => responseOf(row, { organisationId, vault, secret }))
      await client.query(
        `insert into statistic_figure (organisation_id, quarter, question, lighter, heavier, answered_by)
         select $1, $2, question, lighter, heavier, "answeredBy"
           from jsonb_to_recordset($3::jsonb) f (question text, lighter integer, heavier integer, "answeredBy" text[])`,
        [organisationId, quarter, JSON.stringify(decide(responses, before.rows))],
      )
    }
    await client.query(`select erase_as($1, 'statistic_answer', id, null, $3) from unnest($2::uuid[]) id`, [
      organisationId,
      rows.map(({ id }) => id),
      now.toString(),
    ])
    await client.query('commit')
    broken = false
  } catch (error) {
    await client.query('rollback').then(
      () => {
        broken = false
      },
      () => {},
    )
    throw error
  } finally {
    client.release(broken)
  }
}

/** One sealed answer as it is counted; none where its key is gone. */
function responseOf(
  { id, member_id: memberId, sealed, wrapped }: Sealed & { member_id: string },
  { organisationId, vault, secret }: { organisationId: string; vault: Vault; secret: string },
): Response[] {
  try {
    const steps = open(vault, { organisationId, id, wrapped }, sealed)
    const answers: SideAnswers = {}
    for (const question of questionIds) if (steps[question]) answers[question] = sideOf(steps[question])
    // A name that only who has the installation's secret can make, so that figures keep nobody's.
    const who = createHmac('sha256', secret)
      .update(`statistics ${organisationId} ${memberId}`)
      .digest('base64url')
    return [{ who, answers }]
  } catch (error) {
    if (error instanceof CannotOpen || !wrapped) return []
    throw error
  }
}
