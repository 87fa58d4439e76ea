import { type Fill, FillPatterns, hundredths, Part } from './fills.tsx'

/** One part of a bar. `words` is its figure, as the table under the chart has it too. */
export interface BarPart {
  key: string
  fill: Fill
  value: number
  label: string
  words: string
}

/** One bar with its name over it and its figures under it. */
export interface BarRow {
  key: string
  label: string
  parts: readonly BarPart[]
  /** What may come on top of the parts. */
  loose?: number
  /** A line across the bar. */
  limit?: number
  words: string
  /** Something to notice, said across from a short label. */
  notice?: string
}

// In `rem`, so that a reader's own text size moves the rows with the words.
const pitch = 4.4
const bar = { y: 1.55, height: 1.15 }
const rem = (value: number): string => `${Math.round(value * 100) / 100}rem`

/** As many letters as a narrow phone has room for on a line; the table has all of them. */
const longest = 40
const shortened = (label: string): string =>
  label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}…` : label

/** Hundredths that a letter takes on a narrow phone, where a bar is about 300 pixels long. */
const letter = 2.7

/**
 * Bars under each other, each made of parts that lie end to end. One image for a reader who cannot see it, named and
 * described; put the same figures in a `FigureTable` beside it. Without colour the parts are told by their pattern and
 * by their names, where there is room for them; lengths are hundredths, so that it fits any screen and paper.
 */
export function StackedBars(props: {
  id: string
  title: string
  description: string
  rows: readonly BarRow[]
}) {
  const { id, rows } = props
  const ends = rows.flatMap(({ parts, loose = 0, limit = 0 }) => [lengthOf(parts) + loose, limit])
  // Some air at the end, so that what is over the limit can be seen to be over.
  const whole = Math.max(...ends, 1) * 1.02
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      class="w-full overflow-visible text-sm"
      height={rem(rows.length * pitch)}
    >
      <title id={`${id}-title`}>{props.title}</title>
      <desc id={`${id}-description`}>{props.description}</desc>
      <FillPatterns chart={id} />
      {rows.map((row, index) => (
        <Bar key={row.key} chart={id} row={row} whole={whole} top={index * pitch} />
      ))}
    </svg>
  )
}

const lengthOf = (parts: readonly BarPart[]): number => parts.reduce((sum, { value }) => sum + value, 0)

function Bar({ chart, row, whole, top }: { chart: string; row: BarRow; whole: number; top: number }) {
  const { parts, loose = 0, limit } = row
  const y = top + bar.y
  const place = { y: rem(y), height: rem(bar.height) }
  const begins = parts.map((_, index) => hundredths(lengthOf(parts.slice(0, index)), whole))
  const end = hundredths(lengthOf(parts), whole)
  const at = limit === undefined ? null : hundredths(limit, whole)
  return (
    <g>
      <text class="fill-base-content font-medium" y={rem(top + 1.1)}>
        {shortened(row.label)}
      </text>
      {row.notice && (
        <text class="fill-warning font-semibold" x="100%" y={rem(top + 1.1)} text-anchor="end">
          {row.notice}
        </text>
      )}
      <rect class="fill-base-200 print:fill-none" width="100%" {...place} />
      {parts.map((part, index) => {
        const width = hundredths(part.value, whole)
        return (
          <g key={part.key}>
            <title>{`${part.label}: ${part.words}`}</title>
            <Part chart={chart} fill={part.fill} x={begins[index] as number} width={width} {...place} />
            {hasRoom(part.label, begins[index] as number, width, at) && (
              <text
                class={part.fill === 'full' ? 'fill-primary-content' : onPattern}
                stroke-width={part.fill === 'full' ? undefined : 5}
                x={`${(begins[index] as number) + 1.2}%`}
                y={rem(y + 0.86)}
              >
                {part.label}
              </text>
            )}
          </g>
        )
      })}
      <Part chart={chart} fill="loose" x={end} width={hundredths(loose, whole)} {...place} />
      {at !== null && <Limit at={at} y={y} />}
      <text class="fill-muted text-[0.8rem]" y={rem(y + bar.height + 1.05)}>
        {row.words}
      </text>
    </g>
  )
}

/** Whether a name fits into a part without the limit crossing it. */
function hasRoom(label: string, begin: number, width: number, limit: number | null): boolean {
  const length = label.length * letter
  return length < width && !(limit !== null && limit > begin && limit < begin + length)
}

function Limit({ at, y }: { at: number; y: number }) {
  const ends = { x1: `${at}%`, x2: `${at}%`, y1: rem(y - 0.25), y2: rem(y + bar.height + 0.25) }
  return (
    <>
      <line class="stroke-[var(--ground,var(--color-base-100))]" {...ends} stroke-width="6" />
      <line class="stroke-base-content" {...ends} stroke-width="2" />
    </>
  )
}

/** A word on a pattern has a ground of its own, the width of its outline. */
const onPattern =
  'fill-base-content stroke-[var(--ground,var(--color-base-100))] [paint-order:stroke] [stroke-linejoin:round]'

/** What the patterns mean, for parts too short to carry their name. */
export function BarKey({ chart, parts }: { chart: string; parts: readonly { fill: Fill; label: string }[] }) {
  return (
    <ul class="mb-4 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      {parts.map(({ fill, label }) => (
        <li key={label} class="inline-flex items-center gap-2">
          <svg class="h-4 w-6 overflow-visible" aria-hidden="true" focusable="false">
            <Part chart={chart} fill={fill} x={0} width={100} y={0} height={16} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
