import { dayAndMonth, nearDate, nearDateAndTime } from '../../platform/i18n/dates.ts'
import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { Badge } from '../../ui/badge.tsx'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Initials } from '../../ui/person.tsx'
import { Time } from '../../ui/time.tsx'
import { urls } from '../../urls.ts'
import { outcomeFlash } from '../adherence/pages.tsx'
import { agreementFlash, anchor, OpenAgreements } from '../agreements/pages.tsx'
import type { Agreement } from '../agreements/types.ts'
import { HolidayChangesNote } from '../closings/changes/pages.tsx'
import type { Adviser } from '../help/types.ts'
import { Earlier } from './earlier/pages.tsx'
import { KeptStep } from './kept/pages.tsx'
import { Company } from './set-up/pages.tsx'
import { text } from './text.ts'
import type { EarlierPair, Need, NeedKind, PairLine, SetUp } from './types.ts'

interface Props {
  viewer: Viewer
  today: Temporal.PlainDate
  lines: PairLine[]
  /** Those that are open, the most pressing first. */
  agreements: Agreement[]
  /** Those who go on no more, the latest first. */
  earlier: EarlierPair[]
  /** Whom a leader may call. */
  adviser: Adviser | null
  /** For an owner: holidays have changed, and the plans do not follow yet. */
  haveChanged: boolean
  /** For an owner without conversations of their own. */
  setUp: SetUp | null
}

/** More than this belongs on the pages of those it was agreed with. */
const mostAgreements = 12

/** The start page: the one thing to do next, everyone the viewer meets, and what they have agreed. */
export function todayView(props: Props, query: Record<string, string>) {
  const { viewer, lines, setUp, today } = props
  const t = text[viewer.language]
  const here = { viewer, back: urls.today() }
  return {
    title: t.title,
    current: 'today' as const,
    live: 'all' as const,
    flash: outcomeFlash(query, here) ?? agreementFlash(query, here),
    body: (
      <>
        <PageHeading
          overline={<Time datetime={today.toString()}>{dayAndMonth(viewer.language, today)}</Time>}
        >
          {t.hello(givenName(viewer.memberName))}
        </PageHeading>
        {lines.length > 0 ? (
          <Conversations {...props} />
        ) : setUp ? (
          <Company viewer={viewer} setUp={setUp} />
        ) : (
          <Empty icon="talk" text={t.alone(viewer.organisationName)} />
        )}
        {props.haveChanged && lines.length === 0 && <HolidayChangesNote language={viewer.language} />}
        <Earlier viewer={viewer} earlier={props.earlier} />
      </>
    ),
  }
}

function Conversations(props: Props) {
  const { viewer, lines, agreements, today } = props
  const t = text[viewer.language]
  const shown = agreements.slice(0, mostAgreements)
  return (
    <>
      <NextStep {...props} />
      {props.haveChanged && <HolidayChangesNote language={viewer.language} />}
      <Section id="pairs" heading={t.pairs}>
        <List>
          {lines.map((line) => (
            <PairRow key={line.pairId} viewer={viewer} today={today} line={line} />
          ))}
        </List>
      </Section>
      <OpenAgreements
        viewer={viewer}
        today={today}
        agreements={shown}
        heading={t.agreements}
        back={urls.today()}
        named
      />
      {agreements.length > shown.length && (
        <p class="mt-3 text-muted">{t.moreAgreements(agreements.length - shown.length)}</p>
      )}
    </>
  )
}

/** What a link leads to; the rest is answered in its card. */
type Step = Exclude<Need, { kind: 'asked' | 'doubt' }>

function countOf(need: Need): number {
  if ('agreementIds' in need) return need.agreementIds.length
  if ('ids' in need) return need.ids.length
  return need.kind === 'effect' ? need.trainings.length : 0
}

/** Where a need is met. An agreement that is `shown` here can be confirmed here at once. */
function placeOf(need: Step, pairId: string, shown: Agreement[]): string {
  switch (need.kind) {
    case 'running':
    case 'soon':
    case 'countered':
      return urls.meeting({ meetingId: need.meeting.id })
    case 'agenda':
      return urls.preparation({ meetingId: need.meeting.id })
    case 'declined':
      return urls.meetingMove({ meetingId: need.meeting.id })
    case 'unclosed':
      return urls.meetingRoundOff({ meetingId: need.meeting.id })
    case 'answer':
      return urls.pair({ pairId })
    case 'rhythm':
      return urls.cadences({ pairId })
    case 'expectation':
      return urls.expectation({ expectationId: need.ids[0] as string })
    case 'retelling':
      return urls.retelling({ listeningId: need.ids[0] as string })
    case 'effect': {
      const [{ id, wishId }] = need.trainings as [{ id: string; wishId: string }]
      return `${urls.wish({ wishId })}#training-${id}`
    }
    case 'feedback':
      return need.ids.length === 1
        ? urls.feedback({ feedbackId: need.ids[0] as string })
        : urls.pairFeedback({ pairId })
    case 'confirm':
    case 'overdue':
      return placeOfAgreement(need.agreementIds[0] as string, shown)
  }
}

const placeOfAgreement = (id: string, shown: Agreement[]): string =>
  shown.some((agreement) => agreement.id === id) ? `#${anchor({ id })}` : urls.agreement({ agreementId: id })

/** The one thing to do next; a quiet word about the next conversation where nothing waits. */
function NextStep({ viewer, lines, agreements, today, adviser }: Props) {
  const { language } = viewer
  const t = text[language]
  const [line] = lines as [PairLine, ...PairLine[]]
  const name = givenName(line.other.name)
  const [need] = line.needs
  if (need?.kind === 'asked' || need?.kind === 'doubt') {
    return <KeptStep viewer={viewer} today={today} line={line} need={need} adviser={adviser} />
  }
  if (need) {
    const words = t.needs[need.kind]
    return (
      <Card
        id="next-step"
        tone="calm"
        overline={t.next}
        heading={words.heading(name, whenOf(need, language, today), countOf(need))}
      >
        <Actions>
          <ButtonLink
            href={placeOf(need, line.pairId, agreements.slice(0, mostAgreements))}
            icon="arrowRight"
          >
            {words.action(name, countOf(need))}
          </ButtonLink>
        </Actions>
      </Card>
    )
  }
  if (!line.next) return <p id="next-step">{t.nothing}</p>
  const { id, date, time, ready, ownItems } = line.next
  return (
    <Card
      id="next-step"
      tone="calm"
      overline={t.next}
      heading={t.calmHeading(name, nearDateAndTime(language, date, time, today))}
    >
      {ready ? <p>{t.calmReady}</p> : ownItems > 0 && <p>{t.calmLead}</p>}
      <Actions>
        <ButtonLink href={urls.meeting({ meetingId: id })} tone="secondary" icon="arrowRight">
          {t.calmAction}
        </ButtonLink>
        {!ready && (
          <ButtonLink href={urls.preparation({ meetingId: id })} tone="quiet" icon="edit">
            {t.prepare}
          </ButtonLink>
        )}
      </Actions>
    </Card>
  )
}

function whenOf(need: Need, language: Viewer['language'], today: Temporal.PlainDate): string {
  if (!('meeting' in need)) return ''
  const { date, time } = need.meeting
  const behind = need.kind === 'running' || need.kind === 'unclosed' || need.kind === 'asked'
  return !behind ? nearDateAndTime(language, date, time, today) : nearDate(language, date, today)
}

/** What someone waits for is warm, what is over time is strong, and a mere suggestion is quiet. */
const looks = {
  running: { tone: 'kept', icon: 'talk' },
  soon: { tone: 'kept', icon: 'talk' },
  answer: { tone: 'wait', icon: 'rhythm' },
  confirm: { tone: 'wait', icon: 'agreement' },
  expectation: { tone: 'wait', icon: 'talk' },
  feedback: { tone: 'wait', icon: 'talk' },
  retelling: { tone: 'wait', icon: 'talk' },
  countered: { tone: 'wait', icon: 'calendar' },
  declined: { tone: 'wait', icon: 'calendar' },
  asked: { tone: 'wait', icon: 'calendar' },
  unclosed: { tone: 'wait', icon: 'talk' },
  overdue: { tone: 'due', icon: 'due' },
  effect: { tone: 'neutral', icon: 'growth' },
  doubt: { tone: 'neutral', icon: 'rhythm' },
  rhythm: { tone: 'neutral', icon: 'rhythm' },
  agenda: { tone: 'neutral', icon: 'edit' },
} as const satisfies Record<NeedKind, object>

/** One person the viewer meets: when next, and what is missing. */
function PairRow({ viewer, today, line }: { viewer: Viewer; today: Temporal.PlainDate; line: PairLine }) {
  const { language } = viewer
  const t = text[language]
  const { next, waiting, other } = line
  const [need] = line.needs
  const name = givenName(other.name)
  const facts = [
    line.leads ? t.youLead : t.leadsYou,
    next ? t.nextOn(nearDateAndTime(language, next.date, next.time, today)) : t.noNext,
    ...(next ? [t.points(next.ownItems + next.otherItems)] : []),
    ...(next?.ready ? [t.youAreReady] : []),
    ...(next?.otherReady ? [t.otherIsReady(name)] : []),
  ]
  return (
    <ListRow
      id={`pair-${line.pairId}`}
      href={urls.pair({ pairId: line.pairId })}
      leading={<Initials name={other.name} />}
      title={other.name}
      detail={
        <>
          <p>{facts.join(' · ')}</p>
          {waiting.map((wait) => (
            <p key={wait.kind}>
              {wait.kind === 'answer' ? t.waiting.answer(name) : t.waiting.confirm(name, wait.count)}
            </p>
          ))}
        </>
      }
      trailing={
        need && (
          <Badge tone={looks[need.kind].tone} icon={looks[need.kind].icon}>
            {t.needs[need.kind].line(countOf(need))}
          </Badge>
        )
      }
    />
  )
}
