import type { ComponentChildren } from 'preact'
import { clockTime, counted, longDate } from '../../../platform/i18n/dates.ts'
import { givenName, possessive } from '../../../platform/i18n/names.ts'
import type { Language, Viewer } from '../../../platform/session/viewer.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { Time } from '../../../ui/time.tsx'
import { urls } from '../../../urls.ts'
import type { Participant } from '../../meetings/types.ts'
import { BetterTimes } from '../fitting/pages.tsx'
import type { Fit, FittingTime } from '../fitting/rules.ts'
import type { Layout } from '../layout/rules.ts'
import { movedInWords, Place, rhythmInWords } from '../pages.tsx'
import { fieldsOf } from '../proposal/rules.ts'
import { recommendation } from '../rules.ts'
import { RhythmStrip } from '../strip/pages.tsx'
import { text } from '../text.ts'
import type { Proposal } from '../types.ts'
import { type PreviewLine, previewLines } from './rules.ts'

/** What a rhythm comes to, before one proposes it, or before the other accepts it (`acceptance` names which). */
export function previewPage(props: {
  viewer: Viewer
  pairId: string
  other: Participant
  proposal: Proposal
  layout: Layout
  today: Temporal.PlainDate
  /** How often the proposed time suits both, and times that do so more often. */
  fitting: { own: Fit; better: readonly FittingTime[]; from: Temporal.PlainDate }
  acceptance: { cadenceId: string } | null
}) {
  const { viewer, pairId, proposal, acceptance } = props
  const { language } = viewer
  const t = text[language]
  const name = givenName(props.other.name)
  const lines = previewLines(props.layout)
  const meetings = lines.filter((line) => line.kind !== 'unplaced')
  const fields = fieldsOf(proposal)
  const edit = `${urls.cadences({ pairId })}?${new URLSearchParams(fields)}`
  const title = acceptance ? t.preview.titleOf(possessive(language, name)) : t.preview.title
  return {
    title,
    body: (
      <>
        <PageHeading overline={t.pairOverline(props.other.name)}>{title}</PageHeading>
        <Card heading={rhythmInWords(language, proposal)}>
          {proposal.place && (
            <p>
              <Place language={language} place={proposal.place} />
            </p>
          )}
          <Recommendations language={language} proposal={proposal} />
          <p>{acceptance ? t.preview.acceptMeans(name) : t.preview.nothingYet(name)}</p>
          <Actions>
            {acceptance ? (
              <Form action={urls.cadenceAcceptance({ pairId, cadenceId: acceptance.cadenceId })}>
                <Button icon="check">{t.preview.accept}</Button>
              </Form>
            ) : (
              <Form action={urls.cadences({ pairId })} hidden={fields}>
                <Button>{t.preview.propose(name)}</Button>
              </Form>
            )}
            <ButtonLink tone="secondary" href={edit}>
              {acceptance ? t.preview.another : t.preview.edit}
            </ButtonLink>
          </Actions>
        </Card>
        <BetterTimes language={language} pairId={pairId} proposal={proposal} {...props.fitting} />
        <Section id="meetings" heading={t.preview.list}>
          <RhythmStrip
            language={language}
            label={t.preview.sixMonths(counted(meetings.length, t.preview.meeting, t.preview.meetings))}
            from={meetings[0]?.date ?? props.today}
            marks={meetings.map((line) => ({
              ...line,
              state: line.kind === 'stays' || line.moved ? 'moved' : 'coming',
            }))}
          />
          <List>
            {lines.map((line) => (
              <Line key={line.date.toString()} language={language} line={line} />
            ))}
          </List>
        </Section>
        <Changes language={language} layout={props.layout} proposal={proposal} />
      </>
    ),
  }
}

function Line({ language, line }: { language: Language; line: PreviewLine }) {
  const t = text[language]
  const day = <Time datetime={line.date.toString()}>{longDate(language, line.date)}</Time>
  if (line.kind === 'unplaced') {
    return (
      <ListRow
        title={day}
        detail={t.preview.unplaced}
        trailing={line.because.kind === 'holiday' && <Badge tone="wait">{line.because.name[language]}</Badge>}
      />
    )
  }
  const detail: ComponentChildren =
    line.kind === 'stays'
      ? t.preview.stays
      : line.moved && movedInWords(language, line.plannedDate, line.moved)
  return (
    <ListRow
      title={
        <>
          {day} {t.at} {clockTime(language, line.time)}
        </>
      }
      detail={detail}
    />
  )
}

/** A word where a rhythm lies outside what is recommended; it is allowed all the same (R21). */
function Recommendations({ language, proposal }: { language: Language; proposal: Proposal }) {
  const t = text[language]
  const { interval, length } = recommendation(proposal.everyWeeks, proposal.minutes)
  return (
    <>
      {interval !== 'recommended' && <p>{t.interval[interval]}</p>}
      {length !== 'recommended' && <p>{t.length[length]}</p>}
    </>
  )
}

/** What becomes of the meetings that are planned already; nothing when there are none. */
function Changes(props: { language: Language; layout: Layout; proposal: Proposal }) {
  const { language, layout, proposal } = props
  const t = text[language].preview
  const { moves, cancellations, standIns } = layout
  if (moves.length + cancellations.length + standIns.length === 0) return null
  const count = (meetings: unknown[]) => counted(meetings.length, t.meeting, t.meetings)
  const monday = proposal.firstDate.subtract({ days: proposal.firstDate.dayOfWeek - 1 })
  return (
    <Section id="changes" heading={t.movesHeading}>
      <ul class="flex list-disc flex-col gap-2 pl-6">
        {moves.length > 0 && <li>{t.moves(count(moves))}</li>}
        {cancellations.length > 0 && <li>{t.cancels(count(cancellations))}</li>}
        <li>{t.before(longDate(language, monday))}</li>
        <li>{t.staysNote}</li>
      </ul>
    </Section>
  )
}

/** Where a proposal can no longer be answered: what has happened, and the way to where things stand now. */
export function stalePage(props: {
  viewer: Viewer
  pairId: string
  other: Participant
  why: keyof (typeof text)['da']['stale']
}) {
  const { viewer, pairId } = props
  const t = text[viewer.language]
  const { title, what } = t.stale[props.why]
  return {
    title,
    status: 409 as const,
    body: (
      <>
        <PageHeading overline={t.pairOverline(props.other.name)} lead={what(givenName(props.other.name))}>
          {title}
        </PageHeading>
        <ButtonLink href={urls.pair({ pairId })}>{t.toPair}</ButtonLink>
      </>
    ),
  }
}
