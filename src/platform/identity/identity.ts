import { isIP } from 'node:net'
import type { Context } from 'hono'
import type { Kysely } from 'kysely'
import type { Config } from '../../config.ts'
import { urls } from '../../urls.ts'
import { createSeal } from '../crypto/crypto.ts'
import type { Database } from '../database/database.ts'
import type { DB } from '../database/tables.ts'
import type { PostMail } from '../mail/mail.ts'
import { type Attempts, createAttempts } from './attempts.ts'
import { type Library, openLibrary } from './library.ts'
import { nextPath } from './next.ts'
import type { SecondFactorStore } from './second-factor.ts'
import { endSession, type SessionCookie, sessionCookie } from './sessions.ts'

/** All that the features of signing in, starting, accepting and one's own account share. */
export interface Identity {
  /** Accounts and sessions; sees no conversation. */
  db: Kysely<DB>
  /** The public address, for links in mails. */
  url: string
  signup: 'closed' | 'open'
  /** False: mails become files in the server's outbox folder, and the pages say so. */
  mailIsSent: boolean
  postMail: PostMail
  attempts: Attempts
  cookie: SessionCookie
  secondFactor: SecondFactorStore
  /** The host name passkeys are bound to; null where the address is a bare number, which passkeys refuse. */
  passkeyHost: string | null
  library(): Promise<Library>
}

/** Puts identity together; nothing heavy is loaded before the first need. */
export function createIdentity(config: Config, { auth }: Database, postMail: PostMail): Identity {
  const passkeyHost = hostForPasskeys(config.origins)
  let opened: Promise<Library> | undefined
  const { url, secret, origins } = config
  return {
    db: auth,
    url,
    signup: config.signup,
    mailIsSent: config.smtpUrl !== null,
    postMail,
    attempts: createAttempts(auth),
    cookie: sessionCookie(secret, url.startsWith('https:')),
    secondFactor: { db: auth, seal: createSeal(secret, 'second factor') },
    passkeyHost,
    library: () => (opened ??= openLibrary({ db: auth, url, secret, origins, passkeyHost })),
  }
}

const hostForPasskeys = (origins: string[]): string | null =>
  origins.map((origin) => new URL(origin).hostname).find((host) => isIP(host.replace(/[[\]]/g, '')) === 0) ??
  null

/** Whether a passkey can be used on the address that this request came to. */
export const passkeysWorkHere = ({ passkeyHost }: Identity, c: Context): boolean =>
  passkeyHost !== null && new URL(c.req.url).hostname === passkeyHost

/**
 * Lets someone in with a session just opened: sets its cookie, ends the session this browser had before, and goes on
 * to `next`; to the page for the code when that is still owed.
 */
export async function enter(identity: Identity, c: Context, token: string, next?: string): Promise<Response> {
  const before = identity.cookie.read(c)
  if (before && before !== token) await endSession(identity.db, before)
  const session = await identity.db
    .selectFrom('auth.session')
    .select(['user_id', 'second_factor_pending'])
    .where('token', '=', token)
    .executeTakeFirstOrThrow()
  await identity.db
    .deleteFrom('auth.session')
    .where('user_id', '=', session.user_id)
    .where('expires_at', '<', Temporal.Now.instant())
    .execute()
  identity.cookie.write(c, token)
  const way = nextPath(next)
  return c.redirect(
    session.second_factor_pending ? `${urls.signInCode()}?next=${encodeURIComponent(way)}` : way,
    303,
  )
}
