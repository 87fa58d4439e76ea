import type { Viewer } from '../../platform/session/viewer.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import { readForm } from '../../platform/web/form.ts'
import { notFound, Problem } from '../../platform/web/problem.ts'
import { type Router, todayOf, type Visit } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { holdPair, loadPair } from '../pair/store.ts'
import type { Pair } from '../pair/types.ts'
import { consentOf } from '../rights/consent/store.ts'
import { noteReading } from '../rights/readings/store.ts'
import { type Draft, type Refused, sharesView } from './pages.tsx'
import { type Done, doneQuery, shareForm, withdrawalForm } from './sending/types.ts'
import { addShares, holdConsent, pairOfOwnShare, sharesOfPair, withdrawShare } from './store.ts'

type Asked = Visit<Viewer>
interface Told {
  done?: Done
  draft?: Draft
  refused?: Refused
}

/** What an employee shares of how they are: their leader reads exactly that, until it is taken back. */
export function shareRoutes(router: Router, { vault }: { vault: Vault }): void {
  const show = async (visit: Asked, pair: Pair, told: Told = {}): Promise<Response> => {
    const { c, tenant, viewer, now } = visit
    const own = pair.employee.id === viewer.memberId
    const shares = await sharesOfPair(tenant, viewer, vault, pair.id)
    if (shares.length > 0 && !own) {
      await noteReading(tenant, viewer, { subjectMemberId: pair.employee.id, what: 'shares', at: now })
    }
    const view = sharesView({
      viewer,
      pair,
      today: todayOf({ viewer, now }),
      shares,
      asksConsent: own && pair.goesOn && (await consentOf(tenant, viewer)) === null,
      ...told,
    })
    const status = told.refused ? 409 : told.draft ? 422 : 200
    return page(c, viewer, { ...view, status, live: { pairId: pair.id } })
  }

  router.get('shares', async (visit) =>
    show(visit, await pairOf(visit), { done: doneQuery.safeParse(visit.c.req.query('done')).data }),
  )

  router.post('shares', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const pair = await pairOf(visit)
    if (pair.employee.id !== viewer.memberId) throw notFound()
    const form = await readForm(c, shareForm)
    const draft: Draft = { form: 'share', typed: form.typed, errors: form.ok ? [] : form.errors }
    if (!pair.goesOn || !(await holdPair(tenant, viewer, pair.id))) {
      return show(visit, { ...pair, goesOn: false }, { refused: 'ended', draft })
    }
    if (!(await holdConsent(tenant, viewer))) return show(visit, pair, { refused: 'unasked', draft })
    if (!form.ok) return show(visit, pair, { draft })
    await addShares(tenant, viewer, vault, pair.id, form.value, now)
    return c.redirect(`${urls.shares({ pairId: pair.id })}?done=shared`, 303)
  })

  router.post('shareWithdrawal', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const shareId = c.req.param('shareId') as string
    const own = await pairOfOwnShare(tenant, viewer, shareId)
    const form = await readForm(c, withdrawalForm)
    if (!form.ok) throw own ? new Problem(400) : notFound()
    // Pressed once more, it is gone, and nobody can say any longer whose it was.
    const said = form.value.pairId
    const pairId = said === undefined ? own : await ledPair(visit, said)
    if (!pairId || (own && own !== pairId)) throw notFound()
    if (own) await withdrawShare(tenant, shareId, now)
    return c.redirect(`${urls.shares({ pairId })}?done=withdrawn`, 303)
  })
}

/** The id of a pair in which the viewer is the employee; null for any other. */
async function ledPair({ tenant, viewer }: Asked, pairId: string | undefined): Promise<string | null> {
  const pair = pairId && viewer.pairs.includes(pairId) ? await loadPair(tenant, viewer, pairId) : null
  return pair?.employee.id === viewer.memberId ? pair.id : null
}

async function pairOf({ c, tenant, viewer }: Asked): Promise<Pair> {
  const pairId = c.req.param('pairId') as string
  const pair = viewer.pairs.includes(pairId) ? await loadPair(tenant, viewer, pairId) : null
  if (!pair) throw notFound()
  return pair
}
