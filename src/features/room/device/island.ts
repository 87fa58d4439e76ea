// What a device keeps of a room, in IndexedDB: its key, which cannot be read out again, and the highest revision it has
// seen of each entry, so that an older copy is noticed. Signing out clears all of it (Clear-Site-Data). Where a browser
// keeps nothing, the room opens all the same, and is asked for again on the next page.

interface KeptKey {
  roomId: string
  memberId: string
  key: CryptoKey
  proof: string
  /** The tab it is for; '' for a device that is to be remembered. */
  tab: string
  /** Until when, milliseconds since 1970; null on a remembered device, which keeps it until one signs out. */
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
      request.result.createObjectStore('keys', { keyPath: ['roomId', 'tab'] })
      request.result.createObjectStore('seen')
    })
    return done(request)
  })()
  return opening
}

/** Works on one store; where the browser keeps nothing, the answer is `otherwise`. */
async function within<T>(
  name: 'keys' | 'seen',
  mode: IDBTransactionMode,
  otherwise: T,
  work: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
  try {
    return await work((await database()).transaction(name, mode).objectStore(name))
  } catch {
    return otherwise
  }
}

/** This tab, as long as it is open. */
function tabName(): string {
  const kept = sessionStorage.getItem('takt-room-tab') ?? crypto.randomUUID()
  sessionStorage.setItem('takt-room-tab', kept)
  return kept
}

/** Keeps the key of an opened room: for this tab while it is used, or on this device until one signs out. */
export function keepKey(at: Omit<KeptKey, 'tab' | 'until'>, remember: boolean): Promise<void> {
  return within('keys', 'readwrite', undefined, async (keys) => {
    const kept: KeptKey = remember
      ? { ...at, tab: '', until: null }
      : { ...at, tab: tabName(), until: Date.now() + idle }
    await done(keys.put(kept))
  })
}

/** The key this device or tab keeps of a member's room; forgets those that are out of date, or another's. */
export async function keptKey(roomId: string | undefined, memberId: string): Promise<KeptKey | null> {
  const found = await within<KeptKey | null>('keys', 'readwrite', null, async (keys) => {
    const all: KeptKey[] = await done(keys.getAll())
    const own = all.filter(({ until, ...kept }) => {
      const overdue = until !== null && until < Date.now()
      return kept.roomId === roomId && kept.memberId === memberId && !overdue
    })
    for (const kept of all) if (!own.includes(kept)) await done(keys.delete([kept.roomId, kept.tab]))
    return own.find(({ tab }) => tab === '') ?? own.find(({ tab }) => tab === tabName()) ?? null
  })
  if (found && found.until !== null) await keepKey(found, false)
  return found
}

/** Forgets the keys of all rooms on this device. */
export const forgetKeys = (): Promise<void> =>
  within('keys', 'readwrite', undefined, async (keys) => {
    await done(keys.clear())
  })

/** Whether this device is remembered, and not this tab alone. */
export const isRemembered = (roomId: string): Promise<boolean> =>
  within('keys', 'readonly', false, async (keys) => (await done(keys.get([roomId, '']))) !== undefined)

const placeOf = (roomId: string, entryId: string) => `${roomId} ${entryId}`

/** The highest revision this device has seen of each entry of a room. */
export const seenRevisions = (roomId: string, entryIds: string[]): Promise<Map<string, number>> =>
  within('seen', 'readonly', new Map(), async (seen) => {
    const found = await Promise.all(
      entryIds.map(
        async (id) => [id, await done<number | undefined>(seen.get(placeOf(roomId, id)))] as const,
      ),
    )
    return new Map(found.flatMap(([id, revision]) => (revision === undefined ? [] : [[id, revision]])))
  })

/** Remembers revisions that were opened and proved. */
export const rememberRevisions = (
  roomId: string,
  entries: { id: string; revision: number }[],
): Promise<void> =>
  within('seen', 'readwrite', undefined, async (seen) => {
    await Promise.all(entries.map(({ id, revision }) => done(seen.put(revision, placeOf(roomId, id)))))
  })
