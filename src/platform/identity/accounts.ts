import { type Kysely, sql } from 'kysely'
import type { DB } from '../database/tables.ts'
import type { Language } from '../session/viewer.ts'
import { setPassword } from './passwords.ts'

/** An account to be, with the hash of its password when it has one. */
export interface NewAccount {
  name: string
  email: string
  passwordHash: string | null
  /** Whether the person has shown that the address is theirs. */
  emailVerified: boolean
}

/** Makes an account; null when the address has one already. Of two at once, the second waits and gets null. */
export async function createAccount(transaction: Kysely<DB>, account: NewAccount): Promise<string | null> {
  const made = await transaction
    .insertInto('auth.user')
    .values({ name: account.name, email: account.email, email_verified: account.emailVerified })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return null
  if (account.passwordHash) await setPassword(transaction, made.id, account.passwordHash)
  return made.id
}

/** The account of an address, and the language its owner reads; null when there is none. */
export async function findAccount(
  db: Kysely<DB>,
  email: string,
): Promise<{ userId: string; name: string; language: Language | null } | null> {
  const { rows } = await sql<{ id: string; name: string; language: Language | null }>`
    select u.id, u.name, (select language from memberships(u.id) limit 1) as language
      from auth."user" u where u.email = ${email}`.execute(db)
  return rows[0] ? { userId: rows[0].id, name: rows[0].name, language: rows[0].language } : null
}
