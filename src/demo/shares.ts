import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { text as consentText } from '../features/rights/consent/text.ts'
import { versions } from '../features/rights/consent/types.ts'
import { sealShare } from '../features/shares/store.ts'
import type { SharedWords } from '../features/shares/types.ts'
import type { Sealing } from '../platform/session/writing.ts'
import type { PersonKey } from './people.ts'

interface DemoShare extends SharedWords {
  by: PersonKey
  /** Days before today on which it was shared. */
  since: number
}

const shared: readonly DemoShare[] = [
  {
    by: 'jonas',
    since: 6,
    heading: 'Arbejdsmængde',
    words: 'Tung. Det er ikke opgaverne, det er alle afbrydelserne, når telefonen ringer.',
  },
  {
    by: 'jonas',
    since: 6,
    heading: 'Hvad ville hjælpe',
    words: 'En formiddag om ugen, hvor en anden tager telefonen.',
  },
]

/** Writes what people of the demo share of how they are, after their yes to it. */
export async function writeShares(client: pg.PoolClient, { vault, now }: Sealing): Promise<void> {
  for (const { by, since, ...words } of shared) {
    const { rows } = await client.query<Record<'organisationId' | 'memberId' | 'pairId', string>>(
      `select m.organisation_id as "organisationId", m.id as "memberId", p.id as "pairId"
         from member m
         join pair p on p.organisation_id = m.organisation_id and p.employee_id = m.id and p.ended_at is null
        where split_part(m.email, '@', 1) = $1`,
      [by],
    )
    const [whose] = rows
    if (!whose) throw new Error(`${by} is led by nobody`)
    const { organisationId, memberId, pairId } = whose
    const at = { organisationId, id: randomUUID() }
    const when = now.subtract({ hours: 24 * since })
    const { wrapped, sealed } = sealShare(vault, at, words)
    await client.query(
      `insert into consent (organisation_id, member_id, purpose, version, language, wording, given_at)
       values ($1, $2, 'sharing', $3, 'da', $4, $5) on conflict do nothing`,
      [
        organisationId,
        memberId,
        versions.sharing,
        consentText.da.purposes.sharing.words.join('\n'),
        when.subtract({ minutes: 5 }),
      ],
    )
    await client.query(
      `insert into vault.key (organisation_id, id, pair_id, member_id, purpose, wrapped, made_at)
       values ($1, $2, $3, $4, 'share', $5, $6)`,
      [organisationId, at.id, pairId, memberId, wrapped, when],
    )
    await client.query(
      `insert into share (organisation_id, id, pair_id, author_id, shared_at, sealed)
       values ($1, $2, $3, $4, $5, $6)`,
      [organisationId, at.id, pairId, memberId, when, sealed],
    )
  }
}
