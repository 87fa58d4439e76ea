import { shortDay } from '../../../../platform/i18n/dates.ts'
import { hoursText, minutesText } from '../../../../platform/i18n/hours.ts'
import type { Language } from '../../../../platform/session/viewer.ts'
import { BarKey, type BarPart, type BarRow, StackedBars } from '../../../../ui/chart/bars.tsx'
import type { Fill } from '../../../../ui/chart/fills.tsx'
import { FigureTable } from '../../../../ui/chart/table.tsx'
import { Details } from '../../../../ui/details.tsx'
import { words } from '../../text.ts'
import { type Importance, importances } from '../../types.ts'
import type { Group, Picture, Time } from '../rules.ts'
import { text } from '../text.ts'

/** The heaviest look is for what matters most; all charts of the page have the same. */
const fillOf: Record<Importance | 'unsaid', Fill> = {
  must: 'full',
  should: 'lines',
  could: 'dots',
  unsaid: 'blank',
}

const nameOf = (language: Language, importance: Importance | null): string =>
  importance ? words[language].importances[importance] : words[language].notSaid

function partsOf(language: Language, { shares }: Time): BarPart[] {
  return shares.map(({ importance, minutes }) => ({
    key: importance ?? 'unsaid',
    fill: fillOf[importance ?? 'unsaid'],
    value: minutes.min,
    label: nameOf(language, importance),
    words: hoursText(language, minutes),
  }))
}

/** A bar of what is sure, with what may come on top of it. */
const barOf = (language: Language, key: string, label: string, time: Time): BarRow => ({
  key,
  label,
  parts: partsOf(language, time),
  loose: time.total.max - time.total.min,
  words: hoursText(language, time.total),
})

interface Tabled {
  key: string
  cells: string[]
}

/** The cells of each importance that any of the rows has, and their sum, for a table of rows of time. */
function sharesTable(language: Language, times: readonly Time[]) {
  const present = [...importances, null].filter((importance) =>
    times.some(({ shares }) => shares.some((share) => share.importance === importance)),
  )
  return {
    head: [text[language].total, ...present.map((importance) => nameOf(language, importance))],
    cells: ({ shares, total }: Time) => [
      hoursText(language, total),
      ...present.map((importance) => {
        const share = shares.find((share) => share.importance === importance)
        return share ? hoursText(language, share.minutes) : '–'
      }),
    ],
    key: present.map((importance) => ({
      fill: fillOf[importance ?? 'unsaid'],
      label: nameOf(language, importance),
    })),
  }
}

/** A chart, what its patterns mean, and the same figures as a table. */
function Chart(props: {
  language: Language
  id: string
  title: string
  bars: BarRow[]
  times: readonly Time[]
  head: string[]
  rows: Tabled[]
  foot?: Tabled[]
  wide?: boolean
}) {
  const { language, id, title } = props
  const t = text[language]
  return (
    <figure class="sm:rounded-box sm:border sm:border-base-300 sm:bg-surface sm:p-8 sm:[--ground:var(--surface)] print:p-4">
      <BarKey chart={id} parts={sharesTable(language, props.times).key} />
      <StackedBars id={id} title={title} description={t.readTable} rows={props.bars} />
      <div class="mt-2">
        <Details id={`${id}-figures`} summary={t.figures}>
          <FigureTable
            id={`${id}-table`}
            caption={title}
            wide={props.wide}
            head={props.head}
            rows={props.rows}
            foot={props.foot}
          />
        </Details>
      </div>
    </figure>
  )
}

interface Drawing {
  language: Language
  picture: Picture
}

/** A usual week against what is agreed. */
export function UsualChart({ language, picture, agreed }: Drawing & { agreed: number }) {
  const t = text[language]
  const { usual } = picture
  const limit = minutesText(language, agreed)
  const bar = barOf(language, 'usual', t.usual.heading, usual)
  const table = sharesTable(language, [usual])
  return (
    <Chart
      language={language}
      id="usual-chart"
      title={t.usual.title}
      bars={[{ ...bar, limit: agreed, words: t.of(bar.words, limit) }]}
      times={[usual]}
      head={[t.importance, t.hours]}
      rows={bar.parts.map(({ key, label, words }) => ({ key, cells: [label, words] }))}
      foot={[
        { key: 'total', cells: [t.total, table.cells(usual)[0] as string] },
        { key: 'agreed', cells: [t.agreed, limit] },
      ]}
    />
  )
}

/** Each coming week against the hours there are in it. */
export function WeeksChart({ language, picture: { weeks } }: Drawing) {
  const t = text[language]
  const table = sharesTable(language, weeks)
  const nameOfWeek = (monday: Temporal.PlainDate) =>
    t.weekOf(monday.weekOfYear as number, shortDay(language, monday))
  const bars = weeks.map((week) => {
    const bar = barOf(language, week.monday.toString(), nameOfWeek(week.monday), week)
    const { min, max } = week.total
    const notice = min > week.available ? t.tooMuch : max > week.available ? t.maybe : undefined
    return {
      ...bar,
      limit: week.available,
      words: t.of(bar.words, minutesText(language, week.available)),
      notice,
    }
  })
  return (
    <Chart
      language={language}
      id="weeks-chart"
      title={t.weeks.title}
      wide
      bars={bars}
      times={weeks}
      head={[t.week, t.available, ...table.head]}
      rows={weeks.map((week) => ({
        key: week.monday.toString(),
        cells: [nameOfWeek(week.monday), minutesText(language, week.available), ...table.cells(week)],
      }))}
    />
  )
}

/** Each task in the order of what one would drop last, as long as it takes. */
export function TasksChart({ language, picture: { tasks, others } }: Drawing) {
  const t = text[language]
  const bars = tasks.map((task) => barOf(language, task.id, task.title, task))
  if (others) bars.push(barOf(language, 'others', t.others(others.count), others))
  const row = ({ key, label, parts, words }: BarRow) => ({
    key,
    cells: [label, words, parts.map((part) => part.label).join(', ')],
  })
  return (
    <Chart
      language={language}
      id="tasks-chart"
      title={t.tasks.title}
      bars={bars}
      times={others ? [...tasks, others] : tasks}
      head={[t.task, t.hours, t.importance]}
      rows={bars.map(row)}
    />
  )
}

/** Groups of tasks, each as long as its part of a usual week. */
export function GroupsChart<Key extends string>(props: {
  language: Language
  id: string
  title: string
  groups: readonly Group<Key>[]
  name: (key: Key) => string
}) {
  const { language, groups, name } = props
  const t = text[language]
  const table = sharesTable(language, groups)
  return (
    <Chart
      language={language}
      id={props.id}
      title={props.title}
      wide
      bars={groups.map((group) => {
        const bar = barOf(language, group.key, name(group.key), group)
        return { ...bar, words: `${bar.words} · ${t.tasksOf(group.titles.length)}` }
      })}
      times={groups}
      head={[t.group, ...table.head, t.which]}
      rows={groups.map((group) => ({
        key: group.key,
        cells: [name(group.key), ...table.cells(group), group.titles.join(' · ')],
      }))}
    />
  )
}
