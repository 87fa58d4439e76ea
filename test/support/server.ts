import { createServer } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Config } from '../../src/config.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { openLive } from '../../src/platform/live/live.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { createPostMail, type Mail } from '../../src/platform/mail/mail.ts'
import { readAssets } from '../../src/platform/web/assets.ts'
import { listen } from '../../src/server.ts'
import { type MovableClock, testConfig, testNow, waitingMails } from './app.ts'
import { createTestDatabase } from './database.ts'

export interface TestServer {
  config: Config
  db: Database
  clock: MovableClock
  /** The mails that wait in the queue, oldest first. */
  mails(): Promise<Mail[]>
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** The whole of Takt listening on loopback, with a database of its own and a clock that stands still. */
export async function startTestServer(change: Partial<Config> = {}): Promise<TestServer> {
  const db = await createTestDatabase()
  const port = await freePort()
  // Passkeys need a name, and "localhost" is one.
  const url = `http://localhost:${port}`
  const config = { ...testConfig, host: 'localhost', port, url, origins: [url], ...change }
  const log = createLog('silent')
  const live = await openLive(db.connection, log)
  let now = testNow
  const clock = {
    now: () => now,
    set(instant: Temporal.Instant) {
      now = instant
    },
  }
  const postMail = createPostMail(config.secret, config.url)
  const server = await listen({ config, db, clock, live, log, postMail, assets: readAssets() })
  onTestFinished(async () => {
    await server.close()
    await live.close()
  })
  return { config, db, clock, mails: () => waitingMails(db, config.secret) }
}
