import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createTestApp, testConfig } from '../../test/support/app.ts'
import { addCompany, addMeeting } from '../../test/support/company.ts'
import { urls } from '../urls.ts'

async function given() {
  const takt = await createTestApp()
  const { owner, organisationId, pairId } = await addCompany(takt.db)
  const meetingId = await addMeeting(takt.db, organisationId, pairId)
  const browser = takt.as(owner.sessionToken)
  return { ...takt, browser, meeting: urls.meeting({ meetingId }), meetingId }
}

test('who has the frame already gets what is in it, and all of that', async () => {
  const { browser, meeting } = await given()
  const whole = await browser.get(meeting)
  const part = await browser.get(meeting, { 'takt-part': 'main' })
  expect([whole.headers.get('takt-part'), part.headers.get('takt-part')]).toEqual([null, 'main'])
  expect(part.page.querySelector('#main')?.outerHTML).toBe(whole.page.querySelector('#main')?.outerHTML)
  expect(part.page.querySelector('title')?.text).toBe(whole.page.querySelector('title')?.text)
  expect(part.headers.get('content-language')).toBe('da')
  expect(part.page.childNodes.map(({ rawTagName }) => rawTagName)).toEqual(['title', 'main'])
  expect(part.html.length).toBeLessThan(whole.html.length - 5_000)
})

test('a page without a frame, and one of who is not signed in, come whole', async () => {
  const { browser, as, meetingId } = await given()
  await browser.post(urls.meetingStart({ meetingId }))
  const words = { topic: 'own', own: 'Hvad fylder mest?', listener: 'leader' }
  const { location } = await browser.post(urls.meetingListening({ meetingId }), words)
  for (const answer of [
    await browser.get(location as string, { 'takt-part': 'main' }),
    await as().get(urls.signIn(), { 'takt-part': 'main' }),
  ]) {
    expect(answer.status).toBe(200)
    expect(answer.headers.get('takt-part')).toBeNull()
    expect(answer.page.querySelector('link[rel=stylesheet]')).not.toBeNull()
  }
})

test('a page is compressed for who takes that, and says the same', async () => {
  const { app, browser, meeting } = await given()
  const ask = (coding: string) =>
    app.request(testConfig.url + meeting, {
      headers: { cookie: browser.cookie(), 'takt-part': 'main', 'accept-encoding': coding },
    })
  const plain = await ask('identity')
  expect(plain.headers.get('content-encoding')).toBeNull()
  const words = await plain.text()
  for (const coding of ['gzip, deflate, br, zstd', 'gzip']) {
    const answer = await ask(coding)
    expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([
      'gzip',
      'Accept-Encoding',
    ])
    expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(words)
  }
  expect((await ask('gzip;q=0, br')).headers.get('content-encoding')).toBeNull()
})
