import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { placeOf, purposeOfRow } from '../../writing/rules.ts'
import { possible, saysTheSame } from '../rules.ts'
import { openWords } from '../store.ts'
import type { Feedback, Outcome, Written } from '../types.ts'

/** Within how many minutes the very same words are one press of the button and not two things said. */
const sameMinutes = 10

type Words = Pick<Written, 'happened' | 'meant' | 'wish'>

/** Feedback that is to be sealed: `given` now, or not. */
interface Sealed {
  id: string
  pairId: string
  given: boolean
}

/** Until it is given its words lie under a key of their own, from then on under that of all that one gives the other. */
async function sealedWords(viewer: Viewer, { id, pairId, given }: Sealed, words: Words): Promise<Words> {
  const sealed = (column: keyof Words) =>
    viewer.seal(
      pairId,
      purposeOfRow('feedback', { given_at: given }),
      placeOf('feedback', { id }, column),
      words[column],
    )
  return { happened: await sealed('happened'), meant: await sealed('meant'), wish: await sealed('wish') }
}

/** The columns of feedback, its words sealed. */
const columns = async (viewer: Viewer, sealed: Sealed, { about, ...words }: Written) => ({
  kind: words.kind,
  ...(await sealedWords(viewer, sealed, words)),
  agreement_id: about?.kind === 'agreement' ? about.id : null,
  goal_id: about?.kind === 'goal' ? about.id : null,
  task_id: about?.kind === 'task' ? about.id : null,
})

/**
 * Writes feedback in a pair that the caller holds, as a draft or given at once; pressed twice it is one. @returns its id
 */
export async function addFeedback(
  tenant: Tenant,
  viewer: Viewer,
  pairId: string,
  written: Written & { give: boolean },
  now: Temporal.Instant,
): Promise<string> {
  const { give, ...words } = written
  // One person's own presses come one after the other.
  await sql`select from member where organisation_id = ${viewer.organisationId} and id = ${viewer.memberId}
    for no key update`.execute(tenant)
  const late = await tenant
    .selectFrom('feedback')
    .select(['id', 'happened', 'meant', 'wish'])
    .where('organisation_id', '=', viewer.organisationId)
    .where('pair_id', '=', pairId)
    .where('author_id', '=', viewer.memberId)
    .where('kind', '=', words.kind)
    .where('removed_at', 'is', null)
    .where('given_at', give ? 'is not' : 'is', null)
    .where('written_at', '>', now.subtract({ minutes: sameMinutes }))
    .execute()
  await viewer.findKeys(late.map(({ happened }) => happened))
  const same = late.find((one) => {
    const { happened, meant, wish } = openWords(viewer, { ...one, pairId, authorId: viewer.memberId })
    return happened === words.happened && meant === words.meant && wish === words.wish
  })
  if (same) return same.id
  const id = randomUUIDv7()
  await tenant
    .insertInto('feedback')
    .values({
      organisation_id: viewer.organisationId,
      id,
      pair_id: pairId,
      author_id: viewer.memberId,
      ...(await columns(viewer, { id, pairId, given: give }, words)),
      written_at: now,
      given_at: give ? now : null,
    })
    .execute()
  return id
}

/** Why a held draft of the viewer's takes no change; null when it does. */
function closedTo(held: Feedback): Exclude<Outcome, 'done'> | null {
  if (held.givenAt) return 'given'
  if (!held.pairGoesOn) return 'ended'
  return held.removed ? 'removed' : null
}

/** Puts other words into a held draft, and gives it where `give` says so. */
export async function rewrite(
  tenant: Tenant,
  viewer: Viewer,
  held: Feedback,
  { give, ...words }: Written & { give: boolean },
  now: Temporal.Instant,
): Promise<Outcome> {
  const closed = closedTo(held)
  if (closed === 'given' && give && saysTheSame(held, words)) return 'done'
  if (closed) return closed
  await change(tenant, viewer, held, {
    ...(await columns(viewer, { ...held, given: give }, words)),
    ...(give ? { given_at: now } : {}),
  })
  return 'done'
}

/** Gives a held draft to the other; a second press changes nothing. */
export async function give(
  tenant: Tenant,
  viewer: Viewer,
  held: Feedback,
  now: Temporal.Instant,
): Promise<Outcome> {
  const closed = closedTo(held)
  if (closed === 'given') return 'done'
  if (closed) return closed
  await change(tenant, viewer, held, { ...(await sealedAnew(tenant, viewer, held, true)), given_at: now })
  return 'done'
}

/** Makes held feedback a draft again, shortly after it was given and before the other has heard it. */
export async function withdraw(
  tenant: Tenant,
  viewer: Viewer,
  held: Feedback,
  now: Temporal.Instant,
): Promise<Outcome> {
  if (!held.givenAt) return 'done'
  if (!held.pairGoesOn) return 'ended'
  if (!possible(held, viewer.memberId, now).withdraw) return 'late'
  await change(tenant, viewer, held, { ...(await sealedAnew(tenant, viewer, held, false)), given_at: null })
  return 'done'
}

/** Takes a held draft away (`at`) or back (null). */
export async function setRemoved(
  tenant: Tenant,
  viewer: Viewer,
  held: Feedback,
  at: Temporal.Instant | null,
): Promise<Outcome> {
  if (held.givenAt) return 'given'
  if (held.removed === (at !== null)) return 'done'
  await change(tenant, viewer, held, { removed_at: at })
  return 'done'
}

/** Records that the viewer has heard what they were given, once. */
export async function hear(
  tenant: Tenant,
  viewer: Viewer,
  held: Feedback,
  now: Temporal.Instant,
): Promise<Outcome> {
  if (held.authorId === viewer.memberId) return 'own'
  if (held.heardAt) return 'done'
  if (!held.pairGoesOn) return 'ended'
  await tenant
    .insertInto('feedback_hearing')
    .values({ ...here(viewer, held), member_id: viewer.memberId, heard_at: now })
    .execute()
  return 'done'
}

/** Records the viewer's one answer to what they were given; who answers has heard. */
export async function answer(
  tenant: Tenant,
  viewer: Viewer,
  held: Feedback,
  body: string,
  now: Temporal.Instant,
): Promise<Outcome> {
  if (held.answer?.body === body && held.authorId !== viewer.memberId) return 'done'
  if (held.answer) return 'answered'
  const heard = await hear(tenant, viewer, held, now)
  if (heard !== 'done') return heard
  if (!held.pairGoesOn) return 'ended'
  const sealed = await viewer.seal(
    held.pairId,
    purposeOfRow('feedback_answer', {}),
    placeOf('feedback_answer', { feedback_id: held.id }, 'body'),
    body,
  )
  await tenant
    .insertInto('feedback_answer')
    .values({ ...here(viewer, held), author_id: viewer.memberId, body: sealed, answered_at: now })
    .execute()
  return 'done'
}

/** The words of held feedback for when it changes hands; none where they cannot be read, and stay as they are. */
async function sealedAnew(
  tenant: Tenant,
  viewer: Viewer,
  held: Feedback,
  given: boolean,
): Promise<Words | Record<never, never>> {
  const kept = await tenant
    .selectFrom('feedback')
    .select(['happened', 'meant', 'wish'])
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', held.id)
    .executeTakeFirstOrThrow()
  const read = (column: keyof Words) =>
    viewer.read(held.pairId, held.authorId, placeOf('feedback', held, column), kept[column])
  const [happened, meant, wish] = [read('happened'), read('meant'), read('wish')]
  if (happened === null || meant === null || wish === null) return {}
  return sealedWords(viewer, { ...held, given }, { happened, meant, wish })
}

const here = (viewer: Viewer, held: Feedback) => ({
  organisation_id: viewer.organisationId,
  feedback_id: held.id,
  pair_id: held.pairId,
})

async function change(
  tenant: Tenant,
  viewer: Viewer,
  held: Feedback,
  to: {
    given_at?: Temporal.Instant | null
    removed_at?: Temporal.Instant | null
    agreement_id?: string | null
    goal_id?: string | null
    task_id?: string | null
  } & Partial<Omit<Written, 'about'>>,
): Promise<void> {
  await tenant
    .updateTable('feedback')
    .set(to)
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', held.id)
    .where('author_id', '=', viewer.memberId)
    .execute()
}
