import { z } from 'zod'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { choice, optionalLine, optionalLines, whole } from '../../../platform/web/fields.ts'
import { difficulties, drains, fondnesses, importances, type ListedTask, needs, type Task } from '../types.ts'
import { readMinutes } from './time/rules.ts'

/** What the conversation about tasks asks after the list itself, in its order. */
export const taskSteps = ['time', 'difficulty', 'needs'] as const
export type TaskStep = (typeof taskSteps)[number]

/** How many tasks one page asks about; of the step with most to write fewer, so that a form of them stays small. */
export const pageLengths: Record<TaskStep, number> = { time: 25, difficulty: 25, needs: 10 }

/** Where a form leads: it saves either way. */
export const ways = ['here', 'next', 'back'] as const
export type Way = (typeof ways)[number]

const version = whole(1, 100_000)
const tick = z
  .literal('on', 'choose')
  .optional()
  .transform((ticked) => ticked !== undefined)
/** One of a closed list, or nothing yet. */
const maybe = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .union([z.literal(''), choice(values)], 'choose')
    .default('')
    .transform((value) => value || null)

const minutes = z
  .string()
  .default('')
  .transform((typed, context) => {
    if (typed.trim() === '') return null
    const read = readMinutes(typed)
    if (!read) context.addIssue({ code: 'custom', message: 'not-minutes' })
    return read
  })

const timeRow = z.strictObject({ version, minutes, importance: maybe(importances) })
const difficultyRow = z.strictObject({
  version,
  difficulty: maybe(difficulties),
  drain: maybe(drains),
  fondness: maybe(fondnesses),
})
const needsRow = z
  .strictObject({
    version,
    support: tick,
    training: tick,
    handover: tick,
    tools: tick,
    time: tick,
    nothing: tick,
    needWords: optionalLines(2000),
    successor: optionalLine(100),
    onlyMe: maybe(['yes', 'no']),
  })
  .transform(({ version, nothing, needWords, successor, onlyMe, ...ticks }, context) => {
    const ticked = needs.filter((need) => ticks[need])
    if (nothing && ticked.length > 0) {
      context.addIssue({ code: 'custom', path: ['nothing'], message: 'nothing-or-some' })
    }
    return {
      version,
      needs: ticked.length > 0 || nothing ? ticked : null,
      needWords,
      successor,
      onlyMe: onlyMe && onlyMe === 'yes',
    }
  })

/** What is said of a task on each step, by the names of `Task`. */
export const rowForms = { time: timeRow, difficulty: difficultyRow, needs: needsRow }
export type Row = { version: number } & Partial<
  Pick<
    Task,
    | 'minutes'
    | 'importance'
    | 'difficulty'
    | 'drain'
    | 'fondness'
    | 'needs'
    | 'needWords'
    | 'successor'
    | 'onlyMe'
  >
>

/** What was typed on a page of a step, with what is wrong and what no longer fits. */
export interface StepDraft {
  rows: ReadonlyMap<string, TypedRow>
  errors: { field: string; code: string }[]
  /** Ids of tasks that were changed since the form was made. */
  outdated?: string[]
  /** What was said of tasks that were taken off the list since. */
  gone?: Row[]
}

export interface Change {
  task: ListedTask
  row: Row
}

/** What was typed for one task, by the names of its fields; those of a form are `<name>-<task id>`. */
export type TypedRow = Record<string, string>

const fieldName = /^([A-Za-z]+)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Rows of a form by the id of their task, and what is no field of such a form. */
export function rowsOf(typed: Record<string, string>): { rows: Map<string, TypedRow>; others: string[] } {
  const rows = new Map<string, TypedRow>()
  const others: string[] = []
  for (const [name, value] of Object.entries(typed)) {
    const [, field, id] = fieldName.exec(name) ?? []
    if (name === 'go' || name === 'page') continue
    if (!field || !id) others.push(name)
    else rows.set(id, { ...rows.get(id), [field]: value })
  }
  return { rows, others }
}

/** One page of tasks on one step. Errors name the field of the row they are in. */
export const stepForm = (step: TaskStep) =>
  z.looseObject({ go: choice(ways), page: whole(1, 1000) }).transform(({ go, page, ...fields }, context) => {
    const { rows } = rowsOf(fields as Record<string, string>)
    const read = new Map<string, Row>()
    const unknown = rows.size > pageLengths[step] ? ['rows'] : []
    for (const [id, typed] of rows) {
      const row = rowForms[step].safeParse(typed)
      if (row.success) {
        read.set(id, row.data as Row)
        continue
      }
      for (const issue of row.error.issues) {
        const field = issue.path[0]
        // The version is no field that one could put right.
        if (issue.code === 'unrecognized_keys' || field === 'version') unknown.push(id)
        else context.addIssue({ code: 'custom', path: [`${String(field)}-${id}`], message: issue.message })
      }
    }
    if (unknown.length > 0) context.addIssue({ code: 'unrecognized_keys', keys: unknown, input: fields })
    return { go, page, rows: read }
  })

/** What the fields of one task are given; `field` makes name, id, error and value from the name and what is said now. */
export interface RowProps {
  viewer: Viewer
  task: ListedTask
  field: (name: string, now: string) => { name: string; id: string; error: string | undefined; value: string }
}
