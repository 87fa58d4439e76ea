import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { castCompanies } from '../../../../test/access/cast.ts'
import { marks } from '../../../../test/access/marks.ts'
import { type Answer, createTestApp } from '../../../../test/support/app.ts'
import { testSealing } from '../../../../test/support/writing.ts'
import { writeYears } from '../../../../test/support/years.ts'
import { openViewer } from '../../../platform/session/viewer.ts'
import { urls } from '../../../urls.ts'
import { loadTimeline, pageSize } from './store.ts'
import type { Event } from './types.ts'

const lines = ({ page }: Answer): string[] =>
  page.querySelectorAll('main li').map((line) => line.structuredText.replace(/\s+/g, ' ').trim())

const linkTo = ({ page }: Answer, name: string): string | undefined =>
  page
    .querySelectorAll('main a')
    .find((link) => link.text.trim() === name)
    ?.getAttribute('href')
    ?.replaceAll('&amp;', '&')

test('an empty history says what will come, and what happens stands there for both, newest first', async () => {
  const { as, db } = await createTestApp()
  const cast = await castCompanies(db)
  const { company, ids, people } = cast
  const own = as(company.owner.sessionToken)
  const empty = await own.get(urls.pairTimeline({ pairId: company.pairId }))
  expect(empty.page.querySelector('main')?.text).toContain('Her samler det sig')
  expect(lines(empty)).toEqual([])
  const kinds = await own.get(`${urls.pairTimeline({ pairId: company.pairId })}?kind=goals`)
  expect(kinds.page.querySelector('main')?.text).toContain('Her kommer jeres mål')

  const leader = as(people.leader.sessionToken)
  const employee = as(people.employee.sessionToken)
  const { agreementId = '', meetingId = '', feedbackId = '', expectationId = '', pairId = '' } = ids
  await leader.post(urls.meetingStart({ meetingId }))
  await leader.post(urls.agreementConfirmation({ agreementId }), { version: '1' })
  await employee.post(urls.agreementConfirmation({ agreementId }), { version: '1' })
  await employee.post(urls.agreementCompletion({ agreementId }))
  await leader.post(urls.feedbackHearing({ feedbackId }))
  await leader.post(urls.feedbackAnswer({ feedbackId }), { body: 'Det var så lidt' })
  await leader.post(urls.expectationAnswer({ expectationId }), {
    version: '1',
    answer: 'talk',
    reason: 'Ikke i julen',
  })
  const { listeningId = '' } = ids
  await leader.post(urls.retellingConfirmation({ listeningId }), { version: '1' })
  const address = urls.pairTimeline({ pairId })
  const [seen, mirrored] = [await leader.get(address), await employee.get(address)]
  const says = (answer: Answer, what: RegExp) =>
    expect(
      lines(answer).some((line) => what.test(line)),
      String(what),
    ).toBe(true)
  says(seen, /^Samtale holdt/)
  says(seen, /^I har begge bekræftet en aftale Bestille mel/)
  says(seen, /^Jonas meldte en aftale klaret Bestille mel/)
  says(seen, /^Ny udgave af opgavelisten Gælder fra 5\. feb\. 2026/)
  expect(lines(seen).join()).not.toContain('5. jan. 2026')
  says(seen, /^Jonas gav dig ros Tak for hjælpen/)
  says(mirrored, /^Du gav Mette ros Tak for hjælpen/)
  says(seen, /^Du har hørt feedback/)
  says(seen, /^Du svarede på feedback Det var så lidt/)
  says(seen, /^Jonas delte et behov Vagtplanen to uger før/)
  says(seen, /^Du svarede: Lad os tale om det Vagtplanen to uger før Ikke i julen/)
  says(seen, /^Jonas satte et mål Lære at bage rugbrød/)
  says(seen, /^Jonas skrev, hvor langt et mål er Lære at bage rugbrød 20 %/)
  says(seen, /^Jonas delte “Sådan hørte jeg dig” Ovnen trækker skævt Om: Hvad fylder mest\?/)
  says(mirrored, /^Mette bekræftede: Sådan var det Ovnen trækker skævt/)
  says(seen, /^Jonas delte et ønske om at blive bedre til noget Tale for flere ad gangen/)
  says(seen, /^Læring gennemført Tale for flere ad gangen 1\. okt\. 2026 – 2\. okt\. 2026/)
  says(mirrored, /^Du skrev, hvad læringen har ændret Tale for flere ad gangen Det har ændret noget/)
  // The same for both, and neither drafts nor what the employee keeps, also to the employee.
  expect(lines(mirrored)).toHaveLength(lines(seen).length)
  for (const answer of [seen, mirrored]) {
    for (const mark of Object.values(marks)) expect(answer.html).not.toContain(mark)
  }
  const feedback = await leader.get(`${address}?kind=feedback`)
  expect(lines(feedback)).toHaveLength(3)
  expect(feedback.page.querySelector('main nav [aria-current]')?.text).toBe('Feedback')
  // What was undone did not happen; what has parted can still be read.
  // What is taken back is gone for both; what is to come has not happened; nobody is told of "ask me later".
  const { wishId = '', trainingId = '' } = ids
  const grown = async (who = employee) => lines(await who.get(`${address}?kind=development`))
  expect(await grown(leader)).toHaveLength(3)
  await employee.post(urls.trainingLater({ trainingId }))
  await employee.post(urls.wishTrainings({ wishId }), {
    kind: 'course',
    title: 'Til foråret',
    place: '',
    firstDate: '2026-11-23',
    lastDate: '',
  })
  await employee.post(urls.wishClosing({ wishId }), { outcome: 'set-aside', reason: 'Ikke nu' })
  expect((await grown()).join()).toMatch(
    /Du lagde et udviklingsønske til side Tale for flere ad gangen Ikke nu/,
  )
  expect(await grown(leader)).toHaveLength(4)
  await employee.post(urls.wishClosingUndo({ wishId }))
  expect(await grown(leader)).toHaveLength(3)
  await employee.post(urls.wishWithdrawal({ wishId }))
  expect([await grown(leader), await grown()]).toEqual([[], []])
  await employee.post(urls.wishSharing({ wishId }))
  await employee.post(urls.agreementCompletionUndo({ agreementId }))
  await as(people.owner.sessionToken).post(urls.pairEnd({ pairId }))
  const after = await leader.get(address)
  expect(after.status).toBe(200)
  expect(lines(after).join()).not.toContain('klaret')
  expect(lines(after)).toHaveLength(lines(seen).length - 1)
  // Whatever else stands in the address is the first page.
  for (const odd of ['?older=x', '?newer=2026-13-01T00:00:00Z~a:b', '?kind=secrets', '?older=']) {
    expect(lines(await leader.get(address + odd))).toEqual(lines(after))
  }
})

test('three years lie on pages that go back and forth, and no statement reads a table whole', async () => {
  const { as, db } = await createTestApp()
  const { company } = await castCompanies(db)
  const { pairId, owner } = company
  await writeYears(db, company)
  const today = Temporal.PlainDate.from('2026-11-23')
  const read = await db.app.transaction().execute(async (tenant) => {
    const opened = await openViewer(tenant, owner.sessionToken, testSealing)
    if (opened.kind !== 'viewer') throw new Error('the owner is a viewer')
    const { viewer } = opened
    const all: Event[] = []
    for (let cursor: Event | undefined, more = true; more; ) {
      const from = cursor && { at: cursor.at.toString(), key: cursor.key }
      const found = await loadTimeline(
        tenant,
        viewer,
        pairId,
        {
          group: null,
          direction: 'older',
          cursor: from ?? null,
        },
        today,
      )
      all.push(...found.events)
      cursor = found.events.at(-1)
      more = found.hasOlder
    }
    // From wherever one goes on, there and back again lead over the same rows.
    for (const at of [1, 7, pageSize, 3 * pageSize + 5, all.length - 1]) {
      const { at: moment, key } = all[at] as Event
      const cursor = { at: moment.toString(), key }
      const turn = (direction: 'older' | 'newer') =>
        loadTimeline(tenant, viewer, pairId, { group: null, direction, cursor }, today)
      const [older, newer] = [await turn('older'), await turn('newer')]
      expect(newer.events).toEqual(all.slice(Math.max(0, at - pageSize), at))
      expect(older.events).toEqual(all.slice(at + 1, at + 1 + pageSize))
      expect([newer.hasNewer, newer.hasOlder]).toEqual([at > pageSize, true])
      expect([older.hasNewer, older.hasOlder]).toEqual([true, at + 1 + pageSize < all.length])
    }
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_stat_xact_user_tables
       where schemaname = 'public' and seq_scan > 0 and seq_tup_read > 1000 order by 1`.execute(tenant)
    return { all, scanned: rows.map(({ name }) => name) }
  })
  expect(read.scanned).toEqual([])
  expect(read.all.length).toBeGreaterThan(500)
  expect(new Set(read.all.map(({ key }) => key)).size).toBe(read.all.length)
  const inOrder = read.all.toSorted(
    (one, other) => Temporal.Instant.compare(other.at, one.at) || (one.key < other.key ? 1 : -1),
  )
  expect(read.all.map(({ key }) => key)).toEqual(inOrder.map(({ key }) => key))

  const first = await as(owner.sessionToken).get(urls.pairTimeline({ pairId }))
  expect(linkTo(first, 'Nyere')).toBeUndefined()
  const second = await as(owner.sessionToken).get(linkTo(first, 'Ældre') as string)
  expect(lines(second)).toHaveLength(pageSize)
  const again = await as(owner.sessionToken).get(linkTo(second, 'Nyere') as string)
  expect(lines(again)).toEqual(lines(first))
})
