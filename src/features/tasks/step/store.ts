import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { Change } from './types.ts'

/** Writes what is said of some tasks of the viewer's own list, which the caller holds; what a row leaves out stays. */
export async function changeTasks(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  changes: readonly Change[],
  now: Temporal.Instant,
): Promise<void> {
  for (const { task, row } of changes) {
    await tenant
      .updateTable('task')
      .set({
        version: task.version + 1,
        changed_at: now,
        ...('minutes' in row && {
          min_minutes: row.minutes?.min ?? null,
          max_minutes: row.minutes?.max ?? null,
        }),
        importance: row.importance,
        difficulty: row.difficulty,
        drain: row.drain,
        fondness: row.fondness,
        needs: row.needs,
        need_words: row.needWords,
        successor: row.successor,
        only_me: row.onlyMe,
      })
      .where('organisation_id', '=', viewer.organisationId)
      .where('pair_id', '=', pairId)
      .where('author_id', '=', viewer.memberId)
      .where('id', '=', task.id)
      .execute()
  }
}
