import { givenName } from '../../../platform/i18n/names.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { List } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import type { Pair } from '../../pair/types.ts'
import { WeekHolds } from '../../tasks/holds/pages.tsx'
import type { WeekHeld } from '../../tasks/holds/types.ts'
import { GoalRow, type Looking } from '../pages.tsx'
import { byEnd } from '../rules.ts'
import { text } from '../text.ts'
import type { Goal } from '../types.ts'
import { type Draft, DraftErrors, GoalForm } from '../writing/pages.tsx'

export interface PairGoalsView extends Looking {
  pair: Pair
  open: Goal[]
  closed: Goal[]
  company: { id: string; title: string }[]
  /** What the employee's week holds already. */
  held: WeekHeld | null
  draft?: Draft
}

/** The goals of a pair: those they work towards, a new one, and those that are over. */
export function pairGoalsView(view: PairGoalsView) {
  const { viewer, pair, open, closed, draft } = view
  const t = text[viewer.language]
  const isEmployee = pair.employee.id === viewer.memberId
  const name = givenName((isEmployee ? pair.leader : pair.employee).name)
  return {
    title: t.pair.title(name),
    body: (
      <>
        <DraftErrors viewer={viewer} draft={draft} />
        <PageHeading
          lead={pair.goesOn ? t.pair.lead : t.changed.ended}
          actions={
            <ButtonLink href={urls.pair({ pairId: pair.id })} tone="quiet" icon="people">
              {t.pair.back(name)}
            </ButtonLink>
          }
        >
          {t.pair.title(name)}
        </PageHeading>
        {open.length > 0 && (
          <List label={t.pair.heading}>
            {open.toSorted(byEnd).map((goal) => (
              <GoalRow key={goal.id} {...view} goal={goal} />
            ))}
          </List>
        )}
        {pair.goesOn && (
          <Section id="new-goal" heading={t.form.new}>
            <WeekHolds viewer={viewer} held={view.held} />
            <GoalForm
              viewer={viewer}
              action={urls.pairGoals({ pairId: pair.id })}
              draft={draft}
              own={isEmployee ? { name } : undefined}
              hidden={isEmployee ? undefined : { level: 'work' }}
              audience={
                isEmployee
                  ? { kind: 'shared', text: t.form.chosen(name) }
                  : { kind: 'shared', text: t.youAnd(name) }
              }
              company={view.company}
              purpose="add"
            />
          </Section>
        )}
        {closed.length > 0 && (
          <div class="mt-8">
            <Details id="closed" summary={t.closedOf(closed.length)}>
              <List>
                {closed.toReversed().map((goal) => (
                  <GoalRow key={goal.id} {...view} goal={goal} />
                ))}
              </List>
            </Details>
          </div>
        )}
      </>
    ),
  }
}
