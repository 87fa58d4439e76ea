import { expect, test } from 'vitest'
import { type Answer, createTestApp } from '../../../../test/support/app.ts'
import { addCompany } from '../../../../test/support/company.ts'
import { urls } from '../../../urls.ts'

const withMail = { smtpUrl: 'smtp://mail.takt.test' }
const good = 'Oskar Friis <oskar@b.example>\nSigne Vang; signe@b.example'

async function start(change = {}) {
  const takt = await createTestApp(change)
  const company = await addCompany(takt.db)
  return { ...takt, company, lise: takt.as(company.owner.sessionToken), leader: company.owner.memberId }
}

const preview = (answer: Answer) => answer.page.querySelectorAll('#preview li').map((one) => one.text)
const typed = (answer: Answer) => answer.page.querySelector('#list')?.text
const buttons = (answer: Answer) => answer.page.querySelectorAll('#list-form button').map((one) => one.text)

test('a good list is read back, then added, led and invited', async () => {
  const { lise, leader, mails, db } = await start(withMail)
  const read = await lise.post(urls.peopleList(), { list: good, leader, invite: 'on', step: 'preview' })
  expect(read.status).toBe(200)
  expect(preview(read)).toEqual([
    expect.stringContaining('Oskar Friis'),
    expect.stringContaining('signe@b.example'),
  ])
  expect(buttons(read)[0]).toBe('Tilføj 2 personer')
  expect(typed(read)).toBe(good)
  expect(await mails()).toEqual([])

  const added = await lise.submit(urls.peopleList(), { list: good, leader, invite: 'on', step: 'add' })
  expect(added.page.querySelector('[role=status]')?.text).toContain('2 personer er tilføjet')
  expect(added.page.querySelector('#pairs')?.text).toContain('Lise Holm leder Signe Vang')
  expect((await mails()).map(({ to }) => to.address)).toEqual(['oskar@b.example', 'signe@b.example'])

  const again = await lise.submit(urls.peopleList(), { list: good, leader, invite: 'on', step: 'add' })
  expect(again.page.querySelector('[role=status]')?.text).toContain('Alle på listen var her allerede')
  expect(await mails()).toHaveLength(2)
  expect((await db.owner.query('select from member')).rowCount).toBe(6)
})

test('lines that are wrong are named, nothing is lost, and the good ones can go first', async () => {
  const { lise, leader, company } = await start(withMail)
  const list = `${good}\nuden adresse\noskar@b.example\n${company.employee.email}`
  const read = await lise.post(urls.peopleList(), { list, leader, invite: 'on', step: 'preview' })
  expect(read.status).toBe(422)
  expect(read.page.querySelector('[role=alert] a')?.getAttribute('href')).toBe('#list')
  expect(typed(read)).toBe(list)
  const lines = preview(read)
  expect(lines[2]).toMatch(/Linje 3.*uden adresse.*Her er ingen mailadresse/s)
  expect(lines[3]).toMatch(/Står allerede på linje 1/)
  expect(lines[4]).toMatch(/Er her allerede som Emil Dahl/)

  const rest = await lise.post(urls.peopleList(), { list, leader, invite: 'on', step: 'add' })
  expect(rest.status).toBe(200)
  expect(rest.page.querySelector('[role=status]')?.text).toContain('2 personer er tilføjet. Én linje mangler')
  expect(typed(rest)).toBe('uden adresse')
  expect((await lise.get(urls.people())).page.querySelector('#members')?.text).toContain('Oskar Friis')
})

test('without mail the links of all of them are shown to pass on', async () => {
  const { lise } = await start()
  const answer = await lise.post(urls.peopleList(), { list: good, leader: '', invite: 'on', step: 'add' })
  expect(answer.page.querySelectorAll('input[readonly]')).toHaveLength(2)
  expect(answer.page.querySelectorAll('label').map((one) => one.text)).toEqual([
    'Link til Oskar Friis',
    'Link til Signe Vang',
  ])
})

test('an empty list, too long a list, and a leader who is none are refused with all kept', async () => {
  const { lise, leader } = await start()
  const refused = async (list: string, who = leader) => {
    const answer = await lise.post(urls.peopleList(), { list, leader: who })
    expect(answer.status).toBe(422)
    expect(typed(answer)).toBe(list)
    return answer.page.querySelector('[role=alert] a')?.text
  }
  expect(await refused('')).toBe('Udfyld feltet')
  const many = Array.from({ length: 201 }, (_, n) => `p${n}@b.example`).join('\n')
  expect(await refused(many)).toBe('Indsæt højst 200 linjer ad gangen')
  expect(await refused(good, '019a0000-0000-7000-8000-000000000000')).toBe('Vælg en leder, der er med')
  const most = many.slice(0, many.lastIndexOf('\n'))
  expect(
    (await lise.submit(urls.peopleList(), { list: most, leader, step: 'add' })).page.querySelector(
      '[role=status]',
    )?.text,
  ).toContain('200 personer er tilføjet')
})
