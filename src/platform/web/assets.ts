import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectFolder } from '../migrate/migrate.ts'

/** Where the build puts what browsers load. */
export const clientFolder = path.join(projectFolder, 'dist/client')

interface Chunk {
  file: string
  css?: string[]
  assets?: string[]
}

/** Reads from the build's manifest which files the pages name. @throws when nothing has been built. */
export function readAssets(): { css: string; js: string[]; font?: string; icon?: string } {
  const manifest = JSON.parse(readFileSync(path.join(clientFolder, 'manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >
  const entry = manifest['src/browser/main.ts']
  const css = entry?.css?.[0]
  if (!entry || !css) throw new Error('The build has no src/browser/main.ts: run `npm run build`.')
  const font =
    Object.values(manifest).find((chunk) => chunk.file.endsWith('.woff2'))?.file ??
    entry.assets?.find((file) => file.endsWith('.woff2'))
  return { css: `/${css}`, js: [`/${entry.file}`], ...(font ? { font: `/${font}` } : {}) }
}
