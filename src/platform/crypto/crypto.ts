import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/** A secret for a link or a feed: 256 bits from the operating system, in base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token: its SHA-256. Enough for secrets of 112 bits or more (OWASP ASVS 5.0, 6.5.2). */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

const signature = (value: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(value).digest()

/** `value.signature`, as better-auth signs its cookies (HMAC-SHA-256, base64). */
export const sign = (value: string, secret: string): string =>
  `${value}.${signature(value, secret).toString('base64')}`

/** Checks `value.signature` made by sign(), and returns the value. */
export function verifySigned(signed: string, secret: string): string | null {
  const dot = signed.lastIndexOf('.')
  if (dot < 1) return null
  const value = signed.slice(0, dot)
  const given = Buffer.from(signed.slice(dot + 1), 'base64')
  const expected = signature(value, secret)
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : null
}

export interface Seal {
  seal(plain: string): string
  open(sealed: string): string
}

/**
 * Encrypts what must wait in the database but may not be read there, such as the mail with a sign-in link:
 * AES-256-GCM with a fresh 96-bit nonce, under a key derived from the installation's secret for one purpose.
 */
export function createSeal(secret: string, purpose: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `takt ${purpose}`, 32))
  return {
    seal(plain) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const data = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), data]).toString('base64')
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}
