import { ImapFlow } from 'imapflow'

/** A message as it lies in the mailbox. */
export interface Waiting {
  raw: Uint8Array
  /** When the server took it in: its own clock, not the sender's. */
  receivedAt: Temporal.Instant
}

/** Why a mailbox cannot be read: it refuses us, is not there, takes too long, or answers otherwise than it should. */
export type InboxTrouble = 'login' | 'unreachable' | 'slow' | 'answer'

/** What one look into the mailbox came to. `left`: there is more than one look takes. */
export type Look =
  | { ok: true; read: number; tooLarge: number; left: boolean }
  | { ok: false; reason: InboxTrouble }

/** Looks once for new messages, oldest first, and marks each as read once `handle` is through with it. */
export type LookIntoInbox = (
  handle: (message: Waiting) => Promise<void>,
  signal?: AbortSignal,
) => Promise<Look>

/** What one look takes: that many messages, of that many bytes each, in that many milliseconds. */
export const inboxLimits = { messages: 50, bytes: 1024 * 1024, milliseconds: 60_000 }

/** How long the server may keep us waiting, in milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/**
 * A mailbox as `imaps://user:password@host/Folder` names it (RFC 9051); the folder is INBOX unless given. Certificates
 * are checked, and STARTTLS is demanded of any host that is not this machine.
 *
 * What is marked as read is never looked at again, and it is marked only after `handle` is done: a message may come
 * twice, and none is lost. One that is too large is marked without being fetched.
 */
export function openInbox(
  imapUrl: string,
  waits: Partial<typeof patience & typeof inboxLimits> = {},
): LookIntoInbox {
  const limits = { ...inboxLimits, ...waits }
  return async (handle, signal) => {
    const client = new ImapFlow({ ...connectionTo(imapUrl), ...patience, ...waits, ...bounds(limits.bytes) })
    // Without a listener a lost connection would end the process. What waits for an answer then fails by itself, but
    // does not say that it was the server's silence.
    let silent = false
    client.on('error', (error) => {
      silent ||= reasonOf(error) === 'slow'
    })
    const tooLong = AbortSignal.timeout(limits.milliseconds)
    const end = signal ? AbortSignal.any([signal, tooLong]) : tooLong
    const close = () => client.close()
    end.addEventListener('abort', close)
    try {
      await client.connect()
      await client.mailboxOpen(folderOf(imapUrl))
      const look = await readAll(client, handle, limits)
      // A lost connection is one reason for which the library says no more than that it came to nothing.
      return look.ok || client.usable ? look : { ok: false, reason: silent ? 'slow' : 'unreachable' }
    } catch (error) {
      if (error instanceof HandlingFailed) throw error.cause
      return { ok: false, reason: tooLong.aborted || silent ? 'slow' : reasonOf(error) }
    } finally {
      end.removeEventListener('abort', close)
      client.close()
    }
  }
}

/** What failed was our own doing: the message stays unread, and the caller is told. */
class HandlingFailed extends Error {}

async function readAll(
  client: ImapFlow,
  handle: (message: Waiting) => Promise<void>,
  limits: typeof inboxLimits,
): Promise<Look> {
  const found = await client.search({ seen: false }, { uid: true })
  if (!Array.isArray(found)) return { ok: false, reason: 'answer' }
  const waiting = found.toSorted((one, other) => one - other).slice(0, limits.messages)
  let tooLarge = 0
  for (const uid of waiting.map(String)) {
    const about = await client.fetchOne(uid, { size: true, internalDate: true }, { uid: true })
    // Someone else has removed it meanwhile.
    if (!about) continue
    if (about.size === undefined || about.size > limits.bytes) tooLarge += 1
    else {
      const message = await client.fetchOne(uid, { source: true }, { uid: true })
      if (!message) continue
      if (!message.source) return { ok: false, reason: 'answer' }
      const waits = { raw: message.source, receivedAt: instantOf(about.internalDate) }
      await handle(waits).catch((cause: unknown) => {
        throw new HandlingFailed('A message could not be handled.', { cause })
      })
    }
    if (!(await client.messageFlagsAdd(uid, ['\\Seen'], { uid: true })))
      return { ok: false, reason: 'answer' }
  }
  return { ok: true, read: waiting.length, tooLarge, left: found.length > waiting.length }
}

const instantOf = (date: Date | string | undefined): Temporal.Instant => {
  const milliseconds = date === undefined ? Number.NaN : new Date(date).getTime()
  return Temporal.Instant.fromEpochMilliseconds(Number.isNaN(milliseconds) ? Date.now() : milliseconds)
}

function connectionTo(imapUrl: string) {
  const { protocol, hostname, port, username, password } = new URL(imapUrl)
  const secure = protocol === 'imaps:'
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 993 : 143,
    secure,
    ...(secure ? {} : { doSTARTTLS: !here }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    // Its log would hold what people write.
    logger: false as const,
    disableAutoIdle: true,
    disableCompression: true,
  }
}

/** What a server may send in one answer. A list of unread messages takes about eight bytes for each. */
const bounds = (bytes: number) => ({
  maxLineLength: 1024 * 1024,
  maxLiteralSize: bytes + 1024,
  maxResponseSize: bytes + 2 * 1024 * 1024,
  maxResponseTokens: 10_000,
})

const folderOf = (imapUrl: string): string =>
  decodeURIComponent(new URL(imapUrl).pathname.slice(1)) || 'INBOX'

const notThere = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])
const gone = new Set(['NoConnection', 'EConnectionClosed', 'ClosedAfterConnectText', 'ClosedAfterConnectTLS'])
const late = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT', 'ETIMEOUT', 'ETIMEDOUT'])

function reasonOf(error: unknown): InboxTrouble {
  const { authenticationFailed, code = '' } = error as { authenticationFailed?: boolean; code?: string }
  if (authenticationFailed) return 'login'
  if (late.has(code)) return 'slow'
  return notThere.has(code) || gone.has(code) ? 'unreachable' : 'answer'
}
