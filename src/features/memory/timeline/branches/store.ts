import { sql } from 'kysely'
import { developmentBranches } from './development/store.ts'
import { listeningBranches } from './listening/store.ts'
import { ofPair } from './pair/store.ts'
import { taskBranches } from './tasks/store.ts'
import type { Branch } from './types.ts'

/** As it reads now, joined as `w` to an agreement `a`. */
const agreedWords = sql`
  join lateral (
    select w.version, w.body from agreement_wording w
     where w.organisation_id = a.organisation_id and w.agreement_id = a.id
     order by w.version desc limit 1) w on true`

/** As it reads now, joined as `w` to an expectation `e`. */
const expectedWords = sql`
  join lateral (
    select w.version, w.kind, w.body from expectation_wording w
     where w.organisation_id = e.organisation_id and w.expectation_id = e.id
     order by w.version desc limit 1) w on true`

/** A goal `g` that both can see: the work of the two, or the employee's own as long as it is shared. */
const commonGoal = sql`(g.level = 'work' or exists (
  select from goal_sharing s
   where s.organisation_id = g.organisation_id and s.goal_id = g.id and s.withdrawn_at is null))`

/** The points of a meeting `m` that the two ticked off, the first three. */
const topics = sql`(
  select coalesce(json_agg(i.title), '[]') from (
    select i.title from agenda_item i
      join agenda_item_tick k on k.organisation_id = i.organisation_id and k.item_id = i.id
     where i.organisation_id = m.organisation_id and i.meeting_id = m.id and i.shared_at is not null
       and i.removed_at is null
     order by k.ticked_at, i.id limit 3) i)`

/** Where the words of feedback `f` stand, and those of its answer `r`, which are sealed. */
const happened = sql`jsonb_build_object('table', 'feedback', 'column', 'happened',
  'row', jsonb_build_object('id', f.id, 'author_id', f.author_id))`
const answered = sql`jsonb_build_object('table', 'feedback_answer', 'column', 'body',
  'row', jsonb_build_object('feedback_id', r.feedback_id, 'author_id', r.author_id))`

/** What the timeline is made of. A feature that has something to tell adds its branch here, and its words to `text.ts`. */
export const branches: readonly Branch[] = [
  {
    group: 'meetings',
    events: (viewer, pairId) => sql`
      select case when took.place then 'held' else 'missed' end as what, coalesce(s.started_at, m.starts_at) as at,
             'meeting:' || m.id as key, m.id as of, null::uuid as by, '' as body,
             jsonb_build_object('closed', c.meeting_id is not null, 'topics', ${topics}) as more
        from meeting m
        left join meeting_start s on s.organisation_id = m.organisation_id and s.meeting_id = m.id
        left join meeting_close c on c.organisation_id = m.organisation_id and c.meeting_id = m.id
        left join meeting_outcome o
          on o.organisation_id = m.organisation_id and o.meeting_id = m.id and o.undone_at is null
        cross join lateral (select s.meeting_id is not null or o.outcome = 'held' as place) took
       where ${ofPair('m', viewer, pairId)} and (s.meeting_id is not null or o.id is not null)
         and not exists (select from meeting_cancellation x
                          where x.organisation_id = m.organisation_id and x.meeting_id = m.id)`,
  },
  {
    group: 'meetings',
    events: (viewer, pairId) => sql`
      select 'moved' as what, v.moved_at as at, 'move:' || v.id as key, m.id as of, v.moved_by as by, '' as body,
             jsonb_build_object('from', v.from_starts_at, 'to', v.to_starts_at) as more
        from meeting m join meeting_move v on v.organisation_id = m.organisation_id and v.meeting_id = m.id
       where ${ofPair('m', viewer, pairId)}`,
  },
  {
    group: 'meetings',
    events: (viewer, pairId) => sql`
      select 'cancelled' as what, x.cancelled_at as at, 'cancellation:' || m.id as key, m.id as of,
             x.cancelled_by as by, x.reason as body, jsonb_build_object('from', m.starts_at) as more
        from meeting m join meeting_cancellation x on x.organisation_id = m.organisation_id and x.meeting_id = m.id
        join pair p on p.organisation_id = m.organisation_id and p.id = m.pair_id
       where ${ofPair('m', viewer, pairId)} and x.cadence_id is null
         and x.cancelled_by in (p.leader_id, p.employee_id)`,
  },
  {
    group: 'agreements',
    events: (viewer, pairId) => sql`
      select 'agreed' as what, a.created_at as at, 'agreement:' || a.id as key, a.id as of, a.created_by as by,
             w.body, '{}'::jsonb as more
        from agreement a ${agreedWords}
       where ${ofPair('a', viewer, pairId)} and a.removed_at is null`,
  },
  {
    group: 'agreements',
    // From the moment the second of the two said yes to what it says now.
    events: (viewer, pairId) => sql`
      select 'confirmed' as what, c.at, 'confirmation:' || a.id as key, a.id as of, null::uuid as by, w.body,
             '{}'::jsonb as more
        from agreement a ${agreedWords}
        join lateral (
          select max(c.confirmed_at) as at, count(*) as said from agreement_confirmation c
           where c.organisation_id = a.organisation_id and c.agreement_id = a.id and c.version = w.version) c
          on c.said = 2
       where ${ofPair('a', viewer, pairId)} and a.removed_at is null`,
  },
  {
    group: 'agreements',
    events: (viewer, pairId) => sql`
      select 'completed' as what, d.completed_at as at, 'completion:' || d.id as key, a.id as of,
             d.completed_by as by, w.body, '{}'::jsonb as more
        from agreement a ${agreedWords}
        join agreement_completion d
          on d.organisation_id = a.organisation_id and d.agreement_id = a.id and d.undone_at is null
       where ${ofPair('a', viewer, pairId)} and a.removed_at is null`,
  },
  {
    group: 'feedback',
    events: (viewer, pairId) => sql`
      select f.kind as what, f.given_at as at, 'feedback:' || f.id as key, f.id as of, f.author_id as by,
             f.happened as body, jsonb_build_object('sealed', ${happened}) as more
        from feedback f
       where ${ofPair('f', viewer, pairId)} and f.given_at is not null and f.removed_at is null`,
  },
  {
    group: 'feedback',
    events: (viewer, pairId) => sql`
      select 'heard' as what, h.heard_at as at, 'hearing:' || f.id as key, f.id as of, h.member_id as by,
             f.happened as body, jsonb_build_object('sealed', ${happened}) as more
        from feedback f
        join feedback_hearing h on h.organisation_id = f.organisation_id and h.feedback_id = f.id
       where ${ofPair('f', viewer, pairId)} and f.given_at is not null and f.removed_at is null`,
  },
  {
    group: 'feedback',
    events: (viewer, pairId) => sql`
      select 'replied' as what, r.answered_at as at, 'reply:' || f.id as key, f.id as of, r.author_id as by,
             r.body, jsonb_build_object('sealed', ${answered}) as more
        from feedback f
        join feedback_answer r on r.organisation_id = f.organisation_id and r.feedback_id = f.id
       where ${ofPair('f', viewer, pairId)} and f.given_at is not null and f.removed_at is null`,
  },
  {
    group: 'expectations',
    events: (viewer, pairId) => sql`
      select case w.kind when 'need' then 'needed' else 'expected' end as what, e.shared_at as at,
             'expectation:' || e.id as key, e.id as of, e.author_id as by, w.body, '{}'::jsonb as more
        from expectation e ${expectedWords}
       where ${ofPair('e', viewer, pairId)}`,
  },
  {
    group: 'expectations',
    events: (viewer, pairId) => sql`
      select r.answer as what, r.answered_at as at, 'answer:' || r.id as key, e.id as of, r.answered_by as by,
             said.body, jsonb_build_object('reason', r.reason) as more
        from expectation e
        join expectation_answer r on r.organisation_id = e.organisation_id and r.expectation_id = e.id
        join expectation_wording said on said.organisation_id = e.organisation_id
         and said.expectation_id = e.id and said.version = r.version
       where ${ofPair('e', viewer, pairId)}`,
  },
  {
    group: 'expectations',
    events: (viewer, pairId) => sql`
      select 'withdrawn' as what, t.withdrawn_at as at, 'withdrawal:' || t.id as key, e.id as of, e.author_id as by,
             w.body, '{}'::jsonb as more
        from expectation e ${expectedWords}
        join expectation_withdrawal t
          on t.organisation_id = e.organisation_id and t.expectation_id = e.id and t.undone_at is null
       where ${ofPair('e', viewer, pairId)}`,
  },
  ...listeningBranches,
  ...developmentBranches,
  {
    group: 'goals',
    events: (viewer, pairId) => sql`
      select 'set' as what, g.created_at as at, 'goal:' || g.id as key, g.id as of, g.author_id as by,
             g.title as body, '{}'::jsonb as more
        from goal g
       where ${ofPair('g', viewer, pairId)} and ${commonGoal}`,
  },
  {
    group: 'goals',
    events: (viewer, pairId) => sql`
      select 'moved-on' as what, c.written_at as at, 'checkpoint:' || c.id as key, g.id as of, c.written_by as by,
             g.title as body, jsonb_build_object('progress', c.progress, 'reason', c.body) as more
        from goal g join goal_checkpoint c on c.organisation_id = g.organisation_id and c.goal_id = g.id
       where ${ofPair('g', viewer, pairId)} and ${commonGoal}`,
  },
  {
    group: 'goals',
    events: (viewer, pairId) => sql`
      select c.outcome as what, c.closed_at as at, 'closing:' || c.id as key, g.id as of, c.closed_by as by,
             g.title as body, jsonb_build_object('reason', c.reason) as more
        from goal g
        join goal_closing c on c.organisation_id = g.organisation_id and c.goal_id = g.id and c.undone_at is null
       where ${ofPair('g', viewer, pairId)} and ${commonGoal}`,
  },
  ...taskBranches,
  {
    group: 'rhythm',
    events: (viewer, pairId) => sql`
      select 'cadence' as what, r.answered_at as at, 'cadence:' || c.id as key, c.id as of, r.answered_by as by,
             '' as body, jsonb_build_object('everyWeeks', c.every_weeks, 'weekday', c.weekday,
               'localTime', c.local_time, 'minutes', c.minutes) as more
        from cadence c
        join cadence_answer r on r.organisation_id = c.organisation_id and r.cadence_id = c.id
       where ${ofPair('c', viewer, pairId)} and r.answer = 'accepted'`,
  },
]
