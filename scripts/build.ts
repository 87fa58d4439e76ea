import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const stamp = path.join(root, 'dist/stamp')

/** What the build is made from, as one line: the names and times of its sources. */
function sources(): string {
  const files = globSync(['src/**/*', 'package-lock.json', 'vite.config.ts'], { cwd: root }).sort()
  return files
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => ({ file, found: statSync(path.join(root, file)) }))
    .filter(({ found }) => found.isFile())
    .map(({ file, found }) => `${file} ${found.mtimeMs} ${found.size}`)
    .join('\n')
}

/** Builds what browsers load and the server, unless both are as new as their sources. */
export async function buildWhatIsStale(): Promise<void> {
  const now = sources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  const { build } = await import('vite')
  await build({ root, logLevel: 'warn', configFile: path.join(root, 'vite.config.ts') })
  await build({ root, logLevel: 'warn', configFile: path.join(root, 'vite.config.ts'), build: { ssr: true } })
  writeFileSync(stamp, now)
}

if (process.argv[1] === import.meta.filename) await buildWhatIsStale()
