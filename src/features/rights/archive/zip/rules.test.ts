import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32 as crcOfNode } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32, zipOf } from './rules.ts'

test('counts the same CRC as zlib', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => crc32(bytes) === crcOfNode(bytes)))
})

test.skipIf(spawnSync('python3', ['--version']).status !== 0)('another program opens it', () => {
  const at = Temporal.PlainDateTime.from('2026-11-28T14:30:10')
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'takt-zip-')), 'a.zip')
  writeFileSync(
    file,
    zipOf(
      [
        { name: 'læs-mig.html', bytes: new TextEncoder().encode('<p>Blåbær</p>') },
        { name: 'data.json', bytes: new TextEncoder().encode('{}') },
        { name: 'tom.txt', bytes: new Uint8Array() },
      ],
      at,
    ),
  )
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  const script = `
import sys, zipfile, json
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
print(json.dumps([[i.filename, list(i.date_time), z.read(i).decode()] for i in z.infolist()]))`
  expect(JSON.parse(execFileSync('python3', ['-c', script, file]).toString())).toEqual([
    ['læs-mig.html', [2026, 11, 28, 14, 30, 10], '<p>Blåbær</p>'],
    ['data.json', [2026, 11, 28, 14, 30, 10], '{}'],
    ['tom.txt', [2026, 11, 28, 14, 30, 10], ''],
  ])
})
