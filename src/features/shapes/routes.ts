import { z } from 'zod'
import type { Viewer } from '../../platform/session/viewer.ts'
import { noFields } from '../../platform/web/fields.ts'
import { readForm } from '../../platform/web/form.ts'
import { notFound, Problem } from '../../platform/web/problem.ts'
import type { Router, Visit } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { holdMeeting, loadMeeting } from '../meetings/store.ts'
import type { Meeting, ShowRefusal } from '../meetings/types.ts'
import { shapesOf } from './catalogue/rules.ts'
import { text as catalogue } from './catalogue/text.ts'
import { removedFlash } from './own/pages.tsx'
import { ownShapeRoutes } from './own/routes.ts'
import { findOwnShape, loadOwnShapes } from './own/store.ts'
import { ShapePage, ShapesPage } from './pages.tsx'
import { missing } from './rules.ts'
import { findUse, putPoints, undoUse } from './store.ts'
import { text } from './text.ts'
import { putForm, type Shape, ticked } from './types.ts'

type Asked = Visit<Viewer>

const uuid = z.uuid()

/** Shapes of an agenda: chosen, looked at, put on it, and taken off again; `showRefusal` answers with the conversation. */
export function shapeRoutes(router: Router, { showRefusal }: { showRefusal: ShowRefusal }): void {
  ownShapeRoutes(router)

  router.get('meetingShapes', async (visit) => {
    const { c, tenant, viewer } = visit
    const meeting = await found(visit)
    const removed = uuid.safeParse(c.req.query('removed'))
    if (isOver(meeting)) return c.redirect(urls.meeting({ meetingId: meeting.id }), 303)
    const own = await loadOwnShapes(tenant, viewer)
    const isGone = removed.success && !own.some(({ id }) => id === removed.data)
    return page(c, viewer, {
      title: text[viewer.language].title,
      body: ShapesPage({ viewer, meeting, ready: readyFor(viewer), own }),
      flash: isGone ? removedFlash(viewer, meeting.id, removed.data) : null,
    })
  })

  router.get('meetingShape', async (visit) => {
    const meeting = await found(visit)
    const shape = await shapeOf(visit)
    if (isOver(meeting)) return visit.c.redirect(urls.meeting({ meetingId: meeting.id }), 303)
    return show(visit, meeting, shape)
  })

  router.post('meetingShape', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await holdMeeting(tenant, viewer, c.req.param('meetingId') as string, 'update')
    if (!held) throw notFound()
    const form = await readForm(c, putForm)
    const shape = await shapeOf(visit, form.ok ? form.value.version : undefined)
    if (held.over) return showRefusal(visit, held.id, { kind: 'obstacle', obstacle: 'over' })
    if (!form.ok) throw new Problem(400)
    const { share } = form.value
    const chosen = ticked(form.value)
    const wanted = shape.points.filter((_, index) => chosen.has(index))
    const meeting = await found(visit)
    // Read while the meeting is held: what another press has just put there is not put there twice.
    const titles = meeting.items.map(({ title }) => title)
    const open = missing(shape.points, titles)
    if (wanted.length === 0 && open.length > 0)
      return show(visit, meeting, shape, { typed: form.typed, wrong: true })
    const points = missing(wanted, titles)
    const here = urls.meeting({ meetingId: held.id })
    if (points.length === 0) return c.redirect(`${here}#agenda`, 303)
    const useId = await putPoints(tenant, viewer, held, points, share, now)
    return c.redirect(`${here}?shape-put=${useId}#agenda`, 303)
  })

  router.post('shapeUseUndo', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const useId = c.req.param('shapeUseId') as string
    const meetingId = await findUse(tenant, viewer, useId)
    const held = meetingId && (await holdMeeting(tenant, viewer, meetingId, 'update'))
    if (!held) throw notFound()
    if (!(await readForm(c, noFields)).ok) throw new Problem(400)
    if (held.over) return showRefusal(visit, held.id, { kind: 'obstacle', obstacle: 'over' })
    const isAll = await undoUse(tenant, viewer, useId, now)
    const told = `shape-undone=${isAll ? 'all' : 'partly'}`
    return c.redirect(`${urls.meeting({ meetingId: held.id })}?${told}#agenda`, 303)
  })
}

/** Nothing is put on its agenda any more. */
const isOver = ({ state, pairGoesOn }: Meeting): boolean =>
  !pairGoesOn || state === 'closed' || state === 'cancelled'

const readyFor = ({ language }: Viewer): Shape[] =>
  shapesOf(
    catalogue[language],
    Object.entries(catalogue).flatMap(([other, words]) => (other === language ? [] : [words])),
  )

async function found({ c, tenant, viewer, now }: Asked): Promise<Meeting> {
  const meeting = await loadMeeting(tenant, viewer, c.req.param('meetingId') as string, now)
  if (!meeting) throw notFound()
  return meeting
}

/** The shape that the address names: one that comes with Takt, or one of the viewer's own. */
async function shapeOf({ c, tenant, viewer }: Asked, version?: number): Promise<Shape> {
  const name = c.req.param('shape') as string
  const shape = uuid.safeParse(name).success
    ? await findOwnShape(tenant, viewer, name, version)
    : readyFor(viewer).find(({ id }) => id === name)
  if (!shape) throw notFound()
  return shape
}

function show(
  { c, viewer }: Asked,
  meeting: Meeting,
  shape: Shape,
  refused?: Parameters<typeof ShapePage>[0]['refused'],
): Response | Promise<Response> {
  return page(c, viewer, {
    title: shape.name,
    body: ShapePage({ viewer, meeting, shape, refused }),
    status: refused ? 422 : 200,
    live: { pairId: meeting.pairId },
  })
}
