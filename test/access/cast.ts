import type { Database } from '../../src/platform/database/database.ts'
import {
  addCompany,
  addMeeting,
  addPair,
  addPerson,
  addSession,
  type Company,
  type Person,
} from '../support/company.ts'
import { createTemplate } from '../support/database.ts'

/** Everyone who may come to a route, from no one to the owner of another company. */
export const roles = [
  'anonymous',
  'invited',
  'deactivated',
  'foreignOwner',
  'otherEmployee',
  'otherLeader',
  'owner',
  'leader',
  'employee',
] as const

export type Role = (typeof roles)[number]

/** Words that stand in what the employee wrote for themselves alone, and may appear nowhere else. */
export const marks = {
  draft: 'KLADDE-MÆRKE-7f3a',
  note: 'NOTE-MÆRKE-9c1e',
  expectation: 'FORVENTNING-MÆRKE-4d2b',
  prepared: 'FORBEREDT-MÆRKE-4b8d',
  feedback: 'FEEDBACK-MÆRKE-41d8',
  goal: 'MÅL-MÆRKE-2b5d',
  withdrawn: 'FORTRUDT-MÆRKE-8e4c',
  wish: 'ØNSKE-MÆRKE-6c1f',
  wishWithdrawn: 'ØNSKE-TILBAGE-MÆRKE-1a9e',
  retelling: 'HØRT-MÆRKE-5a9e',
}

/** Stands in a draft of the employee that comes forward when the conversation begins, and nowhere before. */
export const hiddenMark = 'VENTER-MÆRKE-2d6e'

/** The same for a question that the employee keeps; it is shown where questions are, not on the conversation. */
export const questionMark = 'SPØRGSMÅL-MÆRKE-3b8d'

/** The same for a shape of an agenda that the employee keeps. */
export const shapeMark = 'SKABELON-MÆRKE-6c1d'

export interface Cast {
  sessions: Record<Role, string | undefined>
  people: { leader: Person; employee: Person; owner: Person }
  /** What the routes' parameters name: all of it lies between `leader` and `employee`, written by `employee`. */
  ids: Record<string, string>
  company: Company
  foreign: Company
}

/** Two companies; in the first a pair of two who are not its owner, with one of each thing between them. */
export async function castCompanies(db: Database): Promise<Cast> {
  const company = await addCompany(db)
  const foreign = await addCompany(db, '-fremmed')
  const add = (name: string) =>
    addPerson(db, company.organisationId, name, `${name.toLowerCase()}@bageriet.example`)
  const [leader, employee, gone] = [await add('Mette'), await add('Jonas'), await add('Villy')]
  const pairId = await addPair(db, company.organisationId, leader, employee)
  await db.owner.query(
    `insert into member_deactivation (organisation_id, member_id, deactivated_by, deactivated_at)
     values ($1, $2, $3, now())`,
    [company.organisationId, gone.memberId, company.owner.memberId],
  )
  const { rows } = await db.owner.query<{ id: string }>(
    `insert into auth."user" (name, email, email_verified) values ('Ida', 'ida@bageriet.example', true) returning id`,
  )
  return {
    sessions: {
      anonymous: undefined,
      invited: await addSession(db, rows[0]!.id),
      deactivated: gone.sessionToken,
      foreignOwner: foreign.owner.sessionToken,
      otherEmployee: company.otherEmployee.sessionToken,
      otherLeader: company.leader.sessionToken,
      owner: company.owner.sessionToken,
      leader: leader.sessionToken,
      employee: employee.sessionToken,
    },
    people: { leader, employee, owner: company.owner },
    ids: await addThings(db, company.organisationId, pairId, leader, employee),
    company,
    foreign,
  }
}

let casting: Promise<{ template: string; cast: Cast }> | undefined

/** The two companies as a template, written once for all tests of a file that clone it. */
export function castOnce(): Promise<{ template: string; cast: Cast }> {
  casting ??= (async () => {
    let cast: Cast | undefined
    const template = await createTemplate(async (db) => {
      cast = await castCompanies(db)
    })
    return { template, cast: cast as Cast }
  })()
  return casting
}

/** One of each thing between two, all of it written by the employee but the proposal of a rhythm. */
export async function addThings(
  db: Database,
  organisationId: string,
  pairId: string,
  leader: Person,
  employee: Person,
  startsAt?: string,
): Promise<Record<string, string>> {
  const insert = async (statement: string, ...values: unknown[]): Promise<string> =>
    (await db.owner.query<{ id: string }>(statement, [organisationId, pairId, ...values])).rows[0]!.id
  const meetingId = await addMeeting(db, organisationId, pairId, startsAt)
  const item = (title: string, sharedAt: string | null) =>
    insert(
      `insert into agenda_item (organisation_id, pair_id, meeting_id, author_id, category, title, position, created_at, shared_at)
       values ($1, $2, $3, $4, 'tasks', $5, 1, now(), $6) returning id`,
      meetingId,
      employee.memberId,
      title,
      sharedAt,
    )
  const itemId = await item('Ny ovn', '2026-11-20T08:00:00Z')
  await item(marks.draft, null)
  const noteId = await insert(
    `insert into note (organisation_id, pair_id, meeting_id, author_id, private, body, created_at)
     values ($1, $2, $3, $4, true, $5, now()) returning id`,
    meetingId,
    employee.memberId,
    marks.note,
  )
  await db.owner.query(
    `insert into preparation_note (organisation_id, pair_id, meeting_id, member_id, step, body, written_at)
     values ($1, $2, $3, $4, 'listening', $5, now())`,
    [organisationId, pairId, meetingId, employee.memberId, marks.prepared],
  )
  const agreementId = await insert(
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
    `insert into expectation_draft (organisation_id, pair_id, author_id, kind, body, written_at)
     values ($1, $2, $3, 'expectation', $4, now()) returning id`,
    employee.memberId,
    marks.expectation,
  )
  const feedback = (happened: string, givenAt: string | null) =>
    insert(
      `insert into feedback (organisation_id, pair_id, author_id, kind, happened, meant, wish, written_at, given_at)
       values ($1, $2, $3, 'praise', $4, $4, $4, '2026-11-20T08:00:00Z', $5) returning id`,
      employee.memberId,
      happened,
      givenAt,
    )
  const feedbackId = await feedback('Tak for hjælpen', '2026-11-20T08:00:00Z')
  await feedback(marks.feedback, null)
  const cadenceId = await insert(
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
  const goal = async (level: string, title: string, author: Person, pair: string | null): Promise<string> => {
    const { rows } = await db.owner.query<{ id: string }>(
      `insert into goal (organisation_id, pair_id, level, title, why, author_id, created_at, written_by, written_at)
       values ($1, $2, $3, $4, $4, $5, now(), $5, now()) returning id`,
      [organisationId, pair, level, title, author.memberId],
    )
    const of = [organisationId, rows[0]!.id, title, author.memberId]
    await db.owner.query(
      `insert into goal_checkpoint (organisation_id, goal_id, local_date, body, progress, written_by, written_at)
       values ($1, $2, '2026-11-20', $3, 20, $4, now())`,
      of,
    )
    await db.owner.query(
      `insert into goal_wording (organisation_id, goal_id, version, title, why, written_by, written_at)
       values ($1, $2, 1, $3, $3, $4, now())`,
      of,
    )
    await db.owner.query('update goal set version = 2 where organisation_id = $1 and id = $2', of.slice(0, 2))
    return of[1] as string
  }
  const personalGoalId = await goal('personal', marks.goal, employee, pairId)
  const withdrawnGoalId = await goal('personal', marks.withdrawn, employee, pairId)
  await db.owner.query(
    `insert into goal_sharing (organisation_id, pair_id, goal_id, shared_by, shared_at, withdrawn_at)
     values ($1, $2, $3, $4, now(), now())`,
    [organisationId, pairId, withdrawnGoalId, employee.memberId],
  )
  // Said while it was shared.
  await db.owner.query('update feedback set goal_id = $2 where id = $1', [feedbackId, withdrawnGoalId])
  const wish = async (title: string): Promise<Record<'wishId' | 'trainingId' | 'effectId', string>> => {
    const { rows } = await db.owner.query<Record<'wishId' | 'trainingId' | 'effectId', string>>(
      `with made as (
         insert into development_wish (organisation_id, pair_id, author_id, created_at, version, title, why, written_at)
         values ($1, $2, $3, now(), 2, $4, $4, now()) returning organisation_id, id),
       worded as (
         insert into development_wording (organisation_id, wish_id, version, title, why, written_at)
         select organisation_id, id, 1, $4, $4, now() from made),
       closed as (
         insert into development_closing (organisation_id, wish_id, outcome, reason, closed_by, closed_at, undone_at)
         select organisation_id, id, 'replaced', $4, $3, now(), now() from made),
       planned as (
         insert into training (organisation_id, wish_id, kind, title, place, first_date, last_date, added_by, added_at)
         select organisation_id, id, 'course', $4, $4, '2026-10-01', '2026-10-02', $3, now() from made
         returning organisation_id, id),
       said as (
         insert into training_effect (organisation_id, training_id, answer, body, written_by, written_at)
         select organisation_id, id, 'some', $4, $3, now() from planned returning id)
       select made.id as "wishId", planned.id as "trainingId", said.id as "effectId" from made, planned, said`,
      [organisationId, pairId, employee.memberId, title],
    )
    return rows[0]!
  }
  const shareWish = (wishId: string, withdrawnAt: string | null) =>
    insert(
      `insert into development_sharing (organisation_id, pair_id, wish_id, shared_by, shared_at, withdrawn_at)
       values ($1, $2, $3, $4, now(), $5) returning id`,
      wishId,
      employee.memberId,
      withdrawnAt,
    )
  const shown = await wish('Tale for flere ad gangen')
  await shareWish(shown.wishId, null)
  const step = [organisationId, pairId, shown.wishId, agreementId, employee.memberId]
  await db.owner.query(
    `insert into development_step (organisation_id, pair_id, wish_id, agreement_id, added_by, added_at)
     values ($1, $2, $3, $4, $5, now())`,
    step,
  )
  const kept = await wish(marks.wish)
  await shareWish((await wish(marks.wishWithdrawn)).wishId, '2026-11-20T08:00:00Z')
  const listeningId = await insert(
    `insert into listening (organisation_id, pair_id, meeting_id, question, listener_id, begun_by, begun_at)
     values ($1, $2, $3, 'Hvad fylder mest?', $4, $5, now()) returning id`,
    meetingId,
    leader.memberId,
    employee.memberId,
  )
  await db.owner.query(
    `insert into retelling (organisation_id, pair_id, listening_id, version, author_id, body, written_at)
     values ($1, $2, $3, 1, $4, 'Ovnen trækker skævt', now())`,
    [organisationId, pairId, listeningId, employee.memberId],
  )
  await db.owner.query(
    `insert into retelling_draft (organisation_id, pair_id, listening_id, author_id, body, written_at)
     values ($1, $2, $3, $4, $5, now())`,
    [organisationId, pairId, listeningId, employee.memberId, marks.retelling],
  )
  const own = await db.owner.query<{ id: string }>('select id from auth.session where user_id = $1', [
    employee.userId,
  ])
  const passkey = await db.owner.query<{ id: string }>(
    `insert into auth.passkey (user_id, name, public_key, credential_id, counter, device_type, backed_up)
     values ($1, 'telefon', 'k', uuidv7()::text, 0, 'singleDevice', false) returning id`,
    [employee.userId],
  )
  const absence = await db.owner.query<{ id: string }>(
    `insert into absence (organisation_id, member_id, first_date, last_date, created_at)
     values ($1, $2, '2027-07-05', '2027-07-16', now()) returning id`,
    [organisationId, employee.memberId],
  )
  const closing = await db.owner.query<{ id: string }>(
    `insert into closing (organisation_id, name, first_date, last_date, created_by, created_at)
     values ($1, 'Sommerferie', '2027-07-12', '2027-07-30', $2, now()) returning id`,
    [organisationId, leader.memberId],
  )
  const question = await db.owner.query<{ id: string }>(
    `insert into own_question (organisation_id, member_id, category, body, created_at)
     values ($1, $2, 'tasks', $3, now()) returning id`,
    [organisationId, employee.memberId, questionMark],
  )
  const shape = await db.owner.query<{ id: string }>(
    `insert into own_shape (organisation_id, member_id, created_at) values ($1, $2, now()) returning id`,
    [organisationId, employee.memberId],
  )
  const ofShape = [organisationId, shape.rows[0]!.id, employee.memberId, shapeMark]
  await db.owner.query(
    `insert into own_shape_wording (organisation_id, shape_id, version, member_id, name, written_at)
     values ($1, $2, 1, $3, $4, now())`,
    ofShape,
  )
  await db.owner.query(
    `insert into own_shape_point (organisation_id, shape_id, version, position, member_id, category, title)
     values ($1, $2, 1, 1, $3, 'tasks', $4)`,
    ofShape,
  )
  const use = await db.owner.query<{ id: string }>(
    `insert into agenda_shape_item (organisation_id, item_id, use_id, pair_id, meeting_id, member_id, wording_hash, shared, put_at)
     values ($1, $2, uuidv7(), $3, $4, $5, md5('tasks Ny ovn'), true, now()) returning use_id as id`,
    [organisationId, itemId, pairId, meetingId, employee.memberId],
  )
  return {
    shapeId: shape.rows[0]!.id,
    shapeUseId: use.rows[0]!.id,
    shape: 'whole',
    questionId: question.rows[0]!.id,
    absenceId: absence.rows[0]!.id,
    closingId: closing.rows[0]!.id,
    pairId,
    meetingId,
    itemId,
    noteId,
    agreementId,
    expectationId,
    feedbackId,
    listeningId,
    goalId: await goal('work', 'Lære at bage rugbrød', employee, pairId),
    personalGoalId,
    withdrawnGoalId,
    organisationGoalId: await goal('organisation', 'Halvt så meget spild', leader, null),
    ...shown,
    ownWishId: kept.wishId,
    ownTrainingId: kept.trainingId,
    ownEffectId: kept.effectId,
    cadenceId,
    memberId: employee.memberId,
    sessionId: own.rows[0]!.id,
    passkeyId: passkey.rows[0]!.id,
    step: 'topics',
    token: 'x'.repeat(43),
  }
}
