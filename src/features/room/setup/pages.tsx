import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/choice.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { CodePanel } from '../code/pages.tsx'
import { Part, ProblemLine } from '../panel/pages.tsx'
import { ManagerName, PassphraseFields } from '../passphrase/pages.tsx'
import { text } from '../text.ts'

/** Sets up a room, in two steps; what can be lost is said before anything is written. */
export function SetupPanel({ viewer }: { viewer: Viewer }) {
  const { language } = viewer
  const t = text[language]
  return (
    <section data-room-setup class="rounded-box bg-base-200 p-6 sm:p-8">
      <Part name="passphrase">
        <h2>{t.setup.heading}</h2>
        <p class="mt-2">{t.setup.what}</p>
        <p class="my-5 flex gap-3 rounded-box bg-wait p-5">
          <Icon name="info" class="mt-1" />
          {t.setup.loss}
        </p>
        <form data-step="passphrase" method="dialog" noValidate class="flex flex-col gap-5">
          <ManagerName name={`${t.title} · ${viewer.email}`} />
          <ProblemLine />
          <PassphraseFields language={language} id="setup" />
          <Checkbox name="remember" id="setup-remember" label={t.door.remember} hint={t.door.rememberHint} />
          <Actions>
            <Button icon="arrowRight">{t.setup.next}</Button>
          </Actions>
        </form>
      </Part>
      <Part name="code">
        <CodePanel language={language} id="setup" use={t.setup.code.open} />
      </Part>
    </section>
  )
}
