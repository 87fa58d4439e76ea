import { isIP } from 'node:net'
import type { Context } from 'hono'

/**
 * The network a request comes from: an IPv4 address, or the first 64 bits of an IPv6 one, which one household has.
 * A proxy on this same machine is believed about whom it speaks for. Null for this machine itself, and in tests.
 */
export function networkOf(c: Context): string | null {
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
    ?.socket
  return networkFrom(socket?.remoteAddress, c.req.header('x-forwarded-for'))
}

/** The same from its parts: the other end of the connection, and the header X-Forwarded-For. */
export function networkFrom(remote: string | undefined, forwarded: string | undefined): string | null {
  const address = plain(remote)
  if (!isLoopback(address)) return isIP(address) ? block(address) : null
  // The last one is what the proxy itself wrote; those before it anyone can make up.
  const told = plain(forwarded?.split(',').at(-1)?.trim())
  return isIP(told) && !isLoopback(told) ? block(told) : null
}

const plain = (address = ''): string => address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')

const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.')

function block(address: string): string {
  if (isIP(address) === 4) return address
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : 8 - groups.length - after.length
  return [...groups, ...Array<string>(missing).fill('0'), ...after].slice(0, 4).join(':')
}
