import type { MiddlewareHandler } from 'hono'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import { Problem } from './problem.ts'

/** The headers of every answer, errors and files included (OWASP ASVS 5.0: 3.4.1–3.4.6). */
export function securityHeaders(secure: boolean): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: [NONCE, "'strict-dynamic'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      // Text becomes HTML in one place of the browser's code, live.ts, and nowhere else.
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['takt-live'],
    },
    // Not no-referrer: a browser then sends "Origin: null" with our own forms.
    referrerPolicy: 'same-origin',
    strictTransportSecurity: secure ? 'max-age=63072000; includeSubDomains' : false,
    xFrameOptions: 'DENY',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  })
}

/**
 * Lets a change through only from our own pages: the browser's word for it (Sec-Fetch-Site) must not deny it, and
 * an Origin must be one of ours. A request with neither is no browser's form and is refused.
 */
export function sameOrigin(origins: string[]): MiddlewareHandler {
  const ours = new Set(origins)
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const origin = c.req.header('origin')
      const site = c.req.header('sec-fetch-site')
      if (origin === undefined ? site !== 'same-origin' : !ours.has(origin)) throw new Problem(403)
      if (site !== undefined && site !== 'same-origin') throw new Problem(403)
    }
    await next()
  }
}

/** Pages about people are kept by no cache, also not the one of the "back" button after signing out. */
export const neverStored: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
}
