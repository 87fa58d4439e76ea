import { errorText } from '../../../platform/i18n/form-text.ts'
import { passwordText } from '../../../platform/identity/password-text.ts'
import type { Language } from '../../../platform/session/viewer.ts'
import type { FieldError } from '../../../platform/web/form.ts'
import { TextField } from '../../../ui/field.tsx'
import type { Settings } from '../../reminders/types.ts'
import { text } from '../text.ts'
import type { Account, Part } from '../types.ts'

/** The one whose page it is. Without a company there is no membership to speak of. */
export interface Owner {
  language: Language
  timeZone: string
  name: string
  email: string
  sessionId: string
  organisationId: string | null
}

export interface Shown {
  owner: Owner
  account: Account
  /** What they are reminded of; null without a company. */
  reminders: Settings | null
  /** Signed in just now, so that nothing need be confirmed. */
  fresh: boolean
  passkeysWork: boolean
  done?: string
  refused?: { part: Part; errors: FieldError[]; typed: Record<string, string> }
}

/** One part of the page with its own form: what was typed in it and the sentences about it. */
export function partOf({ owner, refused }: Shown, part: Part) {
  const own = refused?.part === part ? refused : undefined
  const said = { ...passwordText[owner.language].errors, ...text[owner.language].errors }
  const errors = (own?.errors ?? []).map(({ field, code }) => ({
    field: `${part}-${field}`,
    message: errorText(owner.language, code, said),
  }))
  return {
    typed: own?.typed ?? {},
    errors,
    field: (name: string) => ({
      name,
      id: `${part}-${name}`,
      error: errors.find(({ field }) => field === `${part}-${name}`)?.message,
    }),
  }
}

/** Someone without a password can only show who they are by signing in anew. */
export const needsNewSession = ({ fresh, account }: Shown): boolean => !fresh && !account.hasPassword

/** Asks for the password before something that opens the account, unless it was given just now. */
export function Confirmation(shown: Shown & { part: Part }) {
  const t = text[shown.owner.language].confirmation
  if (shown.fresh) return null
  return (
    <TextField
      {...partOf(shown, shown.part).field('confirmation')}
      label={t.label}
      hint={t.hint}
      type="password"
      autocomplete="current-password"
    />
  )
}

/** Stands where such a form would stand, and where the words about a form that came too late lead to. */
export function SignInAgain({ owner, part, field = 'confirmation' }: Shown & { part: Part; field?: string }) {
  return (
    <p id={`${part}-${field}`} tabindex={-1} class="text-muted">
      {text[owner.language].confirmation.signInAgain}
    </p>
  )
}
