import { readFileSync } from 'node:fs'
import type { Browser, Download } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { urls } from '../../src/urls.ts'
import { testNow } from '../support/app.ts'
import { launchChromium } from '../support/chromium.ts'
import { addCompany } from '../support/company.ts'
import { addRoom, passphrase } from '../support/room.ts'
import { startTestServer } from '../support/server.ts'
import { type Seat, visit } from '../support/visitor.ts'
import { writeSealed } from '../support/writing.ts'

// Everything about oneself in one file: with the room opened in the browser, and without a script as it lies.

vi.setConfig({ testTimeout: 90_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const thought = 'Jeg vil gerne have ro om formiddagen'

async function sitDown(seat?: Seat) {
  const server = await startTestServer()
  const { organisationId, pairId, employee } = await addCompany(server.db)
  await addRoom(server.db, { organisationId, memberId: employee.memberId }, [
    {
      writtenAt: testNow,
      content: {
        kind: 'check-in',
        on: '2026-11-23',
        answers: { load: 4 },
        words: { thoughts: thought },
        setAside: [],
      },
    },
  ])
  await writeSealed(server.db, 'feedback', {
    organisation_id: organisationId,
    pair_id: pairId,
    author_id: employee.memberId,
    kind: 'praise',
    happened: 'Du tog vagten for mig',
    meant: '',
    wish: '',
    written_at: testNow,
  })
  const emil = await visit(browser, server, employee.sessionToken, seat)
  await emil.open(urls.myData())
  return { server, emil }
}

const read = async (download: Promise<Download>): Promise<{ name: string; words: string }> => {
  const file = await download
  return { name: file.suggestedFilename(), words: readFileSync(await file.path(), 'utf8') }
}

test('with the room open, what was written there comes along in words', async () => {
  const { emil } = await sitDown()
  const { page } = emil
  await page.getByLabel('Adgangssætning', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Lås op', exact: true }).click()
  await emil.sees('Dit rum er åbent')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Hent alt om mig' }).click()
  await emil.sees('Filen er klar')
  const { name, words } = await read(download)
  expect(name).toBe('takt-mine-data.zip')
  // Once to be read, once as data.
  expect(words.split(thought)).toHaveLength(3)
  expect(words.split('Du tog vagten for mig')).toHaveLength(3)
  expect(words).toContain('<dt>Arbejdsmængde</dt><dd>')
  expect(new Set(asked.filter((origin) => !origin.startsWith('blob') && origin !== 'null'))).toEqual(
    new Set([new URL(page.url()).origin]),
  )
})

test('with the room locked it comes sealed, and says so', async () => {
  const { emil } = await sitDown({ width: 360, dark: true })
  const download = emil.page.waitForEvent('download')
  await emil.page.getByRole('link', { name: 'Hent alt om mig' }).click()
  const { words } = await read(download)
  expect(words).not.toContain(thought)
  expect(words).toContain('Du tog vagten for mig')
  expect(words).toContain('I denne fil ligger det forseglet')
})

test('without a script the same file is made by the server', async () => {
  const { emil } = await sitDown({ javaScript: false })
  const download = emil.page.waitForEvent('download')
  await emil.page.getByRole('link', { name: 'Hent alt om mig' }).click()
  const { name, words } = await read(download)
  expect(name).toBe('takt-mine-data-2026-11-23.zip')
  expect(words).toContain('Du tog vagten for mig')
})
