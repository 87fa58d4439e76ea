import type { Pair } from '../../pair/types.ts'
import type { Leader } from './types.ts'

/** Those with whom a member can share what lies in their room: whoever leads them now, and nobody they lead. */
export const leadersOf = (memberId: string, pairs: readonly Pair[]): Leader[] =>
  pairs
    .filter(({ goesOn, employee }) => goesOn && employee.id === memberId)
    .map(({ id, leader }) => ({ pairId: id, name: leader.name }))
