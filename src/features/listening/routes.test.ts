import { expect, test } from 'vitest'
import { createTestApp } from '../../../test/support/app.ts'
import { addCompany, addMeeting } from '../../../test/support/company.ts'
import { urls } from '../../urls.ts'

async function open() {
  const { db, as } = await createTestApp()
  const { organisationId, pairId, owner, employee } = await addCompany(db)
  const meetingId = await addMeeting(db, organisationId, pairId)
  const lise = as(owner.sessionToken)
  const emil = as(employee.sessionToken)
  const begin = (topic: string, own = '') =>
    lise.post(urls.meetingListening({ meetingId }), { topic, own, listener: 'leader' })
  return { db, lise, emil, meetingId, pairId, owner, begin }
}

const headings = (page: { querySelectorAll(of: string): { text: string }[] }): string[] =>
  page.querySelectorAll('h1, h2').map(({ text }) => text.trim())

test('a question is heard, told again, adjusted, confirmed, regretted, and stands when all is over', async () => {
  const { lise, emil, meetingId, pairId, begin } = await open()
  const early = await begin('listening/see')
  expect([early.status, early.html.includes('ikke startet endnu')]).toEqual([409, true])
  await lise.post(urls.meetingStart({ meetingId }))

  const begun = await begin('own', 'Hvad driller i bageriet?')
  const again = await begin('own', 'Hvad driller i bageriet?')
  expect(again.location).toBe(begun.location)
  const listeningId = begun.location!.split('/')[2]!
  const screen = await emil.get(urls.listening({ listeningId }))
  expect(headings(screen.page)).toEqual(['Hvad driller i bageriet?'])
  expect(screen.page.querySelectorAll('nav, textarea, input, form, footer')).toEqual([])
  expect(screen.html).toContain('Emil fortæller · Lise lytter')

  const retelling = urls.retelling({ listeningId })
  await lise.submit(retelling, { version: '0', body: 'Ovnen er for langsom', share: 'no' })
  expect((await lise.get(urls.meeting({ meetingId }))).html).toContain('Dine ord, som du ikke har delt')
  for (const path of [retelling, urls.meeting({ meetingId })])
    expect((await emil.get(path)).html).not.toContain('Ovnen er for langsom')
  for (const _ of [1, 2]) await lise.post(retelling, { version: '0', body: 'Ovnen er langsom', share: 'yes' })

  const confirmation = urls.retellingConfirmation({ listeningId })
  expect((await lise.post(confirmation, { version: '1' })).status).toBe(409)
  await emil.post(retelling, { version: '1', body: 'Ovnen er langsom om mandagen', share: 'yes' })
  const late = await emil.post(confirmation, { version: '1' })
  expect([late.status, late.html.includes('Teksten er ændret')]).toEqual([409, true])
  const crossed = await lise.post(retelling, { version: '1', body: 'Noget helt andet', share: 'yes' })
  expect([crossed.status, crossed.html.includes('Noget helt andet')]).toEqual([409, true])

  await lise.post(urls.meetingClose({ meetingId }))
  const summary = urls.meetingSummary({ meetingId })
  expect((await emil.get(summary)).html).toContain('Ikke bekræftet endnu. Lise kan bekræfte eller rette.')
  for (const _ of [1, 2]) expect((await lise.post(confirmation, { version: '2' })).status).toBe(303)
  expect((await emil.post(retelling, { version: '2', body: 'Alligevel ikke', share: 'yes' })).status).toBe(
    409,
  )
  await lise.post(urls.retellingConfirmationUndo({ listeningId }))
  expect((await emil.get(summary)).html).toContain('Ikke bekræftet endnu')
  await lise.post(confirmation, { version: '2' })
  for (const path of [summary, urls.meeting({ meetingId })]) {
    const { html } = await emil.get(path)
    expect([html.includes('Ovnen er langsom om mandagen'), html.includes('Bekræftet: Lise')]).toEqual([
      true,
      true,
    ])
  }
  expect((await emil.get(urls.listening({ listeningId }))).location).toBe(retelling)

  await lise.post(urls.pairEnd({ pairId }))
  const parted = await emil.get(retelling)
  expect([parted.html.includes('Ovnen er langsom om mandagen'), parted.html.includes('textarea')]).toEqual([
    true,
    false,
  ])
  expect((await lise.post(urls.retellingConfirmationUndo({ listeningId }))).status).toBe(409)
})

test('two who share at once leave one first version', async () => {
  const { db, lise, emil, meetingId, begin } = await open()
  await lise.post(urls.meetingStart({ meetingId }))
  const listeningId = (await begin('listening/see')).location!.split('/')[2]!
  const answers = await Promise.all(
    [lise, emil].map((one, index) =>
      one.post(urls.retelling({ listeningId }), { version: '0', body: `Ord ${index}`, share: 'yes' }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  const { rows } = await db.owner.query('select from retelling where listening_id = $1', [listeningId])
  expect(rows).toHaveLength(1)
})

test('one begun by mistake is taken back by the one who began it, while nothing is written', async () => {
  const { db, lise, emil, meetingId, begin } = await open()
  await lise.post(urls.meetingStart({ meetingId }))
  const begun = async (own: string) => (await begin('own', own)).location!.split('/')[2]!
  const listeningId = await begun('Forkert')
  const removal = urls.listeningRemoval({ listeningId })
  const retelling = urls.retelling({ listeningId })
  expect((await emil.get(retelling)).html).not.toContain('det var en fejl')
  expect((await emil.post(removal)).status).toBe(404)
  for (const _ of [1, 2]) expect((await lise.submit(removal)).html).not.toContain('Forkert')
  const { rows } = await db.owner.query('select removed_at from listening where removed_at is not null')
  expect(rows).toHaveLength(1)
  for (const by of [lise, emil]) {
    expect((await by.get(urls.listening({ listeningId }))).location).toBe(urls.meeting({ meetingId }))
    expect((await by.get(urls.meetingSummary({ meetingId }))).html).not.toContain('Forkert')
  }
  expect(await begun('Forkert')).not.toBe(listeningId)
  // What the other was about to write is not lost.
  await emil.post(retelling, { version: '0', body: 'Det handlede om ovnen', share: 'yes' })
  expect((await lise.get(urls.meeting({ meetingId }))).html).toContain('Det handlede om ovnen')
  expect((await lise.post(removal)).status).toBe(409)

  const own = await begun('Endnu en')
  await lise.post(urls.retelling({ listeningId: own }), { version: '0', body: 'Kladde', share: 'no' })
  expect((await lise.post(urls.listeningRemoval({ listeningId: own }))).status).toBe(409)
})
