import { z } from 'zod'
import type { Language } from '../../platform/session/viewer.ts'
import { line } from '../../platform/web/fields.ts'

/** What an invitation says to the one who holds its token. */
export interface Invitation {
  organisationId: string
  organisationName: string
  memberName: string
  /** The address it is bound to. */
  email: string
  language: Language
  inviterName: string
  /** A link that came by mail proves the address; one that was copied does not. */
  channel: 'mail' | 'link'
  /** The account that the address has already. */
  userId: string | null
  /** Why it cannot be accepted (any more); null while it can. */
  state: 'accepted' | 'revoked' | 'expired' | null
}

/** For someone without an account. The password may be empty where mail is set up. */
export const newAccountForm = z.strictObject({ name: line(120), password: z.string().default('') })

/** How someone stands to an invitation that is open. */
export type Standing = 'new' | 'accept' | 'sign-in' | 'owes-code' | 'someone-else'
