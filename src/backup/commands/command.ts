import path from 'node:path'
import { parseArgs } from 'node:util'
import { Refused } from '../../platform/refusal/refused.ts'
import type { Files } from '../prove.ts'

const usage = {
  backup: `Usage: npx takt backup FILE [--keys FILE.keys]
       npx takt backup --keys-only FILE.keys`,
  restore: 'Usage: npx takt restore FILE [--keys FILE.keys] [--erasures NEWER.keys]',
}

const given = () =>
  parseArgs({
    args: process.argv.slice(3),
    allowPositionals: true,
    options: {
      keys: { type: 'string' },
      erasures: { type: 'string' },
      'keys-only': { type: 'string' },
    },
  })

/** What a backup was asked for: both files, or the keys alone. */
export const readBackupArguments = (): Files | { keysOnly: string } =>
  orUsage('backup', () => {
    const { positionals, values } = given()
    if (values.erasures) throw new Error('--erasures belongs to a restore.')
    const keysOnly = values['keys-only']
    if (keysOnly === undefined) return filesOf(positionals, values)
    if (positionals.length > 0 || values.keys)
      throw new Error('--keys-only stands alone: it writes no backup.')
    return { keysOnly }
  })

/** What a restore was given. */
export const readRestoreArguments = (): Files =>
  orUsage('restore', () => {
    const { positionals, values } = given()
    if (values['keys-only']) throw new Error('--keys-only belongs to a backup.')
    return { ...filesOf(positionals, values), erasures: values.erasures }
  })

function filesOf([file, ...more]: string[], { keys = `${file}.keys` }: { keys?: string }): Files {
  if (!file || more.length > 0) throw new Error('One file is needed.')
  if (path.resolve(file) === path.resolve(keys)) throw new Error('The keys need a file of their own.')
  return { file, keys }
}

function orUsage<T>(command: keyof typeof usage, read: () => T): T {
  try {
    return read()
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage[command]}\n`)
    process.exit(2)
  }
}

/** Runs a command: what it says goes out, a refusal is a sentence, and either way the process ends as it should. */
export async function runCommand(work: () => Promise<string[]>): Promise<void> {
  try {
    process.stdout.write(`${(await work()).join('\n')}\n`)
  } catch (error) {
    const told =
      error instanceof Refused ? error.message : error instanceof Error ? error.stack : String(error)
    process.stderr.write(`${told}\n`)
    process.exitCode = 1
  }
}

/** A moment as people write it. */
export const toSeconds = (instant: string): string =>
  Temporal.Instant.from(instant).toString({ smallestUnit: 'second' })
