import type { Viewer } from '../../platform/session/viewer.ts'
import { noFields } from '../../platform/web/fields.ts'
import { readForm } from '../../platform/web/form.ts'
import { notFound, Problem } from '../../platform/web/problem.ts'
import type { Router, Visit } from '../../platform/web/router.ts'
import { todayOf } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { agreementFlash } from '../agreements/pages.tsx'
import { addAgreement, confirm, holdAgreement } from '../agreements/store.ts'
import type { Agreement } from '../agreements/types.ts'
import type { Adviser } from '../help/types.ts'
import { nextMeetingOf } from '../meetings/planning/store.ts'
import { holdMeeting } from '../meetings/store.ts'
import { holdPair, loadPair } from '../pair/store.ts'
import type { Pair } from '../pair/types.ts'
import { type Draft, SupportFlash, supportView } from './pages.tsx'
import { agreementOfAnswer, answerSupport, supportOfPair, undoAnswer } from './store.ts'
import { answerForm, type Changed, type Done, doneQuery, supportForm } from './types.ts'

type Asked = Visit<Viewer>

/** What would make the work easier: offered or asked for, agreed by both, followed up, and whether it helped. */
export function supportRoutes(router: Router, { adviser }: { adviser: Adviser | null }): void {
  router.get('pairSupport', async (visit) => {
    const done = doneQuery.safeParse(visit.c.req.query('done'))
    return show(visit, adviser, await pairOf(visit, visit.c.req.param('pairId')), { done: done.data })
  })

  router.post('pairSupport', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const pair = await pairOf(visit, c.req.param('pairId'))
    const parties: [string, string] = [pair.leader.id, pair.employee.id]
    const form = await readForm(c, supportForm({ parties, earliest: todayOf(visit) }))
    const draft: Draft = { form: 'support', typed: form.typed, errors: form.ok ? [] : form.errors }
    if (!pair.goesOn || !(await holdPair(tenant, viewer, pair.id))) {
      return show(visit, adviser, { ...pair, goesOn: false }, { changed: 'ended', draft })
    }
    if (!form.ok) return show(visit, adviser, pair, { draft })
    const next = await nextMeetingOf(tenant, viewer, pair.id, now)
    const meeting = next && (await holdMeeting(tenant, viewer, next.id, 'update'))
    if (!meeting || meeting.over) return show(visit, adviser, pair, { draft })
    const id = await addAgreement(tenant, viewer, meeting, { ...form.value, kind: 'support' }, now)
    const written = await holdAgreement(tenant, viewer, id)
    // Who offers or asks has said yes by doing so.
    if (written) await confirm(tenant, viewer, written, written.wording.version, now)
    return c.redirect(`${urls.pairSupport({ pairId: pair.id })}?done=added#support-${id}`, 303)
  })

  router.post('supportAnswers', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const { held, pair } = await holdOwn(visit, c.req.param('supportId') as string)
    const form = await readForm(c, answerForm(todayOf(visit)))
    const draft: Draft = {
      form: `answer-${held.id}`,
      typed: form.typed,
      errors: form.ok ? [] : form.errors,
    }
    if (!form.ok) return show(visit, adviser, pair, { draft })
    return answer(
      visit,
      held,
      'answered',
      await answerSupport(tenant, viewer, held, form.value, now),
      (changed) => show(visit, adviser, pair, { changed, draft }),
    )
  })

  router.post('supportAnswerUndo', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const answerId = c.req.param('supportAnswerId') as string
    const { held, pair } = await holdOwn(visit, await agreementOfAnswer(tenant, viewer, answerId))
    if (!(await readForm(c, noFields)).ok) throw new Problem(400)
    return answer(visit, held, 'undone', await undoAnswer(tenant, viewer, held, answerId, now), (changed) =>
      show(visit, adviser, pair, { changed }),
    )
  })
}

async function pairOf({ tenant, viewer }: Asked, pairId: string | undefined): Promise<Pair> {
  const pair = pairId && viewer.pairs.includes(pairId) ? await loadPair(tenant, viewer, pairId) : null
  if (!pair) throw notFound()
  return pair
}

/** Support of a pair in which the viewer is the employee, held: they alone say whether it helped. */
async function holdOwn(visit: Asked, agreementId: string | null): Promise<{ held: Agreement; pair: Pair }> {
  const { tenant, viewer } = visit
  const held = agreementId === null ? null : await holdAgreement(tenant, viewer, agreementId)
  if (held?.wording.kind !== 'support' || held.employee.id !== viewer.memberId) throw notFound()
  return { held, pair: await pairOf(visit, held.pairId) }
}

/** Back to the support it is about; or the page as it stands now, and why. */
function answer(
  { c }: Asked,
  held: Agreement,
  done: Done,
  changed: Changed,
  refuse: (changed: Changed) => Promise<Response>,
): Response | Promise<Response> {
  if (changed !== 'done') return refuse(changed)
  return c.redirect(`${urls.pairSupport({ pairId: held.pairId })}?done=${done}#support-${held.id}`, 303)
}

async function show(
  visit: Asked,
  adviser: Adviser | null,
  pair: Pair,
  { changed, draft, done }: { changed?: Changed; draft?: Draft; done?: Done } = {},
): Promise<Response> {
  const { c, tenant, viewer, now } = visit
  const next = pair.goesOn ? await nextMeetingOf(tenant, viewer, pair.id, now) : null
  const supports = await supportOfPair(tenant, viewer, pair.id)
  const view = supportView({ viewer, today: todayOf(visit), pair, supports, next, adviser, draft })
  const back = urls.pairSupport({ pairId: pair.id })
  const told = changed && changed !== 'done' ? changed : done
  const flash = told ? SupportFlash({ viewer, told }) : agreementFlash(c.req.query(), { viewer, back })
  const status = changed ? 409 : draft ? 422 : 200
  return page(c, viewer, { ...view, flash, status, live: { pairId: pair.id } })
}
