import { expect, test } from 'vitest'
import { type Answer, createTestApp } from '../../../test/support/app.ts'
import { addCompany, addMeeting } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'
import { text as catalogue } from './catalogue/text.ts'

async function open() {
  const test = await createTestApp()
  const company = await addCompany(test.db)
  const meetingId = await addMeeting(test.db, company.organisationId, company.pairId)
  const lise = test.as(company.owner.sessionToken)
  const emil = test.as(company.employee.sessionToken)
  return { ...test, company, meetingId, questions: urls.meetingQuestions({ meetingId }), lise, emil }
}

/** The questions of a page, by the heading they stand under. */
const shown = ({ page }: Answer): Record<string, string[]> =>
  Object.fromEntries(
    page
      .querySelectorAll('section')
      .filter((section) => section.querySelector('ul'))
      .map((section) => [
        section.querySelector('h2')?.text.trim(),
        section.querySelectorAll('li').map((row) => row.querySelector('span')?.text.trim()),
      ]),
  )

const button = ({ page }: Answer, name: string) =>
  page.querySelectorAll('button').find((one) => (one.getAttribute('aria-label') ?? one.text.trim()) === name)

test('the two are offered questions of their own, under every subject', async () => {
  const { lise, emil, questions } = await open()
  const [leaders, employees] = [shown(await lise.get(questions)), shown(await emil.get(questions))]
  for (const offered of [leaders, employees]) {
    expect(Object.keys(offered)).toEqual(['Opgaver', 'Mål', 'Feedback', 'Udvikling', 'Trivsel'])
    for (const list of Object.values(offered)) expect(list.length).toBeGreaterThanOrEqual(5)
  }
  expect(Object.values(leaders).flat()).not.toEqual(expect.arrayContaining(Object.values(employees).flat()))
  expect(leaders.Opgaver).toContain('Hvor går du i stå?')
})

test('one press puts a question on the agenda for both, and a second press adds none', async () => {
  const { lise, emil, questions, meetingId } = await open()
  const name = 'Sæt på dagsordenen: Hvor går du i stå?'
  expect(button(await lise.get(questions), name)).toBeDefined()
  for (const _ of [1, 2]) {
    const after = await lise.submit(questions, { question: 'leader/tasks/stuck' })
    expect(after.page.querySelector('[role=status]')?.text).toContain('Spørgsmålet står på dagsordenen.')
    expect(button(after, name)).toBeUndefined()
  }
  const agenda = (await emil.get(urls.meeting({ meetingId }))).page.querySelector('#agenda')
  expect(agenda?.text.split('Hvor går du i stå?')).toHaveLength(2)
})

test('a question that is not offered is not there: the other role’s, another’s own, one made up', async () => {
  const { lise, emil, questions, db } = await open()
  await emil.post(urls.ownQuestions({ meetingId: questions.split('/')[2]! }), {
    category: 'goals',
    body: 'Hvad vil vi?',
  })
  const { rows } = await db.owner.query<{ id: string }>('select id from own_question')
  for (const question of ['employee/tasks/priority', rows[0]!.id, 'leader/tasks/made-up']) {
    expect((await lise.post(questions, { question })).status).toBe(404)
  }
})

test('one keeps questions of one’s own, sees them first, removes them and regrets it', async () => {
  const { lise, emil, questions, meetingId } = await open()
  const kept = await emil.submit(urls.ownQuestions({ meetingId }), {
    category: 'tasks',
    body: 'Hvem lukker butikken?',
  })
  expect(shown(kept).Opgaver?.[0]).toBe('Hvem lukker butikken?')
  expect((await lise.get(questions)).html).not.toContain('Hvem lukker butikken?')
  const removal = button(kept, 'Fjern: Hvem lukker butikken?')
    ?.closest('form')
    ?.getAttribute('action') as string
  const gone = await emil.submit(removal, { meetingId })
  expect(shown(gone).Opgaver).not.toContain('Hvem lukker butikken?')
  const undo = button(gone, 'Fortryd')?.closest('form')?.getAttribute('action') as string
  expect(shown(await emil.submit(undo, { meetingId })).Opgaver?.[0]).toBe('Hvem lukker butikken?')
})

test('a conversation that is over takes no more questions, and what was typed is shown', async () => {
  const { lise, emil, questions, meetingId } = await open()
  await lise.post(urls.meetingStart({ meetingId }))
  await lise.post(urls.meetingClose({ meetingId }))
  expect((await emil.get(questions)).location).toBe(urls.meeting({ meetingId }))
  expect((await emil.post(questions, { question: 'employee/tasks/priority' })).status).toBe(409)
  const late = await emil.post(urls.ownQuestions({ meetingId }), { category: 'tasks', body: 'For sent?' })
  expect([late.status, late.html.includes('For sent?')]).toEqual([409, true])
})

test('there are sixty questions in both languages, and none about illness, diagnosis or home', () => {
  for (const words of Object.values(catalogue)) {
    const all = Object.values(words)
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBeGreaterThanOrEqual(60)
    const forbidden =
      /syg|diagnose|hjemme|familie|læge|stress|angst|\bill|sick|diagnos|family|doctor|anxi|at home/i
    expect(all.filter((question) => forbidden.test(question))).toEqual([])
  }
})
