import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import { type ConnectionSettings, createPool } from '../platform/database/connection.ts'
import { checkDurability } from '../platform/database/durability.ts'
import { openInbox } from '../platform/inbox/inbox.ts'
import { waitingMigrations } from '../platform/migrate/migrate.ts'
import { clientFolder } from '../platform/web/assets.ts'

/** One thing that was looked at: whether it is well, and a sentence for the operator. */
export interface Finding {
  what: string
  well: boolean
  says: string
}

/** More than this and codes from an authenticator app, which live for 30 seconds, begin to fail. */
const clockTolerance = { seconds: 10 }

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Looks at the database: reachable, durable, migrated, and its clock beside this machine's. */
export async function checkDatabase(
  connection: ConnectionSettings,
  now: () => Temporal.Instant,
): Promise<Finding[]> {
  const pool = createPool({ connection, max: 1 })
  try {
    const before = now()
    const { rows } = await pool.query<{ version: string; time: Temporal.Instant }>(
      `select current_setting('server_version') as version, clock_timestamp() as time where $1`,
      [true],
    )
    const { version, time } = rows[0]!
    const findings: Finding[] = [{ what: 'database', well: true, says: `PostgreSQL ${version} answers.` }]
    findings.push(
      await checkDurability(pool).then(
        () => ({ what: 'durability', well: true, says: 'What is acknowledged is on disk.' }),
        (error) => ({ what: 'durability', well: false, says: reason(error) }),
      ),
    )
    const waiting = await waitingMigrations(pool)
    findings.push({
      what: 'migrations',
      well: waiting.length === 0,
      says: waiting.length === 0 ? 'All have been run.' : `The next start will run ${waiting.join(', ')}.`,
    })
    const apart = time.since(before).abs()
    findings.push({
      what: 'clock',
      well: Temporal.Duration.compare(apart, clockTolerance) <= 0,
      says: `This machine and the database are ${apart.total('seconds').toFixed(1)} s apart.`,
    })
    return findings
  } catch (error) {
    return [{ what: 'database', well: false, says: `It does not answer: ${reason(error)}` }]
  } finally {
    await pool.end()
  }
}

/** A week, and a day for the one who takes it by hand. */
const oldestBackup = { hours: 8 * 24 }

function agoOf(age: Temporal.Duration): string {
  const minutes = Math.floor(age.total('minutes'))
  if (minutes < 1) return 'just now'
  const [count, unit] =
    minutes < 120 ? [minutes, 'minute'] : minutes < 2880 ? [minutes / 60, 'hour'] : [minutes / 1440, 'day']
  const whole = Math.floor(count)
  return `${whole} ${whole === 1 ? unit : `${unit}s`} ago`
}

/** Looks when the last backup was taken; null where the database does not say, or has nothing in it yet. */
export async function checkBackup(
  connection: ConnectionSettings,
  now: () => Temporal.Instant,
): Promise<Finding | null> {
  const pool = createPool({ connection, max: 1 })
  try {
    const { rows } = await pool.query<{
      last: Temporal.Instant | null
      keys: Temporal.Instant | null
      used: boolean
    }>(
      `select (select max(taken_at) from backup_taken) as last, (select taken_at from keys_taken) as keys,
              exists (select from organisation) as used where $1`,
      [true],
    )
    const { last, keys, used } = rows[0]!
    const keysSay = keys ? ` Its keys were last written ${agoOf(now().since(keys))}.` : ''
    if (!last) {
      const says = `None has been taken with npx takt backup.${keysSay}`
      return used ? { what: 'backup', well: false, says } : null
    }
    const age = now().since(last)
    const at = last.toString({ smallestUnit: 'second' })
    return {
      what: 'backup',
      well: Temporal.Duration.compare(age, oldestBackup) <= 0,
      says: `The last one was taken ${agoOf(age)}, at ${at}.${keysSay}`,
    }
  } catch {
    return null // what is wrong with the database is told by the others
  } finally {
    await pool.end()
  }
}

/** Signs in to the mailbox for replies and opens it, reading nothing; null where none is set. */
export async function checkInbox(config: Config): Promise<Finding | null> {
  if (!config.imapUrl) return null
  const look = openInbox(config.imapUrl, { messages: 0 })
  const seen = await look(async () => {})
  const says = {
    login: 'It refuses the name or password in TAKT_IMAP_URL.',
    unreachable: 'It cannot be reached.',
    slow: 'It takes too long to answer.',
    answer: 'It answers otherwise than it should: is the folder there, and TLS?',
  }
  return { what: 'replies', well: seen.ok, says: seen.ok ? 'The mailbox can be read.' : says[seen.reason] }
}

/** Speaks with the mail server as far as signing in; sends nothing. */
export async function checkMail(config: Config): Promise<Finding> {
  if (!config.smtpUrl) {
    return {
      what: 'mail',
      well: true,
      says: `SMTP_URL is not set: mails become files in ${config.dataFolder}/outbox.`,
    }
  }
  const transport = createTransport(config.smtpUrl)
  try {
    await transport.verify()
    return { what: 'mail', well: true, says: 'The mail server accepts us.' }
  } catch (error) {
    return { what: 'mail', well: false, says: `The mail server does not accept us: ${reason(error)}` }
  } finally {
    transport.close()
  }
}

/**
 * What browsers are given to run, as one figure to hold against that of the release: like
 * `cd dist/client/assets && sha256sum *.js | sha256sum`. Rooms are as safe as this code (docs/threat-model.md).
 */
export function checkBrowserCode(folder = path.join(clientFolder, 'assets')): Finding {
  const what = 'browser code'
  try {
    const names = readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .sort()
    const sum = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
    const lines = names.map((name) => `${sum(readFileSync(path.join(folder, name)))}  ${name}\n`)
    return { what, well: names.length > 0, says: `${names.length} files, SHA-256 ${sum(lines.join(''))}.` }
  } catch (error) {
    return { what, well: false, says: `It has not been built: ${reason(error)}` }
  }
}
