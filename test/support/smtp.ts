import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

export interface Received {
  from: string
  to: string[]
  /** The message as it came over the wire. */
  raw: string
}

export interface MailServer {
  url: string
  received: Received[]
  /** Resolves with the next message that is accepted. */
  next(): Promise<Received>
}

/** What a mail server says no with. */
export const refusal = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode })

/**
 * A mail server on loopback. `answer` decides over each message: undefined accepts it, `cut` takes it and ends the
 * connection before saying so, `hang` takes it and says nothing. `toRecipient` decides over each address, and may leave the sender waiting.
 */
export async function startMailServer(
  answer: (mail: Received) => Error | 'cut' | 'hang' | undefined = () => undefined,
  toRecipient: (address: string) => Error | 'hang' | undefined = () => undefined,
): Promise<MailServer> {
  const received: Received[] = []
  const waiting: ((mail: Received) => void)[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onRcptTo({ address }, _session, callback) {
      const said = toRecipient(address)
      if (said !== 'hang') callback(said)
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const mail = {
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        }
        const said = answer(mail)
        if (said instanceof Error) return callback(said)
        received.push(mail)
        for (const resolve of waiting.splice(0)) resolve(mail)
        if (said === 'cut') {
          const open = server as unknown as { connections: Set<{ _socket: Socket }> }
          for (const { _socket } of open.connections) _socket.destroy()
        } else if (said !== 'hang') callback()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    next: () => new Promise((resolve) => waiting.push(resolve)),
  }
}
