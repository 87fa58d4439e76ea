import type { Viewer } from '../../../platform/session/viewer.ts'
import { noFields } from '../../../platform/web/fields.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound, Problem } from '../../../platform/web/problem.ts'
import { type Router, todayOf, type Visit } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { urls } from '../../../urls.ts'
import { holdPair } from '../../pair/store.ts'
import { holdMeeting, loadMeeting } from '../store.ts'
import type { HeldMeeting, Meeting } from '../types.ts'
import { type Draft, settingView } from './pages.tsx'
import { addCompanion, chooseType, meetingOfCompanion, setCompanionRemoved } from './store.ts'
import { type Changed, companyForm, type Done, doneQuery, removedQuery, typeForm } from './types.ts'

type Asked = Visit<Viewer>
interface Told {
  done?: Done
  removed?: string
  draft?: Draft
  refused?: Exclude<Changed, 'done'>
}

/** What kind of conversation it is, said by either until it begins, and whom the employee brings along. */
export function settingRoutes(router: Router): void {
  router.get('meetingSetting', async (visit) => {
    const { c } = visit
    const done = doneQuery.safeParse(c.req.query('done'))
    const removed = removedQuery.safeParse(c.req.query('removed'))
    return show(visit, await found(visit, c.req.param('meetingId') as string), {
      done: done.data,
      removed: removed.data,
    })
  })

  router.post('meetingSetting', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const { held, meeting } = await hold(visit, c.req.param('meetingId') as string)
    const form = await readForm(c, typeForm)
    const over = await isOver(visit, held)
    if (over || held.started) return show(visit, meeting, { refused: over ? 'over' : 'begun' })
    if (!form.ok) return show(visit, meeting, { draft: { form: 'type', ...form } })
    await chooseType(tenant, viewer, held, form.value.type, now)
    return c.redirect(`${urls.meetingSetting({ meetingId: held.id })}?done=type`, 303)
  })

  router.post('meetingCompany', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const { held, meeting } = await holdOwn(visit, c.req.param('meetingId') as string)
    const form = await readForm(c, companyForm)
    const draft: Draft = { form: 'company', typed: form.typed, errors: form.ok ? [] : form.errors }
    if (await isOver(visit, held)) return show(visit, meeting, { refused: 'over', draft })
    if (!form.ok) return show(visit, meeting, { draft })
    await addCompanion(tenant, viewer, held, form.value, now)
    return c.redirect(`${urls.meetingSetting({ meetingId: held.id })}?done=company`, 303)
  })

  const set = (name: 'companyRemoval' | 'companyRestoration', said: (companyId: string) => string) =>
    router.post(name, async (visit) => {
      const { c, tenant, viewer, now } = visit
      const companyId = c.req.param('companyId') as string
      const { held, meeting } = await holdOwn(visit, await meetingOfCompanion(tenant, viewer, companyId))
      if (!(await readForm(c, noFields)).ok) throw new Problem(400)
      if (await isOver(visit, held)) return show(visit, meeting, { refused: 'over' })
      await setCompanionRemoved(tenant, viewer, companyId, name === 'companyRemoval' ? now : null)
      return c.redirect(`${urls.meetingSetting({ meetingId: held.id })}?${said(companyId)}`, 303)
    })
  set('companyRemoval', (companyId) => `removed=${companyId}`)
  set('companyRestoration', () => 'done=restored')
}

async function found({ tenant, viewer, now }: Asked, meetingId: string): Promise<Meeting> {
  const meeting = await loadMeeting(tenant, viewer, meetingId, now)
  if (!meeting) throw notFound()
  return meeting
}

async function hold(
  visit: Asked,
  meetingId: string | null,
): Promise<{ held: HeldMeeting; meeting: Meeting }> {
  const held = meetingId && (await holdMeeting(visit.tenant, visit.viewer, meetingId, 'update'))
  if (!held) throw notFound()
  return { held, meeting: await found(visit, held.id) }
}

/** The employee alone brings someone along. */
async function holdOwn(visit: Asked, meetingId: string | null) {
  const both = await hold(visit, meetingId)
  if (both.meeting.employee.id !== visit.viewer.memberId) throw notFound()
  return both
}

const isOver = async ({ tenant, viewer }: Asked, held: HeldMeeting): Promise<boolean> =>
  held.over || !(await holdPair(tenant, viewer, held.pairId))

function show(visit: Asked, meeting: Meeting, told: Told = {}): Response | Promise<Response> {
  const { c, viewer, now } = visit
  const today = todayOf({ viewer, now })
  return page(c, viewer, {
    ...settingView({ viewer, meeting, today, ...told }),
    status: told.refused ? 409 : told.draft ? 422 : 200,
    live: { pairId: meeting.pairId },
  })
}
