import type { Context } from 'hono'
import type { Identity } from './identity.ts'
import { checkPassword, hasPassword } from './passwords.ts'

const freshMinutes = 10

/** Whether a session is of the last ten minutes, so that its owner need not show again who they are. */
export async function isFresh({ db }: Identity, sessionId: string): Promise<boolean> {
  const { created_at } = await db
    .selectFrom('auth.session')
    .select('created_at')
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow()
  return Temporal.Instant.compare(created_at, Temporal.Now.instant().subtract({ minutes: freshMinutes })) > 0
}

/**
 * Asks that the one at the screen is the owner of the account, before something is changed that opens it: they signed
 * in just now, or give their password. Null when they are; else what to say. @throws Problem 429 after too many
 * wrong ones.
 */
export async function ownerFault(
  identity: Identity,
  c: Context,
  who: { userId: string; sessionId: string; email: string },
  password: string,
): Promise<'not-you' | 'sign-in-again' | null> {
  if (await isFresh(identity, who.sessionId)) return null
  if (!(await hasPassword(identity.db, who.userId))) return 'sign-in-again'
  if (password === '') return 'not-you'
  await identity.attempts.count(c, 'password', who.email)
  if ((await checkPassword(identity.db, who.email, password)) !== who.userId) return 'not-you'
  await identity.attempts.forgive('password', who.email)
  return null
}
