import { type RawBuilder, sql } from 'kysely'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { Kind } from '../types.ts'

/** Whose words are read: those of the viewer, in some of their pairs, at a time. */
export interface Reach {
  viewer: Viewer
  pairIds: string[]
  /** Also what lies in no pair: goals of the company, own questions. */
  beyondPairs: boolean
  now: Temporal.Instant
}

/** One table that is searched: what of it the viewer may see by itself, whatever row-level security says beneath. */
interface Branch {
  /** Of the thing whose page it stands on; the row's own too, where that differs. */
  id: RawBuilder<unknown>
  rowId?: RawBuilder<unknown>
  /** Null where there is none. */
  pairId?: RawBuilder<unknown>
  meetingId?: RawBuilder<unknown>
  detail?: RawBuilder<unknown>
  /** True where the viewer alone can read it. */
  own?: RawBuilder<unknown>
  /** When it was written, and the day that is shown where that is another. */
  at: RawBuilder<unknown>
  date?: RawBuilder<unknown>
  text: RawBuilder<unknown>
  words: RawBuilder<unknown>
  /** From here to the end of its `where`. */
  from: RawBuilder<unknown>
}

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
      own: sql`n.private`,
      at: sql`n.created_at`,
      date: sql`m.local_date`,
      text: sql`n.body`,
      words: sql`n.words`,
      from: sql`note n
        join meeting m on m.organisation_id = n.organisation_id and m.id = n.meeting_id
       where n.organisation_id = ${viewer.organisationId} and n.pair_id = any (${pairIds}::uuid[])
         and n.removed_at is null and (not n.private or n.author_id = ${viewer.memberId})`,
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
      text: sql`n.body`,
      words: sql`n.words`,
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
      text: sql`concat_ws(e'\n', f.happened, nullif(f.meant, ''), nullif(f.wish, ''))`,
      words: sql`f.words`,
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
      text: sql`a.body`,
      words: sql`a.words`,
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
  goal: (reach) =>
    goalsOf(reach).map((from) => ({
      id: sql`g.id`,
      pairId: sql`g.pair_id`,
      detail: sql`g.level`,
      own: sql`g.level = 'personal' and not ${lent}`,
      at: sql`g.written_at`,
      text: sql`g.title || case when g.why = '' then '' else e'\n' || g.why end`,
      words: sql`g.words`,
      from: sql`goal g where ${from}`,
    })),
  checkpoint: (reach) =>
    goalsOf(reach).map((from) => ({
      id: sql`g.id`,
      rowId: sql`c.id`,
      pairId: sql`g.pair_id`,
      detail: sql`g.level`,
      own: sql`g.level = 'personal' and not ${lent}`,
      at: sql`c.written_at`,
      date: sql`c.local_date`,
      text: sql`c.body`,
      words: sql`c.words`,
      from: sql`goal g
        join goal_checkpoint c on c.organisation_id = g.organisation_id and c.goal_id = g.id
       where ${from}`,
    })),
  question: ({ viewer, pairIds, beyondPairs, now }) =>
    beyondPairs
      ? [
          {
            id: sql`o.id`,
            // It can be asked at the next conversation.
            meetingId: sql`(
              select m.id from meeting m
               where m.organisation_id = o.organisation_id and m.pair_id = any (${pairIds}::uuid[])
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
}

/** A personal goal `g` that its author lets the other see now. */
const lent = sql`exists (
  select from goal_sharing s
   where s.organisation_id = g.organisation_id and s.goal_id = g.id and s.withdrawn_at is null)`

/** Goals of the pairs, and those of the company: each by an index of its own. */
const goalsOf = ({ viewer, pairIds, beyondPairs }: Reach): RawBuilder<unknown>[] => [
  sql`g.organisation_id = ${viewer.organisationId} and g.pair_id = any (${pairIds}::uuid[])
      and (g.level = 'work' or g.level = 'personal' and (g.author_id = ${viewer.memberId} or ${lent}))`,
  ...(beyondPairs ? [sql`g.organisation_id = ${viewer.organisationId} and g.level = 'organisation'`] : []),
]

/** Everything in reach whose words fit, as one union: the columns of Found, the text, its words and when. */
export function fitting(reach: Reach, query: RawBuilder<unknown>): RawBuilder<unknown> {
  const selects = Object.entries(branches).flatMap(([kind, make]) =>
    make(reach).map(
      (branch) => sql`
        select ${sql.lit(kind)} as kind, ${branch.id} as id, ${branch.rowId ?? branch.id} as row_id,
               ${branch.pairId ?? sql`null::uuid`} as pair_id, ${branch.meetingId ?? sql`null::uuid`} as meeting_id,
               ${branch.detail ?? sql`null::text`} as detail, ${branch.own ?? sql`false`} as own, ${branch.at} as at,
               ${branch.date ?? sql`(${branch.at} at time zone ${reach.viewer.timeZone})::date`} as date,
               ${branch.text} as text, ${branch.words} as words
          from ${branch.from} and ${branch.words} @@ ${query}`,
    ),
  )
  return sql.join(selects, sql` union all `)
}
