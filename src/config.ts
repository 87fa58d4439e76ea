import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { newToken } from './platform/crypto/crypto.ts'
import { Refused } from './platform/refusal/refused.ts'

/** Everything an operator can set, checked. */
export interface Config {
  host: string
  port: number
  /** The public address, without a slash at the end; every link in a mail begins with it. */
  url: string
  /** The origins whose forms are believed: the public address, and on loopback both of its names. */
  origins: string[]
  dataFolder: string
  databaseUrl: string | null
  smtpUrl: string | null
  mailFrom: string
  /** The mailbox that answers to invitations are read from; null when nobody reads them. */
  imapUrl: string | null
  /** The address of that mailbox, where it is another than that of `mailFrom`. */
  replyTo: string | null
  secret: string
  signup: 'closed' | 'open'
  logLevel: string
  /** Whether a person's calendar may lie within a private network, and be asked without TLS. */
  outboundPrivate: boolean
  /** Whom to call for advice; null where the operator names nobody. */
  adviser: { name: string; phone: string; url: string } | null
}

export class ConfigRefused extends Refused {}

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be an address such as https://takt.example.dk',
})

const imapAddress = 'must be an address such as imaps://user:password@mail.example.dk'

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('must be a number').int().min(0).max(65_535, 'must be 0–65535').default(3000),
  TAKT_URL: webAddress.optional(),
  TAKT_DATA: z.string().default('./data'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be an address such as postgres://user:password@host/takt',
    })
    .optional(),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'must be an address such as smtp://user:password@mail.example.dk:587',
    })
    .optional(),
  MAIL_FROM: z.string().default('Takt <takt@localhost>'),
  TAKT_IMAP_URL: z
    .url({ protocol: /^imaps?$/, error: imapAddress })
    .refine((text) => {
      // The rest is checked even where the address is none.
      const url = URL.parse(text)
      return !url || (url.username !== '' && url.password !== '')
    }, imapAddress)
    .optional(),
  TAKT_REPLY_TO: z.email('must be a mail address such as svar@takt.example.dk').optional(),
  TAKT_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  TAKT_SIGNUP: z.enum(['closed', 'open'], 'must be "open" or "closed"').default('closed'),
  TAKT_LOG: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
  TAKT_OUTBOUND_PRIVATE: z.enum(['refuse', 'allow'], 'must be "refuse" or "allow"').default('refuse'),
  TAKT_ADVISER_NAME: z.string().default('Ase Selvstændig'),
  TAKT_ADVISER_PHONE: z.string().default('7013 7015'),
  TAKT_ADVISER_URL: webAddress.default('https://www.ase.dk/selvstaendig'),
})

/**
 * Reads the environment. An empty variable counts as one that is not set, but for the adviser's name: left empty, there
 * is no adviser.
 * @throws ConfigRefused with a sentence for the operator about each variable that is wrong.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const set = checkEnvironment(env)
  const dataFolder = path.resolve(set.TAKT_DATA)
  const local = `http://${set.HOST.includes(':') ? `[${set.HOST}]` : set.HOST}:${set.PORT}`
  const url = (set.TAKT_URL ?? local).replace(/\/+$/, '')
  return {
    host: set.HOST,
    port: set.PORT,
    url,
    origins: set.TAKT_URL ? [new URL(url).origin] : [url, `http://localhost:${set.PORT}`],
    dataFolder,
    databaseUrl: set.DATABASE_URL ?? null,
    smtpUrl: set.SMTP_URL ?? null,
    mailFrom: set.MAIL_FROM,
    imapUrl: set.TAKT_IMAP_URL ?? null,
    replyTo: set.TAKT_REPLY_TO ?? null,
    secret: set.TAKT_SECRET ?? keptSecret(dataFolder),
    signup: set.TAKT_SIGNUP,
    logLevel: set.TAKT_LOG,
    outboundPrivate: set.TAKT_OUTBOUND_PRIVATE === 'allow',
    adviser:
      env.TAKT_ADVISER_NAME === ''
        ? null
        : { name: set.TAKT_ADVISER_NAME, phone: set.TAKT_ADVISER_PHONE, url: set.TAKT_ADVISER_URL },
  }
}

/** Where the data lies, for commands that must not make anything of it. */
export interface Storage {
  dataFolder: string
  databaseUrl: string | null
  /** TAKT_SECRET; null where Takt keeps a secret of its own, in `secretFile`. */
  givenSecret: string | null
  secretFile: string
}

/** Reads where the data lies, and makes no secret. @throws ConfigRefused */
export function readStorage(env: Record<string, string | undefined>): Storage {
  const { TAKT_DATA, DATABASE_URL = null, TAKT_SECRET = null } = checkEnvironment(env)
  const dataFolder = path.resolve(TAKT_DATA)
  return {
    dataFolder,
    databaseUrl: DATABASE_URL,
    givenSecret: TAKT_SECRET,
    secretFile: secretFileIn(dataFolder),
  }
}

function checkEnvironment(env: Record<string, string | undefined>): z.output<typeof environment> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const checked = environment.safeParse(given)
  if (checked.success) return checked.data
  throw new ConfigRefused(
    checked.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`).join('\n'),
  )
}

const secretFileIn = (dataFolder: string): string => path.join(dataFolder, 'secret')

/** The installation's own secret, made at the first start and kept in the data folder for the owner's eyes alone. */
function keptSecret(dataFolder: string): string {
  const file = secretFileIn(dataFolder)
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true })
    try {
      writeFileSync(file, newToken(), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8').trim()
}
