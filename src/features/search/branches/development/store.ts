import { type RawBuilder, sql } from 'kysely'
import type { Branch, Reach } from '../types.ts'

/** A wish `w` that its author lets the other see now. */
const shownWish = sql`exists (
  select from development_sharing h
   where h.organisation_id = w.organisation_id and h.wish_id = w.id and h.withdrawn_at is null)`

/** The wishes `w` of the pairs: the viewer's own, and those that are shared. */
const wishesOf = ({ viewer, pairIds }: Reach): RawBuilder<unknown> =>
  sql`w.organisation_id = ${viewer.organisationId} and w.pair_id = any (${pairIds}::uuid[])
      and (w.author_id = ${viewer.memberId} or ${shownWish})`

/** What an employee wants to become better at, and the training with what it changed. */
export const development = {
  wish: (reach) => [
    {
      id: sql`w.id`,
      pairId: sql`w.pair_id`,
      own: sql`not ${shownWish}`,
      at: sql`w.written_at`,
      text: sql`w.title || case when w.why = '' then '' else e'\n' || w.why end`,
      words: sql`w.words`,
      from: sql`development_wish w where ${wishesOf(reach)}`,
    },
  ],
  training: (reach) => [
    {
      id: sql`w.id`,
      rowId: sql`t.id`,
      pairId: sql`w.pair_id`,
      own: sql`not ${shownWish}`,
      at: sql`t.added_at`,
      date: sql`t.first_date`,
      text: sql`t.title || case when t.place = '' then '' else e'\n' || t.place end`,
      words: sql`t.words`,
      from: sql`development_wish w
        join training t on t.organisation_id = w.organisation_id and t.wish_id = w.id
       where ${wishesOf(reach)} and t.removed_at is null`,
    },
  ],
  trainingEffect: (reach) => [
    {
      id: sql`w.id`,
      rowId: sql`s.id`,
      pairId: sql`w.pair_id`,
      own: sql`not ${shownWish}`,
      at: sql`s.written_at`,
      text: sql`s.body`,
      words: sql`s.words`,
      // Only an answer has words, and what was taken back stands nowhere.
      from: sql`development_wish w
        join training t on t.organisation_id = w.organisation_id and t.wish_id = w.id
        join training_effect s on s.organisation_id = t.organisation_id and s.training_id = t.id
       where ${wishesOf(reach)} and t.removed_at is null and s.undone_at is null and s.answer <> 'later'`,
    },
  ],
} satisfies Record<string, (reach: Reach) => Branch[]>
