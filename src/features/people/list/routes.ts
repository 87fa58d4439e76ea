import type { Viewer } from '../../../platform/session/viewer.ts'
import { type FieldError, readForm } from '../../../platform/web/form.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { linksPage } from '../invitation/pages.tsx'
import { type Inviting, inviteByMail } from '../invitation/routes.ts'
import { peopleAfter, presentMembers } from '../rules.ts'
import { addMembers, addPairs, loadPeople, lockMembers } from '../store.ts'
import { listForm, mostPeople } from '../types.ts'
import { listPage } from './pages.tsx'
import { countLines, readList } from './rules.ts'
import type { ListRow } from './types.ts'

/** Pasting a list: read it, look at it, add it. What cannot be read stays in the field. */
export function listRoutes(router: Router, inviting: Inviting): void {
  type More = Omit<Parameters<typeof listPage>[0], 'viewer' | 'people' | 'sendsMail' | 'now'>
  const show = async ({ tenant, viewer, now }: Visit<Viewer>, more: More) =>
    listPage({
      viewer,
      now,
      people: await loadPeople(tenant, viewer, now),
      sendsMail: inviting.sendsMail,
      ...more,
    })

  router.get('peopleList', async (visit) => page(visit.c, visit.viewer, await show(visit, {})))

  router.post('peopleList', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = await readForm(c, listForm)
    const refuse = async (errors: FieldError[], rows: ListRow[] = []) =>
      page(c, viewer, { ...(await show(visit, { typed: form.typed, errors, rows })), status: 422 })
    if (!form.ok) return refuse(form.errors)
    const { list, leader, invite, step } = form.value
    if (countLines(list) > mostPeople)
      return refuse([{ field: 'list', code: `too-many-lines:${mostPeople}` }])

    if (leader) await lockMembers(tenant, viewer, [leader])
    const people = await loadPeople(tenant, viewer, now)
    const rows = readList(list, new Map(people.members.map((member) => [member.email, member.name])))
    if (leader && !presentMembers(people).some(({ id }) => id === leader)) {
      return refuse([{ field: 'leader', code: 'no-leader' }], rows)
    }
    const wrong = rows.filter(({ kind }) => kind === 'wrong')
    const good = rows.filter((row) => row.kind === 'person')
    if (wrong.length > 0 && (step === 'preview' || good.length === 0)) {
      return refuse([{ field: 'list', code: `wrong-lines:${wrong.length}` }], rows)
    }
    if (step === 'preview') return page(c, viewer, await show(visit, { typed: form.typed, rows }))

    const ids = await addMembers(tenant, viewer, good, now)
    const added = good.flatMap(({ name, email }) => {
      const id = ids.get(email)
      return id ? [{ id, name, email, language: viewer.language }] : []
    })
    if (leader)
      await addPairs(
        tenant,
        viewer,
        leader,
        added.map(({ id }) => id),
        now,
      )
    const links = invite ? await inviteByMail(tenant, viewer, added, now, inviting) : []
    if (wrong.length > 0) {
      const typed = { ...form.typed, list: wrong.map(({ text }) => text).join('\n') }
      const rest = readList(typed.list, new Map())
      return page(c, viewer, await show(visit, { typed, rows: rest, added: { count: added.length, links } }))
    }
    if (links.length > 0) return page(c, viewer, linksPage({ viewer, links, now, noMail: true }))
    return c.redirect(peopleAfter('listed', String(added.length)), 303)
  })
}
