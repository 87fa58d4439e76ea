import { goneMarks, taskMarks } from '../marks.ts'
import { type Between, insert } from './between.ts'

/** The words of one list. */
interface Words {
  title: string
  needWords: string
  successor: string
  trial: string
  effect: string
}

/** What the employee has shared with the leader, which holds a task that was removed and a version from before. */
const shared: Words = {
  title: 'Lukke kassen',
  needWords: 'En mere at spørge',
  successor: 'Ingrid',
  trial: 'Anton kunne tage den',
  effect: 'Jeg når det nu',
}
const kept: Words = {
  title: taskMarks.task,
  needWords: taskMarks.needWords,
  successor: taskMarks.successor,
  trial: taskMarks.trial,
  effect: taskMarks.effect,
}

/**
 * The employee's list of their work, shared, with one of each thing about it; and beside it, from earlier talks of the
 * same two, one that the employee has taken back (`own…`).
 */
export async function addTasks(between: Between, agreementId: string): Promise<Record<string, string>> {
  const { db, organisationId, leader, employee } = between
  const { rows } = await db.owner.query<{ id: string }>(
    `insert into pair (organisation_id, leader_id, employee_id, created_at, ended_at, ended_by)
     values ($1, $2, $3, '2025-01-06', '2025-12-19', $2) returning id`,
    [organisationId, leader.memberId, employee.memberId],
  )
  const earlier = { ...between, pairId: rows[0]!.id }
  const own = await addList(earlier, kept, null)
  const list = await addList(between, shared, agreementId)
  await addVersion(between, { number: 1, isShared: false, title: taskMarks.version })
  await addVersion(between, { number: 2, isShared: true, title: shared.title })
  await addVersion(earlier, { number: 1, isShared: false, title: taskMarks.version })
  await share(between, null)
  await share(between, '2026-11-20T08:00:00Z')
  await share(earlier, '2025-12-01T08:00:00Z')
  return {
    ...list,
    removedTaskId: await addTask(between, { ...shared, title: goneMarks.task }, '2026-11-20T08:00:00Z'),
    ...(await addSuggestions(between)),
    taskStep: 'time',
    ownPairId: earlier.pairId,
    ownTaskId: own.taskId,
    ownTrialId: own.trialId,
    ownChangeId: own.changeId,
    ownHelpEffectId: own.helpEffectId,
  }
}

type ListIds = Record<'taskId' | 'trialId' | 'changeId' | 'helpEffectId', string>

async function addList(between: Between, words: Words, agreementId: string | null): Promise<ListIds> {
  const { db, organisationId, pairId, employee } = between
  await db.owner.query(
    `insert into task_list (organisation_id, pair_id, author_id, opened_at) values ($1, $2, $3, now())`,
    [organisationId, pairId, employee.memberId],
  )
  await db.owner.query(
    `insert into task_hours (organisation_id, pair_id, minutes, from_date, set_by, set_at)
     values ($1, $2, '{2220}', '2026-01-05', $3, now())`,
    [organisationId, pairId, employee.memberId],
  )
  const taskId = await addTask(between, words, null)
  const trialId = await insert(
    between,
    `insert into trial (organisation_id, pair_id, opened_by, opened_at) values ($1, $2, $3, now()) returning id`,
    employee.memberId,
  )
  const changeId = await insert(
    between,
    `insert into trial_change (organisation_id, pair_id, trial_id, task_id, kind, body, put_by, put_at, agreement_id)
     values ($1, $2, $3, $4, 'train', $5, $6, now(), $7) returning id`,
    trialId,
    taskId,
    words.trial,
    employee.memberId,
    agreementId,
  )
  const effect = (body: string, undoneAt: string | null) =>
    insert(
      between,
      `insert into help_effect (organisation_id, pair_id, change_id, answer, body, written_by, written_at, undone_at)
       values ($1, $2, $3, 'some', $4, $5, now(), $6) returning id`,
      changeId,
      body,
      employee.memberId,
      undoneAt,
    )
  await effect(goneMarks.effect, '2026-11-20T08:00:00Z')
  return { taskId, trialId, changeId, helpEffectId: await effect(words.effect, null) }
}

const addTask = (
  between: Between,
  { title, needWords, successor }: Words,
  removedAt: string | null,
): Promise<string> =>
  insert(
    between,
    `insert into task (organisation_id, pair_id, author_id, created_at, changed_at, removed_at, position, title, rhythm,
       starts_on, min_minutes, max_minutes, importance, difficulty, drain, fondness, needs, need_words, successor, only_me)
     values ($1, $2, $3, now(), now(), $4, 1, $5, 'daily', '2026-11-02', 20, 30, 'must', 'hard', 'takes', 'like',
       '{support}', $6, $7, false) returning id`,
    between.employee.memberId,
    removedAt,
    title,
    needWords,
    successor,
  )

async function share({ db, organisationId, pairId, employee }: Between, withdrawnAt: string | null) {
  await db.owner.query(
    `insert into task_sharing (organisation_id, pair_id, shared_by, shared_at, withdrawn_at)
     values ($1, $2, $3, '2025-06-02T08:00:00Z', $4)`,
    [organisationId, pairId, employee.memberId, withdrawnAt],
  )
}

async function addVersion(
  { db, organisationId, pairId, employee }: Between,
  { number, isShared, title }: { number: number; isShared: boolean; title: string },
): Promise<void> {
  const task = {
    id: crypto.randomUUID(),
    position: 1,
    title,
    rhythm: 'daily',
    every: 1,
    times: 1,
    startsOn: '2026-11-02',
    minutes: { min: 20, max: 30 },
    importance: 'must',
    difficulty: 'hard',
    drain: 'takes',
    fondness: 'like',
    needs: ['support'],
    needWords: title,
    successor: '',
    onlyMe: false,
  }
  await db.owner.query(
    `insert into task_version (organisation_id, pair_id, author_id, number, from_date, settled_at, shared, tasks, minutes, weekdays)
     values ($1, $2, $3, $4, $5, now(), $6, $7, '{2220}', '{1,2,3,4,5}')`,
    [
      organisationId,
      pairId,
      employee.memberId,
      number,
      `2026-0${number}-05`,
      isShared,
      JSON.stringify([task]),
    ],
  )
}

/** One that waits, one that the leader has taken back, and one whose answer was taken back. */
async function addSuggestions(between: Between): Promise<Record<string, string>> {
  const { leader, employee } = between
  const suggestion = (title: string, withdrawnAt: string | null) =>
    insert(
      between,
      `insert into task_suggestion (organisation_id, pair_id, suggested_by, suggested_at, title, why, withdrawn_at)
       values ($1, $2, $3, now(), $4, $4, $5) returning id`,
      leader.memberId,
      title,
      withdrawnAt,
    )
  await suggestion(goneMarks.suggestion, '2026-11-20T08:00:00Z')
  const suggestionId = await suggestion('Tælle varer op', null)
  await insert(
    between,
    `insert into task_suggestion_answer (organisation_id, pair_id, suggestion_id, answer, reason, answered_by, answered_at, undone_at)
     values ($1, $2, $3, 'declined', $4, $5, now(), now()) returning id`,
    suggestionId,
    goneMarks.answer,
    employee.memberId,
  )
  return { suggestionId }
}
