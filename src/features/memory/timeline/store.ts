import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { openWords } from '../../writing/store.ts'
import { branches } from './branches/store.ts'
import type { Asked, Event, TimelinePage } from './types.ts'

/** How many events one page holds. */
export const pageSize = 40

/**
 * One page of what happened between the two, the newest first, in one statement; of one group where `asked` says so.
 * `today` is the day on the viewer's calendar. Pages go on from the last event that was shown, so that what happens meanwhile moves none of them.
 */
export async function loadTimeline(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  { group, direction, cursor }: Asked,
  today: Temporal.PlainDate,
): Promise<TimelinePage> {
  const forwards = direction === 'newer' && cursor !== null
  const order = forwards ? sql`order by at, key` : sql`order by at desc, key desc`
  const within = !cursor
    ? sql`true`
    : forwards
      ? sql`(e.at, e.key) > (${cursor.at}::timestamptz, ${cursor.key})`
      : sql`(e.at, e.key) < (${cursor.at}::timestamptz, ${cursor.key})`
  const parts: RawBuilder<unknown>[] = branches
    .filter((branch) => group === null || branch.group === group)
    .map(
      (branch) => sql`(
        select ${branch.group}::text as "group", e.* from (${branch.events(viewer, pairId, today)}) e
         where ${within} ${order} limit ${pageSize + 1})`,
    )
  const { rows } = await sql<Event>`
    select * from (${sql.join(parts, sql` union all `)}) e ${order} limit ${pageSize + 1}`.execute(tenant)
  const goesOn = rows.length > pageSize
  const events = rows.slice(0, pageSize).map(({ more: { sealed, ...more }, ...event }) => ({
    ...event,
    more,
    body: sealed ? openWords(viewer, pairId, sealed, event.body) : event.body,
  }))
  return {
    events: forwards ? events.toReversed() : events,
    hasNewer: forwards ? goesOn : cursor !== null,
    hasOlder: forwards ? true : goesOn,
  }
}
