import { dayAndMonth, nearDate, nearDateAndTime } from '../../platform/i18n/dates.ts'
import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { Badge } from '../../ui/badge.tsx'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Details } from '../../ui/details.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { urls } from '../../urls.ts'
import { AgreementCard, agreementFlash } from '../agreements/pages.tsx'
import { waitsFor } from '../agreements/rules.ts'
import { AgreementErrors, AgreementForm, type Draft } from '../agreements/writing/pages.tsx'
import { GuideLink } from '../help/guide/pages.tsx'
import { emptyDraft, TimeFields } from '../meetings/planning/pages.tsx'
import { WeekHolds } from '../tasks/holds/pages.tsx'
import type { WeekHeld } from '../tasks/holds/types.ts'
import { owedConfirmations, standsOver } from './rules.ts'
import { text } from './text.ts'
import type { RoundOff } from './types.ts'

interface Props extends RoundOff {
  viewer: Viewer
  today: Temporal.PlainDate
  /** What the employee's week holds already. */
  held: WeekHeld | null
  /** An agreement that was refused, with every value kept. */
  draft?: Draft
}

/** The page on which the two part: what was agreed, what stands over, when they meet next, and then the end. */
export function roundOffView(props: Props, query: Record<string, string>) {
  const { meeting, viewer, draft } = props
  const t = text[viewer.language]
  const back = urls.meetingRoundOff({ meetingId: meeting.id })
  const closed = meeting.state === 'closed'
  return {
    title: t.heading,
    flash: agreementFlash(query, { viewer, back }),
    live: { pairId: meeting.pairId },
    body: (
      <>
        {draft && <AgreementErrors viewer={viewer} draft={draft} />}
        <PageHeading
          overline={
            <a href={urls.meeting({ meetingId: meeting.id })}>
              {t.overline(givenName(meeting.other.name), dayAndMonth(viewer.language, meeting.date))}
            </a>
          }
          lead={closed ? t.leadClosed : t.lead}
        >
          {t.heading}
        </PageHeading>
        {!closed && <GuideLink language={viewer.language} chapter="after" />}
        {meeting.pairGoesOn && !closed && <ToTasks {...props} />}
        <Agreed {...props} back={back} />
        <Over {...props} />
        {meeting.pairGoesOn && <Next {...props} />}
        <div class="mt-12">{closed ? <ToSummary {...props} /> : <Close {...props} />}</div>
      </>
    ),
  }
}

/** To what the two can try with the employee's list; whether it is shared, the leader learns at the list itself. */
function ToTasks({ meeting, viewer }: Props) {
  const at = { pairId: meeting.pairId }
  const href = meeting.leader.id === viewer.memberId ? urls.pairTasks(at) : urls.trial(at)
  return (
    <div class="mb-6">
      <ButtonLink tone="quiet" icon="rhythm" href={href}>
        {text[viewer.language].tasks}
      </ButtonLink>
    </div>
  )
}

function Agreed(props: Props & { back: string }) {
  const { agreements, meeting, viewer, draft } = props
  const t = text[viewer.language]
  const first = agreements.find((agreement) => waitsFor(agreement).includes(viewer.memberId))
  return (
    <Section id="agreed" heading={t.agreed}>
      {agreements.length === 0 && (
        <Empty icon="agreement" text={meeting.state === 'closed' ? t.agreedEmptyClosed : t.agreedEmpty} />
      )}
      <div class="flex flex-col gap-4">
        {agreements.map((agreement) => (
          <AgreementCard key={agreement.id} {...props} agreement={agreement} first={agreement === first} />
        ))}
      </div>
      {meeting.pairGoesOn && (
        <div class="mt-4 print:hidden">
          <Details id="add-agreement" summary={t.add} open={draft !== undefined || agreements.length === 0}>
            <WeekHolds viewer={viewer} held={props.held} />
            <AgreementForm
              viewer={viewer}
              other={meeting.other}
              today={props.today}
              action={urls.meetingAgreements({ meetingId: meeting.id })}
              draft={draft ?? { typed: {}, errors: [] }}
              nextMeeting={props.next?.date ?? null}
              purpose="add"
            />
          </Details>
        </div>
      )}
    </Section>
  )
}

function Over({ meeting, next, carriedTo, viewer, today }: Props) {
  const t = text[viewer.language]
  const items = standsOver(meeting.items)
  const closed = meeting.state === 'closed'
  const to = closed ? carriedTo : (next?.date ?? null)
  const date = to && nearDate(viewer.language, to, today)
  const along = closed ? t.overGotOn : t.overComesAlong
  const nowhere = closed ? t.overLeft : t.overNowhere
  return (
    <Section id="over" heading={t.over}>
      {items.length === 0 ? (
        <p class="text-muted">{t.overNone}</p>
      ) : (
        <>
          <p class="text-muted">{date ? along(date) : nowhere}</p>
          <List>
            {items.map((item) => (
              <ListRow
                key={item.id}
                id={`item-${item.id}`}
                title={item.title}
                trailing={
                  item.draft && (
                    <Badge tone="neutral" icon="lock">
                      {t.onlyYou}
                    </Badge>
                  )
                }
              />
            ))}
          </List>
        </>
      )}
    </Section>
  )
}

function Next(props: Props) {
  const { meeting, next, viewer, today } = props
  const t = text[viewer.language]
  return (
    <Section id="next" heading={t.next}>
      {next ? (
        <>
          <p class="text-lg font-medium first-letter:uppercase">
            {t.nextAt(nearDateAndTime(viewer.language, next.date, next.time, today), next.minutes)}
          </p>
          {next.place && <p class="text-muted">{next.place}</p>}
          <Actions>
            <ButtonLink
              href={`${urls.meetingMove({ meetingId: next.id })}?roundOff=${meeting.id}`}
              tone="secondary"
              icon="calendar"
            >
              {t.move}
            </ButtonLink>
            <ButtonLink href={urls.meeting({ meetingId: next.id })} tone="quiet" icon="arrowRight">
              {t.prepare}
            </ButtonLink>
          </Actions>
        </>
      ) : (
        <Planning {...props} />
      )}
    </Section>
  )
}

/** Planning the next one on the spot, with times at which both are free. */
function Planning({ meeting, free, viewer }: Props) {
  const t = text[viewer.language]
  const { minutes, place } = meeting
  return (
    <>
      <p class="mb-6">{t.nextNone}</p>
      <Form
        id="plan"
        action={urls.pairMeetings({ pairId: meeting.pairId })}
        hidden={{ roundOff: meeting.id }}
      >
        <TimeFields
          viewer={viewer}
          other={meeting.other}
          free={free}
          draft={emptyDraft}
          given={{ date: '', time: '', minutes, place }}
        />
        <Actions>
          <Button tone="secondary" icon="calendar">
            {t.plan}
          </Button>
        </Actions>
      </Form>
    </>
  )
}

function Close({ meeting, agreements, next, viewer }: Props) {
  const t = text[viewer.language]
  const owed = owedConfirmations(agreements)
  const own = owed.get(viewer.memberId) ?? 0
  const others = owed.get(meeting.other.id) ?? 0
  return (
    <Card id="close" tone="calm" heading={t.closeHeading}>
      {owed.size > 0 && (
        <p id="waiting">
          {[
            own > 0 && t.youOwe(own),
            others > 0 && t.otherOwes(givenName(meeting.other.name), others),
            t.stillOpen,
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
      {!next && standsOver(meeting.items).length > 0 && <p>{t.closeWithoutNext}</p>}
      <p>{t.closeLead}</p>
      <Form action={urls.meetingClose({ meetingId: meeting.id })}>
        <Actions>
          <Button tone={own > 0 ? 'secondary' : 'primary'} icon="check">
            {t.close}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}

function ToSummary({ meeting, viewer }: Props) {
  return (
    <ButtonLink href={urls.meetingSummary({ meetingId: meeting.id })} tone="secondary" icon="print">
      {text[viewer.language].summary}
    </ButtonLink>
  )
}
