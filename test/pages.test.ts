import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cutKeys } from '../src/demo/links.ts'
import { writeDemo } from '../src/demo/write.ts'
import { steps as preparationSteps } from '../src/features/preparation/types.ts'
import { defaults as retentionDefaults } from '../src/features/retention/rules.ts'
import { taskSteps } from '../src/features/tasks/step/types.ts'
import { createSetupLink } from '../src/platform/identity/setup-link.ts'
import { policy } from '../src/policy.ts'
import { type UrlName, urls } from '../src/urls.ts'
import { giveSecondFactor } from './support/account.ts'
import { testNow } from './support/app.ts'
import { launchChromium } from './support/chromium.ts'
import { addSession } from './support/company.ts'
import { startTestServer, type TestServer } from './support/server.ts'
import { checkWidth, visit } from './support/visitor.ts'
import { testSealing, writeSealed } from './support/writing.ts'

// Every page there is, in every state the demo has it in, as everyone who comes to it: axe, sideways scroll, no error.

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** One page to look at, and what it answers when that is not 200. */
interface Place {
  /** Places of one kind, the state it is in included, differ in words alone; the first of each is looked at. */
  kind: string
  /** Null where there is no such page. */
  name: UrlName | null
  path: string
  status?: number
}

type Language = 'da' | 'en'
type Who = 'birgitte' | 'jonas' | 'anton'

interface Looker {
  sessionToken?: string
  places: Place[]
}

const notPages: UrlName[] = [
  'live',
  'healthz',
  'readyz',
  'calendarFeed',
  'meetingCalendarFile',
  'pairSummaryFile',
  'meetingSummaryFile',
  'taskExport',
  'myArchive',
  'myArchivePart',
  'roomState',
  'roomOldNotes',
]
const pages = (Object.keys(policy) as UrlName[]).filter((name) => 'GET' in policy[name])

const place = (name: UrlName | null, path: string, status?: number, kind = ''): Place => ({
  kind: `${name} ${status} ${kind}`,
  name,
  path,
  status,
})

const firstOfEach = (places: Place[]): Place[] =>
  places.filter(({ kind }, index) => places.findIndex((other) => other.kind === kind) === index)

async function select<Row extends object>(
  server: TestServer,
  statement: string,
  values: unknown[],
): Promise<Row[]> {
  return (await server.db.owner.query<Row>(statement, values)).rows
}

/** The pair's next conversation is under way: an item lies open, both have notes, and something is agreed. */
async function startNext(server: TestServer, leader: Who, employee: Who): Promise<void> {
  const [next] = await select<Record<'organisation' | 'pair' | 'meeting' | 'leader' | 'employee', string>>(
    server,
    `select m.organisation_id as organisation, p.id as pair, m.id as meeting, p.leader_id as leader, p.employee_id as employee
       from meeting m
       join pair p on p.organisation_id = m.organisation_id and p.id = m.pair_id
       join member l on l.id = p.leader_id join member e on e.id = p.employee_id
      where l.email like $1 || '@%' and e.email like $2 || '@%' and m.starts_at > $3
      order by m.starts_at limit 1`,
    [leader, employee, testNow],
  )
  if (!next) throw new Error(`${leader} and ${employee} have no next conversation`)
  const { organisation, pair, meeting } = next
  const of = [organisation, pair, meeting]
  const run = (statement: string, ...more: unknown[]) => select(server, statement, [...of, ...more])
  const earlier = testNow.subtract({ minutes: 20 })
  await run(
    `insert into meeting_start (organisation_id, pair_id, meeting_id, started_by, started_at) values ($1, $2, $3, $4, $5)`,
    next.leader,
    earlier,
  )
  await run(
    `insert into meeting_focus (organisation_id, pair_id, meeting_id, item_id, opened_by, opened_at)
     select organisation_id, pair_id, meeting_id, id, $4, $5 from agenda_item
      where organisation_id = $1 and pair_id = $2 and meeting_id = $3 and shared_at is not null order by position limit 1`,
    next.leader,
    earlier,
  )
  await run(
    `insert into listening (organisation_id, pair_id, meeting_id, question, listener_id, begun_by, begun_at)
     values ($1, $2, $3, 'Hvad fylder mest for dig i arbejdet lige nu?', $4, $4, $5)`,
    next.leader,
    earlier,
  )
  const [focus] = await select<{ item_id: string }>(
    server,
    'select item_id from meeting_focus where organisation_id = $1 and meeting_id = $2',
    [organisation, meeting],
  )
  await run(
    `insert into meeting_wellbeing (organisation_id, pair_id, meeting_id, opened_by, opened_at) values ($1, $2, $3, $4, $5)`,
    next.employee,
    earlier,
  )
  for (const author of [next.leader, next.employee]) {
    for (const item of [null, focus?.item_id ?? null]) {
      await writeSealed(server.db, 'note', {
        organisation_id: organisation,
        pair_id: pair,
        meeting_id: meeting,
        item_id: item,
        author_id: author,
        private: item === null,
        body: 'Vi prøver i fjorten dage.',
        created_at: earlier,
      })
    }
    await run(
      `with agreed as (
         insert into agreement (organisation_id, pair_id, meeting_id, created_by, created_at)
         values ($1, $2, $3, $4, $5) returning *)
       insert into agreement_wording (organisation_id, pair_id, agreement_id, version, kind, body, owner_id, deadline, written_by, written_at)
       select organisation_id, pair_id, id, 1, 'change', 'Vi ringer, før vi kører', $4, '2026-12-15', $4, $5 from agreed`,
      author,
      earlier,
    )
  }
}

/** A conversation in each state it can be in, as leader and as employee, in pairs that go on and that have ended. */
async function meetingPlaces(server: TestServer, memberId: string): Promise<Place[]> {
  const meetings = await select<{ id: string; state: string; goes_on: boolean }>(
    server,
    `select distinct on (state, goes_on, leads) m.id, goes_on, state
       from pair p join meeting m on m.organisation_id = p.organisation_id and m.pair_id = p.id
       cross join lateral (select p.ended_at is null as goes_on, p.leader_id = $1 as leads, case
         when exists (select from meeting_close c where c.meeting_id = m.id) then 'closed'
         when exists (select from meeting_cancellation c where c.meeting_id = m.id) then 'cancelled'
         when exists (select from meeting_start s where s.meeting_id = m.id) then 'started'
         when m.starts_at < $2 then 'missed' else 'planned' end as state) as _
      where $1 in (p.leader_id, p.employee_id)
      order by state, goes_on desc, leads, abs(extract(epoch from m.starts_at - $2))`,
    [memberId, testNow],
  )
  const ownShapes = await select<{ id: string }>(
    server,
    'select id from own_shape where member_id = $1 and removed_at is null limit 1',
    [memberId],
  )
  const states = new Set(meetings.map(({ state }) => state))
  expect([...states].sort(), 'states of conversations').toEqual(
    expect.arrayContaining(['cancelled', 'closed', 'missed', 'planned', 'started']),
  )
  return meetings.flatMap(({ id: meetingId, state, goes_on: goesOn }) => {
    const kind = `${state} ${goesOn}`
    const open = goesOn && ['planned', 'missed', 'started'].includes(state)
    return [
      place('meeting', urls.meeting({ meetingId }), 200, kind),
      place('meetingSetting', urls.meetingSetting({ meetingId }), 200, kind),
      ...(state === 'started' ? [place('room', `${urls.room()}?meeting=${meetingId}`, 200, 'meeting')] : []),
      ...(state === 'planned'
        ? [place('meeting', `${urls.meeting({ meetingId })}?order=own`, 200, 'order')]
        : []),
      ...(open && state !== 'started'
        ? [
            place('preparation', urls.preparation({ meetingId }), 200, kind),
            ...preparationSteps.map((step) =>
              place('preparationStep', urls.preparationStep({ meetingId, step }), 200, step),
            ),
            place('meetingMove', urls.meetingMove({ meetingId })),
            place('meetingQuestions', urls.meetingQuestions({ meetingId })),
            place('meetingShapes', urls.meetingShapes({ meetingId })),
            place('meetingShape', urls.meetingShape({ meetingId, shape: 'whole' })),
            place('ownShapes', `${urls.ownShapes({ meetingId })}?from=agenda`),
            ...ownShapes.map(({ id }) =>
              place('ownShape', `${urls.ownShape({ shapeId: id })}?meeting=${meetingId}`),
            ),
            place(
              'meetingMove',
              `${urls.meetingMove({ meetingId })}?at=2026-12-03T10:00&minutes=30`,
              200,
              'filled',
            ),
            place('meetingCancellation', urls.meetingCancellation({ meetingId })),
          ]
        : []),
      ...(state === 'started' && goesOn
        ? [place('meetingListening', urls.meetingListening({ meetingId }))]
        : []),
      ...(state === 'started' || state === 'closed'
        ? [place('meetingRoundOff', urls.meetingRoundOff({ meetingId }), 200, kind)]
        : []),
      ...(state === 'closed' ? [place('meetingSummary', urls.meetingSummary({ meetingId }))] : []),
    ]
  })
}

async function thingPlaces(server: TestServer, memberId: string): Promise<Place[]> {
  const items = await select<{ id: string }>(
    server,
    `select distinct on (i.shared_at is null) i.id from agenda_item i
       join meeting m on m.organisation_id = i.organisation_id and m.id = i.meeting_id
      where i.author_id = $1 and i.removed_at is null and m.starts_at > $2
        and not exists (select from meeting_cancellation c where c.meeting_id = m.id)`,
    [memberId, testNow],
  )
  const notes = await select<{ id: string }>(
    server,
    `select n.id from note n join meeting_start s on s.meeting_id = n.meeting_id
      where n.author_id = $1 and not n.private
        and not exists (select from meeting_close c where c.meeting_id = n.meeting_id)
      limit 1`,
    [memberId],
  )
  const agreements = await select<{ id: string }>(
    server,
    `select distinct on (versions, confirmed, done) a.id
       from agreement a join pair p on p.organisation_id = a.organisation_id and p.id = a.pair_id
       cross join lateral (select
         (select count(*) from agreement_wording w where w.agreement_id = a.id) as versions,
         (select count(*) from agreement_confirmation c where c.agreement_id = a.id) as confirmed,
         exists (select from agreement_completion c where c.agreement_id = a.id and c.undone_at is null) as done) as _
      where $1 in (p.leader_id, p.employee_id)`,
    [memberId],
  )
  const expectations = await select<{ id: string }>(
    server,
    `select id from expectation_draft where author_id = $1 union all
     (select distinct on (own, versions, answer, gone) e.id
        from expectation e join pair p on p.organisation_id = e.organisation_id and p.id = e.pair_id
       cross join lateral (select e.author_id = $1 as own,
         (select count(*) from expectation_wording w where w.expectation_id = e.id) as versions,
         (select a.answer from expectation_answer a where a.expectation_id = e.id order by a.answered_at desc limit 1)
           as answer,
         exists (select from expectation_withdrawal x where x.expectation_id = e.id) as gone) as _
       where $1 in (p.leader_id, p.employee_id))`,
    [memberId],
  )
  const feedback = await select<{ id: string }>(
    server,
    `select distinct on (given, own, heard, answered, f.kind) f.id
       from feedback f join pair p on p.organisation_id = f.organisation_id and p.id = f.pair_id
       cross join lateral (select f.given_at is not null as given, f.author_id = $1 as own,
         exists (select from feedback_hearing h where h.feedback_id = f.id) as heard,
         exists (select from feedback_answer r where r.feedback_id = f.id) as answered) as _
      where $1 in (p.leader_id, p.employee_id) and (given or own)`,
    [memberId],
  )
  const goals = await select<{ id: string; level: string }>(
    server,
    `select distinct on (level, shared, closed, own) g.id, g.level
       from goal g left join pair p on p.organisation_id = g.organisation_id and p.id = g.pair_id
       cross join lateral (select g.author_id = $1 as own,
         exists (select from goal_sharing s where s.goal_id = g.id and s.withdrawn_at is null) as shared,
         exists (select from goal_closing c where c.goal_id = g.id and c.undone_at is null) as closed) as _
      where $1 in (p.leader_id, p.employee_id) and (g.level = 'work' or own or shared)`,
    [memberId],
  )
  const wishes = await select<{ id: string; state: string }>(
    server,
    `select distinct on (state) w.id, state
       from development_wish w join pair p on p.organisation_id = w.organisation_id and p.id = w.pair_id
      cross join lateral (select exists (
        select from development_sharing s where s.wish_id = w.id and s.withdrawn_at is null) as shared) as _
      cross join lateral (select concat_ws(' ', w.author_id = $1, shared, p.ended_at is null, exists (
        select from development_closing c where c.wish_id = w.id and c.undone_at is null)) as state) as __
      where $1 in (p.leader_id, p.employee_id) and (w.author_id = $1 or shared)`,
    [memberId],
  )
  const listenings = await select<{ id: string; started: boolean }>(
    server,
    `select distinct on (started) l.id, started from listening l
       join pair p on p.organisation_id = l.organisation_id and p.id = l.pair_id
       cross join lateral (select not exists (
         select from meeting_close c where c.meeting_id = l.meeting_id) as started) as _
      where $1 in (p.leader_id, p.employee_id)`,
    [memberId],
  )
  const found = [items, notes, agreements, expectations, feedback, goals, wishes, listenings].map(
    ({ length }) => length,
  )
  expect(Math.min(...found)).toBeGreaterThan(0)
  return [
    ...items.map(({ id: itemId }) => place('item', urls.item({ itemId }))),
    ...notes.map(({ id: noteId }) => place('note', urls.note({ noteId }))),
    ...agreements.map(({ id: agreementId }) => place('agreement', urls.agreement({ agreementId }))),
    ...expectations.map(({ id: expectationId }) => place('expectation', urls.expectation({ expectationId }))),
    ...feedback.map(({ id: feedbackId }) => place('feedback', urls.feedback({ feedbackId }))),
    ...listenings.flatMap(({ id: listeningId, started }) => [
      place('retelling', urls.retelling({ listeningId }), 200, String(started)),
      ...(started ? [place('listening', urls.listening({ listeningId }))] : []),
    ]),
    ...goals.map(({ id: goalId, level }) => place('goal', urls.goal({ goalId }), 200, level)),
    ...wishes.map(({ id: wishId, state }) => place('wish', urls.wish({ wishId }), 200, state)),
  ]
}

const rhythm = 'everyWeeks=3&weekday=3&time=10:00&minutes=45&place=Kontoret&firstDate='

async function pairPlaces(server: TestServer, memberId: string): Promise<Place[]> {
  const pairs = await select<{ id: string; proposal: string | null; goes_on: boolean }>(
    server,
    `select p.id, p.ended_at is null as goes_on, (select v.id from cadence v where v.pair_id = p.id and v.proposed_by <> $1
         and not exists (select from cadence_answer a where a.cadence_id = v.id) limit 1) as proposal
       from pair p where $1 in (p.leader_id, p.employee_id)`,
    [memberId],
  )
  const rhythms = pairs.flatMap(({ id: pairId, proposal, goes_on: goesOn }) => {
    const preview = urls.cadencePreview({ pairId })
    return [
      place('pairExpectations', urls.pairExpectations({ pairId }), 200, String(goesOn)),
      place('expectationHistory', urls.expectationHistory({ pairId })),
      place('cadences', urls.cadences({ pairId }), goesOn ? 200 : 409),
      place('cadencePreview', `${preview}?${rhythm}`, goesOn ? 200 : 409),
      ...(goesOn ? [place('cadencePreview', `${preview}?everyWeeks=99`, 422)] : []),
      ...(proposal ? [place('cadencePreview', `${preview}?proposal=${proposal}`, 200, 'proposal')] : []),
    ]
  })
  return [
    ...pairs.flatMap(({ id: pairId, goes_on: goesOn }) => [
      place('pair', urls.pair({ pairId }), 200, String(goesOn)),
      place('pairFeedback', urls.pairFeedback({ pairId }), 200, String(goesOn)),
      place('pairGoals', urls.pairGoals({ pairId }), 200, String(goesOn)),
      place('pairDevelopment', urls.pairDevelopment({ pairId }), 200, String(goesOn)),
      place('pairSupport', urls.pairSupport({ pairId }), 200, String(goesOn)),
      place('shares', urls.shares({ pairId }), 200, String(goesOn)),
      place('pairTimeline', urls.pairTimeline({ pairId }), 200, String(goesOn)),
      place('pairSummary', urls.pairSummary({ pairId }), 200, String(goesOn)),
      place('pairSummary', `${urls.pairSummary({ pairId })}?from=2026-12-01&until=2026-01-01`, 422),
    ]),
    ...firstOfEach(rhythms),
  ]
}

/** What the conversation about tasks asks, as whom the list is and as whom it is shared with. */
async function taskPlaces(server: TestServer, memberId: string): Promise<Place[]> {
  const lists = await select<{ id: string; state: string }>(
    server,
    `select p.id, concat_ws(' ', p.employee_id = $1, p.ended_at is null, exists (
              select from task t where t.pair_id = p.id and t.removed_at is null)) as state
       from pair p
      where p.employee_id = $1 or p.leader_id = $1 and exists (
        select from task_sharing s where s.pair_id = p.id and s.withdrawn_at is null)`,
    [memberId],
  )
  return lists.flatMap(({ id: pairId, state }) => [
    ...taskSteps.map((taskStep) =>
      place('taskStep', urls.taskStep({ pairId, taskStep }), 200, `${taskStep} ${state}`),
    ),
    place('taskHours', urls.taskHours({ pairId }), 200, state),
    place('taskPicture', urls.taskPicture({ pairId }), 200, state),
  ])
}

/** What is tried with a list, in each of its states, and all that can be tried with one of its tasks. */
async function trialPlaces(server: TestServer, memberId: string): Promise<Place[]> {
  const lists = await select<{ id: string; task: string | null; state: string; settled: boolean | null }>(
    server,
    `select p.id, (select min(t.id::text) from task t where t.pair_id = p.id and t.removed_at is null) as task,
            concat_ws(' ', p.employee_id = $1, p.ended_at is null, exists (
              select from task t where t.pair_id = p.id and t.removed_at is null)) as state,
            (select settled_at is not null from trial r
              where r.pair_id = p.id and r.accepted_at is null and r.dropped_at is null) as settled
       from pair p
      where p.employee_id = $1 or p.leader_id = $1 and exists (
        select from task_sharing s where s.pair_id = p.id and s.withdrawn_at is null)`,
    [memberId],
  )
  return lists.flatMap(({ id: pairId, task, state, settled }) => {
    const here = urls.trial({ pairId })
    return [
      place('trial', here, 200, `${settled} ${state}`),
      ...(task ? [place('trial', `${here}?task=${task}`, 200, `task ${state}`)] : []),
      // Once it is agreements, it leads back to them.
      ...(settled
        ? []
        : [place('trialSettlement', urls.trialSettlement({ pairId }), 200, `${settled} ${state}`)]),
    ]
  })
}

/** A spreadsheet of an employee's on each of its ways: being read, to put right, ready, on the list, off it, dropped. */
async function importPlaces(server: TestServer, memberId: string): Promise<Place[]> {
  const pairs = await select<{ id: string; goes_on: boolean }>(
    server,
    `with opened as (
       insert into task_list (organisation_id, pair_id, author_id, opened_at)
       select organisation_id, id, employee_id, $2::timestamptz from pair where employee_id = $1
       on conflict do nothing)
     select id, ended_at is null as goes_on from pair where employee_id = $1 order by ended_at nulls first`,
    [memberId, testNow],
  )
  const [pair] = pairs
  if (!pair) return []
  const imports = await select<{ id: string; kind: string }>(
    server,
    `with ways (kind, rows, read, brought, undone, dropped) as (values
       ('reading', 9, 0, false, false, false), ('wrong', 1, 1, false, false, false),
       ('ready', 1, 1, false, false, false), ('brought', 1, 1, true, false, false),
       ('undone', 1, 1, true, true, false), ('dropped', 1, 1, false, false, true)),
     made as (
       insert into task_import (organisation_id, pair_id, author_id, opened_at, today, file_name, row_count, read_count,
                                brought_at, brought, undone_at, dropped_at)
       select p.organisation_id, p.id, p.employee_id, $2::timestamptz, '2026-11-23', kind, rows, read, case when brought then $2::timestamptz end,
              case when brought then 1 end, case when undone then $2::timestamptz end, case when dropped then $2::timestamptz end
         from ways cross join pair p where p.id = $1 returning *),
     rowed as (
       insert into task_import_row (organisation_id, import_id, author_id, number, cells, read, entry, wrong)
       select organisation_id, id, author_id, 2, '{"task": "Lukke kassen", "rhythm": "ofte", "minutes": "20"}'::jsonb, true,
              case when file_name = 'ready' then
                '{"title": "Lukke kassen", "rhythm": "daily", "every": 1, "times": 1, "startsOn": "2026-11-23",
                  "min": 20, "max": 30}'::jsonb end,
              case when file_name = 'ready' then '{}'::text[] else array['rhythm:rhythm', 'importance:word'] end
         from made where file_name in ('wrong', 'ready'))
     select id, file_name as kind from made`,
    [pair.id, testNow],
  )
  return [
    ...pairs.map(({ id: pairId, goes_on: goesOn }) =>
      place('taskImports', urls.taskImports({ pairId }), 200, String(goesOn)),
    ),
    ...imports.map(({ id: importId, kind }) => place('taskImport', urls.taskImport({ importId }), 200, kind)),
  ]
}

async function closingPlaces(server: TestServer): Promise<Place[]> {
  const rows = await select<{ id: string }>(
    server,
    'select id from closing where removed_at is null limit 1',
    [],
  )
  return [
    place('closings', urls.closings()),
    place('closingPreview', `${urls.closingPreview()}?name=Stille+uge&from=2026-12-07&until=2026-12-18`),
    place('closingPreview', `${urls.closingPreview()}?name=&from=2026-12-07&until=`, 422),
    place('closingHolidaysPreview', `${urls.closingHolidaysPreview()}?may-day=on`),
    ...rows.map(({ id: closingId }) => place('closingRemoval', urls.closingRemoval({ closingId }))),
    place('holidayChanges', urls.holidayChanges()),
  ]
}

/** What is kept and for how long; a night has let go of something, and of two quarters one could be published. */
function privacyPlaces(isOwner: boolean): Place[] {
  const asked = (conversations: string) =>
    `${urls.retentionPreview()}?${new URLSearchParams({ ...retentionDefaults, conversations })}`
  return [
    place('privacy', urls.privacy()),
    place('statistics', urls.statistics()),
    ...(isOwner
      ? [
          place('privacyRecord', urls.privacyRecord()),
          place('privacyAssessment', urls.privacyAssessment()),
          place('retention', urls.retention()),
          place('retentionPreview', asked('P3M')),
          place('retentionPreview', asked('P99M'), 422),
        ]
      : []),
  ]
}

async function closeQuarters(server: TestServer): Promise<void> {
  await select(
    server,
    `with closed as (
       insert into statistic_quarter (organisation_id, quarter, closed_at)
       select id, quarter, $1 from organisation cross join (values ('2026-Q2'), ('2026-Q3')) as q (quarter) returning *)
     insert into statistic_figure (organisation_id, quarter, question, lighter, heavier, answered_by)
     select organisation_id, quarter, question, 10, 5, '{}'
       from closed cross join (values ('load'), ('rest')) as asked (question) where quarter = '2026-Q3'`,
    [testNow],
  )
  await select(
    server,
    `insert into retention_round (organisation_id, day, counts, ended_at)
     select id, '2026-11-22', '{"removed": 3, "absences": 2, "traces": 14}', $1 from organisation`,
    [testNow],
  )
}

/** A closing to take away, and two holidays that have changed since the plans were laid out. */
async function changeDays(server: TestServer): Promise<void> {
  await select(
    server,
    `insert into closing (organisation_id, name, first_date, last_date, created_by, created_at)
     select organisation_id, 'Sommerferie', '2027-07-12', '2027-07-30', id, $1 from member
      where split_part(email, '@', 1) = 'birgitte'`,
    [testNow],
  )
  await select(
    server,
    `insert into public_holiday (country, date, name_da, name_en)
     values ('DK', '2027-04-23', 'Store bededag', 'Great Prayer Day')`,
    [],
  )
  await select(server, `delete from public_holiday where date = '2027-05-17'`, [])
}

/** A goal of the company in each state, to the owner. */
async function companyGoalPlaces(server: TestServer, memberId: string): Promise<Place[]> {
  const goals = await select<{ id: string; closed: boolean }>(
    server,
    `select distinct on (closed) g.id, closed from goal g
       cross join lateral (select exists (
         select from goal_closing c where c.goal_id = g.id and c.undone_at is null) as closed) as _
      where g.level = 'organisation' and g.author_id = $1`,
    [memberId],
  )
  expect(goals).toHaveLength(2)
  return goals.map(({ id, closed }) =>
    place('organisationGoal', urls.organisationGoal({ organisationGoalId: id }), 200, String(closed)),
  )
}

async function memberPlaces(server: TestServer, memberId: string, isOwner: boolean): Promise<Place[]> {
  return [
    place('today', urls.today()),
    place('room', urls.room()),
    place('account', urls.account()),
    place('myData', urls.myData()),
    place('myData', `${urls.myData()}?erased=drafts`, 200, 'erased'),
    place('consents', urls.consents()),
    place('erasing', urls.erasing({ erasedKind: 'task_lists' })),
    place('erasing', urls.erasing({ erasedKind: 'account' }), 200, 'account'),
    place('calendar', urls.calendar()),
    place('checkIns', `${urls.checkIns()}?from=01998000-0000-7000-8000-000000000001`),
    place('availability', urls.availability()),
    place('workingWeekPreview', `${urls.workingWeekPreview()}?begins2=13:00&ends2=16:00`),
    place('workingWeekPreview', `${urls.workingWeekPreview()}?begins2=13:00`, 422),
    place('absencePreview', `${urls.absencePreview()}?from=2026-12-01&until=2026-12-20`),
    place('absencePreview', `${urls.absencePreview()}?from=`, 422),
    ...(isOwner ? await closingPlaces(server) : []),
    place('caldavAccount', urls.caldavAccount()),
    place('caldavRemoval', urls.caldavRemoval()),
    place('help', urls.help()),
    ...privacyPlaces(isOwner),
    place('goals', urls.goals()),
    place('search', urls.search()),
    place('search', `${urls.search()}?q=a`, 200, 'found'),
    place('search', `${urls.search()}?q=og+i`, 200, 'nothing to look for'),
    place('search', `${urls.search()}?q=nymåne`.replace('å', '%C3%A5'), 200, 'nothing'),
    ...(isOwner ? await companyGoalPlaces(server, memberId) : []),
    ...(isOwner ? [place('people', urls.people()), place('peopleList', urls.peopleList())] : []),
    ...(await partingPlaces(server, memberId, isOwner)),
    ...(await pairPlaces(server, memberId)),
    ...(await taskPlaces(server, memberId)),
    ...(await trialPlaces(server, memberId)),
    ...(await meetingPlaces(server, memberId)),
    ...(await thingPlaces(server, memberId)),
    ...(await taskListPlaces(server, memberId)),
    ...(await versionPlaces(server, memberId)),
    ...(await importPlaces(server, memberId)),
  ]
}

/** What each of two keeps, and for the owner the ways for when someone leaves or is led by another. */
async function partingPlaces(server: TestServer, memberId: string, isOwner: boolean): Promise<Place[]> {
  const pairs = await select<{ id: string; state: string }>(
    server,
    `select id, concat_ws(' ', employee_id = $1, ended_at is null) as state
       from pair where $1 in (leader_id, employee_id)`,
    [memberId],
  )
  return [
    ...pairs.map(({ id: pairId, state }) => place('pairParting', urls.pairParting({ pairId }), 200, state)),
    ...(isOwner
      ? pairs.flatMap(({ id: pairId, state }) => [
          place('leaderChange', urls.leaderChange({ pairId }), 200, state),
          place('memberParting', urls.memberParting({ memberId })),
        ])
      : []),
  ]
}

/** The list over time, with none, one and several versions, as whom the list is and as whom it is shared with. */
async function versionPlaces(server: TestServer, memberId: string): Promise<Place[]> {
  const lists = await select<{ id: string; state: string }>(
    server,
    `select p.id, concat_ws(' ', p.employee_id = $1, least(2, (
              select count(*) from task_version v where v.pair_id = p.id))) as state
       from pair p
      where $1 = p.employee_id or $1 = p.leader_id and exists (
        select from task_sharing s where s.pair_id = p.id and s.withdrawn_at is null)`,
    [memberId],
  )
  return lists.map(({ id: pairId, state }) =>
    place('taskVersions', urls.taskVersions({ pairId }), 200, state),
  )
}

/** One who has yet to choose a calendar, one who has changed a conversation in theirs, and one whose password is wrong. */
async function connectCalendars(server: TestServer): Promise<void> {
  await select(
    server,
    `insert into caldav_account (organisation_id, member_id, server, username, sealed_password, found, calendar_url, calendar_name, problem, connected_at, reads_busy, read_problem)
     select organisation_id, id, 'https://caldav.example.dk/', email, 'x', $2,
            case when email not like 'birgitte%' then 'https://caldav.example.dk/b/' end,
            case when email not like 'birgitte%' then 'Privat' end,
            case when email like 'anton%' then 'credentials' end, $1,
            email like 'jonas%', case when email like 'jonas%' then 'locked' end
       from member where split_part(email, '@', 1) in ('birgitte', 'jonas', 'anton')`,
    [
      testNow,
      JSON.stringify(['a', 'b'].map((name) => ({ name, url: `https://caldav.example.dk/${name}/` }))),
    ],
  )
  const touched = await select(
    server,
    `insert into caldav_event (organisation_id, account_id, member_id, meeting_id, etag, touched)
     select a.organisation_id, a.id, a.member_id, t.meeting_id, '"1"', case when t.turn = 1 then 'changed' else 'removed' end
       from caldav_account a cross join lateral (
         select meeting_id, row_number() over (order by during) as turn from meeting_attendance
          where organisation_id = a.organisation_id and member_id = a.member_id and lower(during) > $1 limit 2) t
      where a.username like 'jonas%' returning meeting_id`,
    [testNow],
  )
  expect(touched).toHaveLength(2)
}

/** The list of a pair in each of its states, by rhythm and by rank, and a task of one's own. */
async function taskListPlaces(server: TestServer, memberId: string): Promise<Place[]> {
  const lists = await select<{ id: string; task: string | null; state: string }>(
    server,
    `select p.id, t.id as task, concat_ws(' ', own, shared, t.id is null, suggested, p.ended_at is null) as state
       from pair p
       left join lateral (
         select id from task where pair_id = p.id and removed_at is null and p.employee_id = $1 limit 1) t on true
      cross join lateral (select p.employee_id = $1 as own,
        exists (select from task_sharing s where s.pair_id = p.id and s.withdrawn_at is null) as shared,
        exists (select from task_suggestion s where s.pair_id = p.id) as suggested) as _
      where $1 in (p.leader_id, p.employee_id)`,
    [memberId],
  )
  return lists.flatMap(({ id: pairId, task, state }) => [
    place('pairTasks', urls.pairTasks({ pairId }), 200, state),
    place('pairTasks', `${urls.pairTasks({ pairId })}?order=rank`, 200, `rank ${state}`),
    ...(task
      ? [
          place('pairTasks', `${urls.pairTasks({ pairId })}?added=${task}`, 200, 'added'),
          place('task', urls.task({ taskId: task })),
        ]
      : []),
  ])
}

/** Of everything to come, the employee has proposed another time and the leader has said no. */
async function answerComing(server: TestServer): Promise<void> {
  const answered = await select(
    server,
    `insert into meeting_reply (organisation_id, meeting_id, member_id, pair_id, kind, starts_at, proposed_starts_at,
       proposed_ends_at, sequence, stamped_at, received_at)
     select m.organisation_id, m.id, by.member_id, m.pair_id, by.kind, m.starts_at,
            case when by.kind = 'countered' then m.starts_at + interval '1 day' end,
            case when by.kind = 'countered' then m.starts_at + interval '1 day 50 minutes' end, 0, $1, $1
       from meeting m join pair p on p.organisation_id = m.organisation_id and p.id = m.pair_id
      cross join lateral (values (p.employee_id, 'countered'), (p.leader_id, 'declined')) as by (member_id, kind)
      where m.starts_at > $1 returning meeting_id`,
    [testNow],
  )
  expect(answered.length).toBeGreaterThan(2)
}

async function castDemo(server: TestServer): Promise<Looker[]> {
  await writeDemo(server.db.owner, testSealing)
  await startNext(server, 'birgitte', 'jonas')
  await startNext(server, 'jonas', 'anton')
  await connectCalendars(server)
  await answerComing(server)
  await changeDays(server)
  await closeQuarters(server)
  const people = await select<{ id: string; userId: string; email: string; role: string }>(
    server,
    `select id, user_id as "userId", email, role from member
      where split_part(email, '@', 1) in ('birgitte', 'jonas', 'anton')`,
    [],
  )
  const jonas = people.find(({ email }) => email.startsWith('jonas'))!
  const lookers: Looker[] = []
  for (const { id, userId, role } of people) {
    const places = await memberPlaces(server, id, role === 'owner')
    lookers.push({ sessionToken: await addSession(server.db, userId), places: firstOfEach(places) })
  }
  await giveSecondFactor(server.db, jonas)
  const half = await addSession(server.db, jonas.userId)
  await select(server, 'update auth.session set second_factor_pending = true where token = $1', [half])
  lookers.push({ sessionToken: half, places: [place('signInCode', urls.signInCode())] })
  lookers.push({ places: await signedOutPlaces(server) })
  return lookers
}

async function signedOutPlaces(server: TestServer): Promise<Place[]> {
  const keys = await cutKeys(server.db.owner, '', testNow)
  const link = (joined: boolean) => keys.find(({ hasJoined }) => hasJoined === joined)!.link
  return [
    place('signIn', urls.signIn()),
    place('signIn', `${urls.signIn()}?told=sent`),
    place('signIn', `${urls.signIn()}?told=signed-out`),
    place('signInLink', link(true)),
    place('invitation', link(false)),
    place('invitation', `${urls.invitation()}?token=gone`, 404),
    place('start', urls.start()),
    place('startLink', `${urls.startLink()}?token=gone`, 422),
    place('help', urls.help()),
    place(null, '/nothing-here', 404),
  ]
}

/** The language of everyone: members have one, and those signed out ask for it. */
async function speak(server: TestServer, language: Language): Promise<void> {
  await select(server, 'update member set language = $1', [language])
}

/** A window of some width, by day or by night. */
interface Look {
  width: number
  dark: boolean
}

/** Goes to every place of a looker, and looks at some of them at more widths. */
async function look(
  server: TestServer,
  { sessionToken, places }: Looker,
  { language, first, widths }: Round,
  again: ReadonlySet<Place> = new Set(places),
): Promise<string[]> {
  const visitor = await visit(browser, server, sessionToken)
  const { page } = visitor
  const turn = async ({ width, dark }: Look) => {
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    await page.setViewportSize({ width, height: 900 })
  }
  let status = 0
  page.on('response', (answer) => {
    if (answer.request().isNavigationRequest()) status = answer.status()
  })
  // What is folded away is looked at too.
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true
    }),
  )
  await page.context().addCookies([{ name: 'takt.language', value: language, url: server.config.url }])
  const faults: string[] = []
  for (const found of places) {
    try {
      await turn(first)
      await visitor.open(found.path)
      const { pathname, search } = new URL(page.url())
      expect([pathname + search, status]).toEqual([found.path, found.status ?? 200])
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      expect(await page.getByRole('heading', { level: 1 }).count(), 'h1').toBe(1)
      for (const width of again.has(found) ? widths : []) {
        await turn(day(width))
        await checkWidth(page)
      }
    } catch (error) {
      faults.push(`${language} ${found.path} ${JSON.stringify(page.viewportSize())}: ${error}`)
    }
  }
  await page.close()
  return faults
}

const day = (width: number): Look => ({ width, dark: false })
const night = (width: number): Look => ({ width, dark: true })

interface Round {
  language: Language
  first: Look
  /** At which nothing may stick out to the side; all else is as it is in the other looks. */
  widths: number[]
  /** Another language changes the words of every kind of page, and nothing else. */
  hurry?: boolean
}

/** Each kind of page for one of those who come to it. */
function sharedOut(lookers: Looker[]): Looker[] {
  const taken = new Set<string>()
  return lookers.map(({ sessionToken, places }) => {
    const left = firstOfEach(places).filter(({ kind }) => !taken.has(kind))
    for (const { kind } of left) taken.add(kind)
    return { sessionToken, places: left }
  })
}

const rounds: Round[] = [
  // 640 is a window of 1280 at 200 % zoom.
  { language: 'da', first: day(1280), widths: [640, 360] },
  { language: 'en', first: night(360), widths: [1280], hurry: true },
]

test('every page, to everyone who comes to it', { timeout: 900_000 }, async () => {
  const server = await startTestServer()
  const lookers = await castDemo(server)
  const seen = new Set(lookers.flatMap(({ places }) => places.map(({ name }) => name)))
  expect(
    pages.filter((name) => !seen.has(name) && !notPages.includes(name)),
    'pages that nobody looks at here',
  ).toEqual([])
  const shared = sharedOut(lookers)
  for (const round of rounds) {
    await speak(server, round.language)
    const again = new Set(shared.flatMap(({ places }) => places))
    const faults = await Promise.all(
      (round.hurry ? shared : lookers).map((looker) => look(server, looker, round, again)),
    )
    expect(faults.flat()).toEqual([])
  }
})

test('the first page of all, and the way in for a new company', async () => {
  const server = await startTestServer({ signup: 'open' })
  const link = (await createSetupLink(server.db.auth, server.config.url)) as string
  const { pathname, search } = new URL(link)
  const places = [place('start', urls.start()), place('start', pathname + search, 200, 'link')]
  for (const round of rounds) expect(await look(server, { places }, round)).toEqual([])
})
