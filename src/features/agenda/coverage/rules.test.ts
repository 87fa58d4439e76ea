import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Category, categories } from '../types.ts'
import { resting, subjects } from './rules.ts'

const talks = fc.array(fc.array(fc.constantFrom<Category>(...categories)), { maxLength: 12 })

test('what rests is what a slow recount of the last three finds', () => {
  fc.assert(
    fc.property(talks, (given) => {
      const slow: Category[] = []
      for (const subject of subjects) {
        let touched = 0
        for (let index = 0; index < Math.min(3, given.length); index++) {
          for (const category of given[index] ?? []) if (category === subject) touched += 1
        }
        if (given.length >= 3 && touched === 0) slow.push(subject)
      }
      expect(resting(given)).toEqual(slow)
    }),
  )
})

test('older conversations change nothing, and touching a subject takes it away', () => {
  fc.assert(
    fc.property(talks, talks, fc.constantFrom(...subjects), (recent, older, subject) => {
      fc.pre(recent.length >= 3)
      expect(resting([...recent, ...older])).toEqual(resting(recent))
      expect(resting([[subject], ...recent])).not.toContain(subject)
    }),
  )
})
