import { expect, test } from 'vitest'
import { type Method, policy, type Rule } from '../../src/policy.ts'
import { type Url, type UrlName, urls } from '../../src/urls.ts'
import { createTestApp } from '../support/app.ts'
import { addMeeting, addPair } from '../support/company.ts'
import { castCompanies, type Role } from './cast.ts'
import { contents } from './contents.ts'
import type { PostName, World } from './forms/form.ts'
import { forms, open, postNames } from './forms/forms.ts'
import { addThings } from './things/things.ts'

const named = Object.entries(policy).flatMap(([name, methods]) =>
  Object.entries(methods).flatMap(([method, rule]) => {
    const pattern = urls[name as UrlName].pattern
    const ids = [...pattern.matchAll(/:(\w+Id)\b/g)].map(([, id]) => id as string)
    return ids.length > 0
      ? [{ name: name as UrlName, method: method as Method, rule: rule as Rule, ids }]
      : []
  }),
)

const roleOf = (rule: Rule): Role => (rule === 'owner' ? 'owner' : 'employee')

const addressOf = (name: UrlName, ids: Record<string, string>): string =>
  (urls[name] as Url & ((values: Record<string, string>) => string))(ids)

/** Things of others: of Karsten and Oda beside the cast, of the same two in another company, and of no one. */
async function addOthers({ db, cast }: Pick<World, 'db' | 'cast'>) {
  const [neighbours, foreigners] = await Promise.all(
    [cast.company, cast.foreign].map((of) =>
      addThings(db, of.organisationId, of.otherPairId, of.leader, of.otherEmployee),
    ),
  )
  const nobodys = Object.fromEntries(Object.keys(cast.ids).map((key) => [key, crypto.randomUUID()]))
  return { neighbours: neighbours!, foreigners: foreigners!, nobodys }
}

async function openWorld() {
  const app = await createTestApp()
  const world: World = { ...app, cast: await castCompanies(app.db) }
  const others = await addOthers(world)
  /** Asks as the one who may use the route, with a form filled in well. */
  const ask = (route: (typeof named)[number], ids: Record<string, string>) => {
    const browser = app.as(world.cast.sessions[roleOf(route.rule)])
    const path = addressOf(route.name, ids)
    if (route.method === 'GET') return browser.get(path)
    const { fields } = forms[route.name as PostName]
    return browser.post(path, typeof fields === 'function' ? fields(world) : fields)
  }
  return { world, others, ask }
}

/** Erased, nothing says whose it was: pressed once more the way leads home, and so it does for what never was. */
const leavesNoTrace = new Set<UrlName>(['shareWithdrawal'])

test('what others have is not there at any address, and nothing of it changes', async () => {
  const { world, others, ask } = await openWorld()
  const before = await contents(world.db)
  for (const route of named) {
    // The owner's rooms are those of the whole company.
    const whose = route.rule === 'owner' ? [others.foreigners, others.nobodys] : Object.values(others)
    for (const ids of whose) {
      const { status } = await ask(route, ids)
      const expected = leavesNoTrace.has(route.name) ? 303 : 404
      expect([route.method, addressOf(route.name, ids), status]).toEqual([
        route.method,
        expect.anything(),
        expected,
      ])
    }
  }
  expect(await contents(world.db)).toEqual(before)
})

test('one’s own id beside another’s, or two of one’s own that do not belong together, lead nowhere', async () => {
  const { world, others, ask } = await openWorld()
  const { db, cast } = world
  const { company, people } = cast
  const { organisationId, leader } = company
  const second = await addPair(db, organisationId, leader, people.employee)
  const own = await addThings(db, organisationId, second, leader, people.employee, '2026-12-08T09:00')
  const double = named.filter(({ ids }) => ids.length > 1)
  expect(double.map(({ name }) => name).sort()).toEqual(['cadenceAcceptance', 'cadenceWithdrawal'])
  const before = await contents(db)
  const all = [cast.ids, own, ...Object.values(others)]
  for (const route of double) {
    const [one = '', other = ''] = route.ids
    for (const [from, to] of all.flatMap((a) => all.filter((b) => a !== b).map((b) => [a, b] as const))) {
      const ids = { [one]: from[one] as string, [other]: to[other] as string }
      expect([addressOf(route.name, ids), (await ask(route, ids)).status]).toEqual([expect.anything(), 404])
    }
  }
  const browser = world.as(cast.sessions.employee)
  for (const { cadenceId } of all.slice(1)) {
    const preview = `${urls.cadencePreview({ pairId: cast.ids.pairId! })}?proposal=${cadenceId}`
    expect((await browser.get(preview)).status).toBe(404)
  }
  expect(await contents(db)).toEqual(before)
})

type Others = Awaited<ReturnType<typeof addOthers>>

/** For each field that names something: what of others' someone might put there. */
const strangers: Record<string, (world: World, others: Others) => Promise<string[]> | string[]> = {
  organisationId: ({ cast }) => [cast.foreign.organisationId],
  leader: ({ cast }) => [cast.foreign.leader.memberId, cast.foreign.owner.memberId],
  leaderId: ({ cast }) => [cast.foreign.leader.memberId, cast.foreign.owner.memberId],
  employeeId: ({ cast }) => [cast.foreign.employee.memberId],
  sourceId: (_, others) => [others.neighbours.pairId!, others.foreigners.ownPairId!],
  // Whoever is not one of the two, the owner of the company included.
  ownerId: ({ cast }) => [
    cast.company.owner.memberId,
    cast.company.leader.memberId,
    cast.foreign.leader.memberId,
  ],
  itemId: async (world, others) => [
    others.neighbours.itemId!,
    others.foreigners.itemId!,
    ...(await itemsBeside(world)),
  ],
  topic: async (world, others) => [
    others.neighbours.itemId!,
    others.foreigners.itemId!,
    ...(await itemsBeside(world)),
  ],
  meetingId: (_, others) => [others.neighbours.meetingId!, others.foreigners.meetingId!],
  // Nor a goal that the one of the two keeps to themself, or has taken back.
  about: ({ cast }, others) => [
    others.neighbours.agreementId!,
    others.foreigners.agreementId!,
    others.neighbours.goalId!,
    others.foreigners.goalId!,
    cast.ids.organisationGoalId!,
    cast.ids.personalGoalId!,
    cast.ids.withdrawnGoalId!,
  ],
  // The company's own goals are for all of it.
  serves: (_, others) => [others.foreigners.organisationGoalId!, others.neighbours.goalId!],
  taskId: ({ cast }, others) => [
    others.neighbours.taskId!,
    others.foreigners.taskId!,
    // Of an earlier list of the same two, which the one has taken back.
    cast.ids.ownTaskId!,
  ],
  seen: ({ cast }, others) => [
    others.neighbours.changeId!,
    others.foreigners.changeId!,
    cast.ids.ownChangeId!,
  ],
  pairId: (_, others) => [others.neighbours.pairId!, others.foreigners.ownPairId!],
  roomId: (_, others) => [others.neighbours.roomId!, others.foreigners.roomId!],
  roundOff: (_, others) => [others.neighbours.meetingId!, others.foreigners.meetingId!],
}

/** A shared item of another meeting of the same two, and a draft of the other at the same meeting. */
async function itemsBeside({ db, cast }: World): Promise<string[]> {
  const { organisationId } = cast.company
  const { pairId, meetingId } = cast.ids
  const later = await addMeeting(db, organisationId, pairId!, '2027-01-12T09:00')
  const { rows } = await db.owner.query<{ id: string }>(
    `insert into agenda_item (organisation_id, pair_id, meeting_id, author_id, category, title, position, created_at, shared_at)
     values ($1, $2, $3, $5, 'tasks', 'Senere', 1, now(), now()), ($1, $2, $4, $6, 'tasks', 'Kladde', 1, now(), null)
     returning id`,
    [organisationId, pairId, later, meetingId, cast.people.employee.memberId, cast.people.leader.memberId],
  )
  return rows.map(({ id }) => id)
}

const uuid = /^[0-9a-f-]{36}$/

test.each(postNames.filter((name) => typeof forms[name].fields === 'function'))(
  '%s takes no id of others’ in a field',
  async (name) => {
    const { world, given, post } = await open(name)
    const others = await addOthers(world)
    const fields = Object.keys(given).filter(
      // A new entry of a room is named by the browser that makes it; room/routes.test.ts has what comes of a name in use.
      (field) => uuid.test(given[field]!) && field !== 'entryId',
    )
    for (const field of fields) {
      // Where a form holds several of a kind, each field ends with what it is of.
      const values = await strangers[field.replace(/-[0-9a-f-]{36}$/, '')]?.(world, others)
      if (!values) throw new Error(`Say in "strangers" what of others' might be put in the field ${field}.`)
      for (const value of [...values, crypto.randomUUID()]) await refuses(field, value)
    }
    async function refuses(field: string, value: string): Promise<void> {
      const before = await contents(world.db)
      const answer = await post({ ...given, [field]: value })
      // The page to go back to is a matter of one's own; what was asked for is done, and the way leads home.
      // One's own browser is told that its room is gone, whichever other room it names.
      const expected =
        field === 'roundOff' ? 303 : expect.toBeOneOf(field === 'roomId' ? [404, 409] : [404, 422])
      expect([field, value, answer.status]).toEqual([field, value, expected])
      expect(answer.location ?? '').not.toContain(value)
      if (field !== 'roundOff') expect(await contents(world.db)).toEqual(before)
      expect(answer.html).not.toMatch(/-fremmed|Kladde/)
    }
  },
)

test.each(
  postNames.filter((name) => 'next' in (forms[name].fields ?? {}) || 'back' in (forms[name].fields ?? {})),
)('%s leads to no other site', async (name) => {
  const { given, post } = await open(name)
  const field = 'next' in given ? 'next' : 'back'
  for (const value of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:1',
    '/\t/evil.example',
  ]) {
    const { location } = await post({ ...given, [field]: value })
    const there = new URL(location ?? '/', 'http://localhost:3000')
    expect([value, there.origin]).toEqual([value, 'http://localhost:3000'])
  }
})
