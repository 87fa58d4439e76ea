import { readStorage } from '../../config.ts'
import { migrationsFolder } from '../../platform/migrate/migrate.ts'
import { placeOf, settleSecret, withOwnDatabase } from '../place.ts'
import { proveFiles } from '../prove.ts'
import { restore } from '../restore.ts'
import { readRestoreArguments, runCommand, toSeconds } from './command.ts'

// `npx takt restore FILE`: into an empty data folder, or an empty database.

const files = readRestoreArguments()
await runCommand(async () => {
  const storage = readStorage(process.env)
  const proved = await proveFiles(files, migrationsFolder)
  const keepSecret = await settleSecret(storage, proved.keys, files.keys)
  const done = await withOwnDatabase(storage, (connection) =>
    restore({ ...files, connection, place: placeOf(storage), onClaimed: keepSecret }, proved),
  )
  return [
    `Restored as it was at ${toSeconds(proved.backup.takenAt.toString())}: ${done.tables} tables, ${done.rows} rows.`,
    ...(done.migrated.length > 0 ? [`Brought forward to this version: ${done.migrated.join(', ')}.`] : []),
    done.erased === 0
      ? 'Nothing of it has been erased since.'
      : `Of what has been erased since, ${done.erased} rows were in it and are erased again.`,
    `Sessions ended: ${done.sessionsEnded}. Everyone signs in again.`,
  ]
})
