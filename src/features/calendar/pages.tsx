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
import { InvitationsCard } from './invitations/pages.tsx'
import { text as invitationWords } from './invitations/text.ts'
import type { Choice } from './invitations/types.ts'
import { type Done, subscribeLinks } from './rules.ts'
import { text } from './text.ts'

interface Shown {
  viewer: Viewer
  /** When the address that works was made. */
  since: Temporal.Instant | null
  /** The address itself, in the one answer that may hold it. */
  address?: string
  choice: Choice
  /** Whether mail leaves this machine. */
  sendsMail: boolean
  /** Whether what calendars answer is read back. */
  readsReplies: boolean
  /** The calendar that Takt writes in for them. */
  own?: { account: Account | undefined; touched: TouchedEvent[]; draft?: Draft }
  done?: Done | null
  /** What was done to the calendar of their own just now. */
  ownDone?: string
}

/** The page with the three ways into one's calendar. */
export function calendarPage(shown: Shown) {
  const { viewer, since, address, own, done, ownDone } = shown
  const t = text[viewer.language]
  const invitations = invitationWords[viewer.language]
  const ownFlash: Record<string, string> = ownText[viewer.language].flash
  const said: Record<Done, string> = {
    revoked: t.revoked,
    'invitations-on': invitations.turnedOn,
    'invitations-off': invitations.turnedOff,
  }
  const told = done ? said[done] : ownDone && Object.hasOwn(ownFlash, ownDone) && ownFlash[ownDone]
  return {
    title: t.title,
    current: 'calendar' as const,
    flash: told && <Flash message={told} />,
    live: own?.account && ('all' as const),
    body: (
      <>
        {own?.draft && <Refused viewer={viewer} draft={own.draft} />}
        <PageHeading lead={t.lead}>{t.title}</PageHeading>
        <Section id="ways" heading={t.waysHeading}>
          <Definitions items={t.ways.map(({ way, says }) => ({ term: way, value: says }))} />
        </Section>
        <div class="mt-8 flex flex-col gap-6">
          {address ? <Address t={t} address={address} /> : <Subscribe t={t} viewer={viewer} since={since} />}
          <InvitationsCard {...shown} />
          {own && <OwnCalendar viewer={viewer} {...own} />}
        </div>
        <Section id="how" heading={t.howHeading}>
          <Definitions items={t.how.map(({ program, steps }) => ({ term: program, value: steps }))} />
          <p class="mt-4 text-muted">{t.reach}</p>
        </Section>
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
  const links = subscribeLinks(address, t.calendarName)
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
      <p>{t.onePress}</p>
      <Actions>
        <ButtonLink href={links.apple} icon="calendar">
          {t.open}
        </ButtonLink>
        <ButtonLink href={links.google} tone="secondary">
          Google
        </ButtonLink>
        <ButtonLink href={links.outlook} tone="secondary">
          Outlook.com
        </ButtonLink>
        <ButtonLink href={links.microsoft365} tone="secondary">
          {t.microsoft365}
        </ButtonLink>
        <ButtonLink href={urls.calendar()} tone="quiet">
          {t.back}
        </ButtonLink>
      </Actions>
    </Card>
  )
}
