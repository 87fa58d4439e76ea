import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf, marks } from './rules.ts'

const marked = (text: string) => text.replaceAll('[', marks.start).replaceAll(']', marks.stop)
const shown = (...versions: string[]) =>
  excerptOf(versions.map(marked))
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('')

test('what either language found is marked once', () => {
  expect(shown('Den [ny] ovn', 'Den ny [ovn]')).toBe('Den [ny] [ovn]')
  expect(shown('[sam]talen', '[samtalen]')).toBe('[samtalen]')
  // A version that is not the same text says nothing of where.
  expect(shown('Den [ny] ovn', 'Den  ny [ovn]')).toBe('Den [ny] ovn')
})

test('a long text is shown around the first thing found, cut at words', () => {
  const words = 'ord '.repeat(100)
  const excerpt = shown(`${words}[ovn] ${words}`)
  expect(excerpt).toMatch(/^… (ord )+\[ovn\] (ord ?)+ …$/)
  expect(excerpt.length).toBeLessThan(260)
  expect(shown(`[ovn] ${words}`)).toMatch(/^\[ovn\] /)
})

test('an excerpt says nothing that the text does not, and splits no sign', () => {
  const piece = fc.string({ unit: 'grapheme', maxLength: 150 }).map((text) => text.replace(/\p{Cc}|…/gu, ' '))
  const text = fc.array(fc.tuple(piece, piece), { maxLength: 5 })
  fc.assert(
    fc.property(text, (parts) => {
      const plain = parts.flat().join('')
      const version = parts.map(([a, b]) => `${a}${marks.start}${b}${marks.stop}`).join('')
      const pieces = excerptOf([version])
      const said = pieces.map((one) => one.text).join('')
      expect(said.isWellFormed()).toBe(plain.isWellFormed())
      expect(plain).toContain(said.replace(/^… | …$/g, ''))
      if (parts.some(([, b]) => b !== '')) expect(pieces.some((one) => one.marked)).toBe(true)
    }),
  )
})
