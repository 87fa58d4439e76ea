import type { Language } from '../../platform/session/viewer.ts'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { dialAddress } from './rules.ts'
import { text } from './text.ts'

export interface Adviser {
  name: string
  phone: string
  url: string
}

/** How to hold a good conversation, and whom to call. */
export function HelpPage({ language, adviser }: { language: Language; adviser: Adviser }) {
  const t = text[language]
  return (
    <>
      <PageHeading lead={t.lead}>{t.title}</PageHeading>
      {t.parts.map((part) => (
        <Section key={part.id} id={part.id} heading={part.heading}>
          <ul class="flex list-disc flex-col gap-2 pl-6">
            {part.lines.map((line) => (
              <li key={line} class="max-w-[65ch]">
                {line}
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <div class="mt-12">
        <AdviserCard language={language} adviser={adviser} />
      </div>
    </>
  )
}

/** The adviser's name and number. A link and no more: nothing of Takt goes with it. */
export function AdviserCard({ language, adviser }: { language: Language; adviser: Adviser }) {
  const t = text[language]
  return (
    <Card id="adviser" tone="calm" overline={t.adviser} heading={adviser.name}>
      <p>{t.adviserLead}</p>
      <Actions>
        <ButtonLink href={dialAddress(adviser.phone)} tone="secondary" icon="phone">
          {t.call(adviser.phone)}
        </ButtonLink>
        <ButtonLink href={adviser.url} tone="quiet" icon="link">
          {t.more(adviser.name)}
        </ButtonLink>
      </Actions>
      <p class="text-sm text-muted">{t.private}</p>
    </Card>
  )
}
