import { hashPassword, verifyPassword } from '@better-auth/utils/password'
import type { Kysely } from 'kysely'
import type { DB } from '../database/tables.ts'

/** The library's own hash (scrypt, N 16384, r 16), in the form it keeps in auth.account. */
export const hashOf = (password: string): Promise<string> => hashPassword(password)

let nobodysHash: Promise<string> | undefined

/**
 * The account that this address and password belong to, or null. An address without an account, or without a
 * password, takes as long to refuse as a wrong password does.
 */
export async function checkPassword(db: Kysely<DB>, email: string, password: string): Promise<string | null> {
  const found = await db
    .selectFrom('auth.user as u')
    .innerJoin('auth.account as a', 'a.user_id', 'u.id')
    .select(['u.id', 'a.password'])
    .where('u.email', '=', email)
    .where('a.provider_id', '=', 'credential')
    .executeTakeFirst()
  nobodysHash ??= hashPassword('no account has this hash')
  const right = await verifyPassword(found?.password ?? (await nobodysHash), password)
  return found?.password && right ? found.id : null
}

/** Gives an account this hash as its password, instead of the one it may have had. */
export async function setPassword(db: Kysely<DB>, userId: string, hash: string): Promise<void> {
  await db
    .insertInto('auth.account')
    .values({ user_id: userId, account_id: userId, provider_id: 'credential', password: hash })
    .onConflict((conflict) => conflict.columns(['provider_id', 'account_id']).doUpdateSet({ password: hash }))
    .execute()
}

export async function hasPassword(db: Kysely<DB>, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('auth.account')
    .select('id')
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return row !== undefined
}
