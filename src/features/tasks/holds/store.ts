import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { Weekday } from '../../cadence/types.ts'
import { mondayOf, usualMinutesIn } from '../hours/rules.ts'
import { usualWeek } from '../load/rules.ts'
import type { AgreedHours, Recurrence, TaskRhythm } from '../types.ts'
import type { WeekHeld } from './types.ts'

interface Row {
  employeeName: string
  own: boolean
  weekdays: Weekday[]
  tasks: { rhythm: TaskRhythm; every: number; times: number; startsOn: string; min: number; max: number }[]
  hours: { minutes: number[]; from: string }[]
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
           array(select weekday from working_days_of(array[p.employee_id]) order by weekday) as weekdays,
           (select coalesce(json_agg(json_build_object('minutes', h.minutes, 'from', h.from_date) order by h.from_date), '[]')
              from (select distinct on (from_date) minutes, from_date
                      from task_hours
                     where organisation_id = p.organisation_id and pair_id = p.id
                     order by from_date, id desc) h) as hours
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
  const weekdays: Weekday[] = row.weekdays.length > 0 ? row.weekdays : [1, 2, 3, 4, 5]
  const tasks = row.tasks.map(({ startsOn, min, max, ...task }) => ({
    ...task,
    startsOn: Temporal.PlainDate.from(startsOn),
    minutes: { min, max },
  })) satisfies Recurrence[]
  const hours: AgreedHours[] = row.hours.map(({ minutes, from }) => ({
    minutes,
    from: Temporal.PlainDate.from(from),
  }))
  return {
    pairId,
    employeeName,
    own,
    usual: usualWeek(tasks, weekdays),
    agreed: Math.round(usualMinutesIn(hours, mondayOf(today))),
  }
}
