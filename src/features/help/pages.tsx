import type { Language } from '../../platform/session/viewer.ts'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { AdviserCard, AdviserLine } from './adviser/pages.tsx'
import { type ChapterText, text as guide } from './guide/text.ts'
import { text } from './text.ts'
import type { Adviser } from './types.ts'

/** Where one may want to talk it through with somebody first. */
const callsFor = new Set(['feedback', 'difficult', 'caring'])

/** How to hold a good conversation, and whom to call. */
export function HelpPage({ language, adviser }: { language: Language; adviser: Adviser | null }) {
  const t = text[language]
  const chapters: [string, ChapterText][] = Object.entries(guide[language])
  return (
    <>
      <PageHeading lead={t.lead}>{t.title}</PageHeading>
      <nav aria-label={t.contents}>
        <ul class="gap-x-10 sm:columns-2">
          {chapters.map(([id, { heading }]) => (
            <li key={id}>
              <a href={`#${id}`} class="inline-flex min-h-11 items-center">
                {heading}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {chapters.map(([id, { heading, lines, say }]) => (
        <Section key={id} id={id} heading={heading}>
          <ul class="flex list-disc flex-col gap-2 pl-6">
            {lines.map((line) => (
              <li key={line} class="max-w-[65ch]">
                {line}
              </li>
            ))}
          </ul>
          {say && (
            <div class="mt-4 max-w-[65ch] border-l-2 border-base-300 pl-4">
              <h3>{t.sayHeading}</h3>
              {say.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
          )}
          {callsFor.has(id) && (
            <div class="mt-2">
              <AdviserLine id={`adviser-${id}`} language={language} adviser={adviser} />
            </div>
          )}
        </Section>
      ))}
      {adviser && (
        <div class="mt-12">
          <AdviserCard language={language} adviser={adviser} />
        </div>
      )}
    </>
  )
}
