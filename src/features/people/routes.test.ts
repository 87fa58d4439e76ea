import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { type Answer, createTestApp, testConfig, testNow } from '../../../test/support/app.ts'
import { addCompany, addMeeting } from '../../../test/support/company.ts'
import { hashToken, sign } from '../../platform/crypto/crypto.ts'
import { urls } from '../../urls.ts'

const withMail = { smtpUrl: 'smtp://mail.takt.test' }
const oskar = { name: 'Oskar Friis', email: 'oskar@bageriet.example', invite: 'on' }

const status = (answer: Answer) => answer.page.querySelector('main [role=status]')?.text.trim()
const linkIn = (answer: Answer) =>
  answer.page.querySelector('main input[readonly]')?.getAttribute('value') ?? ''
/** The line of one member, which begins with their two initials. */
const row = (answer: Answer, name: string) =>
  answer.page.querySelectorAll('#members summary').find((one) => one.text.slice(2).startsWith(name))?.text ??
  ''

async function start(change = {}) {
  const takt = await createTestApp(change)
  const company = await addCompany(takt.db)
  return { ...takt, company, lise: takt.as(company.owner.sessionToken) }
}

type Takt = Awaited<ReturnType<typeof start>>

/** What is known of the invitation behind a link; undefined when the token is unknown. */
const readLink = async ({ db, clock }: Pick<Takt, 'db' | 'clock'>, link: string) => {
  const token = new URL(link).searchParams.get('token') ?? ''
  const { rows } = await db.owner.query('select * from read_invitation($1, $2)', [
    hashToken(token),
    clock.now().toString(),
  ])
  return rows[0]
}

describe('the people of a company', () => {
  test('stand by name with how far they are and who leads them; nothing of their conversations does', async () => {
    const { company, lise, db } = await start()
    const meeting = await addMeeting(db, company.organisationId, company.otherPairId)
    const answer = await lise.get(urls.people())
    expect(answer.page.querySelector('h1')?.text).toBe('Medarbejdere')
    expect(answer.page.querySelectorAll('#members summary')).toHaveLength(4)
    expect(row(answer, 'Oda Lund')).toMatch(/Ledes af Karsten Bruun.*Er med/s)
    expect(answer.page.querySelector('#pairs')?.text).toContain('Lise Holm leder Emil Dahl')
    expect(answer.html).not.toContain(meeting)
  })

  test('are the owner’s alone to see and to change', async () => {
    const { company, as, db } = await start()
    const other = await addCompany(db, '2')
    for (const token of [company.leader.sessionToken, company.employee.sessionToken]) {
      const someone = as(token)
      expect((await someone.get(urls.people())).status).toBe(404)
      expect((await someone.post(urls.people(), oskar)).status).toBe(404)
      expect((await someone.post(urls.pairEnd({ pairId: company.pairId }))).status).toBe(404)
    }
    const stranger = as(other.owner.sessionToken)
    const memberId = company.employee.memberId
    for (const path of [
      urls.memberInvitation({ memberId }),
      urls.memberInvitationLink({ memberId }),
      urls.memberInvitationRevocation({ memberId }),
      urls.memberDeactivation({ memberId }),
      urls.memberReactivation({ memberId }),
      urls.pairEnd({ pairId: company.pairId }),
    ]) {
      expect((await stranger.post(path)).status, path).toBe(404)
    }
    const mixed = await stranger.post(urls.pairs(), { leaderId: other.owner.memberId, employeeId: memberId })
    expect(mixed.status).toBe(422)
    expect((await stranger.get(urls.people())).html).not.toContain(company.employee.email)
  })

  test('are only oneself at first: the page teaches and asks for one', async () => {
    const { company, db, as } = await start()
    await db.owner.query('delete from pair')
    await db.owner.query('delete from member where id <> $1', [company.owner.memberId])
    const answer = await as(company.owner.sessionToken).get(urls.people())
    expect(answer.page.querySelector('h2')?.text).toBe('Tilføj din første medarbejder')
    expect(answer.page.querySelector('#leader option[selected]')?.text).toBe('Lise Holm (dig)')
    expect(answer.page.querySelector('#invite')?.hasAttribute('checked')).toBe(true)
  })
})

describe('adding one', () => {
  test('invites them by mail in the same breath, with who, which company, a link and until when', async () => {
    const takt = await start(withMail)
    const { lise, company, mails } = takt
    const answer = await lise.submit(urls.people(), { ...oskar, leader: company.owner.memberId })
    expect(status(answer)).toBe('Invitationen til Oskar Friis er sendt')
    expect(row(answer, 'Oskar Friis')).toMatch(/Ledes af Lise Holm.*Inviteret til 30\. nov\. 2026/s)
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail).toMatchObject({
      to: { name: oskar.name, address: oskar.email },
      subject: 'Lise Holm inviterer dig til Takt',
    })
    expect(mail!.text).toMatch(/Lise Holm inviterer dig til Bageriet.*30\. nov\. 2026 kl\. 9\.00/s)
    const link = /http\S+/.exec(mail!.text)![0]
    expect(await readLink(takt, link)).toMatchObject({ email: oskar.email, channel: 'mail', state: null })
    takt.clock.set(testNow.add({ hours: 24 * 7 }))
    expect(await readLink(takt, link)).toMatchObject({ state: 'expired' })
    expect(row(await lise.get(urls.people()), 'Oskar Friis')).toContain('Invitationen er udløbet')
  })

  test('shows the link at once where no mail can be sent, says why, and keeps it nowhere', async () => {
    const takt = await start()
    const { lise, db } = takt
    const answer = await lise.post(urls.people(), { ...oskar, leader: '' })
    expect(answer.status).toBe(200)
    expect(answer.page.querySelector('h1')?.text).toBe('Send linket videre')
    expect(answer.page.querySelector('main')?.text).toContain('ikke sat op til at sende mail')
    expect(await readLink(takt, linkIn(answer))).toMatchObject({ channel: 'link', state: null })
    const token = new URL(linkIn(answer)).searchParams.get('token')!
    const { rows } = await db.owner.query('select * from invitation')
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect((await lise.get(urls.people())).html).not.toContain(token)
  })

  test('without an invitation leaves them uninvited, and unled when nobody leads them', async () => {
    const { lise, mails } = await start()
    const answer = await lise.submit(urls.people(), {
      name: oskar.name,
      email: 'OSKAR@Bageriet.example ',
      leader: '',
    })
    expect(status(answer)).toBe('Oskar Friis er tilføjet')
    expect(row(answer, 'Oskar Friis')).toContain('Ikke inviteret')
    expect(await mails()).toEqual([])
  })

  test('with something wrong answers 422 with what was typed and a way to each field', async () => {
    const { lise } = await start()
    const answer = await lise.post(urls.people(), { name: '', email: 'oskar', leader: '' })
    expect(answer.status).toBe(422)
    const summary = answer.page.querySelector('[role=alert]')!
    expect(summary.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual([
      '#name',
      '#email',
    ])
    expect(answer.page.querySelector('#email')?.getAttribute('value')).toBe('oskar')
    expect(answer.page.querySelector('#invite')?.hasAttribute('checked')).toBe(false)
    expect(answer.page.querySelector('#leader option[selected]')?.text).toBe('Ingen endnu')
    expect((await lise.post(urls.people(), { ...oskar, role: 'owner' })).status).toBe(400)
  })

  test('someone who is there already is no new one; the same press again shows what it led to', async () => {
    const { lise, company, db, mails } = await start(withMail)
    const leader = company.owner.memberId
    const taken = await lise.post(urls.people(), { ...oskar, email: company.employee.email, leader })
    expect(taken.status).toBe(422)
    expect(taken.page.querySelector('#email-error')?.text).toBe('Adressen tilhører allerede Emil Dahl')
    const presses = await Promise.all([1, 2, 3, 4].map(() => lise.post(urls.people(), { ...oskar, leader })))
    expect(presses.map((press) => press.status)).toEqual([303, 303, 303, 303])
    const { rows } = await db.owner.query('select from member where email = $1', [oskar.email])
    expect(rows).toHaveLength(1)
    expect(await mails()).toHaveLength(1)
  })
})

describe('invitations', () => {
  async function invited(change = withMail) {
    const takt = await start(change)
    await takt.lise.submit(urls.people(), { ...oskar, leader: '' })
    const { rows } = await takt.db.owner.query<{ id: string }>('select id from member where email = $1', [
      oskar.email,
    ])
    const links = async () => (await takt.mails()).map((mail) => /http\S+/.exec(mail.text)![0])
    return { ...takt, memberId: rows[0]!.id, links }
  }

  test('sending again voids every earlier link', async () => {
    const takt = await invited()
    const copied = linkIn(await takt.lise.post(urls.memberInvitationLink({ memberId: takt.memberId })))
    const answer = await takt.lise.submit(urls.memberInvitation({ memberId: takt.memberId }))
    expect(status(answer)).toBe('Invitationen til Oskar Friis er sendt')
    const [first, second] = await takt.links()
    expect((await readLink(takt, first!)).state).toBe('revoked')
    expect((await readLink(takt, copied)).state).toBe('revoked')
    expect((await readLink(takt, second!)).state).toBeNull()
  })

  test('a link to copy is one more, beside the one in the mail', async () => {
    const takt = await invited()
    const answer = await takt.lise.post(urls.memberInvitationLink({ memberId: takt.memberId }))
    expect(answer.status).toBe(200)
    expect(await readLink(takt, linkIn(answer))).toMatchObject({
      channel: 'link',
      state: null,
      member_name: 'Oskar Friis',
    })
    expect((await readLink(takt, (await takt.links())[0]!)).state).toBeNull()
  })

  test('are sent as pages of their own, so that no live update takes a link away before it is copied', async () => {
    const { lise, memberId } = await invited()
    const { page } = await lise.get(urls.people())
    for (const action of [
      urls.people(),
      urls.memberInvitation({ memberId }),
      urls.memberInvitationLink({ memberId }),
    ]) {
      expect(page.querySelector(`form[action="${action}"]`)?.getAttribute('target'), action).toBe('_self')
    }
    const answer = await lise.post(urls.memberInvitationLink({ memberId }))
    expect(answer.page.querySelector('body')?.hasAttribute('data-live')).toBe(false)
  })

  test('withdrawing voids all', async () => {
    const takt = await invited()
    const answer = await takt.lise.submit(urls.memberInvitationRevocation({ memberId: takt.memberId }))
    expect(row(answer, 'Oskar Friis')).toContain('Ikke inviteret')
    expect((await readLink(takt, (await takt.links())[0]!)).state).toBe('revoked')
  })

  test('one who has joined, or is deactivated, is not invited again', async () => {
    const { lise, company, mails } = await start(withMail)
    const memberId = company.employee.memberId
    expect(status(await lise.submit(urls.memberInvitation({ memberId })))).toBe('Emil Dahl er allerede med')
    await lise.post(urls.memberDeactivation({ memberId }))
    expect(status(await lise.submit(urls.memberInvitationLink({ memberId })))).toMatch(
      /^Emil Dahl er deaktiveret/,
    )
    expect(await mails()).toEqual([])
  })

  test('are in the language of the one invited, who begins with the owner’s', async () => {
    const { lise, db, company, mails } = await start(withMail)
    await db.owner.query(`update member set language = 'en' where id = $1`, [company.owner.memberId])
    const answer = await lise.submit(urls.people(), { ...oskar, leader: '' })
    expect(status(answer)).toBe('The invitation to Oskar Friis has been sent')
    expect(answer.page.querySelector('h1')?.text).toBe('People')
    expect((await mails())[0]!.subject).toBe('Lise Holm invites you to Takt')
  })
})

describe('who leads whom', () => {
  test('two are put together once, however often it is pressed', async () => {
    const { lise, company, db } = await start()
    const fields = { leaderId: company.leader.memberId, employeeId: company.employee.memberId }
    await Promise.all([1, 2, 3, 4].map(() => lise.post(urls.pairs(), fields)))
    const answer = await lise.submit(urls.pairs(), fields)
    expect(status(answer)).toBe('Karsten Bruun leder nu Emil Dahl')
    expect((await db.owner.query('select from pair')).rowCount).toBe(3)
  })

  test('nobody leads themselves, nor the one who leads them', async () => {
    const { lise, company } = await start()
    const { owner, employee } = company
    const refused = async (leaderId: string, employeeId: string) => {
      const answer = await lise.post(urls.pairs(), { leaderId, employeeId })
      expect(answer.status).toBe(422)
      expect(answer.page.querySelector('#add-pair')?.hasAttribute('open')).toBe(true)
      expect(answer.page.querySelector('#leaderId option[selected]')?.getAttribute('value')).toBe(leaderId)
      return answer.page.querySelector('[role=alert] a')?.text
    }
    expect(await refused(owner.memberId, owner.memberId)).toMatch(/ikke lede sig selv/)
    expect(await refused(employee.memberId, owner.memberId)).toMatch(/den anden vej rundt/)
    expect(await refused('', owner.memberId)).toBe('Vælg en af mulighederne')
  })

  test('of two who are put together both ways at once, one way holds', async () => {
    const { lise, company, db } = await start()
    const [a, b] = [company.leader.memberId, company.employee.memberId]
    const answers = await Promise.all([
      lise.post(urls.pairs(), { leaderId: a, employeeId: b }),
      lise.post(urls.pairs(), { leaderId: b, employeeId: a }),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 422])
    expect((await db.owner.query('select from pair')).rowCount).toBe(3)
  })

  test('ending it keeps all, cancels what is to come and frees the time; what is over or under way stays', async () => {
    const { lise, company, db, as } = await start()
    const { organisationId, otherPairId, pairId } = company
    const past = await addMeeting(db, organisationId, otherPairId, '2026-11-20T09:00')
    const underWay = await addMeeting(db, organisationId, otherPairId, '2026-11-23T09:00')
    const coming = await addMeeting(db, organisationId, otherPairId, '2026-11-24T09:00')
    const others = await addMeeting(db, organisationId, pairId, '2026-11-24T09:00')
    await db.owner.query(
      `insert into meeting_start (organisation_id, meeting_id, pair_id, started_by, started_at) values ($1, $2, $3, $4, now())`,
      [organisationId, underWay, otherPairId, company.leader.memberId],
    )
    const answer = await lise.submit(urls.pairEnd({ pairId: otherPairId }))
    expect(status(answer)).toBe('Karsten Bruun leder ikke længere Oda Lund. Kommende samtaler er aflyst')
    expect(answer.page.querySelector('#ended-pairs')?.text).toContain(
      'Karsten Bruun ledte Oda Lund til 23. nov. 2026',
    )
    const { rows: cancelled } = await db.owner.query(
      'select meeting_id, cancelled_by, reason from meeting_cancellation',
    )
    expect(cancelled).toEqual([
      {
        meeting_id: coming,
        cancelled_by: company.owner.memberId,
        reason: 'I har ikke længere samtaler sammen',
      },
    ])
    const { rows } = await db.owner.query('select distinct meeting_id from meeting_attendance')
    expect(rows.map((one) => one.meeting_id).sort()).toEqual([past, underWay, others].sort())
    expect(
      (await as(company.leader.sessionToken).get(urls.meetingCalendarFile({ meetingId: past }))).status,
    ).toBe(200)

    expect((await lise.post(urls.pairEnd({ pairId: otherPairId }))).status).toBe(303)
    expect((await db.owner.query('select ended_by from pair where id = $1', [otherPairId])).rows).toEqual([
      { ended_by: company.owner.memberId },
    ])
  })

  test('those who have ended can begin anew, as a pair of its own', async () => {
    const { lise, company, db } = await start()
    await lise.post(urls.pairEnd({ pairId: company.otherPairId }))
    await lise.post(urls.pairs(), {
      leaderId: company.leader.memberId,
      employeeId: company.otherEmployee.memberId,
    })
    const { rows } = await db.owner.query(
      'select ended_at is null as current from pair where leader_id = $1 order by id',
      [company.leader.memberId],
    )
    expect(rows).toEqual([{ current: false }, { current: true }])
  })
})

describe('deactivating', () => {
  test('closes the company to them at once, voids their invitations, and can be undone', async () => {
    const { lise, company, as, db } = await start()
    const memberId = company.employee.memberId
    const answer = await lise.submit(urls.memberDeactivation({ memberId }))
    expect(status(answer)).toMatch(/Emil Dahl er deaktiveret/)
    expect(row(answer, 'Emil Dahl')).toContain('Deaktiveret')
    expect((await as(company.employee.sessionToken).get(urls.calendar())).location).toBe(urls.account())
    expect((await lise.post(urls.memberDeactivation({ memberId }))).status).toBe(303)
    expect((await db.owner.query('select from member_deactivation')).rowCount).toBe(1)

    const undo = answer.page.querySelector('[role=status] form')?.getAttribute('action') ?? ''
    expect(status(await lise.submit(undo))).toBe('Emil Dahl er aktiveret igen')
    expect((await as(company.employee.sessionToken).get(urls.calendar())).status).toBe(200)
  })

  test('closes the pages that are open', async () => {
    const { lise, company, app, listenForChanges } = await start()
    await listenForChanges()
    const cookie = `takt.session_token=${encodeURIComponent(sign(company.employee.sessionToken, testConfig.secret))}`
    const stream = await app.request(`http://takt.test${urls.live()}`, { headers: { cookie } })
    const reader = stream.body!.getReader()
    await reader.read()
    await lise.post(urls.memberDeactivation({ memberId: company.employee.memberId }))
    for (;;) if ((await reader.read()).done) break
  })

  test('an invitation of theirs no longer works', async () => {
    const takt = await start()
    const added = await takt.lise.post(urls.people(), { ...oskar, leader: '' })
    const { rows } = await takt.db.owner.query<{ id: string }>('select id from member where email = $1', [
      oskar.email,
    ])
    await takt.lise.post(urls.memberDeactivation({ memberId: rows[0]!.id }))
    expect((await readLink(takt, linkIn(added))).state).toBe('revoked')
    await takt.lise.post(urls.memberReactivation({ memberId: rows[0]!.id }))
    expect((await readLink(takt, linkIn(added))).state).toBe('revoked')
  })

  test('nobody deactivates themselves', async () => {
    const { lise, company } = await start()
    const answer = await lise.post(urls.memberDeactivation({ memberId: company.owner.memberId }))
    expect(answer.status).toBe(409)
    expect(status(answer)).toMatch(/^Du kan ikke deaktivere dig selv/)
    expect((await lise.get(urls.people())).status).toBe(200)
  })

  test('of two owners who deactivate each other at once, one stays', async () => {
    const { lise, company, as, db } = await start()
    await db.owner.query(`update member set role = 'owner' where id = $1`, [company.leader.memberId])
    const karsten = as(company.leader.sessionToken)
    await Promise.all([
      lise.post(urls.memberDeactivation({ memberId: company.leader.memberId })),
      karsten.post(urls.memberDeactivation({ memberId: company.owner.memberId })),
    ])
    expect((await db.owner.query('select from member_deactivation')).rowCount).toBe(1)
  })

  test('a deactivated member neither leads nor is led anew', async () => {
    const { lise, company } = await start()
    await lise.post(urls.memberDeactivation({ memberId: company.leader.memberId }))
    const answer = await lise.post(urls.people(), { ...oskar, leader: company.leader.memberId })
    expect(answer.page.querySelector('#leader-error')?.text).toBe('Vælg en leder, der er med')
    const pair = await lise.post(urls.pairs(), {
      leaderId: company.owner.memberId,
      employeeId: company.leader.memberId,
    })
    expect(pair.page.querySelector('#employeeId-error')?.text).toBe('Vælg en medarbejder, der er med')
  })
})

test('one who erased their account is not let in again, and says so; under a row of their own they can come back', async () => {
  const { lise, company, as, db } = await start()
  const { memberId, email } = company.employee
  await as(company.employee.sessionToken).post(urls.erasing({ erasedKind: 'account' }), { email })
  const list = await lise.get(urls.people())
  expect(row(list, 'Emil Dahl')).toContain('Konto slettet')
  expect(row(list, 'Emil Dahl')).not.toContain('erased')
  const actions = list.page
    .querySelectorAll(`#member-row-${memberId} form`)
    .map((form) => form.getAttribute('action'))
  expect(actions).toEqual([])

  const again = await lise.post(urls.memberReactivation({ memberId }))
  expect(again.status).toBe(409)
  expect(status(again)).toMatch(/^Kontoen for Emil Dahl er slettet for altid/)
  for (const url of [urls.memberInvitation({ memberId }), urls.memberInvitationLink({ memberId })])
    expect(status(await lise.submit(url))).toMatch(/^Kontoen for Emil Dahl er slettet/)
  const invited = `select from invitation where member_id = $1`
  expect((await db.owner.query(invited, [memberId])).rowCount).toBe(0)
  await expect(
    db.owner.query('update member_deactivation set reactivated_at = now(), reactivated_by = member_id'),
  ).rejects.toThrow(/is erased/)

  const pair = await lise.post(urls.pairs(), { leaderId: company.owner.memberId, employeeId: memberId })
  expect(pair.status).toBe(422)
  const added = await lise.submit(urls.people(), { name: 'Emil Dahl', email, leader: '' })
  expect(status(added)).toBe('Emil Dahl er tilføjet')
})

test('the second wall: only an owner’s transaction writes pairs and deactivations', async () => {
  const { company, db } = await start()
  const asMember = db.app.transaction().execute(async (tenant) => {
    await sql`select open_viewer(${company.leader.sessionToken})`.execute(tenant)
    await sql`select end_pair(${company.otherPairId}, now(), 'nej'), deactivate_member(${company.otherEmployee.memberId}, now())`.execute(
      tenant,
    )
    await sql`insert into pair (organisation_id, leader_id, employee_id, created_at)
      values (${company.organisationId}, ${company.otherEmployee.memberId}, ${company.leader.memberId}, now())`.execute(
      tenant,
    )
  })
  await expect(asMember).rejects.toThrow(/row-level security/)
  expect((await db.owner.query('select from pair where ended_at is not null')).rowCount).toBe(0)
})
