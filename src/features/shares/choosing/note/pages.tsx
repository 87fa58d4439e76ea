import type { Language } from '../../../../platform/session/viewer.ts'
import { Actions, Button } from '../../../../ui/button.tsx'
import { TextArea, TextField } from '../../../../ui/field.tsx'
import { urls } from '../../../../urls.ts'
import { ProblemLine } from '../../../room/panel/pages.tsx'
import { text as shareText } from '../../text.ts'
import { longestHeading, longestWords } from '../../types.ts'
import { text } from './text.ts'

/** The note that a link of the room led to; the browser fills in its words, to be cut down before they are shown. */
export function ChooseNote({ language, name }: { language: Language; name: string }) {
  const t = text[language]
  const { about, aboutHint } = shareText[language].form
  return (
    <>
      <section
        data-note
        aria-labelledby="note-heading"
        class="rounded-box border border-base-300 bg-surface p-6 sm:p-8"
        hidden
      >
        <form method="dialog" noValidate autocomplete="off" class="flex flex-col gap-5">
          <h3 id="note-heading">{t.heading}</h3>
          <ProblemLine />
          <TextArea
            name="words"
            id="note-words"
            label={t.label(name)}
            hint={t.hint}
            audience={{ kind: 'private', text: t.audience }}
            rows={6}
          />
          <TextField
            name="heading"
            id="note-about"
            label={about}
            hint={aboutHint}
            maxLength={longestHeading}
            autocomplete="off"
          />
          <Actions>
            <Button tone="secondary" icon="eye">
              {t.show(name)}
            </Button>
          </Actions>
        </form>
        <template data-problem="share-too-long">{t.tooLong(longestWords.toLocaleString(language))}</template>
      </section>
      <p data-note-gone class="text-muted" hidden>
        {t.gone}
      </p>
    </>
  )
}

/** The way to a note, from where none was asked for. */
export const FindNote = ({ language }: { language: Language }) => (
  <p data-find-note class="text-muted">
    {text[language].offer} <a href={`${urls.room()}#notes`}>{text[language].find}</a>
  </p>
)
