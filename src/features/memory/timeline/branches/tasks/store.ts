import { sql } from 'kysely'
import { ofPair } from '../pair/store.ts'
import type { Branch } from '../types.ts'

/** Versions of the list that both see: made while it was shared, as long as it is. */
export const taskBranches: readonly Branch[] = [
  {
    group: 'tasks',
    events: (viewer, pairId) => sql`
      select 'list-settled' as what, v.settled_at as at, 'task-version:' || v.id as key, v.pair_id as of,
             v.author_id as by, '' as body, jsonb_build_object('day', v.from_date) as more
        from task_version v
       where ${ofPair('v', viewer, pairId)} and v.shared and exists (
         select from task_sharing s
          where s.organisation_id = v.organisation_id and s.pair_id = v.pair_id and s.withdrawn_at is null)`,
  },
]
