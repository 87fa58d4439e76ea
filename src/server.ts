import { type ServerType, serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { createApp, type Parts } from './app.ts'
import { ConfigRefused } from './config.ts'
import { clientFolder } from './platform/web/assets.ts'

/**
 * Listens for the app and serves the build's files beside it. The limits are those of a server on the open net:
 * slow senders are let go (Node's own defaults wait five minutes). Resolves once it listens.
 * @throws ConfigRefused with a sentence when the port is taken
 */
export function listen(parts: Parts): Promise<{ port: number; close(): Promise<void> }> {
  const app = createApp(parts)
  const files = new Hono().use(
    '/assets/*',
    compress(),
    serveStatic({
      root: clientFolder,
      onFound: (_, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  // Files take no part in sessions, transactions and logs.
  const fetch: typeof app.fetch = (request, ...rest) =>
    new URL(request.url).pathname.startsWith('/assets/')
      ? files.fetch(request, ...rest)
      : app.fetch(request, ...rest)
  return new Promise((resolve, reject) => {
    const server: ServerType = serve(
      { fetch, hostname: parts.config.host, port: parts.config.port },
      ({ port }) => resolve({ port, close: () => closing(server) }),
    )
    server.on('error', (error: NodeJS.ErrnoException) => {
      const { host, port } = parts.config
      reject(
        error.code === 'EADDRINUSE'
          ? new ConfigRefused(
              `Something else listens on ${host}:${port}: stop it, or choose another port with PORT.`,
            )
          : error,
      )
    })
    if ('headersTimeout' in server) {
      server.headersTimeout = 10_000
      server.requestTimeout = 30_000
      server.maxConnections = 2_000
    }
  })
}

/** Takes no new requests, lets those under way finish, and ends what merely stays open (live streams). */
function closing(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeIdleConnections' in server) {
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 3_000).unref()
    }
  })
}
