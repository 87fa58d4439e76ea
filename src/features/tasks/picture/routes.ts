import type { Router } from '../../../platform/web/router.ts'
import { todayOf } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { mondayOf, usualMinutesIn } from '../hours/rules.ts'
import { loadWorkCalendar } from '../hours/store.ts'
import { insights } from '../insight/rules.ts'
import { calendarFrom, weekLoads } from '../load/rules.ts'
import { seenList } from '../step/routes.ts'
import { pictureView } from './pages.tsx'
import { pictureOf } from './rules.ts'

/** So far ahead are holidays known and meetings planned that it can be talked about. */
const weeksAhead = 12

/** The picture of a list: for its employee, and for the leader while it is shared. */
export function taskPictureRoutes(router: Router): void {
  router.get('taskPicture', async (visit) => {
    const { c, tenant, viewer } = visit
    const list = await seenList(visit)
    if (list instanceof Response) return list
    const monday = mondayOf(todayOf(visit))
    const until = monday.add({ days: weeksAhead * 7 - 1 })
    const calendar = await loadWorkCalendar(tenant, viewer, list.pair, calendarFrom(monday), until)
    const weeks = weekLoads(list.tasks, calendar, monday, weeksAhead)
    const agreed = Math.round(usualMinutesIn(calendar.hours, monday))
    const view = pictureView({
      viewer,
      list,
      picture: pictureOf(list.tasks, calendar, weeks),
      agreed,
      insights: insights(list.tasks, { weekdays: calendar.weekdays, agreed, weeks }),
    })
    return page(c, viewer, { ...view, live: { pairId: list.pair.id } })
  })
}
