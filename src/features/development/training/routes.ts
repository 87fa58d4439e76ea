import type { Viewer } from '../../../platform/session/viewer.ts'
import { noFields } from '../../../platform/web/fields.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound, Problem } from '../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { todayOf } from '../../../platform/web/router.ts'
import { urls } from '../../../urls.ts'
import type { Draft } from '../pages.tsx'
import { effectForm, type Training, trainingForm, type Wish } from '../types.ts'
import { answer, holdSeen, showWish } from '../wish/routes.ts'
import { addEffect, addTraining, setRemoved, trainingIdOf, undoEffect, wishIdOf } from './store.ts'

type Asked = Visit<Viewer>

/** Training with dates, by either of the two; and what it changed, by the employee alone. */
export function trainingRoutes(router: Router): void {
  router.post('wishTrainings', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const held = await holdSeen(visit, c.req.param('wishId') as string)
    const form = await readForm(c, trainingForm)
    if (!form.ok) return showWish(visit, held, { draft: { form: 'training', ...form } })
    const draft: Draft = { form: 'training', typed: form.typed, errors: [] }
    const changed = await addTraining(tenant, viewer, held, form.value, now)
    return answer(visit, held, changed, 'training', { draft })
  })

  const removal = (name: 'trainingRemoval' | 'trainingRestoration', removed: boolean) =>
    router.post(name, async (visit) => {
      const { c, tenant, viewer, now } = visit
      const trainingId = c.req.param('trainingId') as string
      const held = await holdSeen(visit, await wishIdOf(tenant, viewer, trainingId))
      await press(visit)
      const changed = await setRemoved(tenant, viewer, held, trainingId, removed, now)
      if (!removed || changed !== 'done') return answer(visit, held, changed, 'training-back')
      return c.redirect(`${urls.wish({ wishId: held.id })}?training-removed=${trainingId}`, 303)
    })
  removal('trainingRemoval', true)
  removal('trainingRestoration', false)

  router.post('trainingEffects', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const { held, training } = await holdOwn(visit, c.req.param('trainingId') as string)
    const form = await readForm(c, effectForm)
    const draft: Draft = { form: `effect-${training.id}`, typed: form.typed, errors: [] }
    if (!form.ok) return showWish(visit, held, { draft: { ...draft, errors: form.errors } })
    const effect = { ...form.value, on: todayOf(visit) }
    const changed = await addEffect(tenant, viewer, held, training, effect, now)
    return answer(visit, held, changed, 'effect', { draft })
  })

  router.post('trainingLater', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const { held, training } = await holdOwn(visit, c.req.param('trainingId') as string)
    await press(visit)
    const later = { answer: 'later' as const, body: '', on: todayOf(visit) }
    return answer(visit, held, await addEffect(tenant, viewer, held, training, later, now), 'later')
  })

  router.post('effectUndo', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const effectId = c.req.param('effectId') as string
    const { held } = await holdOwn(visit, await trainingIdOf(tenant, viewer, effectId))
    await press(visit)
    return answer(visit, held, await undoEffect(tenant, viewer, held, effectId, now), 'effect-back')
  })
}

/** A form that is a button and nothing else. */
async function press({ c }: Asked): Promise<void> {
  if (!(await readForm(c, noFields)).ok) throw new Problem(400)
}

/** A training of the viewer's own wish, held with it. */
async function holdOwn(visit: Asked, trainingId: string | null): Promise<{ held: Wish; training: Training }> {
  if (!trainingId) throw notFound()
  const held = await holdSeen(visit, await wishIdOf(visit.tenant, visit.viewer, trainingId))
  const training = held.trainings.find(({ id }) => id === trainingId)
  if (!training || held.authorId !== visit.viewer.memberId) throw notFound()
  return { held, training }
}
