import { readConfig } from './config.ts'
import { systemClock } from './platform/clock/clock.ts'
import { bufferedOutput, createLog } from './platform/log/log.ts'
import { Refused } from './platform/refusal/refused.ts'
import { startTakt } from './start.ts'

/** Starts Takt as the environment says, and stops it cleanly on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel, bufferedOutput())
  const takt = await startTakt(config, { clock: systemClock, log, onGiveUp })
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    takt.stop().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.stdout.write(`Takt is ready: ${takt.url}\n`)
  if (takt.setupLink) process.stdout.write(`Create your company: ${takt.setupLink}\n`)
}

function onGiveUp(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

main().catch((error: unknown) => {
  const told = error instanceof Refused ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`${told}\n`)
  process.exit(1)
})
