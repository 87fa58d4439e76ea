import type { DB } from '../../../platform/database/tables.ts'

/** The chapters of one's own archive, in the order they are read. */
export const archiveParts = [
  'account',
  'company',
  'calendar',
  'conversations',
  'agenda',
  'agreements',
  'feedback',
  'goals',
  'development',
  'tasks',
  'wellbeing',
] as const
export type ArchivePart = (typeof archiveParts)[number]

/** Whose a row is: by a column that names the member or the account, by the pair it lies in, or by the row it hangs on. */
export type Whose =
  | { by: string }
  | { byAccount: string }
  | { eitherOf: readonly [string, string] }
  | { ofPair: true; author?: string }
  | { hangsOn: readonly [column: string, table: keyof DB] }

export interface Exported {
  part: ArchivePart
  whose: Whose
  /** Columns that stay behind: keys, and what a program made of words that are there already. */
  without?: readonly string[]
}

/** Why nothing of a table is in anybody's archive. */
export type LeftOut = {
  leftOut: 'no-person' | 'key' | 'passing' | 'no-words-of-whose'
}

const own = (part: ArchivePart, by = 'member_id', without?: readonly string[]) =>
  ({ part, whose: { by }, without }) satisfies Exported
const shared = (part: ArchivePart, author?: string) =>
  ({ part, whose: { ofPair: true, author } }) satisfies Exported
const on = (part: ArchivePart, column: string, table: keyof DB) =>
  ({ part, whose: { hangsOn: [column, table] } }) satisfies Exported
const account = (by: string, without?: readonly string[]) =>
  ({ part: 'account', whose: { byAccount: by }, without }) satisfies Exported
const left = (leftOut: LeftOut['leftOut']) => ({ leftOut }) satisfies LeftOut

/**
 * Every table of the database: where it stands in one's own archive, or why it does not. A table that is missing here
 * does not compile. The walls of the database hold as on every page: what one may not see comes along to nobody.
 */
export const exportMap = {
  'auth.user': account('id'),
  'auth.account': account('user_id', [
    'access_token',
    'refresh_token',
    'id_token',
    'access_token_expires_at',
    'refresh_token_expires_at',
    'password',
  ]),
  'auth.passkey': account('user_id', ['public_key', 'credential_id', 'counter']),
  'auth.session': account('user_id', ['token']),
  'auth.two_factor': account('user_id', ['secret', 'backup_codes', 'last_step']),
  'auth.attempt': left('passing'),
  'auth.setup_link': left('no-person'),
  'auth.verification': left('passing'),

  organisation: { part: 'company', whose: { by: 'id' } },
  member: own('company', 'id'),
  member_deactivation: own('company'),
  invitation: own('company', 'member_id', ['token_hash']),
  pair: { part: 'company', whose: { eitherOf: ['leader_id', 'employee_id'] } },
  closing: own('company', 'created_by'),
  holiday_choice: own('company', 'chosen_by'),
  holiday_change_acceptance: own('company', 'accepted_by'),
  retention_choice: own('company', 'chosen_by'),
  retention_round: left('no-words-of-whose'),
  holiday_change: left('no-person'),
  optional_holiday: left('no-person'),
  public_holiday: left('no-person'),
  migration: left('no-person'),
  reminder_round: left('no-person'),
  backup_taken: left('no-person'),
  keys_taken: left('no-person'),

  absence: own('calendar'),
  working_day: own('calendar'),
  busy_time: own('calendar'),
  caldav_account: own('calendar', 'member_id', ['sealed_password']),
  caldav_event: own('calendar', 'member_id', ['written', 'seen', 'etag']),
  calendar_feed: own('calendar', 'member_id', ['token_hash']),
  calendar_invitation: own('calendar'),
  invitations_by_mail: own('calendar'),
  refused_address: own('calendar'),
  reminder_setting: own('calendar'),
  reminder_digest: own('calendar'),
  reminder_sent: own('calendar'),

  cadence: shared('conversations'),
  cadence_answer: shared('conversations'),
  meeting: shared('conversations'),
  meeting_attendance: own('conversations'),
  meeting_move: shared('conversations'),
  meeting_cancellation: shared('conversations'),
  meeting_start: shared('conversations'),
  meeting_close: shared('conversations'),
  meeting_outcome: shared('conversations'),
  meeting_reply: shared('conversations'),
  meeting_type: shared('conversations'),
  meeting_company: shared('conversations'),
  meeting_wellbeing: shared('conversations'),
  meeting_focus: left('passing'),
  rhythm_doubt_dismissal: own('conversations'),
  preparation_note: own('conversations'),
  preparation_ready: shared('conversations'),

  agenda_item: shared('agenda', 'author_id'),
  agenda_item_tick: shared('agenda'),
  agenda_shape_item: own('agenda'),
  note: shared('agenda', 'author_id'),
  listening: shared('agenda', 'begun_by'),
  retelling: shared('agenda'),
  retelling_confirmation: shared('agenda'),
  retelling_draft: own('agenda', 'author_id'),
  own_question: own('agenda'),
  own_shape: own('agenda'),
  own_shape_wording: own('agenda'),
  own_shape_point: own('agenda'),

  agreement: shared('agreements', 'created_by'),
  agreement_wording: shared('agreements'),
  agreement_confirmation: shared('agreements'),
  agreement_completion: shared('agreements'),
  support_answer: shared('agreements'),
  expectation: shared('agreements'),
  expectation_wording: shared('agreements'),
  expectation_answer: shared('agreements'),
  expectation_withdrawal: shared('agreements'),
  expectation_draft: own('agreements', 'author_id'),

  feedback: shared('feedback', 'author_id'),
  feedback_answer: shared('feedback'),
  feedback_hearing: shared('feedback'),

  goal: shared('goals'),
  goal_wording: on('goals', 'goal_id', 'goal'),
  goal_checkpoint: on('goals', 'goal_id', 'goal'),
  goal_closing: on('goals', 'goal_id', 'goal'),
  goal_sharing: own('goals', 'shared_by'),

  development_wish: shared('development'),
  development_wording: on('development', 'wish_id', 'development_wish'),
  development_closing: on('development', 'wish_id', 'development_wish'),
  development_step: shared('development'),
  development_sharing: own('development', 'shared_by'),
  training: on('development', 'wish_id', 'development_wish'),
  training_effect: on('development', 'training_id', 'training'),

  task_list: shared('tasks'),
  task: shared('tasks', 'author_id'),
  task_hours: shared('tasks'),
  task_version: shared('tasks'),
  task_sharing: own('tasks', 'shared_by'),
  task_import: own('tasks', 'author_id'),
  task_import_row: own('tasks', 'author_id'),
  task_suggestion: shared('tasks', 'suggested_by'),
  task_suggestion_answer: shared('tasks'),
  trial: shared('tasks'),
  trial_change: shared('tasks', 'put_by'),
  help_effect: shared('tasks'),

  // Opened on its way, as on every page: see the store.
  share: shared('wellbeing'),
  room: own('wellbeing', 'member_id', ['proof_hash']),
  room_entry: on('wellbeing', 'room_id', 'room'),
  'vault.room_lock': {
    part: 'wellbeing',
    whose: { hangsOn: ['room_id', 'room'] },
    without: ['salt', 'wrapped', 'credential'],
  },
  'vault.key': left('key'),
  reading: own('wellbeing', 'subject_id', ['reader_id']),
  consent: own('wellbeing'),
  statistic_answer: own('wellbeing'),
  'vault.statistic_key': left('key'),
  statistic_quarter: left('no-person'),
  statistic_figure: left('no-person'),
  erasure: left('no-words-of-whose'),
} as const satisfies Record<keyof DB, Exported | LeftOut>

type Map = typeof exportMap
/** The tables that something of is in an archive. */
export type ExportedTable = { [T in keyof Map]: Map[T] extends Exported ? T : never }[keyof Map]

/** The tables of one chapter, in the order of the map. */
export const tablesOf = (part: ArchivePart): ExportedTable[] =>
  (Object.keys(exportMap) as (keyof Map)[]).filter((table): table is ExportedTable => {
    const entry: Exported | LeftOut = exportMap[table]
    return 'part' in entry && entry.part === part
  })

export type JsonRow = Record<string, unknown>

/** One row as a person reads it: names of its columns with their values, both as words. */
export type ShownRow = [name: string, value: string][]

export interface ArchivedTable {
  table: string
  heading: string
  rows: JsonRow[]
  shown: ShownRow[]
}

export interface ArchivedPart {
  part: ArchivePart
  heading: string
  /** What is to be said of the chapter before one reads it; empty where nothing is. */
  note: string
  tables: ArchivedTable[]
}

/** The frame around the chapters. */
export interface ArchiveCover {
  language: 'da' | 'en'
  title: string
  lead: string[]
  contents: string
  nothing: string
  fileName: string
  readMe: string
}

export const isArchivePart = (text: string): text is ArchivePart =>
  (archiveParts as readonly string[]).includes(text)
