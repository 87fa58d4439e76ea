import type { ComponentChildren } from 'preact'
import { dayAndMonth, longDate } from '../../../platform/i18n/dates.ts'
import type { Language, Viewer } from '../../../platform/session/viewer.ts'
import { Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import { itemOverline } from '../../agenda/pages.tsx'
import { Standing, terms } from '../../agreements/pages.tsx'
import { waitsFor } from '../../agreements/rules.ts'
import type { Agreement } from '../../agreements/types.ts'
import { ExpectationRow } from '../../expectations/pages.tsx'
import { answerOf } from '../../expectations/rules.ts'
import { FeedbackList } from '../../feedback/pages.tsx'
import { GoalRow } from '../../goals/pages.tsx'
import type { Participant } from '../../meetings/types.ts'
import { changesText } from '../../tasks/versions/parts/pages.tsx'
import { text } from './text.ts'
import type { SinceLastTime } from './types.ts'

interface Looking {
  viewer: Viewer
  other: Participant
  now: Temporal.Instant
  /** Of the viewer. */
  today: Temporal.PlainDate
  since: SinceLastTime
  pairId: string
}

/** One thing to look back on: in a line of the conversation's own page, and laid out on the step of the path. */
interface Part {
  id: string
  heading: string
  brief: string
  list: ComponentChildren
}

/** What is looked back on, in this order; a part that has nothing to say is null. */
const parts: readonly ((looking: Looking) => Part | null)[] = [
  (looking) => agreementPart('overdue', looking),
  (looking) => agreementPart('due', looking),
  (looking) => agreementPart('done', looking),
  carriedPart,
  goalPart,
  feedbackPart,
  expectationPart,
  taskPart,
]

const partsOf = (looking: Looking): Part[] =>
  parts.flatMap((make) => {
    const part = make(looking)
    return part ? [part] : []
  })

function agreementPart(kind: 'overdue' | 'due' | 'done', looking: Looking): Part | null {
  const agreements = looking.since[kind]
  const t = text[looking.viewer.language]
  if (agreements.length === 0) return null
  return {
    id: `since-${kind}`,
    heading: t[kind],
    brief: t.brief[kind](agreements.length),
    list: (
      <List>
        {agreements.map((agreement) => (
          <AgreementRow key={agreement.id} {...looking} agreement={agreement} />
        ))}
      </List>
    ),
  }
}

function AgreementRow({ viewer, today, agreement }: Looking & { agreement: Agreement }) {
  return (
    <ListRow
      id={`since-${agreement.id}`}
      href={urls.agreement({ agreementId: agreement.id })}
      title={<span class="line-clamp-3">{agreement.wording.body}</span>}
      detail={
        <>
          <p>{terms(agreement, agreement.wording, { viewer, today })}</p>
          {(agreement.completion || waitsFor(agreement).length > 0) && (
            <div class="mt-2">
              <Standing viewer={viewer} today={today} agreement={agreement} />
            </div>
          )}
        </>
      }
    />
  )
}

function carriedPart({ viewer, since }: Looking): Part | null {
  const t = text[viewer.language]
  if (since.carried.length === 0) return null
  return {
    id: 'since-carried',
    heading: t.carried,
    brief: t.brief.carried(since.carried.length),
    list: (
      <List>
        {since.carried.map((item) => (
          <ListRow
            key={item.id}
            id={`since-${item.id}`}
            title={item.title}
            detail={itemOverline(viewer.language, item)}
          />
        ))}
      </List>
    ),
  }
}

function goalPart(looking: Looking): Part | null {
  const { goals } = looking.since
  const t = text[looking.viewer.language]
  if (goals.length === 0) return null
  const closed = goals.filter(({ closing }) => closing !== null).length
  return {
    id: 'since-goals',
    heading: t.goals,
    brief: t.brief.goals(goals.length - closed, closed),
    list: (
      <List>
        {goals.map((goal) => (
          <GoalRow key={goal.id} {...looking} goal={goal} />
        ))}
      </List>
    ),
  }
}

function feedbackPart({ viewer, now, since: { feedback } }: Looking): Part | null {
  const t = text[viewer.language]
  if (feedback.length === 0) return null
  return {
    id: 'since-feedback',
    heading: t.feedback,
    brief: t.brief.feedback(feedback.length),
    list: <FeedbackList viewer={viewer} now={now} items={feedback} />,
  }
}

function expectationPart(looking: Looking): Part | null {
  const { expectations } = looking.since
  const t = text[looking.viewer.language]
  if (expectations.length === 0) return null
  return {
    id: 'since-expectations',
    heading: t.expectations,
    brief: t.brief.expectations(expectations.length, expectations.filter((one) => !answerOf(one)).length),
    list: (
      <List>
        {expectations.map((expectation) => (
          <ExpectationRow key={expectation.id} {...looking} expectation={expectation} />
        ))}
      </List>
    ),
  }
}

function taskPart({ viewer, today, since, pairId }: Looking): Part | null {
  const { language } = viewer
  const t = text[language]
  if (!since.tasks) return null
  const { versions, added, removed } = since.tasks
  return {
    id: 'since-tasks',
    heading: t.tasks,
    brief: t.brief.tasks(versions.length, added.length, removed.length),
    list: (
      <List>
        {versions.map(({ version, changes }) => (
          <ListRow
            key={version.id}
            id={`since-${version.id}`}
            href={urls.taskVersions({ pairId })}
            title={t.version(day(language, version.from, today))}
            detail={changes ? changesText(language, changes) : t.firstVersion(version.tasks.length)}
          />
        ))}
        {added.length > 0 && <ListRow id="since-added" title={t.added} detail={added.join(' · ')} />}
        {removed.length > 0 && <ListRow id="since-removed" title={t.removed} detail={removed.join(' · ')} />}
      </List>
    ),
  }
}

const day = (language: Language, date: Temporal.PlainDate, today: Temporal.PlainDate): string =>
  date.year === today.year ? dayAndMonth(language, date) : longDate(language, date)

/** All that happened, part by part, for the step that looks back. */
export function SinceLastTimeView(looking: Looking) {
  const { viewer, since, today } = looking
  const t = text[viewer.language]
  if (!since.lastHeld) return <p class="text-muted">{t.first}</p>
  const found = partsOf(looking)
  return (
    <div id="since">
      <p class="mb-6 text-muted">{t.since(day(viewer.language, since.lastHeld.date, today))}</p>
      {found.length === 0 && <p>{t.nothing}</p>}
      {found.map(({ id, heading, list }) => (
        <div key={id} class="[&+&]:mt-10">
          <Section id={id} heading={heading}>
            {list}
          </Section>
        </div>
      ))}
    </div>
  )
}

/** The same in a line for each part, for the top of the conversation's page; nothing when there is nothing. */
export function SinceLastTimeBrief(looking: Looking & { href: string }) {
  const { viewer, since, today } = looking
  const t = text[viewer.language]
  const found = partsOf(looking)
  if (!since.lastHeld || found.length === 0) return null
  return (
    <div id="since">
      <h3>
        <a href={looking.href} class="inline-flex min-h-11 items-center">
          {t.heading}
        </a>
      </h3>
      <p class="text-muted">{t.since(day(viewer.language, since.lastHeld.date, today))}</p>
      <ul class="mt-1 flex flex-wrap gap-x-5">
        {found.map(({ id, brief }) => (
          <li key={id}>{brief}</li>
        ))}
      </ul>
    </div>
  )
}
