import PostalMime, { addressParser } from 'postal-mime'

/** A calendar part of a message, decoded. */
export interface CalendarPart {
  /** The `method` of its type, in capitals; null when it names none. */
  method: string | null
  text: string
}

/** What a message says of who sent it and what their calendar has to tell. Nothing of it is proven. */
export interface Letter {
  /** The one address in `From`, in small letters. */
  from: string
  calendars: CalendarPart[]
}

/** More calendar parts than this, or longer ones (in bytes), no calendar sends; the rest is not looked at. */
const most = { parts: 4, bytes: 64 * 1024 }

const limits = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 }

/**
 * Reads a message (RFC 5322, 2045) as far as its sender and its calendar parts. What it passes on from others
 * (message/rfc822) is not looked into: those are not the sender's words.
 * @returns null for what is no message, or comes from nobody or from several
 */
export async function readLetter(raw: Uint8Array): Promise<Letter | null> {
  const email = await PostalMime.parse(raw, { ...limits, forceRfc822Attachments: true }).catch(() => null)
  const from = email && senderOf(email.headers)
  if (!from) return null
  const calendars = email.attachments
    .filter(({ mimeType }) => mimeType === 'text/calendar')
    .slice(0, most.parts)
    .flatMap(({ method, content }) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as Uint8Array)
      if (bytes.byteLength > most.bytes) return []
      return [{ method: method?.toUpperCase() ?? null, text: bytes.toString('utf8') }]
    })
  return { from, calendars }
}

/** The address in `From`, in small letters; null unless there is one header with one address. */
function senderOf(headers: { key: string; value: string }[]): string | null {
  const [from, ...others] = headers.filter(({ key }) => key === 'from')
  if (!from || others.length > 0 || from.value.length > 1_000) return null
  const [sender, ...more] = addressParser(from.value, { flatten: true })
  const address = sender?.address?.toLowerCase()
  if (!address || more.length > 0) return null
  return /^[^\s@<>,;\0]{1,64}@[^\s@<>,;\0]{1,255}$/.test(address) ? address : null
}
