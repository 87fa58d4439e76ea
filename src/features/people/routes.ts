import type { Context } from 'hono'
import type { Viewer } from '../../platform/session/viewer.ts'
import { noFields } from '../../platform/web/fields.ts'
import { readForm } from '../../platform/web/form.ts'
import { notFound } from '../../platform/web/problem.ts'
import type { Router, Visit } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { linksPage } from './invitation/pages.tsx'
import { type Inviting, invitationRoutes, inviteByMail } from './invitation/routes.ts'
import { listRoutes } from './list/routes.ts'
import { peoplePage, type Refused } from './pages.tsx'
import { currentPairs, isGone, pairRefusal, peopleAfter } from './rules.ts'
import {
  addMembers,
  addPairs,
  deactivateMember,
  endPair,
  loadPeople,
  lockMembers,
  reactivateMember,
} from './store.ts'
import { text } from './text.ts'
import { addMemberForm, addPairForm, type PairRefusal, type People } from './types.ts'

/** Where the owner says who is here and who leads whom. Nothing of what two people talk about is read here. */
export function peopleRoutes(router: Router, inviting: Inviting): void {
  const show = async (
    { tenant, viewer, now }: Visit<Viewer>,
    more: Omit<Parameters<typeof peoplePage>[0], 'viewer' | 'people' | 'sendsMail'>,
  ) =>
    peoplePage({
      viewer,
      people: await loadPeople(tenant, viewer, now),
      sendsMail: inviting.sendsMail,
      ...more,
    })
  const refuse = async (visit: Visit<Viewer>, refused: Refused) =>
    page(visit.c, visit.viewer, { ...(await show(visit, { refused })), status: 422 })

  router.get('people', async (visit) => {
    const done = { what: visit.c.req.query('done'), about: visit.c.req.query('about') }
    return page(visit.c, visit.viewer, await show(visit, { done }))
  })

  router.post('people', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = await readForm(c, addMemberForm)
    if (!form.ok) return refuse(visit, { form: 'member', ...form })
    const { name, email, leader, invite } = form.value
    const no = (field: string, code: string) =>
      refuse(visit, { form: 'member', typed: form.typed, errors: [{ field, code }] })

    if (leader) await lockMembers(tenant, viewer, [leader])
    const people = await loadPeople(tenant, viewer, now)
    const leads = people.members.find(({ id }) => id === leader)
    if (leader && (!leads || isGone(leads))) return no('leader', 'no-leader')
    const id = (await addMembers(tenant, viewer, [form.value], now)).get(email)
    if (!id) {
      // Read again: someone may have added them a moment ago, and the same press twice is no mistake.
      const { there, asWished } = findThere(await loadPeople(tenant, viewer, now), form.value)
      if (there && asWished) return c.redirect(peopleAfter('added', there.id), 303)
      return no('email', `exists:${(there?.name ?? email).replaceAll(':', ' ')}`)
    }
    if (leader) await addPairs(tenant, viewer, leader, [id], now)
    const member = { id, name, email, language: viewer.language }
    const links = invite ? await inviteByMail(tenant, viewer, [member], now, inviting) : []
    if (links.length > 0) return page(c, viewer, linksPage({ viewer, links, now, noMail: true }))
    return c.redirect(peopleAfter(invite ? 'invited' : 'added', id), 303)
  })

  router.post('pairs', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = await readForm(c, addPairForm)
    if (!form.ok) return refuse(visit, { form: 'pair', ...form })
    const { leaderId, employeeId } = form.value
    await lockMembers(tenant, viewer, [leaderId, employeeId])
    const refusal = pairRefusal(await loadPeople(tenant, viewer, now), leaderId, employeeId)
    if (refusal) {
      return refuse(visit, {
        form: 'pair',
        typed: form.typed,
        errors: [{ field: fieldOf[refusal], code: refusal }],
      })
    }
    await addPairs(tenant, viewer, leaderId, [employeeId], now)
    const made = currentPairs(await loadPeople(tenant, viewer, now)).find(
      (pair) => pair.leaderId === leaderId && pair.employeeId === employeeId,
    )
    return c.redirect(peopleAfter('paired', made?.id ?? ''), 303)
  })

  router.post('pairEnd', async ({ c, tenant, viewer, now }) => {
    await readForm(c, noFields)
    const pairId = c.req.param('pairId') ?? ''
    const { pairs } = await loadPeople(tenant, viewer, now)
    if (!pairs.some(({ id }) => id === pairId)) throw notFound()
    await endPair(tenant, pairId, text[viewer.language].endReason, now)
    return c.redirect(peopleAfter('ended', pairId), 303)
  })

  router.post('memberDeactivation', async (visit) => {
    const { c, tenant, viewer, now } = visit
    await readForm(c, noFields)
    const memberId = memberOf(c)
    const outcome = await deactivateMember(tenant, memberId, now)
    switch (outcome) {
      case null:
        throw notFound()
      case 'deactivated':
        return c.redirect(peopleAfter('deactivated', memberId), 303)
      case 'self':
      case 'last-owner':
        return page(c, viewer, { ...(await show(visit, { problem: outcome })), status: 409 })
    }
  })

  router.post('memberReactivation', async (visit) => {
    const { c, tenant, viewer, now } = visit
    await readForm(c, noFields)
    const memberId = memberOf(c)
    const { members } = await loadPeople(tenant, viewer, now)
    const member = members.find(({ id }) => id === memberId)
    if (!member) throw notFound()
    if (member.state.kind === 'erased')
      return page(c, viewer, { ...(await show(visit, { problem: { erased: member.name } })), status: 409 })
    await reactivateMember(tenant, viewer, memberId, now)
    return c.redirect(peopleAfter('reactivated', memberId), 303)
  })

  invitationRoutes(router, inviting)
  listRoutes(router, inviting)
}

/** Who has the address already, and whether they stand just as the form would have them. */
function findThere(people: People, { name, email, leader }: { name: string; email: string; leader: string }) {
  const there = people.members.find((member) => member.email === email)
  const led = currentPairs(people).some((pair) => pair.leaderId === leader && pair.employeeId === there?.id)
  return { there, asWished: there?.name === name && (leader === '' || led) }
}

const memberOf = (c: Context): string => c.req.param('memberId') ?? ''

const fieldOf: Record<PairRefusal, 'leaderId' | 'employeeId'> = {
  'no-leader': 'leaderId',
  'no-employee': 'employeeId',
  'own-leader': 'employeeId',
  'leads-already': 'employeeId',
}
