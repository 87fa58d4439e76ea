import { expect, onTestFinished, test } from 'vitest'
import { createTestApp, testConfig } from '../../../../test/support/app.ts'
import { addCompany } from '../../../../test/support/company.ts'
import { runLaterJobs, runReadyJobs, waitingJobs } from '../../../../test/support/jobs.ts'
import { refusal, startMailServer } from '../../../../test/support/smtp.ts'
import { createMailJob, mailSeal, smtpSender } from '../../../platform/mail/mail.ts'
import { urls } from '../../../urls.ts'
import { invitationRefusalJobs } from './jobs.ts'

const oskar = { name: 'Oskar Friis', email: 'oskar@bageriet.example', leader: '', invite: 'on' }

/** The owner's page of people beside a mail server that says `no` to every address while it is set. */
async function open(no: { says?: Error | undefined }) {
  const takt = await createTestApp({ smtpUrl: 'smtp://127.0.0.1:1' })
  const company = await addCompany(takt.db)
  const server = await startMailServer(undefined, () => no.says)
  const send = smtpSender(server.url, testConfig.mailFrom)
  onTestFinished(() => send.close())
  const jobs = {
    mail: createMailJob(takt.db.app, mailSeal(testConfig.secret), send),
    ...invitationRefusalJobs(takt),
  }
  const lise = takt.as(company.owner.sessionToken)
  const row = async () => {
    const { page } = await lise.get(urls.people())
    return page.querySelectorAll('#members li').find((one) => one.text.includes(oskar.name))?.text ?? ''
  }
  return { ...takt, company, server, jobs, lise, row }
}

test('the owner sees that an invitation was refused, until one that goes through is sent', async () => {
  const no: { says?: Error | undefined } = { says: refusal(550, '5.1.1 no such mailbox') }
  const { db, jobs, lise, row, server } = await open(no)
  await lise.post(urls.people(), oskar)
  await runReadyJobs(db, jobs)
  expect(await waitingJobs(db)).toEqual([])
  expect(await row()).toMatch(/Mailen kom ikke frem.*mailserveren siger nej til oskar@bageriet\.example/s)
  no.says = undefined
  const { rows } = await db.owner.query<{ id: string }>('select id from member where email = $1', [
    oskar.email,
  ])
  await lise.post(urls.memberInvitation({ memberId: rows[0]!.id }))
  await runReadyJobs(db, jobs)
  expect(server.received).toHaveLength(1)
  expect(await row()).not.toContain('siger nej')
})

test('an address that is busy is tried again, and the owner is not alarmed', async () => {
  const no: { says?: Error | undefined } = { says: refusal(450, '4.2.1 come back later') }
  const { db, jobs, lise, row, server } = await open(no)
  await lise.post(urls.people(), oskar)
  await runReadyJobs(db, jobs)
  expect(await waitingJobs(db)).toEqual(['mail'])
  expect(await row()).not.toContain('kom ikke frem')
  no.says = undefined
  await runLaterJobs(db, jobs)
  expect(server.received).toHaveLength(1)
})
