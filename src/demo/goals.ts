import type { GoalOutcome } from '../features/goals/types.ts'
import { workday } from './agreements.ts'
import type { PairCalendar } from './calendar.ts'
import type { PersonKey } from './people.ts'
import { local, type Telling } from './telling.ts'

/** How it stood so many days ago: in words, from 0 to 100, or both. */
type Said = [daysAgo: number, progress: number | null, body: string]

interface DemoGoal {
  title: string
  why?: string
  /** First worded like this. */
  before?: string
  /** Days ago on which it was written, and days ahead by which it is to be reached. */
  written: number
  ends?: number
  said: Said[]
  closed?: [daysAgo: number, GoalOutcome, reason: string]
}

interface PairGoal extends DemoGoal {
  leader: PersonKey
  employee: PersonKey
  by: PersonKey
  /** Which of the company's it serves, counted from 0. */
  serves?: number
  /** The employee's own: to themself, shown to the other, or shown and taken back. */
  personal?: 'kept' | 'shared' | 'withdrawn'
}

const companyGoals: DemoGoal[] = [
  {
    title: 'Kunderne har cyklen igen inden for tre hverdage',
    why: 'I dag venter de en uge i højsæsonen. Vi er der, når ni ud af ti er færdige til tiden.',
    written: 210,
    ends: 120,
    said: [
      [180, 15, 'Vi har talt efter: fire ud af ti.'],
      [96, 40, 'Bookingen fordeler nu opgaverne på dagene.'],
      [24, 65, 'Syv ud af ti i sidste måned.'],
    ],
  },
  {
    title: 'En tredjedel af salget sker på nettet',
    written: 150,
    ends: 200,
    said: [
      [120, 20, ''],
      [31, 45, 'Reservedelene sælger bedre, end vi troede.'],
    ],
  },
  {
    title: 'Flytte lageret op i stueetagen',
    why: 'Så slipper vi for at bære.',
    written: 330,
    said: [[250, 80, 'Reolerne står.']],
    closed: [200, 'reached', 'Alt er flyttet, og kælderen er sagt op.'],
  },
]

const pairGoals: PairGoal[] = [
  {
    leader: 'birgitte',
    employee: 'jonas',
    by: 'jonas',
    serves: 0,
    title: 'Værkstedet planlægger ugen om fredagen',
    before: 'Værkstedet planlægger sin uge',
    why: 'Så ved alle mandag morgen, hvad der skal være færdigt hvornår.',
    written: 160,
    ends: 60,
    said: [
      [140, 10, 'Prøvet en enkelt uge.'],
      [100, 35, 'Tavlen hænger der. Vi glemmer den stadig, når der er travlt.'],
      [50, 60, ''],
      [12, 75, 'Fire fredage i træk. Peter fører den selv nu.'],
    ],
  },
  {
    leader: 'birgitte',
    employee: 'jonas',
    by: 'jonas',
    personal: 'shared',
    title: 'Blive bedre til at sige nej i god tid',
    written: 90,
    said: [[20, null, 'Det lykkedes to gange i går, og ingen blev sure.']],
  },
  {
    leader: 'birgitte',
    employee: 'jonas',
    by: 'jonas',
    personal: 'kept',
    title: 'Finde ud af, om jeg vil være leder om fem år',
    written: 40,
    said: [[30, null, 'Talt med min søster om det.']],
  },
  {
    leader: 'birgitte',
    employee: 'jonas',
    by: 'birgitte',
    title: 'Alle svende har kørt med ladcykler',
    written: 300,
    said: [[240, 50, 'Tre ud af seks.']],
    closed: [180, 'replaced', 'Vi sælger færre af dem nu. Elcyklerne er vigtigere.'],
  },
  {
    leader: 'birgitte',
    employee: 'rasmus',
    by: 'rasmus',
    serves: 1,
    title: 'Alle reservedele har billede og mål i webshoppen',
    written: 110,
    ends: -6,
    said: [
      [90, 30, ''],
      [40, 70, 'Kun bremserne mangler.'],
    ],
  },
  {
    leader: 'birgitte',
    employee: 'maja',
    by: 'maja',
    serves: 1,
    title: 'Alle, der kommer ind i butikken, bliver hilst på inden for et minut',
    written: 70,
    ends: 90,
    said: [[14, 50, 'Klokken ved disken hjælper.']],
  },
  {
    leader: 'jonas',
    employee: 'anton',
    by: 'anton',
    serves: 0,
    title: 'Selv at kunne skifte hjullejer på de almindelige cykler',
    why: 'Uden at nogen kigger med, og så det holder.',
    written: 120,
    ends: 45,
    said: [
      [100, 20, ''],
      [60, 45, 'To med hjælp.'],
      [9, 70, 'Den sidste helt alene.'],
    ],
  },
  {
    leader: 'jonas',
    employee: 'anton',
    by: 'anton',
    personal: 'withdrawn',
    title: 'Turde ringe til kunderne selv',
    written: 60,
    said: [[35, 30, 'Øvet på min kusine.']],
  },
  {
    leader: 'jonas',
    employee: 'anton',
    by: 'anton',
    personal: 'shared',
    title: 'Klare svendeprøven med ros',
    written: 200,
    ends: 220,
    said: [[80, 40, 'Teorien sidder bedre, når jeg læser om morgenen.']],
  },
  {
    leader: 'jonas',
    employee: 'tobias',
    by: 'jonas',
    title: 'Lære elmotorerne at kende',
    written: 300,
    said: [[230, 25, 'Været på det første kursus.']],
  },
]

/** Writes the company's goals, and what some of its pairs do towards them and for themselves. */
export function setGoals(telling: Telling, calendars: PairCalendar[]): void {
  const { memberIds } = telling
  const company = companyGoals.map((goal) =>
    write(telling, goal, { level: 'organisation', author_id: memberIds.birgitte, pair_id: null }),
  )
  for (const goal of pairGoals) {
    const calendar = calendars.find(
      ({ pair }) => pair.leader === goal.leader && pair.employee === goal.employee,
    )
    if (!calendar) continue
    const id = write(telling, goal, {
      level: goal.personal ? 'personal' : 'work',
      author_id: memberIds[goal.by],
      pair_id: calendar.pairId,
      serves: goal.serves === undefined ? null : company[goal.serves],
    })
    if (!goal.personal || goal.personal === 'kept') continue
    telling.book.add('goal_sharing', {
      id: telling.id(dayBefore(telling, goal.written - 1)),
      goal_id: id,
      pair_id: calendar.pairId,
      shared_by: memberIds[goal.by],
      shared_at: dayBefore(telling, goal.written - 1),
      withdrawn_at: goal.personal === 'withdrawn' ? dayBefore(telling, goal.written - 8) : null,
    })
  }
}

const dayBefore = ({ today }: Telling, days: number): Temporal.Instant =>
  local(workday(today.subtract({ days })), '10:20')

interface Whose {
  level: 'organisation' | 'work' | 'personal'
  author_id: string
  pair_id: string | null
  serves?: string | null
}

function write(telling: Telling, goal: DemoGoal, whose: Whose): string {
  const { book, today } = telling
  const { why = '', before, ends, closed } = goal
  const writtenAt = dayBefore(telling, goal.written)
  const id = telling.id(writtenAt)
  const ends_on = ends === undefined ? null : workday(today.add({ days: ends }))
  const by = { written_by: whose.author_id }
  book.add('goal', {
    id,
    ...whose,
    created_at: writtenAt,
    version: before ? 2 : 1,
    title: goal.title,
    why,
    ends_on,
    ...by,
    written_at: before ? dayBefore(telling, goal.written - 2) : writtenAt,
  })
  if (before) {
    book.add('goal_wording', {
      goal_id: id,
      version: 1,
      title: before,
      why: '',
      ends_on,
      ...by,
      written_at: writtenAt,
    })
  }
  for (const [daysAgo, progress, body] of goal.said) {
    const at = dayBefore(telling, daysAgo)
    book.add('goal_checkpoint', {
      id: telling.id(at),
      goal_id: id,
      local_date: workday(today.subtract({ days: daysAgo })),
      body,
      progress,
      ...by,
      written_at: at,
    })
  }
  if (closed) {
    const [daysAgo, outcome, reason] = closed
    const at = dayBefore(telling, daysAgo)
    book.add('goal_closing', {
      id: telling.id(at),
      goal_id: id,
      outcome,
      reason,
      closed_by: whose.author_id,
      closed_at: at,
    })
  }
  return id
}
