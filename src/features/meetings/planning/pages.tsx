import { clockTime, dayAndMonth, longDate } from '../../../platform/i18n/dates.ts'
import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Language, Viewer } from '../../../platform/session/viewer.ts'
import type { FieldError } from '../../../platform/web/form.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { Definitions } from '../../../ui/definition.tsx'
import { DateField, TextField, TimeField } from '../../../ui/field.tsx'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import type { Start } from '../../cadence/types.ts'
import type { Participant } from '../types.ts'
import { text } from './text.ts'
import type { StandingMeeting } from './types.ts'

/** What stands in a form that is shown: what was typed, and what is wrong with it. */
export interface Draft {
  typed: Record<string, string>
  errors: FieldError[]
}

export const emptyDraft: Draft = { typed: {}, errors: [] }

/** The errors of a draft as sentences. */
export function draftErrors(language: Language, draft: Draft): { field: string; message: string }[] {
  const t = text[language]
  return draft.errors.map(({ field, code }) => ({
    field,
    message: errorText(language, code, t.errors),
  }))
}

/** The fields of when, how long and where: free times of both first, one tap each, and then any other time. */
export function TimeFields(props: {
  viewer: Viewer
  other: Participant
  free: Start[]
  draft: Draft
  given: { date: string; time: string; minutes: number; place: string }
}) {
  const { free, draft, given } = props
  const { language } = props.viewer
  const t = text[language]
  const { typed } = draft
  const wrong = Object.fromEntries(draftErrors(language, draft).map(({ field, message }) => [field, message]))
  const field = (name: 'date' | 'time' | 'minutes' | 'place') => ({
    name,
    label: t[name],
    error: wrong[name],
  })
  const ownTime = (
    <div class="hidden flex-wrap gap-7 group-has-[[name=slot][type=hidden]]/choice:flex group-has-[input[value=other]:checked]/choice:flex">
      <DateField {...field('date')} value={typed.date ?? given.date} />
      <TimeField {...field('time')} value={typed.time ?? given.time} />
    </div>
  )
  return (
    <>
      <div class="group/choice flex flex-col gap-5">
        {free.length > 0 ? (
          <RadioGroup
            name="slot"
            label={t.slots}
            hint={t.slotsHint}
            error={wrong.slot}
            value={typed.slot}
            options={[
              ...free.map((start) => ({ value: slotOf(start), label: startInWords(language, start) })),
              { value: 'other', label: t.otherTime },
            ]}
          />
        ) : (
          <input type="hidden" name="slot" value="other" />
        )}
        {ownTime}
      </div>
      <div class="max-w-40">
        <TextField
          {...field('minutes')}
          type="number"
          inputMode="numeric"
          min={15}
          max={120}
          value={typed.minutes ?? String(given.minutes)}
        />
      </div>
      <TextField
        {...field('place')}
        hint={t.placeHint}
        audience={{ kind: 'shared', text: t.audience(givenName(props.other.name)) }}
        value={typed.place ?? given.place}
        maxLength={300}
      />
    </>
  )
}

const hhmm = (time: Temporal.PlainTime): string => time.toString({ smallestUnit: 'minute' })

const slotOf = (start: Start): string => `${start.date}T${hhmm(start.time)}`

const startInWords = (
  language: Language,
  start: { date: Temporal.PlainDate; time: Temporal.PlainTime },
): string => `${dayAndMonth(language, start.date)} ${text[language].at} ${clockTime(language, start.time)}`

interface MeetingPage {
  viewer: Viewer
  other: Participant
  meeting: StandingMeeting
  free: Start[]
  draft: Draft
  roundOff?: string
}

/** Where the meeting lies now, as short facts. */
function Now({ language, meeting }: { language: Language; meeting: StandingMeeting }) {
  const t = text[language]
  const when = `${longDate(language, meeting.date)} ${t.at} ${clockTime(language, meeting.time)}, ${t.minutesOf(meeting.minutes)}`
  return <Definitions items={[{ term: t.now, value: when }]} />
}

function MoveForm(props: MeetingPage) {
  const { meeting, viewer, roundOff } = props
  const t = text[viewer.language]
  const { date, time, minutes, place } = meeting
  return (
    <Form id="move" action={urls.meetingMove({ meetingId: meeting.id })} hidden={{ roundOff }}>
      <TimeFields {...props} given={{ date: date.toString(), time: hhmm(time), minutes, place }} />
      <Actions>
        <Button>{t.move.submit}</Button>
        <ButtonLink tone="quiet" href={urls.meeting({ meetingId: meeting.id })}>
          {t.move.cancel}
        </ButtonLink>
      </Actions>
    </Form>
  )
}

/** A new time for one meeting. */
export function movePage(props: MeetingPage) {
  const { viewer, meeting, draft } = props
  const t = text[viewer.language]
  const name = givenName(props.other.name)
  return {
    title: t.move.title,
    status: draft.errors.length > 0 ? (422 as const) : (200 as const),
    body: (
      <>
        <ErrorSummary
          heading={errorSummaryHeading(viewer.language)}
          errors={draftErrors(viewer.language, draft)}
        />
        <PageHeading overline={t.overline(props.other.name)} lead={`${t.move.lead(name)} ${t.move.keeps}`}>
          {t.move.title}
        </PageHeading>
        <div class="mb-8">
          <Now language={viewer.language} meeting={meeting} />
        </div>
        <MoveForm {...props} />
      </>
    ),
  }
}

/** Cancelling asks for a new time first (R16); below that, a reason that both can read. */
export function cancellationPage(props: MeetingPage & { reason: Draft }) {
  const { viewer, meeting, reason } = props
  const { language } = viewer
  const t = text[language]
  const name = givenName(props.other.name)
  const errors = draftErrors(language, reason)
  return {
    title: t.cancel.title,
    status: errors.length > 0 ? (422 as const) : (200 as const),
    body: (
      <>
        <ErrorSummary heading={errorSummaryHeading(language)} errors={errors} />
        <PageHeading overline={t.overline(props.other.name)} lead={t.cancel.lead(name)}>
          {t.cancel.title}
        </PageHeading>
        <Now language={language} meeting={meeting} />
        <Section id="new-time" heading={t.cancel.newTime}>
          <MoveForm {...props} />
        </Section>
        <Section id="cancel" heading={t.cancel.anyway}>
          <Form action={urls.meetingCancellation({ meetingId: meeting.id })}>
            <p>{t.cancel.anywayWhat(name)}</p>
            <TextField
              name="reason"
              label={t.cancel.reason}
              hint={t.cancel.reasonHint}
              audience={{ kind: 'shared', text: t.audience(name) }}
              error={errors[0]?.message}
              value={reason.typed.reason ?? ''}
              maxLength={500}
            />
            <Actions>
              <Button tone="danger">{t.cancel.submit}</Button>
            </Actions>
          </Form>
        </Section>
      </>
    ),
  }
}

/** What has begun, is held or is cancelled, or lies between two who no longer meet: it says so, and where to go. */
export function settledPage(props: {
  viewer: Viewer
  other: Participant
  meeting: StandingMeeting
  pairGoesOn: boolean
}) {
  const { viewer, meeting } = props
  const t = text[viewer.language]
  const state = props.pairGoesOn ? (meeting.state as keyof typeof t.stale) : 'ended'
  const { title, what } = t.stale[state]
  const at = { meetingId: meeting.id }
  const links = {
    started: { href: urls.meeting(at), label: t.toMeeting },
    held: { href: urls.meeting(at), label: t.toMeeting },
    closed: { href: urls.meetingSummary(at), label: t.toSummary },
    cancelled: { href: urls.pair({ pairId: meeting.pairId }), label: t.toPair },
    ended: { href: urls.pair({ pairId: meeting.pairId }), label: t.toPair },
  }
  return {
    title,
    status: 409 as const,
    body: (
      <>
        <PageHeading overline={t.overline(props.other.name)} lead={what}>
          {title}
        </PageHeading>
        <ButtonLink href={links[state].href}>{links[state].label}</ButtonLink>
      </>
    ),
  }
}

/** The form that plans one meeting beside the rhythm. Its ids stand on the pair's page. */
export function ExtraMeetingForm(props: {
  viewer: Viewer
  pairId: string
  other: Participant
  free: Start[]
  draft: Draft
  given: { minutes: number; place: string }
}) {
  const t = text[props.viewer.language]
  const { roundOff } = props.draft.typed
  return (
    <Form id="extra" action={urls.pairMeetings({ pairId: props.pairId })} hidden={{ roundOff }}>
      <TimeFields {...props} given={{ date: '', time: '', ...props.given }} />
      <Actions>
        <Button tone="secondary">{t.plan.submit}</Button>
      </Actions>
    </Form>
  )
}

/** The heading of the folded form above. */
export const extraMeetingHeading = (language: Language): string => text[language].plan.heading
