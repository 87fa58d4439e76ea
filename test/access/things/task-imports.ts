import { taskMarks } from '../marks.ts'
import { type Between, insert } from './between.ts'

/** A spreadsheet that the employee is looking over: one row that is ready, and one to put right. */
export async function addTaskImport(between: Between): Promise<Record<string, string>> {
  const { db, organisationId, employee } = between
  const importId = await insert(
    between,
    `insert into task_import (organisation_id, pair_id, author_id, opened_at, today, file_name, row_count, read_count)
     values ($1, $2, $3, now(), '2026-11-23', $4, 2, 2) returning id`,
    employee.memberId,
    taskMarks.importFile,
  )
  const entry = {
    title: taskMarks.importRow,
    rhythm: 'daily',
    every: 1,
    times: 1,
    startsOn: '2026-11-23',
    min: 20,
    max: 20,
    importance: null,
    difficulty: null,
    drain: null,
    fondness: null,
    needs: null,
    needWords: '',
    successor: '',
    onlyMe: null,
  }
  const row = (number: number, ready: boolean, cells: Record<string, string>) =>
    db.owner.query(
      `insert into task_import_row (organisation_id, import_id, author_id, number, cells, read, entry, wrong)
       values ($1, $2, $3, $4, $5, true, $6, $7)`,
      [
        organisationId,
        importId,
        employee.memberId,
        number,
        JSON.stringify(cells),
        ready ? JSON.stringify(entry) : null,
        ready ? [] : ['rhythm:required'],
      ],
    )
  await row(2, true, { task: taskMarks.importRow, rhythm: 'hver dag', minutes: '20' })
  await row(3, false, { task: taskMarks.importRow, rhythm: '', minutes: '20' })
  return { importId }
}
