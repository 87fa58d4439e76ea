import { dateAndTime } from '../../../platform/i18n/dates.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { CopyField } from '../../../ui/copy.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { invitationEnds } from '../rules.ts'
import { text } from './text.ts'
import type { HandedLink } from './types.ts'

interface Shown {
  viewer: Viewer
  links: readonly HandedLink[]
  now: Temporal.Instant
  /** Whether the links stand here because no mail could be sent. */
  noMail: boolean
}

/** The page that shows links to copy, once. */
export function linksPage(shown: Shown) {
  const t = text[shown.viewer.language]
  return {
    title: t.heading(shown.links.length),
    current: 'people' as const,
    body: (
      <>
        <PageHeading>{t.heading(shown.links.length)}</PageHeading>
        <Links {...shown} />
        <p class="mt-8">
          <ButtonLink href={urls.people()}>{t.back}</ButtonLink>
        </p>
      </>
    ),
  }
}

/** The links themselves, each under the name of the one it is for. */
export function Links({ viewer, links, now, noMail }: Shown) {
  const t = text[viewer.language]
  return (
    <Card id="links">
      {noMail && <p>{t.noMail}</p>}
      <p>{t.shownOnce(dateAndTime(viewer.language, invitationEnds(now), viewer.timeZone))}</p>
      {links.map(({ memberId, name, link }) => (
        <CopyField
          key={memberId}
          name={`link-${memberId}`}
          label={t.forOne(name)}
          value={link}
          button={t.copy}
          copied={t.copied}
        />
      ))}
    </Card>
  )
}
