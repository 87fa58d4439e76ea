import type { Task } from '../features/tasks/types.ts'
import { keptOf } from '../features/tasks/versions/types.ts'
import { workday } from './agreements.ts'
import type { PairCalendar } from './calendar.ts'
import { apprentice } from './lists/apprentice.ts'
import { foreman } from './lists/foreman.ts'
import type { DemoList, DemoTask } from './lists/list.ts'
import { shop } from './lists/shop.ts'
import { local, memberOf, type Telling } from './telling.ts'

const lists: readonly DemoList[] = [foreman, shop, apprentice]

const fullTime = 37 * 60

/** Writes the lists of tasks of some of the employees: what they hold, how they came to, and what was agreed of them. */
export function setTasks(telling: Telling, calendars: PairCalendar[]): void {
  for (const list of lists) {
    const calendar = calendars.find(
      ({ pair }) => pair.leader === list.leader && pair.employee === list.employee,
    )
    if (calendar) writeList(telling, list, calendar)
  }
}

function writeList(telling: Telling, list: DemoList, calendar: PairCalendar): void {
  const { book } = telling
  const { at } = datesOf(telling)
  const own = { pair_id: calendar.pairId, author_id: telling.memberIds[list.employee] }
  book.add('task_list', { ...own, opened_at: at(list.since) })
  if (list.shared !== undefined) {
    const sharedAt = at(list.shared)
    book.add('task_sharing', {
      id: telling.id(sharedAt),
      pair_id: own.pair_id,
      shared_by: own.author_id,
      shared_at: sharedAt,
    })
  }
  if (list.hours !== undefined) writeHours(telling, list, calendar.pairId)
  const tasks = list.tasks.map((task, index) => ({
    task,
    kept: writeTask(telling, list, own, task, index + 1),
  }))
  const versionIds = list.versions.map((daysAgo, index) =>
    writeVersion(telling, list, own, { daysAgo, number: index + 1, tasks }),
  )
  writeHelp(telling, list, calendar, { tasks, versionId: versionIds.at(-1) })
  writeSuggestions(telling, list, calendar)
}

const datesOf = ({ today }: Telling) => {
  const day = (daysAgo: number) => workday(today.subtract({ days: daysAgo }))
  return { day, at: (daysAgo: number) => local(day(daysAgo), '14:20') }
}

function writeHours(telling: Telling, { employee, since, hours }: DemoList, pairId: string): void {
  const { day, at } = datesOf(telling)
  telling.book.add('task_hours', {
    id: telling.id(at(since)),
    pair_id: pairId,
    minutes: [hours ?? fullTime],
    from_date: day(since).subtract({ days: day(since).dayOfWeek - 1 }),
    set_by: telling.memberIds[employee],
    set_at: at(since),
  })
}

/** As it was so many days ago; as it is now for 0. */
function asOf(telling: Telling, { since }: DemoList, task: DemoTask, id: string, daysAgo: number): Task {
  const { before } = task
  const { often, minutes, ...words } = before && before.until < daysAgo ? { ...task, ...before } : task
  const [rhythm, every = 1, times = 1] = often
  return {
    id,
    position: 0,
    title: words.title,
    ...{ rhythm, every, times },
    startsOn: datesOf(telling).day(task.since ?? since),
    minutes: minutes ? { min: minutes[0], max: minutes[1] } : null,
    importance: task.importance ?? null,
    difficulty: words.difficulty ?? null,
    drain: task.drain ?? null,
    fondness: task.fondness ?? null,
    needs: words.needs ?? null,
    needWords: task.needWords ?? '',
    successor: task.successor ?? '',
    onlyMe: task.onlyMe ?? null,
  }
}

type Own = { pair_id: string; author_id: string }
type Kept = { task: DemoTask; kept: Task }[]

function writeTask(telling: Telling, list: DemoList, own: Own, task: DemoTask, position: number): Task {
  const { at } = datesOf(telling)
  const createdAt = at(task.since ?? list.since)
  const kept = { ...asOf(telling, list, task, telling.id(createdAt), 0), position }
  telling.book.add('task', {
    id: kept.id,
    ...own,
    created_at: createdAt,
    changed_at: task.before ? at(task.before.until) : createdAt,
    version: task.before ? 2 : 1,
    removed_at: task.gone === undefined ? null : at(task.gone),
    position,
    title: kept.title,
    rhythm: kept.rhythm,
    every: kept.every,
    times: kept.times,
    starts_on: kept.startsOn,
    min_minutes: kept.minutes?.min ?? null,
    max_minutes: kept.minutes?.max ?? null,
    importance: kept.importance,
    difficulty: kept.difficulty,
    drain: kept.drain,
    fondness: kept.fondness,
    needs: kept.needs,
    need_words: kept.needWords,
    successor: kept.successor,
    only_me: kept.onlyMe,
  })
  return kept
}

function writeVersion(
  telling: Telling,
  list: DemoList,
  own: Own,
  { daysAgo, number, tasks }: { daysAgo: number; number: number; tasks: Kept },
): string {
  const { day, at } = datesOf(telling)
  const id = telling.id(at(daysAgo))
  const stood = tasks.filter(
    ({ task }) => (task.since ?? list.since) >= daysAgo && (task.gone === undefined || task.gone < daysAgo),
  )
  telling.book.add('task_version', {
    id,
    ...own,
    number,
    from_date: day(daysAgo),
    settled_at: at(daysAgo),
    shared: list.shared !== undefined && list.shared >= daysAgo,
    // As jsonb: the days in it are written as text.
    tasks: JSON.parse(
      JSON.stringify(
        stood.map(({ task, kept }) => ({
          ...keptOf(asOf(telling, list, task, kept.id, daysAgo)),
          position: kept.position,
        })),
      ),
    ),
    minutes: [list.hours ?? fullTime],
    weekdays: [1, 2, 3, 4, 5],
  })
  return id
}

/** What the two tried at a conversation before the last version, and settled with it. */
function writeHelp(
  telling: Telling,
  list: DemoList,
  { pair, pairId, meetings }: PairCalendar,
  { tasks, versionId }: { tasks: Kept; versionId: string | undefined },
): void {
  const { day, at } = datesOf(telling)
  const last = list.versions.at(-1)
  const settled = (last ?? 0) + 2
  const meeting = meetings.findLast(
    ({ fate, date }) => fate === 'held' && Temporal.PlainDate.compare(date, day(settled)) <= 0,
  )
  if (!list.help || last === undefined || versionId === undefined || !meeting) return
  const settledAt = at(settled)
  const settledBy = memberOf(telling, pair, 'leader')
  const trialId = telling.id(settledAt)
  telling.book.add('trial', {
    id: trialId,
    pair_id: pairId,
    opened_by: telling.memberIds[list.employee],
    opened_at: settledAt,
    from_date: day(last),
    settled_by: settledBy,
    settled_at: settledAt,
    accepted_at: at(last),
    version_id: versionId,
  })
  for (const help of list.help) {
    const task = tasks.find(({ kept }) => kept.title === help.task)
    if (!task) continue
    const changeId = telling.id(settledAt)
    const [rhythm, every = 1, times = 1] = help.often ?? []
    telling.book.add('trial_change', {
      id: changeId,
      pair_id: pairId,
      trial_id: trialId,
      task_id: task.kept.id,
      kind: help.kind,
      ...(rhythm ? { rhythm, every, times } : {}),
      min_minutes: help.minutes?.[0] ?? null,
      max_minutes: help.minutes?.[1] ?? null,
      body: help.body ?? '',
      put_by: settledBy,
      put_at: settledAt,
      agreement_id: writeAgreement(telling, list, help, { pairId, meetingId: meeting.id, settled }),
    })
    if (!help.said) continue
    const [daysAgo, answer, body] = help.said
    telling.book.add('help_effect', {
      id: telling.id(at(daysAgo)),
      pair_id: pairId,
      change_id: changeId,
      answer,
      body,
      written_by: telling.memberIds[list.employee],
      written_at: at(daysAgo),
    })
  }
}

function writeAgreement(
  telling: Telling,
  { leader, employee }: DemoList,
  { agreement: body, owner, done }: NonNullable<DemoList['help']>[number],
  { pairId, meetingId, settled }: { pairId: string; meetingId: string; settled: number },
): string {
  const { day, at } = datesOf(telling)
  const { memberIds } = telling
  const ownerId = memberIds[owner === 'leader' ? leader : employee]
  const writtenAt = at(settled)
  const id = telling.id(writtenAt)
  const here = { agreement_id: id, pair_id: pairId }
  telling.book.add('agreement', {
    id,
    pair_id: pairId,
    meeting_id: meetingId,
    created_by: memberIds[leader],
    created_at: writtenAt,
  })
  telling.book.add('agreement_wording', {
    ...here,
    version: 1,
    kind: 'task',
    body,
    owner_id: ownerId,
    deadline: done === undefined ? workday(telling.today.add({ days: 12 })) : day(done - 2),
    written_by: memberIds[leader],
    written_at: writtenAt,
  })
  for (const [place, member] of [leader, employee].entries()) {
    telling.book.add('agreement_confirmation', {
      ...here,
      version: 1,
      member_id: memberIds[member],
      confirmed_at: writtenAt.add({ seconds: 20 + 15 * place }),
    })
  }
  if (done !== undefined) {
    telling.book.add('agreement_completion', {
      id: telling.id(at(done)),
      ...here,
      completed_by: ownerId,
      completed_at: at(done),
    })
  }
  return id
}

function writeSuggestions(telling: Telling, list: DemoList, { pairId }: PairCalendar): void {
  const { at } = datesOf(telling)
  for (const { title, why, daysAgo, answer, reason = '' } of list.suggestions ?? []) {
    const id = telling.id(at(daysAgo))
    telling.book.add('task_suggestion', {
      id,
      pair_id: pairId,
      suggested_by: telling.memberIds[list.leader],
      suggested_at: at(daysAgo),
      title,
      why,
    })
    if (!answer) continue
    telling.book.add('task_suggestion_answer', {
      id: telling.id(at(daysAgo - 1)),
      pair_id: pairId,
      suggestion_id: id,
      answer,
      reason,
      answered_by: telling.memberIds[list.employee],
      answered_at: at(daysAgo - 1),
    })
  }
}
