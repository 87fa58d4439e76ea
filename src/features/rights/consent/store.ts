import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { currentConsent } from './rules.ts'
import { type Consent, type Purpose, versions } from './types.ts'

/** Each yes of the viewer's, taken back or not, the newest first. */
export async function loadConsents(tenant: Tenant, viewer: Viewer): Promise<Consent[]> {
  const { rows } = await sql<Consent>`
    select id, purpose, version, wording, given_at as "givenAt", withdrawn_at as "withdrawnAt"
      from consent
     where organisation_id = ${viewer.organisationId} and member_id = ${viewer.memberId}
     order by given_at desc, id desc`.execute(tenant)
  return rows
}

/** The viewer's yes to the words of today; null where there is none, and so nothing may be shared. */
export const consentOf = async (
  tenant: Tenant,
  viewer: Viewer,
  purpose: Purpose = 'sharing',
): Promise<Consent | null> => currentConsent(await loadConsents(tenant, viewer), purpose)

/** Keeps the viewer's yes with the words they saw; once, however often it is pressed. */
export async function giveConsent(
  tenant: Tenant,
  viewer: Viewer,
  { purpose, wording }: { purpose: Purpose; wording: string },
  now: Temporal.Instant,
): Promise<void> {
  const version = versions[purpose]
  await sql`
    update consent set withdrawn_at = greatest(given_at, ${now}::timestamptz)
     where organisation_id = ${viewer.organisationId} and member_id = ${viewer.memberId}
       and purpose = ${purpose} and withdrawn_at is null and version <> ${version}`.execute(tenant)
  await sql`
    insert into consent (organisation_id, member_id, purpose, version, language, wording, given_at)
    values (${viewer.organisationId}, ${viewer.memberId}, ${purpose}, ${version}, ${viewer.language},
            ${wording}, ${now})
    on conflict (organisation_id, member_id, purpose) where withdrawn_at is null do nothing`.execute(tenant)
}

/** Takes the viewer's yes back; what hangs on it is erased by the caller in the same transaction. */
export async function withdrawConsent(
  tenant: Tenant,
  viewer: Viewer,
  purpose: Purpose,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update consent set withdrawn_at = greatest(given_at, ${now}::timestamptz)
     where organisation_id = ${viewer.organisationId} and member_id = ${viewer.memberId}
       and purpose = ${purpose} and withdrawn_at is null`.execute(tenant)
}
