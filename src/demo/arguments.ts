import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigRefused } from '../config.ts'

/** How the demo was asked to run. */
export interface DemoArguments {
  /** The folder to keep, or null for one that goes when the demo stops. */
  keptFolder: string | null
  /** When its clock starts, or null for the machine's own clock. */
  now: Temporal.Instant | null
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

/**
 * Reads what stands after `npm run demo --`, and refuses an environment in which links to everyone's conversations
 * must not be printed.
 * @throws ConfigRefused with a sentence for whoever started it
 */
export function readDemoArguments(
  args: readonly string[],
  env: Record<string, string | undefined>,
): DemoArguments {
  if (env.DATABASE_URL) {
    throw new ConfigRefused('The demo brings a database of its own: start it without DATABASE_URL.')
  }
  if (env.HOST && !isLoopback(env.HOST)) {
    throw new ConfigRefused(
      `The demo lets anyone in who can reach it, so it listens on this machine alone: start it without HOST (${env.HOST}), or with HOST=127.0.0.1.`,
    )
  }
  const { data, now } = readOptions(args)
  return {
    keptFolder: data === undefined ? null : path.resolve(data),
    now: now === undefined ? null : readNow(now),
  }
}

function readOptions(args: readonly string[]): { data?: string; now?: string } {
  try {
    const options = { data: { type: 'string' }, now: { type: 'string' } } as const
    return parseArgs({ args: [...args], options }).values
  } catch {
    throw new ConfigRefused(
      'The demo understands --data DIR and --now INSTANT, such as: npm run demo -- --data ./demo --now 2027-03-20T08:00:00Z',
    )
  }
}

function readNow(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text)
  } catch {
    throw new ConfigRefused(
      `--now ${text} is not a moment with a time zone: write it such as 2027-03-20T08:00:00Z.`,
    )
  }
}

const mark = '.takt-demo'

/**
 * The folder the demo lives in, made when it is not there. A kept one must be empty or an earlier demo's: no link into
 * a real company may ever be printed.
 * @throws ConfigRefused with a sentence for whoever started it
 */
export function demoFolder(keptFolder: string | null): string {
  const folder = keptFolder ?? mkdtempSync(path.join(tmpdir(), 'takt-demo-'))
  mkdirSync(folder, { recursive: true })
  if (!existsSync(path.join(folder, mark)) && readdirSync(folder).length > 0) {
    throw new ConfigRefused(
      `The folder ${folder} holds something else than a demo: give --data an empty folder, or one that an earlier demo made.`,
    )
  }
  writeFileSync(path.join(folder, mark), 'The company in this folder was made up by npm run demo.\n')
  return folder
}
