import { type Kysely, sql } from 'kysely'
import { hashToken, newToken } from '../../platform/crypto/crypto.ts'
import type { DB } from '../../platform/database/tables.ts'
import { createAccount } from '../../platform/identity/accounts.ts'
import { createSession } from '../../platform/identity/sessions.ts'
import type { Language } from '../../platform/session/viewer.ts'
import type { Founding, Wish } from './types.ts'

class Undone extends Error {
  readonly outcome: Founding
  constructor(outcome: Founding) {
    super(outcome.kind)
    this.outcome = outcome
  }
}

/** Runs `work` in one transaction as takt_auth; what it throws as Undone leaves nothing behind. */
async function wholly(db: Kysely<DB>, work: (transaction: Kysely<DB>) => Promise<string>): Promise<Founding> {
  try {
    return { kind: 'founded', sessionToken: await db.transaction().execute(work) }
  } catch (error) {
    if (error instanceof Undone) return error.outcome
    throw error
  }
}

/** Whether the one-time link of the first start is still good. */
export async function isSetupLink(db: Kysely<DB>, key: string): Promise<boolean> {
  const row = await db
    .selectFrom('auth.setup_link')
    .select('token_hash')
    .where('token_hash', '=', hashToken(key))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Who founds a company: a new account, or the one that is signed in. */
export interface Founder {
  organisation: string
  name: string
  email: string
  language: Language
  userAgent?: string
  at: Temporal.Instant
}

async function found(transaction: Kysely<DB>, userId: string, founder: Founder): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select found_organisation(${founder.organisation}, ${userId}, ${founder.name}, ${founder.email},
                              ${founder.language}, ${founder.at}) as id`.execute(transaction)
  return rows[0]!.id
}

async function foundAnew(
  transaction: Kysely<DB>,
  founder: Founder,
  passwordHash: string | null,
): Promise<string> {
  const account = { name: founder.name, email: founder.email, passwordHash, emailVerified: true }
  const userId = await createAccount(transaction, account)
  if (!userId) throw new Undone({ kind: 'taken' })
  const organisationId = await found(transaction, userId, founder)
  return createSession(transaction, { userId, organisationId, userAgent: founder.userAgent })
}

/** Account, company, the link's use and the session: all or nothing, and once. */
export function foundBySetupLink(
  db: Kysely<DB>,
  key: string,
  founder: Founder,
  passwordHash: string | null,
): Promise<Founding> {
  return wholly(db, async (transaction) => {
    const { rows } = await sql<{ used: boolean; late: boolean }>`
      select use_setup_link(${hashToken(key)}, ${founder.at}) as used, any_organisation() as late`.execute(
      transaction,
    )
    if (!rows[0]?.used || rows[0].late) throw new Undone({ kind: 'void' })
    return foundAnew(transaction, founder, passwordHash)
  })
}

/** Another company for someone signed in, whose session then looks at it. */
export async function foundAnother(
  db: Kysely<DB>,
  who: { userId: string; sessionId: string },
  founder: Founder,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const organisation_id = await found(transaction, who.userId, founder)
    await transaction
      .updateTable('auth.session')
      .set({ organisation_id })
      .where('id', '=', who.sessionId)
      .execute()
  })
}

const identifierOf = (token: string): string => `start:${hashToken(token).toString('base64url')}`

/** Keeps what someone wants for a day; returns the token for their mail, of which only the hash is kept. */
export async function keepWish(db: Kysely<DB>, wish: Wish): Promise<string> {
  const token = newToken()
  await db.deleteFrom('auth.verification').where('expires_at', '<', Temporal.Now.instant()).execute()
  await db
    .insertInto('auth.verification')
    .values({
      identifier: identifierOf(token),
      value: JSON.stringify(wish),
      expires_at: Temporal.Now.instant().add({ hours: 24 }),
    })
    .execute()
  return token
}

/** What the link of a mail is for; null when it has been used or is too old. */
export async function readWish(db: Kysely<DB>, token: string): Promise<Wish | null> {
  const row = await db
    .selectFrom('auth.verification')
    .select('value')
    .where('identifier', '=', identifierOf(token))
    .where('expires_at', '>', Temporal.Now.instant())
    .executeTakeFirst()
  return row ? (JSON.parse(row.value) as Wish) : null
}

/** Makes the account and the company of a wish, and uses its link up. */
export function foundByWish(
  db: Kysely<DB>,
  token: string,
  { at, userAgent }: Pick<Founder, 'at' | 'userAgent'>,
): Promise<Founding> {
  return wholly(db, async (transaction) => {
    const used = await transaction
      .deleteFrom('auth.verification')
      .where('identifier', '=', identifierOf(token))
      .where('expires_at', '>', Temporal.Now.instant())
      .returning('value')
      .executeTakeFirst()
    if (!used) throw new Undone({ kind: 'void' })
    return foundAnew(transaction, { ...(JSON.parse(used.value) as Wish), at, userAgent }, null)
  })
}
