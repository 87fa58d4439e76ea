import type { Browser } from 'playwright-core'
import { startWorker } from './children.ts'
import type { Conversation } from './conversation.ts'
import type { Figure } from './figures.ts'
import type { LoadJob, LoadResult } from './load.ts'
import { cookieHeader, type RunningTakt } from './takt.ts'

/** What a measurement is given. */
export interface Bench {
  /** Replaced when a measurement starts it anew. */
  takt: RunningTakt
  conversation: Conversation
  /** Shorter, and so less certain. */
  quick: boolean
  /** An empty folder of this run for a data folder of one's own. */
  newFolder(name: string): string
  browser(): Promise<Browser>
}

export type Measurement = (bench: Bench) => Promise<Figure[]>

/** The cookies of the two in the conversation: the leader's, the employee's. */
export const cookies = ({ company }: Conversation): [string, string] => [
  cookieHeader(company.owner.sessionToken),
  cookieHeader(company.employee.sessionToken),
]

/** One request as bytes on the wire. */
export function wire(
  { port }: { port: number },
  path: string,
  headers: Record<string, string>,
  form?: string,
): string {
  const all: Record<string, string> = { host: `127.0.0.1:${port}`, ...headers }
  if (form !== undefined) {
    all['content-type'] = 'application/x-www-form-urlencoded'
    all['content-length'] = String(Buffer.byteLength(form))
    all.origin = `http://127.0.0.1:${port}`
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${form === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${form ?? ''}`
}

/** Runs a load in a process of its own. @throws when an answer was not as expected */
export async function load(job: LoadJob): Promise<LoadResult> {
  const { said, end } = await startWorker<LoadJob, LoadResult>('load.ts', job)
  await end()
  if (said.wrong !== null) throw new Error(`The load met something wrong: ${said.wrong}`)
  return said
}
