import { type ChildProcess, fork, type SpawnOptions, spawn } from 'node:child_process'
import path from 'node:path'

/** Everything this run has started and that has not ended; nothing else is ever signalled. */
const running = new Set<ChildProcess>()

function remember(child: ChildProcess): ChildProcess {
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** Starts Node with these words (flags, then a file) and an environment of our own making. */
export const startNode = (words: string[], options: SpawnOptions): ChildProcess =>
  remember(spawn(process.execPath, words, options))

/** Starts a file of this folder with a job to do, and resolves with the first thing it says. */
export async function startWorker<Job, Said>(
  file: 'load.ts' | 'bare.ts',
  job: Job,
): Promise<{ said: Said; end: () => Promise<void> }> {
  const child = remember(fork(path.join(import.meta.dirname, file), [JSON.stringify(job)]))
  const said = await new Promise<Said>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Said))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} and said nothing.`)))
  })
  return { said, end: () => endChild(child, 'SIGKILL') }
}

/** Signals a child and waits until it has ended; one that has not after ten seconds is killed. */
export async function endChild(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill(signal)
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(impatience)
}

export async function endAllChildren(): Promise<void> {
  await Promise.all([...running].map((child) => endChild(child)))
}
