import { randomBytes } from 'node:crypto'
import type { Database } from '../../src/platform/database/database.ts'

/** One person of a test: an account, a membership, and a session to act with. */
export interface Person {
  memberId: string
  userId: string
  name: string
  email: string
  sessionToken: string
  role: 'owner' | 'member'
}

export interface Company {
  organisationId: string
  /** Owns the company and leads Emil; sees nothing of Karsten's pair. */
  owner: Person
  leader: Person
  employee: Person
  otherEmployee: Person
  /** Lise (owner) and Emil. */
  pairId: string
  /** Karsten (leader) and Oda. */
  otherPairId: string
}

const firstDay = '2026-01-05T08:00:00Z'

async function one<T>(db: Database, statement: string, values: unknown[]): Promise<T> {
  const { rows } = await db.owner.query(statement, values)
  return rows[0] as T
}

/** Writes a person with an account and a live session straight into the tables. */
export async function addPerson(
  db: Database,
  organisationId: string,
  name: string,
  email: string,
  role: 'owner' | 'member' = 'member',
  language: 'da' | 'en' = 'da',
): Promise<Person> {
  const { id: userId } = await one<{ id: string }>(
    db,
    'insert into auth."user" (name, email, email_verified) values ($1, $2, true) returning id',
    [name, email],
  )
  const { id: memberId } = await one<{ id: string }>(
    db,
    `insert into member (organisation_id, user_id, name, email, role, language, created_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [organisationId, userId, name, email, role, language, firstDay],
  )
  return { memberId, userId, name, email, role, sessionToken: await addSession(db, userId) }
}

/** A session of its own, so that one person can be at two devices. */
export async function addSession(db: Database, userId: string): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await db.owner.query(
    `insert into auth.session (user_id, token, expires_at) values ($1, $2, now() + interval '1 day')`,
    [userId, token],
  )
  return token
}

export async function addPair(
  db: Database,
  organisationId: string,
  leader: Person,
  employee: Person,
): Promise<string> {
  const { id } = await one<{ id: string }>(
    db,
    'insert into pair (organisation_id, leader_id, employee_id, created_at) values ($1, $2, $3, $4) returning id',
    [organisationId, leader.memberId, employee.memberId, firstDay],
  )
  return id
}

/** A small company: an owner who leads Emil, and Karsten who leads Oda. `mark` tells two companies apart. */
export async function addCompany(db: Database, mark = ''): Promise<Company> {
  const { id: organisationId } = await one<{ id: string }>(
    db,
    'insert into organisation (name, created_at) values ($1, $2) returning id',
    [`Bageriet${mark}`, firstDay],
  )
  const person = (name: string, role: 'owner' | 'member' = 'member') =>
    addPerson(db, organisationId, name, `${name.split(' ')[0]!.toLowerCase()}${mark}@bageriet.example`, role)
  const owner = await person('Lise Holm', 'owner')
  const leader = await person('Karsten Bruun')
  const employee = await person('Emil Dahl')
  const otherEmployee = await person('Oda Lund')
  return {
    organisationId,
    owner,
    leader,
    employee,
    otherEmployee,
    pairId: await addPair(db, organisationId, owner, employee),
    otherPairId: await addPair(db, organisationId, leader, otherEmployee),
  }
}

/** A planned meeting of a pair, written straight into the tables. `startsAt` is local wall-clock time in Copenhagen. */
export async function addMeeting(
  db: Database,
  organisationId: string,
  pairId: string,
  startsAt = '2026-11-24T09:00',
  minutes = 45,
): Promise<string> {
  const local = Temporal.PlainDateTime.from(startsAt)
  const start = local.toZonedDateTime('Europe/Copenhagen').toInstant()
  const { id } = await one<{ id: string }>(
    db,
    `insert into meeting (organisation_id, pair_id, planned_date, local_date, local_time, time_zone, starts_at, minutes, created_at)
     values ($1, $2, $3, $3, $4, 'Europe/Copenhagen', $5, $6, $7) returning id`,
    [
      organisationId,
      pairId,
      local.toPlainDate().toString(),
      local.toPlainTime().toString(),
      start.toString(),
      minutes,
      firstDay,
    ],
  )
  await db.owner.query(
    `insert into meeting_attendance (organisation_id, meeting_id, member_id, pair_id, during)
     select organisation_id, $3, unnest(array[leader_id, employee_id]), id, tstzrange($4, $5)
       from pair where organisation_id = $1 and id = $2`,
    [organisationId, pairId, id, start.toString(), start.add({ minutes }).toString()],
  )
  return id
}
