import { hoursText } from '../../../../platform/i18n/hours.ts'
import type { Viewer } from '../../../../platform/session/viewer.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Section } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list.tsx'
import { urls } from '../../../../urls.ts'
import { usualWeekOf } from '../../load/rules.ts'
import { answersOf, otherName, understood } from '../../pages.tsx'
import { directions } from '../../task/types.ts'
import type { ListedTask, TaskList, WorkCalendar } from '../../types.ts'
import { grouped, pageOf } from '../rules.ts'
import { text } from '../text.ts'
import type { ListQuery, Order } from '../types.ts'

/** Who looks at which list, on which day of theirs. */
export interface Looking {
  viewer: Viewer
  today: Temporal.PlainDate
  list: TaskList
}

type Props = Looking & { calendar: WorkCalendar | null; query: ListQuery }

/** The tasks, by how often they come or in the order one would keep them, at most a page of them at a time. */
export function Listed(props: Props) {
  const { viewer, list, query } = props
  const t = text[viewer.language]
  if (list.tasks.length === 0) return null
  const shown = pageOf(list.tasks, query.order, query.page)
  return (
    <Section id="tasks" heading={t.heading}>
      <Orders {...props} />
      {query.order === 'rank' ? (
        <>
          {list.own && list.pair.goesOn && <p class="mb-2 text-muted">{t.order.rankLead}</p>}
          <List label={t.heading}>
            {shown.tasks.map((task) => (
              <TaskRow key={task.id} {...props} task={task} />
            ))}
          </List>
        </>
      ) : (
        grouped(shown.tasks).map(({ group, tasks }) => (
          <div key={group} class="mt-8 first:mt-0">
            <h3 id={`group-${group}`}>{t.groups[group]}</h3>
            <List label={t.groups[group]}>
              {tasks.map((task) => (
                <TaskRow key={task.id} {...props} task={task} />
              ))}
            </List>
          </div>
        ))
      )}
      <Paging {...props} page={shown.page} pages={shown.pages} />
    </Section>
  )
}

const addressOf = ({ list }: Looking, order: Order, page = 1): string => {
  const query = new URLSearchParams()
  if (order !== 'rhythm') query.set('order', order)
  if (page > 1) query.set('page', String(page))
  const asked = query.toString()
  return urls.pairTasks({ pairId: list.pair.id }) + (asked && `?${asked}`)
}

function Orders(props: Props) {
  const { viewer, list } = props
  const t = text[viewer.language].order
  return (
    <nav aria-label={t.label} class="mb-2 print:hidden">
      <ul class="flex flex-wrap gap-x-5">
        {(['rhythm', 'rank'] as const).map((order) => (
          <li key={order}>
            <a
              href={`${addressOf(props, order)}#tasks`}
              aria-current={props.query.order === order ? 'true' : undefined}
              class="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-base-content aria-[current]:no-underline"
            >
              {order === 'rank' && !list.own ? t.rankLeader(otherName(list.pair, viewer)) : t[order]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function TaskRow({ viewer, today, list, calendar, query, task }: Props & { task: ListedTask }) {
  const { language } = viewer
  const moves = query.order === 'rank' && list.own && list.pair.goesOn
  const answers = answersOf(language, task, list)
  return (
    <ListRow
      id={`task-${task.id}`}
      href={list.own ? urls.task({ taskId: task.id }) : undefined}
      title={task.title}
      detail={
        <>
          <p>{understood(language, task, today)}</p>
          {answers && <p class="text-sm">{answers}</p>}
        </>
      }
      trailing={
        moves ? (
          <MoveButtons viewer={viewer} task={task} />
        ) : (
          <span class="text-muted tabular-nums">{weekly()}</span>
        )
      }
    />
  )

  function weekly(): string {
    const usual = calendar && task.rhythm !== 'once' ? usualWeekOf(task, calendar.weekdays) : null
    if (!usual) return ''
    const rounded = { min: Math.round(usual.min), max: Math.round(usual.max) }
    return text[language].usual.each(hoursText(language, rounded))
  }
}

/** All four stay on every row, so that the keyboard's focus has somewhere to be when a task reaches an end. */
function MoveButtons({ viewer, task }: { viewer: Viewer; task: ListedTask }) {
  const t = text[viewer.language].move
  return (
    <Form action={urls.taskPosition({ taskId: task.id })}>
      <div class="grid grid-cols-2 gap-2 sm:flex">
        {directions.map((direction) => (
          <Button
            key={direction}
            tone="secondary"
            id={`${direction}-${task.id}`}
            name="direction"
            value={direction}
            aria-label={`${t[direction]}: ${task.title}`}
          >
            {t[direction]}
          </Button>
        ))}
      </div>
    </Form>
  )
}

function Paging(props: Props & { page: number; pages: number }) {
  const { page, pages, query } = props
  const t = text[props.viewer.language].paging
  if (pages === 1) return null
  const link = (to: number, label: string) =>
    to >= 1 &&
    to <= pages && (
      <a href={`${addressOf(props, query.order, to)}#tasks`} class="inline-flex min-h-11 items-center">
        {label}
      </a>
    )
  return (
    <nav aria-label={t.label} class="mt-4 flex flex-wrap items-center gap-x-5">
      {link(page - 1, t.earlier)}
      <span class="text-muted">{t.page(page, pages)}</span>
      {link(page + 1, t.later)}
    </nav>
  )
}
