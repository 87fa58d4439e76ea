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
}

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

/** Sends a mail for good; fails when it was not accepted, so that the job runs again. */
export type SendMail = (mail: Mail) => Promise<void>

const header = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

const message = (mail: Mail, from: string) => ({
  from,
  to: { name: header(mail.to.name), address: header(mail.to.address) },
  subject: header(mail.subject),
  text: mail.text,
  messageId: mail.messageId,
  headers: { 'Auto-Submitted': 'auto-generated' },
})

/** Over SMTP; certificates are checked, and STARTTLS is demanded of any host that is not this machine. */
export function smtpSender(smtpUrl: string, from: string): SendMail & { close(): void } {
  const { hostname } = new URL(smtpUrl)
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    requireTLS: !here,
  } as object)
  const send: SendMail = async (mail) => {
    await transport.sendMail(message(mail, from))
  }
  return Object.assign(send, { close: () => transport.close() })
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
