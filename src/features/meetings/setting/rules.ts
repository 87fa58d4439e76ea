import type { Meeting } from '../types.ts'
import type { MeetingType } from './types.ts'

/** Whether how one is may be part of it: where work is weighed or pay is settled, it is not. */
export const hasWellbeing = (type: MeetingType): boolean => type === 'ordinary' || type === 'wellbeing'

/** What the employee shares stands on the page of a meeting that is to come or under way; a record has none of it. */
export const showsWellbeing = ({ type, state, pairGoesOn }: Meeting): boolean =>
  hasWellbeing(type) && pairGoesOn && (state === 'planned' || state === 'missed' || state === 'started')

/** The shape of an agenda that fits; null where there is none of Takt's own. */
export const shapeFor = (type: MeetingType): string | null =>
  ({ ordinary: null, wellbeing: 'wellbeing', evaluation: 'development', pay: null })[type]
