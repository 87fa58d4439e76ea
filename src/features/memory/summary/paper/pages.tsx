import { longDate, plainDate } from '../../../../platform/i18n/dates.ts'
import { hoursText, minutesText } from '../../../../platform/i18n/hours.ts'
import { givenName } from '../../../../platform/i18n/names.ts'
import type { Entry, Paper } from '../../../../platform/pdf/paper.ts'
import type { Viewer } from '../../../../platform/session/viewer.ts'
import { dueness, isBinding } from '../../../agreements/rules.ts'
import type { Agreement } from '../../../agreements/types.ts'
import { text as developmentText } from '../../../development/text.ts'
import type { Feedback } from '../../../feedback/types.ts'
import type { Participant } from '../../../meetings/types.ts'
import { otherOf } from '../../../pair/rules.ts'
import type { Pair } from '../../../pair/types.ts'
import { balanceText } from '../../../tasks/load/pages.tsx'
import { text as loadText } from '../../../tasks/load/text.ts'
import { changesText } from '../../../tasks/versions/parts/pages.tsx'
import { compareVersions, versionBalance } from '../../../tasks/versions/rules.ts'
import type { TaskVersion } from '../../../tasks/versions/types.ts'
import { text } from '../text.ts'
import type { Grown, Heard, MovedGoal, Period, StandingExpectation, Summary } from '../types.ts'

interface Props {
  viewer: Viewer
  pair: Pair
  period: Period
  summary: Summary
  today: Temporal.PlainDate
}

/** What two have behind them in a period, in words; the same words whichever of them asks. */
export function summaryPaper(props: Props): Paper {
  const { viewer, pair, period, summary } = props
  const { language } = viewer
  const t = text[language]
  const heading = t.heading(pair.leader.name, pair.employee.name)
  return {
    language,
    title: t.title,
    heading,
    facts: [
      { term: t.period, value: t.span(longDate(language, period.from), longDate(language, period.until)) },
      { term: t.talks.term, value: t.talks.kept(summary.kept) },
    ],
    note: t.audience(givenName(otherOf(pair, viewer.memberId).name)),
    pageOf: t.pageOf,
    fileName: `${t.title} ${heading} ${period.from} – ${period.until}`,
    parts: [
      {
        id: 'talks',
        heading: t.talks.heading,
        otherwise: t.talks.none,
        entries: summary.talks.map(({ meeting, topics }) => ({
          ...entry(`talk-${meeting.id}`, begun(longDate(language, meeting.date))),
          lines: topics.length === 0 ? [t.talks.noTopics] : [],
          points: topics,
        })),
      },
      {
        id: 'heard',
        heading: t.heard.heading,
        otherwise: t.heard.none,
        entries: summary.heard.map((heard) => heardEntry(props, heard)),
      },
      {
        id: 'agreements',
        heading: t.agreements.heading,
        otherwise: t.agreements.none,
        entries: summary.agreements.map((agreement) => agreementEntry(props, agreement)),
      },
      {
        id: 'feedback',
        heading: t.feedback.heading,
        otherwise: t.feedback.none,
        entries: summary.feedback.map((feedback) => feedbackEntry(props, feedback)),
      },
      {
        id: 'expectations',
        heading: t.expectations.heading,
        otherwise: t.expectations.none,
        entries: summary.expectations.map((standing) => expectationEntry(props, standing)),
      },
      {
        id: 'development',
        heading: t.development.heading,
        otherwise: t.development.none,
        entries: summary.development.map((grown) => developmentEntry(props, grown)),
      },
      {
        id: 'goals',
        heading: t.goals.heading,
        otherwise: t.goals.none,
        entries: summary.goals.map((goal) => goalEntry(props, goal)),
      },
      {
        id: 'work',
        heading: t.work.heading,
        otherwise: t.work.none,
        entries: workEntries(props),
      },
    ],
  }
}

const entry = (id: string, title: string): Entry => ({ id, title, lines: [], texts: [], points: [] })

/** With the capital that begins a line. */
const begun = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

const nameOf = ({ pair }: Props, id: string): string => givenName(who(pair, id).name)
const who = ({ leader, employee }: Pair, id: string): Participant => (id === leader.id ? leader : employee)

const dayOf = ({ viewer }: Props, at: Temporal.Instant): string =>
  longDate(viewer.language, at.toZonedDateTimeISO(viewer.timeZone).toPlainDate())

function heardEntry(props: Props, { id, question, listenerId, body, confirmedAt }: Heard): Entry {
  const { pair, viewer } = props
  const speaker = listenerId === pair.leader.id ? pair.employee : pair.leader
  const day = dayOf(props, confirmedAt)
  return {
    ...entry(`heard-${id}`, question),
    lines: [text[viewer.language].heard.line(nameOf(props, listenerId), givenName(speaker.name), day)],
    texts: [body],
  }
}

function agreementEntry(props: Props, agreement: Agreement): Entry {
  const { viewer, today } = props
  const t = text[viewer.language].agreements
  const { wording, completion } = agreement
  const state = completion
    ? t.done(dayOf(props, completion.at))
    : !isBinding(agreement)
      ? t.unconfirmed
      : dueness(wording.deadline, today) === 'overdue'
        ? t.overdue
        : t.open
  return {
    ...entry(`agreement-${agreement.id}`, wording.body),
    lines: [t.terms(nameOf(props, wording.ownerId), longDate(viewer.language, wording.deadline)), state],
  }
}

function feedbackEntry(props: Props, feedback: Feedback): Entry {
  const { viewer, pair } = props
  const t = text[viewer.language].feedback
  const { authorId, givenAt, happened, meant, wish, heardAt, answer, kind } = feedback
  const receiver = authorId === pair.leader.id ? pair.employee : pair.leader
  return {
    ...entry(`feedback-${feedback.id}`, t.from(nameOf(props, authorId), givenName(receiver.name), kind)),
    lines: [dayOf(props, givenAt as Temporal.Instant), ...(heardAt ? [t.heard] : [])],
    texts: [
      happened,
      ...(meant ? [t.meant(meant)] : []),
      ...(wish ? [t.wish(wish)] : []),
      ...(answer ? [t.answer(givenName(receiver.name), answer.body)] : []),
    ],
  }
}

function expectationEntry(props: Props, { expectation, wording, answer }: StandingExpectation): Entry {
  const t = text[props.viewer.language].expectations
  return {
    ...entry(`expectation-${expectation.id}`, wording.body),
    lines: [t.by(nameOf(props, expectation.authorId), wording.kind)],
    texts: answer ? [t.answers[answer.kind](nameOf(props, answer.by), answer.reason)] : [],
  }
}

function developmentEntry(props: Props, { wish, trainings }: Grown): Entry {
  const { language } = props.viewer
  const t = text[language].development
  const { training: words, effect } = developmentText[language]
  return {
    ...entry(`wish-${wish.id}`, wish.title),
    lines: wish.closing ? [t.closed(wish.closing.outcome, dayOf(props, wish.closing.at))] : [],
    texts: [wish.why, wish.closing?.reason ?? ''].filter(Boolean),
    points: trainings.map(({ kind, title, place, firstDate, lastDate, effects }) => {
      const [first, last] = [plainDate(language, firstDate), plainDate(language, lastDate)]
      const said = effects.findLast(({ answer }) => answer !== 'later')
      const about = [
        title,
        words.kinds[kind],
        place,
        first === last ? first : words.days(first, last),
      ].filter(Boolean)
      const changed = said && said.answer !== 'later' && t.changed(effect.said[said.answer], said.body)
      return [about.join(' · '), changed].filter(Boolean).join('\n')
    }),
  }
}

/** The balance then and now, and in a line what has changed between; one entry where nothing has. */
function workEntries({ viewer, summary: { work } }: Props): Entry[] {
  const { language } = viewer
  const t = text[language].work
  const line = (version: TaskVersion): Entry => {
    const { load, hours } = versionBalance(version)
    return {
      ...entry(`work-${version.id}`, t.from(longDate(language, version.from))),
      lines: [
        loadText[language].of(hoursText(language, load), minutesText(language, hours)),
        balanceText(language, load, hours),
      ],
    }
  }
  const { before, after } = work
  if (!before || !after) return []
  if (before.id === after.id) return [line(after)]
  const changes = changesText(language, compareVersions(before, after))
  return [line(before), { ...line(after), texts: [begun(changes)] }]
}

function goalEntry(props: Props, { goal, before, after, checkpoints }: MovedGoal): Entry {
  const { viewer } = props
  const { language } = viewer
  const t = text[language].goals
  return {
    ...entry(`goal-${goal.id}`, goal.title),
    lines: [
      ...(goal.endsOn ? [t.endsOn(longDate(language, goal.endsOn))] : []),
      ...(after === null ? [] : [t.moved(before, after)]),
      ...(goal.closing ? [t.closed(goal.closing.outcome, dayOf(props, goal.closing.at))] : []),
    ],
    texts: [goal.why, goal.closing?.reason ?? ''].filter(Boolean),
    points: checkpoints.map(({ date, body, progress }) =>
      [longDate(language, date), progress === null ? '' : `${progress} %`, body].filter(Boolean).join(' · '),
    ),
  }
}
