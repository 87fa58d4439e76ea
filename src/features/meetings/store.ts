import { sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { withKey } from '../../platform/session/writing.ts'
import { outcomeOfMeeting } from '../adherence/store.ts'
import { touchedBefore } from '../agenda/coverage/store.ts'
import type { Category, Item } from '../agenda/types.ts'
import { type ReplyRow, repliesOfMeeting, replyOf } from '../calendar/replies/store.ts'
import { talksOfMeeting } from '../expectations/store.ts'
import { feedbackWaiting } from '../feedback/store.ts'
import { type ListeningRow, listeningOf, listeningsOfMeeting } from '../listening/store.ts'
import { openNote } from '../notes/store.ts'
import type { Note } from '../notes/types.ts'
import { heldBefore, type LastHeldRow, lastHeldOf } from '../preparation/since/store.ts'
import { openPreparation, preparationOfMeeting } from '../preparation/store.ts'
import type { Preparation } from '../preparation/types.ts'
import { sharesOfMeeting } from '../shares/store.ts'
import type { SealedShare } from '../shares/types.ts'
import { stateOf } from './rules.ts'
import { companyOfMeeting, typeOfMeeting } from './setting/store.ts'
import type { Companion, MeetingType } from './setting/types.ts'
import type { FeedbackWaiting, HeldMeeting, Meeting, Outcome, Participant, TalkLine } from './types.ts'

interface Row {
  id: string
  pair_id: string
  pair_goes_on: boolean
  local_date: Temporal.PlainDate
  local_time: Temporal.PlainTime
  time_zone: string
  starts_at: Temporal.Instant
  minutes: number
  place: string
  leader: Participant
  employee: Participant
  started_at: Temporal.Instant | null
  closed_at: Temporal.Instant | null
  outcome: Outcome | null
  cancellation: { reason: string; by: string } | null
  has_earlier_agreements: boolean
  focus: string | null
  replies: ReplyRow[]
  talks: TalkLine[]
  listenings: ListeningRow[]
  items: (Omit<Item, 'carriedFrom' | 'notes'> & { carriedFrom: string | null })[]
  notes: (Note & { private: boolean })[]
  preparation: Preparation
  before: { talked: Category[][]; lastHeld: LastHeldRow | null } | null
  feedback_waiting: FeedbackWaiting
  type: MeetingType
  company: Companion[]
  wellbeing: SealedShare[] | null
}

/**
 * A meeting of one of the viewer's pairs with all that stands on its page, in one statement; null when there is
 * none or it is not theirs. Row-level security keeps the other's drafts and private notes out of it.
 */
export async function loadMeeting(
  tenant: Tenant,
  viewer: Viewer,
  meetingId: string,
  now: Temporal.Instant,
): Promise<Meeting | null> {
  const { rows } = await sql<Row>`
    select m.id, m.pair_id, p.ended_at is null as pair_goes_on, m.local_date, m.local_time, m.time_zone, m.starts_at,
           m.minutes, m.place,
           json_build_object('id', leader.id, 'name', leader.name) as leader,
           json_build_object('id', employee.id, 'name', employee.name) as employee,
           (select s.started_at from meeting_start s
             where s.organisation_id = m.organisation_id and s.meeting_id = m.id) as started_at,
           (select c.closed_at from meeting_close c
             where c.organisation_id = m.organisation_id and c.meeting_id = m.id) as closed_at,
           ${outcomeOfMeeting} as outcome,
           ${repliesOfMeeting} as replies,
           ${talksOfMeeting} as talks,
           ${listeningsOfMeeting(viewer)} as listenings,
           (select json_build_object('reason', x.reason, 'by', x.cancelled_by) from meeting_cancellation x
             where x.organisation_id = m.organisation_id and x.meeting_id = m.id) as cancellation,
           (select f.item_id from meeting_focus f
             where f.organisation_id = m.organisation_id and f.meeting_id = m.id) as focus,
           exists (select from agreement a
                    where a.organisation_id = m.organisation_id and a.pair_id = m.pair_id and a.meeting_id <> m.id
                      and a.removed_at is null
                      and not exists (select from agreement_completion d
                                       where d.organisation_id = a.organisation_id and d.agreement_id = a.id
                                         and d.undone_at is null)) as has_earlier_agreements,
           (select coalesce(json_agg(item), '[]') from (
              select i.id, i.author_id as "authorId", i.category, i.title, i.body, i.position,
                     i.shared_at is null as draft,
                     i.shared_at is null and i.shown_at_start as "atStart", t.item_id is not null as ticked,
                     case when i.carried_from is not null then (
                       select earlier.local_date
                         from agenda_item origin
                         join meeting earlier
                           on earlier.organisation_id = origin.organisation_id and earlier.id = origin.meeting_id
                        where origin.organisation_id = i.organisation_id and origin.id = i.carried_from)
                     end as "carriedFrom"
                from agenda_item i
                left join agenda_item_tick t on t.organisation_id = i.organisation_id and t.item_id = i.id
               where i.organisation_id = m.organisation_id and i.meeting_id = m.id and i.removed_at is null
                 and (i.shared_at is not null or i.author_id = ${viewer.memberId})
               order by i.author_id <> p.employee_id, i.position, i.id) item) as items,
           (select coalesce(json_agg(note), '[]') from (
              select n.id, n.item_id as "itemId", n.author_id as "authorId", n.private,
                     ${withKey(viewer.organisationId, sql`n.body`)} as body,
                     n.edited_at is not null as edited
                from note n
               where n.organisation_id = m.organisation_id and n.meeting_id = m.id and n.removed_at is null
                 and (not n.private or n.author_id = ${viewer.memberId})
               order by n.created_at, n.id) note) as notes,
           ${preparationOfMeeting(viewer)} as preparation,
           case when p.ended_at is null and not exists (
             select from meeting_start s where s.organisation_id = m.organisation_id and s.meeting_id = m.id)
             then json_build_object('talked', ${touchedBefore}, 'lastHeld', ${heldBefore}) end as before,
           ${feedbackWaiting(viewer)} as feedback_waiting,
           ${typeOfMeeting} as type,
           ${companyOfMeeting} as company,
           ${sharesOfMeeting} as wellbeing
      from meeting m
      join pair p on p.organisation_id = m.organisation_id and p.id = m.pair_id
      join member leader on leader.organisation_id = p.organisation_id and leader.id = p.leader_id
      join member employee on employee.organisation_id = p.organisation_id and employee.id = p.employee_id
     where m.organisation_id = ${viewer.organisationId} and m.id = ${meetingId}
       and m.pair_id = any (${viewer.pairs}::uuid[])`.execute(tenant)
  const [row] = rows
  if (!row) return null
  return meetingOf(row, viewer, now)
}

function meetingOf(row: Row, viewer: Viewer, now: Temporal.Instant): Meeting {
  const { leader, employee, cancellation } = row
  const notes = row.notes.map((note) => openNote(viewer, row.pair_id, note))
  const shared = notes.filter((note) => !note.private)
  const items = row.items.map((item) => ({
    ...item,
    atStart: item.atStart && row.started_at === null,
    carriedFrom: item.carriedFrom === null ? null : Temporal.PlainDate.from(item.carriedFrom),
    notes: shared.filter((note) => note.itemId === item.id),
  }))
  const records = {
    date: row.local_date,
    timeZone: row.time_zone,
    startedAt: row.started_at,
    closedAt: row.closed_at,
    cancelled: cancellation !== null,
    outcome: row.outcome,
  }
  return {
    id: row.id,
    pairId: row.pair_id,
    pairGoesOn: row.pair_goes_on,
    state: stateOf(records, now),
    date: row.local_date,
    time: row.local_time,
    timeZone: row.time_zone,
    startsAt: row.starts_at,
    minutes: row.minutes,
    place: row.place,
    leader,
    employee,
    other: leader.id === viewer.memberId ? employee : leader,
    startedAt: row.started_at,
    closedAt: row.closed_at,
    outcome: row.outcome,
    cancellation: cancellation && {
      reason: cancellation.reason,
      by: [leader, employee].find(({ id }) => id === cancellation.by) ?? null,
    },
    hasEarlierAgreements: row.has_earlier_agreements,
    items,
    replies: row.replies.map(replyOf),
    talks: row.talks,
    listenings: row.listenings.map(listeningOf),
    oldNotes: notes.filter((note) => note.private),
    // A focused item may have been removed since.
    focusItemId: items.some((item) => item.id === row.focus) ? row.focus : null,
    preparation: openPreparation(viewer, row, row.preparation),
    talked: row.before?.talked ?? [],
    lastHeld: lastHeldOf(row.before?.lastHeld ?? null),
    feedbackWaiting: row.feedback_waiting,
    type: row.type,
    company: row.company,
    wellbeing: row.wellbeing,
  }
}

/**
 * Holds a meeting for a change inside it until the transaction ends; closing and cancelling hold it 'for update'
 * and so wait. Null when there is none or it is not theirs.
 */
export async function holdMeeting(
  tenant: Tenant,
  viewer: Viewer,
  meetingId: string,
  lock: 'key share' | 'update' = 'key share',
): Promise<HeldMeeting | null> {
  await sql`
    select from meeting
     where organisation_id = ${viewer.organisationId} and id = ${meetingId} and pair_id = any (${viewer.pairs}::uuid[])
       for ${sql.raw(lock)}`.execute(tenant)
  // A statement of its own: it sees what was committed while the first one waited.
  const { rows } = await sql<HeldMeeting>`
    select m.id, m.pair_id as "pairId", s.meeting_id is not null as started,
           c.meeting_id is not null or x.meeting_id is not null or p.ended_at is not null as over
      from meeting m
      join pair p on p.organisation_id = m.organisation_id and p.id = m.pair_id
      left join meeting_start s on s.organisation_id = m.organisation_id and s.meeting_id = m.id
      left join meeting_close c on c.organisation_id = m.organisation_id and c.meeting_id = m.id
      left join meeting_cancellation x on x.organisation_id = m.organisation_id and x.meeting_id = m.id
     where m.organisation_id = ${viewer.organisationId} and m.id = ${meetingId}
       and m.pair_id = any (${viewer.pairs}::uuid[])`.execute(tenant)
  return rows[0] ?? null
}

/**
 * Records that the meeting was started and opens its first shared item; whoever is second changes nothing. What waits
 * for the start comes forward with it, by a trigger: whoever begins cannot see the other's drafts. Hold the meeting
 * 'for update', so that nobody puts one more among them meanwhile.
 */
export async function startMeeting(
  tenant: Tenant,
  viewer: Viewer,
  meeting: HeldMeeting,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into meeting_start (organisation_id, meeting_id, pair_id, started_by, started_at)
    values (${viewer.organisationId}, ${meeting.id}, ${meeting.pairId}, ${viewer.memberId}, ${now})
    on conflict do nothing`.execute(tenant)
  await sql`
    insert into meeting_focus (organisation_id, meeting_id, pair_id, item_id, opened_by, opened_at)
    select i.organisation_id, i.meeting_id, i.pair_id, i.id, ${viewer.memberId}, ${now}
      from agenda_item i
      join pair p on p.organisation_id = i.organisation_id and p.id = i.pair_id
     where i.organisation_id = ${viewer.organisationId} and i.meeting_id = ${meeting.id}
       and i.shared_at is not null and i.removed_at is null
     order by i.author_id <> p.employee_id, i.position, i.id
     limit 1
    on conflict do nothing`.execute(tenant)
}
