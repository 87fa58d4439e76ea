import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { completedAgreements, openAgreements } from '../../agreements/store.ts'
import { cadencesOfPair } from '../../cadence/store.ts'
import { wishesOfPair } from '../../development/store.ts'
import { expectationsInForce } from '../../expectations/store.ts'
import { feedbackSince } from '../../feedback/store.ts'
import { closedGoals, openGoals } from '../../goals/store.ts'
import { meetingsOfPair } from '../../meetings/planning/store.ts'
import { commonVersions } from '../../tasks/versions/store.ts'
import { type Found, summaryOf } from './rules.ts'
import type { Heard, Period, Summary, Topic } from './types.ts'

/** What the two have behind them in a period, without the viewer's own drafts and what is not shared. */
export async function loadSummary(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  period: Period,
  now: Temporal.Instant,
): Promise<Summary> {
  const begin = period.from.toZonedDateTime(viewer.timeZone).toInstant()
  const end = period.until.add({ days: 1 }).toZonedDateTime(viewer.timeZone).toInstant()
  const found: Found = {
    meetings: (await meetingsOfPair(tenant, viewer, pairId, now)).filter(
      ({ cancellation }) => !cancellation?.byRhythm,
    ),
    cadences: await cadencesOfPair(tenant, viewer, pairId),
    topics: await topicsOf(tenant, viewer, pairId, period),
    heard: await heardBetween(tenant, viewer, pairId),
    agreements: [
      ...(await openAgreements(tenant, viewer, pairId)),
      ...(await completedAgreements(tenant, viewer, pairId, begin)),
    ].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    feedback: await feedbackSince(tenant, viewer, pairId, begin),
    expectations: await expectationsInForce(tenant, viewer, pairId, end),
    wishes: await wishesOfPair(tenant, viewer, pairId),
    versions: await commonVersions(tenant, viewer, pairId),
    goals: [...(await openGoals(tenant, viewer, pairId)), ...(await closedGoals(tenant, viewer, pairId))],
  }
  return summaryOf(found, period, { now, timeZone: viewer.timeZone })
}

/** What the two ticked off at their meetings of a period, in the order they did. */
async function topicsOf(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  { from, until }: Period,
): Promise<Topic[]> {
  const { rows } = await sql<Topic>`
    select i.meeting_id as "meetingId", i.title
      from meeting m
      join agenda_item i on i.organisation_id = m.organisation_id and i.meeting_id = m.id
      join agenda_item_tick k on k.organisation_id = i.organisation_id and k.item_id = i.id
     where m.organisation_id = ${viewer.organisationId} and m.pair_id = ${pairId}
       and m.pair_id = any (${viewer.pairs}::uuid[])
       -- A day to spare on either side: the zone of a meeting need not be the viewer's.
       and m.starts_at between ${from.subtract({ days: 1 })}::date and ${until.add({ days: 2 })}::date
       and i.shared_at is not null and i.removed_at is null
     order by k.ticked_at, i.id`.execute(tenant)
  return rows
}

/** How the two heard each other, where the one who did not write the words has confirmed them; in that order. */
async function heardBetween(tenant: Tenant, viewer: Viewer, pairId: string): Promise<Heard[]> {
  const { rows } = await sql<Heard>`
    select l.id, l.question, l.listener_id as "listenerId", w.body, c.confirmed_at as "confirmedAt"
      from listening l
      join lateral (
        select w.version, w.body from retelling w
         where w.organisation_id = l.organisation_id and w.listening_id = l.id
         order by w.version desc limit 1) w on true
      join retelling_confirmation c
        on c.organisation_id = l.organisation_id and c.listening_id = l.id and c.version = w.version
       and c.undone_at is null
     where l.organisation_id = ${viewer.organisationId} and l.pair_id = ${pairId}
       and l.pair_id = any (${viewer.pairs}::uuid[])
     order by c.confirmed_at, l.id`.execute(tenant)
  return rows
}
