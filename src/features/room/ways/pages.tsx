import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Section } from '../../../ui/heading.tsx'
import { CodePanel } from '../code/pages.tsx'
import { Part, ProblemLine } from '../panel/pages.tsx'
import { ManagerName, PassphraseFields } from '../passphrase/pages.tsx'
import { text } from '../text.ts'

/** The ways into an open room: change the passphrase, make a new code, add and remove passkeys. Each asks for a key. */
export function WaysPanel({ viewer }: { viewer: Viewer }) {
  const t = text[viewer.language].ways
  const manager = <ManagerName name={`${text[viewer.language].title} · ${viewer.email}`} />
  return (
    <Section id="ways" heading={t.heading}>
      <p class="mb-3">{t.lead}</p>
      <p data-ways-says role="status" class="my-3 rounded-box bg-kept px-5 py-3 empty:hidden" />
      {(['changed', 'newCodeDone', 'passkeyDone', 'removed'] as const).map((name) => (
        <template key={name} data-way-done={name}>
          {t[name]}
        </template>
      ))}
      <Details id="way-passphrase" group="ways" summary={t.change}>
        <form data-way="passphrase" method="dialog" noValidate class="flex flex-col gap-5">
          {manager}
          <ProblemLine />
          <Confirm viewer={viewer} id="change" />
          <PassphraseFields language={viewer.language} id="change" fresh />
          <Actions>
            <Button tone="secondary">{t.changeButton}</Button>
          </Actions>
        </form>
      </Details>
      <Details id="way-code" group="ways" summary={t.newCode}>
        <div data-new-code>
          <Part name="confirm">
            <form data-way="recovery" method="dialog" noValidate class="flex flex-col gap-5">
              <p>{t.newCodeWhat}</p>
              <ProblemLine />
              <Confirm viewer={viewer} id="code" />
              <Actions>
                <Button tone="secondary">{t.newCodeButton}</Button>
              </Actions>
            </form>
          </Part>
          <Part name="code">
            <CodePanel language={viewer.language} id="code" use={t.newCodeUse} />
          </Part>
        </div>
      </Details>
      <Details id="way-passkey" group="ways" summary={t.passkey}>
        <p class="mb-5">{t.passkeyWhat}</p>
        <p data-no-passkeys class="text-muted" hidden>
          {t.passkeyNotHere}
        </p>
        <form data-way="passkey" method="dialog" noValidate class="flex flex-col gap-5">
          <ProblemLine />
          <Confirm viewer={viewer} id="passkey" />
          <Actions>
            <Button tone="secondary" icon="key">
              {t.passkeyButton}
            </Button>
          </Actions>
        </form>
      </Details>
      <div data-passkeys hidden>
        <Details id="way-removal" group="ways" summary={t.remove}>
          <form data-way="removal" method="dialog" noValidate class="flex flex-col gap-5">
            <p>{t.removeWhat}</p>
            <ProblemLine />
            <fieldset class="flex flex-col gap-3">
              <legend class="mb-2 font-semibold">{t.kinds.passkey}</legend>
              <div data-list class="flex flex-col gap-3" />
            </fieldset>
            <template data-passkey-row>
              <label class="flex min-h-12 cursor-pointer items-center gap-3 rounded-field border border-edge bg-surface px-4 py-2 hover:bg-base-200 has-checked:border-primary has-checked:bg-calm">
                <input type="radio" name="lock" class="radio border-edge checked:text-primary" />
                <span data-fill="name" />
              </label>
            </template>
            <Confirm viewer={viewer} id="removal" />
            <Actions>
              <Button tone="secondary" icon="remove">
                {t.removeButton}
              </Button>
            </Actions>
          </form>
        </Details>
      </div>
    </Section>
  )
}

/** Whoever changes the locks shows first that they have a key: a device that stands open is not enough. */
function Confirm({ viewer, id }: { viewer: Viewer; id: string }) {
  const t = text[viewer.language].ways
  return (
    <div class="flex flex-col gap-1.5">
      <TextField
        name="confirm"
        id={`${id}-confirm`}
        type="password"
        autocomplete="current-password"
        label={t.confirm}
      />
      <p data-with-passkey class="text-muted" hidden>
        {t.confirmPasskey}
      </p>
    </div>
  )
}
