/** How a conversation in the strip stands. */
export type StripState = 'held' | 'moved' | 'missed' | 'asked' | 'coming' | 'next' | 'cancelled'

/** One conversation: its local day (`YYYY-MM-DD`), how it stands, and the whole fact as a sentence. */
export type StripDot = { date: string; state: StripState; title: string }

/** The short word for each state, as written on the mark. */
export type StripWords = Record<StripState, string>

/** One month of the strip: its first day (`YYYY-MM-01`) and its name. */
export type StripMonth = { first: string; label: string }

/** A word under a mark: where it is anchored, and on which of the two lines. */
type Word = { text: string; x: number; anchor: 'start' | 'middle' | 'end'; line: 0 | 1 }

/** A mark in its month, `x` from 0 to 100 across. */
export type Mark = StripDot & { x: number; day: number; word?: Word }

/** About the width of a letter, in hundredths of a month. */
const letter = 6.5

/** Where each mark stands in its month, and which marks carry their word. */
export function stripMarks(months: StripMonth[], dots: StripDot[], words: StripWords) {
  const laidOut = months.map((month) => ({
    ...month,
    marks: dots.filter((dot) => dot.date.slice(0, 7) === month.first.slice(0, 7)).map(place),
  }))
  nameMarks(laidOut, words)
  return laidOut
}

function place(dot: StripDot): Mark {
  const { day, daysInMonth } = Temporal.PlainDate.from(dot.date)
  return { ...dot, day, x: Math.round(((day - 0.5) / daysInMonth) * 1000) / 10 }
}

/**
 * What is out of the ordinary is named first, then one held and one coming conversation, so that no legend is
 * needed. A word that would run into another moves down a line, and is left to the list when that is taken too.
 */
function nameMarks(months: { marks: Mark[] }[], words: StripWords) {
  const taken: [from: number, to: number][][] = [[], []]
  const told = new Set<StripState>()
  const all = months.flatMap(({ marks }, index) => marks.map((mark) => ({ mark, offset: index * 100 })))
  const isOrdinary = (state: StripState) => state === 'held' || state === 'coming'
  const inOrder = [
    ...all.filter(({ mark }) => !isOrdinary(mark.state)),
    ...all.filter(({ mark }) => isOrdinary(mark.state)),
  ]
  for (const { mark, offset } of inOrder) {
    if (isOrdinary(mark.state) && told.has(mark.state)) continue
    const text = words[mark.state]
    const { x, anchor, from, to } = span(mark.x, text.length * letter)
    const line = ([0, 1] as const).find((at) =>
      taken[at]!.every(([start, end]) => offset + to < start || offset + from > end),
    )
    if (line === undefined || (line === 1 && isOrdinary(mark.state))) continue
    taken[line]!.push([offset + from, offset + to])
    told.add(mark.state)
    mark.word = { text, x, anchor, line }
  }
}

/** Near the edge of a month a word leans inwards, since months may stand under each other. */
function span(x: number, width: number): Omit<Word, 'text' | 'line'> & { from: number; to: number } {
  if (x < width / 2) return { x: Math.max(x - 6, 0), anchor: 'start', from: x - 6, to: x - 6 + width }
  if (x > 100 - width / 2) return { x: Math.min(x + 6, 100), anchor: 'end', from: x + 6 - width, to: x + 6 }
  return { x, anchor: 'middle', from: x - width / 2, to: x + width / 2 }
}
