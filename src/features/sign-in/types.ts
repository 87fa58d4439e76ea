import { z } from 'zod'
import { email, line, optionalLine } from '../../platform/web/fields.ts'

const next = optionalLine(1_000)

export const askForLinkForm = z.strictObject({ email: email(), next })

export const passwordForm = z.strictObject({
  email: email(),
  // Taken as it is: what a password may be is asked where one is chosen.
  password: z.string('required').min(1, 'required').max(1_000, 'too-long:128'),
  next,
})

export const linkForm = z.strictObject({ token: line(200), next })

export const codeForm = z.strictObject({ code: line(40), next })

/** What the browser's passkey answered, as JSON (WebAuthn 3, toJSON); empty when it came to nothing. */
export const passkeyForm = z.strictObject({ credential: z.string().max(20_000).default(''), next })
