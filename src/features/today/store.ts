import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { doubtOf, isAsked } from '../adherence/rules.ts'
import { outcomeOfMeeting } from '../adherence/store.ts'
import type { Occasion } from '../adherence/types.ts'
import { type AskableRow, askedAbout, trainingsOfPair } from '../development/store.ts'
import { unansweredOfPair } from '../expectations/store.ts'
import { unheardBetween } from '../feedback/store.ts'
import { retoldOfPair } from '../listening/store.ts'
import { stateOf } from '../meetings/rules.ts'
import type { Outcome } from '../meetings/types.ts'
import type { BriefMeeting, EarlierPair, NextMeeting, PairToday } from './types.ts'

interface BriefRow {
  id: string
  date: string
  time: string
  startsAt: string
}

interface Row
  extends Pick<
    PairToday,
    'pairId' | 'other' | 'leads' | 'hasRhythm' | 'proposedBy' | 'unanswered' | 'unheard' | 'retold'
  > {
  trainings: AskableRow[]
  running: (BriefRow & { startedAt: string }) | null
  next: (BriefRow & Omit<NextMeeting, keyof BriefMeeting>) | null
  recent: RecentRow[]
  agreedAt: Temporal.Instant | null
  dismissed: string | null
}

interface RecentRow extends BriefRow {
  minutes: number
  timeZone: string
  everyWeeks: number | null
  opened: boolean
  cancelled: boolean
  outcome: Outcome | null
}

/** How long back an opened meeting can lie open. */
const runningDays = 60

/** How many of the last meetings tell whether two in a row came to nothing, those that count neither way among them. */
const recentMeetings = 8

/** How far ahead one beside the rhythm can stand in for one that was cancelled: the longest interval. */
const standInWeeks = 8

const opened = sql`exists (
  select from meeting_start s where s.organisation_id = m.organisation_id and s.meeting_id = m.id)`

const cancelled = sql`exists (
  select from meeting_cancellation x where x.organisation_id = m.organisation_id and x.meeting_id = m.id)`

const isReady = (memberId: RawBuilder<unknown>) => sql`(
  select r.id from preparation_ready r
   where r.organisation_id = m.organisation_id and r.meeting_id = m.id and r.member_id = ${memberId}
     and r.undone_at is null) is not null`

const brief = (more: RawBuilder<unknown>) => sql`json_build_object(
  'id', m.id, 'date', m.local_date, 'time', m.local_time, 'startsAt', m.starts_at, ${more})`

/** Every pair that the viewer goes on in, and how it stands, in one statement; in no particular order. */
export async function loadPairsToday(
  tenant: Tenant,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<PairToday[]> {
  const today = now.toZonedDateTimeISO(viewer.timeZone).toPlainDate()
  const { rows } = await sql<Row>`
    select p.id as "pairId", p.leader_id = ${viewer.memberId} as leads,
           json_build_object('id', other.id, 'name', other.name) as other,
           exists (select from cadence c
              join cadence_answer a on a.organisation_id = c.organisation_id and a.cadence_id = c.id
             where c.organisation_id = p.organisation_id and c.pair_id = p.id and a.answer = 'accepted')
             as "hasRhythm",
           (select c.proposed_by from cadence c
             where c.organisation_id = p.organisation_id and c.pair_id = p.id and not exists (
               select from cadence_answer a
                where a.organisation_id = c.organisation_id and a.cadence_id = c.id)
             order by c.proposed_at desc limit 1) as "proposedBy",
           ${unheardBetween} as unheard,
           (select ${brief(sql`'startedAt', s.started_at`)}
              from meeting m
              join meeting_start s on s.organisation_id = m.organisation_id and s.meeting_id = m.id
             where m.organisation_id = p.organisation_id and m.pair_id = p.id
               and m.starts_at between ${now.subtract({ hours: 24 * runningDays })}
                                   and ${now.add({ hours: 24 * runningDays })}
               and not ${cancelled} and not exists (
                 select from meeting_close c where c.organisation_id = m.organisation_id and c.meeting_id = m.id)
             order by s.started_at desc limit 1) as running,
           (select ${brief(sql`
                   'ownItems', (select count(*) from agenda_item i
                     where i.organisation_id = m.organisation_id and i.meeting_id = m.id
                       and i.removed_at is null and i.author_id = ${viewer.memberId}),
                   'otherItems', (select count(*) from agenda_item i
                     where i.organisation_id = m.organisation_id and i.meeting_id = m.id
                       and i.removed_at is null and i.author_id <> ${viewer.memberId}
                       and i.shared_at is not null),
                   'ready', ${isReady(sql`${viewer.memberId}`)}, 'otherReady', ${isReady(sql`other.id`)},
                   'reply', (select r.kind from meeting_reply r
                     where r.organisation_id = m.organisation_id and r.meeting_id = m.id
                       and r.member_id = other.id and r.starts_at = m.starts_at
                       and (r.kind = 'declined' or r.proposed_starts_at > ${now}) and r.kept_at is null)`)}
              from meeting m
             where m.organisation_id = p.organisation_id and m.pair_id = p.id
               and m.starts_at > ${now.subtract({ hours: 24 })} and m.local_date >= ${today}
               and m.starts_at + make_interval(mins => m.minutes) > ${now}
               and not ${opened} and not ${cancelled}
             order by m.starts_at limit 1) as next,
           (select coalesce(json_agg(r.meeting), '[]') from (
             select ${brief(sql`
                   'minutes', m.minutes, 'timeZone', m.time_zone, 'opened', ${opened}, 'cancelled', ${cancelled},
                   'everyWeeks', (select c.every_weeks from cadence c
                     where c.organisation_id = m.organisation_id and c.id = m.cadence_id),
                   'outcome', ${outcomeOfMeeting}`)} as meeting
               from meeting m
              where m.organisation_id = p.organisation_id and m.pair_id = p.id
                and m.starts_at between ${now.subtract({ hours: 24 * 366 })}
                                    and ${now.add({ hours: 24 * 7 * standInWeeks })}
                and (m.starts_at <= ${now} or m.cadence_id is null)
                and not exists (select from meeting_cancellation x
                  where x.organisation_id = m.organisation_id and x.meeting_id = m.id and x.cadence_id is not null)
              order by m.starts_at desc limit ${recentMeetings}) r) as recent,
           (select max(a.answered_at) from cadence c
              join cadence_answer a on a.organisation_id = c.organisation_id and a.cadence_id = c.id
             where c.organisation_id = p.organisation_id and c.pair_id = p.id and a.answer = 'accepted')
             as "agreedAt",
           ${unansweredOfPair(viewer)} as unanswered, ${retoldOfPair(viewer)} as retold,
           ${trainingsOfPair(viewer, today)} as trainings,
           (select d.meeting_id from rhythm_doubt_dismissal d
             where d.organisation_id = p.organisation_id and d.pair_id = p.id and d.member_id = ${viewer.memberId}
             order by d.dismissed_at desc limit 1) as dismissed
      from pair p
      join member other on other.organisation_id = p.organisation_id
       and other.id = case when p.leader_id = ${viewer.memberId} then p.employee_id else p.leader_id end
     where p.organisation_id = ${viewer.organisationId} and p.id = any (${viewer.pairs}::uuid[])
       and p.ended_at is null and not exists (
         select from member_deactivation gone
          where gone.organisation_id = p.organisation_id and gone.member_id = other.id
            and gone.reactivated_at is null)`.execute(tenant)
  return rows.map((row) => pairOf(row, viewer, now))
}

/** The viewer's pairs that have ended, or whose other half has left, the latest first. */
export async function loadEarlierPairs(tenant: Tenant, viewer: Viewer): Promise<EarlierPair[]> {
  const { rows } = await sql<Omit<EarlierPair, 'until'> & { endedAt: Temporal.Instant }>`
    select p.id as "pairId", json_build_object('id', other.id, 'name', other.name) as other,
           coalesce(p.ended_at, gone.deactivated_at) as "endedAt"
      from pair p
      join member other on other.organisation_id = p.organisation_id
       and other.id = case when p.leader_id = ${viewer.memberId} then p.employee_id else p.leader_id end
      left join member_deactivation gone on gone.organisation_id = p.organisation_id
       and gone.member_id = other.id and gone.reactivated_at is null
     where p.organisation_id = ${viewer.organisationId} and p.id = any (${viewer.pairs}::uuid[])
       and (p.ended_at is not null or gone.id is not null)
     order by "endedAt" desc, p.id`.execute(tenant)
  return rows.map(({ endedAt, ...pair }) => ({
    ...pair,
    until: endedAt.toZonedDateTimeISO(viewer.timeZone).toPlainDate(),
  }))
}

const meetingOf = (row: BriefRow): BriefMeeting => ({
  id: row.id,
  date: Temporal.PlainDate.from(row.date),
  time: Temporal.PlainTime.from(row.time),
  startsAt: Temporal.Instant.from(row.startsAt),
})

function occasionOf(row: RecentRow, now: Temporal.Instant): Occasion & BriefMeeting {
  const { minutes, timeZone, opened, cancelled, everyWeeks, outcome } = row
  const meeting = meetingOf(row)
  const startedAt = opened ? meeting.startsAt : null
  const state = stateOf({ ...meeting, timeZone, startedAt, closedAt: null, cancelled, outcome }, now)
  return { ...meeting, minutes, state, outcome, everyWeeks, byRhythm: false }
}

function pairOf(
  { running, next, recent, agreedAt, dismissed, trainings, ...row }: Row,
  viewer: Viewer,
  now: Temporal.Instant,
): PairToday {
  const occasions = recent.map((meeting) => occasionOf(meeting, now))
  const doubt = doubtOf({ occasions, agreedAt, waits: row.proposedBy !== null }, now)
  return {
    ...row,
    trainings: askedAbout(trainings, viewer, now.toZonedDateTimeISO(viewer.timeZone).toPlainDate()),
    running: running && {
      ...meetingOf(running),
      startedOn: Temporal.Instant.from(running.startedAt).toZonedDateTimeISO(viewer.timeZone).toPlainDate(),
    },
    next: next && {
      ...meetingOf(next),
      ownItems: next.ownItems,
      otherItems: next.otherItems,
      reply: next.reply,
      ready: next.ready,
      otherReady: next.otherReady,
    },
    asked: occasions.find((occasion) => isAsked(occasion, now)) ?? null,
    doubt: doubt && doubt.id !== dismissed ? doubt.id : null,
  }
}
