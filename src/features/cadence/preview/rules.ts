import type { Layout } from '../layout/rules.ts'
import type { MovedBecause } from '../types.ts'

/** One line of a preview: a meeting that comes, one that stays where it was moved to, or a week without room. */
export type PreviewLine =
  | {
      kind: 'meeting'
      date: Temporal.PlainDate
      time: Temporal.PlainTime
      plannedDate: Temporal.PlainDate
      moved: MovedBecause | null
    }
  | { kind: 'stays'; date: Temporal.PlainDate; time: Temporal.PlainTime }
  | { kind: 'unplaced'; date: Temporal.PlainDate; because: MovedBecause }

/** What a layout comes to, day by day. */
export function previewLines(layout: Layout): PreviewLine[] {
  const coming = [...layout.moves.map(({ to }) => to), ...layout.additions]
  const lines: PreviewLine[] = [
    ...coming.map(({ date, time, plannedDate, moved }) => ({
      kind: 'meeting' as const,
      date,
      time,
      plannedDate,
      moved,
    })),
    ...layout.standIns.map(({ meeting: { date, time } }) => ({ kind: 'stays' as const, date, time })),
    ...layout.unplaced.map(({ plannedDate, unplaced }) => ({
      kind: 'unplaced' as const,
      date: plannedDate,
      because: unplaced,
    })),
  ]
  return lines.sort((a, b) => Temporal.PlainDate.compare(a.date, b.date))
}
