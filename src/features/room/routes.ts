import { z } from 'zod'
import { calendarDay } from '../../platform/i18n/dates.ts'
import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { readForm } from '../../platform/web/form.ts'
import { type Router, todayOf, type Visit } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { countOldNotes } from '../notes/old/store.ts'
import { loadPairs } from '../pair/store.ts'
import { leadersOf } from '../shares/offer/rules.ts'
import { entryRoutes } from './entries/routes.ts'
import { erasureForm } from './entries/types.ts'
import type { Refused } from './erasure/pages.tsx'
import { lockRoutes } from './locks/routes.ts'
import type { NoteSubject } from './notes/types.ts'
import { eraseOwn, meetingOf, type OwnMeeting, roomIdOf } from './store.ts'
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
  const asked = z.uuid().safeParse(c.req.query('meeting')).data
  const [roomId, meeting, pairs, oldNotes] = await Promise.all([
    roomIdOf(tenant, viewer),
    asked === undefined ? null : meetingOf(tenant, viewer, asked),
    loadPairs(tenant, viewer, viewer.pairs),
    countOldNotes(tenant, viewer),
  ])
  const hasRoom = roomId !== null
  const erased = c.req.query('done') === 'erased' && !hasRoom
  const about = meeting ? subjectOf(viewer, meeting, today) : undefined
  const leaders = leadersOf(viewer.memberId, pairs)
  const view = roomPage({
    viewer,
    hasRoom,
    erased,
    refused,
    about,
    oldNotes,
    employee: meeting?.leads ? givenName(meeting.otherName) : undefined,
    // What is written to a conversation is between those two.
    leaders: meeting ? leaders.filter(({ pairId }) => pairId === meeting.pairId) : leaders,
  })
  return page(c, viewer, { ...view, status: refused ? 422 : 200, live: 'all' })
}

/** A conversation, as notes to it name it. */
function subjectOf(
  viewer: Viewer,
  { id, date, otherName }: OwnMeeting,
  today: Temporal.PlainDate,
): NoteSubject {
  const { notes } = text[viewer.language]
  return {
    meetingId: id,
    words: notes.about(givenName(otherName), calendarDay(viewer.language, date, today)),
  }
}
