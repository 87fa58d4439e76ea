import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Place } from '../types.ts'
import { newRoomKey, openEntry, paddedSize, roomKeyFrom, sealEntry } from './rules.ts'

const place: Place = {
  roomId: '0199a000-0000-7000-8000-000000000001',
  entryId: '0199a000-0000-7000-8000-000000000002',
  revision: 2,
  writtenAt: Date.UTC(2026, 10, 23, 8),
}
const problem = (named: string) => expect.objectContaining({ problem: named })

test('any words come back as they were, and their length is hidden in steps', async () => {
  const key = await roomKeyFrom(newRoomKey())
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (words) => {
      const sealed = await sealEntry(key, place, { words })
      expect(await openEntry(key, place, sealed)).toEqual({ words })
      expect(sealed.length - 136).toBe(paddedSize(sealed.length - 140))
    }),
    { numRuns: 50 },
  )
})

test('another entry, time, room or revision, and any changed bit, are refused by name', async () => {
  const key = await roomKeyFrom(newRoomKey())
  const sealed = await sealEntry(key, place, { words: 'mine' })
  const other = '0199a000-0000-7000-8000-000000000009'
  for (const [change, named] of [
    [{ roomId: other }, 'another-place'],
    [{ entryId: other }, 'another-place'],
    [{ writtenAt: place.writtenAt + 1 }, 'another-place'],
    [{ revision: 3 }, 'older'],
  ] as const) {
    await expect(openEntry(key, { ...place, ...change }, sealed)).rejects.toEqual(problem(named))
  }
  for (const at of [0, 50, 70, 110, 130, sealed.length - 1]) {
    const changed = sealed.slice()
    changed[at] = (changed[at] as number) ^ 1
    await expect(openEntry(key, place, changed), `byte ${at}`).rejects.toEqual(problem('damaged'))
  }
  await expect(openEntry(key, place, sealed.slice(0, 100))).rejects.toEqual(problem('damaged'))
  const later = sealed.slice()
  later[3] = 2
  await expect(openEntry(key, place, later)).rejects.toEqual(problem('unknown-version'))
  await expect(openEntry(await roomKeyFrom(newRoomKey()), place, sealed)).rejects.toEqual(problem('damaged'))
})
