import type { Viewer } from '../../../platform/session/viewer.ts'
import { readForm } from '../../../platform/web/form.ts'
import { notFound, Problem } from '../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { todayOf } from '../../../platform/web/router.ts'
import { urls } from '../../../urls.ts'
import { holdPair } from '../../pair/store.ts'
import { endedOf, listOf, showList } from '../list/routes.ts'
import { addTasks, holdOwnList } from '../list/store.ts'
import type { Draft } from '../pages.tsx'
import type { TaskList } from '../types.ts'
import { wordingOf } from '../wording/types.ts'
import { answerSuggestion, holdSuggestion, setWithdrawn, suggestTask, undoAnswer } from './store.ts'
import { answerForm, type Suggestion, suggestionForm, withdrawalForm } from './types.ts'

type Asked = Visit<Viewer>

/** The leader suggests what is missing; the employee takes it in their own words, or says no thanks. */
export function suggestionRoutes(router: Router): void {
  router.post('taskSuggestions', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const list = await listOf(visit)
    const form = await readForm(c, suggestionForm)
    if (list.own) return showList(visit, list, { refused: 'not-yours' })
    const draft: Draft = { form: 'suggestion', typed: form.typed, errors: form.ok ? [] : form.errors }
    const { id: pairId, goesOn } = list.pair
    if (!goesOn || !(await holdPair(tenant, viewer, pairId))) {
      return showList(visit, endedOf(list), { refused: 'ended', draft })
    }
    if (!form.ok) return showList(visit, list, { draft })
    await suggestTask(tenant, viewer, pairId, form.value, now)
    return c.redirect(`${urls.pairTasks({ pairId })}?done=suggested`, 303)
  })

  router.post('taskSuggestionWithdrawal', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const { list, suggestion } = await hold(visit)
    const form = await readForm(c, withdrawalForm)
    if (!form.ok) throw new Problem(400)
    if (list.own) return showList(visit, list, { refused: 'not-yours' })
    if (suggestion.answer) return showList(visit, list, { refused: 'answered' })
    const back = form.value.value === 'standing'
    if (back && !list.pair.goesOn) return showList(visit, list, { refused: 'ended' })
    await setWithdrawn(tenant, viewer, suggestion, back ? null : now)
    const done = back ? 'back' : `taken-back&suggestion=${suggestion.id}`
    return c.redirect(`${urls.pairTasks({ pairId: list.pair.id })}?done=${done}`, 303)
  })

  router.post('taskSuggestionAnswer', async (visit) => {
    const { tenant, viewer, now } = visit
    const { list, suggestion } = await hold(visit)
    const form = await readForm(visit.c, answerForm)
    if (!list.own) return showList(visit, list, { refused: 'not-yours' })
    const draft = draftOf(suggestion, form)
    if (!(await holdOwnList(tenant, viewer, list.pair, now))) {
      return showList(visit, endedOf(list), { refused: 'ended', draft })
    }
    if (!form.ok) return showList(visit, list, { draft })
    if (form.value.answer === 'undo') {
      await undoAnswer(tenant, viewer, suggestion, now)
      return done(visit, list, 'done=answer-undone')
    }
    if (suggestion.answer && suggestion.answer.kind !== form.value.answer) {
      return showList(visit, list, { refused: 'answered', draft })
    }
    const { answer } = form.value
    const reason = answer === 'declined' ? form.value.reason : ''
    if (!suggestion.answer) await answerSuggestion(tenant, viewer, suggestion, { kind: answer, reason }, now)
    if (answer === 'declined') return done(visit, list, `done=declined&suggestion=${suggestion.id}`)
    const { answer: _, ...wording } = form.value
    const [taskId] = await addTasks(tenant, viewer, list.pair.id, [wordingOf(wording, todayOf(visit))], now)
    return done(visit, list, `added=${taskId}`)
  })
}

/** The suggestion that the address names, held, and the list it is for. */
async function hold(visit: Asked): Promise<{ list: TaskList; suggestion: Suggestion }> {
  const { c, tenant, viewer } = visit
  const suggestion = await holdSuggestion(tenant, viewer, c.req.param('suggestionId') as string)
  if (!suggestion) throw notFound()
  return { suggestion, list: await listOf(visit, suggestion.pairId) }
}

/** What was typed in one of the two forms of a suggestion; nothing where a button was pressed. */
function draftOf(
  { id }: Suggestion,
  form: { ok: boolean; typed: Record<string, string>; errors?: Draft['errors'] },
): Draft | undefined {
  const { typed, errors = [] } = form
  if (typed.answer === 'taken') return { form: `take-${id}`, typed, errors }
  if (typed.answer === 'declined') return { form: `decline-${id}`, typed, errors }
  if (!form.ok) throw new Problem(400)
  return undefined
}

const done = ({ c }: Asked, { pair }: TaskList, query: string): Response =>
  c.redirect(`${urls.pairTasks({ pairId: pair.id })}?${query}`, 303)
