import { randomBytes, randomInt } from 'node:crypto'
import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { type Kysely, sql } from 'kysely'
import type { Seal } from '../crypto/crypto.ts'
import type { DB } from '../database/tables.ts'

/** Where two-step sign-in is kept, and under which key. */
export interface SecondFactorStore {
  db: Kysely<DB>
  seal: Seal
}

/** What the person's app must be told: the secret to type, or the address it opens by itself. */
export interface SecondFactorOffer {
  secret: string
  address: string
}

const halfMinute = 30_000

/** Sets two-step sign-in up; it counts for nothing before a first code confirms it. Null when it is on already. */
export async function offerSecondFactor(
  { db, seal }: SecondFactorStore,
  user: { userId: string; email: string },
): Promise<SecondFactorOffer | null> {
  const secret = randomBytes(20).toString('base64url')
  const values = { secret: seal.seal(secret), backup_codes: seal.seal('[]'), verified: false, last_step: 0 }
  const kept = await db
    .insertInto('auth.two_factor')
    .values({ user_id: user.userId, ...values })
    .onConflict((conflict) =>
      conflict.column('user_id').doUpdateSet(values).where('auth.two_factor.verified', '=', false),
    )
    .returning('id')
    .executeTakeFirst()
  return kept ? offer(secret, user.email) : null
}

/** The offer that waits for its first code, to show it once more; null when there is none. */
export async function waitingSecondFactor(
  { db, seal }: SecondFactorStore,
  user: { userId: string; email: string },
): Promise<SecondFactorOffer | null> {
  const row = await rowOf(db, user.userId)
  return row && !row.verified ? offer(seal.open(row.secret), user.email) : null
}

const offer = (secret: string, email: string): SecondFactorOffer => ({
  secret: base32.encode(secret, { padding: false }),
  address: createOTP(secret).url('Takt', email),
})

/** Turns two-step sign-in on with its first code. The recovery codes, to be shown this once; null for a wrong code. */
export async function confirmSecondFactor(
  { db, seal }: SecondFactorStore,
  userId: string,
  code: string,
): Promise<string[] | null> {
  return db.transaction().execute(async (transaction) => {
    const row = await rowOf(transaction, userId)
    if (!row || row.verified || !(await useCode(transaction, seal.open(row.secret), userId, code)))
      return null
    const codes = newRecoveryCodes()
    await transaction
      .updateTable('auth.two_factor')
      .set({ verified: true, backup_codes: seal.seal(JSON.stringify(codes)) })
      .where('user_id', '=', userId)
      .execute()
    await setEnabled(transaction, userId, true)
    return codes
  })
}

/** Whether this is the second factor of the account: a code of the app, or one of the recovery codes. Each works once. */
export async function giveSecondFactor(
  { db, seal }: SecondFactorStore,
  userId: string,
  given: string,
): Promise<boolean> {
  const row = await rowOf(db, userId)
  if (!row?.verified) return false
  const code = given.replace(/\s/g, '')
  if (/^\d{6}$/.test(code)) return useCode(db, seal.open(row.secret), userId, code)
  const left = JSON.parse(seal.open(row.backup_codes)) as string[]
  const wanted = code.toLowerCase()
  if (!left.includes(wanted)) return false
  // Sealing gives another text each time, so of two who use a code at once only one finds the row as it was.
  const used = await db
    .updateTable('auth.two_factor')
    .set({ backup_codes: seal.seal(JSON.stringify(left.filter((one) => one !== wanted))) })
    .where('user_id', '=', userId)
    .where('backup_codes', '=', row.backup_codes)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

/** New recovery codes in place of those there were; null when two-step sign-in is off. */
export async function renewRecoveryCodes(
  { db, seal }: SecondFactorStore,
  userId: string,
): Promise<string[] | null> {
  const codes = newRecoveryCodes()
  const done = await db
    .updateTable('auth.two_factor')
    .set({ backup_codes: seal.seal(JSON.stringify(codes)) })
    .where('user_id', '=', userId)
    .where('verified', '=', true)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n ? codes : null
}

export async function removeSecondFactor({ db }: SecondFactorStore, userId: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('auth.two_factor').where('user_id', '=', userId).execute()
    await setEnabled(transaction, userId, false)
  })
}

const rowOf = (db: Kysely<DB>, userId: string) =>
  db
    .selectFrom('auth.two_factor')
    .select(['secret', 'backup_codes', 'verified'])
    .where('user_id', '=', userId)
    .executeTakeFirst()

const setEnabled = (db: Kysely<DB>, userId: string, on: boolean) =>
  db.updateTable('auth.user').set({ two_factor_enabled: on }).where('id', '=', userId).execute()

/** Uses up a code of the app: this half minute's, or a neighbour's for clocks that differ; never an earlier one again. */
async function useCode(db: Kysely<DB>, secret: string, userId: string, given: string): Promise<boolean> {
  const code = given.replace(/\s/g, '')
  const now = Math.floor(Temporal.Now.instant().epochMilliseconds / halfMinute)
  const otp = createOTP(secret)
  for (const step of [now, now - 1, now + 1]) {
    if ((await otp.hotp(step)) !== code) continue
    const used = await sql`
      update auth.two_factor set last_step = ${step} where user_id = ${userId} and last_step < ${step}`.execute(
      db,
    )
    return used.numAffectedRows === 1n
  }
  return false
}

/** Letters and figures that nobody takes for one another on paper; ten of them are 49 bits. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'

const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () => {
    const code = Array.from({ length: 10 }, () => signs[randomInt(signs.length)]).join('')
    return `${code.slice(0, 5)}-${code.slice(5)}`
  })
