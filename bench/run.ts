import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { buildWhatIsStale } from '../scripts/build.ts'
import { launchChromium } from '../test/support/chromium.ts'
import type { Bench, Measurement } from './bench.ts'
import { endAllChildren } from './children.ts'
import { prepareConversation } from './conversation.ts'
import { type Figure, table } from './figures.ts'
import { calendar } from './measure/calendar.ts'
import { growth } from './measure/growth.ts'
import { history } from './measure/history.ts'
import { live } from './measure/live.ts'
import { meetingPage } from './measure/meeting-page.ts'
import { memory } from './measure/memory.ts'
import { screen } from './measure/screen.ts'
import { start } from './measure/start.ts'
import { tasks } from './measure/tasks.ts'
import { weight } from './measure/weight.ts'
import { writes } from './measure/writes.ts'
import { outside, startTakt } from './takt.ts'

/** In this order: memory is that after load, and growth needs the machine for itself. */
const measurements: Record<string, Measurement> = {
  meeting: meetingPage,
  writes,
  memory,
  live,
  weight,
  screen,
  calendar,
  start,
  growth,
  history,
  tasks,
}

const help = `npm run bench -- [--only ${Object.keys(measurements).slice(0, 2).join(',')}] [--quick]
Parts: ${Object.keys(measurements).join(', ')}`

/** Longer than any run takes; whoever waits is told instead. */
const longest = 4 * 60_000

function chosen(only: string | undefined): string[] {
  const names = only?.split(',') ?? Object.keys(measurements)
  const unknown = names.filter((name) => !(name in measurements))
  if (unknown.length > 0) throw new Error(`There is no part called ${unknown.join(', ')}.\n${help}`)
  return Object.keys(measurements).filter((name) => names.includes(name))
}

/** Runs the parts one after the other; one that fails leaves a line that says so, and the others go on. */
async function measure(names: string[], bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const name of names) {
    process.stdout.write(`${name} …\n`)
    try {
      figures.push(...((await measurements[name]?.(bench)) ?? []))
    } catch (error) {
      figures.push({ what: name, measured: null, unit: '', holds: false, note: (error as Error).message })
    }
  }
  return figures
}

async function run(folder: string, names: string[], quick: boolean): Promise<Figure[]> {
  await buildWhatIsStale()
  const newFolder = (name: string): string => {
    mkdirSync(path.join(folder, name))
    return path.join(folder, name)
  }
  let browser: Promise<Browser> | undefined
  const takt = await startTakt(newFolder('data'))
  const db = outside(takt.dataFolder)
  const conversation = await prepareConversation(db)
  await db.close()
  const bench: Bench = {
    takt,
    conversation,
    quick,
    newFolder,
    browser: () => {
      browser ??= launchChromium()
      return browser
    },
  }
  try {
    return await measure(names, bench)
  } finally {
    await (await browser)?.close()
    await bench.takt.stop()
  }
}

function keep(figures: Figure[], quick: boolean, busyBefore: number): string {
  const file = path.join(import.meta.dirname, 'results/latest.json')
  mkdirSync(path.dirname(file), { recursive: true })
  const { version: node, platform } = process
  const machine = { node, platform, processors: availableParallelism(), busyBefore }
  const at = Temporal.Now.instant().toString({ smallestUnit: 'second' })
  writeFileSync(file, `${JSON.stringify({ at, quick, machine, figures }, null, 2)}\n`)
  return path.relative(process.cwd(), file)
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean' } } })
  const quick = values.quick ?? false
  const names = chosen(values.only)
  // Processors that others kept busy in the minute before: above a few tenths, the figures are theirs too.
  const busyBefore = Number((loadavg()[0] ?? 0).toFixed(1))
  const folder = mkdtempSync(path.join(tmpdir(), 'takt-bench-'))
  const stop = async (why: string) => {
    process.stderr.write(`${why}\n`)
    await endAllChildren()
    rmSync(folder, { recursive: true, force: true })
    process.exit(1)
  }
  const tooLong = setTimeout(() => stop('The bench took longer than four minutes and was stopped.'), longest)
  process.once('SIGINT', () => stop('Stopped.'))
  process.once('SIGTERM', () => stop('Stopped.'))
  try {
    const figures = await run(folder, names, quick)
    process.stdout.write(`\n${table(figures)}\n\n`)
    process.stdout.write(
      `${busyBefore} processors were busy before. Kept in ${keep(figures, quick, busyBefore)}\n`,
    )
    if (figures.some(({ holds }) => holds === false)) process.exitCode = 1
  } finally {
    clearTimeout(tooLong)
    await endAllChildren()
    rmSync(folder, { recursive: true, force: true })
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
