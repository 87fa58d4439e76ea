import { dateAndTime } from '../../../platform/i18n/dates.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import { Confirmation, needsNewSession, partOf, type Shown, SignInAgain } from '../parts/pages.tsx'
import { text } from '../text.ts'

/** One's passkeys, and the form that adds one: it shows itself where the browser has passkeys. */
export function PasskeySection(shown: Shown) {
  const { owner, account } = shown
  const t = text[owner.language].passkeys
  return (
    <Section id="passkeys" heading={t.heading}>
      <p class="mb-4">{t.what}</p>
      {account.passkeys.length > 0 && (
        <List>
          {account.passkeys.map((passkey) => (
            <ListRow
              key={passkey.id}
              id={`passkey-${passkey.id}`}
              title={passkey.name || t.unnamed}
              detail={t.added(dateAndTime(owner.language, passkey.createdAt, owner.timeZone))}
              trailing={
                <Form action={urls.accountPasskeyRemoval({ passkeyId: passkey.id })}>
                  <Button tone="secondary" icon="remove">
                    {t.remove}
                  </Button>
                </Form>
              }
            />
          ))}
        </List>
      )}
      {shown.passkeysWork ? <Adding {...shown} /> : <p class="text-muted">{t.notHere}</p>}
    </Section>
  )
}

function Adding(shown: Shown) {
  const { owner } = shown
  const t = text[owner.language]
  const { field, typed } = partOf(shown, 'passkeys')
  if (needsNewSession(shown)) return <SignInAgain {...shown} part="passkeys" />
  return (
    <>
      <noscript>
        <p class="text-muted">{t.passkeys.needsScript}</p>
      </noscript>
      <div data-passkey={urls.accountPasskeyChallenge()} data-ceremony="create" class="mt-6" hidden>
        <Form action={urls.accountPasskeys()} hidden={{ credential: '' }}>
          <TextField
            {...field('passkeyName')}
            label={t.passkeys.name}
            hint={t.passkeys.nameHint}
            value={typed.passkeyName}
          />
          <Confirmation {...shown} part="passkeys" />
          <Actions>
            <Button tone="secondary" icon="key">
              {t.passkeys.add}
            </Button>
          </Actions>
        </Form>
      </div>
    </>
  )
}
