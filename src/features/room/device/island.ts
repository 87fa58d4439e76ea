// What a device keeps of a room, in IndexedDB: its key, which cannot be read out again, and the highest revision it has
// seen of each entry, so that an older copy is noticed. Signing out clears all of it (Clear-Site-Data).

interface KeptKey {
  roomId: string
  memberId: string
  key: CryptoKey
  /** The tab it is for; null for a device that is to be remembered. */
  tab: string | null
  /** Until when, milliseconds since 1970; a remembered device keeps it until one signs out. */
  until: number | null
}

/** How long a tab keeps the key of a room that nobody uses. */
const idle = 30 * 60_000

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })

let opening: Promise<IDBDatabase> | undefined

function database(): Promise<IDBDatabase> {
  opening ??= (() => {
    const request = indexedDB.open('takt-room', 1)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('keys', { keyPath: 'roomId' })
      request.result.createObjectStore('seen')
    })
    return done(request)
  })()
  return opening
}

async function store(name: 'keys' | 'seen', mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await database()).transaction(name, mode).objectStore(name)
}

/** This tab, as long as it is open. */
function tabName(): string {
  const kept = sessionStorage.getItem('takt-room-tab') ?? crypto.randomUUID()
  sessionStorage.setItem('takt-room-tab', kept)
  return kept
}

/** Keeps the key of an opened room: for this tab while it is used, or on this device until one signs out. */
export async function keepKey(
  at: Pick<KeptKey, 'roomId' | 'memberId' | 'key'>,
  remember: boolean,
): Promise<void> {
  const kept: KeptKey = {
    ...at,
    tab: remember ? null : tabName(),
    until: remember ? null : Date.now() + idle,
  }
  await done((await store('keys', 'readwrite')).put(kept))
}

/** The key this device or tab keeps of a member's room; forgets those that are out of date, or another's. */
export async function keptKey(
  roomId: string | undefined,
  memberId: string,
): Promise<{ key: CryptoKey; remembered: boolean } | null> {
  const all: KeptKey[] = await done((await store('keys', 'readonly')).getAll())
  let found: KeptKey | null = null
  for (const kept of all) {
    const fits = kept.roomId === roomId && kept.memberId === memberId
    const overdue = kept.until !== null && kept.until < Date.now()
    if (!fits || overdue) await done((await store('keys', 'readwrite')).delete(kept.roomId))
    else if (kept.tab === null || kept.tab === tabName()) found = kept
  }
  if (!found) return null
  if (found.until !== null) await keepKey(found, false)
  return { key: found.key, remembered: found.tab === null }
}

/** Forgets the keys of all rooms on this device. */
export async function forgetKeys(): Promise<void> {
  await done((await store('keys', 'readwrite')).clear())
}

const placeOf = (roomId: string, entryId: string) => `${roomId} ${entryId}`

/** The highest revision this device has seen of each entry of a room. */
export async function seenRevisions(roomId: string, entryIds: string[]): Promise<Map<string, number>> {
  const seen = await store('seen', 'readonly')
  const found = await Promise.all(
    entryIds.map(async (id) => [id, await done<number | undefined>(seen.get(placeOf(roomId, id)))] as const),
  )
  return new Map(found.flatMap(([id, revision]) => (revision === undefined ? [] : [[id, revision]])))
}

/** Remembers revisions that were opened and proved. */
export async function rememberRevisions(
  roomId: string,
  entries: { id: string; revision: number }[],
): Promise<void> {
  const seen = await store('seen', 'readwrite')
  await Promise.all(entries.map(({ id, revision }) => done(seen.put(revision, placeOf(roomId, id)))))
}
