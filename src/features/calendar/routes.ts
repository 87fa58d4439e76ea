import { hashToken, newToken } from '../../platform/crypto/crypto.ts'
import { openFeed } from '../../platform/session/viewer.ts'
import { noFields } from '../../platform/web/fields.ts'
import { readForm } from '../../platform/web/form.ts'
import { notFound } from '../../platform/web/problem.ts'
import type { Router } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { loadAccount, loadTouched } from './caldav/store.ts'
import { calendarText } from './format/rules.ts'
import { choiceRoutes } from './invitations/routes.ts'
import { loadChoice } from './invitations/store.ts'
import { calendarPage } from './pages.tsx'
import { doneNow, eventOf, feedBegins, isSameCopy } from './rules.ts'
import {
  loadCalendarMeeting,
  loadFeedDate,
  loadFeedMeetings,
  loadFeedVersion,
  replaceFeed,
  revokeFeed,
} from './store.ts'
import { text } from './text.ts'

/** Raised when the text made of the same rows changes, so that no calendar keeps the old one. */
const edition = '1'

/** A person's calendar: the secret address they subscribe to, the feed behind it, and one meeting as a file. */
export function calendarRoutes(
  router: Router,
  { url, ...mail }: { url: string; sendsMail: boolean; readsReplies: boolean },
): void {
  const site = { url, host: new URL(url).hostname }
  choiceRoutes(router)

  router.get('calendar', async ({ c, tenant, viewer, now }) => {
    const since = await loadFeedDate(tenant, viewer)
    const choice = await loadChoice(tenant, viewer)
    const account = await loadAccount(tenant, viewer)
    const own = { account, touched: account ? await loadTouched(tenant, viewer, now) : [] }
    const ownDone = c.req.query('done')
    const done = doneNow(ownDone, since, choice)
    return page(c, viewer, calendarPage({ viewer, since, choice, ...mail, own, done, ownDone }))
  })

  // The address is in this one answer and nowhere else: not in a redirect, whose target is kept in the history.
  router.post('calendar', async ({ c, tenant, viewer, now }) => {
    await readForm(c, noFields)
    const token = newToken()
    await replaceFeed(tenant, viewer, hashToken(token), now)
    const choice = await loadChoice(tenant, viewer)
    const address = url + urls.calendarFeed({ token })
    return page(c, viewer, calendarPage({ viewer, since: now, choice, ...mail, address }))
  })

  router.post('calendarFeedRevocation', async ({ c, tenant, viewer, now }) => {
    await readForm(c, noFields)
    await revokeFeed(tenant, viewer, now)
    return c.redirect(`${urls.calendar()}?done=revoked`, 303)
  })

  router.get('calendarFeed', async ({ c, tenant, now }) => {
    const owner = await openFeed(tenant, hashToken(c.req.param('token') ?? ''))
    if (!owner) throw notFound()
    const since = feedBegins(now)
    const version = await loadFeedVersion(tenant, owner, since)
    const etag = `"${hashToken([edition, url, owner.language, version].join('\n')).toString('base64url')}"`
    c.header('etag', etag)
    c.header('cache-control', 'private, no-cache')
    if (isSameCopy(c.req.header('if-none-match'), etag)) return c.body(null, 304)
    const t = text[owner.language]
    const meetings = await loadFeedMeetings(tenant, owner, since)
    const events = meetings.map((meeting) => eventOf(meeting, site, t.event))
    c.header('content-type', 'text/calendar; charset=utf-8')
    return c.body(calendarText({ name: t.calendarName, language: owner.language, events }))
  })

  router.get('meetingCalendarFile', async ({ c, tenant, viewer }) => {
    const meeting = await loadCalendarMeeting(tenant, viewer, c.req.param('meetingId') ?? '')
    if (!meeting) throw notFound()
    const t = text[viewer.language]
    const day = meeting.start.slice(0, 8)
    c.header('content-type', 'text/calendar; charset=utf-8')
    c.header('content-disposition', `attachment; filename="${t.fileName}-${day}.ics"`)
    const events = [eventOf(meeting, site, t.event)]
    return c.body(calendarText({ name: t.calendarName, language: viewer.language, events }))
  })
}
