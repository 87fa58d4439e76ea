import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passphraseFault, strengthOf, strengths } from './rules.ts'

const rank = (text: string, own: string[] = []) => strengths.indexOf(strengthOf(text, own))
const refused = (text: string, own: string[] = []) => rank(text, own) < strengths.indexOf('fair')

test.each([
  ['kort', 'short'],
  ['aaaaaaaaaaaaaaaa', 'simple'],
  ['abcabcabcabcabc', 'simple'],
  ['12345678901234', 'simple'],
  ['qwertyuiopasdf', 'simple'],
  ['adgangskode123', 'simple'],
  ['Sommer2026Takt!', 'simple'],
  // Each is four signs to a computer, and one to the eye.
  ['𝅘𝅥𝅮!𝅘𝅥𝅯?'.repeat(4), 'simple'],
  ['cykel hat sol', 'fair'],
  ['en grøn cykel på taget', 'good'],
  ['en grøn cykel på taget, og tolv måger ser til', 'strong'],
])('%s is %s', (text, strength) => {
  expect(strengthOf(text)).toBe(strength)
})

test('one’s own name makes no passphrase', () => {
  expect(refused('Emil Sørensen 1988', ['Emil Sørensen'])).toBe(true)
})

test('whatever repeats itself, in whatever case, is refused, and case changes nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
      fc.integer({ min: 4, max: 40 }),
      (block, times) => {
        expect(refused(block.repeat(times))).toBe(true)
      },
    ),
  )
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      expect(rank(text.toUpperCase())).toBe(rank(text.toLowerCase()))
    }),
  )
})

test('the second must be the first, however the keyboard composes its letters', () => {
  expect(passphraseFault('en grøn cykel på taget', 'en grøn cykel på taget'.normalize('NFD'))).toBeNull()
  expect(passphraseFault('en grøn cykel på taget', 'en grøn cykel')).toEqual({
    field: 'again',
    problem: 'differs',
  })
  expect(passphraseFault('kort', 'kort')).toEqual({ field: 'passphrase', problem: 'short' })
})
