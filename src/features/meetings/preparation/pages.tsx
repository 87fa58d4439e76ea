import { clockTime, dayAndMonth, nearDate } from '../../../platform/i18n/dates.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { outcomeInWords, Question, UndoOutcome } from '../../adherence/pages.tsx'
import { isAsked } from '../../adherence/rules.ts'
import { text as adherenceText } from '../../adherence/text.ts'
import { CoverageLine } from '../../agenda/coverage/pages.tsx'
import { AgendaLists } from '../../agenda/pages.tsx'
import { text as agendaText } from '../../agenda/text.ts'
import { AddItemForm } from '../../agenda/wording/pages.tsx'
import { Replies } from '../../calendar/replies/pages.tsx'
import { TalkLines } from '../../expectations/pages.tsx'
import { PreparationSection } from '../../preparation/pages.tsx'
import { ShapeHint } from '../../shapes/pages.tsx'
import { text as shapeText } from '../../shapes/text.ts'
import { HowAreYou } from '../../shares/pages.tsx'
import {
  BetweenTheTwo,
  EarlierAgreements,
  MeetingHeading,
  type MeetingPageProps,
  OwnNotes,
  StartForm,
} from '../frame/pages.tsx'
import { dayOf } from '../rules.ts'
import { hasWellbeing } from '../setting/rules.ts'
import { text as settingText } from '../setting/text.ts'
import { text } from '../text.ts'

/** Before the conversation: what lies open, the agenda, a new item. Starting comes first on the day itself. */
export function PreparationPage(props: MeetingPageProps) {
  const { viewer, meeting } = props
  const t = agendaText[viewer.language]
  const day = dayOf(meeting, props.now)
  return (
    <>
      <MeetingHeading {...props} />
      <PlanLinks {...props} />
      <Replies {...props} other={meeting.other} replies={meeting.replies} />
      <OnTheDay {...props} />
      <PreparationSection
        {...props}
        preparation={meeting.preparation}
        today={props.earlierAgreements.today}
      />
      <EarlierAgreements {...props} />
      <TalkLines viewer={viewer} other={meeting.other} talks={meeting.talks} />
      {hasWellbeing(meeting.type) && <HowAreYou {...props} today={props.earlierAgreements.today} />}
      <Section
        id="agenda"
        heading={t.agenda}
        actions={
          <>
            <ButtonLink tone="secondary" icon="plus" href="#new-item">
              {t.newItem}
            </ButtonLink>
            <ButtonLink tone="quiet" href={urls.meetingQuestions({ meetingId: meeting.id })}>
              {text[viewer.language].borrow}
            </ButtonLink>
            <ButtonLink tone="quiet" href={urls.meetingShapes({ meetingId: meeting.id })}>
              {shapeText[viewer.language].link}
            </ButtonLink>
          </>
        }
      >
        <AgendaLists viewer={viewer} meeting={meeting} ordering={props.ordering} />
        <ShapeHint viewer={viewer} meeting={meeting} hint={props.shapeHint} />
        <CoverageLine viewer={viewer} talks={meeting.talked} />
      </Section>
      <Section id="new-item" heading={t.newItem}>
        <AddItemForm
          viewer={viewer}
          meeting={meeting}
          refused={props.refused?.form === 'item' ? props.refused : undefined}
          primary={day === 'to-come'}
        />
      </Section>
      <BetweenTheTwo {...props} />
      <div class="mt-12">
        <OwnNotes {...props} />
      </div>
      {day === 'to-come' && <StartEarly {...props} />}
    </>
  )
}

/** What stands first on the day of the conversation and after it; nothing before. */
function OnTheDay(props: MeetingPageProps) {
  const { meeting, now } = props
  if (isAsked(meeting, now)) return <WhatBecameOfIt {...props} />
  if (meeting.state === 'missed') return <Missed {...props} />
  return dayOf(meeting, now) === 'today' ? <StartToday {...props} /> : null
}

/** Nobody opened it: the two are asked, and can still begin. */
function WhatBecameOfIt({ viewer, meeting, now }: MeetingPageProps) {
  const { language } = viewer
  const t = text[language]
  const today = now.toZonedDateTimeISO(meeting.timeZone).toPlainDate()
  return (
    <Question
      id="start"
      viewer={viewer}
      meetingId={meeting.id}
      heading={adherenceText[language].question(nearDate(language, meeting.date, today))}
      back={urls.meeting({ meetingId: meeting.id })}
      primary
    >
      <p>{t.orStart}</p>
      <StartForm meetingId={meeting.id} label={t.start} tone="secondary" />
    </Question>
  )
}

function StartToday({ viewer, meeting }: MeetingPageProps) {
  const t = text[viewer.language]
  return (
    <Card tone="calm" id="start" heading={t.todayHeading(clockTime(viewer.language, meeting.time))}>
      <p>{t.todayLead(givenName(meeting.other.name))}</p>
      <StartForm meetingId={meeting.id} label={t.start} tone="primary" />
    </Card>
  )
}

function Missed({ viewer, meeting }: MeetingPageProps) {
  const t = text[viewer.language]
  return (
    <Card tone="wait" id="start" heading={t.missedHeading}>
      {meeting.outcome && <p>{outcomeInWords(viewer, meeting.other, meeting.outcome)}</p>}
      <p>{t.missedLead}</p>
      <div class="flex flex-wrap gap-3">
        <ButtonLink href={urls.meetingMove({ meetingId: meeting.id })} icon="calendar">
          {t.move}
        </ButtonLink>
        <StartForm meetingId={meeting.id} label={t.start} tone="secondary" />
        {meeting.outcome && (
          <UndoOutcome
            viewer={viewer}
            meetingId={meeting.id}
            back={urls.meeting({ meetingId: meeting.id })}
          />
        )}
      </div>
    </Card>
  )
}

function StartEarly({ viewer, meeting }: MeetingPageProps) {
  const t = text[viewer.language]
  return (
    <Section id="start" heading={t.earlyHeading}>
      <p class="mb-4">{t.early(dayAndMonth(viewer.language, meeting.date))}</p>
      <StartForm meetingId={meeting.id} label={t.start} tone="secondary" />
    </Section>
  )
}

/** What can be done with the time itself. */
function PlanLinks({ viewer, meeting }: MeetingPageProps) {
  const t = text[viewer.language]
  const at = { meetingId: meeting.id }
  const links = [
    { href: urls.meetingMove(at), label: t.move },
    { href: urls.meetingCancellation(at), label: t.cancel },
    { href: urls.meetingSetting(at), label: settingText[viewer.language].link },
    { href: urls.meetingCalendarFile(at), label: t.calendarFile },
  ]
  return (
    <ul class="-mt-6 mb-8 flex flex-wrap gap-x-5 print:hidden">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href} class="inline-flex min-h-11 items-center">
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
