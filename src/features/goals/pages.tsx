import { nearDate, plainDate, shortDay } from '../../platform/i18n/dates.ts'
import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { Badge } from '../../ui/badge.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { type Audience, AudienceNote } from '../../ui/field.tsx'
import { Section } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { ProgressLine } from '../../ui/progress.tsx'
import { urls } from '../../urls.ts'
import { figureOf, isLate, latestOf, lineOf } from './rules.ts'
import { text } from './text.ts'
import type { Goal } from './types.ts'

/** Who looks, and on which day of theirs. */
export interface Looking {
  viewer: Viewer
  today: Temporal.PlainDate
}

export const goalAddress = ({ id, level }: Pick<Goal, 'id' | 'level'>): string =>
  level === 'organisation' ? urls.organisationGoal({ organisationGoalId: id }) : urls.goal({ goalId: id })

/** The given name of the other of the two; empty for a goal of the company. */
export function otherName({ pair }: Pick<Goal, 'pair'>, viewer: Viewer): string {
  if (!pair) return ''
  return givenName((pair.leader.id === viewer.memberId ? pair.employee : pair.leader).name)
}

/** Who can read the goal now. */
export function audienceOf(goal: Goal, viewer: Viewer): Audience {
  const t = text[viewer.language]
  if (goal.level === 'organisation') return { kind: 'shared', text: t.everyone }
  if (goal.level === 'personal' && !goal.shared) return { kind: 'private', text: t.onlyYou }
  return { kind: 'shared', text: t.youAnd(otherName(goal, viewer)) }
}

/** What became of it, and when; or until when it runs. Empty where there is nothing to say. */
export function whenOf(goal: Goal, { viewer, today }: Looking): string {
  const t = text[viewer.language]
  const day = (date: Temporal.PlainDate) => nearDate(viewer.language, date, today)
  const { closing, endsOn } = goal
  if (closing) {
    return t.closing.closed[closing.outcome](
      day(closing.at.toZonedDateTimeISO(viewer.timeZone).toPlainDate()),
    )
  }
  if (!endsOn) return ''
  return isLate(goal, today) ? t.wasDue(day(endsOn)) : t.until(day(endsOn))
}

/** The line of a goal with its figure in words; nothing until there is a figure. */
export function Progress({ goal, viewer, today }: Looking & { goal: Goal }) {
  const t = text[viewer.language]
  const written = goal.createdAt.toZonedDateTimeISO(viewer.timeZone).toPlainDate()
  const points = lineOf(goal, written, today)
  const last = figureOf(goal)
  const [first] = points
  if (!last || !first) return null
  const { figure, date } = last
  return (
    <div class="w-full max-w-64">
      <ProgressLine points={points} />
      <p class="mt-1 text-sm text-muted">
        {first.y === figure ? t.stands(figure) : t.moved(first.y, figure)} ·{' '}
        {date.year === today.year ? shortDay(viewer.language, date) : plainDate(viewer.language, date)}
      </p>
    </div>
  )
}

/** One goal in a list: what it is, where it stands. `named` says with whom; `plain` leaves out what it serves. */
export function GoalRow(props: Looking & { goal: Goal; named?: boolean; plain?: boolean }) {
  const { goal, viewer, today } = props
  const t = text[viewer.language]
  const latest = latestOf(goal)
  const name = otherName(goal, viewer)
  const kind =
    goal.level === 'personal' ? (goal.authorId === viewer.memberId ? t.kinds.own : t.kinds.others(name)) : ''
  const facts = [props.named && t.with(name), kind, whenOf(goal, props)].filter(Boolean).join(' · ')
  return (
    <ListRow
      id={`goal-${goal.id}`}
      href={goalAddress(goal)}
      title={goal.title}
      detail={
        <>
          {facts && <p class="first-letter:uppercase">{facts}</p>}
          {!props.plain && goal.servesTitle && <p>{t.serves(goal.servesTitle)}</p>}
          {goal.level === 'personal' && (
            <AudienceNote id={`goal-${goal.id}`} audience={audienceOf(goal, viewer)} />
          )}
          {latest?.body && <p class="mt-1 line-clamp-2 text-base-content">{latest.body}</p>}
          {isLate(goal, today) && (
            <p class="mt-2">
              <Badge tone="due">{t.late}</Badge>
            </p>
          )}
        </>
      }
      trailing={
        figureOf(goal) !== null && (
          <div class="w-48">
            <Progress goal={goal} viewer={viewer} today={today} />
          </div>
        )
      }
    />
  )
}

/** What the two are working towards now, on the page of the two. */
export function PairGoals(props: Looking & { pair: { id: string; goesOn: boolean }; goals: Goal[] }) {
  const { pair, goals, viewer } = props
  const t = text[viewer.language].pair
  if (!pair.goesOn && goals.length === 0) return null
  return (
    <Section
      id="goals"
      heading={t.heading}
      actions={
        <ButtonLink
          tone="secondary"
          icon={pair.goesOn ? 'plus' : 'goal'}
          href={urls.pairGoals({ pairId: pair.id })}
        >
          {pair.goesOn ? t.write : text[viewer.language].closed}
        </ButtonLink>
      }
    >
      {goals.length === 0 ? (
        <p class="text-muted">{t.none}</p>
      ) : (
        <List>
          {goals.map((goal) => (
            <GoalRow key={goal.id} {...props} goal={goal} />
          ))}
        </List>
      )}
    </Section>
  )
}
