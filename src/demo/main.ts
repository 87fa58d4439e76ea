import { rmSync } from 'node:fs'
import { readConfig } from '../config.ts'
import { clockFrom, systemClock } from '../platform/clock/clock.ts'
import { createLog } from '../platform/log/log.ts'
import { Refused } from '../platform/refusal/refused.ts'
import { createVault } from '../platform/vault/vault.ts'
import { startTakt } from '../start.ts'
import { demoFolder, readDemoArguments } from './arguments.ts'
import { cutKeys, type DoorKey } from './links.ts'
import { company } from './people.ts'
import { demoPassword, writeDemo } from './write.ts'

/** Of the environment, only what cannot reach anyone outside: no mail server, no public address. */
const heeded = ['HOST', 'PORT', 'TAKT_ADVISER_NAME', 'TAKT_ADVISER_PHONE', 'TAKT_ADVISER_URL'] as const

/** Starts a made-up company on this machine alone, and prints the way in for each of its people. */
async function main(): Promise<void> {
  const args = process.argv.slice(process.argv[2] === 'demo' ? 3 : 2)
  const { keptFolder, now } = readDemoArguments(args, process.env)
  const dataFolder = demoFolder(keptFolder)
  if (!keptFolder) process.on('exit', () => rmSync(dataFolder, { recursive: true, force: true }))

  const config = readConfig({
    ...Object.fromEntries(heeded.map((name) => [name, process.env[name]])),
    TAKT_DATA: dataFolder,
    TAKT_LOG: process.env.TAKT_LOG || 'warn',
  })
  const clock = now ? clockFrom(now) : systemClock
  const takt = await startTakt(config, { clock, log: createLog(config.logLevel), onGiveUp })
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    takt.stop().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  try {
    await writeDemo(takt.db.owner, { vault: createVault(config.secret), now: clock.now() })
    process.stdout.write(welcome(takt.url, keptFolder, await cutKeys(takt.db.owner, takt.url, clock.now())))
  } catch (error) {
    await takt.stop()
    throw error
  }
}

function onGiveUp(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function welcome(url: string, keptFolder: string | null, keys: readonly DoorKey[]): string {
  const fate = keptFolder ? `It is kept in ${keptFolder}.` : 'All of it goes when you stop it with Ctrl+C.'
  return [
    `Takt is ready: ${url}`,
    '',
    `${company.name} is a company made up for this demo. ${fate}`,
    'Each link signs one person in, once. After that, their address and the password do:',
    `  ${demoPassword}`,
    'The same opens the room of Jonas, where his check-ins are.',
    'To sit on both sides of the table, open the second link in a private window.',
    '',
    ...keys.flatMap((key) => [`${key.name} <${key.email}>: ${roleOf(key, keys)}`, `  ${key.link}`, '']),
  ].join('\n')
}

function roleOf({ name, role, leaders, hasJoined }: DoorKey, keys: readonly DoorKey[]): string {
  const led = keys.filter((other) => other.leaders.includes(name)).map((other) => other.name)
  const said = [
    role === 'owner' ? 'owner' : '',
    led.length > 0 ? `leads ${led.join(', ')}` : '',
    leaders.length > 0 ? `led by ${leaders.join(', ')}` : '',
    hasJoined ? '' : 'invited, has not joined',
  ]
  return said.filter(Boolean).join('; ')
}

main().catch((error: unknown) => {
  const isKnown = error instanceof Refused
  process.stderr.write(`${isKnown ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
