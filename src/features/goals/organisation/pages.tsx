import { ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Details } from '../../../ui/details.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import { GoalRow, type Looking, Progress, whenOf } from '../pages.tsx'
import { byEnd, latestOf, pictureOf, type Served } from '../rules.ts'
import { text } from '../text.ts'
import type { Goal } from '../types.ts'
import { type Draft, DraftErrors, GoalForm } from '../writing/pages.tsx'

export interface GoalsView extends Looking {
  company: Goal[]
  /** The open work goals of the viewer's own pairs, and nobody else's. */
  own: Goal[]
  draft?: Draft
}

/** What the company wants to reach, and beneath each goal what the viewer's own pairs bring to it. */
export function goalsView(view: GoalsView) {
  const { viewer, company, draft } = view
  const t = text[viewer.language]
  const isOwner = viewer.role === 'owner'
  const open = company.filter(({ closing }) => closing === null).toSorted(byEnd)
  const closed = company.filter(({ closing }) => closing !== null).toReversed()
  const { served, others } = pictureOf(open, view.own.toSorted(byEnd))
  return {
    title: t.title,
    current: 'goals' as const,
    body: (
      <>
        <DraftErrors viewer={viewer} draft={draft} />
        <PageHeading lead={t.lead}>{t.title}</PageHeading>
        {open.length === 0 && <Empty icon="goal" text={isOwner ? t.companyNoneOwner : t.companyNone} />}
        <div class="flex flex-col gap-6 empty:hidden">
          {served.map((one) => (
            <CompanyGoal key={one.goal.id} {...view} {...one} />
          ))}
        </div>
        {view.own.length > 0 && open.length > 0 && <p class="mt-4 text-muted">{t.servingOnlyYours}</p>}
        {isOwner && (
          <div class="mt-8">
            <Details id="new-goal" summary={t.form.newCompany} open={draft !== undefined}>
              <GoalForm
                viewer={viewer}
                action={urls.goals()}
                draft={draft}
                audience={{ kind: 'shared', text: t.everyone }}
                purpose="add"
              />
            </Details>
          </div>
        )}
        {others.length > 0 && (
          <Section id="others" heading={t.others}>
            <List>
              {others.map((goal) => (
                <GoalRow key={goal.id} {...view} goal={goal} named />
              ))}
            </List>
          </Section>
        )}
        {closed.length > 0 && (
          <div class="mt-8">
            <Details id="closed" summary={t.closedOf(closed.length)}>
              <List>
                {closed.map((goal) => (
                  <ListRow
                    key={goal.id}
                    id={`goal-${goal.id}`}
                    href={isOwner ? urls.organisationGoal({ organisationGoalId: goal.id }) : undefined}
                    title={goal.title}
                    detail={[whenOf(goal, view), goal.closing?.reason].filter(Boolean).join(' · ')}
                  />
                ))}
              </List>
            </Details>
          </div>
        )}
      </>
    ),
  }
}

function CompanyGoal(props: Looking & Served) {
  const { goal, by, viewer } = props
  const t = text[viewer.language]
  const when = whenOf(goal, props)
  const latest = latestOf(goal)
  return (
    <Card
      id={`goal-${goal.id}`}
      overline={when && <span class="inline-block first-letter:uppercase">{when}</span>}
      heading={goal.title}
    >
      {goal.why && <p class="whitespace-pre-line">{goal.why}</p>}
      <Progress {...props} />
      {latest?.body && <p class="whitespace-pre-line">{latest.body}</p>}
      {viewer.role === 'owner' && (
        <div>
          <ButtonLink
            tone="secondary"
            icon="edit"
            href={urls.organisationGoal({ organisationGoalId: goal.id })}
          >
            {t.open}
          </ButtonLink>
        </div>
      )}
      {by.length > 0 && (
        <div class="border-l-2 border-base-300 pl-5">
          <h3 class="text-muted">{t.serving}</h3>
          <List>
            {by.map((own) => (
              <GoalRow key={own.id} {...props} goal={own} named plain />
            ))}
          </List>
        </div>
      )}
    </Card>
  )
}
