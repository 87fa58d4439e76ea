import { dayNumber } from '../rules.ts'
import { type KeptCheckIn, type QuestionId, questionIds, type ScaleStep } from '../types.ts'

/** From this step on, what one answers is hard to live with. */
const hard: ScaleStep = 4
/** How many times in a row it takes: once is a bad week, and twice may be chance. */
export const timesInARow = 3
/** For so long after the latest of them is a row still early news, in days. */
export const newsFor = 56

/** Something one has answered in the same way again and again, for oneself alone to see. */
export interface Sign {
  question: QuestionId
  /** How many of the latest answers in a row. */
  times: number
  /** The check-in that the latest of them is in. */
  latest: KeptCheckIn
}

/**
 * What the latest answers to each question say together, check-ins being in their order. A question that was passed over
 * says nothing; that one would rather not say ends the row, since what was not said is not guessed. A sign that was put
 * aside comes again with the next answer that is hard.
 */
export function signsOf(kept: readonly KeptCheckIn[], today: string): Sign[] {
  return questionIds.flatMap((question) => {
    const answered = kept.filter(({ checkIn }) => checkIn.answers[question] !== undefined)
    const latest = answered.at(-1)
    if (!latest || dayNumber(today) - dayNumber(latest.checkIn.on) > newsFor) return []
    const end = answered.findLastIndex(({ checkIn }) => !isHard(checkIn.answers[question]))
    const times = answered.length - 1 - end
    if (times < timesInARow || latest.checkIn.setAside.includes(question)) return []
    return [{ question, times, latest }]
  })
}

const isHard = (answer: unknown): boolean => typeof answer === 'number' && answer >= hard
