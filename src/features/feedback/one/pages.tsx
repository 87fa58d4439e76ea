import type { ComponentChildren } from 'preact'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import type { Adviser } from '../../help/types.ts'
import { Act, anchor, dayOf, feedbackFlash, type Looking, OnlyYou, otherOf, Standing } from '../pages.tsx'
import { authorOf, possible, receiverOf, withdrawalMinutes } from '../rules.ts'
import { text } from '../text.ts'
import type { Feedback, Outcome, Subject } from '../types.ts'
import { AnswerForm, type Draft, FeedbackErrors, FeedbackForm, InVain } from '../writing/pages.tsx'

type Shown = Looking & { feedback: Feedback }
type Writing = Shown & { subjects: Subject[]; adviser: Adviser | null }

/** Why the page is shown again: a change that was not made, and what was typed in vain. */
export interface Told {
  outcome?: Exclude<Outcome, 'done'>
  draft?: Draft
}

/** The page of one: its words and how it stands; for its author a form while it is a draft, for the other the answer. */
export function oneView(shown: Writing & { query?: Record<string, string> }, { outcome, draft }: Told = {}) {
  const { feedback, viewer, query = {} } = shown
  const t = text[viewer.language]
  const other = otherOf(feedback, viewer)
  const can = possible(feedback, viewer.memberId, shown.now)
  const title = feedback.givenAt
    ? t.page.given(feedback.kind, authorOf(feedback).id === viewer.memberId ? t.you : givenName(other.name))
    : t.page.draft(feedback.kind)
  const problem = outcome && (draft ? `${t.outcomes[outcome]} ${t.yourWords}` : t.outcomes[outcome])
  return {
    title,
    flash: problem ? <Flash tone="problem" message={problem} /> : feedbackFlash(query, { viewer, other }),
    body: (
      <>
        {!outcome && <FeedbackErrors viewer={viewer} draft={draft} />}
        <PageHeading
          lead={!feedback.givenAt && t.draftFor(givenName(other.name))}
          actions={
            <ButtonLink href={urls.pairFeedback({ pairId: feedback.pairId })} tone="quiet" icon="talk">
              {t.page.toAll}
            </ButtonLink>
          }
        >
          {title}
        </PageHeading>
        {!can.edit && <Words {...shown} />}
        <Further {...shown} draft={draft} />
        {outcome && draft && !can.edit && !can.answer && <InVain draft={draft} />}
      </>
    ),
  }
}

function Words(shown: Shown) {
  const { feedback, viewer, now } = shown
  const t = text[viewer.language]
  const { givenAt, about, answer } = feedback
  const can = possible(feedback, viewer.memberId, now)
  const at = { feedbackId: feedback.id }
  return (
    <Card id={anchor(feedback)} overline={givenAt && dayOf(givenAt, shown)}>
      <p class="text-lg font-medium whitespace-pre-line">{feedback.happened}</p>
      <Part heading={t.page.meant}>{feedback.meant}</Part>
      <Part heading={t.page.wish}>{feedback.wish}</Part>
      {about && (
        <Part heading={t.page.about[about.kind]}>
          <a href={placeOf(about, feedback, viewer)}>{about.body}</a>
        </Part>
      )}
      <div class="flex flex-wrap gap-2">
        {givenAt ? <Standing {...shown} /> : <OnlyYou viewer={viewer} />}
      </div>
      {answer && (
        <Part
          heading={
            feedback.authorId === viewer.memberId
              ? t.page.answerOf(givenName(receiverOf(feedback).name))
              : t.page.yourAnswer
          }
        >
          {answer.body}
        </Part>
      )}
      {can.withdraw && <p class="text-muted">{t.page.canWithdraw(withdrawalMinutes)}</p>}
      <Actions>
        {can.hear && <Act action={urls.feedbackHearing(at)} label={t.hear} icon="check" tone="primary" />}
        {can.withdraw && (
          <Act action={urls.feedbackWithdrawal(at)} label={t.withdraw} icon="undo" tone="quiet" />
        )}
        {can.remove && <Act action={urls.feedbackRemoval(at)} label={t.remove} icon="remove" tone="quiet" />}
        {can.restore && (
          <Act action={urls.feedbackRestoration(at)} label={t.restore} icon="undo" tone="secondary" />
        )}
      </Actions>
    </Card>
  )
}

/** A task has a page for the one whose it is, and a line of the list for the other. */
function placeOf({ kind, id }: Subject, { pairId, employee }: Feedback, viewer: Viewer): string {
  switch (kind) {
    case 'agreement':
      return urls.agreement({ agreementId: id })
    case 'goal':
      return urls.goal({ goalId: id })
    case 'task':
      return employee.id === viewer.memberId
        ? urls.task({ taskId: id })
        : `${urls.pairTasks({ pairId })}#task-${id}`
  }
}

function Part({ heading, children }: { heading: string; children: ComponentChildren }) {
  if (!children) return null
  return (
    <div>
      <h2 class="text-base font-semibold">{heading}</h2>
      <p class="whitespace-pre-line">{children}</p>
    </div>
  )
}

/** What comes next: for the author of a draft to put it right and give it, for the one who was given it to answer. */
function Further({ feedback, viewer, now, subjects, adviser, draft }: Writing & { draft?: Draft }) {
  const t = text[viewer.language]
  const can = possible(feedback, viewer.memberId, now)
  const at = { feedbackId: feedback.id }
  if (can.edit) {
    const { kind, happened, meant, wish, about } = feedback
    const typed = { kind, happened, meant, wish, about: about?.id ?? '' }
    return (
      <Section id="edit" heading={t.page.edit}>
        <FeedbackForm
          viewer={viewer}
          other={receiverOf(feedback)}
          action={urls.feedback(at)}
          subjects={subjects}
          adviser={adviser}
          draft={draft ?? { typed, errors: [] }}
        />
        <div class="mt-3">
          <Act action={urls.feedbackRemoval(at)} label={t.remove} icon="remove" tone="quiet" />
        </div>
      </Section>
    )
  }
  if (!can.answer) return null
  return (
    <Section id="answer" heading={t.answer.heading}>
      <AnswerForm
        viewer={viewer}
        author={authorOf(feedback)}
        action={urls.feedbackAnswer(at)}
        draft={draft}
      />
    </Section>
  )
}
