import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { completedAgreements, openAgreements } from '../../agreements/store.ts'
import type { Agreement } from '../../agreements/types.ts'
import { expectationsInForce } from '../../expectations/store.ts'
import { feedbackAround } from '../../feedback/store.ts'
import type { Feedback } from '../../feedback/types.ts'
import { goalsSince } from '../../goals/store.ts'
import type { Meeting } from '../../meetings/types.ts'
import { tasksSince } from '../../tasks/versions/since/store.ts'
import { sinceLastTime } from './rules.ts'
import type { LastHeld, SinceLastTime } from './types.ts'

/**
 * What happened between the two since they last talked, seen from a meeting to come; `known` is what the caller
 * has read already: their open agreements, and the feedback around the meeting.
 */
export async function loadSinceLastTime(
  tenant: Tenant,
  viewer: Viewer,
  meeting: Meeting,
  now: Temporal.Instant,
  known: { open?: readonly Agreement[]; feedback?: readonly Feedback[] } = {},
): Promise<SinceLastTime> {
  const lastHeld = await findLastHeld(tenant, viewer, meeting)
  const found = {
    lastHeld,
    open:
      known.open ??
      (meeting.hasEarlierAgreements ? await openAgreements(tenant, viewer, meeting.pairId) : []),
    done: lastHeld ? await completedAgreements(tenant, viewer, meeting.pairId, lastHeld.at) : [],
    goals: lastHeld ? await goalsSince(tenant, viewer, meeting.pairId, lastHeld.at) : [],
    feedback: lastHeld ? (known.feedback ?? (await feedbackAround(tenant, viewer, meeting))) : [],
    expectations: lastHeld ? await expectationsInForce(tenant, viewer, meeting.pairId) : [],
    tasks: lastHeld ? await tasksSince(tenant, viewer, meeting.pairId, lastHeld.at) : null,
    meeting,
  }
  return sinceLastTime(found, now.toZonedDateTimeISO(viewer.timeZone).toPlainDate())
}

/** The latest one planned before `meeting` that somebody opened, or that one of the two said was held. */
async function findLastHeld(tenant: Tenant, viewer: Viewer, meeting: Meeting): Promise<LastHeld | null> {
  const { rows } = await sql<LastHeld>`
    select m.local_date as date, coalesce(c.closed_at, s.started_at, m.starts_at) as at
      from meeting m
      left join meeting_start s on s.organisation_id = m.organisation_id and s.meeting_id = m.id
      left join meeting_close c on c.organisation_id = m.organisation_id and c.meeting_id = m.id
     where m.organisation_id = ${viewer.organisationId} and m.pair_id = ${meeting.pairId}
       and m.pair_id = any (${viewer.pairs}::uuid[]) and m.starts_at < ${meeting.startsAt}
       -- Asked for each meeting until one fits; "or exists" would read the outcomes of everyone first.
       and (s.meeting_id is not null or (
             select o.outcome from meeting_outcome o
              where o.organisation_id = m.organisation_id and o.meeting_id = m.id and o.undone_at is null) = 'held')
       and not exists (select from meeting_cancellation x
                        where x.organisation_id = m.organisation_id and x.meeting_id = m.id)
     order by m.starts_at desc
     limit 1`.execute(tenant)
  return rows[0] ?? null
}
