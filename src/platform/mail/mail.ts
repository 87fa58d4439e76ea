import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Kysely, sql } from 'kysely'
import { createTransport } from 'nodemailer'
import { createSeal, newToken, type Seal } from '../crypto/crypto.ts'
import type { DB } from '../database/tables.ts'

/** A mail as text; content never says more than who, when and a link. */
export interface Mail {
  to: { name: string; address: string }
  subject: string
  text: string
  /** Stays the same when a job runs twice, so that the receiver's program knows the second for the first. */
  messageId?: string
  /** Where an answer goes, when that is not the sender. */
  replyTo?: string | undefined
  /** The same as a message for the receiver's calendar (iMIP, RFC 6047). */
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string }
  /** The job that is queued when the address is refused for good; without one, the mail is tried again. */
  ifRefused?: { job: string; payload: object }
}

/** A mail server says for good that it takes no mail to this address; trying again is of no use. */
export class RecipientRefused extends Error {}

/** Puts a mail in the queue, in the transaction of the change that it tells of. */
export type PostMail = (transaction: Kysely<DB>, mail: Mail) => Promise<void>

/** The queue's payload is sealed: a mail may carry a sign-in link, and the database must not. */
export function createPostMail(secret: string, url: string): PostMail {
  const seal = createSeal(secret, 'mail')
  const host = new URL(url).hostname
  return async (transaction, mail) => {
    const messageId = mail.messageId ?? `<${newToken()}@${host}>`
    const payload = JSON.stringify({ sealed: seal.seal(JSON.stringify({ ...mail, messageId })) })
    await sql`select enqueue('mail', ${payload}::json, null, null)`.execute(transaction)
  }
}

export const mailSeal = (secret: string): Seal => createSeal(secret, 'mail')

/**
 * Sends a mail for good; fails when it was not accepted, so that the job runs again.
 * @throws RecipientRefused when it never will be.
 */
export type SendMail = (mail: Mail) => Promise<void>

/** The job that sends what createPostMail() queued. */
export function createMailJob(
  app: Kysely<DB>,
  seal: Seal,
  send: SendMail,
): (payload: unknown) => Promise<void> {
  return async (payload) => {
    const mail: Mail = JSON.parse(seal.open((payload as { sealed: string }).sealed))
    try {
      await send(mail)
    } catch (error) {
      if (!(error instanceof RecipientRefused && mail.ifRefused)) throw error
      const { job, payload: told } = mail.ifRefused
      await sql`select enqueue(${job}, ${JSON.stringify(told)}::json, null, null)`.execute(app)
    }
  }
}

const header = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** The bare address of a sender such as `Takt <takt@takt.example>`. */
export const bareAddress = (from: string): string => (/<([^<>]*)>\s*$/.exec(from)?.[1] ?? from).trim()

const message = (mail: Mail, from: string) => ({
  from,
  to: { name: header(mail.to.name), address: header(mail.to.address) },
  subject: header(mail.subject),
  text: mail.text,
  messageId: mail.messageId,
  replyTo: mail.replyTo && header(mail.replyTo),
  // As base64, so that no server on the way touches its line ends. METHOD must stand here and within the text.
  alternatives: mail.calendar && [
    {
      contentType: `text/calendar; charset=utf-8; method=${mail.calendar.method}`,
      content: mail.calendar.text,
      contentTransferEncoding: 'base64' as const,
    },
  ],
  headers: { 'Auto-Submitted': 'auto-generated' },
})

/** How long a mail server may keep us waiting, in milliseconds; then the job fails, and comes again later. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** Over SMTP; certificates are checked, and STARTTLS is demanded of any host that is not this machine. */
export function smtpSender(
  smtpUrl: string,
  from: string,
  waits: Partial<typeof patience> = {},
): SendMail & { close(): void } {
  const { hostname } = new URL(smtpUrl)
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    requireTLS: !here,
    ...patience,
    ...waits,
  } as object)
  const send: SendMail = async (mail) => {
    try {
      await transport.sendMail(message(mail, from))
    } catch (error) {
      throw isRefusedForGood(error) ? new RecipientRefused('The address is refused.') : error
    }
  }
  return Object.assign(send, { close: () => transport.close() })
}

/**
 * Whether it is the receiver's address that is refused. Some servers say so only after the whole mail, and then with
 * an enhanced code about address or mailbox (5.1.x, 5.2.x of RFC 3463); any other refusal there is about us.
 */
function isRefusedForGood(error: unknown): boolean {
  const { command, responseCode, response } = error as { [name: string]: unknown }
  if (typeof responseCode !== 'number' || responseCode < 500) return false
  return command === 'RCPT TO' || (command === 'DATA' && /^5\d\d[ -]5\.[12]\./.test(String(response)))
}

/** Without SMTP: each mail becomes a file in `folder`, whole or not at all, for the operator to pass on. */
export function outboxSender(folder: string, from: string): SendMail {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'crlf' })
  return async (mail) => {
    const { message: bytes } = await transport.sendMail(message(mail, from))
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const name = header(mail.messageId ?? newToken())
      .replace(/[^\w.-]+/g, '')
      .slice(0, 80)
    const file = path.join(folder, `${name}.eml`)
    await writeFile(`${file}.part`, bytes as Buffer, { mode: 0o600 })
    await rename(`${file}.part`, file)
  }
}
