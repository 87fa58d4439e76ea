import { sql } from 'kysely'
import type { Tenant } from '../database/database.ts'
import { CannotOpen, type Vault, type WrappedKey } from '../vault/vault.ts'
import { text } from './text.ts'

/** What sealing needs from outside: the installation's vault, and the time. */
export interface Sealing {
  vault: Vault
  now: Temporal.Instant
}

/**
 * Seals what its viewer writes in a pair, and opens what either of the two wrote there. `place` says where a text
 * stands ("note 0199…"); it opens nowhere else.
 */
export interface Writing {
  /** @returns the text to keep; an empty one stays empty */
  seal(pairId: string, place: string, plain: string): Promise<string>
  /** The words; null where their key was erased, or they were changed. */
  read(pairId: string, authorId: string, place: string, sealed: string): string | null
  /** The same with a line that says so. */
  open(pairId: string, authorId: string, place: string, sealed: string): string
}

interface Whose {
  organisationId: string
  memberId: string
  language: keyof typeof text
}

type Look = { kind: 'words'; words: string } | { kind: 'erased' } | { kind: 'unreadable' }

type Key = WrappedKey & { pairId: string; memberId: string }

/** A sealed text names its key, so that one whose key was erased is told from one that was changed. */
const keyNameLength = 36

/** The writing of one viewer in their transaction; `lines` are the keys of their pairs as writing_keys() gives them. */
export function writingOf(
  tenant: Tenant,
  { organisationId, memberId, language }: Whose,
  lines: string | null,
  { vault, now }: Sealing,
): Writing {
  // Most pages show no sealed words.
  let keys: Map<string, Key> | undefined
  const known = () => {
    keys ??= new Map(keysIn(lines ?? '', organisationId).map((key) => [key.id, key]))
    return keys
  }
  const look = (pairId: string, authorId: string, place: string, sealed: string): Look => {
    if (sealed === '') return { kind: 'words', words: '' }
    const key = known().get(sealed.slice(0, keyNameLength))
    if (!key) return { kind: 'erased' }
    if (key.pairId !== pairId || key.memberId !== authorId) return { kind: 'unreadable' }
    try {
      return { kind: 'words', words: vault.open(key, place, sealed.slice(keyNameLength + 1)) }
    } catch (error) {
      if (error instanceof CannotOpen) return { kind: 'unreadable' }
      throw error
    }
  }
  return {
    async seal(pairId, place, plain) {
      if (plain === '') return ''
      let key = known()
        .values()
        .find((one) => one.pairId === pairId && one.memberId === memberId)
      if (!key) {
        key = {
          ...(await writingKey(tenant, { organisationId, pairId, memberId }, { vault, now })),
          pairId,
          memberId,
        }
        known().set(key.id, key)
      }
      return sealWith(vault, key, place, plain)
    },
    read: (...asked) => {
      const found = look(...asked)
      return found.kind === 'words' ? found.words : null
    },
    open: (...asked) => {
      const found = look(...asked)
      return found.kind === 'words' ? found.words : text[language][found.kind]
    },
  }
}

/** A text as it is kept: the name of its key, and what the vault made of it. */
export const sealWith = (vault: Vault, key: WrappedKey, place: string, plain: string): string =>
  plain === '' ? '' : `${key.id}.${vault.seal(key, place, plain)}`

/** The key of what a member writes in a pair; two who need it at once make one. */
export async function writingKey(
  tenant: Tenant,
  { organisationId, pairId, memberId }: { organisationId: string; pairId: string; memberId: string },
  { vault, now }: Sealing,
): Promise<WrappedKey> {
  const id = crypto.randomUUID()
  const wrapped = vault.newKey({ organisationId, id })
  const made = await sql`
    insert into vault.key (organisation_id, id, pair_id, member_id, purpose, wrapped, made_at)
    values (${organisationId}, ${id}, ${pairId}, ${memberId}, 'writing', ${wrapped}, ${now})
    on conflict (organisation_id, pair_id, member_id) where purpose = 'writing' do nothing
    returning id`.execute(tenant)
  if (made.rows.length > 0) return { organisationId, id, wrapped }
  // A statement of its own: it sees what was committed while the first one waited.
  const { rows } = await sql<{ id: string; wrapped: Buffer }>`
    select id, wrapped from vault.key
     where organisation_id = ${organisationId} and pair_id = ${pairId} and member_id = ${memberId}
       and purpose = 'writing'`.execute(tenant)
  return { organisationId, ...(rows[0] as { id: string; wrapped: Buffer }) }
}

const keysIn = (lines: string, organisationId: string): Key[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [pairId, memberId, id, wrapped] = line.split(' ') as [string, string, string, string]
      return { organisationId, pairId, memberId, id, wrapped: Buffer.from(wrapped, 'hex') }
    })
