import type { Context } from 'hono'
import type { Identity } from './identity.ts'
import { checkPassword } from './passwords.ts'

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
 * Whether the one at the screen is the owner of the account, before something is changed that opens it: they signed
 * in just now, or give their password. @throws Problem 429 after too many wrong ones.
 */
export async function isOwner(
  identity: Identity,
  c: Context,
  who: { userId: string; sessionId: string; email: string },
  password: string,
): Promise<boolean> {
  if (await isFresh(identity, who.sessionId)) return true
  if (password === '') return false
  await identity.attempts.count(c, 'password', who.email)
  if ((await checkPassword(identity.db, who.email, password)) !== who.userId) return false
  await identity.attempts.forgive('password', who.email)
  return true
}
