/** Time from `start` until `end`, which is not part of it, in milliseconds since 1970 (UTC). */
export interface Period {
  start: number
  end: number
}

/** The same time as few periods as can be, within a window, in order; how many there were is not told. */
export function merged(periods: readonly Period[], window: Period): Period[] {
  const whole: Period[] = []
  const within = periods
    .map(({ start, end }) => ({ start: Math.max(start, window.start), end: Math.min(end, window.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start)
  for (const period of within) {
    const last = whole.at(-1)
    if (last && period.start <= last.end) last.end = Math.max(last.end, period.end)
    else whole.push(period)
  }
  return whole
}

/** What is left of periods when others are cut out of them. */
export const without = (periods: readonly Period[], others: readonly Period[]): Period[] =>
  others.reduce<Period[]>(
    (left, other) =>
      left.flatMap(({ start, end }) =>
        [
          { start, end: Math.min(end, other.start) },
          { start: Math.max(start, other.end), end },
        ].filter((part) => part.start < part.end),
      ),
    [...periods],
  )
