import { clockTime, dateAndTime, longDate } from '../../../platform/i18n/dates.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Definitions } from '../../../ui/definition.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { urls } from '../../../urls.ts'
import { itemOverline } from '../../agenda/pages.tsx'
import type { Item } from '../../agenda/types.ts'
import { anchor } from '../../agreements/pages.tsx'
import { possible, waitsFor } from '../../agreements/rules.ts'
import type { Agreement } from '../../agreements/types.ts'
import { RetellingsRecord } from '../../listening/retelling/pages.tsx'
import type { RoundOff } from '../types.ts'
import { text } from './text.ts'

interface Props extends RoundOff {
  viewer: Viewer
}

/** What a conversation came to, for paper as much as for the screen. Holds nothing that only one of them may see. */
export function summaryView(props: Props) {
  const { meeting, viewer, following, carriedTo } = props
  const { language } = viewer
  const t = text[language]
  const shared = meeting.items.filter((item) => !item.draft)
  const at = { meetingId: meeting.id }
  return {
    title: t.title,
    live: { pairId: meeting.pairId },
    body: (
      <>
        <PageHeading
          overline={t.title}
          actions={
            <>
              <ButtonLink href={urls.meetingSummaryFile(at)} tone="secondary" icon="download">
                {t.download}
              </ButtonLink>
              <ButtonLink href={urls.meeting(at)} tone="quiet" icon="talk">
                {t.toMeeting}
              </ButtonLink>
              <ButtonLink href={urls.meetingRoundOff(at)} tone="quiet" icon="edit">
                {t.toAgreements}
              </ButtonLink>
            </>
          }
        >
          {t.heading(meeting.leader.name, meeting.employee.name)}
        </PageHeading>
        <Definitions
          items={[
            { term: t.when, value: span(props) },
            ...(meeting.place ? [{ term: t.where, value: meeting.place }] : []),
            { term: t.next, value: following ? span({ viewer, meeting: following }) : t.nextNone },
          ]}
        />
        <p class="mt-4 flex gap-2 text-sm text-muted print:hidden">
          <Icon name="eye" class="mt-[0.2em]" />
          {t.audience(givenName(meeting.other.name))}
        </p>
        <Agreed {...props} />
        <RetellingsRecord viewer={viewer} meeting={meeting} />
        <Section id="talked" heading={t.talked}>
          <Items {...props} items={shared.filter((item) => item.ticked)} otherwise={t.talkedNothing} />
        </Section>
        {shared.some((item) => !item.ticked) && (
          <Section id="over" heading={t.over}>
            {carriedTo && <p class="mb-3 text-muted">{t.overTo(longDate(language, carriedTo))}</p>}
            <Items {...props} items={shared.filter((item) => !item.ticked)} otherwise="" />
          </Section>
        )}
      </>
    ),
  }
}

/** "tirsdag den 24. november 2026 kl. 9.00–9.45" */
export function span({
  viewer,
  meeting,
}: {
  viewer: Viewer
  meeting: { date: Temporal.PlainDate; time: Temporal.PlainTime; minutes: number }
}): string {
  const { language } = viewer
  const { date, time, minutes } = meeting
  return text[language].whenValue(
    longDate(language, date),
    clockTime(language, time),
    clockTime(language, time.add({ minutes })),
  )
}

function Items({ items, meeting, viewer, otherwise }: Props & { items: Item[]; otherwise: string }) {
  if (items.length === 0) return <p class="text-muted">{otherwise}</p>
  const { leader, employee } = meeting
  return (
    <ul class="flex flex-col gap-6">
      {items.map((item) => (
        <li key={item.id} id={`item-${item.id}`}>
          <h3>{item.title}</h3>
          <p class="text-sm text-muted">{itemOverline(viewer.language, item)}</p>
          {item.body && <p class="mt-1 whitespace-pre-line">{item.body}</p>}
          {item.notes.map((note) => (
            <p key={note.id} class="mt-1 whitespace-pre-line">
              <span class="text-muted">
                {givenName(note.authorId === leader.id ? leader.name : employee.name)}:
              </span>{' '}
              {note.body}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Agreed(props: Props) {
  const { agreements, viewer } = props
  const t = text[viewer.language]
  return (
    <Section id="agreed" heading={t.agreements}>
      {agreements.length === 0 ? (
        <p class="text-muted">{t.noAgreements}</p>
      ) : (
        <ul class="flex flex-col gap-6">
          {agreements.map((agreement) => (
            <AgreedOne key={agreement.id} {...props} agreement={agreement} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function AgreedOne({ agreement, meeting, viewer }: Props & { agreement: Agreement }) {
  const { language, timeZone, memberId } = viewer
  const t = text[language]
  const { wording, completion } = agreement
  const nameOf = (id: string) => (id === meeting.leader.id ? meeting.leader : meeting.employee).name
  return (
    <li id={anchor(agreement)}>
      <h3 id={`${anchor(agreement)}-body`} class="whitespace-pre-line">
        {wording.body}
      </h3>
      <p>{t.terms(t.kinds[wording.kind], nameOf(wording.ownerId), longDate(language, wording.deadline))}</p>
      <ul class="mt-1 text-muted">
        {agreement.confirmations.map((confirmation) => (
          <Line key={confirmation.memberId} icon="check">
            {t.confirmed(
              nameOf(confirmation.memberId),
              dateAndTime(language, confirmation.confirmedAt, timeZone),
            )}
          </Line>
        ))}
        {waitsFor(agreement).map((id) => (
          <Line key={id} icon="wait">
            {t.waits(nameOf(id))}
          </Line>
        ))}
        {completion && <Line icon="kept">{t.done(dateAndTime(language, completion.at, timeZone))}</Line>}
      </ul>
      {possible(agreement, memberId).confirm && (
        <div class="mt-3 print:hidden">
          <Form
            action={urls.agreementConfirmation({ agreementId: agreement.id })}
            hidden={{
              version: String(wording.version),
              back: urls.meetingSummary({ meetingId: meeting.id }),
            }}
          >
            <div>
              <Button tone="secondary" icon="check" aria-describedby={`${anchor(agreement)}-body`}>
                {t.confirm}
              </Button>
            </div>
          </Form>
        </div>
      )}
    </li>
  )
}

function Line({ icon, children }: { icon: 'check' | 'wait' | 'kept'; children: string }) {
  return (
    <li class="flex items-center gap-2">
      <Icon name={icon} />
      {children}
    </li>
  )
}
