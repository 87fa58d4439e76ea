import { calendarDay } from '../../platform/i18n/dates.ts'
import { errorSummaryHeading, errorText } from '../../platform/i18n/form-text.ts'
import { hoursText } from '../../platform/i18n/hours.ts'
import { givenName } from '../../platform/i18n/names.ts'
import type { Language, Viewer } from '../../platform/session/viewer.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { draftParts, type Draft as SomeDraft } from '../../ui/draft.tsx'
import type { Audience } from '../../ui/field.tsx'
import { Section } from '../../ui/heading.tsx'
import { urls } from '../../urls.ts'
import type { Pair } from '../pair/types.ts'
import { text as listText } from './list/text.ts'
import { navText, recurrenceText, words } from './text.ts'
import type { Recurrence, Task, TaskList } from './types.ts'
import { text as wordingText } from './wording/text.ts'

/** The forms of the list that can come back, and the parts of a page that show one. */
export type Draft = SomeDraft<
  'line' | 'lines' | 'rows' | 'task' | 'suggestion' | `take-${string}` | `decline-${string}`
>
export const { DraftErrors, fieldsOf } = draftParts<Draft['form'], Viewer>({
  heading: ({ language }) => errorSummaryHeading(language),
  error: ({ language }, code) =>
    errorText(language, code, { ...wordingText[language].errors, ...listText[language].errors }),
})

/** The given name of the other of the two. */
export const otherName = (pair: Pair, viewer: Viewer): string =>
  givenName((pair.leader.id === viewer.memberId ? pair.employee : pair.leader).name)

/** Who can read the list now. */
export function audienceOf({ pair, shared }: Pick<TaskList, 'pair' | 'shared'>, viewer: Viewer): Audience {
  const t = listText[viewer.language]
  return shared
    ? { kind: 'shared', text: t.youAnd(otherName(pair, viewer)) }
    : { kind: 'private', text: t.onlyYou }
}

/** "hver dag · 20–30 min." */
export function understood(
  language: Language,
  task: Recurrence & Pick<Task, 'minutes' | 'restsUntil'>,
  today: Temporal.PlainDate,
): string {
  const { minutes, restsUntil } = task
  const often = recurrenceText(language, task, today)
  return [
    often,
    minutes ? hoursText(language, minutes) : listText[language].noMinutes,
    restsUntil && listText[language].rests(calendarDay(language, restsUntil, today)),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** All that has been answered about a task, but how often and how long it takes: "Skal · Svær · Oplæring". */
export function answersOf(language: Language, task: Task, { own, pair }: TaskList): string {
  const t = words[language]
  const only = listText[language].onlyMe
  const needs = task.needs?.length === 0 ? [t.fine] : (task.needs ?? []).map((need) => t.needs[need])
  return [
    task.importance && t.importances[task.importance],
    task.difficulty && t.difficulties[task.difficulty],
    task.drain && t.drains[task.drain],
    task.fondness && t.fondnesses[task.fondness],
    task.onlyMe && (own ? only.you : only.name(givenName(pair.employee.name))),
    ...needs,
    task.needWords,
    task.successor && listText[language].couldTake(task.successor),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** The way to the tasks, on the page of the two; it tells the leader nothing of the list. */
export function PairTasks({
  viewer,
  pair,
  waitingTasks,
}: {
  viewer: Viewer
  pair: Pair
  /** Suggestions that wait for the viewer's answer. */
  waitingTasks: number
}) {
  const t = listText[viewer.language]
  const own = pair.employee.id === viewer.memberId
  return (
    <Section
      id="tasks"
      heading={t.heading}
      actions={
        <ButtonLink tone="secondary" icon="agreement" href={urls.pairTasks({ pairId: pair.id })}>
          {t.open}
        </ButtonLink>
      }
    >
      <p class="text-muted">{own ? t.pairOwn : t.pairLeader(otherName(pair, viewer))}</p>
      {waitingTasks > 0 && <p class="mt-2 font-medium">{t.waiting(waitingTasks)}</p>}
    </Section>
  )
}

/** The pages about the tasks of two, in the order one goes through them. */
export function TaskNav({
  viewer,
  pairId,
  current,
}: {
  viewer: Viewer
  pairId: string
  current: keyof (typeof navText)['da']['pages']
}) {
  const t = navText[viewer.language]
  const places: { key: keyof typeof t.pages; href: string }[] = [
    { key: 'what', href: urls.pairTasks({ pairId }) },
    { key: 'time', href: urls.taskStep({ pairId, taskStep: 'time' }) },
    { key: 'difficulty', href: urls.taskStep({ pairId, taskStep: 'difficulty' }) },
    { key: 'needs', href: urls.taskStep({ pairId, taskStep: 'needs' }) },
    { key: 'picture', href: urls.taskPicture({ pairId }) },
    { key: 'trial', href: urls.trial({ pairId }) },
    { key: 'hours', href: urls.taskHours({ pairId }) },
    { key: 'versions', href: urls.taskVersions({ pairId }) },
  ]
  if (places.length === 1) return null
  return (
    <nav aria-label={t.label} class="mb-8 print:hidden">
      <ul class="flex flex-wrap gap-x-5">
        {places.map(({ key, href }) => (
          <li key={key}>
            <a
              href={href}
              aria-current={key === current ? 'page' : undefined}
              class="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-base-content aria-[current]:no-underline"
            >
              {t.pages[key]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
