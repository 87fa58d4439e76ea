import { type RawBuilder, sql } from 'kysely'
import type { Branch, Reach } from '../types.ts'

/** The list that the task `t` stands on is one that the other sees now. */
const shownList = sql`exists (
  select from task_sharing h
   where h.organisation_id = t.organisation_id and h.pair_id = t.pair_id and h.withdrawn_at is null)`

const within = ({ viewer, pairIds }: Reach, table: 't' | 's'): RawBuilder<unknown> =>
  sql`${sql.ref(`${table}.organisation_id`)} = ${viewer.organisationId}
      and ${sql.ref(`${table}.pair_id`)} = any (${pairIds}::uuid[])`

/** What stands on one's own list, or on one that is shared, and what a leader suggested for it. */
export const tasks = {
  task: (reach) => [
    {
      id: sql`t.id`,
      pairId: sql`t.pair_id`,
      // It has a page for the one whose it is.
      detail: sql`case when t.author_id = ${reach.viewer.memberId} then 'own' end`,
      own: sql`not ${shownList}`,
      at: sql`t.changed_at`,
      text: sql`t.title || case when t.need_words = '' then '' else e'\n' || t.need_words end`,
      words: sql`t.words`,
      from: sql`task t
       where ${within(reach, 't')} and t.removed_at is null
         and (t.author_id = ${reach.viewer.memberId} or ${shownList})`,
    },
  ],
  taskSuggestion: (reach) => [
    {
      id: sql`s.id`,
      pairId: sql`s.pair_id`,
      at: sql`s.suggested_at`,
      text: sql`s.title || case when s.why = '' then '' else e'\n' || s.why end`,
      words: sql`s.words`,
      from: sql`task_suggestion s where ${within(reach, 's')} and s.withdrawn_at is null`,
    },
  ],
} satisfies Record<string, (reach: Reach) => Branch[]>
