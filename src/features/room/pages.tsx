import type { ComponentChildren } from 'preact'
import type { Viewer } from '../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { Details } from '../../ui/details.tsx'
import { TextField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { urls } from '../../urls.ts'
import { Part, ProblemLine } from './panel/pages.tsx'
import { ManagerName, PassphraseFields } from './passphrase/pages.tsx'
import { text } from './text.ts'

/**
 * The door to one's own room, for any page that shows what lies in it: it says what to do where there is no room yet,
 * asks for the key where this device does not know it, and then stands aside for `children`, which are shown while the
 * room is open. In the browser, `openRoom(place)` of session/island.ts waits for it; `place` is `[data-room-door]`.
 * One to a page. What stands inside is left alone by live updates.
 */
export function RoomDoor(props: {
  viewer: Viewer
  /** Shown where there is no room yet; a way to set one up unless given. */
  none?: ComponentChildren
  children?: ComponentChildren
}) {
  const t = text[props.viewer.language].door
  return (
    <div
      id="room-door"
      data-room-door
      data-island
      data-state={urls.roomState()}
      data-opening={urls.roomOpening()}
      data-entries={urls.roomEntries()}
      data-entry-removal={urls.roomEntryRemoval.pattern}
      data-locks={urls.roomLocks()}
      data-lock-removal={urls.roomLockRemoval.pattern}
      data-room-name={`Takt · ${text[props.viewer.language].title}`}
      data-member-name={props.viewer.memberName}
    >
      <noscript>
        <p class="flex gap-3 rounded-box bg-wait p-5">
          <Icon name="info" class="mt-1" />
          {t.noScript}
        </p>
      </noscript>
      <Part name="loading">
        <p role="status">{t.loading}</p>
      </Part>
      <Part name="insecure">
        <p class="flex gap-3 rounded-box bg-wait p-5">
          <Icon name="info" class="mt-1" />
          {t.insecure}
        </p>
      </Part>
      <Part name="unreachable">
        <p role="alert" class="flex gap-3 rounded-box bg-wait p-5">
          <Icon name="info" class="mt-1" />
          {t.unreachable}
        </p>
      </Part>
      <Part name="none">
        {props.none ?? (
          <div class="flex flex-col items-start gap-4 rounded-box bg-base-200 p-6 sm:p-8">
            <p>{t.none}</p>
            <ButtonLink href={urls.room()} icon="lock">
              {t.setUp}
            </ButtonLink>
          </div>
        )}
      </Part>
      <Part name="locked">
        <UnlockPanel {...props} />
      </Part>
      <Part name="open">{props.children}</Part>
      <Problems viewer={props.viewer} />
    </div>
  )
}

/** The sentences an island may have to say, by their names. */
function Problems({ viewer }: { viewer: Viewer }) {
  const { problems } = text[viewer.language].door
  return (
    <>
      {Object.entries(problems).map(([name, sentence]) => (
        <template key={name} data-problem={name}>
          {sentence}
        </template>
      ))}
    </>
  )
}

function UnlockPanel({ viewer }: { viewer: Viewer }) {
  const t = text[viewer.language].door
  return (
    <section aria-labelledby="unlock-heading" class="flex flex-col gap-6 rounded-box bg-base-200 p-6 sm:p-8">
      <div>
        <h2 id="unlock-heading" class="flex items-center gap-3">
          <Icon name="lock" class="text-primary" />
          {t.heading}
        </h2>
        <p class="mt-2">{t.lead}</p>
      </div>
      <div data-unlock="passkey" hidden>
        <ProblemLine />
        <Button type="button" icon="key">
          {t.withPasskey}
        </Button>
      </div>
      <form data-unlock="passphrase" method="dialog" noValidate class="flex flex-col gap-4">
        <ManagerName name={`${text[viewer.language].title} · ${viewer.email}`} />
        <ProblemLine />
        <TextField
          name="passphrase"
          id="unlock-passphrase"
          type="password"
          autocomplete="current-password"
          label={t.passphrase}
        />
        <Checkbox name="remember" id="unlock-remember" label={t.remember} hint={t.rememberHint} />
        <Actions>
          <Button icon="lock">{t.unlock}</Button>
        </Actions>
      </form>
      <Details id="unlock-with-code" summary={t.withCode}>
        <form data-unlock="recovery" method="dialog" noValidate class="flex flex-col gap-5">
          <ManagerName name={`${text[viewer.language].title} · ${viewer.email}`} />
          <p>{t.withCodeWhat}</p>
          <ProblemLine />
          <TextField
            name="code"
            id="unlock-code"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            label={t.code}
            hint={t.codeHint}
          />
          <PassphraseFields language={viewer.language} id="forgotten" fresh />
          <Actions>
            <Button tone="secondary">{t.withCodeButton}</Button>
          </Actions>
        </form>
      </Details>
    </section>
  )
}
