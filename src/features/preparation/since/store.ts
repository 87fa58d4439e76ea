import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { completedAgreements, openAgreements } from '../../agreements/store.ts'
import type { Agreement } from '../../agreements/types.ts'
import { expectationsInForce } from '../../expectations/store.ts'
import { feedbackAround } from '../../feedback/store.ts'
import { goalsSince } from '../../goals/store.ts'
import type { LastHeld, Meeting } from '../../meetings/types.ts'
import { tasksSince } from '../../tasks/versions/since/store.ts'
import { sinceLastTime } from './rules.ts'
import type { SinceLastTime } from './types.ts'

/**
 * What happened between the two since they last talked, seen from a meeting to come; `open` are their
 * open agreements, where the caller has read them already.
 */
export async function loadSinceLastTime(
  tenant: Tenant,
  viewer: Viewer,
  meeting: Meeting,
  now: Temporal.Instant,
  { open }: { open?: readonly Agreement[] } = {},
): Promise<SinceLastTime> {
  const { lastHeld } = meeting
  const found = {
    lastHeld,
    open: open ?? (meeting.hasEarlierAgreements ? await openAgreements(tenant, viewer, meeting.pairId) : []),
    done: lastHeld ? await completedAgreements(tenant, viewer, meeting.pairId, lastHeld.at) : [],
    goals: lastHeld ? await goalsSince(tenant, viewer, meeting.pairId, lastHeld.at) : [],
    feedback: lastHeld ? await feedbackAround(tenant, viewer, meeting) : [],
    expectations: lastHeld ? await expectationsInForce(tenant, viewer, meeting.pairId) : [],
    tasks: lastHeld ? await tasksSince(tenant, viewer, meeting.pairId, lastHeld.at) : null,
    meeting,
  }
  return sinceLastTime(found, now.toZonedDateTimeISO(viewer.timeZone).toPlainDate())
}

/** In the meeting `m` of a statement: the latest planned before it that was opened, or that one of the two said was held. */
export const heldBefore = sql<LastHeldRow | null>`(
  select json_build_object('date', b.local_date, 'at', coalesce(c.closed_at, s.started_at, b.starts_at))
    from meeting b
    left join meeting_start s on s.organisation_id = b.organisation_id and s.meeting_id = b.id
    left join meeting_close c on c.organisation_id = b.organisation_id and c.meeting_id = b.id
   where b.organisation_id = m.organisation_id and b.pair_id = m.pair_id and b.starts_at < m.starts_at
     -- Asked for each meeting until one fits; "or exists" would read the outcomes of everyone first.
     and (s.meeting_id is not null or (
           select o.outcome from meeting_outcome o
            where o.organisation_id = b.organisation_id and o.meeting_id = b.id and o.undone_at is null) = 'held')
     and not exists (select from meeting_cancellation x
                      where x.organisation_id = b.organisation_id and x.meeting_id = b.id)
   order by b.starts_at desc
   limit 1)`

export interface LastHeldRow {
  date: string
  at: string
}

/** What such a row says. */
export const lastHeldOf = (row: LastHeldRow | null): LastHeld | null =>
  row && { date: Temporal.PlainDate.from(row.date), at: Temporal.Instant.from(row.at) }
