import { expect, test } from 'vitest'
import { concernOf } from './rules.ts'

test.each(['Syg', ' Sygdom ', 'Jeg er blevet syg', 'Er syg i dag', 'Ill', 'I am ill', 'I’m sick today'])(
  'a leader who cancels with "%s" speaks of themself',
  (reason) => expect(concernOf([['reason', reason]])).toBeNull(),
)

test.each(['Emil er syg', 'I har begge været syge', 'Oda is ill', 'Syg igen, siger Emil'])(
  'a leader who cancels with "%s" speaks of another',
  (reason) => expect(concernOf([['reason', reason]])?.fields).toEqual(['reason']),
)

test('in other fields one word is enough to ask', () => {
  expect(concernOf([['body', 'Sygdom']])?.words).not.toEqual([])
})
