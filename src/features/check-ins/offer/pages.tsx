import type { Language } from '../../../platform/session/viewer.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Section } from '../../../ui/heading.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { urls } from '../../../urls.ts'
import { pageText } from '../text.ts'

/** The quiet way to one's own check-in from where one gets ready; whether it is taken, nobody can see. */
export function CheckInOffer({ language, meetingId }: { language: Language; meetingId: string }) {
  const t = pageText[language]
  return (
    <p id="check-in-offer" class="mt-8 flex gap-3 text-muted">
      <Icon name="lock" class="mt-[0.2em]" />
      <span>
        {t.offer} <a href={`${urls.checkIns()}?from=${meetingId}`}>{t.offerLink}</a>. {t.offerNote}
      </span>
    </p>
  )
}

/** The way there from the rest of one's own room. */
export function CheckInsOfRoom({ language }: { language: Language }) {
  const t = pageText[language]
  return (
    <Section
      id="check-ins"
      heading={t.heading}
      actions={
        <ButtonLink tone="secondary" icon="edit" href={urls.checkIns()}>
          {t.open}
        </ButtonLink>
      }
    >
      <p class="text-muted">{t.lead}</p>
    </Section>
  )
}
