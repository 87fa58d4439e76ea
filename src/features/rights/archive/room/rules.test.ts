import { expect, test } from 'vitest'
import type { RoomNote } from '../../../room/notes/types.ts'
import { type RoomWords, roomRow } from './rules.ts'

const words = { heading: '', written: '', note: 'Note til dig selv', about: 'Hører til' } as RoomWords

test('a note reads with what it was written to, in the words of then', () => {
  const about = { meetingId: 'x', words: 'Til samtalen med Lise den 1. december' }
  const row = (content: RoomNote) => roomRow(content, words)
  expect(row({ kind: 'note', body: 'Husk ovnen' })).toEqual([['Note til dig selv', 'Husk ovnen']])
  expect(row({ kind: 'note', body: 'Husk ovnen', about })).toEqual([
    ['Hører til', about.words],
    ['Note til dig selv', 'Husk ovnen'],
  ])
  const item = { id: 'y', words: 'Ny ovn' }
  expect(row({ kind: 'note', body: 'Husk ovnen', about: { ...about, item } })[0]).toEqual([
    'Hører til',
    `${about.words} · “Ny ovn”`,
  ])
})
