import { Refused } from '../refusal/refused.ts'

/** Anything that runs a statement: a pool, a client, or a wrapper of one. */
interface Queryable {
  // biome-ignore lint/suspicious/noExplicitAny: the rows of any client
  query(sql: string): Promise<{ rows: any[] }>
}

/**
 * Checks that the server keeps what it has acknowledged, whoever runs it: Takt promises that nothing confirmed
 * is lost. `synchronous_commit` may be `on`, `local`, `remote_write` or `remote_apply`, all of which wait for
 * this server's own disk.
 *
 * @throws Refused with a sentence for the operator
 */
export async function checkDurability(client: Queryable): Promise<void> {
  const { rows } = await client.query(
    "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')",
  )
  const settings = new Map<string, string>(rows.map(({ name, setting }) => [name, setting]))
  const wrong = ['fsync', 'full_page_writes', 'synchronous_commit'].filter(
    (name) => (settings.get(name) ?? 'off') === 'off',
  )
  if (wrong.length > 0)
    throw new Refused(
      `The PostgreSQL server has ${wrong.join(' and ')} switched off, so it may lose what Takt has confirmed to people: switch ${wrong.length > 1 ? 'them' : 'it'} on and start Takt again.`,
    )
}
