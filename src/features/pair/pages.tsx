import { nearDate } from '../../platform/i18n/dates.ts'
import { errorSummaryHeading } from '../../platform/i18n/form-text.ts'
import { givenName, possessive } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { Details } from '../../ui/details.tsx'
import { Flash } from '../../ui/flash.tsx'
import { ErrorSummary } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { urls } from '../../urls.ts'
import { KeptLines, Question, RhythmDoubt, SittingTogether } from '../adherence/pages.tsx'
import { gapOf, isAsked, keptOf } from '../adherence/rules.ts'
import { text as adherenceText } from '../adherence/text.ts'
import { OpenAgreements } from '../agreements/pages.tsx'
import type { Agreement } from '../agreements/types.ts'
import { agreedOf, waitingOf } from '../cadence/rules.ts'
import type { Cadence, Start } from '../cadence/types.ts'
import type { Reply } from '../calendar/replies/types.ts'
import { PairDevelopment } from '../development/pages.tsx'
import type { Wish } from '../development/types.ts'
import { Expectations } from '../expectations/pages.tsx'
import type { Expectation } from '../expectations/types.ts'
import { PairFeedback } from '../feedback/pages.tsx'
import type { Feedback } from '../feedback/types.ts'
import { PairGoals } from '../goals/pages.tsx'
import type { Goal } from '../goals/types.ts'
import type { Adviser } from '../help/types.ts'
import {
  type Draft,
  draftErrors,
  ExtraMeetingForm,
  extraMeetingHeading,
} from '../meetings/planning/pages.tsx'
import { nextOf } from '../meetings/planning/rules.ts'
import type { StandingMeeting } from '../meetings/planning/types.ts'
import { PartingLink } from '../rights/parting/pages.tsx'
import { PairTasks } from '../tasks/pages.tsx'
import { Contents } from './contents/pages.tsx'
import { AgreedRhythm, RhythmHistory, WaitingProposal } from './rhythm/pages.tsx'
import { occasionsOf, otherOf, stripState, unplacedDates } from './rules.ts'
import { ComingTalks, NextTalk, PastTalks } from './talks/pages.tsx'
import { text } from './text.ts'
import type { Pair } from './types.ts'

/** Months before this one that the half-year strip begins. */
const monthsBack = 2

export interface PairView {
  viewer: Viewer
  pair: Pair
  now: Temporal.Instant
  today: Temporal.PlainDate
  cadences: Cadence[]
  /** In the order of time, without those that a later rhythm took off the plan. */
  meetings: StandingMeeting[]
  agreements: Agreement[]
  /** What applies now, and one of what does not, if there is any. */
  expectations: Expectation[]
  /** The latest, the viewer's own drafts first. */
  feedback: Feedback[]
  goals: Goal[]
  wishes: Wish[]
  /** Suggestions for the list of tasks that wait for the viewer's answer. */
  waitingTasks: number
  /** The two go on, or a list of tasks is left that the viewer sees. */
  hasTasks: boolean
  /** What the two have answered in their calendars to the times of what is to come. */
  replies: Reply[]
  /** The meeting that gave rise to a word about the rhythm, unless the viewer has put it away. */
  doubt: string | null
  adviser: Adviser | null
  /** The form for an extra meeting, when it comes back with something to put right. */
  draft: Draft
  free: Start[]
}

/** "Vores samarbejde": what waits, the next conversation, the rhythm, and all that is agreed and held. */
export function pairPage(view: PairView) {
  const { viewer, pair, now, today, cadences, meetings } = view
  const { language } = viewer
  const t = text[language]
  const other = otherOf(pair, viewer.memberId)
  const name = givenName(other.name)
  const asked = pair.goesOn ? meetings.filter((meeting) => isAsked(meeting, now)) : []
  const question = asked.at(-1)
  const next = pair.goesOn ? nextOf(meetings.filter((meeting) => !asked.includes(meeting))) : null
  const agreed = agreedOf(cadences)
  const occasions = occasionsOf(meetings, cadences)
  const waitsForViewer = waitingOf(cadences)?.proposedBy === other.id
  const isComing = (meeting: StandingMeeting) => Temporal.PlainDate.compare(meeting.date, today) >= 0
  const isBehind = (meeting: StandingMeeting) =>
    asked.includes(meeting) || !['planned', 'cancelled'].includes(meeting.state)
  const rest = meetings.filter((meeting) => meeting !== next)
  const coming = rest.filter((meeting) => isComing(meeting) && !isBehind(meeting))
  const rhythm = { viewer, pair, other, cadences }
  const lead = !pair.goesOn
    ? t.ended(name)
    : pair.leader.id === viewer.memberId
      ? t.leads(possessive(language, name))
      : t.isLed(name)
  return {
    title: t.title(other.name),
    body: (
      <>
        <ErrorSummary heading={errorSummaryHeading(language)} errors={draftErrors(language, view.draft)} />
        <PageHeading lead={lead} actions={!pair.goesOn && <PartingLink viewer={viewer} pairId={pair.id} />}>
          {t.title(name)}
        </PageHeading>
        <div class="flex flex-col gap-6 empty:hidden">
          <WaitingProposal {...rhythm} />
          {question && (
            <Question
              viewer={viewer}
              meetingId={question.id}
              heading={adherenceText[language].question(nearDate(language, question.date, today))}
              back={urls.pair({ pairId: pair.id })}
              primary={!waitsForViewer}
            >
              {question.date.equals(today) && <SittingTogether viewer={viewer} meetingId={question.id} />}
            </Question>
          )}
          {next && (
            <NextTalk
              viewer={viewer}
              meeting={next}
              other={other}
              replies={view.replies}
              now={now}
              today={today}
              primary={!waitsForViewer && !question}
            />
          )}
        </div>
        <Contents {...view} />
        {pair.goesOn && (
          <AgreedRhythm
            {...rhythm}
            from={today.subtract({ months: monthsBack })}
            marks={meetings.map((meeting) => ({ ...meeting, state: stripState(meeting, next?.id, now) }))}
          >
            <KeptLines viewer={viewer} kept={keptOf(occasions, now)} gap={gapOf(occasions, agreed, now)} />
            {view.doubt && (
              <RhythmDoubt
                viewer={viewer}
                pairId={pair.id}
                other={other}
                meetingId={view.doubt}
                adviser={pair.leader.id === viewer.memberId ? view.adviser : null}
                back={urls.pair({ pairId: pair.id })}
              />
            )}
          </AgreedRhythm>
        )}
        <OpenAgreements
          viewer={viewer}
          today={today}
          back={urls.pair({ pairId: pair.id })}
          agreements={view.agreements}
        />
        {view.hasTasks && <PairTasks {...view} />}
        <Expectations {...rhythm} pairId={pair.id} goesOn={pair.goesOn} expectations={view.expectations} />
        <PairFeedback
          viewer={viewer}
          now={now}
          back={urls.pair({ pairId: pair.id })}
          pair={pair}
          items={view.feedback}
        />
        <PairGoals {...view} />
        <PairDevelopment {...view} />
        {pair.goesOn && (
          <ComingTalks
            viewer={viewer}
            today={today}
            meetings={coming}
            other={other}
            replies={view.replies}
            now={now}
            unplaced={agreed ? unplacedDates(agreed, meetings, today) : []}
          >
            <Details
              id="extra-meeting"
              summary={extraMeetingHeading(language)}
              open={view.draft.errors.length > 0}
            >
              <ExtraMeetingForm
                viewer={viewer}
                pairId={pair.id}
                other={other}
                free={view.free}
                draft={view.draft}
                given={{ minutes: agreed?.minutes ?? 30, place: agreed?.place ?? '' }}
              />
            </Details>
          </ComingTalks>
        )}
        <PastTalks
          viewer={viewer}
          today={today}
          other={other}
          asked={asked}
          goesOn={pair.goesOn}
          meetings={rest.filter((meeting) => !coming.includes(meeting)).toReversed()}
        />
        <RhythmHistory {...rhythm} />
      </>
    ),
  }
}

/** What was just done on the way here. */
export function PairFlash({ viewer, done }: { viewer: Viewer; done: keyof (typeof text)['da']['done'] }) {
  return <Flash message={text[viewer.language].done[done]} />
}

/** Says why an ended pair plans nothing more. */
export function EndedFlash({ viewer, name }: { viewer: Viewer; name: string }) {
  return <Flash tone="problem" message={text[viewer.language].ended(givenName(name))} />
}
