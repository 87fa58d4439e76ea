/** One line of the result: what was measured, and whether it keeps its budget (null where there is none). */
export interface Figure {
  what: string
  /** Null when it could not be measured here; `note` says why. */
  measured: number | null
  unit: string
  budget?: Budget
  holds: boolean | null
  note?: string
}

export interface Budget {
  at: 'least' | 'most'
  limit: number
  aim?: number
}

export const atLeast = (limit: number, aim?: number): Budget => ({ at: 'least', limit, aim })
export const atMost = (limit: number, aim?: number): Budget => ({ at: 'most', limit, aim })

/** Makes a line and compares it with its budget; the figure is rounded after the comparison. */
export function figure(
  what: string,
  measured: number | null,
  unit: string,
  budget?: Budget,
  note?: string,
): Figure {
  const holds =
    budget && measured !== null
      ? budget.at === 'least'
        ? measured >= budget.limit
        : measured <= budget.limit
      : null
  return {
    what,
    measured: measured === null ? null : rounded(measured),
    unit,
    ...(budget ? { budget } : {}),
    holds,
    ...(note ? { note } : {}),
  }
}

const rounded = (value: number): number => Number(value.toPrecision(Math.abs(value) >= 1000 ? 5 : 3))

/** The value that `share` (0–1) of the values do not exceed. @throws for no values */
export function percentile(values: number[], share: number): number {
  if (values.length === 0) throw new Error('Nothing was measured.')
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number
}

/** The middle value, or the mean of the two in the middle. @throws for no values */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : (percentile(values, 0.5) + (sorted[middle] as number)) / 2
}

/** The result as a table for the terminal. */
export function table(figures: Figure[]): string {
  const rows = figures.map(({ what, measured, unit, budget, holds, note }) => [
    what,
    measured === null ? 'not measured' : `${measured.toLocaleString('en')} ${unit}`.trim(),
    budget ? `${budget.at === 'least' ? '≥' : '≤'} ${budget.limit.toLocaleString('en')}` : '',
    budget?.aim === undefined ? '' : budget.aim.toLocaleString('en'),
    holds === null ? '' : holds ? 'yes' : 'NO',
    note ?? '',
  ])
  const all = [['', 'measured', 'budget', 'aim', 'holds', ''], ...rows]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
