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
    events: (viewer, pairId) => sql`
      select 'retold' as what, first.written_at as at, 'retelling:' || l.id as key, l.id as of,
             first.author_id as by, w.body, jsonb_build_object('question', l.question) as more
        from listening l ${heardWords}
        join retelling first
          on first.organisation_id = l.organisation_id and first.listening_id = l.id and first.version = 1
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
