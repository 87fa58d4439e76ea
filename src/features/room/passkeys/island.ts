import { base64url, fromBase64url } from '../locks/rules.ts'
import type { Lock } from '../types.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** What a passkey is asked to turn into a secret: the same for all passkeys of a room. */
const question = (roomId: string) => ({
  prf: { eval: { first: new TextEncoder().encode(`takt room 1 ${roomId}`) } },
})

/** A passkey that the person did not use, or that gives no secret here. */
export class NoPasskey extends Error {
  /** Whether a passkey was used at all. */
  readonly used: boolean
  constructor(used: boolean) {
    super('no passkey')
    this.used = used
  }
}

/** Whether this browser may be able to open a room with a passkey. */
export async function passkeysGiveSecrets(): Promise<boolean> {
  if (!('PublicKeyCredential' in window)) return false
  const capabilities = await PublicKeyCredential.getClientCapabilities?.().catch(() => undefined)
  // A browser that does not say is tried.
  return capabilities?.['extension:prf'] ?? true
}

const secretOf = (credential: PublicKeyCredential): Bytes | null => {
  const output = credential.getClientExtensionResults().prf?.results?.first
  return output ? new Uint8Array(output as ArrayBuffer) : null
}

/** Asks one of the room's passkeys for its secret. @throws NoPasskey */
export async function askPasskey(
  roomId: string,
  locks: Pick<Lock, 'credential'>[],
): Promise<{ credential: string; output: Bytes }> {
  const allowed = locks.flatMap(({ credential }) => (credential === null ? [] : [credential]))
  const publicKey: PublicKeyCredentialRequestOptions = {
    // Nothing is proved to the server with it: the secret alone counts.
    challenge: crypto.getRandomValues(new Uint8Array(32)),
    allowCredentials: allowed.map((id) => ({ type: 'public-key' as const, id: fromBase64url(id) })),
    userVerification: 'required',
    extensions: question(roomId),
  }
  const credential = (await navigator.credentials
    .get({ publicKey })
    .catch(() => null)) as PublicKeyCredential | null
  const output = credential && secretOf(credential)
  if (!credential || !output) throw new NoPasskey(credential !== null)
  return { credential: base64url(new Uint8Array(credential.rawId)), output }
}

/**
 * Makes a passkey for the room, apart from those one signs in with, and asks it for its secret.
 * @throws NoPasskey also where the passkey gives no secret
 */
export async function makePasskey(
  roomId: string,
  names: { roomName: string; memberName: string },
  locks: Pick<Lock, 'credential'>[],
): Promise<{ credential: string; output: Bytes }> {
  const publicKey: PublicKeyCredentialCreationOptions = {
    challenge: crypto.getRandomValues(new Uint8Array(32)),
    rp: { name: 'Takt' },
    user: {
      id: new TextEncoder().encode(`room ${roomId}`),
      name: names.roomName,
      displayName: `${names.roomName} · ${names.memberName}`,
    },
    pubKeyCredParams: [
      { type: 'public-key', alg: -7 },
      { type: 'public-key', alg: -257 },
    ],
    excludeCredentials: locks.flatMap(({ credential }) =>
      credential === null ? [] : [{ type: 'public-key' as const, id: fromBase64url(credential) }],
    ),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
    extensions: question(roomId),
  }
  const made = (await navigator.credentials
    .create({ publicKey })
    .catch(() => null)) as PublicKeyCredential | null
  if (!made) throw new NoPasskey(false)
  const credential = base64url(new Uint8Array(made.rawId))
  const output = secretOf(made)
  // Many give their secret when they are used, not when they are made.
  return output ? { credential, output } : askPasskey(roomId, [{ credential }])
}
