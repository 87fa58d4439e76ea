import { urls } from '../../urls.ts'
import type { Done, Member, MemberState, Pair, PairRefusal, People } from './types.ts'

/** What the database knows of someone's way in; `invitedUntil` is the latest moment a link of theirs works. */
export interface Standing {
  hasAccount: boolean
  deactivated: boolean
  erased?: boolean
  invitedUntil: Temporal.Instant | null
}

export function memberState(
  { hasAccount, deactivated, erased, invitedUntil }: Standing,
  now: Temporal.Instant,
): MemberState {
  if (erased) return { kind: 'erased' }
  if (deactivated) return { kind: 'deactivated' }
  if (hasAccount) return { kind: 'active' }
  if (!invitedUntil) return { kind: 'not-invited' }
  return Temporal.Instant.compare(invitedUntil, now) > 0
    ? { kind: 'invited', until: invitedUntil }
    : { kind: 'expired' }
}

/** How long an invitation can be accepted. */
export const invitationDays = 7

export const invitationEnds = (now: Temporal.Instant): Temporal.Instant =>
  now.add({ hours: 24 * invitationDays })

/** They have no way in, for now or for good. */
export const isGone = ({ state }: Pick<Member, 'state'>): boolean =>
  state.kind === 'deactivated' || state.kind === 'erased'

/** Those who can lead or be led: all but those who are gone. Someone invited counts, so that a company is set up in one go. */
export const presentMembers = ({ members }: People): Member[] => members.filter((member) => !isGone(member))

export const currentPairs = ({ pairs }: People): Pair[] => pairs.filter(({ endedAt }) => endedAt === null)

/** Why `leaderId` cannot lead `employeeId`; null when they can, or already do. */
export function pairRefusal(people: People, leaderId: string, employeeId: string): PairRefusal | null {
  const present = new Set(presentMembers(people).map(({ id }) => id))
  if (!present.has(leaderId)) return 'no-leader'
  if (!present.has(employeeId)) return 'no-employee'
  if (leaderId === employeeId) return 'own-leader'
  const reversed = currentPairs(people).some(
    (pair) => pair.leaderId === employeeId && pair.employeeId === leaderId,
  )
  return reversed ? 'leads-already' : null
}

/** The names of those whom someone leads, and of those who lead them. */
export function leadingOf(people: People, memberId: string): { leads: string[]; ledBy: string[] } {
  const names = new Map(people.members.map(({ id, name }) => [id, name]))
  const named = (ids: string[]) => ids.map((id) => names.get(id) ?? '')
  const pairs = currentPairs(people)
  return {
    leads: named(pairs.filter((pair) => pair.leaderId === memberId).map((pair) => pair.employeeId)),
    ledBy: named(pairs.filter((pair) => pair.employeeId === memberId).map((pair) => pair.leaderId)),
  }
}

/** Where to go after a change: the page of people, which says what was done, to whom. */
export const peopleAfter = (done: Done, about: string): string =>
  `${urls.people()}?${new URLSearchParams({ done, about })}`
