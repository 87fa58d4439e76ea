import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balanceMeetings, balanceOf, missingKind, possible, receiverOf, waitsFor } from './rules.ts'
import { type Feedback, feedbackKinds } from './types.ts'

const now = Temporal.Instant.from('2026-11-23T08:00:00Z')
const leader = { id: 'leader', name: 'Lise Holm' }
const employee = { id: 'employee', name: 'Emil Dahl' }
const others = { leader: 'employee', employee: 'leader' } as const

const moment = (range: number) => fc.integer({ min: -range, max: 0 }).map((minutes) => now.add({ minutes }))

const anyFeedback: fc.Arbitrary<Feedback> = fc.record({
  id: fc.uuid(),
  pairId: fc.constant('pair'),
  leader: fc.constant(leader),
  employee: fc.constant(employee),
  pairGoesOn: fc.boolean(),
  authorId: fc.constantFrom('leader', 'employee'),
  kind: fc.constantFrom(...feedbackKinds),
  happened: fc.constant('Du blev og hjalp'),
  meant: fc.constant(''),
  wish: fc.constant(''),
  about: fc.constant(null),
  writtenAt: fc.constant(now),
  givenAt: fc.option(moment(5)),
  removed: fc.boolean(),
  heardAt: fc.option(fc.constant(now)),
  answer: fc.option(fc.constant({ body: 'Tak', at: now })),
})

/** As far as the database lets it come: only what was given is heard, and nothing given is removed. */
const real = anyFeedback.map((feedback) =>
  feedback.givenAt ? { ...feedback, removed: false } : { ...feedback, heardAt: null, answer: null },
)

const history = fc.record({
  // Few moments, so that things happen at the very same one.
  feedback: fc.array(
    fc.record({
      authorId: fc.constantFrom('leader', 'employee'),
      kind: fc.constantFrom(...feedbackKinds),
      givenAt: fc.option(moment(20)),
    }),
    { maxLength: 40 },
  ),
  held: fc.array(moment(20), { maxLength: 8 }),
})

test('the balance is what a slow recount finds: each thing given, and how many conversations began after it', () => {
  fc.assert(
    fc.property(history, fc.constantFrom('leader', 'employee'), ({ feedback, held }, viewer) => {
      const counts = { praise: 0, constructive: 0 }
      for (const { authorId, kind, givenAt } of feedback) {
        if (authorId !== viewer || givenAt === null) continue
        let later = 0
        for (const began of held) if (began.epochMilliseconds > givenAt.epochMilliseconds) later += 1
        if (later < balanceMeetings) counts[kind] += 1
      }
      expect(balanceOf(feedback, held, viewer)).toMatchObject(counts)
    }),
    { numRuns: 1000 },
  )
})

test('the balance is one’s own: what the other gives, or a draft, changes nothing', () => {
  fc.assert(
    fc.property(history, ({ feedback, held }) => {
      const own = feedback.filter(({ authorId, givenAt }) => authorId === 'leader' && givenAt)
      expect(balanceOf(feedback, held, 'leader')).toEqual(balanceOf(own, held, 'leader'))
    }),
  )
})

test('one kind is missed only beside several of the other', () => {
  const missing = (praise: number, constructive: number) => missingKind({ praise, constructive, meetings: 3 })
  expect([missing(5, 0), missing(3, 0), missing(2, 0), missing(0, 0)]).toEqual([
    'constructive',
    'constructive',
    null,
    null,
  ])
  expect([missing(0, 3), missing(0, 2), missing(1, 9)]).toEqual(['praise', null, null])
})

test('the author writes until it is given, the other hears and answers, and nobody unsays it', () => {
  fc.assert(
    fc.property(real, fc.constantFrom('leader' as const, 'employee' as const), (feedback, viewer) => {
      const can = possible(feedback, viewer, now)
      if (feedback.authorId !== viewer) {
        expect([can.give, can.edit, can.withdraw, can.remove, can.restore]).not.toContain(true)
        expect(receiverOf(feedback).id).toBe(viewer)
      } else {
        expect([can.hear, can.answer]).toEqual([false, false])
        expect(receiverOf(feedback).id).toBe(others[viewer])
        if (feedback.givenAt) expect([can.give, can.edit, can.remove, can.restore]).not.toContain(true)
      }
      if (feedback.heardAt) expect(can.withdraw).toBe(false)
      if (!feedback.pairGoesOn) {
        expect([can.give, can.edit, can.withdraw, can.hear, can.answer]).not.toContain(true)
      }
      expect(waitsFor(feedback, viewer)).toBe(
        feedback.authorId !== viewer && feedback.givenAt !== null && feedback.heardAt === null,
      )
    }),
  )
})

test('it can be taken back for two minutes, and not in the third', () => {
  const given = (secondsAgo: number): Feedback => ({
    ...fc.sample(real, 1)[0]!,
    pairGoesOn: true,
    authorId: 'leader',
    givenAt: now.subtract({ seconds: secondsAgo }),
    removed: false,
    heardAt: null,
    answer: null,
  })
  expect(possible(given(119), 'leader', now).withdraw).toBe(true)
  expect(possible(given(120), 'leader', now).withdraw).toBe(false)
  expect(possible({ ...given(5), heardAt: now }, 'leader', now).withdraw).toBe(false)
})
