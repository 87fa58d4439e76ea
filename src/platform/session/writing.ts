import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../database/database.ts'
import { CannotOpen, type Vault, type WrappedKey } from '../vault/vault.ts'
import { text } from './text.ts'

/** What sealing needs from outside: the installation's vault, and the time. */
export interface Sealing {
  vault: Vault
  now: Temporal.Instant
}

/** What a key is for: all that one gives the other of a pair, or the words of one row that can be erased by itself. */
export type Purpose = 'writing' | 'note' | 'private_note' | 'preparation' | 'unsent_feedback'

/** Whose words they are, and what for. */
export interface KeyOwner {
  organisationId: string
  pairId: string
  memberId: string
  purpose: Purpose
}

/**
 * Seals what its viewer writes in a pair, and opens what either of the two wrote there. `place` says where a text
 * stands ("note 0199… body": table, row, column); it opens nowhere else.
 */
export interface Writing {
  /**
   * A row that was opened or sealed here for the same purpose keeps its key; else it has a new one, but for what
   * all is under one.
   * @returns the text to keep; an empty one stays empty
   */
  seal(pairId: string, purpose: Purpose, place: string, plain: string): Promise<string>
  /**
   * Before sealed texts are read: fetches the keys that did not come along with them or with the viewer. Nothing is
   * asked where all are known.
   */
  findKeys(sealed: Iterable<string>): Promise<void>
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

type Key = WrappedKey & KeyOwner

/** A sealed text names its key, so that one whose key was erased is told from one that was changed. */
const keyNameLength = 36
export const keyNameOf = (sealed: string): string => sealed.slice(0, keyNameLength)

/** The key of the sealed words that `words` is, on the line before them, as far as the viewer may have it. */
export const withKey = (organisationId: string, words: RawBuilder<unknown>): RawBuilder<string> => sql`(
  coalesce((select concat_ws(' ', k.pair_id, k.member_id, k.id, encode(k.wrapped, 'hex'), k.purpose) || e'\n'
              from vault.key k where k.organisation_id = ${organisationId} and k.id = key_of(${words})), '') || ${words})`

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
  /** A text without the key that came along with it. */
  const bare = (sealed: string): string => {
    const end = sealed.indexOf('\n')
    if (end < 0) return sealed
    for (const key of keysIn(sealed.slice(0, end), organisationId)) known().set(key.id, key)
    return sealed.slice(end + 1)
  }
  const keyOfRow = new Map<string, Key>()
  const look = (pairId: string, authorId: string, place: string, kept: string): Look => {
    const sealed = bare(kept)
    if (sealed === '') return { kind: 'words', words: '' }
    const key = known().get(keyNameOf(sealed))
    if (!key) return { kind: 'erased' }
    if (key.pairId !== pairId || key.memberId !== authorId || !mayOpen(key, memberId)) {
      return { kind: 'unreadable' }
    }
    try {
      const words = vault.open(key, place, sealed.slice(keyNameLength + 1))
      keyOfRow.set(rowOf(place), key)
      return { kind: 'words', words }
    } catch (error) {
      if (error instanceof CannotOpen) return { kind: 'unreadable' }
      throw error
    }
  }
  const lookedFor = new Set<string>()
  return {
    async findKeys(sealed) {
      const names = new Set(
        [...sealed]
          .map(bare)
          .filter((text) => text !== '')
          .map(keyNameOf),
      )
      const unknown = [...names].filter((name) => !known().has(name) && !lookedFor.has(name))
      if (unknown.length === 0) return
      for (const name of unknown) lookedFor.add(name)
      const { rows } = await sql<Omit<Key, 'organisationId'>>`
        select pair_id as "pairId", member_id as "memberId", id, wrapped, purpose from vault.key
         where organisation_id = ${organisationId} and id = any (${unknown}::uuid[])
           and pair_id = any ((select viewer_pairs())::uuid[]) and purpose <> 'share'`.execute(tenant)
      for (const key of rows) known().set(key.id, { ...key, organisationId })
    },
    async seal(pairId, purpose, place, plain) {
      if (plain === '') return ''
      const owner = { organisationId, pairId, memberId, purpose }
      const before = keyOfRow.get(rowOf(place))
      let key = before && isOf(owner, before) ? before : undefined
      if (purpose === 'writing')
        key ??= known()
          .values()
          .find((one) => isOf(owner, one))
      key ??= { ...(await writingKey(tenant, owner, { vault, now })), ...owner }
      known().set(key.id, key)
      keyOfRow.set(rowOf(place), key)
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

/** The row in which a place is: all of it but the column. */
const rowOf = (place: string): string => place.slice(0, place.lastIndexOf(' '))

const isOf = ({ pairId, memberId, purpose }: KeyOwner, key: Key): boolean =>
  key.pairId === pairId && key.memberId === memberId && key.purpose === purpose

/** What only its writer reads opens for nobody else, whatever the row says that it lies in. */
const mayOpen = ({ purpose, memberId }: Key, viewerId: string): boolean =>
  purpose === 'writing' || purpose === 'note' || memberId === viewerId

/** A text as it is kept: the name of its key, and what the vault made of it. */
export const sealWith = (vault: Vault, key: WrappedKey, place: string, plain: string): string =>
  plain === '' ? '' : `${key.id}.${vault.seal(key, place, plain)}`

/** Makes a key; of 'writing' there is one for each writer in a pair, and two who need it at once make one. */
export async function writingKey(
  tenant: Tenant,
  { organisationId, pairId, memberId, purpose }: KeyOwner,
  { vault, now }: Sealing,
): Promise<WrappedKey> {
  const id = crypto.randomUUID()
  const wrapped = vault.newKey({ organisationId, id })
  const made = await sql`
    insert into vault.key (organisation_id, id, pair_id, member_id, purpose, wrapped, made_at)
    values (${organisationId}, ${id}, ${pairId}, ${memberId}, ${purpose}, ${wrapped}, ${now})
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
      const [pairId, memberId, id, wrapped, purpose] = line.split(' ') as [
        string,
        string,
        string,
        string,
        Purpose,
      ]
      return { organisationId, pairId, memberId, id, wrapped: Buffer.from(wrapped, 'hex'), purpose }
    })
