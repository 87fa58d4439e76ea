import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createTestApp, testNow } from '../../test/support/app.ts'
import { createTestDatabase } from '../../test/support/database.ts'
import { testSealing } from '../../test/support/writing.ts'
import type { Database } from '../platform/database/database.ts'
import { checkPassword } from '../platform/identity/passwords.ts'
import { urls } from '../urls.ts'
import { demoFolder, readDemoArguments } from './arguments.ts'
import { cutKeys } from './links.ts'
import { type Rows, tables } from './rows.ts'
import { tellStory } from './story.ts'
import { demoPassword, writeDemo } from './write.ts'

const holidays = ['2026-04-02', '2026-05-14', '2026-12-25', '2027-01-01', '2027-03-25', '2027-05-06'].map(
  (date) => ({ date: Temporal.PlainDate.from(date), name: { da: 'Helligdag', en: 'Holiday' } }),
)
const moments = [
  ...['2026-11-23T08:00:00Z', '2027-03-20T08:00:00Z', '2026-12-31T22:59:00Z', '2026-10-25T00:30:00Z'],
  ...['2026-07-08T12:00:00Z', '2028-02-29T06:00:00Z', '2026-05-13T13:20:00Z'],
]
const storyAt = (now: string): Rows => tellStory(Temporal.Instant.from(now), holidays, 'hash')

async function count(db: Database, statement: string): Promise<number> {
  const { rows } = await db.owner.query<{ count: number }>(`select count(*) from ${statement}`)
  return rows[0]!.count
}

describe('the story', () => {
  test('is the same every time it is told at one moment', () => {
    expect(JSON.stringify(storyAt(moments[0]!))).toBe(JSON.stringify(storyAt(moments[0]!)))
  })

  test.each(moments)('told at %s has nothing done in the future, and every state worth showing', (moment) => {
    const rows = storyAt(moment)
    const now = Temporal.Instant.from(moment)
    const instants = tables
      .filter((table) => table !== 'meeting' && table !== 'meeting_move' && table !== 'invitation')
      .flatMap((table) => rows[table] as Record<string, unknown>[])
      .flatMap((row) => Object.values(row).filter((value) => value instanceof Temporal.Instant))
    expect(instants.filter((at) => Temporal.Instant.compare(at, now) > 0)).toEqual([])

    const today = now.toZonedDateTimeISO('Europe/Copenhagen').toPlainDate()
    const done = new Set(
      rows.agreement_completion.filter((row) => !row.undone_at).map((row) => row.agreement_id),
    )
    const open = rows.agreement_wording.filter((row) => !done.has(row.agreement_id))
    const isOverdue = (row: (typeof open)[number]) =>
      Temporal.PlainDate.compare(row.deadline as Temporal.PlainDate, today) < 0
    expect(open.some(isOverdue)).toBe(true)
    expect(open.some((row) => !isOverdue(row))).toBe(true)
    expect(new Set(rows.agreement_wording.map(({ kind }) => kind))).toEqual(
      new Set(['change', 'goal', 'task', 'support']),
    )
    expect(rows.agreement_wording.some(({ version }) => version === 2)).toBe(true)
    expect(rows.agreement_completion.some((row) => row.undone_at)).toBe(true)
    const confirmed = (agreementId: string) =>
      rows.agreement_confirmation.filter((row) => row.agreement_id === agreementId).length
    expect(rows.agreement.some(({ id }) => confirmed(id as string) === 1)).toBe(true)

    expect(rows.agenda_item.some((row) => !row.shared_at)).toBe(true)
    expect(rows.agenda_item.some((row) => row.carried_from)).toBe(true)
    expect(new Set(rows.agenda_item.map(({ category }) => category)).size).toBe(6)
    // What one keeps to oneself lies in the room.
    expect(rows.note.filter((row) => row.private)).toEqual([])
    expect(rows.note.length).toBeGreaterThan(20)
    expect(rows.meeting_move.length).toBeGreaterThan(5)
    expect(rows.meeting_cancellation.length).toBeGreaterThan(3)
  })

  test('nobody says the same thing twice within half a year', () => {
    const { agenda_item, meeting } = storyAt(moments[0]!)
    const recent = new Set(
      meeting
        .filter(
          ({ planned_date }) =>
            Temporal.PlainDate.compare(planned_date as Temporal.PlainDate, '2026-06-01') > 0,
        )
        .map(({ id }) => id),
    )
    const said = agenda_item
      .filter((row) => recent.has(row.meeting_id) && !row.carried_from)
      .map((row) => `${row.pair_id} ${row.title}`)
    expect(said.filter((line, index) => said.indexOf(line) !== index)).toEqual([])
  })
})

describe('in the database', () => {
  test('stands a company of eight with two leaders, and a year behind and half a year ahead of them', async () => {
    const db = await createTestDatabase()
    expect(await writeDemo(db.owner, testSealing)).toBe(true)
    expect(await count(db, 'member')).toBe(10)
    expect(await count(db, 'member where user_id is null')).toBe(1)
    expect(await count(db, 'member_deactivation')).toBe(1)
    const { rows } = await db.owner.query<Record<string, string | number>>(
      `select split_part(e.name, ' ', 1) as name, p.ended_at is not null as ended,
              count(m.*) filter (where m.starts_at < $1) as past,
              count(m.*) filter (where c.meeting_id is not null) as held,
              count(m.*) filter (where x.meeting_id is not null) as cancelled,
              count(m.*) filter (where m.starts_at >= $1 and x.meeting_id is null) as ahead,
              (select count(*) from cadence v where v.pair_id = p.id) as versions,
              count(m.*) filter (where m.shifted_by = 'holiday') > 0 as shifted
         from pair p
         join member e on e.id = p.employee_id
         left join meeting m on m.pair_id = p.id
         left join meeting_close c on c.meeting_id = m.id
         left join meeting_cancellation x on x.meeting_id = m.id
        group by p.organisation_id, p.id, e.name order by e.name`,
      [testNow],
    )
    const shape = (name: string, numbers: number[], shifted: boolean, ended = false) => {
      const [versions, past, held, cancelled, ahead] = numbers
      return { name, versions, past, held, cancelled, ahead, shifted, ended }
    }
    expect(rows).toEqual([
      shape('Anton', [2, 26, 23, 1, 13], true),
      shape('Camilla', [0, 0, 0, 0, 0], false),
      shape('Jonas', [1, 26, 25, 1, 13], false),
      shape('Maja', [2, 14, 12, 1, 9], true),
      shape('Peter', [1, 13, 12, 0, 6], false),
      shape('Rasmus', [2, 13, 12, 1, 5], true),
      shape('Signe', [1, 17, 15, 2, 9], true),
      shape('Tobias', [1, 17, 9, 10, 0], true, true),
    ])
    expect(await writeDemo(db.owner, testSealing)).toBe(false)
    expect(await count(db, 'organisation')).toBe(1)
  })

  test('everyone who has joined signs in with their link once, and with the password always', async () => {
    const { db, as } = await createTestApp()
    await writeDemo(db.owner, testSealing)
    const keys = await cutKeys(db.owner, 'http://takt.test', testNow)
    expect(keys.map(({ name, leaders }) => [name, ...leaders])).toEqual([
      ['Birgitte Ravn'],
      ['Jonas Kjeldsen', 'Birgitte Ravn'],
      ['Maja Toft', 'Birgitte Ravn'],
      ['Rasmus Lindholm', 'Birgitte Ravn'],
      ['Camilla Yde', 'Birgitte Ravn'],
      ['Anton Frost', 'Jonas Kjeldsen'],
      ['Signe Brandt', 'Jonas Kjeldsen'],
      ['Peter Westh', 'Jonas Kjeldsen'],
      ['Oliver Skaaning'],
    ])
    for (const { email } of keys.filter(({ hasJoined }) => hasJoined)) {
      expect(await checkPassword(db.auth, email, demoPassword)).not.toBeNull()
    }
    const [owner, ...others] = keys
    const token = new URL(owner!.link).searchParams.get('token')!
    const browser = as()
    expect((await browser.get(owner!.link)).status).toBe(200)
    const entered = await browser.post(urls.signInLink(), { token })
    expect([entered.status, entered.location]).toEqual([303, urls.today()])
    expect((await as().post(urls.signInLink(), { token })).status).not.toBe(303)
    expect((await as().get(others.at(-1)!.link)).html).toContain('Oliver')
  })

  test('every page that links lead to answers, and they lead to every conversation of their own', {
    timeout: 120_000,
  }, async () => {
    const { db, as } = await createTestApp()
    await writeDemo(db.owner, testSealing)
    const { rows } = await db.owner.query<{ id: string; user_id: string; name: string }>(
      `select m.id, m.user_id, m.name from member m where m.user_id is not null
        and not exists (select from member_deactivation d where d.member_id = m.id)`,
    )
    // Six of a kind, over all who have them, stand for the rest; of conversations each goes to all of their own.
    const taken = new Map<string, number>()
    const takes = (link: string): boolean => {
      const kind = link.replaceAll(/[0-9a-f-]{36}/g, '…').replace(/=[^&]+/g, '=…')
      taken.set(kind, (taken.get(kind) ?? 0) + 1)
      return taken.get(kind)! <= 6
    }
    for (const { id, user_id, name } of rows) {
      const token = randomBytes(24).toString('base64url')
      await db.owner.query(
        `insert into auth.session (user_id, token, expires_at) values ($1, $2, now() + interval '1 day')`,
        [user_id, token],
      )
      const { rows: own } = await db.owner.query<{ pair: string; meetings: string[] }>(
        `select replace($2, ':pairId', p.id::text) as pair,
                array(select replace($3, ':meetingId', m.id::text) from meeting m
                       where m.pair_id = p.id and (p.ended_at is null or m.starts_at < p.ended_at)) as meetings
           from pair p where $1 in (p.leader_id, p.employee_id)`,
        [id, urls.pair.pattern, urls.meeting.pattern],
      )
      const browser = as(token)
      const meetings = own.flatMap((pair) => pair.meetings)
      const linked = new Set<string>()
      const visited = new Set([urls.today(), ...own.map(({ pair }) => pair), ...meetings])
      for (const link of visited) {
        const { status, page } = await browser.get(link)
        expect([name, link, status]).toEqual([name, link, 200])
        for (const anchor of page.querySelectorAll('a[href^="/"]')) {
          const [target] = anchor.getAttribute('href')!.split('#') as [string]
          linked.add(target)
          if (!visited.has(target) && takes(target)) visited.add(target)
        }
      }
      expect(meetings.filter((path) => ![...linked].some((link) => link.startsWith(path)))).toEqual([])
    }
  })
})

describe('the start', () => {
  test('refuses in a sentence what would let others in, or what it does not understand', () => {
    const refusal =
      (args: string[], env: Record<string, string> = {}) =>
      () =>
        readDemoArguments(args, env)
    expect(refusal([], { HOST: '0.0.0.0' })).toThrow(/this machine alone/)
    expect(refusal([], { HOST: 'takt.example.dk' })).toThrow(/this machine alone/)
    expect(refusal([], { DATABASE_URL: 'postgres://db/takt' })).toThrow(/without DATABASE_URL/)
    expect(refusal(['--now', 'tomorrow'])).toThrow(/2027-03-20T08:00:00Z/)
    expect(refusal(['--dtaa', 'x'])).toThrow(/--data DIR/)
    expect(readDemoArguments(['--now', '2027-03-20T08:00:00Z'], { HOST: '::1' })).toEqual({
      keptFolder: null,
      now: Temporal.Instant.from('2027-03-20T08:00:00Z'),
    })
  })

  test('keeps to a folder that is empty or its own', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'takt-test-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const empty = path.join(folder, 'kept')
    expect(demoFolder(empty)).toBe(empty)
    expect(demoFolder(empty)).toBe(empty)
    expect(readdirSync(empty)).toEqual(['.takt-demo'])
    const real = path.join(folder, 'real')
    demoFolder(real)
    rmSync(path.join(real, '.takt-demo'))
    writeFileSync(path.join(real, 'secret'), 'theirs')
    expect(() => demoFolder(real)).toThrow(/something else than a demo/)
  })
})
