import { hundredths } from './fills.tsx'

/** One moment of a line: where it lies in time, from the least to the most that it may be, and the limit then. */
export interface LinePoint {
  /** Any measure of time, such as days; the points come in its order. */
  x: number
  min: number
  max: number
  limit: number
  label: string
}

const height = 180
/** Room for the labels below, and some air above. */
const floor = height - 30
const ceiling = 14
/** Hundredths of the width on either side, so that the first and the last label are not cut. */
const margin = 10
/** As near as two labels may come to each other, in hundredths of the width of a phone. */
const nearest = 24

/**
 * A range over time as bars with a line through their middles, and the limit it is held against as dashes. Told apart
 * by their strokes, not by colour. It says nothing to a reader who cannot see it: put a table with the figures beside it.
 */
export function LineChart({ points }: { points: LinePoint[] }) {
  const first = points.at(0)
  const last = points.at(-1)
  if (!first || !last) return null
  const least = Math.min(...points.map(({ min, limit }) => Math.min(min, limit)))
  const most = Math.max(...points.map(({ max, limit }) => Math.max(max, limit)))
  const air = (most - least) * 0.15 || most * 0.1 || 1
  const up = (value: number) =>
    Math.round((floor - ((value - least + air) / (most - least + 2 * air)) * (floor - ceiling)) * 10) / 10
  const across = (x: number) =>
    Math.round((margin + (hundredths(x - first.x, last.x - first.x) * (100 - 2 * margin)) / 100) * 100) / 100
  const marks = points.map((point) => ({ ...point, at: across(point.x) }))
  return (
    <svg class="w-full overflow-visible" height={height} aria-hidden="true" focusable="false">
      <line class="stroke-edge" x1="0" x2="100%" y1={floor} y2={floor} stroke-width="1" />
      {marks.map(({ at, limit }, index) => {
        const next = marks[index + 1]
        const end = `${next?.at ?? 100}%`
        return (
          <g key={at} class="stroke-base-content" stroke-width="1.75" stroke-dasharray="5 4">
            <line x1={index === 0 ? '0' : `${at}%`} x2={end} y1={up(limit)} y2={up(limit)} />
            {next && next.limit !== limit && <line x1={end} x2={end} y1={up(limit)} y2={up(next.limit)} />}
          </g>
        )
      })}
      {marks.map(({ at, min, max }, index) => {
        const next = marks[index + 1]
        return (
          next && (
            <line
              key={at}
              class="stroke-primary"
              x1={`${at}%`}
              x2={`${next.at}%`}
              y1={up((min + max) / 2)}
              y2={up((next.min + next.max) / 2)}
              stroke-width="2"
            />
          )
        )
      })}
      {marks.map(({ at, min, max }) => (
        <g key={at} class="stroke-primary">
          <line
            x1={`${at}%`}
            x2={`${at}%`}
            y1={up(max)}
            y2={up(min)}
            stroke-width="6"
            stroke-linecap="round"
          />
          <line x1={`${at}%`} x2={`${at}%`} y1={floor - 3} y2={floor + 3} stroke-width="1.5" />
        </g>
      ))}
      {labelled(marks).map(({ at, label }) => (
        <text key={at} class="fill-muted text-sm" x={`${at}%`} y={floor + 22} text-anchor="middle">
          {label}
        </text>
      ))}
    </svg>
  )
}

/** Those that have room for their label: the last one, and back from it. */
function labelled<M extends { at: number }>(marks: readonly M[]): M[] {
  const chosen: M[] = []
  for (const mark of marks.toReversed()) {
    const before = chosen.at(-1)
    if (!before || before.at - mark.at >= nearest) chosen.push(mark)
  }
  return chosen.toReversed()
}
