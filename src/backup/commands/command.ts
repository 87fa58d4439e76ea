import { parseArgs } from 'node:util'
import { Refused } from '../../platform/refusal/refused.ts'
import type { Files } from '../prove.ts'

export const usage = {
  backup: 'Usage: npx takt backup FILE [--keys FILE.keys]',
  restore: 'Usage: npx takt restore FILE [--keys FILE.keys] [--erasures NEWER.keys]',
}

/** What a command was given: one file, and the options it knows. */
export function readArguments(command: keyof typeof usage): Files {
  try {
    const { positionals, values } = parseArgs({
      args: process.argv.slice(3),
      allowPositionals: true,
      options: { keys: { type: 'string' }, erasures: { type: 'string' } },
    })
    const [file, ...more] = positionals
    if (!file || more.length > 0) throw new Error('One file is needed.')
    if (values.erasures && command === 'backup') throw new Error('--erasures belongs to a restore.')
    return { file, keys: values.keys ?? `${file}.keys`, erasures: values.erasures }
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
