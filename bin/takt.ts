#!/usr/bin/env node
import path from 'node:path'
import { buildWhatIsStale } from '../scripts/build.ts'

const commands = ['backup', 'doctor', 'restore']
const command = process.argv[2] ?? ''

if (!commands.includes(command)) {
  process.stderr.write(`Usage: npx takt COMMAND

  backup FILE   writes the database into FILE, and its keys into FILE.keys
  backup --keys-only FILE.keys
                writes the newest keys alone, with the list of what was erased
  restore FILE  brings both into an empty data folder or database
  doctor        checks configuration, database, mail, clock and the last backup
`)
  process.exit(2)
}
await buildWhatIsStale()
await import(path.join(import.meta.dirname, `../dist/server/${command}.js`))
