import type { Context } from 'hono'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { readForm } from '../../platform/web/form.ts'
import { notFound, Problem } from '../../platform/web/problem.ts'
import type { Router, Visit } from '../../platform/web/router.ts'
import { todayOf } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { weekHeld } from '../tasks/holds/store.ts'
import { anchor } from './pages.tsx'
import { earliestDeadline } from './rules.ts'
import {
  complete,
  confirm,
  findAgreement,
  holdAgreement,
  reword,
  setRemoved,
  undoCompletion,
} from './store.ts'
import { type Agreement, actForm, confirmForm, editAgreementForm, type Outcome } from './types.ts'
import { agreementView, type Draft } from './writing/pages.tsx'

type Asked = Visit<Viewer>

/** One agreement: read it, reword it, say yes to it, complete it, take it away; each of the last two with undo. */
export function agreementRoutes(router: Router): void {
  router.get('agreement', async ({ c, tenant, viewer, now }) => {
    const agreement = await findAgreement(tenant, viewer, c.req.param('agreementId') as string)
    if (!agreement) throw notFound()
    return show({ c, tenant, viewer, now }, agreement)
  })

  router.post('agreement', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await hold(c, tenant, viewer)
    const form = await readForm(
      c,
      editAgreementForm({
        parties: [held.leader.id, held.employee.id],
        earliest: earliestDeadline(todayOf(visit), held.wording.deadline),
      }),
    )
    if (!form.ok) return show(visit, held, { status: 422, draft: form })
    const { version, ...proposed } = form.value
    const outcome = await reword(tenant, viewer, held, version, proposed, now)
    return answer(visit, held, outcome, { draft: { typed: form.typed, errors: [] } })
  })

  router.post('agreementConfirmation', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await hold(c, tenant, viewer)
    const form = await readForm(c, confirmForm)
    if (!form.ok) throw new Problem(400)
    const { version, back } = form.value
    return answer(visit, held, await confirm(tenant, viewer, held, version, now), { back })
  })

  const act = (
    name: 'agreementCompletion' | 'agreementCompletionUndo' | 'agreementRemoval' | 'agreementRestoration',
    change: (visit: Asked, held: Agreement) => Promise<Outcome>,
    told?: 'completed' | 'removed',
  ) =>
    router.post(name, async (visit) => {
      const held = await hold(visit.c, visit.tenant, visit.viewer)
      const form = await readForm(visit.c, actForm)
      if (!form.ok) throw new Problem(400)
      return answer(visit, held, await change(visit, held), { back: form.value.back, told })
    })
  act(
    'agreementCompletion',
    ({ tenant, viewer, now }, held) => complete(tenant, viewer, held, now),
    'completed',
  )
  act('agreementCompletionUndo', ({ tenant, viewer, now }, held) => undoCompletion(tenant, viewer, held, now))
  act('agreementRemoval', ({ tenant, viewer, now }, held) => setRemoved(tenant, viewer, held, now), 'removed')
  act('agreementRestoration', ({ tenant, viewer }, held) => setRemoved(tenant, viewer, held, null))
}

async function hold(c: Context, tenant: Tenant, viewer: Viewer): Promise<Agreement> {
  const held = await holdAgreement(tenant, viewer, c.req.param('agreementId') as string)
  if (!held) throw notFound()
  return held
}

/** Back to where the button stood; or, where the change no longer fits, the agreement as it stands, and why. */
function answer(
  visit: Asked,
  held: Agreement,
  outcome: Outcome,
  { back, told, draft }: { back?: string; told?: 'completed' | 'removed'; draft?: Draft },
): Response | Promise<Response> {
  if (outcome !== 'done') return show(visit, held, { status: 409, outcome, draft })
  const query = told && back ? `?${told}=${held.id}` : ''
  return visit.c.redirect(`${back ?? urls.agreement({ agreementId: held.id })}${query}#${anchor(held)}`, 303)
}

/** The agreement's own page; refused words are kept in its form. */
async function show(
  visit: Asked,
  agreement: Agreement,
  { status, ...told }: { status?: 409 | 422; outcome?: Exclude<Outcome, 'done'>; draft?: Draft } = {},
): Promise<Response> {
  const { c, tenant, viewer } = visit
  const today = todayOf(visit)
  const held = await weekHeld(tenant, viewer, agreement.pairId, today)
  const view = agreementView({ agreement, viewer, today, held }, told)
  return page(c, viewer, { ...view, status, live: { pairId: agreement.pairId } })
}
