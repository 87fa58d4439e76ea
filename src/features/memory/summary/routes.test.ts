import { expect, test } from 'vitest'
import { castCompanies } from '../../../../test/access/cast.ts'
import { marks } from '../../../../test/access/marks.ts'
import { createTestApp, type TestApp } from '../../../../test/support/app.ts'
import { readPdf } from '../../../../test/support/pdf.ts'
import { writeYears } from '../../../../test/support/years.ts'
import { urls } from '../../../urls.ts'

/** The PDF at an address, as `token` gets it. */
async function fetchPdf({ app }: TestApp, cookie: string, path: string) {
  const answer = await app.request(new URL(path, 'http://takt.test').href, { headers: { cookie } })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  const read = await readPdf(await answer.arrayBuffer())
  expect(new Set(read.sizes.map(String)), 'A4').toEqual(new Set(['595,842']))
  return {
    ...read,
    disposition: answer.headers.get('content-disposition'),
  }
}

test('a year is gathered for both, as a page and as PDF, without what one keeps to oneself', async () => {
  const world = await createTestApp()
  const { as, db } = world
  const { ids, people } = await castCompanies(db)
  await db.owner.query('update member set name = $2 where id = $1', [
    people.leader.memberId,
    'Łukasz Şahin-Øster',
  ])
  await db.owner.query('update member set name = $2 where id = $1', [
    people.employee.memberId,
    'Жанна Ελένη Åse',
  ])
  const leader = as(people.leader.sessionToken)
  const employee = as(people.employee.sessionToken)
  const { pairId = '', meetingId = '', itemId = '', agreementId = '', listeningId = '' } = ids
  await leader.post(urls.meetingStart({ meetingId }))
  await leader.post(urls.itemTick({ itemId }), { ticked: 'yes' })
  await leader.post(urls.meetingClose({ meetingId }))
  await employee.post(urls.agreementConfirmation({ agreementId }), { version: '1' })
  await leader.post(urls.retellingConfirmation({ listeningId }), { version: '1' })
  const period = '?from=2026-01-01&until=2026-12-31'
  const address = urls.pairSummary({ pairId }) + period
  const [seen, mirrored] = [await leader.get(address), await employee.get(address)]
  const textOf = ({ page }: typeof seen) =>
    page
      .querySelectorAll('main section')
      .map((section) => section.structuredText.replace(/\s+/g, ' '))
      .join(' ')
  for (const words of [
    'Det talte I om',
    'Bestille mel',
    'Ros fra Жанна til Łukasz',
    'Tak for hjælpen',
    'Vagtplanen to uger før',
    'Lære at bage rugbrød',
    'Opgavelisten fra torsdag den 5. februar 2026',
    'Łukasz lyttede til Жанна · bekræftet mandag den 23. november 2026',
    'Ovnen trækker skævt',
    'Tale for flere ad gangen · Kursus',
    'Det har ændret noget: Tale for flere ad gangen',
  ]) {
    expect(textOf(seen)).toContain(words)
  }
  expect(textOf(mirrored)).toBe(textOf(seen))

  const cookieOf = (token: string) => as(token).cookie()
  const pdf = await fetchPdf(
    world,
    cookieOf(people.leader.sessionToken),
    urls.pairSummaryFile({ pairId }) + period,
  )
  const other = await fetchPdf(
    world,
    cookieOf(people.employee.sessionToken),
    urls.pairSummaryFile({ pairId }) + period,
  )
  expect(pdf.title).toBe('Opsummering: Łukasz Şahin-Øster og Жанна Ελένη Åse')
  expect(pdf.language).toBe('da')
  expect(pdf.disposition).toContain('filename="Opsummering ')
  expect(pdf.disposition).toContain(`filename*=UTF-8''Opsummering%20%C5%81ukasz`)
  for (const words of [
    'Łukasz Şahin-Øster og Жанна Ελένη Åse',
    'Lære at bage rugbrød',
    'Tak for hjælpen',
    'Side 1 af 2',
  ]) {
    expect(pdf.text).toContain(words)
  }
  for (const role of ['"H1"', '"H2"', '"H3"', '"P"', '"L"', '"LI"', '"Lbl"', '"LBody"'])
    expect(pdf.roles).toContain(role)
  // The two differ in who the reader shares it with, and in nothing else.
  const bare = (text: string) => text.replace(/Kun du og .*? er ikke med\./, '')
  expect(bare(other.text)).toBe(bare(pdf.text))
  for (const mark of Object.values(marks)) {
    expect(seen.html + mirrored.html + pdf.text + other.text).not.toContain(mark)
  }

  const wrong = await leader.get(`${urls.pairSummary({ pairId })}?from=2026-12-31&until=2026-01-01`)
  expect(wrong.status).toBe(422)
  expect(wrong.page.querySelector('#errors a')?.getAttribute('href')).toBe('#until')
  expect(wrong.page.getElementById('until')?.getAttribute('value')).toBe('2026-01-01')
  expect((await leader.get(`${urls.pairSummaryFile({ pairId })}?from=x&until=`)).status).toBe(422)
  expect((await leader.get(`${urls.pairSummary({ pairId })}?from=2020-01-01&until=2026-01-01`)).status).toBe(
    422,
  )

  await as(people.owner.sessionToken).post(urls.pairEnd({ pairId }))
  expect((await leader.get(address)).status).toBe(200)
  expect((await employee.get(urls.pairSummaryFile({ pairId }) + period)).status).toBe(200)
})

test('a year of a busy pair is laid on numbered pages, in moderate time', async () => {
  const world = await createTestApp()
  const { company } = await castCompanies(world.db)
  await writeYears(world.db, company)
  const cookie = world.as(company.owner.sessionToken).cookie()
  const path = `${urls.pairSummaryFile({ pairId: company.pairId })}?from=2025-11-24&until=2026-11-23`
  const pdf = await fetchPdf(world, cookie, path)
  expect(pdf.pages.length).toBeGreaterThan(4)
  for (const [index, page] of pdf.pages.entries()) {
    expect(page).toContain(`Side ${index + 1} af ${pdf.pages.length}`)
  }
  expect(pdf.text).toContain('26 af 26 planlagte blev holdt')
})
