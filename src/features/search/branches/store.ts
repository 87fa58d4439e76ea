import { type RawBuilder, sql } from 'kysely'
import type { Kind } from '../types.ts'
import { development } from './development/store.ts'
import { goals } from './goals/store.ts'
import { tasks } from './tasks/store.ts'
import type { Branch, PlainBranch, Reach, SealedBranch } from './types.ts'

/** A table without a key that begins with the pair is read from the one that has it. */
const branches: { [K in Kind]: (reach: Reach) => Branch[] } = {
  item: ({ viewer, pairIds }) => [
    {
      id: sql`i.id`,
      pairId: sql`i.pair_id`,
      meetingId: sql`i.meeting_id`,
      own: sql`i.shared_at is null`,
      at: sql`i.created_at`,
      date: sql`m.local_date`,
      text: sql`i.title || case when i.body = '' then '' else e'\n' || i.body end`,
      words: sql`i.words`,
      // What came along to the next conversation stands there.
      from: sql`agenda_item i
        join meeting m on m.organisation_id = i.organisation_id and m.id = i.meeting_id
       where i.organisation_id = ${viewer.organisationId} and i.pair_id = any (${pairIds}::uuid[])
         and i.removed_at is null and (i.shared_at is not null or i.author_id = ${viewer.memberId})
         and not exists (
           select from agenda_item later
            where later.organisation_id = i.organisation_id and later.carried_from = i.id
              and later.removed_at is null)`,
    },
  ],
  note: ({ viewer, pairIds }) => [
    {
      id: sql`n.id`,
      pairId: sql`n.pair_id`,
      meetingId: sql`n.meeting_id`,
      at: sql`n.created_at`,
      date: sql`m.local_date`,
      table: 'note',
      row: sql`to_jsonb(n)`,
      from: sql`note n
        join meeting m on m.organisation_id = n.organisation_id and m.id = n.meeting_id
       where n.organisation_id = ${viewer.organisationId} and n.pair_id = any (${pairIds}::uuid[])
         and n.removed_at is null and not n.private`,
    },
  ],
  preparation: ({ viewer, pairIds }) => [
    {
      id: sql`n.meeting_id`,
      pairId: sql`n.pair_id`,
      meetingId: sql`n.meeting_id`,
      detail: sql`n.step`,
      own: sql`true`,
      at: sql`n.written_at`,
      date: sql`m.local_date`,
      table: 'preparation_note',
      row: sql`to_jsonb(n)`,
      from: sql`preparation_note n
        join meeting m on m.organisation_id = n.organisation_id and m.id = n.meeting_id
       where n.organisation_id = ${viewer.organisationId} and n.member_id = ${viewer.memberId}
         and n.pair_id = any (${pairIds}::uuid[])`,
    },
  ],
  agreement: ({ viewer, pairIds }) => [
    {
      id: sql`a.id`,
      pairId: sql`a.pair_id`,
      at: sql`w.written_at`,
      text: sql`w.body`,
      words: sql`w.words`,
      from: sql`agreement a
        join lateral (
          select v.body, v.words, v.written_at from agreement_wording v
           where v.organisation_id = a.organisation_id and v.agreement_id = a.id
           order by v.version desc limit 1) w on true
       where a.organisation_id = ${viewer.organisationId} and a.pair_id = any (${pairIds}::uuid[])
         and a.removed_at is null`,
    },
  ],
  feedback: ({ viewer, pairIds }) => [
    {
      id: sql`f.id`,
      pairId: sql`f.pair_id`,
      detail: sql`f.kind`,
      own: sql`f.given_at is null`,
      at: sql`coalesce(f.given_at, f.written_at)`,
      table: 'feedback',
      row: sql`to_jsonb(f)`,
      from: sql`feedback f
       where f.organisation_id = ${viewer.organisationId} and f.pair_id = any (${pairIds}::uuid[])
         and f.removed_at is null and (f.given_at is not null or f.author_id = ${viewer.memberId})`,
    },
  ],
  feedbackAnswer: ({ viewer, pairIds }) => [
    {
      id: sql`f.id`,
      pairId: sql`f.pair_id`,
      at: sql`a.answered_at`,
      table: 'feedback_answer',
      row: sql`to_jsonb(a)`,
      from: sql`feedback f
        join feedback_answer a on a.organisation_id = f.organisation_id and a.feedback_id = f.id
       where f.organisation_id = ${viewer.organisationId} and f.pair_id = any (${pairIds}::uuid[])
         and f.given_at is not null`,
    },
  ],
  expectation: ({ viewer, pairIds }) => [
    {
      id: sql`e.id`,
      pairId: sql`e.pair_id`,
      at: sql`w.written_at`,
      text: sql`w.body`,
      words: sql`w.words`,
      from: sql`expectation e
        join lateral (
          select v.body, v.words, v.written_at from expectation_wording v
           where v.organisation_id = e.organisation_id and v.expectation_id = e.id
           order by v.version desc limit 1) w on true
       where e.organisation_id = ${viewer.organisationId} and e.pair_id = any (${pairIds}::uuid[])`,
    },
    {
      id: sql`d.id`,
      pairId: sql`d.pair_id`,
      detail: sql`'draft'`,
      own: sql`true`,
      at: sql`d.written_at`,
      text: sql`d.body`,
      words: sql`d.words`,
      from: sql`expectation_draft d
       where d.organisation_id = ${viewer.organisationId} and d.pair_id = any (${pairIds}::uuid[])
         and d.author_id = ${viewer.memberId} and d.removed_at is null`,
    },
  ],
  expectationAnswer: ({ viewer, pairIds }) => [
    {
      id: sql`e.id`,
      pairId: sql`e.pair_id`,
      at: sql`a.answered_at`,
      text: sql`a.reason`,
      words: sql`a.words`,
      from: sql`expectation e
        join expectation_answer a on a.organisation_id = e.organisation_id and a.expectation_id = e.id
       where e.organisation_id = ${viewer.organisationId} and e.pair_id = any (${pairIds}::uuid[])`,
    },
  ],
  ...goals,
  question: ({ viewer, pairIds, beyondPairs, now }) =>
    beyondPairs
      ? [
          {
            id: sql`o.id`,
            // It can be asked at the next conversation, which is the same for all of them: nothing here is of `o`.
            meetingId: sql`(
              select m.id from meeting m
               where m.organisation_id = ${viewer.organisationId} and m.pair_id = any (${pairIds}::uuid[])
                 and m.starts_at > ${now}
                 and not exists (
                   select from meeting_cancellation x
                    where x.organisation_id = m.organisation_id and x.meeting_id = m.id)
               order by m.starts_at limit 1)`,
            own: sql`true`,
            at: sql`o.created_at`,
            text: sql`o.body`,
            words: sql`o.words`,
            from: sql`own_question o
             where o.organisation_id = ${viewer.organisationId} and o.member_id = ${viewer.memberId}
               and o.removed_at is null`,
          },
        ]
      : [],
  retelling: ({ viewer, pairIds }) => [
    {
      id: sql`l.id`,
      pairId: sql`l.pair_id`,
      at: sql`r.written_at`,
      text: sql`l.question || e'\n' || r.body`,
      words: sql`l.words || r.words`,
      from: sql`listening l
        join lateral (
          select v.body, v.words, v.written_at from retelling v
           where v.organisation_id = l.organisation_id and v.listening_id = l.id
           order by v.version desc limit 1) r on true
       where l.organisation_id = ${viewer.organisationId} and l.pair_id = any (${pairIds}::uuid[])`,
    },
    {
      id: sql`d.listening_id`,
      pairId: sql`d.pair_id`,
      detail: sql`'draft'`,
      own: sql`true`,
      at: sql`d.written_at`,
      text: sql`d.body`,
      words: sql`d.words`,
      from: sql`retelling_draft d
       where d.organisation_id = ${viewer.organisationId} and d.pair_id = any (${pairIds}::uuid[])
         and d.author_id = ${viewer.memberId}`,
    },
  ],
  ...development,
  ...tasks,
}

const kinds = Object.entries(branches) as [Kind, (reach: Reach) => Branch[]][]

/** The columns of Found, and when. */
const columns = (kind: Kind, branch: Branch, { viewer }: Reach): RawBuilder<unknown> => sql`
  ${sql.lit(kind)} as kind, ${branch.id} as id, ${branch.rowId ?? branch.id} as row_id,
  ${branch.pairId ?? sql`null::uuid`} as pair_id, ${branch.meetingId ?? sql`null::uuid`} as meeting_id,
  ${branch.detail ?? sql`null::text`} as detail, ${branch.own ?? sql`false`} as own, ${branch.at} as at,
  ${branch.date ?? sql`(${branch.at} at time zone ${viewer.timeZone})::date`} as date`

/** Everything in reach that the database can read and whose words fit, with its text and stems; to be joined by union. */
export const fitting = (reach: Reach, query: RawBuilder<unknown>): RawBuilder<unknown>[] =>
  kinds.flatMap(([kind, make]) =>
    make(reach)
      .filter((branch): branch is PlainBranch => 'text' in branch)
      .map(
        (branch) => sql`
        select ${columns(kind, branch, reach)}, ${branch.text} as text, ${branch.words} as words
          from ${branch.from} and ${branch.words} @@ ${query}`,
      ),
  )

/** Everything in reach whose words are sealed, with the row that has them. */
export const sealed = (reach: Reach): { branch: SealedBranch; rows: RawBuilder<unknown> }[] =>
  kinds.flatMap(([kind, make]) =>
    make(reach)
      .filter((branch): branch is SealedBranch => 'row' in branch)
      .map((branch) => ({
        branch,
        rows: sql`select ${columns(kind, branch, reach)}, ${branch.row} as sealed from ${branch.from}`,
      })),
  )
