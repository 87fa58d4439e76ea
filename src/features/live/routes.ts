import type { Context } from 'hono'
import type { Database } from '../../platform/database/database.ts'
import type { Live } from '../../platform/live/live.ts'
import { openViewer, type Viewer } from '../../platform/session/viewer.ts'
import type { Sealing } from '../../platform/session/writing.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import { notFound } from '../../platform/web/problem.ts'
import type { Router } from '../../platform/web/router.ts'

/** A comment line now and then keeps proxies from closing a quiet stream. */
const heartbeat = 25_000

interface Parts {
  live: Live
  db: Database
  vault: Vault
  sessionToken: (c: Context) => string | null
}

/** The stream that tells a page to fetch itself again: the word "changed" and nothing else ever goes through it. */
export function liveRoutes(router: Router, { live, db, vault, sessionToken }: Parts): void {
  router.get('live', ({ c, viewer, now }) => {
    const token = sessionToken(c) as string
    // A session that by now opens another company is not there any more either.
    const stillThere = async () =>
      (await openViewerAgain(db, token, { vault, now }))?.memberId === viewer.memberId
    const body = eventStream(live, topicsOf(c, viewer), `user:${viewer.userId}`, stillThere, c.req.raw.signal)
    return c.body(body, 200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
  })
}

const openViewerAgain = (db: Database, token: string, sealing: Sealing) =>
  db.app.transaction().execute(async (tenant) => {
    const opened = await openViewer(tenant, token, sealing)
    return opened.kind === 'viewer' ? opened.viewer : null
  })

function topicsOf(c: Context, viewer: Viewer): string[] {
  const pairId = c.req.query('pair')
  if (pairId !== undefined && !viewer.pairs.includes(pairId)) throw notFound()
  const pairs = pairId === undefined ? viewer.pairs : [pairId]
  return [
    `member:${viewer.memberId}`,
    ...pairs.map((id) => `pair:${id}`),
    ...(pairId === undefined ? [`organisation:${viewer.organisationId}`] : []),
  ]
}

function eventStream(
  live: Live,
  topics: string[],
  sessionTopic: string,
  stillThere: () => Promise<boolean>,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const text = new TextEncoder()
  let end = () => {}
  return new ReadableStream({
    start(controller) {
      const say = (line: string) => controller.enqueue(text.encode(line))
      const stop = [
        live.subscribe(topics, () => say('data: changed\n\n')),
        live.subscribe([sessionTopic], async () => {
          if (!(await stillThere())) end()
        }),
      ]
      const beat = setInterval(() => say(':\n\n'), heartbeat)
      end = () => {
        end = () => {}
        clearInterval(beat)
        for (const unsubscribe of stop) unsubscribe()
        controller.close()
      }
      signal.addEventListener('abort', () => end())
      // Sent at once, so that the browser knows the stream stands; a change just before it is fetched then.
      say('retry: 1000\ndata: open\n\n')
    },
    cancel: () => end(),
  })
}
