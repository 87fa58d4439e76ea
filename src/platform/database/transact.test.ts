import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/support/database.ts'
import { openDatabase } from './database.ts'
import { transact } from './transact.ts'

test('what is asked for together is sent together, BEGIN with the first, and each has its own answer', async () => {
  // Of its own, so that nothing has been asked on its one connection yet.
  const db = openDatabase((await createTestDatabase()).connection, 1)
  const client = await db.pages.connect()
  const seen: string[] = []
  const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>
  Object.assign(client, {
    query(...args: unknown[]) {
      seen.push('sent')
      return query(...args)
    },
  })
  client.release()
  const ask = async (tenant: Parameters<Parameters<typeof transact>[2]>[0], n: number) => {
    const { rows } = await sql<{ n: number }>`select ${n}::int as n`.execute(tenant)
    seen.push('answered')
    return rows[0]?.n
  }
  const answers = await transact(db, { changes: false }, (tenant) =>
    Promise.all([1, 2, 3].map((n) => ask(tenant, n))),
  )
  await db.close()
  expect(answers).toEqual([1, 2, 3])
  expect(seen).toEqual([...Array(4).fill('sent'), ...Array(3).fill('answered'), 'sent'])
})

test('one statement that fails among others takes all of them back, and the connection serves on', async () => {
  const db = await createTestDatabase()
  await db.owner.query('create table kept (n int); grant all on kept to takt_app')
  for (let round = 0; round < 3; round++) {
    const failing = transact(db, { changes: true }, (tenant) =>
      Promise.all([
        sql`insert into kept values (1)`.execute(tenant),
        sql`select 1 / 0`.execute(tenant),
        sql`insert into kept values (2)`.execute(tenant),
      ]),
    )
    await expect(failing).rejects.toThrow('division by zero')
  }
  await transact(db, { changes: true }, (tenant) => sql`insert into kept values (3)`.execute(tenant))
  expect((await db.owner.query('select n from kept')).rows).toEqual([{ n: 3 }])
})
