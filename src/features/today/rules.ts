import { byDeadline, dueness, waitsFor } from '../agreements/rules.ts'
import type { Agreement } from '../agreements/types.ts'
import { isGone } from '../people/rules.ts'
import type { People } from '../people/types.ts'
import { type Need, needKinds, type PairLine, type PairToday, type SetUp, type Waiting } from './types.ts'

/** From how long before a conversation it is the thing to do next, in minutes. */
export const soonMinutes = 60

/** From how many days before a conversation an agenda without one's own items is worth a word. */
export const agendaDays = 7

export interface Looker {
  memberId: string
  now: Temporal.Instant
  today: Temporal.PlainDate
}

/** What one of the two can do now, the most pressing first; `agreements` are the open ones of this pair. */
export function needsOf(pair: PairToday, agreements: readonly Agreement[], looker: Looker): Need[] {
  const { memberId, now, today } = looker
  const { running, next, asked, doubt } = pair
  const needs: Need[] = []
  if (running) {
    const sinceToday = Temporal.PlainDate.compare(running.startedOn, today) >= 0
    needs.push({ kind: sinceToday ? 'running' : 'unclosed', meeting: running })
  }
  if (next && now.until(next.startsAt).total('minutes') <= soonMinutes && next.date.equals(today)) {
    needs.push({ kind: 'soon', meeting: next })
  }
  if (pair.proposedBy !== null && pair.proposedBy !== memberId) needs.push({ kind: 'answer' })
  const confirm = idsOf(agreements.filter((agreement) => waitsFor(agreement).includes(memberId)))
  if (confirm.length > 0) needs.push({ kind: 'confirm', agreementIds: confirm })
  if (pair.unanswered.length > 0) needs.push({ kind: 'expectation', ids: pair.unanswered })
  if (pair.unheard.length > 0) needs.push({ kind: 'feedback', ids: pair.unheard })
  if (pair.retold.length > 0) needs.push({ kind: 'retelling', ids: pair.retold })
  if (next?.reply) needs.push({ kind: next.reply, meeting: next })
  if (asked) needs.push({ kind: 'asked', meeting: asked })
  if (doubt) needs.push({ kind: 'doubt', meetingId: doubt })
  const overdue = idsOf(
    agreements.filter(
      ({ wording }) => wording.ownerId === memberId && dueness(wording.deadline, today) === 'overdue',
    ),
  )
  if (overdue.length > 0) needs.push({ kind: 'overdue', agreementIds: overdue })
  if (pair.trainings.length > 0) needs.push({ kind: 'effect', trainings: pair.trainings })
  if (!pair.hasRhythm && pair.proposedBy === null) needs.push({ kind: 'rhythm' })
  if (next && !next.ready && next.ownItems === 0 && today.until(next.date).total('days') <= agendaDays) {
    needs.push({ kind: 'agenda', meeting: next })
  }
  return needs.sort((one, other) => rank(one) - rank(other))
}

const idsOf = (agreements: readonly Agreement[]): string[] =>
  agreements.toSorted(byDeadline).map(({ id }) => id)

const rank = (need: Need | undefined): number => (need ? needKinds.indexOf(need.kind) : needKinds.length)

/** What waits for the other of the two. */
export function waitingOf(pair: PairToday, agreements: readonly Agreement[], memberId: string): Waiting[] {
  const count = agreements.filter((agreement) => waitsFor(agreement).includes(pair.other.id)).length
  return [
    ...(pair.proposedBy === memberId ? [{ kind: 'answer' as const }] : []),
    ...(count > 0 ? [{ kind: 'confirm' as const, count }] : []),
  ]
}

/** The lines of the start page: what needs the viewer most first, then who they meet first, then by name. */
export function pairLines(
  pairs: readonly PairToday[],
  agreements: readonly Agreement[],
  looker: Looker,
): PairLine[] {
  const ofPair = Map.groupBy(agreements, ({ pairId }) => pairId)
  return pairs
    .map((pair) => {
      const own = ofPair.get(pair.pairId) ?? []
      return { ...pair, needs: needsOf(pair, own, looker), waiting: waitingOf(pair, own, looker.memberId) }
    })
    .sort((one, other) => rank(one.needs[0]) - rank(other.needs[0]) || byNext(one, other))
}

function byNext(one: PairToday, other: PairToday): number {
  if (one.next && other.next) {
    const order = Temporal.Instant.compare(one.next.startsAt, other.next.startsAt)
    if (order !== 0) return order
  } else if (one.next || other.next) {
    return one.next ? -1 : 1
  }
  return one.other.name.localeCompare(other.other.name, 'da')
}

/** The open agreements in the order they want to be seen: what waits for the viewer first, then by deadline. */
export function pressingFirst(agreements: readonly Agreement[], looker: Looker): Agreement[] {
  const waits = (agreement: Agreement) => waitsFor(agreement).includes(looker.memberId)
  return agreements.toSorted(
    (one, other) => Number(waits(other)) - Number(waits(one)) || byDeadline(one, other),
  )
}

/** How far the company is on its way, seen by an owner who leads nobody. */
export function setUpOf({ members, pairs }: People, ownerId: string): SetUp {
  const people = members.filter((member) => member.id !== ownerId && !isGone(member))
  const paired = new Set(
    pairs
      .filter(({ endedAt }) => endedAt === null)
      .flatMap(({ leaderId, employeeId }) => [leaderId, employeeId]),
  )
  return {
    people: people.length,
    notYetIn: people.filter(({ state }) => state.kind !== 'active').length,
    withoutPair: people.filter(({ id }) => !paired.has(id)).length,
  }
}
