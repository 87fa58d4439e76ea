import { plainDate } from '../../platform/i18n/dates.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CopyField } from '../../ui/copy.tsx'
import { Definitions } from '../../ui/definition.tsx'
import { Flash } from '../../ui/flash.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { urls } from '../../urls.ts'
import { type Draft, OwnCalendar, Refused } from './caldav/pages.tsx'
import { text as ownText } from './caldav/text.ts'
import type { Account, TouchedEvent } from './caldav/types.ts'
import { text } from './text.ts'

interface Shown {
  viewer: Viewer
  /** When the address that works was made. */
  since: Temporal.Instant | null
  /** The address itself, in the one answer that may hold it. */
  address?: string
  revoked?: boolean
  /** The calendar that Takt writes in for them. */
  own?: { account: Account | undefined; touched: TouchedEvent[]; draft?: Draft }
  /** What was done to it just now. */
  done?: string
}

/** The page on which one's secret calendar address is made, shown once, and closed. */
export function calendarPage({ viewer, since, address, revoked, own, done }: Shown) {
  const t = text[viewer.language]
  const flash: Record<string, string> = ownText[viewer.language].flash
  const told = revoked ? t.revoked : done && Object.hasOwn(flash, done) && flash[done]
  return {
    title: t.title,
    current: 'calendar' as const,
    flash: told && <Flash message={told} />,
    live: own?.account && ('all' as const),
    body: (
      <>
        {own?.draft && <Refused viewer={viewer} draft={own.draft} />}
        <PageHeading lead={t.lead}>{t.title}</PageHeading>
        {address ? <Address t={t} address={address} /> : <Subscribe t={t} viewer={viewer} since={since} />}
        <Section id="how" heading={t.howHeading}>
          <Definitions items={t.how.map(({ program, steps }) => ({ term: program, value: steps }))} />
          <p class="mt-4 text-muted">{t.reach}</p>
        </Section>
        {own && <OwnCalendar viewer={viewer} {...own} />}
      </>
    ),
  }
}

type Words = (typeof text)['da' | 'en']

function Subscribe({ t, viewer, since }: { t: Words; viewer: Viewer; since: Temporal.Instant | null }) {
  const madeOn = since && plainDate(viewer.language, since.toZonedDateTimeISO(viewer.timeZone).toPlainDate())
  return (
    <Card id="subscription" heading={t.whatHeading}>
      {t.what.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>{t.nobody}</p>
      {madeOn && <p>{t.haveOne(madeOn)}</p>}
      {madeOn && <p class="text-muted">{t.newVoidsOld}</p>}
      <Actions>
        <Form action={urls.calendar()}>
          <Button icon="calendar" tone={madeOn ? 'secondary' : 'primary'}>
            {madeOn ? t.makeNew : t.make}
          </Button>
        </Form>
        {madeOn && (
          <Form action={urls.calendarFeedRevocation()}>
            <Button tone="danger">{t.revoke}</Button>
          </Form>
        )}
      </Actions>
    </Card>
  )
}

function Address({ t, address }: { t: Words; address: string }) {
  return (
    <Card id="address-card" heading={t.addressHeading}>
      <p>{t.shownOnce}</p>
      <CopyField
        name="address"
        label={t.address}
        audience={{ kind: 'private', text: t.onlyYou }}
        value={address}
        button={t.copy}
        copied={t.copied}
      />
      <p class="text-muted">{t.nobody}</p>
      <Actions>
        <ButtonLink href={address.replace(/^https?:/, 'webcal:')} icon="calendar">
          {t.open}
        </ButtonLink>
        <ButtonLink href={urls.calendar()} tone="quiet">
          {t.back}
        </ButtonLink>
      </Actions>
    </Card>
  )
}
