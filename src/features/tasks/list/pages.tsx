import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { AudienceNote } from '../../../ui/field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { LineForm, RowsForm } from '../adding/pages.tsx'
import type { Row } from '../adding/types.ts'
import { mondayOf, usualMinutesIn } from '../hours/rules.ts'
import { Balance } from '../load/pages.tsx'
import { usualWeek } from '../load/rules.ts'
import { audienceOf, type Draft, DraftErrors, otherName, TaskNav, understood } from '../pages.tsx'
import { Sharing } from '../sharing/pages.tsx'
import { LeaderSuggestions, SuggestionHistory, WaitingSuggestions } from '../suggestion/pages.tsx'
import type { Suggestion } from '../suggestion/types.ts'
import { WaitingTrial } from '../trial/settlement/pages.tsx'
import type { Waiting } from '../trial/types.ts'
import type { WorkCalendar } from '../types.ts'
import { Listed, type Looking } from './listed/pages.tsx'
import { text } from './text.ts'
import type { ListQuery, OtherList, Refusal } from './types.ts'

export interface ListView extends Looking {
  /** Null for who does not see the list. */
  calendar: WorkCalendar | null
  suggestions: Suggestion[]
  /** What the two settled and the viewer has not taken over yet. */
  waiting: Waiting | null
  otherLists: OtherList[]
  query: ListQuery
  /** The title of the task that was just removed. */
  removed: string | null
  refused?: Refusal
  draft?: Draft
  /** Lines to look over before they are kept. */
  rows?: Row[]
}

/** Step 1: the employee's list of what fills their work. */
export function pairTasksView(view: ListView) {
  const { viewer, list, draft, rows } = view
  const t = text[viewer.language]
  const name = otherName(list.pair, viewer)
  const lead = list.own ? t.lead : list.shared ? t.leaderLead(name) : undefined
  return {
    title: t.title(name),
    flash: flashOf(view),
    body: (
      <>
        <DraftErrors viewer={viewer} draft={draft} />
        {(list.own || list.shared) && <TaskNav viewer={viewer} pairId={list.pair.id} current="what" />}
        <PageHeading
          lead={lead}
          actions={
            <ButtonLink href={urls.pair({ pairId: list.pair.id })} tone="quiet" icon="people">
              {t.back(name)}
            </ButtonLink>
          }
        >
          {t.title(name)}
        </PageHeading>
        {rows ? (
          <RowsForm {...view} rows={rows} pairId={list.pair.id} audience={audienceOf(list, viewer)} />
        ) : list.own ? (
          <Own {...view} />
        ) : (
          <Others {...view} />
        )}
      </>
    ),
  }
}

function flashOf({ viewer, today, list, query, removed, refused, draft }: ListView) {
  const t = text[viewer.language]
  const name = otherName(list.pair, viewer)
  const undo = (action: string, hidden?: Record<string, string>) => ({ label: t.done.undo, action, hidden })
  if (refused) {
    return (
      <Flash tone="problem" message={draft ? `${t.refused[refused]} ${t.yourWords}` : t.refused[refused]} />
    )
  }
  if (draft) return undefined
  const named = (taskId?: string) => (list.own ? list.tasks.find(({ id }) => id === taskId) : undefined)
  const [added, saved] = [named(query.added), named(query.saved)]
  if (added) {
    const message = t.done.added(added.title, understood(viewer.language, added, today))
    return <Flash message={message} undo={undo(urls.taskRemoval({ taskId: added.id }))} />
  }
  if (saved) return <Flash message={t.done.saved(saved.title, understood(viewer.language, saved, today))} />
  if (removed !== null && query.removed) {
    const action = urls.taskRestoration({ taskId: query.removed })
    return <Flash message={t.done.removed(removed)} undo={undo(action)} />
  }
  if (named(query.restored)) return <Flash message={t.done.restored} />
  if (query.kept !== undefined && list.own) return <Flash message={t.done.kept(query.kept)} />
  return query.done && <Flash message={doneWords(query.done)} undo={undoOf(query)} />

  function doneWords(done: NonNullable<ListQuery['done']>): string {
    const words = t.done[done]
    return typeof words === 'string' ? words : words(name)
  }
  function undoOf({ done, suggestion: suggestionId }: ListQuery) {
    if (!suggestionId) return undefined
    if (done === 'taken-back')
      return undo(urls.taskSuggestionWithdrawal({ suggestionId }), { value: 'standing' })
    if (done === 'declined') return undo(urls.taskSuggestionAnswer({ suggestionId }), { answer: 'undo' })
    return undefined
  }
}

/** To the employee: what it is for, the field to write in, the list, and the door to it. */
function Own(view: ListView) {
  const { viewer, list, draft, query } = view
  const { pair, tasks } = list
  const t = text[viewer.language]
  return (
    <>
      <div class="mb-8 flex flex-col items-start gap-2">
        <p>{pair.goesOn ? t.purpose : t.ended}</p>
        <AudienceNote id="list" audience={audienceOf(list, viewer)} />
      </div>
      <WaitingTrial language={viewer.language} today={view.today} waiting={view.waiting} />
      <WaitingSuggestions {...view} />
      {(pair.goesOn || draft) && (
        <LineForm
          {...view}
          pairId={pair.id}
          audience={audienceOf(list, viewer)}
          again={query.added !== undefined}
        />
      )}
      {tasks.length === 0 ? <Beginning {...view} /> : <UsualWeek {...view} />}
      <Listed {...view} />
      {(tasks.length > 0 || list.shared) && <Sharing viewer={viewer} list={list} />}
      <SuggestionHistory {...view} />
    </>
  )
}

/** To the leader: the list where it is shared, what it is for where it is not, and what they suggest. */
function Others(view: ListView) {
  const { viewer, list } = view
  const t = text[viewer.language]
  const name = otherName(list.pair, viewer)
  return (
    <>
      {list.shared ? (
        <>
          <UsualWeek {...view} />
          <Listed {...view} />
        </>
      ) : (
        <Empty icon="talk" text={t.unshared(name)} />
      )}
      <LeaderSuggestions {...view} />
      <SuggestionHistory {...view} />
    </>
  )
}

/** The empty list: what will stand here, and a list to begin with where there is one. */
function Beginning({ viewer, list, otherLists }: ListView) {
  const t = text[viewer.language]
  if (!list.pair.goesOn) return null
  return (
    <div class="mt-10 flex flex-col gap-8">
      <Empty icon="edit" text={t.empty} />
      {otherLists.length > 0 && (
        <Section id="carry-over" heading={t.carryOver.heading}>
          <p class="mb-4">{t.carryOver.lead}</p>
          <Actions>
            {otherLists.map(({ pairId: sourceId, leader, tasks }) => (
              <Form
                key={sourceId}
                action={urls.taskCarryOver({ pairId: list.pair.id })}
                hidden={{ sourceId }}
              >
                <Button tone="secondary" icon="copy">
                  {t.carryOver.copy(leader.name, tasks)}
                </Button>
              </Form>
            ))}
          </Actions>
        </Section>
      )}
    </div>
  )
}

function UsualWeek({ viewer, today, list, calendar }: ListView) {
  if (!calendar) return null
  const { min, max } = usualWeek(list.tasks, calendar.weekdays)
  return (
    <Section id="usual-week" heading={text[viewer.language].usual.heading}>
      <Balance
        language={viewer.language}
        usual={{ min: Math.round(min), max: Math.round(max) }}
        agreed={usualMinutesIn(calendar.hours, mondayOf(today))}
        unknown={list.tasks.filter(({ minutes, rhythm }) => !minutes && rhythm !== 'once').length}
      />
    </Section>
  )
}
