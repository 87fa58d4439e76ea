import type { Database } from '../../../src/platform/database/database.ts'
import type { Person } from '../../support/company.ts'

/** Where a thing lies: between two, all of it written by the employee unless it says otherwise. */
export interface Between {
  db: Database
  organisationId: string
  pairId: string
  leader: Person
  employee: Person
}

/** Runs an insert whose first two values are the company and the pair. @returns the id that it returns */
export async function insert(
  { db, organisationId, pairId }: Between,
  statement: string,
  ...values: unknown[]
): Promise<string> {
  return (await db.owner.query<{ id: string }>(statement, [organisationId, pairId, ...values])).rows[0]!.id
}
