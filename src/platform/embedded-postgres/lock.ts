import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isAlive } from './processes.ts'
import { refusals } from './refusals.ts'

/** SQLITE_BUSY: another connection holds the lock. */
const busy = 5

/**
 * Takes the data folder for this process; a second Takt on it, in this process or another, is refused.
 *
 * Node has no file lock of its own. SQLite has, on every system, so an empty database file in exclusive mode is
 * used as one; nothing is stored in it. The kernel gives the lock back however the process ends, and two
 * containers sharing a folder see it too, which a file holding a process id manages in neither case. Nothing
 * else in this process may open `takt.lock`: closing such a file would give the lock away.
 *
 * @throws DataFolderRefused when it is taken, or cannot be written
 */
export async function lockDataFolder(dataFolder: string): Promise<{ release(): Promise<void> }> {
  const pidFile = join(dataFolder, 'takt.pid')
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(join(dataFolder, 'takt.lock'), { timeout: 0 })
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    await writeFile(pidFile, `${process.pid}\n`)
  } catch (error) {
    if (lock?.isOpen) lock.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === busy)
      throw refusals.inUse(dataFolder, await holder(pidFile))
    throw refusals.notWritable(dataFolder, String(error instanceof Error ? error.message : error))
  }
  return {
    async release() {
      if (!lock.isOpen) return
      await rm(pidFile, { force: true })
      lock.close()
    },
  }
}

/** Who holds the lock, for the sentence only: the file may be a moment behind the lock. */
async function holder(pidFile: string): Promise<number | undefined> {
  const pid = Number.parseInt(await readFile(pidFile, 'utf8').catch(() => ''), 10)
  return (await isAlive(pid)) ? pid : undefined
}
