import type { Context } from 'hono'
import { CompiledQuery, type Kysely } from 'kysely'
import type { RateLimiterPostgres } from 'rate-limiter-flexible'
import { hashToken } from '../crypto/crypto.ts'
import type { DB } from '../database/tables.ts'
import { Problem } from '../web/problem.ts'
import { networkOf } from './network.ts'

/** Tries within a quarter of an hour, whatever the network: of passwords here and elsewhere, of codes, and mails to one address. */
const limits = { password: 10, code: 10, mail: 5, calendar: 10 } as const

/** Tries of every kind from one network; an office or a proxy shares one. */
const networkLimit = 100

const quarter = 15 * 60

export type Attempt = keyof typeof limits

/** Counts tries in the database, so that every instance and every restart knows of them. */
export interface Attempts {
  /** Counts one try about `subject` (an address or an id). @throws Problem 429 when it is one too many. */
  count(c: Context, kind: Attempt, subject: string): Promise<void>
  /** Counts one try of this network alone, where there is no subject yet. @throws Problem 429 */
  countNetwork(c: Context): Promise<void>
  /** A try succeeded: those before it are forgiven. */
  forgive(kind: Attempt, subject: string): Promise<void>
}

export function createAttempts(db: Kysely<DB>): Attempts {
  const client = {
    async query({ text, values }: { text: string; values: unknown[] }) {
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, values))
      return { rows, rowCount: rows.length }
    },
  }
  const made = new Map<string, Promise<RateLimiterPostgres>>()
  const limiter = (name: string, points: number): Promise<RateLimiterPostgres> => {
    const known = made.get(name) ?? openLimiter(client, name, points)
    made.set(name, known)
    return known
  }
  const consume = async (name: string, points: number, subject: string): Promise<void> => {
    const counter = await limiter(name, points)
    try {
      await counter.consume(keyOf(subject))
    } catch (refused) {
      if (refused instanceof Error) throw refused
      throw new Problem(429)
    }
  }
  const countNetwork = async (c: Context): Promise<void> => {
    const network = networkOf(c)
    if (network) await consume('network', networkLimit, network)
  }
  return {
    countNetwork,
    async count(c, kind, subject) {
      await countNetwork(c)
      await consume(kind, limits[kind], subject)
    },
    async forgive(kind, subject) {
      await (await limiter(kind, limits[kind])).delete(keyOf(subject))
    },
  }
}

// Only a hash: the list of tries must not become a list of addresses.
const keyOf = (subject: string): string => hashToken(subject.toLowerCase()).toString('base64url')

async function openLimiter(client: object, name: string, points: number): Promise<RateLimiterPostgres> {
  const { RateLimiterPostgres } = await import('rate-limiter-flexible')
  return new RateLimiterPostgres({
    storeClient: client,
    storeType: 'client',
    schemaName: 'auth',
    tableName: 'attempt',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: quarter,
  })
}
