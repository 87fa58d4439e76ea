import { z } from 'zod'
import { choice, id, line, optionalLine } from '../../platform/web/fields.ts'

export const languages = ['da', 'en'] as const

export const nameForm = z.strictObject({ name: line(120), language: choice(languages).optional() })

/** Passwords are taken as they are typed, spaces and all. */
const secret = () => z.string().max(1_000, 'too-long:128').default('')

export const passwordForm = z.strictObject({
  current: secret(),
  password: z.string('required').min(1, 'required'),
})

export const organisationForm = z.strictObject({ organisationId: id() })

/** What is asked before something is changed that opens the account. */
export const confirmationForm = z.strictObject({ confirmation: secret() })

export const secondFactorCodeForm = z.strictObject({ code: line(40) })

/** The passkey as the browser made it (WebAuthn 3, toJSON); empty when it came to nothing. */
export const passkeyForm = z.strictObject({
  passkeyName: optionalLine(60),
  confirmation: secret(),
  credential: z.string().max(20_000).default(''),
})

/** The parts of the page that have a form; the anchor of each is its name. */
export type Part = 'about' | 'password' | 'reminders' | 'passkeys' | 'second-factor'

export interface Passkey {
  id: string
  name: string | null
  createdAt: Temporal.Instant
}

export interface Session {
  id: string
  device: string | null
  startedAt: Temporal.Instant
  lastUsedAt: Temporal.Instant
}

export interface Account {
  hasPassword: boolean
  secondFactor: boolean
  passkeys: Passkey[]
  sessions: Session[]
  organisations: { id: string; name: string }[]
}
