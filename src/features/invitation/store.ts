import { type Kysely, sql } from 'kysely'
import { hashToken } from '../../platform/crypto/crypto.ts'
import type { DB } from '../../platform/database/tables.ts'
import { createAccount } from '../../platform/identity/accounts.ts'
import { createSession } from '../../platform/identity/sessions.ts'
import type { Language } from '../../platform/session/viewer.ts'
import type { Invitation } from './types.ts'

interface Row {
  organisation_id: string
  organisation_name: string
  member_name: string
  email: string
  language: Language
  inviter_name: string
  channel: 'mail' | 'link'
  user_id: string | null
  state: 'accepted' | 'revoked' | 'expired' | null
}

/** What the token's invitation says; null for a token that is none. */
export async function readInvitation(
  db: Kysely<DB>,
  token: string,
  now: Temporal.Instant,
): Promise<Invitation | null> {
  const { rows } = await sql<Row>`select * from read_invitation(${hashToken(token)}, ${now})`.execute(db)
  const row = rows[0]
  if (!row) return null
  return {
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    memberName: row.member_name,
    email: row.email,
    language: row.language,
    inviterName: row.inviter_name,
    channel: row.channel,
    userId: row.user_id,
    state: row.state,
  }
}

class SomeoneWasFirst extends Error {}

/**
 * Account, membership and session in one transaction: never one without the others. Null when the address has got an
 * account, or the invitation has been used or withdrawn, in the meantime.
 */
export async function acceptAsNew(
  db: Kysely<DB>,
  token: string,
  invitation: Invitation,
  given: { name: string; passwordHash: string | null; userAgent?: string },
  now: Temporal.Instant,
): Promise<string | null> {
  const { name, passwordHash, userAgent } = given
  const { email, organisationId } = invitation
  try {
    return await db.transaction().execute(async (transaction) => {
      const account = { name, email, passwordHash, emailVerified: invitation.channel === 'mail' }
      const userId = await createAccount(transaction, account)
      if (!userId || !(await accept(transaction, token, userId, name, now))) throw new SomeoneWasFirst()
      return createSession(transaction, { userId, organisationId, userAgent })
    })
  } catch (error) {
    if (error instanceof SomeoneWasFirst) return null
    throw error
  }
}

/** The membership for an account that is signed in, whose session then looks at the company; false when void. */
export async function acceptAsKnown(
  db: Kysely<DB>,
  token: string,
  invitation: Invitation,
  who: { userId: string; sessionId: string },
  now: Temporal.Instant,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    if (!(await accept(transaction, token, who.userId, invitation.memberName, now))) return false
    await transaction
      .updateTable('auth.session')
      .set({ organisation_id: invitation.organisationId })
      .where('id', '=', who.sessionId)
      .execute()
    return true
  })
}

async function accept(db: Kysely<DB>, token: string, userId: string, name: string, now: Temporal.Instant) {
  const { rows } = await sql<{ done: boolean }>`
    select accept_invitation(${hashToken(token)}, ${userId}, ${name}, ${now}) as done`.execute(db)
  return rows[0]?.done ?? false
}
