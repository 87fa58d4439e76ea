import type { Viewer } from '../../platform/session/viewer.ts'
import { type FieldError, readForm } from '../../platform/web/form.ts'
import { notFound, Problem } from '../../platform/web/problem.ts'
import type { Router, Visit } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { addItem } from '../agenda/store.ts'
import { holdMeeting, loadMeeting } from '../meetings/store.ts'
import type { HeldMeeting, ShowRefusal } from '../meetings/types.ts'
import { text as catalogue } from './catalogue/text.ts'
import { questionsPage } from './pages.tsx'
import { questionsFor } from './rules.ts'
import { keepOwnQuestion, loadOwnQuestions, removeOwnQuestion } from './store.ts'
import { askForm, fromMeetingForm, ownQuestionForm, ownQuestionId } from './types.ts'

type Asked = Visit<Viewer>
type Refused = { typed: Record<string, string>; errors: FieldError[] }

/** Questions to borrow for a conversation's agenda; `showRefusal` answers with the conversation's page. */
export function questionRoutes(router: Router, { showRefusal }: { showRefusal: ShowRefusal }): void {
  const refuse = (visit: Asked, held: HeldMeeting, unsaved?: string) =>
    showRefusal(visit, held.id, { kind: 'obstacle', obstacle: 'over', unsaved })

  router.get('meetingQuestions', async (visit) => {
    const { c } = visit
    const held = await heldMeeting(visit)
    return held.over ? c.redirect(urls.meeting({ meetingId: held.id }), 303) : show(visit, held)
  })

  router.post('meetingQuestions', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await heldMeeting(visit)
    const form = await readForm(c, askForm)
    if (held.over) return refuse(visit, held)
    if (!form.ok) throw new Problem(400)
    const meeting = await loadMeeting(tenant, viewer, held.id, now)
    const role = meeting?.leader.id === viewer.memberId ? 'leader' : 'employee'
    const own = await loadOwnQuestions(tenant, viewer)
    const all = questionsFor(role, catalogue[viewer.language], own).flatMap(({ questions }) => questions)
    const question = all.find(({ id }) => id === form.value.question)
    if (!question) throw notFound()
    const { category, body: title } = question
    // Pressed twice it stands there once.
    const stands = meeting?.items.some((item) => item.authorId === viewer.memberId && item.title === title)
    if (!stands) await addItem(tenant, viewer, held, { category, title, body: '', share: 'yes' }, now)
    return c.redirect(`${urls.meetingQuestions({ meetingId: held.id })}?added=yes`, 303)
  })

  router.post('ownQuestions', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await heldMeeting(visit)
    const form = await readForm(c, ownQuestionForm)
    if (held.over) return refuse(visit, held, form.typed.body)
    if (!form.ok) return show(visit, held, form)
    await keepOwnQuestion(tenant, viewer, form.value, now)
    return c.redirect(`${urls.meetingQuestions({ meetingId: held.id })}#about-${form.value.category}`, 303)
  })

  router.post('ownQuestionRemoval', async (visit) => {
    const { id, held } = await ownQuestion(visit, visit.now)
    return visit.c.redirect(`${urls.meetingQuestions({ meetingId: held.id })}?removed=${id}`, 303)
  })

  router.post('ownQuestionRestoration', async (visit) => {
    const { held } = await ownQuestion(visit, null)
    return visit.c.redirect(urls.meetingQuestions({ meetingId: held.id }), 303)
  })
}

async function heldMeeting(
  { c, tenant, viewer }: Asked,
  meetingId = c.req.param('meetingId') as string,
): Promise<HeldMeeting> {
  const held = await holdMeeting(tenant, viewer, meetingId)
  if (!held) throw notFound()
  return held
}

async function ownQuestion(
  visit: Asked,
  removedAt: Temporal.Instant | null,
): Promise<{ id: string; held: HeldMeeting }> {
  const { c, tenant, viewer } = visit
  const id = c.req.param('questionId') as string
  if (!(await removeOwnQuestion(tenant, viewer, id, removedAt))) throw notFound()
  const form = await readForm(c, fromMeetingForm)
  if (!form.ok) throw new Problem(400)
  return { id, held: await heldMeeting(visit, form.value.meetingId) }
}

async function show(visit: Asked, held: HeldMeeting, refused?: Refused): Promise<Response> {
  const { c, tenant, viewer, now } = visit
  const meeting = await loadMeeting(tenant, viewer, held.id, now)
  if (!meeting) throw notFound()
  const removed = ownQuestionId.safeParse(c.req.query('removed'))
  return page(c, viewer, {
    ...questionsPage({
      viewer,
      meeting,
      own: await loadOwnQuestions(tenant, viewer),
      added: c.req.query('added') === 'yes',
      removed: removed.success ? removed.data : null,
      refused,
    }),
    status: refused ? 422 : 200,
  })
}
