import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestQuery, mayFit, peopleNamed, wantedOf } from './rules.ts'
import type { Other } from './types.ts'

test('the last word may be the beginning of one, and the words before it stay words', () => {
  expect(wantedOf('  ny\tovn ')).toEqual({
    spellings: [{ whole: 'ny ovn', head: 'ny', beginning: "'ovn':*" }],
    leavesOut: false,
    cut: false,
  })
  for (const whole of ['"ny ovn"', '"ny ovn', 'ovn -gas', 'ovn x', 'ovn!', "ovn's"]) {
    expect([whole, wantedOf(whole)?.spellings[0]?.beginning]).toEqual([whole, null])
  }
})

test('å and aa are looked for as each other', () => {
  const whole = (typed: string) => wantedOf(typed)?.spellings.map((spelling) => spelling.whole)
  expect(whole('Aarsmøde')).toEqual(['Aarsmøde', 'årsmøde'])
  expect(whole('årsmøde')).toEqual(['årsmøde', 'aarsmøde'])
  expect(whole('a\u030arsmøde')).toEqual(['årsmøde', 'aarsmøde'])
})

test('without a letter or a digit there is nothing to look for', () => {
  for (const typed of ['', '   ', '\0', '"""', '\\', "';--", '🙂', '& | ! ( )']) {
    expect(wantedOf(typed)).toBeNull()
  }
})

test('whatever is typed becomes words without control characters, cut where it is too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 250 }), (typed) => {
      const wanted = wantedOf(typed)
      for (const { whole, head, beginning } of wanted?.spellings ?? []) {
        expect(whole).not.toMatch(/\p{Cc}/u)
        expect(whole.isWellFormed()).toBe(true)
        expect(beginning ?? "'a':*").toMatch(/^'[\p{L}\p{M}\p{Nd}]+':\*$/u)
        expect(whole.startsWith(head)).toBe(true)
      }
      expect([...(wanted?.spellings[0]?.whole ?? '')].length).toBeLessThanOrEqual(longestQuery)
    }),
  )
})

test('people are found by the beginnings of their names', () => {
  const others = ['Karsten Bruun', 'Åse Lund', 'Kaare Dahl'].map(
    (name): Other => ({ name, pairId: name, memberId: name, ended: false }),
  )
  const found = (typed: string) => peopleNamed(others, wantedOf(typed)!).map(({ name }) => name)
  expect(found('kar')).toEqual(['Karsten Bruun'])
  expect(found('bruun k')).toEqual(['Karsten Bruun'])
  expect(found('aase')).toEqual(['Åse Lund'])
  expect(found('kåre')).toEqual(['Kaare Dahl'])
  expect(found('karsten lund')).toEqual([])
})

test('a text that may fit begins one of its words as a stem begins, in any case, after any sign', () => {
  const fits = mayFit(`( 'samtal' | 'm''l':* ) & !'ferie' | 'die'`)
  for (const text of ['SAMTALERNE', "og M’l, m'l", '«samtale»', 'løn/ferien', 'The plant is dying', 'x-dies'])
    expect([text, fits(text)]).toEqual([text, true])
  for (const text of ['', 'bestilling', 'forsamling', 'hed i vejret'])
    expect([text, fits(text)]).toEqual([text, false])
})
