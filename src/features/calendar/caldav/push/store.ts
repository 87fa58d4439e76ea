import { sql } from 'kysely'
import type { Tenant } from '../../../../platform/database/database.ts'
import type { FeedOwner } from '../../store.ts'
import type { WrittenEvent } from './types.ts'

/** One member's connection; what is recorded for it is lost when the member has made another meanwhile. */
export interface Connection extends FeedOwner {
  accountId: string
}

/** What has been written of each meeting. */
export async function loadWritten(tenant: Tenant, at: Connection): Promise<WrittenEvent[]> {
  return tenant
    .selectFrom('caldav_event')
    .select(['meeting_id as meetingId', 'etag', 'written', 'intended', 'kept', 'seen'])
    .select(sql<WrittenEvent['touched']>`touched`.as('touched'))
    .where('organisation_id', '=', at.organisationId)
    .where('account_id', '=', at.accountId)
    .execute()
}

/**
 * Notes what stands, or is meant to; only the columns given change. False when the member has disconnected meanwhile.
 */
export async function noteEvent(
  tenant: Tenant,
  at: Connection,
  meetingId: string,
  note: Partial<Omit<WrittenEvent, 'meetingId'>>,
): Promise<boolean> {
  const account = await tenant
    .selectFrom('caldav_account')
    .select('id')
    .where('organisation_id', '=', at.organisationId)
    .where('member_id', '=', at.memberId)
    .where('id', '=', at.accountId)
    .forShare()
    .executeTakeFirst()
  if (!account) return false
  await tenant
    .insertInto('caldav_event')
    .values({
      organisation_id: at.organisationId,
      account_id: at.accountId,
      member_id: at.memberId,
      meeting_id: meetingId,
      ...note,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'account_id', 'meeting_id']).doUpdateSet(note),
    )
    .execute()
  return true
}

/** Forgets an event that is not there any more. */
export async function forgetEvent(tenant: Tenant, at: Connection, meetingId: string): Promise<void> {
  await tenant
    .deleteFrom('caldav_event')
    .where('organisation_id', '=', at.organisationId)
    .where('account_id', '=', at.accountId)
    .where('meeting_id', '=', meetingId)
    .execute()
}
