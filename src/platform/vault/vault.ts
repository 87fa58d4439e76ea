import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** A row of vault.key, as far as opening it goes. */
export interface WrappedKey {
  organisationId: string
  id: string
  wrapped: Buffer
}

/** What was sealed cannot be opened: its key is gone or another's, or it was changed. */
export class CannotOpen extends Error {}

/**
 * Seals texts under keys that are kept apart from them (decision record 29). A sealed text is `v1.` and base64url of
 * nonce (12 bytes), tag (16) and AES-256-GCM ciphertext; `place` says where it stands ("note 0199…") and is
 * authenticated, so that a text moved elsewhere does not open.
 */
export interface Vault {
  /** The bytes to keep for a fresh key under this id: nonce, key and tag, under the installation's secret. */
  newKey(at: Pick<WrappedKey, 'organisationId' | 'id'>): Buffer
  seal(key: WrappedKey, place: string, plain: string): string
  /** @throws CannotOpen */
  open(key: WrappedKey, place: string, sealed: string): string
}

const version = 'v1.'

/** `additional` is authenticated and not kept. @returns nonce, tag and ciphertext */
function encrypt(key: Buffer, additional: string, plain: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(additional))
  const data = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), data])
}

function decrypt(key: Buffer, additional: string, bytes: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(additional)).setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
  } catch {
    throw new CannotOpen('A sealed text does not open: its key is another, or it was changed.')
  }
}

/** The vault of an installation, whose `secret` wraps every key. */
export function createVault(secret: string): Vault {
  const master = Buffer.from(hkdfSync('sha256', secret, '', 'takt vault', 32))
  const name = ({ organisationId, id }: Pick<WrappedKey, 'organisationId' | 'id'>) =>
    `${organisationId} ${id}`
  const unwrap = (key: WrappedKey) => decrypt(master, name(key), key.wrapped)
  return {
    newKey: (at) => encrypt(master, name(at), randomBytes(32)),
    seal: (key, place, plain) =>
      version +
      encrypt(unwrap(key), `${name(key)} ${place}`, Buffer.from(plain, 'utf8')).toString('base64url'),
    open(key, place, sealed) {
      if (!sealed.startsWith(version))
        throw new CannotOpen('A sealed text is of a version that is not known.')
      const bytes = Buffer.from(sealed.slice(version.length), 'base64url')
      return decrypt(unwrap(key), `${name(key)} ${place}`, bytes).toString('utf8')
    },
  }
}
