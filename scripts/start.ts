import path from 'node:path'
import { buildWhatIsStale } from './build.ts'

// `npm start` and `npm run demo`: builds what is stale, then runs the built server in this same process,
// so that signals reach it.
await buildWhatIsStale()
const entry = process.argv[2] === 'demo' ? 'demo' : 'main'
await import(path.join(import.meta.dirname, `../dist/server/${entry}.js`))
