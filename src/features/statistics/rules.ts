import { type QuestionId, questionIds, type ScaleStep } from '../check-ins/types.ts'
import type { KeptFigure, Quarter, Response, Side } from './types.ts'

/** As few as this many people may hide behind a figure, or behind the difference of two. */
export const fewest = 5

/** The quarter that a day lies in. */
export const quarterOf = ({ year, month }: Temporal.PlainDate): Quarter =>
  `${year}-Q${Math.ceil(month / 3) as 1 | 2 | 3 | 4}`

/** The last day of a quarter. */
export function lastDayOf(quarter: Quarter): Temporal.PlainDate {
  const [year, number] = quarter.split('-Q').map(Number) as [number, number]
  const month = Temporal.PlainYearMonth.from({ year, month: number * 3 })
  return month.toPlainDate({ day: month.daysInMonth })
}

/** The side of the scale that a step lies on; in the middle is not yet hard. */
export const sideOf = (step: ScaleStep): Side => (step <= 3 ? 'lighter' : 'heavier')

const inFives = (count: number): number => Math.floor(count / fewest) * fewest

/** Whether two groups are the same people, or differ by enough that no difference between them points at few. */
export function areFarApart(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [new Set(one), new Set(other)]
  const apart = a.symmetricDifference(b).size
  return apart === 0 || apart >= fewest
}

/**
 * What may be published of a quarter that is over. A question's figures are two sides of its scale, in steps of five, and
 * only where
 * - at least five answered on either side: else one knows what nearly all answered, or what a few did;
 * - those who answered are the same as behind every figure of that question before, or differ from them by five: else who
 *   came, or left, could be read from the difference (decision record 36).
 */
export function publish(responses: readonly Response[], before: readonly KeptFigure[]): KeptFigure[] {
  return questionIds.flatMap((question) => {
    const answered = responses.filter(({ answers }) => answers[question])
    const count = (side: Side) => answered.filter(({ answers }) => answers[question] === side).length
    const [lighter, heavier] = [count('lighter'), count('heavier')]
    const answeredBy = answered.map(({ who }) => who).sort()
    const earlier = before.filter((figure) => figure.question === question)
    if (Math.min(lighter, heavier) < fewest) return []
    if (!earlier.every((figure) => areFarApart(figure.answeredBy, answeredBy))) return []
    return [{ question, lighter: inFives(lighter), heavier: inFives(heavier), answeredBy }]
  })
}

/** Whether a word is one of the questions; what was answered before a question was dropped is left out. */
export const isQuestion = (word: string): word is QuestionId =>
  (questionIds as readonly string[]).includes(word)
