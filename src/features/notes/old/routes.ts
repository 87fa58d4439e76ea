import { z } from 'zod'
import { calendarDay } from '../../../platform/i18n/dates.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import { noFields } from '../../../platform/web/fields.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound } from '../../../platform/web/problem.ts'
import { type Router, todayOf } from '../../../platform/web/router.ts'
import { urls } from '../../../urls.ts'
import { text as roomText } from '../../room/text.ts'
import { eraseOldNote, loadOldNotes, meetingOfOldNote } from './store.ts'
import type { OldNote } from './types.ts'

/** Notes to oneself from before they lay in the room: their author's browser fetches them, and erases what it has moved. */
export function oldNoteRoutes(router: Router): void {
  router.get('roomOldNotes', async (visit) => {
    const { c, tenant, viewer } = visit
    const { notes: t } = roomText[viewer.language]
    const today = todayOf(visit)
    const rows = await loadOldNotes(tenant, viewer)
    const notes = rows.map(({ id, writtenAt, body, meetingId, otherName, date, item }): OldNote => {
      const words = t.about(givenName(otherName), calendarDay(viewer.language, date, today))
      return { id, writtenAt, body, about: { meetingId, words, ...(item ? { item } : {}) } }
    })
    return c.json(notes)
  })

  router.post('roomOldNoteRemoval', async ({ c, tenant, viewer, now }) => {
    const noteId = z.uuid().safeParse(c.req.param('oldNoteId')).data
    const meetingId = noteId === undefined ? null : await meetingOfOldNote(tenant, viewer, noteId)
    if (noteId === undefined || meetingId === null) throw notFound()
    await readForm(c, noFields)
    if (!(await eraseOldNote(tenant, noteId, now))) throw notFound()
    // A browser that moves them goes on with what is left; a person is back at the conversation.
    const byBrowser = c.req.header('accept') === 'application/json'
    return c.redirect(byBrowser ? urls.roomOldNotes() : `${urls.meeting({ meetingId })}?old-note=erased`, 303)
  })
}
