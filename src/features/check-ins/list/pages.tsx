import type { Language } from '../../../platform/session/viewer.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { Section } from '../../../ui/heading.tsx'
import { ShareWith } from '../../shares/offer/pages.tsx'
import type { Leader } from '../../shares/offer/types.ts'
import { text } from './text.ts'

/** What one has kept, each day folded away; the island fills it with a row of the template for each. */
export function KeptCheckIns(props: {
  language: Language
  /** Those with whom something of them can be shared. */
  leaders: readonly Leader[]
}) {
  const { language } = props
  const t = text[language]
  return (
    <Section id="kept" heading={t.heading}>
      <p data-kept-empty class="text-muted">
        {t.empty}
      </p>
      <ul data-kept class="divide-y divide-base-300" />
      <template id="kept-row">
        <li>
          <Details
            // No more than the day: others may stand behind one.
            summary={<span data-fill="day" />}
          >
            <dl data-answers class="mb-4 grid gap-x-6 sm:grid-cols-[auto_1fr]" />
            <div data-bodies class="mb-4 flex flex-col gap-4" />
            <Actions>
              <Button type="button" tone="secondary" icon="edit" data-press="edit">
                <Named text={t.edit} of={t.of} />
              </Button>
              <Button type="button" tone="quiet" icon="remove" data-press="remove">
                <Named text={t.remove} of={t.of} />
              </Button>
              <ShareWith {...props}>
                <Of text={t.someOf} />
              </ShareWith>
            </Actions>
          </Details>
        </li>
      </template>
      <template id="kept-answer">
        <dt data-fill="name" class="text-muted" />
        <dd data-fill="answer" class="mb-2 sm:mb-0" />
      </template>
      <template id="kept-body">
        <div class="border-l-2 border-base-300 pl-4">
          <h3 class="text-base">
            <span data-fill="name" />
          </h3>
          <p data-fill="body" class="whitespace-pre-line" />
        </div>
      </template>
    </Section>
  )
}

/** A button's word, with what it is about for those who hear the page. */
const Named = ({ text: word, of }: { text: string; of: string }) => (
  <span>
    {word}
    <Of text={of} />
  </span>
)

const Of = ({ text: words }: { text: string }) => (
  <span class="sr-only">
    {` ${words} `}
    <span data-fill="day" />
  </span>
)

/** What has just been done, and the way back from a removal. */
export function Done({ language }: { language: Language }) {
  return (
    <>
      <div
        data-done
        role="status"
        tabindex={-1}
        class="mb-8 flex flex-wrap items-center gap-x-4 rounded-box bg-kept px-5 py-2 empty:hidden"
      />
      <template id="done-line">
        <p data-fill="words" class="flex min-h-11 grow items-center" />
      </template>
      <template id="done-undo">
        <Button type="button" tone="quiet" icon="undo" data-press="undo">
          {text[language].undo}
        </Button>
      </template>
    </>
  )
}
