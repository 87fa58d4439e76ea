import type { Weekday } from '../features/cadence/types.ts'
import { apprentice } from './topics/apprentice.ts'
import { everyone } from './topics/everyone.ts'
import { leading } from './topics/leading.ts'
import { mechanic } from './topics/mechanic.ts'
import { shop } from './topics/shop.ts'
import type { Side, Topic } from './topics/topic.ts'
import { web } from './topics/web.ts'
import { workshopManager } from './topics/workshop-manager.ts'

/** A bicycle workshop with a shop and a web shop in Odense. It does not exist, and neither do its people. */
export const company = { name: 'Åens Cykelværk', timeZone: 'Europe/Copenhagen' } as const

const host = 'aaens-cykelvaerk.example'

export type PersonKey =
  | 'birgitte'
  | 'jonas'
  | 'maja'
  | 'rasmus'
  | 'camilla'
  | 'anton'
  | 'signe'
  | 'peter'
  | 'oliver'
  | 'tobias'

export interface DemoPerson {
  name: string
  email: string
  role: 'owner' | 'member'
  /** Invited and not yet joined, or gone again. */
  state: 'active' | 'invited' | 'left'
  /** Days before today on which they came to the company's Takt. */
  since: number
}

const person = (name: string, more: Partial<DemoPerson> = {}): DemoPerson => ({
  name,
  email: `${name.split(' ')[0]!.toLowerCase()}@${host}`,
  role: 'member',
  state: 'active',
  since: 390,
  ...more,
})

export const people: Record<PersonKey, DemoPerson> = {
  birgitte: person('Birgitte Ravn', { role: 'owner', since: 393 }),
  jonas: person('Jonas Kjeldsen', { since: 392 }),
  maja: person('Maja Toft'),
  rasmus: person('Rasmus Lindholm'),
  camilla: person('Camilla Yde', { since: 9 }),
  anton: person('Anton Frost'),
  signe: person('Signe Brandt'),
  peter: person('Peter Westh'),
  oliver: person('Oliver Skaaning', { state: 'invited', since: 2 }),
  tobias: person('Tobias Engell', { state: 'left' }),
}

/** The day someone left, before today. */
export const daysSinceLeaving = 150

export interface DemoRhythm {
  everyWeeks: number
  weekday: Weekday
  time: string
  minutes: number
  place: string
  proposedBy: Side
  /** About how long ago it began; a rhythm ends where the next begins. */
  weeksAgo: number
  /** The other answered with this one instead of accepting the one before. */
  insteadOf?: { everyWeeks: number; minutes: number }
}

export interface DemoPair {
  leader: PersonKey
  employee: PersonKey
  /** The days before today on which they became a pair, and on which they ceased to be one. */
  since: number
  ended?: number
  rhythms: DemoRhythm[]
  /** Weeks from the first day that could be the next conversation to the one that is. */
  dueIn?: number
  /** A proposal that waits: every so many weeks, from so many weeks ahead. */
  waiting?: { everyWeeks: number; time: string; by: Side; weeksAhead: number }
  /** Conversations that were not held as planned: counted back from today (0 is the last), and ahead (0 is the next). */
  past: Record<'moved' | 'cancelled' | 'missed', number[]>
  ahead: Record<'moved' | 'cancelled', number[]>
  /** Who has written something for the next conversation. */
  prepared: Side[]
  /** Whose confirmation of something agreed last time is missing. */
  unconfirmed?: Side
  /** Something agreed earlier is past its deadline. */
  overdue?: boolean
  /** Something was ticked off as done, and taken up again. */
  reopened?: boolean
  topics: readonly Topic[]
}

const asPlanned = { past: { moved: [], cancelled: [], missed: [] }, ahead: { moved: [], cancelled: [] } }
const both: Side[] = ['employee', 'leader']

export const pairs: readonly DemoPair[] = [
  {
    leader: 'birgitte',
    employee: 'jonas',
    since: 391,
    rhythms: [
      {
        everyWeeks: 2,
        weekday: 2,
        time: '08:30',
        minutes: 45,
        place: 'Kontoret',
        proposedBy: 'leader',
        weeksAgo: 53,
      },
    ],
    past: { moved: [3, 11, 18], cancelled: [7], missed: [] },
    ahead: { moved: [2], cancelled: [] },
    prepared: both,
    unconfirmed: 'leader',
    overdue: true,
    topics: [...leading, ...everyone],
  },
  {
    leader: 'birgitte',
    employee: 'maja',
    since: 388,
    rhythms: [
      {
        everyWeeks: 4,
        weekday: 4,
        time: '09:00',
        minutes: 30,
        place: 'Kaffehjørnet',
        proposedBy: 'leader',
        weeksAgo: 52,
      },
      {
        everyWeeks: 3,
        weekday: 4,
        time: '09:00',
        minutes: 45,
        place: 'Kaffehjørnet',
        proposedBy: 'employee',
        weeksAgo: 26,
      },
    ],
    dueIn: 1,
    past: { moved: [2], cancelled: [5], missed: [9] },
    ahead: { moved: [], cancelled: [] },
    prepared: ['employee'],
    unconfirmed: 'employee',
    topics: [...shop, ...everyone],
  },
  {
    leader: 'birgitte',
    employee: 'rasmus',
    since: 388,
    rhythms: [
      {
        everyWeeks: 4,
        weekday: 1,
        time: '13:00',
        minutes: 60,
        place: 'https://moede.example/birgitte-rasmus',
        proposedBy: 'leader',
        weeksAgo: 52,
      },
    ],
    dueIn: 2,
    waiting: { everyWeeks: 3, time: '10:00', by: 'employee', weeksAhead: 5 },
    past: { moved: [4, 8], cancelled: [], missed: [6] },
    ahead: { moved: [], cancelled: [3] },
    prepared: both,
    reopened: true,
    topics: [...web, ...everyone],
  },
  { leader: 'birgitte', employee: 'camilla', since: 9, rhythms: [], ...asPlanned, prepared: [], topics: [] },
  {
    leader: 'jonas',
    employee: 'anton',
    since: 388,
    rhythms: [
      {
        everyWeeks: 2,
        weekday: 5,
        time: '14:00',
        minutes: 30,
        place: 'Bænken bag værkstedet',
        proposedBy: 'employee',
        weeksAgo: 53,
        insteadOf: { everyWeeks: 4, minutes: 60 },
      },
    ],
    // The last one is to be asked about.
    past: { moved: [1, 9, 15, 20], cancelled: [5], missed: [0, 12] },
    ahead: { moved: [], cancelled: [] },
    prepared: both,
    overdue: true,
    topics: [...apprentice, ...everyone],
  },
  {
    leader: 'jonas',
    employee: 'signe',
    since: 388,
    rhythms: [
      {
        everyWeeks: 3,
        weekday: 3,
        time: '08:15',
        minutes: 45,
        place: 'Frokoststuen',
        proposedBy: 'leader',
        weeksAgo: 53,
      },
    ],
    past: { moved: [6], cancelled: [3, 10], missed: [] },
    ahead: { moved: [1], cancelled: [] },
    prepared: ['leader'],
    unconfirmed: 'leader',
    topics: [...mechanic, ...workshopManager, ...everyone],
  },
  {
    leader: 'jonas',
    employee: 'peter',
    since: 388,
    rhythms: [
      {
        everyWeeks: 4,
        weekday: 2,
        time: '15:00',
        minutes: 30,
        place: 'Frokoststuen',
        proposedBy: 'employee',
        weeksAgo: 52,
      },
    ],
    dueIn: 3,
    past: { moved: [], cancelled: [], missed: [2] },
    ahead: { moved: [], cancelled: [] },
    prepared: [],
    overdue: true,
    topics: [...mechanic, ...workshopManager, ...everyone],
  },
  {
    leader: 'jonas',
    employee: 'tobias',
    since: 388,
    ended: daysSinceLeaving,
    rhythms: [
      {
        everyWeeks: 3,
        weekday: 4,
        time: '14:30',
        minutes: 30,
        place: 'Frokoststuen',
        proposedBy: 'leader',
        weeksAgo: 52,
      },
    ],
    past: { moved: [], cancelled: [2], missed: [] },
    ahead: { moved: [], cancelled: [] },
    prepared: [],
    topics: [...mechanic, ...workshopManager],
  },
]
