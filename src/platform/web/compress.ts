import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Shorter ones leave in one packet either way. */
const threshold = 1024

/** Near what the best gives in size, in half its time. */
const level = 3

/**
 * A whole page as an answer, compressed at once where the browser takes that. Hono's own compress() sends it through a
 * web stream, which costs three times the processor and waits behind whatever else the server does (decision record
 * 0042); it lets pass what is compressed already.
 */
export function htmlAnswer(c: Context, html: string, status: ContentfulStatusCode): Response {
  c.header('content-type', 'text/html; charset=UTF-8')
  if (html.length < threshold || !takesGzip(c)) return c.body(html, status)
  c.header('content-encoding', 'gzip')
  return c.body(gzipSync(html, { level }), status)
}

const takesGzip = (c: Context): boolean =>
  accepts(c, { header: 'Accept-Encoding', supports: ['gzip', 'identity'], default: 'identity' }) === 'gzip'
