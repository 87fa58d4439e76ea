/** Where on the line a figure stands: `x` from 0 to 100 across the time there is, `y` from 0 to 100. */
export type ProgressPoint = { x: number; y: number }

const width = 200
const height = 36

const place = ({ x, y }: ProgressPoint) => ({
  x: Math.round(x * width) / 100,
  y: Math.round((100 - y) * height) / 100,
})

/**
 * How far something has come, as a thin line over its time, in the style of the half-year strip: the ground is 0, the
 * dots above the last one's figure 100. It says nothing to a reader who cannot see it: put the words beside it.
 */
export function ProgressLine({ points }: { points: ProgressPoint[] }) {
  const last = points.at(-1)
  if (!last) return null
  const marks = points.map(place)
  const end = place(last)
  return (
    <svg
      viewBox={`0 -6 ${width} ${height + 12}`}
      class="w-full max-w-64 overflow-visible"
      aria-hidden="true"
      stroke-width="0.75"
    >
      <path
        class="fill-none stroke-edge"
        d={`M0 ${height - 4}v8M0 ${height}h${width}M${width} ${height - 4}v8`}
      />
      <path class="fill-none stroke-edge" d={`M0 0h${width}`} stroke-dasharray="1 5" />
      <path
        class="fill-none stroke-primary"
        d={marks.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')}
        stroke-width="1.75"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
      {marks.slice(0, -1).map(({ x, y }) => (
        <circle key={x} class="fill-primary" cx={x} cy={y} r="2" />
      ))}
      <circle
        class="fill-[var(--ground,var(--color-base-100))] stroke-primary"
        cx={end.x}
        cy={end.y}
        r="4"
        stroke-width="1.75"
      />
    </svg>
  )
}
