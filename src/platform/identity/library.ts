import type { Kysely } from 'kysely'
import { CamelCasePlugin, type KyselyPlugin, sql } from 'kysely'
import type { DB } from '../database/tables.ts'
import { cookiePrefix } from '../session/cookie.ts'

/** What the library needs to know of this installation. */
export interface LibrarySettings {
  db: Kysely<DB>
  url: string
  secret: string
  /** The host name passkeys are bound to, and the origins they may be used from. */
  passkeyHost: string | null
  origins: string[]
}

export const linkMinutes = 15

const sessionSeconds = 14 * 24 * 60 * 60

/** The library reads Date; everything else of Takt reads Temporal, from the same connections. */
const dates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asDate(value)])),
    ),
  }),
}

const asDate = (value: unknown): unknown =>
  value instanceof Temporal.Instant ? new Date(value.epochMilliseconds) : value

/**
 * better-auth, set up for Takt: mail links and passkeys. Imported at the first need, since it takes 60 MB and a
 * fifth of a second. Its HTTP interface is never mounted; our own forms call it.
 */
export async function openLibrary(settings: LibrarySettings) {
  const [{ betterAuth }, { magicLink }, { passkey }, { APIError, isAPIError }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins'),
    import('@better-auth/passkey'),
    import('better-auth/api'),
  ])
  const { db } = settings
  const secure = settings.url.startsWith('https:')
  const mustBeVerified = (userVerified: boolean | undefined): void => {
    // A passkey stands for both factors, and does so only when its device has asked for a finger, a face or a PIN.
    if (!userVerified) throw new APIError('UNAUTHORIZED')
  }
  const proven = new Set<string>()
  const library = betterAuth({
    appName: 'Takt',
    baseURL: settings.url,
    secret: settings.secret,
    trustedOrigins: settings.origins,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    database: { db: db.withPlugin(new CamelCasePlugin()).withPlugin(dates), type: 'postgres' },
    advanced: {
      cookiePrefix: cookiePrefix(secure),
      // The prefix above says it already, as __Host-, which is stricter than the library's own __Secure-.
      useSecureCookies: false,
      defaultCookieAttributes: { secure, sameSite: 'lax', httpOnly: true, path: '/' },
      database: { generateId: false },
      ipAddress: { disableIpTracking: true },
    },
    session: {
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      freshAge: 0,
      additionalFields: { secondFactorPending: { type: 'boolean', required: false, input: false } },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const both = context?.path === '/passkey/verify-authentication'
            return {
              data: { ...session, secondFactorPending: !both && (await hasSecondFactor(db, session.userId)) },
            }
          },
        },
      },
      user: {
        update: {
          after: async (user) => {
            proven.add(user.id)
            await forgetUnproven(db, user.id)
          },
        },
      },
    },
    plugins: [
      magicLink({
        expiresIn: linkMinutes * 60,
        storeToken: 'hashed',
        disableSignUp: true,
        sendMagicLink: ({ token, metadata }) => {
          // Handed back to makeSignInLink(): the one who asked writes the mail, in the reader's language.
          ;(metadata as unknown as { kept: { token: string } }).kept.token = token
        },
      }),
      passkey({
        rpName: 'Takt',
        rpID: settings.passkeyHost ?? 'localhost',
        origin: settings.origins,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        advanced: { webAuthnChallengeCookie: 'passkey' },
        schema: { passkey: { fields: { credentialID: 'credentialId' } } },
        registration: {
          afterVerification: ({ verification }) =>
            mustBeVerified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) =>
            mustBeVerified(verification.authenticationInfo.userVerified),
        },
      }),
    ],
  })
  return {
    api: library.api,
    /** A fresh one-time sign-in link's token for an address; only its SHA-256 is kept. */
    async makeSignInLink(email: string): Promise<string> {
      const kept = { token: '' }
      await library.api.signInMagicLink({ body: { email, metadata: { kept } }, headers: new Headers() })
      return kept.token
    },
    /**
     * Uses a link's token up and opens the session of its account; null for one that is unknown, used or too old.
     * `proven`: it was the first proof that the address is theirs, and passwords and passkeys from before are void.
     */
    async useSignInLink(
      token: string,
      headers: Headers,
    ): Promise<{ sessionToken: string; proven: boolean } | null> {
      try {
        const entered = await library.api.magicLinkVerify({ query: { token }, headers })
        return { sessionToken: entered.token, proven: proven.delete(entered.user.id) }
      } catch (error) {
        if (isAPIError(error)) return null
        throw error
      }
    },
    /** Whether the library refused what came from outside, rather than failed. */
    isRefusal: (error: unknown): boolean => isAPIError(error),
  }
}

export type Library = Awaited<ReturnType<typeof openLibrary>>

async function hasSecondFactor(db: Kysely<DB>, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('auth.user')
    .select('two_factor_enabled')
    .where('id', '=', userId)
    .executeTakeFirst()
  return row?.two_factor_enabled ?? true
}

/**
 * The library updates a user for one reason: the first mail link of an account whose address nobody had proven.
 * It ends the sessions and passwords from before; this ends what else a stranger could have left behind.
 */
async function forgetUnproven(db: Kysely<DB>, userId: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('auth.passkey').where('user_id', '=', userId).execute()
    await transaction.deleteFrom('auth.two_factor').where('user_id', '=', userId).execute()
    await transaction
      .updateTable('auth.user')
      .set({ two_factor_enabled: false, updated_at: sql`clock_timestamp()` })
      .where('id', '=', userId)
      .execute()
  })
}
