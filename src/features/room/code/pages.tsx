import type { Language } from '../../../platform/session/viewer.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Part, ProblemLine } from '../panel/pages.tsx'
import { text } from '../text.ts'

/** A recovery code, shown once; then a group of it is asked for. `use` is the button that makes it count. */
export function CodePanel({ language, id, use }: { language: Language; id: string; use: string }) {
  const t = text[language].setup.code
  return (
    <div data-code>
      <Part name="shown">
        <h2 tabindex={-1} class="outline-none">
          {t.heading}
        </h2>
        <p class="mt-2">{t.what}</p>
        <ol
          data-fill="code"
          class="my-5 grid list-inside list-decimal grid-cols-2 gap-x-6 gap-y-2 rounded-box border border-edge bg-surface p-5 font-mono text-xl tracking-widest sm:grid-cols-4"
        />
        <Actions>
          <Button type="button" icon="check" data-written>
            {t.written}
          </Button>
          <Button type="button" tone="secondary" icon="copy" data-copy-code data-copied={t.copied}>
            <span aria-live="polite">{t.copy}</span>
          </Button>
          <Button
            type="button"
            tone="secondary"
            icon="download"
            data-save-code={t.file}
            data-words={t.fileWords}
          >
            {t.save}
          </Button>
        </Actions>
      </Part>
      <Part name="proved">
        <form method="dialog" noValidate data-asks={t.prove} class="flex flex-col gap-4">
          <ProblemLine />
          <TextField
            name="group"
            id={`${id}-group`}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            label={t.prove}
            hint={t.proveHint}
          />
          <Actions>
            <Button icon="lock">{use}</Button>
            <Button type="button" tone="quiet" data-other data-show-again>
              {t.again}
            </Button>
          </Actions>
        </form>
      </Part>
    </div>
  )
}
