import type { Database } from '../../../src/platform/database/database.ts'
import { addMeeting, type Person } from '../../support/company.ts'
import { writeSealed } from '../../support/writing.ts'
import { marks } from '../marks.ts'
import { insert } from './between.ts'
import { addDevelopment } from './development.ts'
import { addGoals } from './goals.ts'
import { addListening } from './listening.ts'
import { addOwn } from './own.ts'
import { addRoom } from './room.ts'
import { addShares } from './shares.ts'
import { addSupport } from './support.ts'
import { addTaskImport } from './task-imports.ts'
import { addTasks } from './tasks.ts'

/** One of each thing between two, all of it written by the employee but the proposal of a rhythm. */
export async function addThings(
  db: Database,
  organisationId: string,
  pairId: string,
  leader: Person,
  employee: Person,
  startsAt?: string,
): Promise<Record<string, string>> {
  const between = { db, organisationId, pairId, leader, employee }
  const meetingId = await addMeeting(db, organisationId, pairId, startsAt)
  const item = (title: string, sharedAt: string | null) =>
    insert(
      between,
      `insert into agenda_item (organisation_id, pair_id, meeting_id, author_id, category, title, position, created_at, shared_at)
       values ($1, $2, $3, $4, 'tasks', $5, 1, now(), $6) returning id`,
      meetingId,
      employee.memberId,
      title,
      sharedAt,
    )
  const itemId = await item('Ny ovn', '2026-11-20T08:00:00Z')
  await item(marks.draft, null)
  const here = { organisation_id: organisationId, pair_id: pairId }
  const note = (row: { item_id: string | null; private: boolean; body: string }) =>
    writeSealed(db, 'note', {
      ...here,
      meeting_id: meetingId,
      author_id: employee.memberId,
      created_at: 'now',
      ...row,
    })
  const noteId = await note({ item_id: itemId, private: false, body: 'Vi ser på priser' })
  // From before such notes lay in the room.
  const oldNoteId = await note({ item_id: null, private: true, body: marks.note })
  await writeSealed(db, 'preparation_note', {
    ...here,
    meeting_id: meetingId,
    member_id: employee.memberId,
    step: 'listening',
    body: marks.prepared,
    written_at: 'now',
  })
  const agreementId = await insert(
    between,
    `insert into agreement (organisation_id, pair_id, meeting_id, created_by, created_at)
     values ($1, $2, $3, $4, now()) returning id`,
    meetingId,
    employee.memberId,
  )
  await db.owner.query(
    `insert into agreement_wording (organisation_id, pair_id, agreement_id, version, kind, body, owner_id, deadline, written_by, written_at)
     values ($1, $2, $3, 1, 'task', 'Bestille mel', $4, '2026-12-15', $4, now())`,
    [organisationId, pairId, agreementId, employee.memberId],
  )
  const expectationId = await insert(
    between,
    `insert into expectation (organisation_id, pair_id, id, author_id, shared_at)
     values ($1, $2, uuidv7(), $3, now()) returning id`,
    employee.memberId,
  )
  await db.owner.query(
    `insert into expectation_wording (organisation_id, pair_id, expectation_id, version, kind, body, written_at)
     values ($1, $2, $3, 1, 'need', 'Vagtplanen to uger før', now())`,
    [organisationId, pairId, expectationId],
  )
  await insert(
    between,
    `insert into expectation_draft (organisation_id, pair_id, author_id, kind, body, written_at)
     values ($1, $2, $3, 'expectation', $4, now()) returning id`,
    employee.memberId,
    marks.expectation,
  )
  const feedback = (words: string, givenAt: string | null) =>
    writeSealed(db, 'feedback', {
      ...here,
      author_id: employee.memberId,
      kind: 'praise',
      happened: words,
      meant: words,
      wish: words,
      written_at: '2026-11-20T08:00:00Z',
      given_at: givenAt,
    })
  const feedbackId = await feedback('Tak for hjælpen', '2026-11-20T08:00:00Z')
  await feedback(marks.feedback, null)
  const cadenceId = await insert(
    between,
    `insert into cadence (organisation_id, pair_id, every_weeks, weekday, local_time, time_zone, minutes, first_date, proposed_by, proposed_at)
     values ($1, $2, 3, 2, '09:00', 'Europe/Copenhagen', 45, '2026-12-01', $3, now()) returning id`,
    leader.memberId,
  )
  await db.owner.query(
    `insert into meeting_reply (organisation_id, meeting_id, member_id, pair_id, kind, starts_at, proposed_starts_at,
       proposed_ends_at, sequence, stamped_at, received_at)
     select organisation_id, id, $3, pair_id, 'countered', starts_at, starts_at + interval '9 days',
            starts_at + interval '9 days 45 minutes', 0, now(), now()
       from meeting where organisation_id = $1 and id = $2`,
    [organisationId, meetingId, employee.memberId],
  )
  return {
    shape: 'whole',
    archivePart: 'account',
    erasedKind: 'private_notes',
    pairId,
    meetingId,
    itemId,
    noteId,
    oldNoteId,
    agreementId,
    expectationId,
    feedbackId,
    cadenceId,
    memberId: employee.memberId,
    step: 'topics',
    token: 'x'.repeat(43),
    listeningId: await addListening(between, meetingId),
    ...(await addGoals(between, feedbackId)),
    ...(await addDevelopment(between, agreementId)),
    ...(await addSupport(between, meetingId)),
    ...(await addTasks(between, agreementId)),
    ...(await addTaskImport(between)),
    ...(await addShares(between, meetingId)),
    ...(await addOwn(between, { meetingId, itemId })),
    ...(await addRoom(between)),
  }
}
