import { z } from 'zod'
import { choice, date, lines, optionalLine, whole } from '../../../platform/web/fields.ts'
import type { AgreementKind } from '../../agreements/types.ts'
import type { MinuteRange, Recurrence, Task, TaskRhythm } from '../types.ts'

/** What the two can try with a task. The first five take weight off; the last two are promises. */
export const changeKinds = [
  'drop',
  'hand-over',
  'less-often',
  'shorter',
  'postpone',
  'train',
  'help',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What comes again and again; what comes once has no rhythm to change. */
export const repeated = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const satisfies TaskRhythm[]

/** How often a task comes, apart from the day it counts from. */
export type Often = Omit<Recurrence, 'startsOn' | 'rhythm'> & { rhythm: (typeof repeated)[number] }

/** A change of one task. `body` says who takes it over, or what the training or the help is; it may be empty. */
export type Change = { taskId: string; body: string } & (
  | { kind: 'drop' }
  | { kind: 'hand-over' }
  | { kind: 'train' }
  | { kind: 'help' }
  | { kind: 'less-often'; often: Often }
  | { kind: 'shorter'; minutes: MinuteRange }
  | { kind: 'postpone'; until: Temporal.PlainDate }
)

/** A change as it was put on the trial. */
export type TriedChange = Change & {
  id: string
  /** What the task is called, also where it is not on the list any more. */
  title: string
  putBy: string
  agreementId: string | null
}

/** What two try together: open until the employee takes it over, or it is dropped. */
export interface Trial {
  id: string
  /** Who made agreements of it, and from which day it holds; null while it is tried. */
  settled: { by: string; from: Temporal.PlainDate } | null
  /** Without those taken off, in the order they were put. */
  changes: TriedChange[]
}

/** Why a change cannot be put on a task. */
export type Misfit = 'not-less' | 'once' | 'not-shorter' | 'no-minutes' | 'not-later'

/** What a list becomes with some changes. */
export interface Tried {
  /** What counts in a usual week from then on, in the order of the list. */
  tasks: Task[]
  /** Those that someone else does, or nobody; `to` is empty where it has not been said who. */
  gone: { task: Task; to: string }[]
  /** Those that wait until a later day. */
  postponed: { task: Task; until: Temporal.PlainDate }[]
  /** The changes of tasks that are no longer there, or that have changed so that it makes nothing less. */
  left: Change[]
}

/** What came of a change. All but `done` say that the page it was made on is no longer true. */
export type Outcome =
  | 'done'
  | 'ended'
  | 'gone'
  | 'settled'
  | 'outdated'
  | 'nothing'
  | 'unshared'
  | 'no-meeting'
  | 'full'

/** The most that one tries at a time: more than two can keep apart. */
export const mostChanges = 40

const task = { taskId: z.uuid() }
const minutes = () => whole(1, 6000)

/** A change of a chosen task; task and kind are no fields that one could put right. */
export const changeForm = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...task, kind: z.literal('drop') }),
    z.strictObject({ ...task, kind: z.enum(['hand-over', 'train', 'help']), body: optionalLine(200) }),
    z.strictObject({
      ...task,
      kind: z.literal('less-often'),
      times: whole(1, 99),
      every: whole(1, 52),
      rhythm: choice(repeated),
    }),
    z.strictObject({
      ...task,
      kind: z.literal('shorter'),
      minMinutes: minutes(),
      maxMinutes: z.union([z.literal('').transform(() => undefined), minutes()]).optional(),
    }),
    z.strictObject({ ...task, kind: z.literal('postpone'), until: date() }),
  ])
  .transform((typed, context): Change => {
    const { taskId } = typed
    switch (typed.kind) {
      case 'less-often': {
        const { times, rhythm } = typed
        // A day has no "every other".
        return {
          taskId,
          kind: typed.kind,
          body: '',
          often: { rhythm, times, every: rhythm === 'daily' ? 1 : typed.every },
        }
      }
      case 'shorter': {
        const { minMinutes: min, maxMinutes: max = min } = typed
        if (max < min) context.addIssue({ code: 'custom', path: ['maxMinutes'], message: 'most-first' })
        return { taskId, kind: typed.kind, body: '', minutes: { min, max } }
      }
      case 'postpone':
        return { taskId, kind: typed.kind, body: '', until: typed.until }
      case 'drop':
        return { taskId, kind: typed.kind, body: '' }
      default:
        return { taskId, kind: typed.kind, body: typed.body }
    }
  })

/** What an agreement about work can be: something one does differently, or something to get done. */
export const settledKinds = ['change', 'task'] as const satisfies AgreementKind[]

/** One change as an agreement. */
export interface Settled {
  changeId: string
  kind: (typeof settledKinds)[number]
  body: string
  ownerId: string
  deadline: Temporal.PlainDate
}

/** A settled trial that waits for the employee to make it their list. */
export interface Waiting {
  pairId: string
  from: Temporal.PlainDate
}

/** The changes that were on the page when it was opened, by their ids: known before the rest can be read. */
export const seenForm = z.looseObject({
  seen: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(z.uuid()).max(mostChanges)),
})

/** What of a settlement may be chosen: kinds of an agreement about work, one of the two, no day before `earliest`. */
export interface Limits {
  parties: [string, string]
  earliest: Temporal.PlainDate
}

/** An agreement for each change that was seen, the day it all holds from, and whether the list follows at once. */
export function settlementForm(seen: readonly string[], { parties, earliest }: Limits) {
  const day = () => date().refine((on) => Temporal.PlainDate.compare(on, earliest) >= 0, 'past-deadline')
  const fields = seen.flatMap((id) => [
    [`body-${id}`, lines(2000)],
    [`kind-${id}`, choice(settledKinds)],
    [`ownerId-${id}`, choice(parties)],
    [`deadline-${id}`, day()],
  ])
  return z
    .strictObject({
      seen: z.string(),
      ...(Object.fromEntries(fields) as Record<string, z.ZodType<unknown>>),
      from: day(),
      take: choice(['no', 'yes']),
    })
    .transform((typed) => {
      const given = typed as Record<string, unknown>
      return {
        from: typed.from as Temporal.PlainDate,
        take: typed.take === 'yes',
        agreements: seen.map(
          (changeId) =>
            ({
              changeId,
              kind: given[`kind-${changeId}`],
              body: given[`body-${changeId}`],
              ownerId: given[`ownerId-${changeId}`],
              deadline: given[`deadline-${changeId}`],
            }) as Settled,
        ),
      }
    })
}

/** What has just been done, as the address of a page says it. */
export const doneQuery = z.enum(['put', 'back', 'restored', 'settled', 'accepted', 'both'])
export type Done = z.output<typeof doneQuery>

/** A change that has just been taken off, or a trial that has just been dropped, named with the way back. */
export const removedQuery = z.uuid()
