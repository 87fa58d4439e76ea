import { type Kysely, sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { DB } from '../../platform/database/tables.ts'
import { hasPassword, setPassword } from '../../platform/identity/passwords.ts'
import type { Language, Viewer } from '../../platform/session/viewer.ts'
import { deviceName } from './rules.ts'
import type { Account, Passkey, Session } from './types.ts'

/** All that an account is, for its owner. */
export async function loadAccount(db: Kysely<DB>, userId: string): Promise<Account> {
  const [password, user, passkeys, sessions, organisations] = await Promise.all([
    hasPassword(db, userId),
    db
      .selectFrom('auth.user')
      .select('two_factor_enabled')
      .where('id', '=', userId)
      .executeTakeFirstOrThrow(),
    loadPasskeys(db, userId),
    loadSessions(db, userId),
    loadOrganisations(db, userId),
  ])
  return { hasPassword: password, secondFactor: user.two_factor_enabled, passkeys, sessions, organisations }
}

async function loadPasskeys(db: Kysely<DB>, userId: string): Promise<Passkey[]> {
  const rows = await db
    .selectFrom('auth.passkey')
    .select(['id', 'name', 'created_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .execute()
  return rows.map((row) => ({ id: row.id, name: row.name, createdAt: row.created_at }))
}

async function loadSessions(db: Kysely<DB>, userId: string): Promise<Session[]> {
  const rows = await db
    .selectFrom('auth.session')
    .select(['id', 'user_agent', 'created_at', 'updated_at'])
    .where('user_id', '=', userId)
    .where('expires_at', '>', Temporal.Now.instant())
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    device: deviceName(row.user_agent),
    startedAt: row.created_at,
    lastUsedAt: row.updated_at,
  }))
}

async function loadOrganisations(db: Kysely<DB>, userId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select organisation_id as id, organisation_name as name from memberships(${userId})`.execute(db)
  return rows
}

/** The name of the account, and of the membership the viewer is in. */
export async function renameAccount(db: Kysely<DB>, userId: string, name: string): Promise<void> {
  await db.updateTable('auth.user').set({ name }).where('id', '=', userId).execute()
}

export async function changeMember(
  tenant: Tenant,
  viewer: Viewer,
  change: { name: string; language?: Language },
): Promise<void> {
  await tenant
    .updateTable('member')
    .set(change)
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', viewer.memberId)
    .execute()
}

/** A new password, and the end of every other session: whoever knew the old one is out. */
export async function changePassword(
  db: Kysely<DB>,
  { userId, sessionId }: { userId: string; sessionId: string },
  hash: string,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await setPassword(transaction, userId, hash)
    await endOtherSessions(transaction, { userId, sessionId })
  })
}

/** Ends one session of one's own; false when it is not there, or not one's own. */
export async function endSessionOf(db: Kysely<DB>, userId: string, sessionId: string): Promise<boolean> {
  const ended = await db
    .deleteFrom('auth.session')
    .where('user_id', '=', userId)
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return ended.numDeletedRows > 0n
}

export async function endOtherSessions(
  db: Kysely<DB>,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<void> {
  await db.deleteFrom('auth.session').where('user_id', '=', userId).where('id', '!=', sessionId).execute()
}

/** Removes one of one's own passkeys; false when it is not there, or not one's own. */
export async function removePasskey(db: Kysely<DB>, userId: string, passkeyId: string): Promise<boolean> {
  const removed = await db
    .deleteFrom('auth.passkey')
    .where('user_id', '=', userId)
    .where('id', '=', passkeyId)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}

/** Lets this session look at another company its owner belongs to; false when they do not. */
export async function switchOrganisation(
  db: Kysely<DB>,
  { userId, sessionId }: { userId: string; sessionId: string },
  organisationId: string,
): Promise<boolean> {
  const organisations = await loadOrganisations(db, userId)
  if (!organisations.some(({ id }) => id === organisationId)) return false
  await db
    .updateTable('auth.session')
    .set({ organisation_id: organisationId })
    .where('id', '=', sessionId)
    .execute()
  return true
}
