import { expect, test } from 'vitest'
import type { Cadence } from '../cadence/types.ts'
import type { StandingMeeting } from '../meetings/planning/types.ts'
import { unplacedDates } from './rules.ts'

const date = Temporal.PlainDate.from
const cadence: Cadence = {
  id: 'agreed',
  everyWeeks: 2,
  weekday: 3,
  localTime: Temporal.PlainTime.from('10:00'),
  timeZone: 'Europe/Copenhagen',
  minutes: 30,
  place: '',
  firstDate: date('2026-11-04'),
  proposedBy: 'lise',
  proposedAt: Temporal.Instant.from('2026-11-01T08:00Z'),
  answer: { kind: 'accepted', by: 'emil', at: Temporal.Instant.from('2026-11-10T08:00Z') },
}
const laidOut = (day: string, cadenceId = 'agreed') =>
  ({ cadenceId, plannedDate: date(day) }) as unknown as StandingMeeting

test('a day of the rhythm without a meeting is told, from tomorrow to the last that was laid out', () => {
  const meetings = [laidOut('2026-11-18'), laidOut('2026-12-02', 'earlier'), laidOut('2026-12-16')]
  expect(unplacedDates(cadence, meetings, date('2026-11-12')).map(String)).toEqual(['2026-12-02'])
  expect(unplacedDates(cadence, meetings, date('2026-12-02'))).toEqual([])
  expect(unplacedDates(cadence, [], date('2026-11-12'))).toEqual([])
})
