import { expect, onTestFinished, test } from 'vitest'
import { createTestDatabase } from '../../../test/support/database.ts'
import { createLog } from '../log/log.ts'
import { startRounds } from './rounds.ts'

test('of two instances one is at it at a time, and both come to it', async () => {
  const db = await createTestDatabase()
  let [at, most] = [0, 0]
  const turns = { one: 0, two: 0 }
  const enough = Promise.withResolvers<void>()
  const instance = (name: keyof typeof turns) =>
    startRounds(db.owner, { lock: 1, milliseconds: 1, log: createLog('silent') }, async () => {
      at += 1
      most = Math.max(most, at)
      await db.owner.query('select pg_sleep(0.005)')
      at -= 1
      turns[name] += 1
      if (turns.one >= 3 && turns.two >= 3) enough.resolve()
    })
  const both = [instance('one'), instance('two')]
  onTestFinished(async () => {
    for (const { stop } of both) await stop()
  })
  await enough.promise
  expect(most).toBe(1)
})

test('a round that fails is logged, and the next one comes', async () => {
  const db = await createTestDatabase()
  const lines: string[] = []
  const log = createLog('warn', { write: (line: string) => lines.push(line) })
  let rounds = 0
  const again = Promise.withResolvers<void>()
  const running = startRounds(db.owner, { lock: 2, milliseconds: 1, log }, async () => {
    rounds += 1
    if (rounds === 1) throw new Error('for once')
    again.resolve()
  })
  await again.promise
  await running.stop()
  expect(lines.map((line) => JSON.parse(line).err.message)).toEqual(['for once'])
})

test('stopped, it tells the round under way, waits for it, and holds nothing any more', async () => {
  const db = await createTestDatabase()
  const begun = Promise.withResolvers<void>()
  let over = false
  const options = { lock: 3, milliseconds: 60_000, log: createLog('silent') }
  const running = startRounds(db.owner, options, async (signal) => {
    begun.resolve()
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
    over = true
  })
  await begun.promise
  await running.stop()
  expect(over).toBe(true)
  const { rows } = await db.owner.query(`select from pg_locks where locktype = 'advisory'
    and database = (select oid from pg_database where datname = current_database())`)
  expect(rows).toEqual([])
})
