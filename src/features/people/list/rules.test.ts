import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readList } from './rules.ts'

const nobody = new Map<string, string>()
const emil = { kind: 'person', name: 'Emil Dahl', email: 'emil@bageriet.example' }

describe('the ways people write a name and an address', () => {
  test.each([
    'Emil Dahl <emil@bageriet.example>',
    '"Emil Dahl" <emil@bageriet.example>',
    '"Dahl, Emil" <emil@bageriet.example>',
    'Emil Dahl, emil@bageriet.example',
    'Emil Dahl;emil@bageriet.example',
    'Emil Dahl\temil@bageriet.example',
    'emil@bageriet.example Emil Dahl',
    'emil@bageriet.example;Emil Dahl;',
    '  Emil   Dahl:  EMIL@Bageriet.example  ',
    'Emil Dahl (mailto:emil@bageriet.example)',
  ])('%s', (line) => {
    expect(readList(line, nobody)).toMatchObject([emil])
  })

  test.each([
    ['emil.dahl@bageriet.example', 'Emil Dahl'],
    ['oda_lund+takt@bageriet.example', 'Oda Lund'],
    ['o@bageriet.example', 'O'],
  ])('an address alone gives a name: %s', (address, name) => {
    expect(readList(address, nobody)).toMatchObject([{ kind: 'person', name, email: address }])
  })
})

test('what is wrong is said line by line, as the lines were counted when pasted', () => {
  const long = 'x'.repeat(121)
  const list = `\nEmil Dahl\r\n\r\nOda <oda@>\nA a@b.example, c@d.example\n${long} <x@y.example>\nLise <lise@b.example>`
  expect(readList(list, nobody)).toEqual([
    { line: 2, text: 'Emil Dahl', kind: 'wrong', code: 'no-address' },
    { line: 4, text: 'Oda <oda@>', kind: 'wrong', code: 'not-email' },
    { line: 5, text: 'A a@b.example, c@d.example', kind: 'wrong', code: 'two-addresses' },
    { line: 6, text: `${long} <x@y.example>`, kind: 'wrong', code: 'too-long:120' },
    { line: 7, text: 'Lise <lise@b.example>', kind: 'person', name: 'Lise', email: 'lise@b.example' },
  ])
})

test('an address that is there already, or came on an earlier line, is marked', () => {
  const known = new Map([['lise@b.example', 'Lise Holm']])
  expect(
    readList('Lise H <LISE@b.example>\nA <a@b.example>\nB <A@B.example>\nlise@b.example', known),
  ).toMatchObject([
    { line: 1, kind: 'member', name: 'Lise Holm' },
    { line: 2, kind: 'person', name: 'A' },
    { line: 3, kind: 'twice', first: 2 },
    { line: 4, kind: 'twice', first: 1 },
  ])
})

test('any name without marks of its own survives every way of writing it', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'abcæøåÆØÅéü', "'", '-', '.'),
    minLength: 1,
    maxLength: 20,
  })
  const names = fc.array(letters, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  const ways = [
    (name: string, mail: string) => `${name} <${mail}>`,
    (name: string, mail: string) => `${name},${mail}`,
    (name: string, mail: string) => `${name}; ${mail}`,
    (name: string, mail: string) => `${name}\t${mail}`,
    (name: string, mail: string) => `${mail} ${name}`,
  ]
  fc.assert(
    fc.property(names, fc.constantFrom(...ways), (name, way) => {
      expect(readList(way(name, 'a@b.example'), nobody)).toMatchObject([
        { kind: 'person', name, email: 'a@b.example' },
      ])
    }),
  )
})

test('no list, however it looks, is read with a loss: every line that holds anything is a row', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 20 }), (lines) => {
      const pasted = lines.map((line) => line.replace(/[\r\n]/g, ''))
      const rows = readList(pasted.join('\n'), nobody)
      expect(rows.map(({ text }) => text)).toEqual(
        pasted.map((line) => line.trim()).filter((line) => line !== ''),
      )
    }),
  )
})
