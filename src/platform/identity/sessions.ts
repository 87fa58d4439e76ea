import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { type Kysely, sql } from 'kysely'
import { newToken, sign } from '../crypto/crypto.ts'
import type { DB } from '../database/tables.ts'
import { sessionCookieName, sessionTokenReader } from '../session/cookie.ts'

/** What a session is made of. */
export interface NewSession {
  userId: string
  userAgent?: string
  /** The company it looks at; without one, the first that the person belongs to. */
  organisationId?: string
}

/**
 * Opens a session and returns its token, for the cookie alone. With two-step sign-in on, the session opens nothing
 * but the page that asks for the code.
 * @throws when there is no such user
 */
export async function createSession(db: Kysely<DB>, given: NewSession): Promise<string> {
  const token = newToken()
  const made = await sql`
    insert into auth.session (user_id, token, expires_at, user_agent, organisation_id, second_factor_pending)
    select u.id, ${token}, clock_timestamp() + interval '14 days', ${given.userAgent ?? null},
           ${given.organisationId ?? null}::uuid, u.two_factor_enabled
      from auth."user" u where u.id = ${given.userId} returning id`.execute(db)
  if (made.rows.length === 0) throw new Error('a session needs a user')
  return token
}

/** Ends one session; the live pages that are open on it close. */
export async function endSession(db: Kysely<DB>, token: string): Promise<void> {
  await db.deleteFrom('auth.session').where('token', '=', token).execute()
}

/**
 * The code has been given: the session is whole from now on, under a new token. Null when it owed none.
 */
export async function completeSession(db: Kysely<DB>, sessionId: string): Promise<string | null> {
  const token = newToken()
  const done = await db
    .updateTable('auth.session')
    .set({ token, second_factor_pending: false })
    .where('id', '=', sessionId)
    .where('second_factor_pending', '=', true)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n ? token : null
}

/** Reads, sets and removes the cookie that carries a session. */
export interface SessionCookie {
  read(c: Context): string | null
  write(c: Context, token: string): void
  remove(c: Context): void
}

const thirtyDays = 30 * 24 * 60 * 60

/** The cookie of this installation; signed, so that a copy of the database signs nobody in. */
export function sessionCookie(secret: string, secure: boolean): SessionCookie {
  const name = sessionCookieName(secure)
  const attributes = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const
  return {
    read: sessionTokenReader(secret, secure),
    write: (c, token) => setCookie(c, name, sign(token, secret), { ...attributes, maxAge: thirtyDays }),
    remove: (c) => void deleteCookie(c, name, attributes),
  }
}
