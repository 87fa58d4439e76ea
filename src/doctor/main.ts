import { ConfigRefused, readConfig } from '../config.ts'
import { systemClock } from '../platform/clock/clock.ts'
import type { ConnectionSettings } from '../platform/database/connection.ts'
import { connectionOfRunning } from '../platform/embedded-postgres/open.ts'
import {
  checkBackup,
  checkBrowserCode,
  checkDatabase,
  checkInbox,
  checkMail,
  type Finding,
} from './checks.ts'

// `npx takt doctor`: looks and says, changes nothing. Ends with 1 when something is not well.

/** The server of DATABASE_URL, or the embedded one of a Takt that is running. */
const connectionOf = async (databaseUrl: string | null, dataFolder: string): Promise<ConnectionSettings> =>
  databaseUrl ? { connectionString: databaseUrl } : connectionOfRunning(dataFolder)

async function examine(): Promise<Finding[]> {
  try {
    const config = readConfig(process.env)
    const connection = await connectionOf(config.databaseUrl, config.dataFolder)
    const database = await checkDatabase(connection, systemClock.now)
    const embedded = database[0]?.well === false && !config.databaseUrl
    const hint: Finding[] = embedded
      ? [
          {
            what: 'database',
            well: false,
            says: 'The embedded database is looked at while Takt runs: start it first.',
          },
        ]
      : []
    return [
      {
        what: 'configuration',
        well: true,
        says: `Takt is at ${config.url}, its data in ${config.dataFolder}.`,
      },
      ...database,
      ...hint,
      checkBrowserCode(),
      await checkMail(config),
      ...[await checkInbox(config), await checkBackup(connection, systemClock.now)].filter(
        (finding) => finding !== null,
      ),
    ]
  } catch (error) {
    if (error instanceof ConfigRefused) return [{ what: 'configuration', well: false, says: error.message }]
    throw error
  }
}

const findings = await examine()
for (const { what, well, says } of findings) process.stdout.write(`${well ? '✓' : '✗'} ${what}: ${says}\n`)
process.exitCode = findings.every(({ well }) => well) ? 0 : 1
