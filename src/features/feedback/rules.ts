import type { Participant } from '../meetings/types.ts'
import type { Balance, Feedback, FeedbackKind, Written } from './types.ts'

/** For how many minutes after it was given feedback that nobody has heard can be taken back. */
export const withdrawalMinutes = 2

/** Over how many of the last conversations the balance looks. */
export const balanceMeetings = 3

/** From how many of one kind the absence of the other is worth a word. */
export const nudgeFrom = 3

type Between = Pick<Feedback, 'leader' | 'employee' | 'authorId'>

/** The one it is given to. */
export const receiverOf = (feedback: Between): Participant =>
  feedback.leader.id === feedback.authorId ? feedback.employee : feedback.leader

/** Who of the two wrote it. */
export const authorOf = (feedback: Between): Participant =>
  feedback.leader.id === feedback.authorId ? feedback.leader : feedback.employee

/** Given to the viewer, who has not said that they heard it. */
export const waitsFor = (feedback: Feedback, viewerId: string): boolean =>
  feedback.givenAt !== null && feedback.heardAt === null && feedback.authorId !== viewerId

/** Whether a form says what is there already, so that a second press of its button is no second change. */
export const saysTheSame = (feedback: Feedback, written: Written): boolean =>
  feedback.kind === written.kind &&
  feedback.happened === written.happened &&
  feedback.meant === written.meant &&
  feedback.wish === written.wish &&
  feedback.about?.id === written.about?.id

export interface Possible {
  give: boolean
  edit: boolean
  withdraw: boolean
  remove: boolean
  restore: boolean
  hear: boolean
  answer: boolean
}

/**
 * What one of the two can do with it at `now`. The words of a draft change until it is given; after that it can be
 * taken back for `withdrawalMinutes`, as long as the other has not said that they heard it, and then it stands.
 */
export function possible(feedback: Feedback, viewerId: string, now: Temporal.Instant): Possible {
  const { givenAt, heardAt, removed, pairGoesOn } = feedback
  const isAuthor = feedback.authorId === viewerId
  const isDraft = isAuthor && givenAt === null
  const isReceived = !isAuthor && givenAt !== null && pairGoesOn
  return {
    give: isDraft && !removed && pairGoesOn,
    edit: isDraft && !removed && pairGoesOn,
    withdraw: isAuthor && pairGoesOn && givenAt !== null && heardAt === null && isFresh(givenAt, now),
    remove: isDraft && !removed,
    restore: isDraft && removed,
    hear: isReceived && heardAt === null,
    answer: isReceived && feedback.answer === null,
  }
}

const isFresh = (givenAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, givenAt.add({ minutes: withdrawalMinutes })) < 0

type Given = Pick<Feedback, 'authorId' | 'kind' | 'givenAt'>

/**
 * How much praise and how much constructive feedback `memberId` has given since the last `balanceMeetings` of the
 * conversations began; all of it while there were fewer. `held` are the moments at which conversations that took
 * place began, in any order.
 */
export function balanceOf(
  feedback: readonly Given[],
  held: readonly Temporal.Instant[],
  memberId: string,
): Balance {
  const since = held.toSorted(Temporal.Instant.compare).at(-balanceMeetings)
  const isAll = held.length < balanceMeetings || !since
  const given = feedback.filter(
    ({ authorId, givenAt }) =>
      authorId === memberId && givenAt && (isAll || Temporal.Instant.compare(givenAt, since) >= 0),
  )
  const praise = given.filter(({ kind }) => kind === 'praise').length
  return {
    praise,
    constructive: given.length - praise,
    meetings: Math.min(held.length, balanceMeetings),
  }
}

/** The kind that is missing beside several of the other (R41); null when there is nothing to say. */
export function missingKind({ praise, constructive }: Balance): FeedbackKind | null {
  if (praise === 0 && constructive >= nudgeFrom) return 'praise'
  return constructive === 0 && praise >= nudgeFrom ? 'constructive' : null
}
