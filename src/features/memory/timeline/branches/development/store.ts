import { sql } from 'kysely'
import { ofPair } from '../pair/store.ts'
import type { Branch } from '../types.ts'

/** The wish `w` is shared, said in `s`; one that was taken back is its author's alone, here too. */
const shared = sql`
  join development_sharing s
    on s.organisation_id = w.organisation_id and s.wish_id = w.id and s.withdrawn_at is null`

/** What the employee wants to become better at; a step on the way is an agreement, and told as one. */
export const developmentBranches: readonly Branch[] = [
  {
    group: 'development',
    events: (viewer, pairId) => sql`
      select 'wished' as what, s.shared_at as at, 'wish:' || s.id as key, w.id as of, w.author_id as by,
             w.title as body, '{}'::jsonb as more
        from development_wish w ${shared}
       where ${ofPair('w', viewer, pairId)}`,
  },
  {
    group: 'development',
    // A day without a zone is put on the viewer's calendar at noon, where no summer time moves it to another.
    events: (viewer, pairId, today) => sql`
      select 'trained' as what, (t.last_date + time '12:00') at time zone ${viewer.timeZone} as at,
             'training:' || t.id as key, w.id as of, null::uuid as by, t.title as body,
             jsonb_build_object('days', jsonb_build_array(t.first_date, t.last_date)) as more
        from development_wish w ${shared}
        join training t on t.organisation_id = w.organisation_id and t.wish_id = w.id
       where ${ofPair('w', viewer, pairId)} and t.removed_at is null and t.last_date < ${today}::date`,
  },
  {
    group: 'development',
    events: (viewer, pairId) => sql`
      select 'changed' as what, e.written_at as at, 'effect:' || e.id as key, w.id as of, e.written_by as by,
             t.title as body, jsonb_build_object('answer', e.answer, 'reason', e.body) as more
        from development_wish w ${shared}
        join training t on t.organisation_id = w.organisation_id and t.wish_id = w.id
        join training_effect e on e.organisation_id = t.organisation_id and e.training_id = t.id
       where ${ofPair('w', viewer, pairId)} and t.removed_at is null and e.undone_at is null
         and e.answer <> 'later'`,
  },
  {
    group: 'development',
    events: (viewer, pairId) => sql`
      select 'wish-' || c.outcome as what, c.closed_at as at, 'wish-closing:' || c.id as key, w.id as of,
             c.closed_by as by, w.title as body, jsonb_build_object('reason', c.reason) as more
        from development_wish w ${shared}
        join development_closing c
          on c.organisation_id = w.organisation_id and c.wish_id = w.id and c.undone_at is null
       where ${ofPair('w', viewer, pairId)}`,
  },
]
