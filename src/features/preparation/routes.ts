import { z } from 'zod'
import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { readForm } from '../../platform/web/form.ts'
import { notFound, Problem } from '../../platform/web/problem.ts'
import { type Router, todayOf, type Visit } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { urls } from '../../urls.ts'
import { addItem } from '../agenda/store.ts'
import { wishesOfPair } from '../development/store.ts'
import { holdMeeting, loadMeeting } from '../meetings/store.ts'
import type { Meeting, ShowRefusal } from '../meetings/types.ts'
import { PathPage } from './pages.tsx'
import { beside, isAhead } from './rules.ts'
import { loadSinceLastTime } from './since/store.ts'
import { type RefusedStep, StepPage } from './step/pages.tsx'
import { keepNote, sayReady } from './store.ts'
import { text } from './text.ts'
import { readinessForm, type Step, stepForm, steps, topicForm, topicsForm } from './types.ts'

type Asked = Visit<Viewer>

const step = z.enum(steps)

/** The path of preparation before a conversation; `showRefusal` answers with the conversation's own page. */
export function preparationRoutes(router: Router, { showRefusal }: { showRefusal: ShowRefusal }): void {
  /** What was typed, to copy: there is nothing left to prepare. */
  const overMeanwhile = (visit: Asked, held: { id: string }, { title, body, note }: Record<string, string>) =>
    showRefusal(visit, held.id, {
      kind: 'obstacle',
      obstacle: 'over',
      unsaved: [title, body, note].filter(Boolean).join('\n\n'),
    })

  router.get('preparation', async (visit) => {
    const { c, viewer } = visit
    const meeting = await found(visit)
    if (!isAhead(meeting)) return c.redirect(urls.meeting({ meetingId: meeting.id }), 303)
    return page(c, viewer, {
      title: text[viewer.language].heading(givenName(meeting.other.name)),
      body: PathPage({ viewer, meeting, preparation: meeting.preparation }),
      live: { pairId: meeting.pairId },
    })
  })

  router.get('preparationStep', async (visit) => show(visit, await found(visit), stepOf(visit)))

  router.post('preparationStep', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await hold(visit)
    const at = stepOf(visit)
    const form = await readForm(c, at === 'topics' ? topicsForm : stepForm)
    if (held.over) return overMeanwhile(visit, held, form.typed)
    if (!form.ok) return show(visit, await found(visit), at, form)
    await keepNote(tenant, viewer, held, { step: at, body: form.value.note }, now)
    const { item } = form.value
    if (item) await addItem(tenant, viewer, held, { ...item, share: 'no' }, now)
    const next = beside(at, form.value.go)
    return c.redirect(next ? urls.preparationStep({ meetingId: held.id, step: next }) : pathOf(held), 303)
  })

  router.post('preparationItems', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await hold(visit)
    const form = await readForm(c, topicForm)
    if (held.over) return overMeanwhile(visit, held, form.typed)
    if (!form.ok) return show(visit, await found(visit), 'topics', form)
    const { note, ...item } = form.value
    if (form.typed.note !== undefined) {
      await keepNote(tenant, viewer, held, { step: 'topics', body: note ?? '' }, now)
    }
    const id = await addItem(tenant, viewer, held, item, now)
    const here = held.started
      ? urls.meeting({ meetingId: held.id })
      : urls.preparationStep({ meetingId: held.id, step: 'topics' })
    return c.redirect(`${here}#item-${id}`, 303)
  })

  router.post('readiness', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await hold(visit)
    const form = await readForm(c, readinessForm)
    if (!form.ok) throw new Problem(400)
    if (held.over) return showRefusal(visit, held.id, { kind: 'obstacle', obstacle: 'over' })
    // Once they talk, there is nothing left to be ready for.
    if (!held.started) await sayReady(tenant, viewer, held, form.value.value === 'on', now)
    return c.redirect(`${pathOf(held)}#ready`, 303)
  })
}

const pathOf = ({ id }: { id: string }): string => urls.preparation({ meetingId: id })

function stepOf({ c }: Asked): Step {
  const parsed = step.safeParse(c.req.param('step'))
  if (!parsed.success) throw notFound()
  return parsed.data
}

async function found({ c, tenant, viewer, now }: Asked): Promise<Meeting> {
  const meeting = await loadMeeting(tenant, viewer, c.req.param('meetingId') as string, now)
  if (!meeting) throw notFound()
  return meeting
}

async function hold({ c, tenant, viewer }: Asked) {
  const held = await holdMeeting(tenant, viewer, c.req.param('meetingId') as string)
  if (!held) throw notFound()
  return held
}

/** One step; the conversation's own page once it has begun, unless there is something to put right. */
async function show(
  { c, tenant, viewer, now }: Asked,
  meeting: Meeting,
  at: Step,
  refused?: RefusedStep,
): Promise<Response> {
  if (!isAhead(meeting) && !refused) return c.redirect(urls.meeting({ meetingId: meeting.id }), 303)
  return page(c, viewer, {
    title: text[viewer.language].steps[at].heading,
    body: StepPage({
      viewer,
      meeting,
      now,
      today: todayOf({ viewer, now }),
      preparation: meeting.preparation,
      step: at,
      wishes: at === 'since' ? await wishesOfPair(tenant, viewer, meeting.pairId) : [],
      since: at === 'since' ? await loadSinceLastTime(tenant, viewer, meeting, now) : null,
      refused,
    }),
    status: refused ? 422 : 200,
    live: { pairId: meeting.pairId },
  })
}
