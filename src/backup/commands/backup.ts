import { readStorage } from '../../config.ts'
import { placeOf, secretOf, withDatabase } from '../place.ts'
import { takeBackup, takeKeys } from '../take.ts'
import { readBackupArguments, runCommand, toSeconds } from './command.ts'

// `npx takt backup FILE`, or the keys alone: works while Takt runs, and while it does not.

const asked = readBackupArguments()
await runCommand(async () => {
  const storage = readStorage(process.env)
  return withDatabase(storage, async (connection) => {
    const plan = {
      connection,
      place: placeOf(storage),
      secret: await secretOf(storage),
      secretIsGiven: storage.givenSecret !== null,
    }
    if ('keysOnly' in asked) {
      const { takenAt } = await takeKeys({ ...plan, keys: asked.keysOnly })
      return [
        `${asked.keysOnly} holds the newest keys and the list of what was erased, as of ${toSeconds(takenAt)}.`,
      ]
    }
    const { file, keys } = asked
    const { takenAt, tables, bytes } = await takeBackup({ ...plan, file, keys })
    return [
      `${file} holds the database as it was at ${toSeconds(takenAt)}: ${tables} tables, ${bytes} bytes.`,
      `${keys} holds the keys to it. Keep it apart, and only the newest of its kind: with an older one, what has been erased since could be read.`,
    ]
  })
})
