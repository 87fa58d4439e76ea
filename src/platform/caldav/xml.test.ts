import { expect, test } from 'vitest'
import { below, readXml } from './xml.ts'

const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('')}]><x>&j;</x>`

test.each([
  ['a billion laughs', laughs],
  ['an entity of another file', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'],
  ['a document type alone', '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd"><x/>'],
  ['an entity nobody defined', '<x>&e;</x>'],
  ['a depth of 100,000', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`],
  ['a million elements', `<x>${'<a/>'.repeat(1_000_000)}</x>`],
  ['one that does not end', '<x><y>'],
  ['two roots', '<x/><y/>'],
  ['a prefix without a namespace', '<d:x/>'],
  ['text', 'Log ind'],
  ['nothing', ''],
])('%s is refused at once', (_, text) => {
  const begun = performance.now()
  expect(readXml(text)).toBeNull()
  expect(performance.now() - begun).toBeLessThan(500)
})

test('names are told apart by their namespace, not by their prefix', () => {
  const read = readXml(
    '<a:x xmlns:a="DAV:" xmlns="urn:ietf:params:xml:ns:caldav"><comp name="VEVENT"/><a:href> /æ&amp;b/ </a:href><![CDATA[<c>]]></a:x>',
  )!
  expect(read.name).toBe('DAV:x')
  expect(read.text).toBe('<c>')
  expect(below(read, 'DAV:href').map(({ text }) => text)).toEqual([' /æ&b/ '])
  expect(below(read, 'urn:ietf:params:xml:ns:caldav:comp').map(({ attributes }) => attributes)).toEqual([
    { name: 'VEVENT' },
  ])
})
