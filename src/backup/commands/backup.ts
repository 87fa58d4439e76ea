import { readStorage } from '../../config.ts'
import { placeOf, secretOf, withDatabase } from '../place.ts'
import { takeBackup } from '../take.ts'
import { readArguments, runCommand, toSeconds } from './command.ts'

// `npx takt backup FILE`: works while Takt runs, and while it does not.

const { file, keys } = readArguments('backup')
await runCommand(async () => {
  const storage = readStorage(process.env)
  const taken = await withDatabase(storage, async (connection) =>
    takeBackup({
      connection,
      place: placeOf(storage),
      secret: await secretOf(storage),
      secretIsGiven: storage.givenSecret !== null,
      file,
      keys,
    }),
  )
  return [
    `${file} holds the database as it was at ${toSeconds(taken.takenAt)}: ${taken.tables} tables, ${taken.bytes} bytes.`,
    `${keys} holds the keys to it. Keep it apart, and only the newest of its kind: with an older one, what has been erased since could be read.`,
  ]
})
