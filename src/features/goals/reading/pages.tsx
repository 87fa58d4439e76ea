import { nearDate } from '../../../platform/i18n/dates.ts'
import { Badge } from '../../../ui/badge.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { AudienceNote } from '../../../ui/field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { FeedbackAboutGoal } from '../../feedback/goal/pages.tsx'
import type { Feedback } from '../../feedback/types.ts'
import { audienceOf, goalAddress, type Looking, otherName, Progress, whenOf } from '../pages.tsx'
import { CheckpointForm, Checkpoints, ClosingForm, Reopening } from '../progress/pages.tsx'
import { goesOn, isLate, mayWrite } from '../rules.ts'
import { Sharing } from '../sharing/pages.tsx'
import { text } from '../text.ts'
import type { Changed, Done, EarlierWording, Goal } from '../types.ts'
import { type Draft, DraftErrors, GoalForm } from '../writing/pages.tsx'

export interface GoalView extends Looking {
  goal: Goal
  earlier: EarlierWording[]
  /** What was said about it. */
  feedback: Feedback[]
  now: Temporal.Instant
  /** The company's goals that it can serve. */
  company: { id: string; title: string }[]
  done?: Done | null
  /** Why a change was not made. */
  refused?: Exclude<Changed, 'done'>
  draft?: Draft
}

/** The page of one goal: how it stands, and, for those whose words it takes, the forms to carry it on. */
export function goalView(view: GoalView) {
  const { goal, viewer, refused, done, draft } = view
  const t = text[viewer.language]
  const message = refused && t.changed[refused]
  return {
    title: goal.title,
    current: goal.level === 'organisation' ? ('goals' as const) : undefined,
    flash: message ? (
      <Flash tone="problem" message={draft ? `${message} ${t.yourWords}` : message} />
    ) : (
      done && <Flash message={t.done[done]} />
    ),
    body: (
      <>
        <DraftErrors viewer={viewer} draft={draft} />
        <Heading {...view} />
        <Changing {...view} />
        <Checkpoints {...view} />
        <FeedbackAboutGoal viewer={viewer} now={view.now} items={view.feedback} />
        <Sharing {...view} />
        <Earlier {...view} />
      </>
    ),
  }
}

function Heading(view: GoalView) {
  const { goal, viewer, today } = view
  const t = text[viewer.language]
  const name = otherName(goal, viewer)
  const own = goal.authorId === viewer.memberId ? t.kinds.own : t.kinds.others(name)
  const kind = goal.level === 'personal' ? own : t.kinds[goal.level]
  const when = whenOf(goal, view)
  const back = goal.pair
    ? { href: urls.pair({ pairId: goal.pair.id }), label: t.pair.back(name), icon: 'people' as const }
    : { href: urls.goals(), label: t.title, icon: 'goal' as const }
  return (
    <>
      <PageHeading
        overline={when ? `${kind} · ${when}` : kind}
        actions={
          <ButtonLink href={back.href} tone="quiet" icon={back.icon}>
            {back.label}
          </ButtonLink>
        }
      >
        {goal.title}
      </PageHeading>
      <div class="-mt-4 mb-10 flex flex-col items-start gap-4">
        <AudienceNote id="goal" audience={audienceOf(goal, viewer)} />
        {isLate(goal, today) && <Badge tone="due">{t.late}</Badge>}
        {goal.why && <p class="whitespace-pre-line">{goal.why}</p>}
        {goal.servesTitle && <p class="text-muted">{t.serves(goal.servesTitle)}</p>}
        <Progress {...view} />
        {goal.closing?.reason && <p class="whitespace-pre-line">{goal.closing.reason}</p>}
        {goal.closing && goesOn(goal) && mayWrite(goal, viewer) && <Reopening {...view} />}
      </div>
    </>
  )
}

function Changing(view: GoalView) {
  const { goal, viewer, draft } = view
  const t = text[viewer.language]
  // What was typed is kept in its form, also where the goal takes no more of it.
  const open = goal.closing === null && goesOn(goal)
  if (!mayWrite(goal, viewer) || !(open || draft)) return null
  return (
    <>
      {(open || draft?.form === 'checkpoint') && <CheckpointForm {...view} />}
      <div class="mt-8">
        {(open || draft?.form === 'goal') && (
          <Details id="edit" summary={t.page.edit} open={draft?.form === 'goal'}>
            <GoalForm
              viewer={viewer}
              action={goalAddress(goal)}
              draft={draft?.form === 'goal' ? draft : undefined}
              given={{
                title: goal.title,
                why: goal.why,
                endsOn: goal.endsOn?.toString() ?? '',
                serves: goal.serves ?? '',
              }}
              company={view.company}
              audience={audienceOf(goal, viewer)}
              hidden={{ version: String(goal.version) }}
              purpose="save"
            />
          </Details>
        )}
        {(open || draft?.form === 'closing') && (
          <Details id="close" summary={t.closing.heading} open={draft?.form === 'closing'}>
            <ClosingForm {...view} />
          </Details>
        )}
      </div>
    </>
  )
}

function Earlier({ earlier, viewer, today }: GoalView) {
  const t = text[viewer.language]
  if (earlier.length === 0) return null
  return (
    <div class="mt-10">
      <Details id="earlier" summary={t.page.earlier}>
        <ul class="flex flex-col gap-5">
          {earlier.map(({ version, title, why, endsOn }) => (
            <li key={version}>
              <p class="font-medium">{title}</p>
              {why && <p class="whitespace-pre-line">{why}</p>}
              {endsOn && <p class="text-muted">{t.until(nearDate(viewer.language, endsOn, today))}</p>}
            </li>
          ))}
        </ul>
      </Details>
    </div>
  )
}
