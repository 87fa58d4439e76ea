import type { ComponentChildren } from 'preact'
import { hoursText } from '../../../../platform/i18n/hours.ts'
import { Actions, Button } from '../../../../ui/button.tsx'
import { SelectField } from '../../../../ui/choice.tsx'
import { Section } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list.tsx'
import { urls } from '../../../../urls.ts'
import { usualWeekOf } from '../../load/rules.ts'
import { recurrenceText, words } from '../../text.ts'
import type { Task } from '../../types.ts'
import { type Looking, namesOf } from '../parts/pages.tsx'
import { changesOf, compareVersions, isSame, pickTwo } from '../rules.ts'
import { text } from '../text.ts'
import type { Changed, TaskVersion } from '../types.ts'

type Props = Looking & { versions: TaskVersion[]; asked: { from?: number; to?: number } }

/** Two versions that are chosen, and what is other in the one than in the other. */
export function Compare(props: Props) {
  const { versions, viewer, asked } = props
  const t = text[viewer.language].compare
  const picked = pickTwo(versions, asked)
  if (!picked) {
    return versions.length === 0 ? null : (
      <Section id="compare" heading={t.heading}>
        <p class="text-muted">{t.needsTwo}</p>
      </Section>
    )
  }
  const names = namesOf(viewer.language, versions)
  const before = versions[picked.from - 1] as TaskVersion
  const after = versions[picked.to - 1] as TaskVersion
  return (
    <Section id="compare" heading={t.heading}>
      <Choice {...props} names={names} picked={picked} />
      <p class="mt-8 mb-2 font-medium">
        {t.of(names[picked.from - 1] as string, names[picked.to - 1] as string)}
      </p>
      <Differences {...props} before={before} after={after} />
    </Section>
  )
}

function Choice(props: Props & { names: string[]; picked: { from: number; to: number } }) {
  const { list, viewer, names, picked } = props
  const t = text[viewer.language].compare
  const options = names.map((label, index) => ({ value: String(index + 1), label }))
  const at = urls.taskVersions({ pairId: list.pair.id })
  return (
    <form method="get" action={`${at}#compare`} class="flex flex-col gap-5 print:hidden">
      <div class="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <SelectField
          name="from"
          id="compare-from"
          label={t.from}
          options={options}
          value={`${picked.from}`}
        />
        <SelectField name="to" id="compare-to" label={t.to} options={options} value={`${picked.to}`} />
      </div>
      <Actions>
        <Button tone="secondary">{t.show}</Button>
      </Actions>
    </form>
  )
}

function Differences(props: Looking & { before: TaskVersion; after: TaskVersion }) {
  const { viewer, before, after } = props
  const t = text[viewer.language].compare
  const comparison = compareVersions(before, after)
  if (isSame(comparison)) return <p class="text-muted">{t.same}</p>
  const grew = changesOf(comparison, 'grew')
  const shrank = changesOf(comparison, 'shrank')
  const other = comparison.changed.filter((one) => !grew.includes(one) && !shrank.includes(one))
  const changed = (found: Changed[]) =>
    found.map((one) => <ChangedRow key={one.after.id} {...props} change={one} />)
  return (
    <div class="flex flex-col gap-8">
      <Part id="came" heading={t.came}>
        {comparison.came.map((task) => (
          <TaskRow key={task.id} {...props} task={task} version={after} />
        ))}
      </Part>
      <Part id="went" heading={t.went}>
        {comparison.went.map((task) => (
          <TaskRow key={task.id} {...props} task={task} version={before} />
        ))}
      </Part>
      <Part id="grew" heading={t.grew}>
        {changed(grew)}
      </Part>
      <Part id="shrank" heading={t.shrank}>
        {changed(shrank)}
      </Part>
      <Part id="other" heading={t.other}>
        {changed(other)}
      </Part>
    </div>
  )
}

function Part(props: { id: string; heading: string; children: ComponentChildren[] }) {
  if (props.children.length === 0) return null
  return (
    <div id={props.id}>
      <h3>
        {props.heading} ({props.children.length})
      </h3>
      <List>{props.children}</List>
    </div>
  )
}

/** "hver dag · 20–30 min." */
function timesText({ viewer, today }: Looking, task: Task): string {
  const { language } = viewer
  const minutes = task.minutes ? hoursText(language, task.minutes) : text[language].compare.noTime
  return `${recurrenceText(language, task, today)}, ${minutes}`
}

function weekText({ viewer }: Looking, task: Task, { weekdays }: TaskVersion): string {
  const week = usualWeekOf(task, weekdays)
  return week && task.rhythm !== 'once' ? hoursText(viewer.language, week) : ''
}

function TaskRow(props: Looking & { task: Task; version: TaskVersion }) {
  const { task, version, viewer } = props
  const t = text[viewer.language].compare
  const week = weekText(props, task, version)
  return (
    <ListRow
      id={`compared-${task.id}`}
      title={task.title}
      detail={
        <p class="first-letter:uppercase">
          {[timesText(props, task), week && t.aWeek(week)].filter(Boolean).join(' · ')}
        </p>
      }
    />
  )
}

function ChangedRow(props: Looking & { change: Changed; before: TaskVersion; after: TaskVersion }) {
  const { change, viewer } = props
  const { language } = viewer
  const t = text[language].compare
  const w = words[language]
  const { before, after, kinds } = change
  const [wasWeek, isWeek] = [weekText(props, before, props.before), weekText(props, after, props.after)]
  const [was, is] = [timesText(props, before), timesText(props, after)]
  const hard = ({ difficulty }: Task) => (difficulty ? w.difficulties[difficulty] : w.notSaid)
  const needed = ({ needs }: Task) =>
    needs === null ? w.notSaid : needs.map((need) => w.needs[need]).join(', ') || w.noNeed
  const lines = [
    kinds.includes('title') && t.wasCalled(before.title),
    wasWeek && isWeek && wasWeek !== isWeek && t.wasAWeek(wasWeek, isWeek),
    was !== is && t.was(was, is),
    kinds.includes('difficulty') && t.difficulty(hard(before), hard(after)),
    kinds.includes('needs') && t.needs(needed(before), needed(after)),
  ]
  return (
    <ListRow
      id={`compared-${after.id}`}
      title={after.title}
      detail={lines.filter(Boolean).map((line) => <p key={line as string}>{line}</p>)}
    />
  )
}
