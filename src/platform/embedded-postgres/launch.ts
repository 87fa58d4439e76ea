import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import type { Account } from './account.ts'

interface Launch {
  program: string
  /** Files and folders the program works in. */
  paths: string[]
  /** The program's arguments, given the names by which it reaches `paths`. */
  words: (names: string[]) => string[]
  account: Account | undefined
  /** 'pipe' to read what it says, or the descriptor of an open log file. */
  output: 'pipe' | number
  /** Lives on when this process ends, and does not get the terminal's Ctrl-C. */
  detached?: boolean
}

/**
 * Starts one of PostgreSQL's programs, as the account when there is one.
 *
 * The account may own a data folder it has no way to: below /root, say, or below any private folder. So it is
 * given its paths already open, and names them /proc/self/fd/3 and up, which needs no way from the root.
 */
export function launch({ program, paths, words, account, output, detached = false }: Launch): ChildProcess {
  const open = account ? paths.map((path) => openSync(path, 'r')) : []
  try {
    return spawn(program, words(account ? open.map((_, index) => `/proc/self/fd/${index + 3}`) : paths), {
      ...(account ? { uid: account.uid, gid: account.gid, cwd: '/' } : {}),
      stdio: ['ignore', output, output, ...open],
      detached,
      windowsHide: true,
      // Takt's own environment holds secrets, and PG* variables would change what the programs do.
      env: {
        PATH: process.env.PATH,
        SystemRoot: process.env.SystemRoot,
        TEMP: process.env.TEMP,
        LC_ALL: 'C',
      },
    })
  } finally {
    for (const descriptor of open) closeSync(descriptor)
  }
}
