import type { Viewer } from '../../../platform/session/viewer.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound } from '../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { loadPair } from '../../pair/store.ts'
import { currentPairs, pairRefusal, peopleAfter } from '../../people/rules.ts'
import { addPairs, endPair, loadPeople, lockMembers } from '../../people/store.ts'
import { text as peopleText } from '../../people/text.ts'
import { leaderChangePage, memberPartingPage, pairPartingPage } from './pages.tsx'
import { type ChangeRefusal, leaderChangeForm } from './types.ts'

/** The guided ways for when two part: for each of them, and for the owner who arranges it. */
export function partingRoutes(router: Router): void {
  router.get('pairParting', async ({ c, tenant, viewer }) => {
    const pair = await loadPair(tenant, viewer, c.req.param('pairId') ?? '')
    if (!pair) throw notFound()
    return page(c, viewer, pairPartingPage({ viewer, pair }))
  })

  router.get('memberParting', async ({ c, tenant, viewer, now }) => {
    const people = await loadPeople(tenant, viewer, now)
    const member = people.members.find(({ id }) => id === c.req.param('memberId'))
    if (!member) throw notFound()
    return page(c, viewer, memberPartingPage({ viewer, people, member }))
  })

  router.get('leaderChange', async (visit) => {
    const { c, viewer } = visit
    const { people, pair } = await pairOf(visit)
    return page(c, viewer, {
      ...leaderChangePage({ viewer, people, pair, ended: pair.endedAt !== null }),
      status: 200,
    })
  })

  router.post('leaderChange', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const { pair } = await pairOf(visit)
    const form = await readForm(c, leaderChangeForm)
    const leaderId = form.ok ? form.value.leaderId : ''
    if (form.ok) await lockMembers(tenant, viewer, [leaderId, pair.employeeId])
    const { people, pair: held } = await pairOf(visit)
    const again = () =>
      currentPairs(people).find((one) => one.leaderId === leaderId && one.employeeId === pair.employeeId)
    if (held.endedAt !== null) {
      // Pressed twice, it is done.
      const made = again()
      if (made) return c.redirect(peopleAfter('paired', made.id), 303)
      return page(c, viewer, leaderChangePage({ viewer, people, pair: held, ended: true }))
    }
    const code: ChangeRefusal | null = !form.ok
      ? 'no-leader'
      : leaderId === pair.leaderId
        ? 'same-leader'
        : pairRefusal(people, leaderId, pair.employeeId)
    if (code) {
      const refused = { code, leaderId: form.typed.leaderId ?? '' }
      return page(c, viewer, leaderChangePage({ viewer, people, pair: held, refused }))
    }
    await addPairs(tenant, viewer, leaderId, [pair.employeeId], now)
    await endPair(tenant, pair.id, peopleText[viewer.language].endReason, now)
    const made = currentPairs(await loadPeople(tenant, viewer, now)).find(
      (one) => one.leaderId === leaderId && one.employeeId === pair.employeeId,
    )
    return c.redirect(peopleAfter('paired', made?.id ?? ''), 303)
  })
}

async function pairOf({ c, tenant, viewer, now }: Visit<Viewer>) {
  const people = await loadPeople(tenant, viewer, now)
  const pair = people.pairs.find(({ id }) => id === c.req.param('pairId'))
  if (!pair) throw notFound()
  return { people, pair }
}
