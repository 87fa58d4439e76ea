import { z } from 'zod'
import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import { noFields } from '../../platform/web/fields.ts'
import { readForm } from '../../platform/web/form.ts'
import { notFound } from '../../platform/web/problem.ts'
import { type Router, todayOf, type Visit } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { outcomeFlash } from '../adherence/pages.tsx'
import { agreementFlash } from '../agreements/pages.tsx'
import { byDeadline } from '../agreements/rules.ts'
import { openAgreements } from '../agreements/store.ts'
import { oldNoteFlash } from '../notes/old/pages.tsx'
import { holdPair } from '../pair/store.ts'
import { isAhead } from '../preparation/rules.ts'
import { loadSinceLastTime } from '../preparation/since/store.ts'
import { noteReading } from '../rights/readings/store.ts'
import { shapeFlash } from '../shapes/pages.tsx'
import { loadHint } from '../shapes/store.ts'
import { openShares } from '../shares/store.ts'
import { MeetingPage, ObstacleFlash, RemovedFlash } from './pages.tsx'
import { showsWellbeing } from './setting/rules.ts'
import { holdMeeting, loadMeeting, startMeeting } from './store.ts'
import { text } from './text.ts'
import type { Meeting, Refusal, ShowRefusal } from './types.ts'

const uuid = z.uuid()

/** The conversation's own page and its start. @returns how other features show that page for a refused change */
export function meetingRoutes(router: Router, { vault }: { vault: Vault }): { showRefusal: ShowRefusal } {
  const showRefusal: ShowRefusal = async (visit, meetingId, refusal) =>
    show(visit, vault, await found(visit, meetingId), refusal)

  router.get('meeting', async (visit) =>
    show(visit, vault, await found(visit, visit.c.req.param('meetingId') as string)),
  )

  router.post('meetingStart', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await holdMeeting(tenant, viewer, c.req.param('meetingId') as string, 'update')
    if (!held) throw notFound()
    await readForm(c, noFields)
    if (held.over || !(await holdPair(tenant, viewer, held.pairId))) {
      return showRefusal(visit, held.id, { kind: 'obstacle', obstacle: 'over' })
    }
    await startMeeting(tenant, viewer, held, now)
    return c.redirect(urls.meeting({ meetingId: held.id }), 303)
  })

  return { showRefusal }
}

async function found({ tenant, viewer, now }: Visit<Viewer>, meetingId: string): Promise<Meeting> {
  const meeting = await loadMeeting(tenant, viewer, meetingId, now)
  if (!meeting) throw notFound()
  return meeting
}

async function show(
  visit: Visit<Viewer>,
  vault: Vault,
  meeting: Meeting,
  refusal?: Refusal,
): Promise<Response> {
  const { c, tenant, viewer, now } = visit
  const earlier = await earlierAgreements(visit, meeting)
  const shares = meeting.wellbeing && openShares(vault, viewer, meeting.wellbeing)
  if (shares && shares.length > 0 && showsWellbeing(meeting)) {
    await noteReading(tenant, viewer, { subjectMemberId: meeting.employee.id, what: 'meeting', at: now })
  }
  return page(c, viewer, {
    title: text[viewer.language].heading(givenName(meeting.other.name)),
    body: MeetingPage({
      viewer,
      meeting,
      now,
      earlierAgreements: earlier,
      since: isAhead(meeting)
        ? await loadSinceLastTime(tenant, viewer, meeting, now, { open: earlier.agreements })
        : null,
      shares,
      shapeHint: isAhead(meeting) ? await loadHint(tenant, viewer, meeting, now) : null,
      ordering: c.req.query('order') === 'own',
      ...shownAgain(meeting, refusal),
    }),
    flash: flashOf(visit, meeting, refusal),
    status: refusal ? (refusal.kind === 'wrong' ? 422 : 409) : 200,
    live: { pairId: meeting.pairId },
  })
}

/** Its page is a record: nothing is prepared or talked about there any more. */
const isOver = ({ state, pairGoesOn }: Meeting): boolean =>
  state === 'held' || state === 'closed' || state === 'cancelled' || !pairGoesOn

/** What is open between the two from other conversations, the most pressing first; nothing once this one is over. */
async function earlierAgreements({ tenant, viewer, now }: Visit<Viewer>, meeting: Meeting) {
  const open =
    isOver(meeting) || !meeting.hasEarlierAgreements
      ? []
      : await openAgreements(tenant, viewer, meeting.pairId)
  return {
    agreements: open.filter(({ meetingId }) => meetingId !== meeting.id).sort(byDeadline),
    today: todayOf({ viewer, now }),
  }
}

/** What was typed: back in its form, or, where that form is no longer on the page, as a text to copy. */
function shownAgain(meeting: Meeting, refusal: Refusal | undefined) {
  if (!refusal) return {}
  if (refusal.kind === 'obstacle') return { unsaved: refusal.unsaved }
  const { form, typed } = refusal.refused
  const formIsGone = form === 'note' && typed.itemId !== meeting.focusItemId
  return { refused: refusal.refused, ...(formIsGone ? { unsaved: typed.body } : {}) }
}

function flashOf({ c, viewer }: Visit<Viewer>, meeting: Meeting, refusal: Refusal | undefined) {
  const { language } = viewer
  if (refusal?.kind === 'obstacle') return ObstacleFlash({ language, obstacle: refusal.obstacle })
  const query = c.req.query()
  for (const kind of ['item', 'note'] as const) {
    const id = uuid.safeParse(query[`${kind}-removed`])
    if (id.success) return RemovedFlash({ language, removed: { kind, id: id.data } })
  }
  const here = { viewer, back: urls.meeting({ meetingId: meeting.id }) }
  return (
    outcomeFlash(query, here) ??
    shapeFlash(query, here) ??
    agreementFlash(query, here) ??
    oldNoteFlash(query, viewer)
  )
}
