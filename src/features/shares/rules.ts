import { answerWords, dayWords } from '../check-ins/rules.ts'
import {
  type CheckInWords,
  type KeptCheckIn,
  type QuestionId,
  questionIds,
  wordIds,
} from '../check-ins/types.ts'
import { longestWords, type SharedWords } from './types.ts'

/** One thing of a check-in that can be shared, in the words the other would read. */
export interface Choice extends SharedWords {
  /** Which, among all that can be chosen. */
  key: string
  name: string
}

/** What is read, and in which language. */
export interface Reader {
  language: string
  words: CheckInWords
}

/** What of a check-in can be shared, one by one. That one would rather not say is not shared: it says nothing. */
export function choicesOf({ id, checkIn }: KeptCheckIn, { language, words }: Reader): Choice[] {
  const day = dayWords(language, checkIn.on)
  const choice = (part: string, name: string, said: string): Choice => ({
    key: `${id} ${part}`,
    name,
    heading: `${name} · ${day}`,
    words: said,
  })
  return [
    ...questionIds.flatMap((part) => {
      const answer = checkIn.answers[part]
      return answer === undefined || answer === 'unsaid'
        ? []
        : [choice(part, words.questions[part].name, answerWords(words, part, answer))]
    }),
    ...wordIds.flatMap((part) => {
      const said = checkIn.words[part]
      return said === undefined ? [] : [choice(part, words.words[part].name, said)]
    }),
  ]
}

/** Days as a check-in has them, "2026-11-28"; an empty one is no bound. */
export interface Period {
  from: string
  until: string
}

/**
 * The answers to one question over a period, a line for each, as one thing to share; null where there are none. Of more
 * than fits, the latest.
 */
export function periodOf(
  checkIns: readonly KeptCheckIn[],
  question: QuestionId,
  { from, until }: Period,
  { language, words }: Reader,
): SharedWords | null {
  const within = checkIns.flatMap(({ checkIn: { on, answers } }) => {
    const answer = answers[question]
    const counts = (from === '' || on >= from) && (until === '' || on <= until)
    return counts && answer !== undefined && answer !== 'unsaid' ? [{ on, answer }] : []
  })
  const lines = within.map(
    ({ on, answer }) => `${dayWords(language, on, 'short')}: ${answerWords(words, question, answer)}`,
  )
  while (lines.join('\n').length > longestWords) lines.shift()
  const kept = within.slice(-lines.length)
  const [first, last] = [kept.at(0), kept.at(-1)]
  if (!first || !last || lines.length === 0) return null
  const days = [first, last].map(({ on }) => dayWords(language, on))
  return {
    heading: `${words.questions[question].name} · ${[...new Set(days)].join(' – ')}`,
    words: lines.join('\n'),
  }
}
