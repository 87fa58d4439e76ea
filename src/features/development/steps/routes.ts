import type { Viewer } from '../../../platform/session/viewer.ts'
import { noFields } from '../../../platform/web/fields.ts'
import { readForm } from '../../../platform/web/form.ts'
import { Problem } from '../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { todayOf } from '../../../platform/web/router.ts'
import { urls } from '../../../urls.ts'
import { addItem } from '../../agenda/store.ts'
import { addAgreement } from '../../agreements/store.ts'
import { newAgreementForm } from '../../agreements/types.ts'
import { nextMeetingOf } from '../../meetings/planning/store.ts'
import { holdMeeting } from '../../meetings/store.ts'
import type { Draft } from '../pages.tsx'
import { closedTo } from '../rules.ts'
import type { Wish } from '../types.ts'
import { answer, holdSeen, showWish } from '../wish/routes.ts'
import { addStep, findTopic } from './store.ts'

/** Either of the two proposes a step towards a shared wish, as an agreement, or puts the wish on the next agenda. */
export function stepRoutes(router: Router): void {
  router.post('wishSteps', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await holdSeen(visit, c.req.param('wishId') as string)
    const { leader, employee } = held.pair
    const limits = { parties: [leader.id, employee.id] as [string, string], earliest: todayOf(visit) }
    const form = await readForm(c, newAgreementForm(limits))
    const draft: Draft = { form: 'agreement', typed: form.typed, errors: form.ok ? [] : form.errors }
    const refused = closedTo(held) ?? (held.shared ? null : 'unshared')
    if (refused) return showWish(visit, held, { refused, draft: { ...draft, errors: [] } })
    if (!form.ok) return showWish(visit, held, { draft })
    const meeting = await holdNext(visit, held, 'update')
    if (!meeting) return showWish(visit, held, { draft })
    const agreementId = await addAgreement(tenant, viewer, meeting, form.value, now)
    await addStep(tenant, viewer, held, agreementId, now)
    return answer(visit, held, 'done', 'step', { at: `#agreement-${agreementId}` })
  })

  router.post('wishTopic', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await holdSeen(visit, c.req.param('wishId') as string)
    if (!(await readForm(c, noFields)).ok) throw new Problem(400)
    const refused = closedTo(held) ?? (held.shared ? null : 'unshared')
    if (refused) return showWish(visit, held, { refused })
    const meeting = await holdNext(visit, held)
    if (!meeting) return c.redirect(urls.wish({ wishId: held.id }), 303)
    const { title, why: body } = held
    const id =
      (await findTopic(tenant, viewer, meeting.id, title)) ??
      (await addItem(tenant, viewer, meeting, { title, body, category: 'development', share: 'yes' }, now))
    return c.redirect(`${urls.meeting({ meetingId: meeting.id })}#item-${id}`, 303)
  })
}

/** The meeting that the two hold next, held for a change inside it; null when none is planned any more. */
async function holdNext({ tenant, viewer, now }: Visit<Viewer>, wish: Wish, lock?: 'update') {
  const next = await nextMeetingOf(tenant, viewer, wish.pair.id, now)
  const meeting = next && (await holdMeeting(tenant, viewer, next.id, lock))
  return meeting && !meeting.over ? meeting : null
}
