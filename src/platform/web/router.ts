import type { Context, Hono } from 'hono'
import { type Method, policy, type Rule } from '../../policy.ts'
import { type Url, type UrlName, urls } from '../../urls.ts'
import type { Clock } from '../clock/clock.ts'
import type { Database, Tenant } from '../database/database.ts'
import { transact } from '../database/transact.ts'
import { type Opened, openViewer, type Viewer, type Visitor } from '../session/viewer.ts'
import type { Vault } from '../vault/vault.ts'
import { notFound } from './problem.ts'

/** One request that passed its rule: who asks, at what time, in which transaction. */
export interface Visit<V> {
  c: Context
  /** The transaction of this request; rolled back when the answer is 400 or above. */
  tenant: Tenant
  viewer: V
  now: Temporal.Instant
}

type Policy = typeof policy
type Mounted<M extends Method> = { [N in UrlName]: M extends keyof Policy[N] ? N : never }[UrlName]
type RuleOf<N extends UrlName, M extends Method> = M extends keyof Policy[N] ? Policy[N][M] : never
type Viewing<R> = R extends 'anyone' ? Opened : R extends 'user' ? Viewer | Visitor : Viewer

/** An answer that takes long to make from what was read: made when the transaction is over and its connection free. */
export type Afterwards = () => Promise<Response>

export type Handler<R> = (visit: Visit<Viewing<R>>) => Response | Afterwards | Promise<Response | Afterwards>

/** Looks at a change between two before its route does; what it answers is the answer, null lets it pass. */
export type Guard = (visit: Visit<Viewer>) => Promise<Response | null>

/** Where features mount their routes. A URL without a rule for the method does not compile, and does not start. */
export interface Router {
  get<N extends Mounted<'GET'>>(name: N, handler: Handler<RuleOf<N, 'GET'>>): void
  post<N extends Mounted<'POST'>>(name: N, handler: Handler<RuleOf<N, 'POST'>>): void
}

class RolledBack extends Error {
  readonly answer: Response
  constructor(answer: Response) {
    super('rolled back')
    this.answer = answer
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Where a rule sends someone who is not (fully) signed in; null where the rule lets them in. */
function detour(rule: Rule, opened: Opened, c: Context): Response | null {
  if (rule === 'anyone' || opened.kind === 'viewer') return null
  const back = c.req.method === 'GET' ? `?next=${encodeURIComponent(new URL(c.req.url).pathname)}` : ''
  if (opened.kind === 'nobody') return c.redirect(`${urls.signIn()}${back}`, 303)
  if (opened.visitor.secondFactorPending) return c.redirect(`${urls.signInCode()}${back}`, 303)
  return rule === 'user' ? null : c.redirect(urls.account(), 303)
}

/** Refuses, as "not there", an owner's route to others, ids that are none, and another's pair. */
function admit(rule: Rule, opened: Opened, parameters: Record<string, string>): void {
  for (const [name, value] of Object.entries(parameters)) {
    if (name.endsWith('Id') && !uuid.test(value)) throw notFound()
  }
  if (opened.kind !== 'viewer') return
  if (rule === 'owner' && opened.viewer.role !== 'owner') throw notFound()
  const pairId = parameters.pairId
  if (rule === 'pair' && pairId && !opened.viewer.pairs.includes(pairId)) throw notFound()
}

interface Sources {
  db: Database
  clock: Clock
  vault: Vault
  sessionToken: (c: Context) => string | null
  guard: Guard
}

/** Makes the router that mounts on `app`; `sessionToken` finds the signed session in a request. */
export function createRouter(app: Hono, { db, clock, vault, sessionToken, guard }: Sources): Router {
  const mount = (method: Method, name: UrlName, handler: Handler<never>): void => {
    const rule = (policy[name] as Partial<Record<Method, Rule>>)[method]
    if (!rule) throw new Error(`${method} ${urls[name].pattern} has no rule in src/policy.ts: add one first.`)
    const guarded = method === 'POST' && (rule === 'pair' || rule === 'author')
    app.on(method, (urls[name] as Url).pattern, async (c) => {
      const token = sessionToken(c)
      if (!token && rule !== 'anyone') return detour(rule, { kind: 'nobody' }, c) as Response
      try {
        const answer = await transact(db, { changes: method === 'POST' }, async (tenant) => {
          const now = clock.now()
          const opened: Opened = token ? await openViewer(tenant, token, { vault, now }) : { kind: 'nobody' }
          if (opened.kind === 'viewer') c.set('language', opened.viewer.language)
          const elsewhere = detour(rule, opened, c)
          if (elsewhere) return elsewhere
          admit(rule, opened, c.req.param())
          const viewer =
            rule === 'anyone' ? opened : opened.kind === 'viewer' ? opened.viewer : visitorOf(opened)
          const visit = { c, tenant, viewer, now }
          const stopped = guarded ? await guard(visit as Visit<Viewer>) : null
          const answer = stopped ?? (await handler(visit as Visit<never>))
          if (answer instanceof Response && answer.status >= 400) throw new RolledBack(answer)
          return answer
        })
        return answer instanceof Response ? answer : await answer()
      } catch (error) {
        if (error instanceof RolledBack) return error.answer
        throw error
      }
    })
  }
  return {
    get: (name, handler) => mount('GET', name, handler),
    post: (name, handler) => mount('POST', name, handler),
  }
}

const visitorOf = (opened: Opened): Visitor => {
  if (opened.kind !== 'visitor') throw new Error('a visitor is neither nobody nor a viewer')
  return opened.visitor
}

/** The day it is for who asks, in the company's time zone. */
export const todayOf = ({
  viewer,
  now,
}: {
  viewer: Pick<Viewer, 'timeZone'>
  now: Temporal.Instant
}): Temporal.PlainDate => now.toZonedDateTimeISO(viewer.timeZone).toPlainDate()
