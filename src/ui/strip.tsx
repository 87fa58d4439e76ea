import {
  type Mark,
  type StripDot,
  type StripMonth,
  type StripState,
  type StripWords,
  stripMarks,
} from './strip-marks.ts'

const dot = 'fill-primary stroke-primary'
const svg = 'w-full overflow-visible'
const ground = 'fill-[var(--ground,var(--color-base-100))]'

/**
 * The rhythm of half a year: months side by side, a mark on its day for each conversation, each state a shape
 * of its own with its word on the mark where there is room. Readers who cannot see it get the same facts as a list.
 * Marks outside `months` are only in the list.
 * The axes lie under all the marks, so that a mark on the last day of a month is not cut by the next one.
 */
export function HalfYearStrip(props: {
  label: string
  months: StripMonth[]
  dots: StripDot[]
  words: StripWords
}) {
  const months = stripMarks(props.months, props.dots, props.words)
  const lines = months.some((month) => month.marks.some((mark) => mark.word?.line === 1)) ? 2 : 1
  return (
    <figure class="@container">
      <figcaption class="mb-3 text-muted">{props.label}</figcaption>
      <div
        aria-hidden="true"
        class="isolate grid grid-cols-2 gap-y-4 @[310px]:grid-cols-3 @[620px]:grid-cols-6 print:grid-cols-6"
      >
        {months.map((month) => (
          <div key={month.first} class="relative min-w-0">
            <span class="text-sm text-muted">{month.label}</span>
            <svg viewBox={`0 0 100 ${42 + lines * 13}`} class={`absolute -z-10 ${svg}`} aria-hidden="true">
              <path class="fill-none stroke-edge" d="M0 10v10M0 15h100" stroke-width="0.75" />
            </svg>
            <svg viewBox={`0 0 100 ${42 + lines * 13}`} class={svg} aria-hidden="true">
              {month.marks.map((mark) => (
                <Meeting key={mark.date} mark={mark} />
              ))}
            </svg>
          </div>
        ))}
      </div>
      <ul class="sr-only">
        {props.dots.map((entry) => (
          <li key={entry.date}>{entry.title}</li>
        ))}
      </ul>
    </figure>
  )
}

function Meeting({ mark }: { mark: Mark }) {
  const { word } = mark
  return (
    <g stroke-width="1.75" font-size="12">
      <title>{mark.title}</title>
      <Shape state={mark.state} x={mark.x} />
      <text class="fill-base-content" stroke-width="0" x={mark.x} y="37" text-anchor="middle">
        {mark.day}
      </text>
      {word && (
        <text
          class="fill-muted"
          stroke-width="0"
          x={word.x}
          y={51 + word.line * 13}
          text-anchor={word.anchor}
        >
          {word.text}
        </text>
      )}
    </g>
  )
}

function Shape({ state, x }: { state: StripState; x: number }) {
  switch (state) {
    case 'held':
      return <circle class={dot} cx={x} cy="15" r="5" />
    case 'moved':
      return <path class={dot} d={`M${x} 9l6 6l-6 6l-6 -6z`} stroke-linejoin="round" />
    case 'coming':
      return <circle class={`${ground} stroke-primary`} cx={x} cy="15" r="5" />
    case 'next':
      return (
        <>
          <circle class={`${ground} stroke-primary`} cx={x} cy="15" r="7.5" />
          <circle class={dot} cx={x} cy="15" r="2.5" />
        </>
      )
    case 'missed':
      return (
        <path class="fill-none stroke-warning" d={`M${x - 5} 10l10 10m0 -10l-10 10`} stroke-linecap="round" />
      )
    case 'asked':
      return (
        <>
          <circle class={`${ground} stroke-warning`} cx={x} cy="15" r="7" />
          <path class="fill-none stroke-warning" d={`M${x} 11.5v4m0 2.8v.4`} stroke-linecap="round" />
        </>
      )
    case 'cancelled':
      return <circle class={`${ground} stroke-muted`} cx={x} cy="15" r="5" stroke-dasharray="2.6 2.6" />
  }
}
