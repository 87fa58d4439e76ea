import { lookup as systemLookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { mayConnect } from './addresses.ts'

/** What is asked of a server that a person has named. */
export interface Question {
  url: string
  method: string
  headers?: Record<string, string>
  body?: string
}

/** What it answered, whatever its status; a redirect is an answer like any other and never followed. */
export interface Answered {
  ok: true
  status: number
  headers: http.IncomingHttpHeaders
  body: string
}

/**
 * Why there is no answer:
 *
 * - `address`      not an https address, a port that is not for this, or a network that Takt does not reach into
 * - `unreachable`  no such name, nobody there, or cut off
 * - `certificate`  the server cannot prove who it is
 * - `slow`         not done in time
 * - `large`        more than Takt reads
 */
export type Unanswered = 'address' | 'unreachable' | 'certificate' | 'slow' | 'large'

/** Asks once. What goes wrong is a value without the address, its user or password. */
export type Ask = (question: Question) => Promise<Answered | { ok: false; reason: Unanswered }>

interface Settings {
  /** Whether http, any port and private networks are allowed too. */
  privateToo: boolean
  /** In all, from the name to the last octet. */
  milliseconds?: number
  octets?: number
  lookup?: LookupFunction
}

/** Where calendars are served over TLS: also cPanel, Synology, Radicale. */
const ports = new Set(['', '2080', '5001', '5232', '8443', '20003'])

/**
 * Makes the one way in which Takt asks servers that a person has named. The address is checked when it is connected to,
 * as found by the one resolution that the connection uses, so that a name cannot mean something else a moment later.
 */
export function createAsk(settings: Settings): Ask {
  const { privateToo, milliseconds = 10_000, octets = 1024 * 1024 } = settings
  const resolve = settings.lookup ?? (systemLookup as LookupFunction)
  return async (question) => {
    const url = URL.parse(question.url)
    if (!url || !isAllowed(url, privateToo)) return { ok: false, reason: 'address' }
    return new Promise((done) => {
      const fail = (reason: Unanswered) => done({ ok: false, reason })
      const signal = AbortSignal.timeout(milliseconds)
      const { request, Agent } = url.protocol === 'https:' ? https : http
      const asked = request(url, {
        method: question.method,
        headers: { 'user-agent': 'Takt', 'accept-encoding': 'identity', ...question.headers },
        agent: new Agent({ keepAlive: false }),
        lookup: guarded(resolve, privateToo),
        signal,
      })
      asked.on('error', (error) => fail(reasonOf(error, signal)))
      asked.on('response', (answer) => {
        const chunks: Buffer[] = []
        let size = 0
        answer.on('data', (chunk: Buffer) => {
          size += chunk.length
          if (size <= octets) return chunks.push(chunk)
          fail('large')
          asked.destroy()
        })
        answer.on('error', (error) => fail(reasonOf(error, signal)))
        answer.on('end', () => {
          const body = Buffer.concat(chunks).toString('utf8')
          done({ ok: true, status: answer.statusCode ?? 0, headers: answer.headers, body })
        })
      })
      asked.end(question.body)
    })
  }
}

/** What can be told from the address alone. One written in figures is never looked up, so it is checked here. */
function isAllowed(url: URL, privateToo: boolean): boolean {
  if (url.protocol !== 'https:' && !(privateToo && url.protocol === 'http:')) return false
  if (url.username || url.password) return false
  if (!privateToo && !ports.has(url.port)) return false
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) === 0 || mayConnect(host, privateToo)
}

class AddressRefused extends Error {}

/** Looks a name up and refuses it when any of its addresses is one that Takt does not connect to. */
function guarded(resolve: LookupFunction, privateToo: boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, options, (error, found, family) => {
      if (error) return callback(error, found, family)
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found]
      if (addresses.length > 0 && addresses.every((address) => mayConnect(address, privateToo))) {
        return callback(null, found, family)
      }
      callback(new AddressRefused(), found, family)
    })
  }
}

function reasonOf(error: NodeJS.ErrnoException, signal: AbortSignal): Unanswered {
  if (error instanceof AddressRefused) return 'address'
  if (signal.aborted) return 'slow'
  return /CERT|SELF_SIGNED|ISSUER|SIGNATURE|ALTNAME|ERR_SSL|EPROTO/.test(error.code ?? '')
    ? 'certificate'
    : 'unreachable'
}
