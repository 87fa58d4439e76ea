import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import type { TalkLine } from '../meetings/types.ts'
import { answerable, rewordable, saysTheSame } from './rules.ts'
import type { Answer, Expectation, GivenAnswer, Outcome, Wording, Words } from './types.ts'

type JsonWording = Omit<Wording, 'writtenAt'> & { writtenAt: string }
type JsonAnswer = Omit<Answer, 'at' | 'meeting'> & {
  at: string
  meeting: { id: string; itemId: string; date: string } | null
}

interface Row extends Omit<Expectation, 'wording' | 'earlier' | 'answers'> {
  wordings: JsonWording[]
  answers: JsonAnswer[]
}

/** The pair of a statement goes on, and neither of the two has left. */
export const pairGoesOn = sql<boolean>`(p.ended_at is null and not exists (
  select from member_deactivation gone
   where gone.organisation_id = p.organisation_id and gone.member_id in (p.leader_id, p.employee_id)
     and gone.reactivated_at is null))`

/** Expectations of the viewer's pairs that fit `condition` on `e`, in one statement, in the order they were shared. */
async function expectations(
  tenant: Tenant,
  viewer: Viewer,
  condition: RawBuilder<unknown>,
): Promise<Expectation[]> {
  const { rows } = await sql<Row>`
    select e.id, e.pair_id as "pairId", e.author_id as "authorId", ${pairGoesOn} as "pairGoesOn",
           json_build_object('id', leader.id, 'name', leader.name) as leader,
           json_build_object('id', employee.id, 'name', employee.name) as employee,
           (select t.withdrawn_at from expectation_withdrawal t
             where t.organisation_id = e.organisation_id and t.expectation_id = e.id and t.undone_at is null)
             as "withdrawnAt",
           (select json_agg(json_build_object(
                     'version', w.version, 'kind', w.kind, 'body', w.body, 'writtenAt', w.written_at)
                   order by w.version desc)
              from expectation_wording w
             where w.organisation_id = e.organisation_id and w.expectation_id = e.id) as wordings,
           (select coalesce(json_agg(json_build_object(
                     'version', a.version, 'kind', a.answer, 'reason', a.reason, 'by', a.answered_by,
                     'at', a.answered_at, 'meeting', (
                       select json_build_object('id', m.id, 'itemId', i.id, 'date', m.local_date)
                         from agenda_item i
                         join meeting m on m.organisation_id = i.organisation_id and m.id = i.meeting_id
                        where i.organisation_id = a.organisation_id and i.id = a.item_id and i.removed_at is null
                          and not exists (select from meeting_cancellation x
                            where x.organisation_id = m.organisation_id and x.meeting_id = m.id)))
                   order by a.answered_at desc, a.id desc), '[]')
              from expectation_answer a
             where a.organisation_id = e.organisation_id and a.expectation_id = e.id) as answers
      from expectation e
      join pair p on p.organisation_id = e.organisation_id and p.id = e.pair_id
      join member leader on leader.organisation_id = p.organisation_id and leader.id = p.leader_id
      join member employee on employee.organisation_id = p.organisation_id and employee.id = p.employee_id
     where e.organisation_id = ${viewer.organisationId} and e.pair_id = any (${viewer.pairs}::uuid[])
       and (${condition})
     order by e.shared_at, e.id`.execute(tenant)
  return rows.map(expectationOf)
}

function expectationOf({ wordings, answers, ...row }: Row): Expectation {
  const [wording, ...earlier] = wordings.map(({ writtenAt, ...written }) => ({
    ...written,
    writtenAt: Temporal.Instant.from(writtenAt),
  })) as [Wording, ...Wording[]]
  return {
    ...row,
    wording,
    earlier,
    answers: answers.map(({ at, meeting, ...answer }) => ({
      ...answer,
      at: Temporal.Instant.from(at),
      meeting: meeting && { ...meeting, date: Temporal.PlainDate.from(meeting.date) },
    })),
  }
}

/** All that the two of a pair have shared, what no longer applies included. */
export const expectationsOfPair = (tenant: Tenant, viewer: Viewer, pairId: string): Promise<Expectation[]> =>
  expectations(tenant, viewer, sql`e.pair_id = ${pairId}`)

/**
 * What applies between the two of a pair now, or did until `at` or later. Of what applied no more by then there is a
 * single one, where there is any: it tells that there is a past without reading years of it.
 */
export const expectationsInForce = (
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  at?: Temporal.Instant,
): Promise<Expectation[]> =>
  expectations(
    tenant,
    viewer,
    sql`e.pair_id = ${pairId} and (
      not exists (
        select from expectation_withdrawal t
         where t.organisation_id = e.organisation_id and t.expectation_id = e.id and t.undone_at is null
           and t.withdrawn_at < ${at ?? 'infinity'}::timestamptz)
      or e.id = (
        select t.expectation_id from expectation past
          join expectation_withdrawal t
            on t.organisation_id = past.organisation_id and t.expectation_id = past.id and t.undone_at is null
         where past.organisation_id = ${viewer.organisationId} and past.pair_id = ${pairId} limit 1))`,
  )

/** One shared expectation of the viewer's pairs; null when there is none or it is not theirs. */
export async function findExpectation(
  tenant: Tenant,
  viewer: Viewer,
  expectationId: string,
): Promise<Expectation | null> {
  return (await expectations(tenant, viewer, sql`e.id = ${expectationId}`))[0] ?? null
}

/**
 * Shares words for the first time, in a pair whose calendars the caller has locked; the very same ones of the same
 * author, while they apply, are one expectation however often the button was pressed. @returns its id
 */
export async function shareExpectation(
  tenant: Tenant,
  viewer: Viewer,
  { id, pairId, ...words }: Words & { id?: string; pairId: string },
  now: Temporal.Instant,
): Promise<string> {
  const same = (await expectationsInForce(tenant, viewer, pairId)).find(
    (shared) =>
      shared.authorId === viewer.memberId && !shared.withdrawnAt && saysTheSame(shared.wording, words),
  )
  if (same) return same.id
  const { rows } = await sql<{ id: string }>`
    insert into expectation (organisation_id, id, pair_id, author_id, shared_at)
    values (${viewer.organisationId}, coalesce(${id ?? null}::uuid, uuidv7()), ${pairId}, ${viewer.memberId}, ${now})
    returning id`.execute(tenant)
  const [shared] = rows as [{ id: string }]
  await write(tenant, viewer, { id: shared.id, pairId }, 1, words, now)
  return shared.id
}

async function write(
  tenant: Tenant,
  viewer: Viewer,
  expectation: { id: string; pairId: string },
  version: number,
  { kind, body }: Words,
  now: Temporal.Instant,
): Promise<void> {
  await tenant
    .insertInto('expectation_wording')
    .values({
      organisation_id: viewer.organisationId,
      expectation_id: expectation.id,
      version,
      pair_id: expectation.pairId,
      kind,
      body,
      written_at: now,
    })
    .execute()
}

/** Writes the next version of a held expectation; the answers stay with the version they were given to. */
export async function rewordExpectation(
  tenant: Tenant,
  viewer: Viewer,
  held: Expectation,
  seenVersion: number | undefined,
  words: Words,
  now: Temporal.Instant,
): Promise<Outcome> {
  const outcome = rewordable(held, seenVersion, words)
  if (outcome === 'write') await write(tenant, viewer, held, held.wording.version + 1, words, now)
  return outcome === 'write' || outcome === 'same' ? 'done' : outcome
}

/** Records the viewer's answer to the version they saw; "let us talk" becomes a point of the next conversation. */
export async function answerExpectation(
  tenant: Tenant,
  viewer: Viewer,
  held: Expectation,
  given: GivenAnswer,
  now: Temporal.Instant,
): Promise<Outcome> {
  const outcome = answerable(held, viewer.memberId, given)
  if (outcome === 'same') return 'done'
  if (outcome !== 'write') return outcome
  await tenant
    .insertInto('expectation_answer')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: held.pairId,
      expectation_id: held.id,
      version: given.version,
      answer: given.answer,
      reason: given.answer === 'talk' ? given.reason : '',
      answered_by: viewer.memberId,
      answered_at: now,
    })
    .execute()
  if (given.answer === 'talk') {
    await sql`select place_expectation_talks(${viewer.organisationId}, ${held.pairId}, ${now})`.execute(
      tenant,
    )
  }
  return 'done'
}

/** Records that a held expectation no longer applies, or takes that back; a second time changes nothing. */
export async function setWithdrawn(
  tenant: Tenant,
  viewer: Viewer,
  held: Expectation,
  withdrawn: boolean,
  now: Temporal.Instant,
): Promise<Outcome> {
  if (!held.pairGoesOn) return 'ended'
  if (withdrawn) {
    await tenant
      .insertInto('expectation_withdrawal')
      .values({
        organisation_id: viewer.organisationId,
        pair_id: held.pairId,
        expectation_id: held.id,
        withdrawn_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  } else {
    await tenant
      .updateTable('expectation_withdrawal')
      .set({ undone_at: now })
      .where('organisation_id', '=', viewer.organisationId)
      .where('expectation_id', '=', held.id)
      .where('undone_at', 'is', null)
      .execute()
  }
  return 'done'
}

/** The latest words of an expectation `e` that is current, joined as `w`. */
const currentWording = sql`
  join lateral (
    select w.version, w.kind, w.body from expectation_wording w
     where w.organisation_id = e.organisation_id and w.expectation_id = e.id
     order by w.version desc limit 1) w on not exists (
       select from expectation_withdrawal t
        where t.organisation_id = e.organisation_id and t.expectation_id = e.id and t.undone_at is null)`

/** What the two of the meeting `m` of a statement have yet to talk about, as a list of TalkLine. */
export const talksOfMeeting = sql<TalkLine[]>`(
  select coalesce(json_agg(json_build_object('id', e.id, 'authorId', e.author_id, 'kind', w.kind, 'body', w.body)
                           order by a.answered_at, a.id), '[]')
    from expectation_answer a
    join expectation e on e.organisation_id = a.organisation_id and e.id = a.expectation_id
    ${currentWording} and w.version = a.version
   where a.organisation_id = m.organisation_id and a.pair_id = m.pair_id and a.answer = 'talk' and not exists (
     select from expectation_answer later
      where later.organisation_id = a.organisation_id and later.expectation_id = a.expectation_id
        and later.version = a.version and (later.answered_at, later.id) > (a.answered_at, a.id)))`

/** What of the other's, in the pair `p` of a statement, waits for the viewer's answer: ids, oldest first. */
export const unansweredOfPair = (viewer: Viewer) => sql<string[]>`(
  select coalesce(json_agg(e.id order by e.shared_at, e.id), '[]')
    from expectation e
    ${currentWording}
   where e.organisation_id = p.organisation_id and e.pair_id = p.id and e.author_id <> ${viewer.memberId}
     and not exists (
       select from expectation_answer a
        where a.organisation_id = e.organisation_id and a.expectation_id = e.id and a.version = w.version))`
