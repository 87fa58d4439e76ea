import type { Viewer } from '../../platform/session/viewer.ts'
import { noFields } from '../../platform/web/fields.ts'
import { readForm } from '../../platform/web/form.ts'
import { notFound, Problem } from '../../platform/web/problem.ts'
import type { Router, Visit } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { holdMeeting, loadMeeting } from '../meetings/store.ts'
import type { Meeting, ShowRefusal } from '../meetings/types.ts'
import { holdPair } from '../pair/store.ts'
import { chooseView, listeningView } from './pages.tsx'
import { retellingView, type Told } from './retelling/pages.tsx'
import {
  beginListening,
  confirmRetelling,
  keepDraft,
  meetingOfListening,
  removeListening,
  shareRetelling,
  undoConfirmation,
} from './store.ts'
import { questions } from './text.ts'
import { beginForm, confirmationForm, type Listening, type Outcome, retellingForm } from './types.ts'

type Asked = Visit<Viewer>
interface Found {
  meeting: Meeting
  listening: Listening
  /** It can still be written to: the pair goes on, and the conversation was not cancelled. */
  goesOn: boolean
}

/** Listening to one question, and how it was heard. */
export function listeningRoutes(router: Router, { showRefusal }: { showRefusal: ShowRefusal }): void {
  router.get('meetingListening', async (visit) => {
    const { c, viewer } = visit
    const meeting = await meetingOf(visit, c.req.param('meetingId') as string)
    if (!isOpen(meeting)) return c.redirect(urls.meeting({ meetingId: meeting.id }), 303)
    const topic = meeting.items.find(({ id, draft }) => !draft && id === c.req.query('item'))?.id
    return page(c, viewer, chooseView({ viewer, meeting, topic }))
  })

  router.post('meetingListening', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await holdMeeting(tenant, viewer, c.req.param('meetingId') as string, 'update')
    if (!held) throw notFound()
    const form = await readForm(c, beginForm)
    const goesOn = await holdPair(tenant, viewer, held.pairId)
    if (held.over || !held.started || !goesOn) {
      const obstacle = held.over || !goesOn ? 'over' : 'not-started'
      return showRefusal(visit, held.id, { kind: 'obstacle', obstacle, unsaved: form.typed.own })
    }
    const meeting = await meetingOf(visit, held.id)
    if (!form.ok) {
      return page(c, viewer, { ...chooseView({ viewer, meeting, refused: form }), status: 422 })
    }
    const { topic, own, listener } = form.value
    const item = meeting.items.find(({ id, draft }) => !draft && id === topic)
    const question = topic === 'own' ? own : (item?.title ?? questions[viewer.language][topic])
    if (!question) throw notFound()
    const begun = { itemId: item?.id ?? null, question, listenerId: meeting[listener].id }
    const listeningId = await beginListening(tenant, viewer, meeting, begun, now)
    return c.redirect(urls.listening({ listeningId }), 303)
  })

  router.get('listening', async (visit) => {
    const { c, viewer } = visit
    const { meeting, listening } = await find(visit)
    if (listening.removed) return c.redirect(urls.meeting({ meetingId: meeting.id }), 303)
    if (!isOpen(meeting)) return c.redirect(urls.retelling({ listeningId: listening.id }), 303)
    return page(c, viewer, {
      ...listeningView({ viewer, meeting, listening }),
      live: { pairId: meeting.pairId },
    })
  })

  router.post('listeningRemoval', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const found = await hold(visit)
    if (!(await readForm(c, noFields)).ok) throw new Problem(400)
    if (found.listening.begunBy !== viewer.memberId) throw notFound()
    const outcome = await removeListening(tenant, viewer, heldOf(found), now)
    if (outcome !== 'done') return show(visit, found, { outcome, status: 409 })
    return c.redirect(urls.meeting({ meetingId: found.meeting.id }), 303)
  })

  router.get('retelling', async (visit) =>
    show(visit, await find(visit), { kept: visit.c.req.query('kept') === 'yes' }),
  )

  router.post('retelling', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const found = await hold(visit)
    const form = await readForm(c, retellingForm)
    if (!form.ok) return show(visit, found, { ...form, status: 422 })
    const { share, version, body } = form.value
    const it = heldOf(found)
    if (share === 'yes') {
      const outcome = await shareRetelling(tenant, viewer, it, { version, body }, now)
      return answer(visit, found, outcome, form.typed)
    }
    const outcome = await keepDraft(tenant, viewer, it, body, now)
    if (outcome !== 'done') return answer(visit, found, outcome, form.typed)
    return c.redirect(`${urls.retelling({ listeningId: it.id })}?kept=yes`, 303)
  })

  router.post('retellingConfirmation', async (visit) => {
    const found = await hold(visit)
    const form = await readForm(visit.c, confirmationForm)
    if (!form.ok) throw new Problem(400)
    const { tenant, viewer, now } = visit
    const { version } = form.value
    return answer(visit, found, await confirmRetelling(tenant, viewer, heldOf(found), version, now))
  })

  router.post('retellingConfirmationUndo', async (visit) => {
    const found = await hold(visit)
    if (!(await readForm(visit.c, noFields)).ok) throw new Problem(400)
    const { tenant, viewer, now } = visit
    return answer(visit, found, await undoConfirmation(tenant, viewer, heldOf(found), now))
  })
}

const isOpen = ({ state, pairGoesOn }: Meeting): boolean => state === 'started' && pairGoesOn

const heldOf = ({ meeting, listening, goesOn }: Found) => ({ ...listening, pairId: meeting.pairId, goesOn })

async function meetingOf({ tenant, viewer, now }: Asked, meetingId: string): Promise<Meeting> {
  const meeting = await loadMeeting(tenant, viewer, meetingId, now)
  if (!meeting) throw notFound()
  return meeting
}

async function find(visit: Asked): Promise<Found> {
  const { c, tenant, viewer } = visit
  const id = c.req.param('listeningId') as string
  const meetingId = await meetingOfListening(tenant, viewer, id)
  if (!meetingId) throw notFound()
  const meeting = await meetingOf(visit, meetingId)
  const listening = meeting.listenings.find((one) => one.id === id)
  if (!listening) throw notFound()
  return { meeting, listening, goesOn: meeting.pairGoesOn && meeting.state !== 'cancelled' }
}

/** The same, with its meeting and pair held until the transaction ends: changes come one after the other. */
async function hold(visit: Asked): Promise<Found> {
  const { tenant, viewer } = visit
  const { meeting } = await find(visit)
  await holdMeeting(tenant, viewer, meeting.id, 'update')
  await holdPair(tenant, viewer, meeting.pairId)
  return find(visit)
}

function answer(visit: Asked, found: Found, outcome: Outcome, typed?: Record<string, string>) {
  if (outcome !== 'done') return show(visit, found, { outcome, typed, status: 409 })
  return visit.c.redirect(urls.retelling({ listeningId: found.listening.id }), 303)
}

function show(visit: Asked, found: Found, { status, ...told }: Told & { status?: 409 | 422 }) {
  const { c, viewer } = visit
  return page(c, viewer, { ...retellingView({ viewer, ...found, ...told }), status })
}
