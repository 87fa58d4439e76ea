import type { Insertable } from 'kysely'
import type { DB } from '../platform/database/tables.ts'

/** The tables the demo fills, in the order their rows may be written in. */
export const tables = [
  'auth.user',
  'auth.account',
  'organisation',
  'member',
  'member_deactivation',
  'invitation',
  'pair',
  'cadence',
  'cadence_answer',
  'meeting',
  'meeting_attendance',
  'meeting_move',
  'meeting_cancellation',
  'meeting_start',
  'meeting_close',
  'agenda_item',
  'agenda_item_tick',
  'note',
  'agreement',
  'agreement_wording',
  'agreement_confirmation',
  'agreement_completion',
  'preparation_note',
  'preparation_ready',
  'goal',
  'goal_wording',
  'goal_checkpoint',
  'goal_closing',
  'goal_sharing',
  'feedback',
  'feedback_hearing',
  'feedback_answer',
  'development_wish',
  'development_sharing',
  'development_closing',
  'training',
  'training_effect',
  'task_list',
  'task_sharing',
  'task_hours',
  'task',
  'task_version',
  'task_suggestion',
  'task_suggestion_answer',
  'trial',
  'trial_change',
  'help_effect',
  'vault.key',
] as const satisfies (keyof DB)[]

export type Table = (typeof tables)[number]
export type Rows = { [T in Table]: Insertable<DB[T]>[] }

type CompanyTable = { [T in Table]: 'organisation_id' extends keyof Insertable<DB[T]> ? T : never }[Table]

/** Everything that has been told so far, as rows. */
export interface Book {
  rows: Rows
  organisationId: string
  /** Writes a row of the company. */
  add<T extends CompanyTable>(table: T, row: Omit<Insertable<DB[T]>, 'organisation_id'>): void
}

export function openBook(organisationId: string): Book {
  const rows = Object.fromEntries(tables.map((table) => [table, []])) as unknown as Rows
  return {
    rows,
    organisationId,
    add(table, row) {
      ;(rows[table] as object[]).push({ organisation_id: organisationId, ...row })
    },
  }
}
