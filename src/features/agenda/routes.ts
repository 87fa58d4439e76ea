import type { z } from 'zod'
import type { Viewer } from '../../platform/session/viewer.ts'
import { noFields } from '../../platform/web/fields.ts'
import { readForm } from '../../platform/web/form.ts'
import { notFound, Problem } from '../../platform/web/problem.ts'
import type { Router, Visit } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { holdMeeting, loadMeeting } from '../meetings/store.ts'
import type { HeldMeeting, Obstacle, ShowRefusal } from '../meetings/types.ts'
import {
  addItem,
  editItem,
  findItem,
  focusItem,
  moveItem,
  removeItem,
  restoreItem,
  shareItem,
  showAtStart,
  tickItem,
} from './store.ts'
import { text } from './text.ts'
import { addItemForm, atStartForm, editItemForm, type FoundItem, moveItemForm, tickForm } from './types.ts'
import { EditItemPage } from './wording/pages.tsx'

type Asked = Visit<Viewer>

/** The items of a conversation's agenda; `showRefusal` answers with the conversation's page. */
export function itemRoutes(router: Router, { showRefusal }: { showRefusal: ShowRefusal }): void {
  const refuse = (visit: Asked, meetingId: string, obstacle: Obstacle, typed?: Record<string, string>) =>
    showRefusal(visit, meetingId, { kind: 'obstacle', obstacle, unsaved: typed && textOf(typed) })

  router.post('meetingItems', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await holdMeeting(tenant, viewer, c.req.param('meetingId') as string)
    if (!held) throw notFound()
    const form = await readForm(c, addItemForm)
    if (held.over) return refuse(visit, held.id, 'over', form.typed)
    if (!form.ok) return showRefusal(visit, held.id, { kind: 'wrong', refused: { form: 'item', ...form } })
    const id = await addItem(tenant, viewer, held, form.value, now)
    return c.redirect(at({ id, meetingId: held.id }), 303)
  })

  router.get('item', async (visit) => {
    const { c } = visit
    const item = await ownItem(visit)
    const { held } = await holdFor(visit, item)
    return held.over || item.removed ? c.redirect(at(item), 303) : showEdit(visit, item)
  })

  router.post('item', async (visit) => {
    const { c, tenant, viewer } = visit
    const item = await ownItem(visit)
    const { held } = await holdFor(visit, item)
    const form = await readForm(c, editItemForm)
    if (held.over) return refuse(visit, held.id, 'over', form.typed)
    if (!form.ok) return showEdit(visit, item, form)
    await editItem(tenant, viewer, item.id, form.value)
    return c.redirect(item.removed ? removedAt(item) : at(item), 303)
  })

  /** A button on one item: who may press it, when, what it does, and where it leads. */
  const button = <S extends z.ZodType>(
    name:
      | 'itemSharing'
      | 'itemAtStart'
      | 'itemPosition'
      | 'itemRemoval'
      | 'itemRestoration'
      | 'itemFocus'
      | 'itemTick',
    schema: S,
    find: (visit: Asked) => Promise<FoundItem>,
    press: (
      visit: Asked,
      item: FoundItem,
      value: z.output<S>,
      held: HeldMeeting,
    ) => Promise<string | Obstacle>,
  ) =>
    router.post(name, async (visit) => {
      const { item, held } = await holdFor(visit, await find(visit))
      const form = await readForm(visit.c, schema)
      if (!form.ok) throw new Problem(400)
      if (held.over) return refuse(visit, held.id, 'over')
      const outcome = await press(visit, item, form.value, held)
      return isObstacle(outcome) ? refuse(visit, held.id, outcome) : visit.c.redirect(outcome, 303)
    })

  button('itemSharing', noFields, ownItem, async ({ tenant, viewer, now }, item) => {
    await shareItem(tenant, viewer, item.id, now)
    return at(item)
  })
  button('itemAtStart', atStartForm, ownItem, async ({ tenant, viewer, now }, item, { value }, held) => {
    // There is no start left to wait for: what was to be seen then is seen now.
    if (held.started && value === 'on') await shareItem(tenant, viewer, item.id, now)
    else await showAtStart(tenant, viewer, item.id, value === 'on')
    return at(item)
  })
  button('itemPosition', moveItemForm, ownItem, async ({ tenant, viewer }, item, { direction }) => {
    await moveItem(tenant, viewer, item, direction)
    return `${urls.meeting(item)}?order=own#item-${item.id}`
  })
  button('itemRemoval', noFields, ownItem, async ({ tenant, viewer, now }, item) => {
    const outcome = await removeItem(tenant, viewer, item.id, now)
    return outcome === 'removed' ? removedAt(item) : outcome
  })
  button('itemRestoration', noFields, ownItem, async ({ tenant, viewer }, item) => {
    await restoreItem(tenant, viewer, item.id)
    return at(item)
  })
  button('itemFocus', noFields, anyItem, async ({ tenant, viewer, now }, item, _, held) => {
    const obstacle = talkingObstacle(item, held)
    if (obstacle) return obstacle
    if (!item.removed) await focusItem(tenant, viewer, item, now)
    return openAt(item)
  })
  button('itemTick', tickForm, anyItem, async ({ tenant, viewer, now }, item, { value }, held) => {
    const obstacle = talkingObstacle(item, held)
    if (obstacle) return obstacle
    if (!item.removed) await tickItem(tenant, viewer, item, value === 'on', now)
    return openAt(item)
  })
}

/** What stands in the way of talking about an item; a draft is not told of by opening or ticking it. */
const talkingObstacle = (item: FoundItem, held: HeldMeeting): Obstacle | null =>
  item.draft ? 'draft' : held.started ? null : 'not-started'

const isObstacle = (outcome: string): outcome is Obstacle => !outcome.startsWith('/')

const at = (item: { id: string; meetingId: string }): string => `${urls.meeting(item)}#item-${item.id}`
const openAt = (item: FoundItem): string => `${urls.meeting(item)}#open-item`
const removedAt = (item: FoundItem): string => `${urls.meeting(item)}?item-removed=${item.id}`

const textOf = ({ title = '', body = '' }: Record<string, string>): string =>
  [title, body].filter(Boolean).join('\n\n')

async function anyItem({ c, tenant, viewer }: Asked): Promise<FoundItem> {
  const item = await findItem(tenant, viewer, c.req.param('itemId') as string)
  if (!item) throw notFound()
  return item
}

async function ownItem(visit: Asked): Promise<FoundItem> {
  const item = await anyItem(visit)
  if (item.authorId !== visit.viewer.memberId) throw notFound()
  return item
}

async function holdFor(
  { tenant, viewer }: Asked,
  item: FoundItem,
): Promise<{ item: FoundItem; held: HeldMeeting }> {
  const held = await holdMeeting(tenant, viewer, item.meetingId)
  if (!held) throw notFound()
  return { item, held }
}

async function showEdit(
  { c, tenant, viewer, now }: Asked,
  item: FoundItem,
  refused?: Parameters<typeof EditItemPage>[0]['refused'],
): Promise<Response> {
  const meeting = await loadMeeting(tenant, viewer, item.meetingId, now)
  if (!meeting) throw notFound()
  return page(c, viewer, {
    title: text[viewer.language].editHeading,
    body: EditItemPage({
      viewer,
      item,
      otherName: meeting.other.name,
      begun: meeting.startedAt !== null,
      refused,
    }),
    status: refused ? 422 : 200,
  })
}
