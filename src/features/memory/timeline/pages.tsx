import { dateAndTime, monthAndYear, nearDate, plainDate } from '../../../platform/i18n/dates.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Language, Viewer } from '../../../platform/session/viewer.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import type { IconName } from '../../../ui/icon.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import { rhythmInWords } from '../../cadence/pages.tsx'
import type { Rhythm } from '../../cadence/types.ts'
import { text as developmentText } from '../../development/text.ts'
import { otherOf } from '../../pair/rules.ts'
import type { Pair } from '../../pair/types.ts'
import { byMonth, cursorOf } from './rules.ts'
import { text, youAsObject } from './text.ts'
import { type Asked, type Event, type Group, groups, type TimelinePage } from './types.ts'

interface Props {
  viewer: Viewer
  pair: Pair
  asked: Asked
  timeline: TimelinePage
  today: Temporal.PlainDate
}

const icons: Record<Group, IconName> = {
  meetings: 'talk',
  agreements: 'agreement',
  feedback: 'mail',
  expectations: 'people',
  listening: 'listen',
  development: 'growth',
  goals: 'goal',
  tasks: 'check',
  rhythm: 'rhythm',
}

/** All that has happened between the two, by month, the newest first. */
export function timelineView(props: Props) {
  const { viewer, pair, asked, timeline } = props
  const { language, timeZone } = viewer
  const t = text[language]
  const name = givenName(otherOf(pair, viewer.memberId).name)
  const { events } = timeline
  return {
    title: t.title(name),
    body: (
      <>
        <PageHeading
          lead={t.lead(name)}
          actions={
            <>
              <ButtonLink href={urls.pairSummary({ pairId: pair.id })} tone="secondary" icon="print">
                {t.summary}
              </ButtonLink>
              <ButtonLink href={urls.pair({ pairId: pair.id })} tone="quiet" icon="people">
                {t.between(name)}
              </ButtonLink>
            </>
          }
        >
          {t.title(name)}
        </PageHeading>
        <Filter {...props} />
        {events.length === 0 && (
          <Empty
            icon={asked.group ? icons[asked.group] : 'talk'}
            text={asked.cursor ? t.nothingHere : asked.group ? t.emptyOf[asked.group] : t.empty(name)}
          />
        )}
        {byMonth(events, timeZone).map(({ month, events }) => (
          <Section
            key={month.toString()}
            id={`month-${month}`}
            heading={<span class="inline-block first-letter:uppercase">{monthAndYear(language, month)}</span>}
          >
            <List>
              {events.map((event) => (
                <Line key={event.key} {...props} event={event} />
              ))}
            </List>
          </Section>
        ))}
        <Pages {...props} />
      </>
    ),
  }
}

const here = (pairId: string, group: Group | null, cursor?: ['older' | 'newer', Event]): string => {
  const query = new URLSearchParams()
  if (group) query.set('kind', group)
  if (cursor) query.set(cursor[0], cursorOf(cursor[1]))
  return urls.pairTimeline({ pairId }) + (query.size > 0 ? `?${query}` : '')
}

function Filter({ viewer, pair, asked }: Props) {
  const t = text[viewer.language]
  return (
    <nav aria-label={t.filter} class="flex flex-wrap gap-2 print:hidden">
      {[null, ...groups].map((group) => (
        <a
          key={group}
          href={here(pair.id, group)}
          aria-current={group === asked.group ? 'true' : undefined}
          class="inline-flex min-h-11 items-center gap-2 rounded-full border border-edge px-4 text-base-content no-underline hover:bg-base-200 aria-[current]:border-primary aria-[current]:bg-calm aria-[current]:font-semibold"
        >
          {group === null ? t.all : t.groups[group]}
        </a>
      ))}
    </nav>
  )
}

/** From the ends of what is shown on to what lies beyond. */
function Pages({ viewer, pair, asked, timeline }: Props) {
  const t = text[viewer.language]
  const [first, last] = [timeline.events.at(0), timeline.events.at(-1)]
  const newer =
    timeline.hasNewer && (first ? here(pair.id, asked.group, ['newer', first]) : here(pair.id, asked.group))
  const older = timeline.hasOlder && last && here(pair.id, asked.group, ['older', last])
  if (!newer && !older) return null
  return (
    <nav aria-label={t.pages} class="mt-8 flex flex-wrap justify-between gap-3 print:hidden">
      {newer && (
        <ButtonLink href={newer} tone="quiet" icon="arrowLeft">
          {t.newer}
        </ButtonLink>
      )}
      {older && (
        <ButtonLink href={older} tone="secondary" icon="arrowDown">
          {t.older}
        </ButtonLink>
      )}
    </nav>
  )
}

function Line(props: Props & { event: Event }) {
  const { viewer, pair, event, today } = props
  const { language, timeZone } = viewer
  const t = text[language]
  const name = givenName(otherOf(pair, viewer.memberId).name)
  const mine = event.by === viewer.memberId
  const say = t.what[event.what] as (who: string, to: string) => string
  const said = event.group === 'rhythm' ? rhythmOf(viewer, event) : event.body
  return (
    <ListRow
      id={event.key.replace(':', '-')}
      leading={<Icon name={icons[event.group]} class="mt-1 self-start text-muted" />}
      href={placeOf(event, pair.id)}
      title={say(mine ? t.you : name, mine ? name : youAsObject[language])}
      detail={
        <>
          {said && <p class="whitespace-pre-line text-base-content">{said}</p>}
          <Particulars {...props} />
          <p class="text-sm">
            <time datetime={event.at.toString()}>
              {nearDate(language, event.at.toZonedDateTimeISO(timeZone).toPlainDate(), today)}
            </time>
          </p>
        </>
      }
    />
  )
}

/** What else there is to say: topics, times, how far, why. */
function Particulars({ viewer, event: { more, what } }: Props & { event: Event }) {
  const { language, timeZone } = viewer
  const t = text[language]
  const when = (at: string) => dateAndTime(language, Temporal.Instant.from(at), timeZone)
  const figure = typeof more.progress === 'number' ? t.progress(more.progress) : ''
  const lines = [
    more.topics && more.topics.length > 0 && t.talkedAbout(more.topics.join(' · ')),
    what === 'moved' && more.from && more.to && t.movedTo(when(more.from), when(more.to)),
    what === 'cancelled' && more.from && t.wasPlanned(when(more.from)),
    more.question && t.about(more.question),
    more.days && daysOf(language, more.days),
    more.day && t.holdsFrom(plainDate(language, Temporal.PlainDate.from(more.day))),
    more.answer && developmentText[language].effect.said[more.answer],
    [figure, more.reason].filter(Boolean).join(' · '),
  ]
  return (
    <>
      {lines.filter(Boolean).map((line) => (
        <p key={line} class="whitespace-pre-line">
          {line}
        </p>
      ))}
    </>
  )
}

/** "12. okt. 2026 – 13. okt. 2026"; a single day stands under the event anyway. */
function daysOf(language: Language, days: readonly string[]): string {
  const [first, last] = days.map((day) => plainDate(language, Temporal.PlainDate.from(day)))
  return first && last && first !== last ? text[language].days(first, last) : ''
}

const rhythmOf = ({ language }: Viewer, { more }: Event): string =>
  rhythmInWords(language, {
    everyWeeks: more.everyWeeks as number,
    weekday: more.weekday as Rhythm['weekday'],
    localTime: Temporal.PlainTime.from(more.localTime as string),
    minutes: more.minutes as number,
  })

/** Where one reads on about it. */
function placeOf({ group, of, more }: Event, pairId: string): string {
  switch (group) {
    case 'meetings':
      return more.closed ? urls.meetingSummary({ meetingId: of }) : urls.meeting({ meetingId: of })
    case 'agreements':
      return urls.agreement({ agreementId: of })
    case 'feedback':
      return urls.feedback({ feedbackId: of })
    case 'expectations':
      return urls.expectation({ expectationId: of })
    case 'listening':
      return urls.retelling({ listeningId: of })
    case 'development':
      return urls.wish({ wishId: of })
    case 'goals':
      return urls.goal({ goalId: of })
    case 'tasks':
      return urls.taskVersions({ pairId })
    case 'rhythm':
      return `${urls.pair({ pairId })}#rhythm-history`
  }
}
