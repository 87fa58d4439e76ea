/** One part of a message: its headers by name in lower case, and what it holds, decoded. */
export interface Part {
  headers: Map<string, string>
  /** The type without parameters: text/calendar. */
  type: string
  parameters: Record<string, string>
  body: Buffer
  parts: Part[]
}

/** Reads a message as it came over the wire (RFC 5322, 2045). @throws for a header that comes twice. */
export function readMail(raw: string): Part {
  const end = raw.indexOf('\r\n\r\n')
  const headers = new Map<string, string>()
  for (const line of raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')) {
    const name = line.slice(0, line.indexOf(':')).toLowerCase()
    if (headers.has(name)) throw new Error(`Two headers ${name}`)
    headers.set(name, line.slice(name.length + 1).trim())
  }
  const [type = '', ...rest] = (headers.get('content-type') ?? 'text/plain').split(/;\s*/)
  const parameters = Object.fromEntries(
    rest.map((one) => {
      const [, name = '', value = ''] = /^([\w-]+)="?([^"]*)"?$/.exec(one) ?? []
      return [name.toLowerCase(), value]
    }),
  )
  const content = raw.slice(end + 4)
  const parts = parameters.boundary
    ? content
        .split(new RegExp(`(?:^|\r\n)--${parameters.boundary.replace(/[^\w-]/g, '\\$&')}(?:--)?\r\n`))
        .slice(1, -1)
        .map(readMail)
    : []
  return { headers, type, parameters, body: decode(content, headers), parts }
}

function decode(content: string, headers: Map<string, string>): Buffer {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(content, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(content)
  const joined = content.replace(/=\r\n/g, '')
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/g, (_, octet: string) => String.fromCharCode(Number.parseInt(octet, 16))),
    'latin1',
  )
}

/** A header without its encoded words (RFC 2047). */
export const headerText = (part: Part, name: string): string =>
  (part.headers.get(name) ?? '')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString()
        : decode(
            text.replaceAll('_', ' '),
            new Map([['content-transfer-encoding', 'quoted-printable']]),
          ).toString(),
    )
