import type { Database } from '../../src/platform/database/database.ts'
import { addCompany, addPair, addPerson, addSession, type Company, type Person } from '../support/company.ts'
import { createTemplate } from '../support/database.ts'
import { addThings } from './things/things.ts'

/** Everyone who may come to a route, from no one to the owner of another company. */
export const roles = [
  'anonymous',
  'invited',
  'deactivated',
  'foreignOwner',
  'otherEmployee',
  'otherLeader',
  'owner',
  'leader',
  'employee',
] as const

export type Role = (typeof roles)[number]

export interface Cast {
  sessions: Record<Role, string | undefined>
  people: { leader: Person; employee: Person; owner: Person }
  /** What the routes' parameters name: all of it lies between `leader` and `employee`, written by `employee`. */
  ids: Record<string, string>
  company: Company
  foreign: Company
}

/** Two companies; in the first a pair of two who are not its owner, with one of each thing between them. */
export async function castCompanies(db: Database): Promise<Cast> {
  const company = await addCompany(db)
  const foreign = await addCompany(db, '-fremmed')
  const add = (name: string) =>
    addPerson(db, company.organisationId, name, `${name.toLowerCase()}@bageriet.example`)
  const [leader, employee, gone] = [await add('Mette'), await add('Jonas'), await add('Villy')]
  const pairId = await addPair(db, company.organisationId, leader, employee)
  await db.owner.query(
    `insert into member_deactivation (organisation_id, member_id, deactivated_by, deactivated_at)
     values ($1, $2, $3, now())`,
    [company.organisationId, gone.memberId, company.owner.memberId],
  )
  const { rows } = await db.owner.query<{ id: string }>(
    `insert into auth."user" (name, email, email_verified) values ('Ida', 'ida@bageriet.example', true) returning id`,
  )
  return {
    sessions: {
      anonymous: undefined,
      invited: await addSession(db, rows[0]!.id),
      deactivated: gone.sessionToken,
      foreignOwner: foreign.owner.sessionToken,
      otherEmployee: company.otherEmployee.sessionToken,
      otherLeader: company.leader.sessionToken,
      owner: company.owner.sessionToken,
      leader: leader.sessionToken,
      employee: employee.sessionToken,
    },
    people: { leader, employee, owner: company.owner },
    ids: await addThings(db, company.organisationId, pairId, leader, employee),
    company,
    foreign,
  }
}

let casting: Promise<{ template: string; cast: Cast }> | undefined

/** The two companies as a template, written once for all tests of a file that clone it. */
export function castOnce(): Promise<{ template: string; cast: Cast }> {
  casting ??= (async () => {
    let cast: Cast | undefined
    const template = await createTemplate(async (db) => {
      cast = await castCompanies(db)
    })
    return { template, cast: cast as Cast }
  })()
  return casting
}
