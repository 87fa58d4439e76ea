import { type Kysely, sql } from 'kysely'
import { urls } from '../../urls.ts'
import { hashToken, newToken } from '../crypto/crypto.ts'
import type { DB } from '../database/tables.ts'

/** Whether any company exists; until one does, the start page is the only way in. */
export async function anyOrganisation(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select any_organisation() as any`.execute(db)
  return rows[0]?.any ?? false
}

/** A fresh one-time link to "create your company", in place of earlier ones; null once there is a company. */
export async function createSetupLink(db: Kysely<DB>, url: string): Promise<string | null> {
  if (await anyOrganisation(db)) return null
  const token = newToken()
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('auth.setup_link').where('used_at', 'is', null).execute()
    await transaction
      .insertInto('auth.setup_link')
      .values({ token_hash: hashToken(token) })
      .execute()
  })
  return `${url}${urls.start()}?key=${token}`
}
