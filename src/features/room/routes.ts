import { z } from 'zod'
import type { Tenant } from '../../platform/database/database.ts'
import { calendarDay } from '../../platform/i18n/dates.ts'
import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { readForm } from '../../platform/web/form.ts'
import { type Router, todayOf, type Visit } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { countOldNotes } from '../notes/old/store.ts'
import { entryRoutes } from './entries/routes.ts'
import { erasureForm } from './entries/types.ts'
import type { Refused } from './erasure/pages.tsx'
import { lockRoutes } from './locks/routes.ts'
import type { NoteSubject } from './notes/types.ts'
import { eraseOwn, meetingOf, roomIdOf } from './store.ts'
import { text } from './text.ts'
import { roomPage } from './whole/pages.tsx'

/** One's own room: the server draws its walls, the browser alone reads what is in it. */
export function roomRoutes(router: Router): void {
  router.get('room', (visit) => showRoom(visit))

  router.post('roomErasure', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = await readForm(c, erasureForm)
    if (!form.ok) return showRoom(visit, form)
    const roomId = await roomIdOf(tenant, viewer)
    if (roomId) await eraseOwn(tenant, 'room', roomId, now)
    return c.redirect(`${urls.room()}?done=erased`, 303)
  })

  entryRoutes(router)
  lockRoutes(router)
}

async function showRoom(visit: Visit<Viewer>, refused?: Refused): Promise<Response> {
  const { c, tenant, viewer } = visit
  const today = todayOf(visit)
  const hasRoom = (await roomIdOf(tenant, viewer)) !== null
  const erased = c.req.query('done') === 'erased' && !hasRoom
  const about = await subjectOf(tenant, viewer, c.req.query('meeting'), today)
  const oldNotes = await countOldNotes(tenant, viewer)
  const view = roomPage({ viewer, hasRoom, erased, refused, about, oldNotes })
  return page(c, viewer, { ...view, status: refused ? 422 : 200, live: 'all' })
}

/** The conversation in the address, as notes name it; nothing where it is none of the viewer's. */
async function subjectOf(
  tenant: Tenant,
  viewer: Viewer,
  meetingId: string | undefined,
  today: Temporal.PlainDate,
): Promise<NoteSubject | undefined> {
  const asked = z.uuid().safeParse(meetingId).data
  const meeting = asked === undefined ? null : await meetingOf(tenant, viewer, asked)
  if (!meeting) return undefined
  const { notes } = text[viewer.language]
  const day = calendarDay(viewer.language, meeting.date, today)
  return { meetingId: meeting.id, words: notes.about(givenName(meeting.otherName), day) }
}
