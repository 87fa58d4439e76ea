import { z } from 'zod'
import { type QuestionId, questionIds, type ScaleStep } from '../check-ins/types.ts'

/** A quarter of a year, "2026-Q4". */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`

/** On which side of the scale an answer lies: the first three steps, or the last two. */
export type Side = 'lighter' | 'heavier'

/** One person's answers to the questions, as far as they are a step of the scale. */
export type SideAnswers = Partial<Record<QuestionId, Side>>

/** Who answered, by a name that says nothing, and what. */
export interface Response {
  who: string
  answers: SideAnswers
}

/** What is published of one question for one quarter: "at least so many", on either side. */
export interface Figure {
  question: QuestionId
  lighter: number
  heavier: number
}

/** A figure with those who stand behind it, as it is kept. */
export interface KeptFigure extends Figure {
  answeredBy: readonly string[]
}

/** A quarter that is closed, with what could be published of it. */
export interface ClosedQuarter {
  quarter: Quarter
  figures: Figure[]
}

/** One's own answers as they are kept until the quarter is closed; a question that was not answered is left out. */
export type Steps = Partial<Record<QuestionId, ScaleStep>>

const step = z.enum(['1', '2', '3', '4', '5', 'unsaid'], 'choose').optional()

/** A step for each question that one wants to answer, at least one. */
export const answersForm = z
  .strictObject(Object.fromEntries(questionIds.map((id) => [id, step])) as Record<QuestionId, typeof step>)
  .transform((typed, context): Steps => {
    const answered = questionIds.filter((id) => typed[id] !== undefined && typed[id] !== 'unsaid')
    if (answered.length === 0)
      context.addIssue({ code: 'custom', path: [questionIds[0]], message: 'nothing-answered' })
    return Object.fromEntries(answered.map((id) => [id, Number(typed[id])])) as Steps
  })

/** What has just been done, as the address of the page says it. */
export const doneQuery = z.enum(['answered', 'withdrawn'])
export type Done = z.output<typeof doneQuery>
