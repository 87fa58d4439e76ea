import type { SupportAnswer } from '../features/agreements/types.ts'
import { workday } from './agreements.ts'
import type { PairCalendar } from './calendar.ts'
import type { PersonKey } from './people.ts'
import { local, memberOf, otherSide, type Telling } from './telling.ts'
import type { Side } from './topics/topic.ts'

interface DemoSupport {
  leader: PersonKey
  employee: PersonKey
  by: Side
  body: string
  /** Days before today on which it was agreed, and is followed up; below zero is to come. */
  agreed: number
  followUp: number
  /** The other has yet to say yes. */
  waits?: boolean
  answered?: [daysAgo: number, answer: SupportAnswer]
}

const supports: DemoSupport[] = [
  {
    leader: 'birgitte',
    employee: 'jonas',
    by: 'leader',
    body: 'Birgitte tager de svære reklamationer i to måneder, så Jonas kan blive i værkstedet.',
    agreed: 96,
    followUp: 38,
    answered: [37, 'helped'],
  },
  {
    leader: 'birgitte',
    employee: 'jonas',
    by: 'leader',
    body: 'Telefonen er stillet om til butikken hver formiddag til klokken 11.',
    agreed: 30,
    followUp: 1,
  },
  {
    leader: 'jonas',
    employee: 'anton',
    by: 'employee',
    body: 'En halv time sammen hver tirsdag om det, jeg ikke kan komme videre med.',
    agreed: 9,
    followUp: -19,
    waits: true,
  },
]

/** Writes what two have agreed to make the work of one of them easier, and whether it helped. */
export function giveSupport(telling: Telling, calendars: PairCalendar[]): void {
  for (const support of supports) {
    const calendar = calendars.find(
      ({ pair }) => pair.leader === support.leader && pair.employee === support.employee,
    )
    if (calendar) write(telling, support, calendar)
  }
}

function write(telling: Telling, support: DemoSupport, { pair, pairId, meetings }: PairCalendar): void {
  const { book, today } = telling
  const { by, body, agreed, followUp, waits, answered } = support
  const day = (daysAgo: number) => workday(today.subtract({ days: daysAgo }))
  const at = local(day(agreed), '14:20')
  const meeting = meetings.findLast(
    ({ fate, startsAt }) => fate === 'held' && Temporal.Instant.compare(startsAt, at) < 0,
  )
  if (!meeting) return
  const id = telling.id(at)
  const here = { agreement_id: id, pair_id: pairId }
  const writer = memberOf(telling, pair, by)
  book.add('agreement', { id, pair_id: pairId, meeting_id: meeting.id, created_by: writer, created_at: at })
  book.add('agreement_wording', {
    ...here,
    version: 1,
    kind: 'support',
    body,
    owner_id: memberOf(telling, pair, 'leader'),
    deadline: day(followUp),
    written_by: writer,
    written_at: at,
  })
  for (const side of waits ? [by] : [by, otherSide(by)]) {
    book.add('agreement_confirmation', {
      ...here,
      version: 1,
      member_id: memberOf(telling, pair, side),
      confirmed_at: at.add({ seconds: side === by ? 0 : 95 }),
    })
  }
  if (!answered) return
  const answeredAt = local(day(answered[0]), '09:15')
  const employee = memberOf(telling, pair, 'employee')
  book.add('agreement_completion', {
    id: telling.id(answeredAt),
    ...here,
    completed_by: employee,
    completed_at: answeredAt,
  })
  book.add('support_answer', {
    id: telling.id(answeredAt),
    ...here,
    answer: answered[1],
    answered_by: employee,
    answered_at: answeredAt,
  })
}
