import type { Participant } from '../meetings/types.ts'
import type { Answer, Expectation, GivenAnswer, Outcome, Words } from './types.ts'

/** The other of the two, seen from one of them. */
export const otherOf = (
  { leader, employee }: { leader: Participant; employee: Participant },
  memberId: string,
): Participant => (leader.id === memberId ? employee : leader)

/** What the other says to the words as they stand now; an answer to earlier words is void. */
export const answerOf = ({ answers, wording }: Expectation): Answer | null =>
  answers.find(({ version }) => version === wording.version) ?? null

/** How an expectation stands between the two. */
export type Standing = 'unanswered' | 'met' | 'talk' | 'withdrawn'

export const standingOf = (expectation: Expectation): Standing =>
  expectation.withdrawnAt ? 'withdrawn' : (answerOf(expectation)?.kind ?? 'unanswered')

export interface Possible {
  /** What one can answer: the other one only, and not what has been said already. */
  meet: boolean
  talk: boolean
  reword: boolean
  withdraw: boolean
  restore: boolean
}

/** What one of the two can do with it now. */
export function possible(expectation: Expectation, viewerId: string): Possible {
  const standing = standingOf(expectation)
  const isOwn = expectation.authorId === viewerId
  const open = expectation.pairGoesOn && standing !== 'withdrawn'
  return {
    meet: open && !isOwn && standing !== 'met',
    talk: open && !isOwn && standing !== 'talk',
    reword: open && isOwn,
    withdraw: open && isOwn,
    restore: expectation.pairGoesOn && isOwn && standing === 'withdrawn',
  }
}

/** Whether two wordings say the same, so that saving without a change voids no answer. */
export const saysTheSame = (one: Words, other: Words): boolean =>
  one.kind === other.kind && one.body === other.body

/** What keeps an expectation from being changed at all. */
const closedTo = (expectation: Expectation): Outcome | null =>
  !expectation.pairGoesOn ? 'ended' : expectation.withdrawnAt ? 'withdrawn' : null

/** Whether the author can write these words after the version they saw; `same` needs nothing to be written. */
export function rewordable(
  expectation: Expectation,
  seenVersion: number | undefined,
  words: Words,
): 'write' | 'same' | Outcome {
  const closed = closedTo(expectation)
  if (closed) return closed
  if (saysTheSame(expectation.wording, words)) return 'same'
  return expectation.wording.version === seenVersion ? 'write' : 'outdated'
}

/**
 * Whether someone can give this answer. The very same one again is `same`; another reason to talk is `answered`, since
 * the first one stands on an agenda already.
 */
export function answerable(
  expectation: Expectation,
  viewerId: string,
  given: GivenAnswer,
): 'write' | 'same' | Outcome {
  if (expectation.authorId === viewerId) return 'own'
  const closed = closedTo(expectation)
  if (closed) return closed
  if (expectation.wording.version !== given.version) return 'outdated'
  const answer = answerOf(expectation)
  if (answer?.kind !== given.answer) return 'write'
  return given.answer === 'met' || answer.reason === given.reason ? 'same' : 'answered'
}

export interface Sides {
  /** What the viewer expects of the other, and the other way round; what needs something done comes first. */
  own: Expectation[]
  theirs: Expectation[]
}

const urgency: Record<Standing, number> = { unanswered: 0, talk: 1, met: 2, withdrawn: 3 }

/** The current set, what needs something done first; those of one standing in the order they were shared. */
export const inForce = (expectations: readonly Expectation[]): Expectation[] =>
  expectations
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .sort((one, other) => urgency[standingOf(one)] - urgency[standingOf(other)])

/** The two columns of it. */
export function sidesOf(expectations: readonly Expectation[], viewerId: string): Sides {
  const current = inForce(expectations)
  return {
    own: current.filter(({ authorId }) => authorId === viewerId),
    theirs: current.filter(({ authorId }) => authorId !== viewerId),
  }
}

/** Those with something in their past: earlier words, or the word that they no longer apply. */
export const withHistory = (expectations: readonly Expectation[]): Expectation[] =>
  expectations.filter(({ earlier, withdrawnAt }) => earlier.length > 0 || withdrawnAt !== null)
