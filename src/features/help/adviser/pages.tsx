import type { Language } from '../../../platform/session/viewer.ts'
import { Actions, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Details } from '../../../ui/details.tsx'
import { dialAddress } from '../rules.ts'
import { text } from '../text.ts'
import type { Adviser } from '../types.ts'

/** The adviser's name and number. A link and no more: nothing of Takt goes with it. */
export function AdviserCard({ language, adviser }: { language: Language; adviser: Adviser }) {
  const t = text[language]
  return (
    <Card id="adviser" tone="calm" overline={t.adviser} heading={adviser.name}>
      <p>{t.adviserLead}</p>
      <Reach language={language} adviser={adviser} />
      <p class="text-sm text-muted">{t.private}</p>
    </Card>
  )
}

/** The same at the point of need, folded into a line; nothing where there is no adviser. `id` is for the page to choose. */
export function AdviserLine(props: { id: string; language: Language; adviser: Adviser | null }) {
  const { id, language, adviser } = props
  if (!adviser) return null
  const t = text[language]
  // A number is not broken over two lines.
  const phone = adviser.phone.replaceAll(' ', '\u00a0')
  return (
    <div class="print:hidden">
      <Details id={id} summary={t.line(adviser.name, phone)}>
        <div class="flex flex-col gap-4">
          <p>{t.adviserLead}</p>
          <Reach language={language} adviser={adviser} />
          <p class="text-sm text-muted">{t.private}</p>
        </div>
      </Details>
    </div>
  )
}

function Reach({ language, adviser }: { language: Language; adviser: Adviser }) {
  const t = text[language]
  return (
    <Actions>
      <ButtonLink href={dialAddress(adviser.phone)} tone="secondary" icon="phone">
        {t.call(adviser.phone)}
      </ButtonLink>
      <ButtonLink href={adviser.url} rel="noreferrer" tone="quiet" icon="link">
        {t.more(adviser.name)}
      </ButtonLink>
    </Actions>
  )
}
