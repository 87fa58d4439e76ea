import { type Kysely, sql } from 'kysely'
import type { Tenant } from '../database/database.ts'
import type { DB } from '../database/tables.ts'
import { type Sealing, type Writing, writingOf } from './writing.ts'

declare const minted: unique symbol

/** The tenant. Minted by open_viewer() and its like alone, so that no request can bring its own. */
export type OrganisationId = string & { [minted]: 'organisation' }
export type MemberId = string & { [minted]: 'member' }

export type Language = 'da' | 'en'

/** Someone signed in, as a member of the one company that this session looks at, with their keys. */
export interface Viewer extends Writing {
  readonly [minted]: 'viewer'
  userId: string
  sessionId: string
  userName: string
  email: string
  organisationId: OrganisationId
  organisationName: string
  timeZone: string
  memberId: MemberId
  memberName: string
  role: 'owner' | 'member'
  language: Language
  /** The pairs they are, or were, one of the two in. */
  pairs: string[]
}

/** Someone signed in who belongs to no company (any more), or still owes their second factor. */
export interface Visitor {
  userId: string
  sessionId: string
  userName: string
  email: string
  secondFactorPending: boolean
}

export type Opened =
  | { kind: 'viewer'; viewer: Viewer }
  | { kind: 'visitor'; visitor: Visitor }
  | { kind: 'nobody' }

interface Row {
  user_id: string
  session_id: string
  second_factor_pending: boolean
  user_name: string
  email: string
  organisation_id: string | null
  organisation_name: string
  time_zone: string
  member_id: string
  member_name: string
  role: 'owner' | 'member'
  language: Language
  pairs: string[]
  keys: string | null
}

/** Names the viewer of this transaction by their session and returns them; the only place that mints a Viewer. */
export async function openViewer(tenant: Tenant, sessionToken: string, sealing: Sealing): Promise<Opened> {
  const { rows } = await sql<Row>`select * from open_viewer(${sessionToken})`.execute(tenant)
  const row = rows[0]
  if (!row) return { kind: 'nobody' }
  const user = { userId: row.user_id, sessionId: row.session_id, userName: row.user_name, email: row.email }
  if (row.second_factor_pending || row.organisation_id === null) {
    return { kind: 'visitor', visitor: { ...user, secondFactorPending: row.second_factor_pending } }
  }
  const whose = { organisationId: row.organisation_id, memberId: row.member_id, language: row.language }
  const viewer = {
    ...user,
    ...whose,
    ...writingOf(tenant, whose, row.keys, sealing),
    organisationName: row.organisation_name,
    timeZone: row.time_zone,
    memberName: row.member_name,
    role: row.role,
    pairs: row.pairs,
  }
  return { kind: 'viewer', viewer: viewer as Viewer }
}

/** What a job acts on: one pair of one company, for nobody in particular. */
export interface JobScope {
  organisationId: OrganisationId
  pairId: string
}

/** Names one pair for a job and runs `work` in a transaction that sees that pair alone. */
export async function asJob<T>(
  app: Kysely<DB>,
  pair: { organisationId: string; pairId: string },
  work: (tenant: Tenant, scope: JobScope) => Promise<T>,
): Promise<T> {
  return app.transaction().execute(async (tenant) => {
    await sql`select open_job(${pair.organisationId}, ${pair.pairId})`.execute(tenant)
    return work(tenant, { organisationId: pair.organisationId as OrganisationId, pairId: pair.pairId })
  })
}

/** One member of one company, as the queue names them. */
export interface MemberToWriteTo {
  organisationId: string
  memberId: string
}

/** Whom a job writes to, and what it needs for that. */
export interface Recipient {
  organisationId: OrganisationId
  memberId: MemberId
  name: string
  address: string
  language: Language
  /** Not deactivated. */
  active: boolean
}

/**
 * Names one member for a job and runs `work` in a transaction that sees what their calendar feed shows.
 * @returns null when there is no such member.
 */
export async function asMember<T>(
  app: Kysely<DB>,
  { organisationId, memberId }: MemberToWriteTo,
  work: (tenant: Tenant, recipient: Recipient) => Promise<T>,
): Promise<T | null> {
  return app.transaction().execute(async (tenant) => {
    const { rows } = await sql<Pick<Recipient, 'name' | 'language' | 'active'> & { email: string }>`
      select * from open_member(${organisationId}, ${memberId})`.execute(tenant)
    const row = rows[0]
    if (!row) return null
    const { name, email, language, active } = row
    const ids = { organisationId: organisationId as OrganisationId, memberId: memberId as MemberId }
    return work(tenant, { ...ids, name, address: email, language, active })
  })
}

/** The same for one who is not deactivated; null for one who is. */
export const asActiveMember = <T>(
  app: Kysely<DB>,
  member: MemberToWriteTo,
  work: (tenant: Tenant, recipient: Recipient) => Promise<T>,
): Promise<T | null> =>
  asMember(app, member, async (tenant, recipient) => (recipient.active ? work(tenant, recipient) : null))

/** Names the owner of a calendar feed by the hash of its token, and returns them; null for an unknown one. */
export async function openFeed(
  tenant: Tenant,
  tokenHash: Buffer,
): Promise<{ organisationId: OrganisationId; memberId: MemberId; language: Language } | null> {
  const { rows } = await sql<{ organisation_id: string; member_id: string; language: Language }>`
    select * from open_feed(${tokenHash})`.execute(tenant)
  const row = rows[0]
  if (!row) return null
  return {
    organisationId: row.organisation_id as OrganisationId,
    memberId: row.member_id as MemberId,
    language: row.language,
  }
}

/** The member whom a reminder is for, and whose pairs its job sees; no draft and no private note is among that. */
export interface ReminderScope {
  organisationId: OrganisationId
  memberId: MemberId
  name: string
  email: string
  language: Language
  timeZone: string
}

/**
 * Names one member for a reminder and runs `work` in a transaction that sees their pairs; null for someone who has not
 * joined, or is deactivated.
 */
export async function asReminder<T>(
  app: Kysely<DB>,
  { organisationId, memberId }: { organisationId: string; memberId: string },
  work: (tenant: Tenant, scope: ReminderScope) => Promise<T>,
): Promise<T | null> {
  return app.transaction().execute(async (tenant) => {
    const { rows } = await sql<Pick<ReminderScope, 'name' | 'email' | 'language' | 'timeZone'>>`
      select name, email, language, time_zone as "timeZone"
        from open_reminder(${organisationId}, ${memberId})`.execute(tenant)
    const row = rows[0]
    if (!row) return null
    const scope = { ...row, organisationId: organisationId as OrganisationId, memberId: memberId as MemberId }
    return work(tenant, scope)
  })
}
