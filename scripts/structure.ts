import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The files a feature may have; a reader knows what is in each before opening it. */
const featureFiles = /^(routes|pages|rules|store|types|text|jobs|island)(\.test)?\.tsx?$/

const importStatement =
  /^(?:import|export)\s(?:type\s)?[^'"]*?from\s+['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)/gm

const longest = 300

interface File {
  /** From the project's folder, with forward slashes. */
  name: string
  text: string
  imports: string[]
}

/** What a file is, by where it lies: the layers, from the one that knows all to those that know nothing. */
function layerOf(name: string): string {
  const feature = /^src\/features\/.+\/(routes|pages|rules|store|types|text|jobs|island)\.tsx?$/.exec(name)
  if (feature) return feature[1] as string
  if (/^src\/(main|start|server|app)\.ts$/.test(name)) return 'app'
  const folder = /^src\/(ui|platform|browser|shell|demo)\//.exec(name)
  if (folder) return folder[1] as string
  if (/^src\/(urls|policy|config)\.ts$/.test(name)) return 'leaf'
  return 'other'
}

/** Who may import whom, and the sentence for who may not. */
const mayImport: Record<string, { layers: string[]; otherwise: string }> = {
  routes: {
    layers: ['routes', 'pages', 'rules', 'store', 'types', 'text', 'ui', 'platform', 'shell', 'leaf'],
    otherwise: 'Routes call their own rules, store and pages; leave wiring to src/app.ts.',
  },
  jobs: {
    layers: ['jobs', 'rules', 'store', 'types', 'text', 'platform', 'leaf'],
    otherwise: 'A job decides with rules and writes with the store; it shows nothing.',
  },
  pages: {
    layers: ['pages', 'rules', 'types', 'text', 'ui', 'platform', 'leaf'],
    otherwise: 'Pages are functions of their props: let the route load what they show and pass it in.',
  },
  store: {
    layers: ['store', 'rules', 'types', 'platform', 'leaf'],
    otherwise: 'The store knows SQL and nothing of pages or requests: return data and let the route show it.',
  },
  rules: {
    layers: ['rules', 'types', 'leaf'],
    otherwise: 'Rules are pure: pass in what they need, `now` included, as arguments.',
  },
  types: {
    layers: ['types', 'rules', 'platform', 'leaf'],
    otherwise: 'Types hold types and form schemas: no pages, no SQL.',
  },
  text: {
    layers: ['text', 'types', 'platform', 'ui'],
    otherwise: 'Texts are words: what decides between them belongs in pages or rules.',
  },
  island: {
    layers: ['island', 'rules', 'types'],
    otherwise: 'Browser code takes types and pure rules from the server, nothing that runs there.',
  },
  browser: {
    layers: ['browser', 'rules', 'island'],
    otherwise: 'Browser code takes types and pure rules from the server, nothing that runs there.',
  },
  ui: { layers: ['ui'], otherwise: 'ui draws what it is given: pass words and links in as props.' },
  platform: {
    layers: ['platform', 'leaf'],
    otherwise: 'The platform knows no feature: let the feature pass in what it needs.',
  },
  shell: {
    layers: ['shell', 'ui', 'platform', 'leaf'],
    otherwise: 'The shell frames pages and knows no feature.',
  },
  leaf: {
    layers: ['leaf', 'platform'],
    otherwise: 'urls, policy and config stand at the bottom and import next to nothing.',
  },
}

function readFiles(root: string): File[] {
  return globSync('src/**/*.{ts,tsx}', { cwd: root }).map((found) => {
    const name = found.replaceAll(path.sep, '/')
    const text = readFileSync(path.join(root, found), 'utf8')
    const imports = [...text.matchAll(importStatement)].map((match) =>
      path.posix.join(path.posix.dirname(name), (match[1] ?? match[2]) as string),
    )
    return { name, text, imports }
  })
}

const isTest = (name: string): boolean => /\.test\.tsx?$/.test(name)

/** Checks where files lie, how long they are and who imports whom; each complaint says what to do instead. */
export function checkStructure(root: string): string[] {
  const files = readFiles(root)
  return [...files.flatMap(complaintsAbout), ...circles(files.filter(({ name }) => !isTest(name)))]
}

function complaintsAbout({ name, text, imports }: File): string[] {
  const complaints: string[] = []
  if (name.startsWith('src/features/') && !featureFiles.test(path.posix.basename(name))) {
    complaints.push(
      `${name}: a feature has routes, pages, rules, store, types, text, jobs or island only, so that a reader knows where a thing is. Put this in one of them, or in a sub-folder with the same names.`,
    )
  }
  if (/\/(utils?|helpers?|common|lib|services?|managers?|index)(\/|\.tsx?$)/.test(name)) {
    complaints.push(
      `${name}: drawers called utils, helpers or index hide what is in them. Name it after what it does.`,
    )
  }
  const length = text.split('\n').length
  if (length > longest && !isTest(name) && !/\/(text|tables)\.ts$/.test(name)) {
    complaints.push(`${name}: ${length} lines, more than ${longest}. Find the seam and cut it in two.`)
  }
  if (isTest(name)) return complaints
  const layer = layerOf(name)
  const rule = mayImport[layer]
  for (const target of rule ? imports : []) {
    const other = layerOf(target)
    if (rule && other !== 'other' && !rule.layers.includes(other)) {
      complaints.push(`${name} imports ${target}: ${layer} may not import ${other}. ${rule.otherwise}`)
    }
    if (isForeignFeature(name, target) && !/\/(types|rules|store|pages|text|island)\.tsx?$/.test(target)) {
      complaints.push(
        `${name} imports ${target}: a feature reaches another through its types, rules, store, shown parts, islands and words, never its routes or jobs.`,
      )
    }
  }
  return complaints
}

const featureOf = (name: string): string | undefined => /^src\/features\/([^/]+)\//.exec(name)?.[1]

const isForeignFeature = (name: string, target: string): boolean => {
  const own = featureOf(name)
  const other = featureOf(target)
  return own !== undefined && other !== undefined && own !== other
}

/** Files that import each other in a ring, each ring named once. */
function circles(files: File[]): string[] {
  const importsOf = new Map(files.map(({ name, imports }) => [name, imports]))
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (name: string, way: string[]): void => {
    if (state.get(name) === 'done') return
    if (state.get(name) === 'open') {
      const ring = [...way.slice(way.indexOf(name)), name].join(' → ')
      found.push(
        `${ring}: these import each other in a circle. Move what both need to the one that stands lower.`,
      )
      return
    }
    state.set(name, 'open')
    for (const target of importsOf.get(name) ?? []) if (importsOf.has(target)) visit(target, [...way, name])
    state.set(name, 'done')
  }
  for (const { name } of files) visit(name, [])
  return found
}
