import { parseCrontab } from 'graphile-worker'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { createTestApp, testConfig } from '../../../test/support/app.ts'
import { addCompany, addMeeting, type Company, type Person } from '../../../test/support/company.ts'
import { startTestJobs } from '../../../test/support/jobs.ts'
import { startMailServer } from '../../../test/support/smtp.ts'
import { writeSealed } from '../../../test/support/writing.ts'
import type { Database } from '../../platform/database/database.ts'
import { type Mail, smtpSender } from '../../platform/mail/mail.ts'
import { asReminder } from '../../platform/session/viewer.ts'
import { urls } from '../../urls.ts'
import { reminderCrontab, reminderJobs } from './jobs.ts'

const monday = Temporal.Instant.from('2026-11-23T07:00:00Z')
const mark = 'MÆRKE-4d7b'
const earlier = '2026-11-20T12:00:00Z'

/** A company on a Monday at eight, the jobs on its clock, and the mails that leave. */
async function world() {
  const app = await createTestApp()
  const { db, clock } = app
  clock.set(monday)
  const company = await addCompany(db)
  const mails: Mail[] = []
  const outage = { now: false }
  const send = async (mail: Mail) => {
    if (outage.now) throw new Error('the mail server is away')
    mails.push(mail)
  }
  const jobs = reminderJobs({ db, clock, send, url: testConfig.url })
  /** Runs what waits in the queue, and what that adds; what fails waits on. */
  const work = async (...names: string[]) => {
    for (let again = true; again; ) {
      again = false
      for (const { id, name, payload } of await queued(db)) {
        if (names.length > 0 && !names.includes(name)) continue
        const failure = await jobs[name]!(payload).then(
          () => null,
          (error: Error) => error,
        )
        if (failure && !outage.now) throw failure
        if (failure) continue
        await db.owner.query('delete from graphile_worker._private_jobs where id = $1', [id])
        again = true
      }
    }
  }
  return {
    ...app,
    company,
    mails,
    outage,
    jobs,
    work,
    at: (time: string) => clock.set(Temporal.Instant.from(time)),
    /** The quarter's job, and all that comes of it. */
    tick: async () => {
      await jobs.remind_all!({})
      await work()
    },
    to: (person: Person) => mails.filter(({ to }) => to.address === person.email),
    emil: app.as(company.employee.sessionToken),
    lise: app.as(company.owner.sessionToken),
    meet: (startsAt: string) => addMeeting(db, company.organisationId, company.pairId, startsAt),
  }
}

async function queued(db: Database) {
  const { rows } = await db.owner.query<{ id: string; name: string; payload: unknown }>(
    `select j.id, t.identifier as name, j.payload from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier in ('remind', 'reminder_mail') order by j.id`,
  )
  return rows
}

/** An agreement of Lise and Emil, his to do, with the mark in its words. */
async function addAgreement(db: Database, company: Company, meetingId: string, deadline: string) {
  const { organisationId, pairId, employee } = company
  const { rows } = await db.owner.query<{ id: string }>(
    `insert into agreement (organisation_id, pair_id, meeting_id, created_by, created_at)
     values ($1, $2, $3, $4, $5) returning id`,
    [organisationId, pairId, meetingId, employee.memberId, earlier],
  )
  const agreementId = rows[0]!.id
  await db.owner.query(
    `insert into agreement_wording (organisation_id, pair_id, agreement_id, version, kind, body, owner_id, deadline, written_by, written_at)
     values ($1, $2, $3, 1, 'task', $6, $4, $7, $4, $5)`,
    [organisationId, pairId, agreementId, employee.memberId, earlier, mark, deadline],
  )
  return agreementId
}

async function addProposal(db: Database, { organisationId, pairId, owner }: Company) {
  await db.owner.query(
    `insert into cadence (organisation_id, pair_id, every_weeks, weekday, local_time, time_zone, minutes, place, first_date, proposed_by, proposed_at)
     values ($1, $2, 3, 2, '09:00', 'Europe/Copenhagen', 45, $5, '2026-12-01', $3, $4)`,
    [organisationId, pairId, owner.memberId, earlier, mark],
  )
}

/** An item shared, an item as a draft, a note to both and a private one, all with the mark. */
async function addContents(db: Database, company: Company, meetingId: string) {
  const { organisationId, pairId, employee } = company
  for (const shared of [true, false]) {
    const values = [organisationId, pairId, meetingId, employee.memberId, mark, shared]
    await db.owner.query(
      `insert into agenda_item (organisation_id, pair_id, meeting_id, author_id, category, title, body, position, created_at, shared_at)
       values ($1, $2, $3, $4, 'tasks', $5, $5, 1, now(), case when $6 then now() end)`,
      values,
    )
    await writeSealed(db, 'note', {
      organisation_id: organisationId,
      pair_id: pairId,
      meeting_id: meetingId,
      author_id: employee.memberId,
      private: !shared,
      body: mark,
      created_at: 'now',
    })
  }
}

const confirmBoth = (db: Database, { organisationId, pairId, owner, employee }: Company, id: string) =>
  db.owner.query(
    `insert into agreement_confirmation (organisation_id, pair_id, agreement_id, version, member_id, confirmed_at)
     select $1, $2, $3, 1, unnest($4::uuid[]), now()`,
    [organisationId, pairId, id, [owner.memberId, employee.memberId]],
  )

test('one mail says all that is due: who, when and where to look, and nothing else', async () => {
  const { db, company, meet, tick, to } = await world()
  await db.owner.query(`update member set language = 'en' where id = $1`, [company.owner.memberId])
  const meetingId = await meet('2026-11-25T09:00')
  await db.owner.query('update meeting set place = $1', [mark])
  await addContents(db, company, meetingId)
  const open = await addAgreement(db, company, meetingId, '2026-11-25')
  const over = await addAgreement(db, company, meetingId, '2026-11-20')
  await confirmBoth(db, company, over)
  await addProposal(db, company)
  await tick()
  expect(to(company.employee)).toHaveLength(1)
  expect(to(company.employee)[0]).toMatchObject({
    to: { name: 'Emil Dahl', address: company.employee.email },
    subject: 'Påmindelse fra Takt',
    text: `Hej Emil

Gør dig klar til:
- Samtale med Lise Holm onsdag den 25. november kl. 9.00
  http://takt.test/meetings/${meetingId}/preparation
Skal I tale om arbejdsopgaver? Listen er medarbejderens egen, og kun medarbejderen bestemmer, om den bliver delt. Den er til samtalen, ikke til kontrol.
  http://takt.test/pairs/${company.pairId}/tasks

Dine aftaler:
- Aftale med Lise Holm: fristen var fredag den 20. november
  http://takt.test/agreements/${over}
- Aftale med Lise Holm: fristen er onsdag den 25. november
  http://takt.test/agreements/${open}

Mangler din bekræftelse:
- Aftale med Lise Holm, skrevet fredag den 20. november
  http://takt.test/agreements/${open}

Venter på dit svar:
- Lise Holm foreslog en rytme fredag den 20. november
  http://takt.test/pairs/${company.pairId}

Du får højst én påmindelse om dagen. Vælg selv, hvad du vil have besked om:
http://takt.test/account#reminders
`,
  })
  expect(to(company.owner).map(({ text }) => text)).toEqual([
    `Hello Lise

Get ready for:
- Conversation with Emil Dahl on Wednesday 25 November at 09:00
  http://takt.test/meetings/${meetingId}/preparation
Will you talk about tasks? The employee writes the list, and shares it if they like. It is for the conversation, not for control.
  http://takt.test/pairs/${company.pairId}/tasks

Waits for your confirmation:
- Agreement with Emil Dahl, written on Friday 20 November
  http://takt.test/agreements/${open}

You get one reminder a day at most. Choose what you want to hear about:
http://takt.test/account#reminders
`,
  ])
  expect(JSON.stringify([to(company.owner), to(company.employee)])).not.toContain(mark)
})

test('nobody else hears of it, and nobody who has left or not come yet', async () => {
  const { db, company, meet, tick, mails, jobs } = await world()
  await meet('2026-11-25T09:00')
  await db.owner.query('update member set user_id = null where id = $1', [company.employee.memberId])
  await tick()
  expect(mails.map(({ to }) => to.address)).toEqual([company.owner.email])
  const { organisationId, employee, otherPairId, leader } = company
  await addMeeting(db, organisationId, otherPairId, '2026-11-26T09:00')
  await db.owner.query(
    `insert into member_deactivation (organisation_id, member_id, deactivated_by, deactivated_at)
     values ($1, $2, $2, now())`,
    [organisationId, leader.memberId],
  )
  for (const memberId of [employee.memberId, leader.memberId, crypto.randomUUID()]) {
    await jobs.remind!({ organisationId, memberId })
  }
  expect(await queued(db)).toEqual([])
})

test('a job for a reminder sees neither drafts, private notes nor other pairs', async () => {
  const { db, company, meet } = await world()
  await addContents(db, company, await meet('2026-11-25T09:00'))
  await addMeeting(db, company.organisationId, company.otherPairId, '2026-11-25T09:00')
  const scope = { organisationId: company.organisationId, memberId: company.employee.memberId }
  const seen = await asReminder(db.app, scope, async (tenant) => {
    const { rows } = await sql`
      select (select count(*) from agenda_item where shared_at is null) as drafts,
             (select count(*) from note where private) as notes,
             (select count(*) from meeting) as meetings,
             (select count(*) from member) as members`.execute(tenant)
    return rows[0]
  })
  expect(seen).toEqual({ drafts: 0, notes: 0, meetings: 1, members: 2 })
})

test('the quarters after the first bring nothing, and the days only what is new', async () => {
  const { db, meet, tick, mails, at, company, jobs } = await world()
  await meet('2026-11-25T09:00')
  await tick()
  expect(mails).toHaveLength(2)
  await db.owner.query('truncate reminder_round')
  await tick()
  at('2026-11-23T07:15:00Z')
  await tick()
  await meet('2026-11-26T13:00')
  at('2026-11-24T07:00:00Z')
  await tick()
  expect(mails).toHaveLength(4)
  expect(mails[3]?.text).toContain('torsdag den 26. november kl. 13.00')
  expect(mails[3]?.text).not.toContain('25. november')
  // A clock that is set back, and a job that comes twice.
  at('2026-11-23T07:30:00Z')
  await tick()
  at('2026-11-24T07:45:00Z')
  await tick()
  const { organisationId, owner } = company
  await jobs.remind!({ organisationId, memberId: owner.memberId })
  expect(await queued(db)).toEqual([])
  expect(mails).toHaveLength(4)
})

test('two instances at once, and a job that was killed before it could say that it was done, tell once', async () => {
  const { db, meet, mails, company, jobs } = await world()
  await meet('2026-11-25T09:00')
  await Promise.all([jobs.remind_all!({}), jobs.remind_all!({})])
  expect((await queued(db)).map(({ name }) => name)).toEqual(['remind', 'remind'])
  const member = { organisationId: company.organisationId, memberId: company.employee.memberId }
  await Promise.all([jobs.remind!(member), jobs.remind!(member), jobs.remind!(member)])
  const mailJobs = (await queued(db)).filter(({ name }) => name === 'reminder_mail')
  expect(mailJobs).toHaveLength(1)
  await jobs.reminder_mail!(mailJobs[0]!.payload)
  await jobs.reminder_mail!(mailJobs[0]!.payload)
  expect(mails).toHaveLength(1)
  // Killed after the mail server took it: the second copy is the same mail to the receiver's program.
  await db.owner.query('update reminder_digest set sent_at = null')
  await jobs.reminder_mail!(mailJobs[0]!.payload)
  expect(mails[1]?.messageId).toBe(mails[0]?.messageId)
})

test('a record that fails to be made sends nothing, and is made the next time', async () => {
  const { db, meet, mails, jobs, work, company } = await world()
  await meet('2026-11-25T09:00')
  await db.owner.query(`alter table reminder_sent add constraint never check (stage <> 'prepare')`)
  const member = { organisationId: company.organisationId, memberId: company.employee.memberId }
  await expect(jobs.remind!(member)).rejects.toThrow(/never/)
  expect(await queued(db)).toEqual([])
  await db.owner.query('alter table reminder_sent drop constraint never')
  await jobs.remind!(member)
  await work()
  expect(mails).toHaveLength(1)
})

test.each([
  ['cancelled', 'cancel'],
  ['moved away', 'move'],
  ['opened early', 'start'],
])('a conversation that is %s while the mail waits is not told of', async (_, how) => {
  const { meet, mails, jobs, work, lise, at, tick, db } = await world()
  const meetingId = await meet('2026-11-25T09:00')
  await jobs.remind_all!({})
  await work('remind')
  expect((await queued(db)).map(({ name }) => name)).toEqual(['reminder_mail', 'reminder_mail'])
  const moved = { slot: 'other', date: '2026-12-03', time: '10:00', minutes: '45', place: '' }
  const answer = {
    cancel: () => lise.post(urls.meetingCancellation({ meetingId }), { reason: 'Ferie' }),
    move: () => lise.post(urls.meetingMove({ meetingId }), moved),
    start: () => lise.post(urls.meetingStart({ meetingId })),
  }[how]!
  expect((await answer()).status).toBe(303)
  await work()
  expect(mails).toEqual([])
  // The moved one is told of when its own time comes.
  at('2026-12-01T07:00:00Z')
  await tick()
  expect(mails.map(({ text }) => /torsdag den 3. december kl. 10.00/.test(text))).toEqual(
    how === 'move' ? [true, true] : [],
  )
})

test('whoever is ready is not told to prepare, also when they get ready while the mail waits', async () => {
  const { meet, mails, to, company, jobs, work, tick, lise, as, at } = await world()
  const meetingId = await meet('2026-11-26T09:00')
  const emil = as(company.employee.sessionToken)
  await emil.post(urls.readiness({ meetingId }), { value: 'on' })
  at('2026-11-24T07:00:00Z')
  await jobs.remind_all!({})
  await work('remind')
  await lise.post(urls.readiness({ meetingId }), { value: 'on' })
  await work()
  expect(mails).toEqual([])
  await emil.post(urls.readiness({ meetingId }), { value: 'off' })
  at('2026-11-25T07:00:00Z')
  await tick()
  expect([to(company.employee).length, to(company.owner).length]).toEqual([1, 0])
})

test('a conversation that was told of and then moved is told of again', async () => {
  const { meet, to, company, tick, lise, at } = await world()
  const meetingId = await meet('2026-11-25T09:00')
  await tick()
  const wish = { slot: 'other', date: '2026-11-26', time: '10:00', minutes: '45', place: '' }
  expect((await lise.post(urls.meetingMove({ meetingId }), wish)).status).toBe(303)
  at('2026-11-24T07:00:00Z')
  await tick()
  expect(to(company.employee).map(({ text }) => /kl\. (9|10)\.00/.exec(text)?.[1])).toEqual(['9', '10'])
})

test('an agreement that is done, or confirmed, while the mail waits is not told of', async () => {
  const { db, company, meet, to, jobs, work, emil } = await world()
  const meetingId = await meet('2026-12-15T09:00')
  const done = await addAgreement(db, company, meetingId, '2026-11-24')
  const kept = await addAgreement(db, company, meetingId, '2026-11-25')
  await jobs.remind_all!({})
  await work('remind')
  await emil.post(urls.agreementConfirmation({ agreementId: kept }), { version: '1' })
  await emil.post(urls.agreementCompletion({ agreementId: done }))
  await work()
  const [mail] = to(company.employee)
  expect(mail?.text.match(/agreements\/\S+/g)).toEqual([`agreements/${kept}`])
  expect(mail?.text).toContain('fristen er onsdag den 25. november')
})

test('a mail that waits through an outage is sent while it is true; what is left over comes another morning', async () => {
  const { db, company, meet, to, outage, tick, work, at } = await world()
  const meetingId = await meet('2026-11-24T15:00')
  await meet('2026-11-25T09:00')
  await addAgreement(db, company, meetingId, '2026-12-15')
  outage.now = true
  await tick()
  at('2026-11-23T15:30:00Z')
  outage.now = false
  // The working day is over: nothing leaves now.
  await work()
  expect([to(company.employee), await queued(db)]).toEqual([[], []])
  at('2026-11-24T07:00:00Z')
  outage.now = true
  await tick()
  at('2026-11-24T14:30:00Z')
  outage.now = false
  await work()
  const [mail, ...more] = to(company.employee)
  expect(more).toEqual([])
  expect(mail?.text).toContain('onsdag den 25. november kl. 9.00')
  expect(mail?.text).toContain('Mangler din bekræftelse')
  expect(mail?.text).not.toContain('24. november')
})

test('what is switched off is not told of, and the days before a conversation are one’s own', async () => {
  const { db, company, meet, to, emil, tick, at } = await world()
  const meetingId = await meet('2026-11-30T09:00')
  await addAgreement(db, company, meetingId, '2026-11-24')
  await addAgreement(db, company, meetingId, '2026-11-20')
  await addProposal(db, company)
  const save = (fields: Record<string, string>) => emil.post(urls.accountReminders(), fields)
  expect((await save({ prepareDays: '0' })).status).toBe(303)
  await tick()
  expect(to(company.employee)).toEqual([])
  for (const [day, fields, words] of [
    ['2026-11-24', { prepareDays: '0', due: 'on' }, 'fristen er'],
    ['2026-11-25', { prepareDays: '0', overdue: 'on' }, 'fristen var'],
    ['2026-11-26', { prepareDays: '0', confirm: 'on' }, 'Mangler din bekræftelse'],
    ['2026-11-27', { prepareDays: '0', answer: 'on' }, 'Venter på dit svar'],
    ['2026-11-30', { prepareDays: '5' }, 'Gør dig klar til'],
  ] as const) {
    at(`${day}T07:00:00Z`)
    await save(fields)
    await tick()
    const mail = to(company.employee).at(-1)
    expect([day, mail?.text.match(/^[^\s-].*:$/gm)?.length]).toEqual([day, 2])
    expect(mail?.text).toContain(words)
  }
  expect(to(company.employee)).toHaveLength(5)
})

test('the settings stand on the account page as they were chosen, and can be found from a mail', async () => {
  const { emil, lise } = await world()
  const chosen = async (browser: typeof emil) =>
    (await browser.get(urls.account())).page
      .querySelectorAll('#reminders input[checked]')
      .map((input) => `${input.getAttribute('name')} ${input.getAttribute('value')}`)
  const all = ['prepareDays 2', 'due on', 'overdue on', 'confirm on', 'answer on']
  expect(await chosen(emil)).toEqual(all)
  const saved = await emil.submit(urls.accountReminders(), { prepareDays: '4', confirm: 'on' })
  expect(saved.page.querySelector('#flash')?.text).toBe('Det er gemt og gælder fra næste mail.')
  expect(await chosen(emil)).toEqual(['prepareDays 4', 'confirm on'])
  expect(await chosen(lise)).toEqual(all)
  const refused = await emil.post(urls.accountReminders(), { prepareDays: '9', answer: 'on' })
  expect([refused.status, refused.page.querySelector('[role=alert] a')?.text]).toEqual([
    422,
    'Vælg en af mulighederne',
  ])
  expect(
    refused.page.querySelectorAll('#reminders input[checked]').map((one) => one.getAttribute('name')),
  ).toEqual(['answer'])
  expect(await chosen(emil)).toEqual(['prepareDays 4', 'confirm on'])
})

test('nobody hears anything at night, at weekends and on holidays, and then not too late', async () => {
  const { meet, tick, mails, at } = await world()
  await meet('2026-12-28T09:00')
  for (const time of [
    '2026-12-23T06:45:00Z',
    '2026-12-25T09:00:00Z',
    '2026-12-26T09:00:00Z',
    '2026-12-27T09:00:00Z',
  ]) {
    at(time)
    await tick()
  }
  expect(mails).toEqual([])
  at('2026-12-28T08:00:00Z')
  await tick()
  expect(mails).toEqual([])
})

/** Says which days someone works, from eight to fifteen. */
const say = (db: Database, { organisationId }: Company, { memberId }: Person, days: number[]) =>
  db.owner.query(
    `insert into working_day (organisation_id, member_id, weekday, begins, ends, said_at)
     select $1, $2, unnest($3::integer[]), '08:00', '15:00', now()`,
    [organisationId, memberId, days],
  )

/** Looks around eight, and at ten, on a run of days, and says on which mornings whom was written to. */
async function mornings(w: Awaited<ReturnType<typeof world>>, from: string, count: number) {
  const told: string[] = []
  for (let ahead = 0; ahead < count; ahead++) {
    for (const time of ['07:45', '08:00', '10:00']) {
      const day = Temporal.PlainDate.from(from).add({ days: ahead })
      w.clock.set(day.toZonedDateTime({ timeZone: 'Europe/Copenhagen', plainTime: time }).toInstant())
      const before = w.mails.length
      await w.tick()
      told.push(...w.mails.slice(before).map(({ to }) => `${to.name.split(' ')[0]} ${day} ${time}`))
    }
  }
  return told.sort()
}

test('each is told two of their own working days before, also those who work part of the week', async () => {
  const w = await world()
  const { db, company, meet } = w
  await say(db, company, company.employee, [2, 4])
  await meet('2026-12-03T09:00')
  expect(await mornings(w, '2026-11-23', 11)).toEqual(['Emil 2026-11-26 08:00', 'Lise 2026-12-01 08:00'])
})

test('whoever works at weekends is told at a weekend, and whoever does not is left alone', async () => {
  const w = await world()
  const { db, company, meet } = w
  await say(db, company, company.employee, [6, 7])
  await meet('2026-12-08T09:00')
  expect(await mornings(w, '2026-11-23', 16)).toEqual(['Emil 2026-12-05 08:00', 'Lise 2026-12-04 08:00'])
})

test('a closing and an absence lie between, and are no working days', async () => {
  const w = await world()
  const { db, company, meet } = w
  const { organisationId, owner, employee } = company
  await db.owner.query(
    `insert into closing (organisation_id, name, first_date, last_date, created_by, created_at)
     values ($1, 'Stille uge', '2026-12-07', '2026-12-11', $2, now())`,
    [organisationId, owner.memberId],
  )
  await db.owner.query(
    `insert into absence (organisation_id, member_id, first_date, last_date, created_at)
     values ($1, $2, '2026-12-02', '2026-12-04', now())`,
    [organisationId, employee.memberId],
  )
  await meet('2026-12-14T09:00')
  expect(await mornings(w, '2026-11-23', 20)).toEqual(['Emil 2026-11-30 08:00', 'Lise 2026-12-03 08:00'])
})

test('on a day that their company works, though others are off, people are told', async () => {
  const w = await world()
  const { db, company, meet } = w
  await db.owner.query(
    `insert into holiday_choice (organisation_id, day, is_off, chosen_by, chosen_at)
     values ($1, 'christmas-eve', false, $2, now())`,
    [company.organisationId, company.owner.memberId],
  )
  await meet('2026-12-29T09:00')
  expect(await mornings(w, '2026-12-21', 8)).toEqual(['Emil 2026-12-24 08:00', 'Lise 2026-12-24 08:00'])
})

test('a job that comes before the day has begun looks again when it has', async () => {
  const { db, meet, jobs, at, company } = await world()
  await meet('2026-11-25T09:00')
  at('2026-11-23T06:30:00Z')
  await jobs.remind!({ organisationId: company.organisationId, memberId: company.owner.memberId })
  const { rows } = await db.owner.query(
    `select extract(epoch from run_at - now())::int as wait from graphile_worker._private_jobs`,
  )
  expect(rows).toEqual([{ wait: 1800 }])
})

test('from the crontab to a mail server', async () => {
  const { db, clock, meet, company } = await world()
  await meet('2026-11-25T09:00')
  await db.owner.query('delete from reminder_round')
  await db.owner.query('update member set user_id = null where id = $1', [company.owner.memberId])
  const server = await startMailServer()
  const send = smtpSender(server.url, testConfig.mailFrom)
  const jobs = reminderJobs({ db, clock, send, url: testConfig.url })
  const [quarterly] = parseCrontab(reminderCrontab)
  onTestFinished(() => send.close())
  await startTestJobs(db, jobs)
  const arrived = server.next()
  await jobs[quarterly!.task]!({})
  const { raw, to } = await arrived
  expect(to).toEqual([company.employee.email])
  expect(raw).toMatch(/^Subject: =\?UTF-8\?Q\?P=C3=A5mindelse_fra_Takt\?=/m)
  expect(raw).toMatch(/^Auto-Submitted: auto-generated/m)
})
