import { type Kysely, sql } from 'kysely'
import { hashToken, newToken } from '../../../platform/crypto/crypto.ts'
import type { Tenant } from '../../../platform/database/database.ts'
import type { DB } from '../../../platform/database/tables.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { invitationEnds } from '../rules.ts'

/** Makes one link for each member, and returns its token by member; only the hash is kept. */
export async function addInvitations(
  tenant: Tenant,
  viewer: Viewer,
  memberIds: readonly string[],
  channel: 'mail' | 'link',
  now: Temporal.Instant,
): Promise<Map<string, string>> {
  const tokens = new Map(memberIds.map((id) => [id, newToken()]))
  if (tokens.size === 0) return tokens
  await tenant
    .insertInto('invitation')
    .values(
      [...tokens].map(([memberId, token]) => ({
        organisation_id: viewer.organisationId,
        member_id: memberId,
        token_hash: hashToken(token),
        channel,
        invited_by: viewer.memberId,
        invited_at: now,
        expires_at: invitationEnds(now),
      })),
    )
    .execute()
  return tokens
}

/** Notes that an invitation, known by the hash of its token, could not be delivered; twice is once. */
export async function noteRefusedInvitation(
  app: Kysely<DB>,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<void> {
  await sql`select refuse_invitation(${tokenHash}, ${now})`.execute(app)
}

/** Voids every link of a member that nobody has accepted. */
export async function revokeInvitations(
  tenant: Tenant,
  viewer: Viewer,
  memberId: string,
  now: Temporal.Instant,
): Promise<void> {
  await tenant
    .updateTable('invitation')
    .set({ revoked_at: now })
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', '=', memberId)
    .where('revoked_at', 'is', null)
    .where('accepted_at', 'is', null)
    .execute()
}
