import { type RawBuilder, sql } from 'kysely'
import type { Branch, Reach } from '../types.ts'

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

/** What is worked towards, and how it stands. */
export const goals = {
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
} satisfies Record<string, (reach: Reach) => Branch[]>
