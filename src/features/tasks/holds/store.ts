import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { mondayOf, usualMinutesIn } from '../hours/rules.ts'
import { type UsualRow, usualCalendarOf, usualCalendarOfPair } from '../hours/store.ts'
import { usualWeek } from '../load/rules.ts'
import type { Recurrence, TaskRhythm } from '../types.ts'
import type { WeekHeld } from './types.ts'

interface Row {
  employeeName: string
  own: boolean
  tasks: { rhythm: TaskRhythm; every: number; times: number; startsOn: string; min: number; max: number }[]
  usual: UsualRow
}

/**
 * What a usual week holds already on `today`, for who sees the list of a pair: its employee, and its leader while it is
 * shared. Null for all others, and where no task has a time. One statement.
 */
export async function weekHeld(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  today: Temporal.PlainDate,
): Promise<WeekHeld | null> {
  const { rows } = await sql<Row>`
    select e.name as "employeeName", p.employee_id = ${viewer.memberId} as own, t.tasks,
           ${usualCalendarOfPair} as usual
      from pair p
      join member e on e.organisation_id = p.organisation_id and e.id = p.employee_id
     cross join lateral (
       select json_agg(json_build_object(
                'rhythm', rhythm, 'every', every, 'times', times, 'startsOn', starts_on,
                'min', min_minutes, 'max', max_minutes)) as tasks
         from task
        where organisation_id = p.organisation_id and pair_id = p.id and removed_at is null
          and min_minutes is not null and (rests_until is null or rests_until <= ${today})) t
     where p.organisation_id = ${viewer.organisationId} and p.id = ${pairId} and p.id = any (${viewer.pairs}::uuid[])
       and t.tasks is not null and (p.employee_id = ${viewer.memberId} or exists (
         select from task_sharing s
          where s.organisation_id = p.organisation_id and s.pair_id = p.id and s.withdrawn_at is null))`.execute(
    tenant,
  )
  const row = rows[0]
  if (!row) return null
  const { employeeName, own } = row
  const { weekdays, hours } = usualCalendarOf(row.usual)
  const tasks = row.tasks.map(({ startsOn, min, max, ...task }) => ({
    ...task,
    startsOn: Temporal.PlainDate.from(startsOn),
    minutes: { min, max },
  })) satisfies Recurrence[]
  return {
    pairId,
    employeeName,
    own,
    usual: usualWeek(tasks, weekdays),
    agreed: Math.round(usualMinutesIn(hours, mondayOf(today))),
  }
}
