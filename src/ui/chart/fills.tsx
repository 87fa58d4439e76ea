/** The looks of a part of a bar, from the heaviest: each is told from the next without any colour. */
export const fills = ['full', 'lines', 'dots', 'blank', 'loose'] as const
export type Fill = (typeof fills)[number]

const classes: Record<Fill, string> = {
  full: 'fill-primary stroke-primary',
  lines: 'stroke-primary',
  dots: 'stroke-primary',
  blank: 'fill-[var(--ground,var(--color-base-100))] stroke-muted',
  // What may or may not come.
  loose: 'fill-none stroke-base-content',
}

/** The patterns behind `Part`; `chart` is the id of the chart, since names of patterns hold for a whole page. */
export function FillPatterns({ chart }: { chart: string }) {
  return (
    <defs>
      <pattern id={`${chart}-lines`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect class="fill-calm" width="6" height="6" />
        <path class="fill-none stroke-primary" d="M-1.5 1.5l3 -3M0 6l6 -6M4.5 7.5l3 -3" stroke-width="1.5" />
      </pattern>
      <pattern id={`${chart}-dots`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect class="fill-[var(--ground,var(--color-base-100))]" width="6" height="6" />
        <circle class="fill-primary" cx="3" cy="3" r="1.1" />
      </pattern>
    </defs>
  )
}

/** One part of a bar: `x` and `width` in hundredths of the chart, `y` and `height` in pixels or with their unit. */
export function Part(props: {
  chart: string
  fill: Fill
  x: number
  width: number
  y: number | string
  height: number | string
}) {
  const { chart, fill, x, width } = props
  if (width <= 0) return null
  const own = fill === 'lines' || fill === 'dots' ? `url(#${chart}-${fill})` : undefined
  return (
    <rect
      class={classes[fill]}
      fill={own}
      x={`${x}%`}
      y={props.y}
      width={`${width}%`}
      height={props.height}
      stroke-dasharray={fill === 'loose' ? '3 3' : undefined}
    />
  )
}

/** Hundredths with two decimals at most, so that the page stays small. */
export const hundredths = (value: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((value / whole) * 10_000) / 100
