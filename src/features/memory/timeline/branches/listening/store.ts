import { sql } from 'kysely'
import { ofPair } from '../pair/store.ts'
import type { Branch } from '../types.ts'

/** How it was heard as it reads now, joined as `w` to a listening `l`. */
const heardWords = sql`
  join lateral (
    select w.version, w.body from retelling w
     where w.organisation_id = l.organisation_id and w.listening_id = l.id
     order by w.version desc limit 1) w on true`

/** How the two heard each other: what one has shared of it, and the other's yes to the words as they stand. */
export const listeningBranches: readonly Branch[] = [
  {
    group: 'listening',
    // Each version in the words of the one who wrote it; it has no id of its own.
    events: (viewer, pairId) => sql`
      select case r.version when 1 then 'retold' else 'retelling-adjusted' end as what, r.written_at as at,
             'retelling:' || md5(l.id::text || r.version)::uuid as key, l.id as of, r.author_id as by, r.body,
             jsonb_build_object('question', l.question) as more
        from listening l
        join retelling r on r.organisation_id = l.organisation_id and r.listening_id = l.id
       where ${ofPair('l', viewer, pairId)}`,
  },
  {
    group: 'listening',
    events: (viewer, pairId) => sql`
      select 'retelling-confirmed' as what, c.confirmed_at as at, 'heard-right:' || c.id as key, l.id as of,
             c.confirmed_by as by, w.body, jsonb_build_object('question', l.question) as more
        from listening l ${heardWords}
        join retelling_confirmation c
          on c.organisation_id = l.organisation_id and c.listening_id = l.id and c.version = w.version
         and c.undone_at is null
       where ${ofPair('l', viewer, pairId)}`,
  },
]
