import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { verifySigned } from '../crypto/crypto.ts'

/** In front of the name of every cookie; `__Host-` binds it to this host alone, and needs https (ASVS 3.3.1). */
export const cookiePrefix = (secure: boolean): string => `${secure ? '__Host-' : ''}takt`

/** The name better-auth gives the session's cookie under that prefix. */
export const sessionCookieName = (secure: boolean): string => `${cookiePrefix(secure)}.session_token`

/** Finds the session's token in a request, if its signature is ours. */
export function sessionTokenReader(secret: string, secure: boolean): (c: Context) => string | null {
  const name = sessionCookieName(secure)
  return (c) => {
    const cookie = getCookie(c, name)
    return cookie ? verifySigned(cookie, secret) : null
  }
}
