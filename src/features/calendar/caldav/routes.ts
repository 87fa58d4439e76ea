import { createSeal } from '../../../platform/crypto/crypto.ts'
import type { Attempts } from '../../../platform/identity/attempts.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { noFields } from '../../../platform/web/fields.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound } from '../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { page } from '../../../shell/page.tsx'
import { urls } from '../../../urls.ts'
import { loadChoice } from '../invitations/store.ts'
import { calendarPage } from '../pages.tsx'
import { loadCalendarMeeting, loadFeedDate } from '../store.ts'
import { connectPage, removalPage } from './pages.tsx'
import { letRead, queueReading } from './reading/store.ts'
import { calendarKey, sealPurpose, serverAddress } from './rules.ts'
import {
  connect,
  decideTouched,
  disconnect,
  leave,
  loadAccount,
  loadTouched,
  openAccount,
  queueCalendar,
  recordAccount,
} from './store.ts'
import { chooseForm, connectForm, readingForm, removalForm } from './types.ts'

/** Whether mail leaves this machine, and whether what calendars answer to it is read back. */
interface Mail {
  sendsMail: boolean
  readsReplies: boolean
}

const untouched = { typed: {}, errors: [] }

/** A calendar of one's own: connected by address, name and password, chosen among those found there, disconnected. */
export function caldavRoutes(
  router: Router,
  {
    secret,
    privateToo,
    attempts,
    ...mail
  }: { secret: string; privateToo: boolean; attempts: Attempts } & Mail,
): void {
  router.get('caldavAccount', async ({ c, tenant, viewer }) => {
    const account = await loadAccount(tenant, viewer)
    return page(c, viewer, connectPage({ viewer, account, draft: untouched }))
  })

  // The server itself is asked by a job: it may take its time, and no transaction waits for it.
  router.post('caldavAccount', async ({ c, tenant, viewer, now }) => {
    const form = await readForm(c, connectForm)
    if (!form.ok) return page(c, viewer, connectPage({ viewer, draft: form }))
    const { server, username, password, readsBusy } = form.value
    const address = serverAddress(server)
    const code = !address ? 'not-server' : address.protocol === 'http:' && !privateToo ? 'not-https' : null
    if (!address || code) {
      const errors = [{ field: 'server', code: code ?? 'not-server' }]
      return page(c, viewer, connectPage({ viewer, draft: { typed: form.typed, errors } }))
    }
    // Takt is no tool to guess the passwords of other servers with.
    await attempts.count(c, 'calendar', viewer.userId)
    const sealedPassword = createSeal(secret, sealPurpose).seal(password)
    const given = { server: address.href, username, sealedPassword, readsBusy: readsBusy === 'on' }
    await connect(tenant, viewer, given, now)
    return c.redirect(`${urls.calendar()}#own-calendar`, 303)
  })

  router.post('caldavCalendar', async (visit) => {
    const { c, tenant, viewer } = visit
    const form = await readForm(c, chooseForm)
    const account = await openAccount(tenant, viewer)
    if (!account?.found || account.calendarName) return c.redirect(urls.calendar(), 303)
    const { found } = account
    const chosen = form.ok && found.find(({ url }) => calendarKey(url, found) === form.value.calendar)
    if (!chosen)
      return showCalendar(visit, mail, {
        typed: form.typed,
        errors: [{ field: 'calendar', code: 'choose' }],
      })
    await recordAccount(tenant, { ...viewer, accountId: account.id }, { calendar: chosen })
    await queueCalendar(tenant)
    await queueReading(tenant)
    return c.redirect(`${urls.calendar()}?done=connected`, 303)
  })

  router.post('caldavReading', async ({ c, tenant, viewer }) => {
    const form = await readForm(c, readingForm)
    if (form.ok) await letRead(tenant, viewer, form.value.reads === 'yes')
    const done = form.ok && (form.value.reads === 'yes' ? 'reads' : 'reads-not')
    return c.redirect(`${urls.calendar()}${done ? `?done=${done}` : ''}#own-calendar`, 303)
  })

  router.get('caldavRemoval', ({ c, viewer }) => page(c, viewer, removalPage({ viewer, draft: untouched })))

  router.post('caldavRemoval', async ({ c, tenant, viewer, now }) => {
    const form = await readForm(c, removalForm)
    if (!form.ok) return page(c, viewer, removalPage({ viewer, draft: form }))
    if (form.value.events === 'remove') await leave(tenant, viewer, now)
    else await disconnect(tenant, viewer)
    return c.redirect(
      `${urls.calendar()}?done=${form.value.events === 'keep' ? 'disconnected' : 'leaving'}`,
      303,
    )
  })

  const decide = (
    name: 'caldavEventRewriting' | 'caldavEventKeeping',
    choice: 'rewrite' | 'keep',
    told: string,
  ) =>
    router.post(name, async ({ c, tenant, viewer }) => {
      const meeting = await loadCalendarMeeting(tenant, viewer, c.req.param('meetingId') as string)
      if (!meeting) throw notFound()
      await readForm(c, noFields)
      await decideTouched(tenant, viewer, meeting.id, choice)
      return c.redirect(`${urls.calendar()}?done=${told}`, 303)
    })
  decide('caldavEventRewriting', 'rewrite', 'rewritten')
  decide('caldavEventKeeping', 'keep', 'kept')
}

/** The calendar page again, with what was wrong with the choice. */
async function showCalendar(
  { c, tenant, viewer, now }: Visit<Viewer>,
  mail: Mail,
  draft: { typed: Record<string, string>; errors: { field: string; code: string }[] },
) {
  const own = {
    account: await loadAccount(tenant, viewer),
    touched: await loadTouched(tenant, viewer, now),
    draft,
  }
  return page(c, viewer, {
    ...calendarPage({
      viewer,
      since: await loadFeedDate(tenant, viewer),
      choice: await loadChoice(tenant, viewer),
      ...mail,
      own,
    }),
    status: 422,
  })
}
