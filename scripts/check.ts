import { spawn } from 'node:child_process'
import path from 'node:path'
import { checkStructure } from './structure.ts'

const root = path.join(import.meta.dirname, '..')

interface Step {
  name: string
  run: () => Promise<string | null>
}

/** Runs a program of node_modules/.bin; null when it is content, else what it printed. */
function program(name: string, args: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(path.join(root, 'node_modules/.bin', name), args, { cwd: root })
    let printed = ''
    child.stdout.on('data', (data) => (printed += data))
    child.stderr.on('data', (data) => (printed += data))
    child.on('error', (error) => resolve(String(error)))
    child.on('close', (code) => resolve(code === 0 ? null : printed))
  })
}

const steps: Step[] = [
  { name: 'types', run: () => program('tsc', []) },
  { name: 'lint and format', run: () => program('biome', ['check', '--error-on-warnings', '.']) },
  { name: 'structure', run: async () => checkStructure(root).join('\n') || null },
]

/** Types, lint and structure side by side; returns how many held and how many did not. */
export async function check(): Promise<{ passed: number; failed: number }> {
  const results = await Promise.all(
    steps.map(async (step) => ({ name: step.name, complaint: await step.run() })),
  )
  for (const { name, complaint } of results) {
    process.stdout.write(complaint === null ? `✓ ${name}\n` : `✗ ${name}\n${complaint}\n`)
  }
  const failed = results.filter(({ complaint }) => complaint !== null).length
  return { passed: results.length - failed, failed }
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await check()).failed > 0 ? 1 : 0
