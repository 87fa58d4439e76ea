import type { Viewer } from '../../platform/session/viewer.ts'
import { noFields } from '../../platform/web/fields.ts'
import { readForm } from '../../platform/web/form.ts'
import { notFound } from '../../platform/web/problem.ts'
import type { Router, Visit } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { findItem } from '../agenda/store.ts'
import { holdMeeting, loadMeeting } from '../meetings/store.ts'
import type { HeldMeeting, Obstacle, ShowRefusal } from '../meetings/types.ts'
import { EditNotePage } from './pages.tsx'
import { addNote, editNote, findNote, removeNote, restoreNote } from './store.ts'
import { text } from './text.ts'
import { addNoteForm, editNoteForm, type FoundNote } from './types.ts'

type Asked = Visit<Viewer>

/** Notes of a conversation; `showRefusal` answers with the conversation's page. */
export function noteRoutes(router: Router, { showRefusal }: { showRefusal: ShowRefusal }): void {
  const refuse = (visit: Asked, meetingId: string, obstacle: Obstacle, unsaved?: string) =>
    showRefusal(visit, meetingId, { kind: 'obstacle', obstacle, unsaved })

  router.post('meetingNotes', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await holdMeeting(tenant, viewer, c.req.param('meetingId') as string)
    if (!held) throw notFound()
    const form = await readForm(c, addNoteForm)
    if (held.over) return refuse(visit, held.id, 'over', form.typed.body)
    if (!form.ok) return showRefusal(visit, held.id, { kind: 'wrong', refused: { form: 'note', ...form } })
    const { itemId, body } = form.value
    const obstacle = await itemObstacle(visit, held, itemId)
    if (obstacle) return refuse(visit, held.id, obstacle, body)
    const id = await addNote(tenant, viewer, held, { itemId, body }, now)
    return c.redirect(at({ id, meetingId: held.id }), 303)
  })

  router.get('note', async (visit) => {
    const { note, held } = await ownNote(visit)
    return held.over || note.removed ? visit.c.redirect(at(note), 303) : showEdit(visit, note)
  })

  router.post('note', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const { note, held } = await ownNote(visit)
    const form = await readForm(c, editNoteForm)
    if (held.over) return refuse(visit, held.id, 'over', form.typed.body)
    if (!form.ok) return showEdit(visit, note, form)
    await editNote(tenant, viewer, note, form.value.body, now)
    return c.redirect(note.removed ? removedAt(note) : at(note), 303)
  })

  router.post('noteRemoval', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const { note, held } = await ownNote(visit)
    await readForm(c, noFields)
    if (held.over) return refuse(visit, held.id, 'over')
    await removeNote(tenant, viewer, note.id, now)
    return c.redirect(removedAt(note), 303)
  })

  router.post('noteRestoration', async (visit) => {
    const { c, tenant, viewer } = visit
    const { note, held } = await ownNote(visit)
    await readForm(c, noFields)
    if (held.over) return refuse(visit, held.id, 'over')
    await restoreNote(tenant, viewer, note.id)
    return c.redirect(at(note), 303)
  })
}

const at = (note: { id: string; meetingId: string }): string => `${urls.meeting(note)}#note-${note.id}`
const removedAt = (note: FoundNote): string => `${urls.meeting(note)}?note-removed=${note.id}`

/** A note on an item is written while the two talk, on what both can see. */
async function itemObstacle(
  { tenant, viewer }: Asked,
  held: HeldMeeting,
  itemId: string,
): Promise<Obstacle | null> {
  const item = await findItem(tenant, viewer, itemId)
  if (item?.meetingId !== held.id) throw notFound()
  if (item.draft) return 'draft'
  return held.started ? null : 'not-started'
}

async function ownNote({ c, tenant, viewer }: Asked): Promise<{ note: FoundNote; held: HeldMeeting }> {
  const note = await findNote(tenant, viewer, c.req.param('noteId') as string)
  if (note?.authorId !== viewer.memberId) throw notFound()
  const held = await holdMeeting(tenant, viewer, note.meetingId)
  if (!held) throw notFound()
  return { note, held }
}

async function showEdit(
  { c, tenant, viewer, now }: Asked,
  note: FoundNote,
  refused?: Parameters<typeof EditNotePage>[0]['refused'],
): Promise<Response> {
  const meeting = await loadMeeting(tenant, viewer, note.meetingId, now)
  if (!meeting) throw notFound()
  return page(c, viewer, {
    title: text[viewer.language].editHeading,
    body: EditNotePage({ viewer, note, otherName: meeting.other.name, refused }),
    status: refused ? 422 : 200,
  })
}
