import { createVault } from '../../../src/platform/vault/vault.ts'
import { testConfig } from '../../support/app.ts'
import { goneMarks } from '../marks.ts'
import type { Between } from './between.ts'
import { insert } from './between.ts'

/** What the employee shares of how they are, with their yes to it, and whom they bring along to a conversation. */
export async function addShares(between: Between, meetingId: string): Promise<Record<string, string>> {
  const { db, organisationId, pairId, employee } = between
  const vault = createVault(testConfig.secret)
  await db.owner.query(
    `insert into consent (organisation_id, member_id, purpose, version, language, wording, given_at)
     values ($1, $2, 'sharing', 1, 'da', 'Ja', now()) on conflict do nothing`,
    [organisationId, employee.memberId],
  )
  const at = { organisationId, id: crypto.randomUUID() }
  const wrapped = vault.newKey(at)
  const words = JSON.stringify({ heading: 'Klarhed · 10. november 2026', words: 'Ofte uklart' })
  await db.owner.query(
    `with made as (
       insert into vault.key (organisation_id, id, pair_id, member_id, purpose, wrapped, made_at)
       values ($1, $2, $3, $4, 'share', $5, now()))
     insert into share (organisation_id, id, pair_id, author_id, shared_at, sealed) values ($1, $2, $3, $4, now(), $6)`,
    [
      organisationId,
      at.id,
      pairId,
      employee.memberId,
      wrapped,
      vault.seal({ ...at, wrapped }, `share ${at.id}`, words),
    ],
  )
  const companion = (name: string, removedAt: string | null) =>
    insert(
      between,
      `insert into meeting_company (organisation_id, pair_id, meeting_id, name, role, named_by, named_at, removed_at)
       values ($1, $2, $3, $4, $4, $5, now(), $6) returning id`,
      meetingId,
      name,
      employee.memberId,
      removedAt,
    )
  await companion(goneMarks.companion, '2026-11-20T08:00:00Z')
  return { shareId: at.id, companyId: await companion('Bo Hansen', null) }
}
