import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sign } from '../src/platform/crypto/crypto.ts'
import { type Database, openDatabase } from '../src/platform/database/database.ts'
import { projectFolder } from '../src/platform/migrate/migrate.ts'
import { sessionCookieName } from '../src/platform/session/cookie.ts'
import type { Sealing } from '../src/platform/session/writing.ts'
import { createVault } from '../src/platform/vault/vault.ts'
import { urls } from '../src/urls.ts'
import { ask } from './ask.ts'
import { endChild, startNode } from './children.ts'

const secret = 'a secret for the bench that is long enough to be one'

/** How the Takt of the bench seals. */
export const benchSealing = (): Sealing => ({ vault: createVault(secret), now: Temporal.Now.instant() })

/** Takt as it is shipped, in a process of its own with a PostgreSQL of its own; the log goes to a file. */
export interface RunningTakt {
  url: string
  port: number
  dataFolder: string
  child: ChildProcess
  /** From the start of the process to the whole of the first page. */
  msToFirstPage: number
  stop(): Promise<void>
}

/** Starts the built server and waits for its first page. Without a cookie that is any page at all. */
export async function startTakt(dataFolder: string, cookie?: string): Promise<RunningTakt> {
  const port = await freePort()
  const log = openSync(`${dataFolder}.log`, 'a')
  const begun = performance.now()
  const child = startNode(shippedWords(), {
    cwd: projectFolder,
    env: { PATH: process.env.PATH, TAKT_DATA: dataFolder, PORT: String(port), TAKT_SECRET: secret },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const url = `http://127.0.0.1:${port}`
  const wanted = url + (cookie ? urls.today() : urls.readyz())
  while (performance.now() - begun < 60_000) {
    const answer = await ask(wanted, cookie ? { cookie } : {}).catch(() => null)
    if (answer?.status === 200) {
      const msToFirstPage = performance.now() - begun
      return { url, port, dataFolder, child, msToFirstPage, stop: () => endChild(child) }
    }
    if (child.exitCode !== null) break
    await pause(5)
  }
  await endChild(child)
  throw new Error(`Takt did not start:\n${readFileSync(`${dataFolder}.log`, 'utf8').slice(-2_000)}`)
}

/** What `npm start` gives to Node, its flags among it. */
function shippedWords(): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'))
  return (scripts.start as string).split(' ').slice(1)
}

/** Opens the embedded database from outside, as the owner of its tables. */
export const outside = (dataFolder: string): Database =>
  openDatabase({
    host: realpathSync(path.join(dataFolder, 'socket')),
    port: 5432,
    user: 'takt',
    database: 'takt',
  })

export const postmasterOf = (dataFolder: string): number =>
  Number(readFileSync(path.join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

/** The session's cookie as a browser keeps it. */
export const sessionCookie = (sessionToken: string): { name: string; value: string } => ({
  name: sessionCookieName(false),
  value: encodeURIComponent(sign(sessionToken, secret)),
})

/** The same as a header. */
export function cookieHeader(sessionToken: string): string {
  const { name, value } = sessionCookie(sessionToken)
  return `${name}=${value}`
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
