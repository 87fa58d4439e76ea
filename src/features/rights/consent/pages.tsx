import { plainDate } from '../../../platform/i18n/dates.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { currentConsent } from './rules.ts'
import { text } from './text.ts'
import { type Consent, type ConsentDone, type Purpose, purposes } from './types.ts'

const dayOf = (viewer: Viewer, at: Temporal.Instant): string =>
  plainDate(viewer.language, at.toZonedDateTimeISO(viewer.timeZone).toPlainDate())

interface Shown {
  viewer: Viewer
  consents: Consent[]
  /** The page to go on to after a yes. */
  next?: string
}

/** The words, whether one has said yes to them, and the button for the opposite: as easy one way as the other. */
function OneConsent({ viewer, consents, purpose, next }: Shown & { purpose: Purpose }) {
  const t = text[viewer.language]
  const asked = t.purposes[purpose]
  const current = currentConsent(consents, purpose)
  const open = consents.find((consent) => consent.purpose === purpose && consent.withdrawnAt === null)
  const earlier = consents.filter((consent) => consent.purpose === purpose && consent.withdrawnAt !== null)
  return (
    <Section id={`consent-${purpose}`} heading={asked.heading}>
      <div class="flex flex-col gap-3">
        {(current ? current.wording.split('\n') : asked.words).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <p class="mt-4 mb-2 font-semibold">
        {current ? t.since(dayOf(viewer, current.givenAt)) : open ? t.changed : t.notGiven}
      </p>
      <Form
        action={current ? urls.consentWithdrawal() : urls.consents()}
        hidden={{ purpose, next: next || undefined }}
      >
        <Actions>
          <Button tone={current ? 'secondary' : 'primary'}>{current ? asked.no : asked.yes}</Button>
        </Actions>
      </Form>
      {earlier.length > 0 && (
        <>
          <h3 class="mt-6">{t.earlier}</h3>
          <ul class="text-muted">
            {earlier.map(({ id, givenAt, withdrawnAt }) => (
              <li key={id}>
                {withdrawnAt && t.earlierLine(dayOf(viewer, givenAt), dayOf(viewer, withdrawnAt))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

/** Where a yes is asked for, given, read again, and taken back. */
export function consentsPage(props: Shown & { done?: ConsentDone; purpose?: Purpose }) {
  const { viewer, consents, purpose } = props
  const t = text[viewer.language]
  const shown = purposes.filter((each) =>
    purpose ? each === purpose : each === 'sharing' || consents.some((consent) => consent.purpose === each),
  )
  return {
    title: t.title,
    flash: props.done && <ConsentFlash viewer={viewer} purpose={purpose ?? 'sharing'} done={props.done} />,
    body: (
      <>
        <PageHeading lead={t.lead}>{t.title}</PageHeading>
        {shown.map((each) => (
          <OneConsent key={each} {...props} purpose={each} />
        ))}
        <div class="mt-10">
          <ButtonLink tone="quiet" icon="arrowLeft" href={props.next || urls.myData()}>
            {t.back}
          </ButtonLink>
        </div>
      </>
    ),
  }
}

/** What was just said, on top of the page. */
function ConsentFlash(props: { viewer: Viewer; purpose: Purpose; done: ConsentDone }) {
  return <Flash message={text[props.viewer.language].purposes[props.purpose][props.done]} />
}
