import { clockTime, dayAndMonth, shortMonth } from '../../../platform/i18n/dates.ts'
import type { Language } from '../../../platform/session/viewer.ts'
import { HalfYearStrip } from '../../../ui/strip.tsx'
import type { StripState } from '../../../ui/strip-marks.ts'
import { text } from '../text.ts'

/** One conversation as the strip draws it. */
export interface Mark {
  date: Temporal.PlainDate
  time: Temporal.PlainTime
  state: StripState
}

/** The six months that begin with the month of `from`, and what stands in them. */
export function RhythmStrip(props: {
  language: Language
  label: string
  from: Temporal.PlainDate
  marks: Mark[]
}) {
  const { language } = props
  const t = text[language]
  const months = [0, 1, 2, 3, 4, 5].map((offset) => props.from.with({ day: 1 }).add({ months: offset }))
  const shown = (date: Temporal.PlainDate) =>
    months.some((month) => month.toPlainYearMonth().equals(date.toPlainYearMonth()))
  return (
    <HalfYearStrip
      label={props.label}
      months={months.map((month) => ({ first: month.toString(), label: shortMonth(language, month) }))}
      dots={props.marks
        .filter(({ date }) => shown(date))
        .map(({ date, time, state }) => ({
          date: date.toString(),
          state,
          title: `${dayAndMonth(language, date)} ${t.at} ${clockTime(language, time)}: ${t.strip[state]}`,
        }))}
      words={t.strip}
    />
  )
}
