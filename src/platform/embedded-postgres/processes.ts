import { execFile } from 'node:child_process'
import { readFile, readlink } from 'node:fs/promises'
import { promisify } from 'node:util'

/** Whether the process runs. A dead process that nobody has reaped yet (a container without init) does not. */
export async function isAlive(pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, as someone else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  if (process.platform !== 'linux') return true
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The state follows the program's name, which stands in parentheses and may hold any character.
  const state = stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3)
  return state !== 'Z' && state !== 'X' && state !== ''
}

/** What `dataFolderMark` puts on the command line of our postmaster, so that it can be known again later. */
export const dataFolderMark = (dataFolder: string) => `takt.data_folder=${dataFolder}`

/**
 * Whether the process is the postmaster of this data folder, and not another program that has been given the
 * process id since. `dataFolder` is absolute and resolved.
 */
export async function isPostmasterOf(dataFolder: string, cluster: string, pid: number): Promise<boolean> {
  if (!(await isAlive(pid))) return false
  if (process.platform === 'linux') {
    // The working directory is the surest sign, but a container's root may not read it of another user.
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
    if (folder !== undefined && folder !== cluster) return false
    const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
    if (folder === cluster) return /postgres$/.test(words[0] ?? '')
    return words.includes(dataFolderMark(dataFolder))
  }
  if (process.platform === 'win32') return false
  const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).catch(
    () => ({ stdout: '' }),
  )
  return stdout.includes(dataFolderMark(dataFolder))
}
