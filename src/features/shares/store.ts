import { randomUUIDv7 } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import { consentOf } from '../rights/consent/store.ts'
import type { SealedShare, Share, SharedWords } from './types.ts'

/** Where the words of a share stand, for the vault. */
const placeOf = (id: string): string => `share ${id}`

const json = sql`json_build_object(
  'id', s.id, 'authorId', s.author_id, 'at', s.shared_at, 'sealed', s.sealed, 'wrapped', encode(k.wrapped, 'base64'))`
/** One whose key is gone is not there. */
const tables = sql`share s join vault.key k on k.organisation_id = s.organisation_id and k.id = s.id`

/** In the meeting `m` of a statement: what its pair shares, sealed, once the employee opened it there. */
export const sharesOfMeeting = sql<SealedShare[] | null>`(
  select (select coalesce(json_agg(${json} order by s.shared_at desc, s.id), '[]')
            from ${tables}
           where s.organisation_id = w.organisation_id and s.pair_id = w.pair_id)
    from meeting_wellbeing w
   where w.organisation_id = m.organisation_id and w.meeting_id = m.id and w.closed_at is null)`

async function shares(
  tenant: Tenant,
  viewer: Viewer,
  vault: Vault,
  condition: RawBuilder<unknown>,
): Promise<Share[]> {
  const { rows } = await sql<{ share: SealedShare }>`
    select ${json} as share from ${tables}
     where s.organisation_id = ${viewer.organisationId} and s.pair_id = any (${viewer.pairs}::uuid[]) and (${condition})
     order by s.shared_at desc, s.id`.execute(tenant)
  return openShares(
    vault,
    viewer,
    rows.map(({ share }) => share),
  )
}

/** Opens what was read sealed. */
export const openShares = (
  vault: Vault,
  { organisationId }: Pick<Viewer, 'organisationId'>,
  sealed: readonly SealedShare[],
): Share[] =>
  sealed.map(({ id, authorId, at, sealed, wrapped }) => {
    const key = { organisationId, id, wrapped: Buffer.from(wrapped, 'base64') }
    const { heading, words } = JSON.parse(vault.open(key, placeOf(id), sealed)) as SharedWords
    return { id, authorId, at: Temporal.Instant.from(at), heading, words }
  })

/** All that the employee of a pair shares now, the latest first. */
export const sharesOfPair = (
  tenant: Tenant,
  viewer: Viewer,
  vault: Vault,
  pairId: string,
): Promise<Share[]> => shares(tenant, viewer, vault, sql`s.pair_id = ${pairId}`)

/** All that is shared in any pair of the viewer's, pair by pair, the latest first. */
export async function sharesOfAllPairs(
  tenant: Tenant,
  viewer: Viewer,
  vault: Vault,
): Promise<(Share & { pairId: string })[]> {
  const { rows } = await sql<{ pairId: string; share: SealedShare }>`
    select s.pair_id as "pairId", ${json} as share from ${tables}
     where s.organisation_id = ${viewer.organisationId} and s.pair_id = any (${viewer.pairs}::uuid[])
     order by s.pair_id, s.shared_at desc, s.id`.execute(tenant)
  const sealed = rows.map(({ share }) => share)
  return openShares(vault, viewer, sealed).map((share, at) => ({
    ...share,
    pairId: (rows[at] as (typeof rows)[number]).pairId,
  }))
}

/** The pair of a share of the viewer's own; null when there is none. */
export async function pairOfOwnShare(
  tenant: Tenant,
  viewer: Viewer,
  shareId: string,
): Promise<string | null> {
  const row = await tenant
    .selectFrom('share')
    .select('pair_id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', shareId)
    .where('author_id', '=', viewer.memberId)
    .executeTakeFirst()
  return row?.pair_id ?? null
}

/** What a share says, under a fresh key of its own, which has the same id. */
export function sealShare(
  vault: Vault,
  at: { organisationId: string; id: string },
  { heading, words }: SharedWords,
): { wrapped: Buffer; sealed: string } {
  const wrapped = vault.newKey(at)
  return {
    wrapped,
    sealed: vault.seal({ ...at, wrapped }, placeOf(at.id), JSON.stringify({ heading, words })),
  }
}

/**
 * Lets the other of the pair read these, each under a key of its own. What the viewer shares already, in the very same
 * words, is not shared twice, also when pressed twice at once.
 */
export async function addShares(
  tenant: Tenant,
  viewer: Viewer,
  vault: Vault,
  pairId: string,
  given: readonly SharedWords[],
  now: Temporal.Instant,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('share'), hashtext(${pairId}))`.execute(tenant)
  const there = new Set((await sharesOfPair(tenant, viewer, vault, pairId)).map(inOne))
  // In the order they were given, also within one millisecond.
  const ids = given.map(() => randomUUIDv7()).sort()
  for (const [index, { heading, words }] of given.entries()) {
    if (there.has(inOne({ heading, words }))) continue
    there.add(inOne({ heading, words }))
    const at = { organisationId: viewer.organisationId, id: ids[index] as string }
    const { wrapped, sealed } = sealShare(vault, at, { heading, words })
    await sql`
      insert into vault.key (organisation_id, id, pair_id, member_id, purpose, wrapped, made_at)
      values (${at.organisationId}, ${at.id}, ${pairId}, ${viewer.memberId}, 'share', ${wrapped}, ${now})`.execute(
      tenant,
    )
    await sql`
      insert into share (organisation_id, id, pair_id, author_id, shared_at, sealed)
      values (${at.organisationId}, ${at.id}, ${pairId}, ${viewer.memberId}, ${now}, ${sealed})`.execute(
      tenant,
    )
  }
}

const inOne = ({ heading, words }: SharedWords): string => JSON.stringify([heading, words])

/**
 * Holds the viewer's yes to sharing until the transaction ends, so that taking it back, which erases what was shared,
 * comes before or after; false where there is none.
 */
export async function holdConsent(tenant: Tenant, viewer: Viewer): Promise<boolean> {
  const { rows } = await sql`
    select from consent
     where organisation_id = ${viewer.organisationId} and member_id = ${viewer.memberId} and purpose = 'sharing'
       and withdrawn_at is null for share`.execute(tenant)
  return rows.length > 0 && (await consentOf(tenant, viewer)) !== null
}

/** Takes a share of the viewer's back: its words and its key are gone, in every copy. False where there was none. */
export async function withdrawShare(
  tenant: Tenant,
  shareId: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select erase_own('share', ${shareId}, ${now}) as done`.execute(tenant)
  return rows[0]?.done ?? false
}
