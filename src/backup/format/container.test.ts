import { randomBytes } from 'node:crypto'
import { readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folderOfOwn } from '../../../test/support/backup.ts'
import { BackupRefused } from '../refusals.ts'
import { headOf, open, readHeader, seal } from './container.ts'
import { eachSection, frames } from './frames.ts'
import { backupKeyOf, markOf, newSalt } from './header.ts'

const key = backupKeyOf('a secret')

/** A file whose content takes several chunks, and its bytes. */
async function write(plain: Buffer, more: object = {}): Promise<{ file: string; bytes: Buffer }> {
  const salt = newSalt()
  const header = {
    kind: 'backup',
    takenAt: '2026-11-23T08:00:00Z',
    migrations: [],
    salt,
    keyMark: markOf(key),
    ...more,
  }
  const parts: Buffer[] = []
  const source = async function* () {
    for (let at = 0; at < plain.length; at += 100_000) yield plain.subarray(at, at + 100_000)
  }
  for await (const part of seal(headOf(header), { key, salt }, source())) parts.push(part)
  const file = path.join(await folderOfOwn(), 'file')
  const bytes = Buffer.concat(parts)
  await writeFile(file, bytes)
  return { file, bytes }
}

const read = (file: string, with_ = key): Promise<Buffer> =>
  open(file, with_, async (plain) => {
    const parts: Buffer[] = []
    for await (const part of plain) parts.push(part)
    return Buffer.concat(parts)
  })

const whyOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (reason) => reason,
  )
  return error instanceof BackupRefused ? error.why : `no refusal: ${error}`
}

test('what is sealed opens again, of any length', async () => {
  for (const length of [0, 1, 262_143, 262_144, 262_145, 900_000]) {
    const plain = randomBytes(length)
    const { file } = await write(plain)
    expect((await read(file)).equals(plain), `${length}`).toBe(true)
  }
})

test('one changed bit is refused, wherever it is', async () => {
  const { file, bytes } = await write(randomBytes(600_000))
  const places = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: bytes.length - 1 }))
  await fc.assert(
    fc.asyncProperty(places, fc.integer({ min: 0, max: 7 }), async (at, bit) => {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 1 << bit
      await writeFile(file, changed)
      expect(['not ours', 'newer format', 'damaged', 'truncated']).toContain(await whyOf(read(file)))
    }),
    { numRuns: 60 },
  )
})

test('a file that is cut short anywhere is called so, also where a part ends', async () => {
  const { file, bytes } = await write(randomBytes(600_000))
  const head = bytes.indexOf('}') + 1 + 32
  const part = 4 + 262_144 + 16
  for (const length of [9, 30, head - 1, head, head + part, head + 2 * part, bytes.length - 1]) {
    await writeFile(file, bytes)
    await truncate(file, length)
    expect(await whyOf(read(file)), `${length}`).toBe('truncated')
  }
})

test('parts that are swapped, repeated, left out or added are refused', async () => {
  const { file, bytes } = await write(randomBytes(900_000))
  const head = bytes.indexOf('}') + 1 + 32
  const length = 4 + 262_144 + 16
  const part = (n: number) => bytes.subarray(head + n * length, head + (n + 1) * length)
  const [first, second, third, last] = [0, 1, 2, 3].map(part) as [Buffer, Buffer, Buffer, Buffer]
  for (const parts of [
    [second, first, third, last],
    [first, first, third, last],
    [first, third, last],
    [first, second, third, last, last],
    [last],
  ]) {
    await writeFile(file, Buffer.concat([bytes.subarray(0, head), ...parts]))
    expect(await whyOf(read(file))).toBe('damaged')
  }
})

test('parts of another file of the same installation do not fit', async () => {
  const one = await write(randomBytes(1000))
  const other = await write(randomBytes(1000))
  const head = one.bytes.indexOf('}') + 1 + 32
  await writeFile(one.file, Buffer.concat([one.bytes.subarray(0, head), other.bytes.subarray(head)]))
  expect(await whyOf(read(one.file))).toBe('damaged')
})

test('a header is read without a key, and another kind, a newer format and any other file are named', async () => {
  const { file, bytes } = await write(randomBytes(10))
  expect((await readHeader(file, 'backup')).takenAt.toString()).toBe('2026-11-23T08:00:00Z')
  expect(await whyOf(readHeader(file, 'keys'))).toBe('other kind')
  bytes.writeUInt16BE(2, 8)
  await writeFile(file, bytes)
  expect(await whyOf(readHeader(file, 'backup'))).toBe('newer format')
  await writeFile(file, 'a letter to the baker')
  expect(await whyOf(readHeader(file, 'backup'))).toBe('not ours')
  expect(await whyOf(readHeader(`${file}.gone`, 'backup'))).toBe('missing')
  expect(await whyOf(readHeader(path.dirname(file), 'backup'))).toBe('missing')
})

test('nothing of what is sealed, and not the key, stands in the file', async () => {
  const { file } = await write(Buffer.from('MARKER '.repeat(1000)))
  const bytes = await readFile(file)
  expect(bytes.includes('MARKER')).toBe(false)
  expect(bytes.includes(key)).toBe(false)
})

test('tables come out as they went in, wherever the stream is cut', async () => {
  const cell = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))
  const tables = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(tables, fc.integer({ min: 1, max: 50 }), async (given, step) => {
      const all = Buffer.concat([
        ...given.flatMap((cells, n) => [
          frames.section({ name: `t${n}`, columns: ['a'] }),
          ...cells.map(frames.data),
          frames.end(cells.length),
        ]),
        frames.close(given.length),
      ])
      const source = async function* () {
        for (let at = 0; at < all.length; at += step) yield all.subarray(at, at + step)
      }
      const found: Buffer[][] = []
      await eachSection(source(), async (_section, rows) => {
        const cells: Buffer[] = []
        for await (const bytes of rows) cells.push(Buffer.from(bytes))
        found.push(cells)
        return cells.length
      })
      expect(found).toEqual(given)
    }),
    { numRuns: 50 },
  )
})
