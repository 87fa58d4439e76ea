import { createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A message in the mailbox of a test. */
interface Kept {
  uid: number
  raw: Buffer
  flags: Set<string>
  receivedAt: string
}

/** What the server does with a command instead of answering it well. */
type Manner = 'no' | 'hang' | 'cut' | undefined

export interface Mailbox {
  /** As an operator writes it, with name and password. */
  url: string
  /** Puts a message into the mailbox, unread; `receivedAt` is an IMAP date such as 23-Nov-2026 08:00:00 +0000. */
  put(raw: string | Buffer, receivedAt?: string): Promise<void>
  /** How many messages are marked as read, and how many are not. */
  counts(): Promise<{ read: number; unread: number }>
}

export interface ImapServer extends Mailbox {
  /** Every command that came, in its order, without what it was about. */
  commands: string[]
  /** How many connections there were. */
  connections(): number
  /** Resolves when a command by this name has come. */
  next(command: string): Promise<void>
}

const capabilities = 'IMAP4rev1 UIDPLUS'

/**
 * A small IMAP server on loopback (RFC 3501): one mailbox, INBOX, and the commands that a reader of mail uses. `manner`
 * is asked before each command is answered.
 */
export async function startImapServer(
  manner: (command: string) => Manner = () => undefined,
): Promise<ImapServer> {
  const kept: Kept[] = []
  const commands: string[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const waiting: { command: string; resolve: () => void }[] = []
  const [user, password] = ['svar@takt.test', 'hemmeligt kodeord']

  /** What comes before the last line of the answer, and that line without its tag. */
  const answer = (command: string, rest: string): [string | Buffer, string] => {
    const done = 'OK done'
    switch (command) {
      case 'CAPABILITY':
        return [`* CAPABILITY ${capabilities}\r\n`, done]
      case 'LOGIN': {
        const known = rest === `"${user}" "${password}"` || rest === `${user} "${password}"`
        return ['', known ? done : 'NO [AUTHENTICATIONFAILED] wrong name or password']
      }
      case 'LIST':
        return ['* LIST (\\HasNoChildren) "/" INBOX\r\n', done]
      case 'SELECT':
        return /^"?INBOX"?$/.test(rest)
          ? [selected(kept.length), 'OK [READ-WRITE] selected']
          : ['', 'NO no such mailbox']
      case 'UID SEARCH': {
        const unseen = kept.filter(({ flags }) => !flags.has('\\Seen')).map(({ uid }) => uid)
        return [`${['* SEARCH', ...unseen].join(' ')}\r\n`, done]
      }
      case 'UID FETCH': {
        const [, uid, wanted = ''] = /^(\d+) (.*)$/.exec(rest) ?? []
        const message = kept.find((one) => one.uid === Number(uid))
        return [message ? fetched(message, wanted) : '', done]
      }
      case 'UID STORE': {
        const [, uid] = /^(\d+) \+FLAGS(?:\.SILENT)? \(\\Seen\)$/.exec(rest) ?? []
        kept.find((one) => one.uid === Number(uid))?.flags.add('\\Seen')
        return ['', done]
      }
      case 'LOGOUT':
        return ['* BYE\r\n', done]
      case 'LSUB':
      case 'NOOP':
      case 'NAMESPACE':
        return ['', done]
      default:
        return ['', 'BAD unknown']
    }
  }

  const server = createServer((socket) => {
    socket.setNoDelay(true)
    sockets.add(socket)
    connections += 1
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    let unread = ''
    socket.on('data', (chunk) => {
      unread += chunk.toString('latin1')
      for (let end = unread.indexOf('\r\n'); end >= 0; end = unread.indexOf('\r\n')) {
        const [, tag = '*', name = '', rest = ''] =
          /^(\S+) ((?:UID )?\S+) ?(.*)$/i.exec(unread.slice(0, end)) ?? []
        unread = unread.slice(end + 2)
        const command = name.toUpperCase()
        commands.push(command)
        const said = manner(command)
        for (const one of waiting.filter((one) => one.command === command)) one.resolve()
        if (said === 'cut') socket.destroy()
        else if (said === 'no') socket.write(`${tag} NO not today\r\n`)
        else if (said !== 'hang') {
          const [before, last] = answer(command, rest)
          socket.write(Buffer.concat([Buffer.from(before), Buffer.from(`${tag} ${last}\r\n`)]))
        }
      }
    })
    if (manner('greeting') !== 'hang') socket.write(`* OK [CAPABILITY ${capabilities}] ready\r\n`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  )
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `imap://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    commands,
    connections: () => connections,
    next: (command) => new Promise((resolve) => waiting.push({ command, resolve })),
    put: async (raw, receivedAt = '23-Nov-2026 08:00:00 +0000') => {
      kept.push({ uid: kept.length + 1, raw: Buffer.from(raw), flags: new Set(), receivedAt })
    },
    counts: async () => {
      const read = kept.filter(({ flags }) => flags.has('\\Seen')).length
      return { read, unread: kept.length - read }
    },
  }
}

const selected = (count: number): string =>
  [
    '* FLAGS (\\Seen \\Deleted)',
    `* ${count} EXISTS`,
    '* OK [UIDVALIDITY 1] valid',
    `* OK [UIDNEXT ${count + 1}] next`,
    '* OK [PERMANENTFLAGS (\\Seen \\Deleted)] kept',
    '',
  ].join('\r\n')

/** What was asked for of a message, and no more: the body comes as a literal. */
function fetched({ uid, raw, flags, receivedAt }: Kept, wanted: string): Buffer {
  const items = [`UID ${uid}`]
  if (/\bFLAGS\b/.test(wanted)) items.push(`FLAGS (${[...flags].join(' ')})`)
  if (/RFC822\.SIZE/.test(wanted)) items.push(`RFC822.SIZE ${raw.byteLength}`)
  if (/INTERNALDATE/.test(wanted)) items.push(`INTERNALDATE "${receivedAt}"`)
  const body = /BODY\.PEEK\[\]/.test(wanted) ? [Buffer.from(` BODY[] {${raw.byteLength}}\r\n`), raw] : []
  return Buffer.concat([Buffer.from(`* ${uid} FETCH (${items.join(' ')}`), ...body, Buffer.from(')\r\n')])
}
