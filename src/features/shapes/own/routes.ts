import { z } from 'zod'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound, Problem } from '../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { urls } from '../../../urls.ts'
import { loadMeeting } from '../../meetings/store.ts'
import type { Meeting } from '../../meetings/types.ts'
import { text } from '../text.ts'
import { editShapeForm, fromMeetingForm, mostPoints, newShapeForm, pointsOf, type Shape } from '../types.ts'
import { OwnShapePage } from './pages.tsx'
import { findOwnShape, keepOwnShape, removeOwnShape, rewriteOwnShape } from './store.ts'

type Asked = Visit<Viewer>
type Refused = Parameters<typeof OwnShapePage>[0]['refused']

const uuid = z.uuid()

/** A person's own shapes: written, from an agenda or from nothing, rewritten, taken away and brought back. */
export function ownShapeRoutes(router: Router): void {
  router.get('ownShapes', async (visit) => {
    const meeting = await found(visit, visit.c.req.param('meetingId') as string)
    return show(visit, meeting, null, visit.c.req.query('from') === 'agenda' ? meeting.items : [])
  })

  router.post('ownShapes', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const meeting = await found(visit, c.req.param('meetingId') as string)
    const form = await readForm(c, newShapeForm)
    if (!form.ok) return show(visit, meeting, null, [], form)
    const { name } = form.value
    const id = await keepOwnShape(tenant, viewer, { name, points: pointsOf(form.value) }, now)
    return c.redirect(`${shapesOf(meeting)}#shape-${id}`, 303)
  })

  router.get('ownShape', async (visit) => {
    const shape = await ownShape(visit)
    const meetingId = uuid.safeParse(visit.c.req.query('meeting'))
    // Only the way back is missing; a link without it is none of ours.
    if (!meetingId.success) return visit.c.redirect(urls.today(), 303)
    return show(visit, await found(visit, meetingId.data), shape, shape.points)
  })

  router.post('ownShape', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const shape = await ownShape(visit)
    const form = await readForm(c, editShapeForm)
    const meetingId = uuid.safeParse(form.typed.meetingId)
    if (!meetingId.success) throw new Problem(400)
    const meeting = await found(visit, meetingId.data)
    if (!form.ok) return show(visit, meeting, shape, shape.points, form)
    const { name } = form.value
    await rewriteOwnShape(tenant, viewer, shape.id, { name, points: pointsOf(form.value) }, now)
    return c.redirect(`${shapesOf(meeting)}#shape-${shape.id}`, 303)
  })

  const button = (
    name: 'ownShapeRemoval' | 'ownShapeRestoration',
    removedAt: (visit: Asked) => Temporal.Instant | null,
  ) =>
    router.post(name, async (visit) => {
      const { c, tenant, viewer } = visit
      const id = c.req.param('shapeId') as string
      if (!(await removeOwnShape(tenant, viewer, id, removedAt(visit)))) throw notFound()
      const form = await readForm(c, fromMeetingForm)
      if (!form.ok) throw new Problem(400)
      const back = shapesOf(await found(visit, form.value.meetingId))
      return c.redirect(name === 'ownShapeRemoval' ? `${back}?removed=${id}` : `${back}#shape-${id}`, 303)
    })
  button('ownShapeRemoval', ({ now }) => now)
  button('ownShapeRestoration', () => null)
}

const shapesOf = (meeting: Meeting): string => urls.meetingShapes({ meetingId: meeting.id })

async function found({ tenant, viewer, now }: Asked, meetingId: string): Promise<Meeting> {
  const meeting = await loadMeeting(tenant, viewer, meetingId, now)
  if (!meeting) throw notFound()
  return meeting
}

async function ownShape({ c, tenant, viewer }: Asked): Promise<Shape> {
  const shape = await findOwnShape(tenant, viewer, c.req.param('shapeId') as string)
  if (!shape) throw notFound()
  return shape
}

function show(
  { c, viewer }: Asked,
  meeting: Meeting,
  shape: Shape | null,
  points: readonly Pick<Shape['points'][number], 'category' | 'title'>[],
  refused?: Refused,
): Response | Promise<Response> {
  const t = text[viewer.language]
  return page(c, viewer, {
    title: shape ? t.editTitle : t.newTitle,
    body: OwnShapePage({ viewer, meeting, shape, points: points.slice(0, mostPoints), refused }),
    status: refused ? 422 : 200,
  })
}
