import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Agreement } from '../agreements/types.ts'
import { needsOf, pairLines, pressingFirst, setUpOf } from './rules.ts'
import { type BriefMeeting, needKinds, type PairToday } from './types.ts'

const now = Temporal.Instant.from('2026-11-23T08:00:00Z')
const today = Temporal.PlainDate.from('2026-11-23')
const looker = { memberId: 'me', now, today }

const unready = { ready: false, otherReady: false }

function meeting(minutesOn: number): BriefMeeting {
  const startsAt = now.add({ minutes: minutesOn })
  const local = startsAt.toZonedDateTimeISO('Europe/Copenhagen')
  return { id: `meeting ${minutesOn}`, date: local.toPlainDate(), time: local.toPlainTime(), startsAt }
}

const quiet: PairToday = {
  pairId: 'pair',
  other: { id: 'emil', name: 'Emil Dahl' },
  leads: true,
  hasRhythm: true,
  proposedBy: null,
  unheard: [],
  running: null,
  next: { ...meeting(10_000), ownItems: 1, otherItems: 0, reply: null, ...unready },
  asked: null,
  unanswered: [],
  retold: [],
  trainings: [],
  doubt: null,
}

function agreement(change: {
  id?: string
  pairId?: string
  deadline?: string
  ownerId?: string
  confirmed?: string[]
}) {
  return {
    id: change.id ?? 'agreement',
    pairId: change.pairId ?? 'pair',
    meetingId: 'meeting',
    leader: { id: 'me', name: 'Lise Holm' },
    employee: { id: 'emil', name: 'Emil Dahl' },
    pairGoesOn: true,
    removed: false,
    wording: {
      version: 1,
      kind: 'task',
      body: 'Bestil mel',
      ownerId: change.ownerId ?? 'me',
      deadline: Temporal.PlainDate.from(change.deadline ?? '2027-01-04'),
      writtenBy: 'me',
      writtenAt: now,
    },
    earlier: [],
    confirmations: (change.confirmed ?? ['me', 'emil']).map((memberId) => ({ memberId, confirmedAt: now })),
    completion: null,
    answer: null,
  } satisfies Agreement
}

const kinds = (pair: PairToday, agreements: Agreement[] = []) =>
  needsOf(pair, agreements, looker).map(({ kind }) => kind)

test('nothing waits where all is in place', () => {
  expect(kinds(quiet, [agreement({})])).toEqual([])
})

test('what is going on, then what is about to begin', () => {
  const running = { ...meeting(-10), startedOn: today }
  expect(kinds({ ...quiet, running })).toEqual(['running'])
  expect(kinds({ ...quiet, running: { ...running, startedOn: today.subtract({ days: 1 }) } })).toEqual([
    'unclosed',
  ])
  expect(
    kinds({ ...quiet, next: { ...meeting(60), ownItems: 1, otherItems: 0, reply: null, ...unready } }),
  ).toEqual(['soon'])
  expect(
    kinds({ ...quiet, next: { ...meeting(61), ownItems: 1, otherItems: 0, reply: null, ...unready } }),
  ).toEqual([])
  expect(
    kinds({ ...quiet, next: { ...meeting(-60), ownItems: 1, otherItems: 0, reply: null, ...unready } }),
  ).toEqual(['soon'])
})

test('a proposal waits for the one who did not make it; without any, a rhythm is missing', () => {
  expect(kinds({ ...quiet, proposedBy: 'emil' })).toEqual(['answer'])
  expect(kinds({ ...quiet, proposedBy: 'me' })).toEqual([])
  expect(kinds({ ...quiet, hasRhythm: false, next: null })).toEqual(['rhythm'])
  expect(kinds({ ...quiet, hasRhythm: false, next: null, proposedBy: 'me' })).toEqual([])
})

test('an agreement waits for whoever has not confirmed; one over time for its owner alone', () => {
  expect(kinds(quiet, [agreement({ confirmed: ['emil'] })])).toEqual(['confirm'])
  expect(kinds(quiet, [agreement({ confirmed: ['me'] })])).toEqual([])
  expect(kinds(quiet, [agreement({ deadline: '2026-11-22' })])).toEqual(['overdue'])
  expect(kinds(quiet, [agreement({ deadline: '2026-11-22', ownerId: 'emil' })])).toEqual([])
  expect(kinds(quiet, [agreement({ deadline: '2026-11-23' })])).toEqual([])
})

test('what became of a conversation is asked before what is over time, and a word about the rhythm comes after', () => {
  const late = agreement({ deadline: '2026-11-22' })
  expect(kinds({ ...quiet, asked: meeting(-600), doubt: 'meeting' }, [late])).toEqual([
    'asked',
    'overdue',
    'doubt',
  ])
})

test('an agenda without own items is worth a word in the last week', () => {
  const day = 24 * 60
  expect(
    kinds({ ...quiet, next: { ...meeting(7 * day), ownItems: 0, otherItems: 3, reply: null, ...unready } }),
  ).toEqual(['agenda'])
  expect(
    kinds({ ...quiet, next: { ...meeting(8 * day), ownItems: 0, otherItems: 3, reply: null, ...unready } }),
  ).toEqual([])
})

const anyPair = fc
  .record({
    name: fc.string({ minLength: 1, maxLength: 6 }),
    hasRhythm: fc.boolean(),
    proposedBy: fc.constantFrom(null, 'me', 'other'),
    running: fc.boolean(),
    next: fc.option(fc.integer({ min: -60, max: 50_000 })),
    ownItems: fc.nat(2),
    asked: fc.boolean(),
    doubt: fc.constantFrom(null, 'meeting'),
  })
  .map(
    ({ name, running, next, ownItems, asked, ...rest }): PairToday => ({
      ...quiet,
      ...rest,
      pairId: name,
      other: { id: 'other', name },
      running: running ? { ...meeting(-5), startedOn: today } : null,
      next: next === null ? null : { ...meeting(next), ownItems, otherItems: 0, reply: null, ...unready },
      asked: asked ? meeting(-5000) : null,
    }),
  )

test('what needs the viewer most stands first, whatever order the pairs came in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyPair, { selector: ({ pairId }) => pairId, maxLength: 15 }), (pairs) => {
      const lines = pairLines(pairs, [], looker)
      const ranks = lines.map(({ needs }) => (needs[0] ? needKinds.indexOf(needs[0].kind) : needKinds.length))
      expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
      expect(lines.map(({ pairId }) => pairId).sort()).toEqual(pairs.map(({ pairId }) => pairId).sort())
      for (const { needs } of lines) {
        const order = needs.map(({ kind }) => needKinds.indexOf(kind))
        expect(order).toEqual(order.toSorted((one, other) => one - other))
      }
    }),
  )
})

test('open agreements: those that wait for me first, then by deadline', () => {
  const shown = pressingFirst(
    [
      agreement({ id: 'later' }),
      agreement({ id: 'soon', deadline: '2026-11-30' }),
      agreement({ id: 'late', deadline: '2026-11-20', ownerId: 'emil' }),
      agreement({ id: 'mine to confirm', confirmed: ['emil'] }),
      agreement({ id: 'theirs to confirm', confirmed: ['me'] }),
    ],
    looker,
  )
  expect(shown.map(({ id }) => id)).toEqual(['mine to confirm', 'late', 'soon', 'later', 'theirs to confirm'])
})

test('an owner who leads nobody sees how many are on their way', () => {
  const member = (id: string, kind: 'active' | 'expired' | 'deactivated') =>
    ({ id, name: id, email: `${id}@x.dk`, role: 'member', language: 'da', state: { kind } }) as const
  const members = [
    member('me', 'active'),
    member('a', 'active'),
    member('b', 'expired'),
    member('c', 'deactivated'),
  ]
  const pairs = [
    { id: '1', leaderId: 'a', employeeId: 'c', endedAt: null },
    { id: '2', leaderId: 'a', employeeId: 'b', endedAt: now },
  ]
  expect(setUpOf({ members, pairs }, 'me')).toEqual({ people: 2, notYetIn: 1, withoutPair: 1 })
})
