import fc from 'fast-check'
import { expect, test } from 'vitest'
import { healthWords, holdsPersonNumber } from './rules.ts'
import { lexicon } from './types.ts'

test.each([
  ['Mette er sygemeldt med stress til den 1.', ['sygemeldt']],
  ['Hun har fået diagnosen ADHD.', ['diagnosen', 'ADHD']],
  ['Langtidssygemeldt, måske depression', ['Langtidssygemeldt', 'depression']],
  ['Han er gået ned med stress', ['ned med stress']],
  ['Kræften er vendt tilbage; brystkræft.', ['Kræften', 'brystkræft']],
  ['Er hun gravid? GRAVID!', ['GRAVID']],
  ['Går til psykolog og tager medicin', ['psykolog', 'medicin']],
  ['stress-sygemeldt', ['sygemeldt']],
  ['covid-19', ['covid']],
  ['Hans hjertesygdom', ['hjertesygdom']],
  ['Var hos lægen i går', ['hos lægen']],
  ['Anton has been on sick leave, he is depressed', ['sick', 'sick leave', 'depressed']],
  ['She suffers from migraine', ['suffers from', 'migraine']],
  ['They’re ill', ['ill']],
])('"%s" speaks of illness', (text, found) => {
  expect(healthWords(text).toSorted()).toEqual(found.toSorted())
})

test.each([
  'Bekræft aftalen, og brug kræfterne på det, der er vigtigst',
  'Vi mangler arbejdskraft og kræfter i lageret',
  'Det var sygt godt klaret',
  'Sygeplejersken er kunde hos os',
  'Psykisk arbejdsmiljø og psykologisk tryghed på dagsordenen',
  'Der er travlt, og det stresser. Ugen er stressende.',
  'I’ll call the customer, we’ll see',
  'Add the numbers; hiv stikket ud',
  'Autoværkstedet har brug for en ny lift',
  'Skill, will, still, bill',
  'Allergenerne skal stå på menukortet',
  'Abort the import',
  'Færre lukkevagter i december, og hjælp fra en kollega om torsdagen',
  'Vi kører en ny rytme fra 01-02-2027',
])('"%s" does not', (text) => {
  expect(healthWords(text)).toEqual([])
})

const separator = fc.constantFrom(' ', '\n', '. ', ', ', '-', ' (', '/', '\t', '“', '\u00a0')
const every = [
  ...lexicon.words,
  ...lexicon.capitals,
  ...lexicon.parts,
  ...lexicon.phrases,
  ...lexicon.beginnings.map((beginning) => `${beginning}x`),
]
/** Digits and a letter that begins or continues no word of the list. */
const other = fc.stringMatching(/^[0-9]{1,5}$/)

test('a word is found wherever it stands, whatever its letters’ case and form', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...every),
      separator,
      separator,
      other,
      other,
      (word, one, two, before, after) => {
        const caps = (lexicon.capitals as readonly string[]).includes(word)
        for (const form of caps ? [word] : [word, word.toUpperCase(), word.normalize('NFD')]) {
          expect(healthWords(`${before}${one}${form}${two}${after}`).length).toBeGreaterThan(0)
        }
      },
    ),
  )
})

test('what is found stands in the text, once each, and more text finds no less', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...every), fc.lorem({ maxCount: 1 }))),
      fc.string(),
      (words, more) => {
        const text = words.join(' ')
        const found = healthWords(text)
        for (const word of found) expect(text).toContain(word)
        const small = found.map((word) => word.toLowerCase())
        expect(new Set(small).size).toBe(small.length)
        const longer = healthWords(`${text} \n ${more}`).map((word) => word.toLowerCase())
        expect(longer).toEqual(expect.arrayContaining(small))
      },
    ),
  )
})

test('figures and signs alone speak of nothing', () => {
  fc.assert(fc.property(fc.stringMatching(/^[\d\s.,:;!?()-]*$/), (text) => healthWords(text).length === 0))
})

test.each(['010199-1234', '0101991234', 'cpr 311280 1234.', '(290200-4321)'])(
  '%s looks like a person number',
  (text) => {
    expect(holdsPersonNumber(text)).toBe(true)
  },
)

test.each([
  '7013 7015',
  '70137015',
  '451399-1234',
  '011399-1234',
  '01019912345',
  '2026-11-28 1045',
  '019f3b2a-0101-7123-8123-010199123456',
  'A010199-1234',
])('%s does not', (text) => {
  expect(holdsPersonNumber(text)).toBe(false)
})

test('any day of any month with four digits after it is one, and no longer figure is', () => {
  const two = (n: number) => String(n).padStart(2, '0')
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 1000, max: 9999 }),
      fc.constantFrom('', '-', ' '),
      (day, month, year, serial, between) => {
        const number = `${two(day)}${two(month)}${two(year)}${between}${serial}`
        expect(holdsPersonNumber(`se ${number}, tak`)).toBe(true)
        expect(holdsPersonNumber(`${number}7`)).toBe(false)
      },
    ),
  )
})
