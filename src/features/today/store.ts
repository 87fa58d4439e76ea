import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import type { BriefMeeting, EarlierPair, PairToday } from './types.ts'

interface BriefRow {
  id: string
  date: string
  time: string
  startsAt: string
}

interface Row extends Pick<PairToday, 'pairId' | 'other' | 'leads' | 'hasRhythm' | 'proposedBy'> {
  running: (BriefRow & { startedAt: string }) | null
  next: (BriefRow & { ownItems: number; otherItems: number }) | null
  latest: (BriefRow & { opened: boolean }) | null
}

/** How long back an opened meeting can lie open, and a missed one is still worth a word. */
const runningDays = 60
const missedDays = 14

const opened = sql`exists (
  select from meeting_start s where s.organisation_id = m.organisation_id and s.meeting_id = m.id)`

const cancelled = sql`exists (
  select from meeting_cancellation x where x.organisation_id = m.organisation_id and x.meeting_id = m.id)`

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
                       and i.shared_at is not null)`)}
              from meeting m
             where m.organisation_id = p.organisation_id and m.pair_id = p.id
               and m.starts_at > ${now.subtract({ hours: 24 })} and m.local_date >= ${today}
               and not ${opened} and not ${cancelled}
             order by m.starts_at limit 1) as next,
           (select ${brief(sql`'opened', ${opened}`)}
              from meeting m
             where m.organisation_id = p.organisation_id and m.pair_id = p.id
               and m.starts_at between ${now.subtract({ hours: 24 * missedDays })} and ${now}
               and m.local_date < ${today} and not ${cancelled}
             order by m.starts_at desc limit 1) as latest
      from pair p
      join member other on other.organisation_id = p.organisation_id
       and other.id = case when p.leader_id = ${viewer.memberId} then p.employee_id else p.leader_id end
     where p.organisation_id = ${viewer.organisationId} and p.id = any (${viewer.pairs}::uuid[])
       and p.ended_at is null and not exists (
         select from member_deactivation gone
          where gone.organisation_id = p.organisation_id and gone.member_id = other.id
            and gone.reactivated_at is null)`.execute(tenant)
  return rows.map((row) => pairOf(row, viewer))
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

function pairOf({ running, next, latest, ...row }: Row, viewer: Viewer): PairToday {
  return {
    ...row,
    running: running && {
      ...meetingOf(running),
      startedOn: Temporal.Instant.from(running.startedAt).toZonedDateTimeISO(viewer.timeZone).toPlainDate(),
    },
    next: next && { ...meetingOf(next), ownItems: next.ownItems, otherItems: next.otherItems },
    missed: latest && !latest.opened ? meetingOf(latest) : null,
  }
}
