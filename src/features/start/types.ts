import { z } from 'zod'
import type { Language } from '../../platform/session/viewer.ts'
import { email, line } from '../../platform/web/fields.ts'

const organisation = line(120)
const name = line(120)

/** By the one-time link of the first start. */
export const setupForm = z.strictObject({
  organisation,
  name,
  email: email(),
  password: z.string().default(''),
})

/** By anyone, where signing up is open; a mail proves the address before anything is made. */
export const signUpForm = z.strictObject({ organisation, name, email: email() })

/** By someone who has an account. */
export const anotherForm = z.strictObject({ organisation, name })

export const confirmForm = z.strictObject({ token: line(200) })

/** Which of the three forms a page shows; `closed` and `needs-link` show none. */
export type StartKind = 'setup' | 'sign-up' | 'another' | 'closed' | 'needs-link'

/** What someone who signs up wants, kept until they open the link in their mail. */
export interface Wish {
  organisation: string
  name: string
  email: string
  language: Language
}

export type Founding =
  | { kind: 'founded'; sessionToken: string }
  /** The link has been used, or is too old. */
  | { kind: 'void' }
  /** The address has an account by now: its owner signs in first. */
  | { kind: 'taken' }
