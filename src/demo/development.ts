import type { EffectAnswer, TrainingKind, WishOutcome } from '../features/development/types.ts'
import { workday } from './agreements.ts'
import type { PairCalendar } from './calendar.ts'
import type { PersonKey } from './people.ts'
import { local, type Telling } from './telling.ts'

interface DemoTraining {
  kind: TrainingKind
  title: string
  place?: string
  /** Days before today of its first and last day; below zero is to come. */
  days: [first: number, last: number]
  said?: [daysAgo: number, answer: EffectAnswer, body: string]
}

interface DemoWish {
  leader: PersonKey
  employee: PersonKey
  title: string
  why?: string
  /** Days ago on which it was written. */
  written: number
  kept?: boolean
  trainings?: DemoTraining[]
  closed?: [daysAgo: number, outcome: WishOutcome, reason: string]
}

const wishes: DemoWish[] = [
  {
    leader: 'birgitte',
    employee: 'jonas',
    title: 'Give svære beskeder, før de bliver store',
    why: 'Jeg venter for længe, og så bliver jeg vred i stedet for tydelig.',
    written: 130,
    trainings: [
      {
        kind: 'course',
        title: 'Den gode samtale for værkførere',
        place: 'Odense',
        days: [76, 75],
        said: [40, 'some', 'Jeg begynder med, hvad jeg har set, og ikke med, hvad jeg synes.'],
      },
      { kind: 'mentoring', title: 'Tre samtaler med Kirsten fra Kolding', days: [45, 34] },
    ],
  },
  {
    leader: 'birgitte',
    employee: 'jonas',
    title: 'Turde holde oplæg for de andre værksteder',
    written: 25,
    kept: true,
  },
  {
    leader: 'birgitte',
    employee: 'jonas',
    title: 'Lave ugeplanen i regnearket selv',
    written: 320,
    trainings: [
      {
        kind: 'side-by-side',
        title: 'To formiddage med Rasmus',
        place: 'Kontoret',
        days: [300, 293],
        said: [260, 'much', 'Jeg laver den på en halv time nu.'],
      },
    ],
    closed: [250, 'reached', ''],
  },
  {
    leader: 'jonas',
    employee: 'anton',
    title: 'Finde fejl på elcykler uden at gætte',
    why: 'Det tager for lang tid, når jeg skifter dele for at prøve.',
    written: 80,
    trainings: [
      { kind: 'course', title: 'Fejlfinding på elmotorer', place: 'Vejle', days: [-20, -21] },
      { kind: 'side-by-side', title: 'Hver onsdag formiddag med Peter', days: [60, -10] },
    ],
  },
  {
    leader: 'birgitte',
    employee: 'maja',
    title: 'Sige pænt nej til rabat',
    written: 50,
    closed: [10, 'set-aside', 'Vi prøver faste priser først.'],
  },
]

/** Writes what some of the employees want to become better at, with training before and to come. */
export function setDevelopment(telling: Telling, calendars: PairCalendar[]): void {
  for (const wish of wishes) {
    const calendar = calendars.find(
      ({ pair }) => pair.leader === wish.leader && pair.employee === wish.employee,
    )
    if (calendar) write(telling, wish, calendar.pairId)
  }
}

function write(telling: Telling, wish: DemoWish, pairId: string): void {
  const { book, memberIds, today } = telling
  const author = memberIds[wish.employee]
  const day = (daysAgo: number) => workday(today.subtract({ days: daysAgo }))
  const at = (daysAgo: number) => local(day(daysAgo), '13:40')
  const writtenAt = at(wish.written)
  const wishId = telling.id(writtenAt)
  book.add('development_wish', {
    id: wishId,
    pair_id: pairId,
    author_id: author,
    created_at: writtenAt,
    title: wish.title,
    why: wish.why ?? '',
    written_at: writtenAt,
  })
  if (!wish.kept) {
    const sharedAt = at(wish.written - 1)
    book.add('development_sharing', {
      id: telling.id(sharedAt),
      pair_id: pairId,
      wish_id: wishId,
      shared_by: author,
      shared_at: sharedAt,
    })
  }
  for (const { kind, title, place = '', days, said } of wish.trainings ?? []) {
    const trainingId = telling.id(at(wish.written - 2))
    book.add('training', {
      id: trainingId,
      wish_id: wishId,
      kind,
      title,
      place,
      first_date: day(days[0]),
      last_date: day(days[1]),
      added_by: author,
      added_at: at(wish.written - 2),
    })
    if (!said) continue
    book.add('training_effect', {
      id: telling.id(at(said[0])),
      training_id: trainingId,
      answer: said[1],
      body: said[2],
      written_by: author,
      written_at: at(said[0]),
    })
  }
  if (wish.closed) {
    const [daysAgo, outcome, reason] = wish.closed
    book.add('development_closing', {
      id: telling.id(at(daysAgo)),
      wish_id: wishId,
      outcome,
      reason,
      closed_by: author,
      closed_at: at(daysAgo),
    })
  }
}
