import type { WeekLoad } from '../load/rules.ts'
import type { ListedTask, MinuteRange, Task, WorkCalendar } from '../types.ts'

/** A task beside a line, with the figures of it that the line comes from. */
export interface Beside {
  id: string
  title: string
}

/** What stands out in a list, and the figures it comes from: each claim can be counted again from those alone. */
export type Insight =
  /** The usual week holds more than is agreed however long things take, may hold more, or leaves much of it free. */
  | { kind: 'over' | 'either' | 'under'; usual: MinuteRange; agreed: number }
  /** Named weeks that hold more than the hours one is there, however long things take. */
  | { kind: 'weeks'; weeks: Pick<WeekLoad, 'monday' | 'total' | 'available'>[] }
  /** Tasks that nobody has said the time of, so that every sum is the least it can be. */
  | { kind: 'untimed'; tasks: Beside[]; of: number }
  /** Hard tasks for which no help is asked. */
  | { kind: 'hard'; tasks: (Beside & Pick<Task, 'difficulty' | 'needs'>)[] }
  /** The part of the week that goes to what matters least, or to what drains: `percent` of it at the least. */
  | {
      kind: 'least' | 'draining'
      tasks: (Beside & { minutes: MinuteRange })[]
      rest: MinuteRange
      percent: number
    }
  | { kind: 'only-one'; tasks: Beside[] }
  /** Short tasks and how often they come: `tenths` of a time in a usual week; `aDay` of them on each day worked. */
  | {
      kind: 'switches'
      tasks: (Beside & { minutes: MinuteRange; tenths: number })[]
      days: number
      aDay: number
    }

/** What a list is judged by, apart from its tasks. */
export interface Surroundings {
  weekdays: WorkCalendar['weekdays']
  /** Whole minutes of a usual week. */
  agreed: number
  weeks: readonly Pick<WeekLoad, 'monday' | 'total' | 'available'>[]
}

/** What is looked at of a task. */
export type Judged = Pick<
  ListedTask,
  | 'id'
  | 'title'
  | 'rhythm'
  | 'every'
  | 'times'
  | 'startsOn'
  | 'minutes'
  | 'importance'
  | 'difficulty'
  | 'drain'
  | 'needs'
  | 'needWords'
  | 'onlyMe'
>
