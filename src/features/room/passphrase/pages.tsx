import type { Language } from '../../../platform/session/viewer.ts'
import { Checkbox } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/field.tsx'
import { text } from '../text.ts'
import { strengths } from './rules.ts'

/** A new passphrase, twice, with a word on how hard it is to guess. `id` sets those of one form apart from others'. */
export function PassphraseFields({
  language,
  id,
  fresh,
}: {
  language: Language
  id: string
  /** In place of one there was. */
  fresh?: boolean
}) {
  const t = text[language]
  return (
    <div data-passphrase class="flex flex-col gap-5">
      <TextField
        name="passphrase"
        id={`${id}-passphrase`}
        type="password"
        autocomplete="new-password"
        label={fresh ? t.passphrase.fresh : t.passphrase.label}
        hint={t.passphrase.hint}
      />
      <p data-strength aria-live="polite" class="-mt-3 min-h-6 text-muted" />
      {strengths.map((strength) => (
        <template key={strength} data-strength-word={strength}>
          {t.strength[strength]}
        </template>
      ))}
      <TextField
        name="again"
        id={`${id}-again`}
        type="password"
        autocomplete="new-password"
        label={t.passphrase.again}
      />
      <Checkbox name="reveal" id={`${id}-reveal`} label={t.passphrase.reveal} />
    </div>
  )
}

/** Keeps a password manager from taking the room's passphrase for the password one signs in with. */
export const ManagerName = ({ name }: { name: string }) => (
  <input type="text" name="username" autocomplete="username" value={name} readonly hidden />
)
