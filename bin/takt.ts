#!/usr/bin/env node
import path from 'node:path'
import { buildWhatIsStale } from '../scripts/build.ts'

const commands = ['doctor']
const command = process.argv[2] ?? ''

if (!commands.includes(command)) {
  process.stderr.write(`Usage: npx takt doctor\n\n  doctor  checks configuration, database, mail and clock\n`)
  process.exit(2)
}
await buildWhatIsStale()
await import(path.join(import.meta.dirname, `../dist/server/${command}.js`))
