import { dayNumber, dayWords } from '../rules.ts'
import { type KeptCheckIn, type QuestionId, type QuestionWords, questionIds, wordIds } from '../types.ts'
import type { Moment, Period, Shape } from './types.ts'

/** The days of a period, today among them. */
const daysOf: Record<Period, number> = { quarter: 92, year: 366, all: Number.POSITIVE_INFINITY }

/** Those of the last part of one's time, in their order. */
export const within = (kept: readonly KeptCheckIn[], period: Period, today: string): KeptCheckIn[] =>
  kept.filter(({ checkIn }) => dayNumber(today) - dayNumber(checkIn.on) < daysOf[period])

/** Hundredths of the width on either side, so that nothing at the ends is cut. */
const margin = 3

/** Every check-in on the line of one question; the days are spread alike on the lines of all. */
export function momentsOf(kept: readonly KeptCheckIn[], question: QuestionId): Moment[] {
  const days = kept.map(({ checkIn }) => dayNumber(checkIn.on))
  const [first = 0, last = 0] = [days[0], days.at(-1)]
  let notes = 0
  return kept.map(({ id, checkIn }, index) => {
    const part = last === first ? 0.5 : ((days[index] as number) - first) / (last - first)
    const answer = checkIn.answers[question]
    const hasWords = Object.keys(checkIn.words).length > 0
    if (hasWords) notes += 1
    return {
      id,
      on: checkIn.on,
      x: Math.round((margin + part * (100 - 2 * margin)) * 100) / 100,
      step: typeof answer === 'number' ? answer : null,
      note: hasWords ? notes : null,
    }
  })
}

/** Answers that follow each other: a line is drawn through them, and none across what was not answered. */
export function runsOf(moments: readonly Moment[]): Moment[][] {
  const runs: Moment[][] = []
  let open = false
  for (const moment of moments) {
    if (moment.step !== null && open) runs.at(-1)?.push(moment)
    else if (moment.step !== null) runs.push([moment])
    open = moment.step !== null
  }
  return runs
}

/** The questions that a line can be drawn for: those answered at all. */
export const drawnQuestions = (kept: readonly KeptCheckIn[]): QuestionId[] =>
  questionIds.filter((id) => kept.some(({ checkIn }) => typeof checkIn.answers[id] === 'number'))

/** How high a drawing is, in pixels; across, it is as wide as its place. */
export const height = 160
const ceiling = 32
const step = 20
const up = (of: number): number => ceiling + (of - 1) * step
const floor = up(5)
/** Two figures over points nearer than this, in hundredths, would cover each other on a phone. */
const nearest = 6

/** The line of one question as shapes: what is easy at the top, what is hard at the bottom, in words and not figures. */
export function drawLine(moments: readonly Moment[], { steps }: QuestionWords, language: string): Shape[] {
  const percent = (x: number) => `${x}%`
  const grid = [1, 2, 3, 4, 5].map((of): Shape => {
    const y = String(up(of))
    return { look: 'grid', at: { x1: '0', x2: '100%', y1: y, y2: y } }
  })
  const answered = moments.flatMap((moment) =>
    moment.step === null ? [] : [{ ...moment, step: moment.step }],
  )
  const lines = runsOf(moments).flatMap((run) =>
    run.slice(1).map((to, index): Shape => {
      const from = run[index] as Moment
      const [y1, y2] = [from, to].map((moment) => String(up(moment.step as number)))
      return {
        look: 'line',
        at: { x1: percent(from.x), x2: percent(to.x), y1: y1 as string, y2: y2 as string },
      }
    }),
  )
  const points = answered.map(
    (moment): Shape => ({
      look: 'point',
      at: { cx: percent(moment.x), cy: String(up(moment.step)), r: '4' },
      words: `${dayWords(language, moment.on)}: ${steps[moment.step - 1]}`,
    }),
  )
  const days = [moments[0], moments.at(-1)].filter((moment) => moment !== undefined)
  const isOneDay = days[0]?.on === days[1]?.on
  return [
    ...grid,
    ...lines,
    ...points,
    ...notesOver(answered).map(
      (moment): Shape => ({
        look: 'note',
        at: { x: percent(moment.x), y: String(up(moment.step) - 9) },
        words: String(moment.note),
      }),
    ),
    { look: 'end', at: { x: '0', y: String(ceiling - 14) }, words: steps[0] },
    { look: 'end', at: { x: '0', y: String(floor + 19) }, words: steps[4] },
    ...days.slice(0, isOneDay ? 1 : 2).map(
      (moment, index): Shape => ({
        look: index === 0 && !isOneDay ? 'start-day' : 'last-day',
        at: { x: index === 0 && !isOneDay ? '0' : '100%', y: String(floor + 42) },
        words: dayWords(language, moment.on, 'short'),
      }),
    ),
  ]
}

/** Those whose figure has room; the words themselves stand below, each under its day. */
function notesOver<M extends Moment>(moments: readonly M[]): M[] {
  const shown: M[] = []
  for (const moment of moments) {
    const before = shown.at(-1)
    if (moment.note !== null && (!before || moment.x - before.x >= nearest)) shown.push(moment)
  }
  return shown
}

/** What one wrote along the way, numbered as on the line. */
export const notesOf = (kept: readonly KeptCheckIn[]) =>
  kept
    .filter(({ checkIn }) => Object.keys(checkIn.words).length > 0)
    .map(({ id, checkIn }, index) => ({
      id,
      number: index + 1,
      on: checkIn.on,
      words: wordIds.flatMap((word) => {
        const body = checkIn.words[word]
        return body === undefined ? [] : [{ word, body }]
      }),
    }))
