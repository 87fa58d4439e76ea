import {
  type Answer,
  type CheckIn,
  type CheckInWords,
  type KeptCheckIn,
  longestWords,
  type QuestionId,
  questionIds,
  scaleSteps,
  type WordId,
  wordIds,
} from './types.ts'

const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  new Date(`${value}T12:00:00Z`).toJSON()?.slice(0, 10) === value

const isAnswer = (value: unknown): value is Answer =>
  value === 'unsaid' || scaleSteps.some((step) => step === value)

const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined

/** The check-in that an opened entry holds, with what is known of it; null where it holds something else. */
export function checkInFrom(content: unknown): CheckIn | null {
  const on = partOf(content, 'on')
  if (partOf(content, 'kind') !== 'check-in' || !isDay(on)) return null
  const [given, written, aside] = ['answers', 'words', 'setAside'].map((name) => partOf(content, name))
  const checkIn: CheckIn = { kind: 'check-in', on, answers: {}, words: {}, setAside: [] }
  for (const id of questionIds) {
    const answer = partOf(given, id)
    if (isAnswer(answer)) checkIn.answers[id] = answer
  }
  for (const id of wordIds) {
    const words = partOf(written, id)
    if (typeof words === 'string' && words !== '') checkIn.words[id] = words
  }
  if (Array.isArray(aside)) checkIn.setAside = questionIds.filter((id) => aside.includes(id))
  return checkIn
}

/** The check-ins among what a room holds, the oldest first. */
export function checkInsOf(
  entries: readonly { id: string; writtenAt: number; content: unknown }[],
): KeptCheckIn[] {
  return entries
    .flatMap(({ id, writtenAt, content }) => {
      const checkIn = checkInFrom(content)
      return checkIn ? [{ id, writtenAt, checkIn }] : []
    })
    .sort(
      (a, b) =>
        a.checkIn.on.localeCompare(b.checkIn.on) || a.writtenAt - b.writtenAt || a.id.localeCompare(b.id),
    )
}

/** The name that a question, or a piece of free words, has in the form. */
export const answerField = (id: QuestionId): string => `answer-${id}`
export const wordsField = (id: WordId): string => `words-${id}`

/** What the form shows of a check-in, by the names of its fields. */
export function fieldsOf({ answers, words }: CheckIn): Map<string, string> {
  const fields = new Map<string, string>()
  for (const id of questionIds) {
    if (answers[id] !== undefined) fields.set(answerField(id), String(answers[id]))
  }
  for (const id of wordIds) {
    if (words[id] !== undefined) fields.set(wordsField(id), words[id])
  }
  return fields
}

/** The check-in that a form says, kept at the day it was made on. */
export function checkInOf(
  fields: ReadonlyMap<string, string>,
  was: Pick<CheckIn, 'on' | 'setAside'>,
): CheckIn {
  const answers = Object.fromEntries(
    questionIds.map((id) => {
      const value = fields.get(answerField(id))
      return [id, value === 'unsaid' ? value : Number(value)]
    }),
  )
  const words = Object.fromEntries(
    wordIds.map((id) => [
      id,
      (fields.get(wordsField(id)) ?? '').replaceAll('\r\n', '\n').trim().slice(0, longestWords),
    ]),
  )
  // Read like any other, so that what is kept now can be read later.
  return checkInFrom({ kind: 'check-in', on: was.on, answers, words, setAside: was.setAside }) as CheckIn
}

/** Nothing has been answered or written: there is nothing to keep. */
export const isBlank = ({ answers, words }: CheckIn): boolean =>
  Object.keys(answers).length === 0 && Object.keys(words).length === 0

/** An answer in words. */
export const answerWords = (words: CheckInWords, id: QuestionId, answer: Answer): string =>
  answer === 'unsaid' ? words.unsaid : (words.questions[id].steps[answer - 1] as string)

/** The day it is for `at`, where one sits: "2026-11-28". */
export function dayOf(at: Date): string {
  const two = (figure: number) => String(figure).padStart(2, '0')
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** "28. november 2026" · "28 November 2026" */
export const dayWords = (language: string, on: string, length: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: length,
    year: 'numeric',
  }).format(new Date(`${on}T12:00:00Z`))

/** Whole days since 1970, for counting with days. */
export const dayNumber = (on: string): number => Date.parse(`${on}T00:00:00Z`) / 86_400_000
