import { shortDay } from '../../../platform/i18n/dates.ts'
import { betweenText, hoursText, minutesText } from '../../../platform/i18n/hours.ts'
import type { Language } from '../../../platform/session/viewer.ts'
import { FigureTable } from '../../../ui/chart/table.tsx'
import { Details } from '../../../ui/details.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { balanceOf, sumOf } from '../load/rules.ts'
import { words } from '../text.ts'
import { limits } from './rules.ts'
import { text } from './text.ts'
import type { Insight } from './types.ts'

interface Reading {
  language: Language
  /** The given name of the employee, null where the employee reads. */
  name: string | null
}

type Lined = Insight & Reading

/** What stands out, each with what to talk about and the figures it comes from. */
export function Insights({ insights, ...reading }: Reading & { insights: readonly Insight[] }) {
  const t = text[reading.language]
  if (insights.length === 0) return <p class="text-muted">{t.none}</p>
  return (
    <ul class="flex flex-col gap-8">
      {insights.map((insight) => (
        <li key={insight.kind} id={`insight-${insight.kind}`}>
          <Line {...insight} {...reading} />
        </li>
      ))}
    </ul>
  )
}

function Line(props: Lined) {
  const t = text[props.language]
  const { says, because, talk } = lineOf(props)
  return (
    <>
      <h3>{says}</h3>
      <p class="mt-1">{because}</p>
      <p class="mt-2 flex gap-2">
        <Icon name="talk" class="mt-[0.2em] text-primary" />
        <span>
          <span class="text-muted">{t.talk}</span> {talk}
        </span>
      </p>
      <Details id={`insight-${props.kind}-figures`} summary={t.behind}>
        <FigureTable id={`insight-${props.kind}-table`} caption={says} {...figuresOf(props)} />
      </Details>
    </>
  )
}

function lineOf(props: Lined): { says: string; because: string; talk: string } {
  const { language, name } = props
  const t = text[language]
  const between = (range: { min: number; max: number }) => betweenText(language, range)
  switch (props.kind) {
    case 'over':
    case 'either':
    case 'under': {
      const balance = balanceOf(props.usual, props.agreed)
      const figures = [between(props.usual), minutesText(language, props.agreed)] as const
      if (balance.kind === 'either') {
        const [over, free] = [balance.over, balance.under].map((minutes) => minutesText(language, minutes))
        return t.load.either(...figures, over as string, free as string)
      }
      const by = balance.kind === 'even' ? { min: 0, max: 0 } : balance.by
      // At its least the week just fits, at its most it does not.
      if (props.kind === 'either') {
        return t.load.either(...figures, minutesText(language, by.max), minutesText(language, 0))
      }
      return t.load[props.kind](...figures, between(by))
    }
    case 'weeks':
      return t.weeks(props.weeks.length)
    case 'untimed':
      return t.untimed(props.tasks.length, props.of)
    case 'hard':
      return t.hard(props.tasks.length)
    case 'least':
    case 'draining':
      return t[props.kind](
        props.percent,
        between(sumOf(props.tasks.map(({ minutes }) => minutes))),
        between(props.rest),
      )
    case 'only-one':
      return t.onlyOne(props.tasks.length, name)
    case 'switches':
      return t.switches(props.aDay, limits.short)
  }
}

type Row = { key: string; cells: string[] }
const row = (key: string, ...cells: string[]): Row => ({ key, cells })

/** The figures of a line, as rows of a table. */
function figuresOf(props: Lined): { head: string[]; rows: Row[]; foot?: Row[] } {
  const { language } = props
  const t = text[language]
  const hours = (range: { min: number; max: number }) => hoursText(language, range)
  switch (props.kind) {
    case 'over':
    case 'either':
    case 'under':
      return {
        head: [t.weekHead, t.holds],
        rows: [
          row('usual', t.usual, hours(props.usual)),
          row('agreed', t.agreed, minutesText(language, props.agreed)),
        ],
      }
    case 'weeks':
      return {
        head: [t.weekHead, t.holds, t.available],
        rows: props.weeks.map(({ monday, total, available }) =>
          row(
            monday.toString(),
            t.week(monday.weekOfYear as number, shortDay(language, monday)),
            hours(total),
            minutesText(language, available),
          ),
        ),
      }
    case 'untimed':
      return {
        head: [t.task],
        rows: props.tasks.map(({ id, title }) => row(id, title)),
        foot: [row('all', `${t.inAll}: ${props.of}`)],
      }
    case 'only-one':
      return { head: [t.task], rows: props.tasks.map(({ id, title }) => row(id, title)) }
    case 'hard':
      return {
        head: [t.task, t.difficulty, t.help],
        rows: props.tasks.map(({ id, title, difficulty, needs }) => {
          const w = words[language]
          return row(
            id,
            title,
            difficulty ? w.difficulties[difficulty] : w.notSaid,
            needs ? w.noNeed : w.notSaid,
          )
        }),
      }
    case 'least':
    case 'draining':
      return {
        head: [t.task, t.aWeek],
        rows: props.tasks.map(({ id, title, minutes }) => row(id, title, hours(minutes))),
        foot: [row('rest', t.rest, hours(props.rest))],
      }
    case 'switches':
      return {
        head: [t.task, t.each, t.timesAWeek],
        rows: props.tasks.map(({ id, title, minutes, tenths }) =>
          row(id, title, hours(minutes), tenthsText(language, tenths)),
        ),
        foot: [row('days', t.days, '', String(props.days))],
      }
  }
}

/** "12" · "0,2" · "0.2" */
const tenthsText = (language: Language, tenths: number): string =>
  String(tenths / 10).replace('.', language === 'da' ? ',' : '.')
