import fc from 'fast-check'
import { expect, test } from 'vitest'
import { text } from '../check-ins/text.ts'
import { type Answer, type KeptCheckIn, questionIds, scaleSteps, wordIds } from '../check-ins/types.ts'
import { choicesOf, periodOf } from './rules.ts'
import { longestWords } from './types.ts'

const reader = { language: 'da', words: text.da }

const answer = fc.constantFrom<Answer[]>(...scaleSteps, 'unsaid')
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((at) => at.toJSON().slice(0, 10))
const optional = <T>(keys: readonly string[], of: fc.Arbitrary<T>) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, of])), { requiredKeys: [] })
const checkIn: fc.Arbitrary<KeptCheckIn> = fc.record({
  id: fc.uuid(),
  writtenAt: fc.nat(),
  checkIn: fc.record({
    kind: fc.constant('check-in' as const),
    on: day,
    answers: optional(questionIds, answer),
    words: optional(wordIds, fc.string({ minLength: 1, maxLength: 40 })),
    setAside: fc.constant([]),
  }),
})

test('each thing that was said can be chosen once, in the words of its scale, and what was left unsaid cannot', () => {
  fc.assert(
    fc.property(checkIn, (kept) => {
      const choices = choicesOf(kept, reader)
      const said = Object.entries(kept.checkIn.answers).filter(([, given]) => given !== 'unsaid')
      expect(choices).toHaveLength(said.length + Object.keys(kept.checkIn.words).length)
      expect(new Set(choices.map(({ key }) => key)).size).toBe(choices.length)
      for (const { words } of choices) expect(words).not.toBe('')
      expect(choices.map(({ words }) => words)).not.toContain(text.da.unsaid)
    }),
  )
})

test('one choice holds nothing of another', () => {
  const words = Object.fromEntries(wordIds.map((id) => [id, `kun ${id}`]))
  const kept: KeptCheckIn = {
    id: 'entry',
    writtenAt: 0,
    checkIn: {
      kind: 'check-in',
      on: '2026-11-14',
      answers: { load: 4, rest: 'unsaid' },
      words,
      setAside: [],
    },
  }
  const choices = choicesOf(kept, reader)
  expect(choices.map(({ heading, words: said }) => [heading, said])).toEqual([
    ['Arbejdsmængde · 14. november 2026', 'Tung'],
    ['Tanker · 14. november 2026', 'kun thoughts'],
    ['Bekymringer · 14. november 2026', 'kun worries'],
    ['Egne mål · 14. november 2026', 'kun goals'],
    ['Hvad ville hjælpe · 14. november 2026', 'kun help'],
    ['Uden for arbejdet · 14. november 2026', 'kun outside'],
  ])
})

test('a period has the answers to its question within its days, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.array(checkIn, { maxLength: 12 }),
      fc.constantFrom(...questionIds),
      fc.record({ from: fc.oneof(day, fc.constant('')), until: fc.oneof(day, fc.constant('')) }),
      (all, question, { from, until }) => {
        const kept = all.toSorted((a, b) => a.checkIn.on.localeCompare(b.checkIn.on))
        const found = periodOf(kept, question, { from, until }, reader)
        const within = kept.filter(({ checkIn: { on, answers } }) => {
          const given = answers[question]
          return given !== undefined && given !== 'unsaid' && on >= from && (until === '' || on <= until)
        })
        expect(found?.words.split('\n') ?? []).toHaveLength(within.length)
        for (const line of found?.words.split('\n') ?? []) {
          expect(text.da.questions[question].steps).toContain(line.slice(line.indexOf(': ') + 2))
        }
      },
    ),
  )
})

test('a long period keeps its latest answers', () => {
  const kept = Array.from({ length: 400 }, (_, index): KeptCheckIn => {
    const on = new Date(Date.UTC(2025, 0, 1 + index)).toJSON().slice(0, 10)
    return {
      id: String(index),
      writtenAt: index,
      checkIn: { kind: 'check-in', on, answers: { load: 4 }, words: {}, setAside: [] },
    }
  })
  const found = periodOf(kept, 'load', { from: '', until: '' }, reader)
  expect(found?.words.length).toBeLessThanOrEqual(longestWords)
  expect(found?.heading).toMatch(/– 4\. februar 2026$/)
  expect(periodOf(kept, 'rest', { from: '', until: '' }, reader)).toBeNull()
})
