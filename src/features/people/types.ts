import { z } from 'zod'
import { email, id, line } from '../../platform/web/fields.ts'

/** How far someone is on their way into the company. */
export type MemberState =
  | { kind: 'active' }
  | { kind: 'invited'; until: Temporal.Instant }
  | { kind: 'expired' }
  | { kind: 'not-invited' }
  | { kind: 'deactivated' }
  /** For good, by themselves or when their time was over: name and rows stay for those they talked with. */
  | { kind: 'erased' }

/** A member as the owner sees them. */
export interface Member {
  id: string
  name: string
  email: string
  role: 'owner' | 'member'
  language: 'da' | 'en'
  state: MemberState
  /** A mail server took no mail to their address when they were last invited. */
  mailRefused?: boolean
}

/** One leader and one employee. */
export interface Pair {
  id: string
  leaderId: string
  employeeId: string
  /** Null while it goes on. */
  endedAt: Temporal.Instant | null
}

/** Everyone in a company and who leads whom. */
export interface People {
  members: Member[]
  pairs: Pair[]
}

export const personName = () => line(120)

const ticked = () => z.literal('on', 'choose').optional()

/** Nobody yet, or a member. */
const leaderOrNobody = () => z.union([z.literal(''), id()], 'choose').default('')

export const addMemberForm = z.strictObject({
  name: personName(),
  email: email(),
  leader: leaderOrNobody(),
  invite: ticked(),
})

export const addPairForm = z.strictObject({ leaderId: id(), employeeId: id() })

/** As much as a list may weigh, and how many people it may hold. */
export const longestList = 40_000
export const mostPeople = 200

export const listForm = z.strictObject({
  list: z
    .string('required')
    .transform((text) => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ''))
    .pipe(z.string().regex(/\S/, 'required').max(longestList, `too-long:${longestList}`)),
  leader: leaderOrNobody(),
  invite: ticked(),
  step: z.enum(['preview', 'add'], 'choose').default('preview'),
})

/** One person of a list, checked as the form for one is. */
export const personOfList = z.object({ name: personName(), email: email() })

/** Why two people cannot become leader and employee. */
export type PairRefusal = 'own-leader' | 'leads-already' | 'no-leader' | 'no-employee'

/** What the page of people can say was just done. */
export const thingsDone = [
  'added',
  'invited',
  'joined',
  'revoked',
  'deactivated',
  'deactivated-first',
  'erased-stays',
  'reactivated',
  'paired',
  'ended',
  'listed',
] as const

export type Done = (typeof thingsDone)[number]
