import type { Difficulty, Drain, Fondness, Importance, Need, TaskRhythm } from '../../features/tasks/types.ts'
import type { HelpAnswer, HelpKind } from '../../features/tasks/versions/help/types.ts'
import type { PersonKey } from '../people.ts'
import type { Side } from '../topics/topic.ts'

/** What of a task can have been other than it is. */
interface Wording {
  title: string
  /** How often: a rhythm, every so many of it, so many times. */
  often: [rhythm: TaskRhythm, every?: number, times?: number]
  minutes?: [min: number, max: number]
  difficulty?: Difficulty
  needs?: Need[]
}

export interface DemoTask extends Wording {
  importance?: Importance
  drain?: Drain
  fondness?: Fondness
  needWords?: string
  successor?: string
  onlyMe?: boolean
  /** Days ago on which it came to the list, where that is later than the list itself, and on which it went. */
  since?: number
  gone?: number
  /** What was other until so many days ago. */
  before?: Partial<Wording> & { until: number }
}

interface DemoHelp {
  /** The title of the task. */
  task: string
  kind: HelpKind
  body?: string
  /** What a task is done like from then on, where that is what helps. */
  often?: DemoTask['often']
  minutes?: [min: number, max: number]
  agreement: string
  owner: Side
  /** Days ago on which it was done, and what it helped; still open without. */
  done?: number
  said?: [daysAgo: number, answer: HelpAnswer, body: string]
}

export interface DemoList {
  leader: PersonKey
  employee: PersonKey
  /** Days ago on which it was begun, and shared; kept to oneself without. */
  since: number
  shared?: number
  /** Minutes a week, where they are not 37 hours. */
  hours?: number
  tasks: DemoTask[]
  /** Days ago on which versions were saved; the last of them is what the two settled with `help`. */
  versions: number[]
  help?: DemoHelp[]
  suggestions?: {
    title: string
    why: string
    daysAgo: number
    answer?: 'taken' | 'declined'
    reason?: string
  }[]
}
