import type { MeetingState } from '../meetings/types.ts'
import { type Preparation, type Step, steps } from './types.ts'

/** Whether there is still something to prepare: nobody has begun it, and the two go on. */
export const isAhead = (meeting: { state: MeetingState; pairGoesOn: boolean }): boolean =>
  meeting.pairGoesOn && (meeting.state === 'planned' || meeting.state === 'missed')

/** The step beside one; null where the path begins or ends. */
export function beside(step: Step, direction: 'next' | 'back'): Step | null {
  return steps[steps.indexOf(step) + (direction === 'next' ? 1 : -1)] ?? null
}

/** The steps that something is written on, in the order of the path. */
export const written = ({ notes }: Preparation): Step[] => steps.filter((step) => notes[step])
