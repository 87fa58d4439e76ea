import { nearDate } from '../../platform/i18n/dates.ts'
import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Flash } from '../../ui/flash.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { Icon } from '../../ui/icon.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { urls } from '../../urls.ts'
import type { Participant } from '../meetings/types.ts'
import type { Pair } from '../pair/types.ts'
import { authorOf, possible, receiverOf, waitsFor } from './rules.ts'
import { text } from './text.ts'
import type { Feedback } from './types.ts'

/** What every part needs: who looks, when, and the path that a button leads back to. */
export interface Looking {
  viewer: Viewer
  now: Temporal.Instant
  back?: string
}

export const anchor = (feedback: { id: string }): string => `feedback-${feedback.id}`

/** The other of the two, seen from the viewer. */
export const otherOf = (feedback: Pick<Feedback, 'leader' | 'employee'>, viewer: Viewer): Participant =>
  feedback.leader.id === viewer.memberId ? feedback.employee : feedback.leader

/** "i går", "fredag den 4. december" */
export const dayOf = (at: Temporal.Instant, { viewer, now }: Looking): string => {
  const date = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(viewer.timeZone).toPlainDate()
  return nearDate(viewer.language, date(at), date(now))
}

/** How the one who was given it stands to it; nothing for a draft. */
export function Standing({ feedback, viewer }: Looking & { feedback: Feedback }) {
  const t = text[viewer.language]
  const { givenAt, heardAt, answer } = feedback
  if (!givenAt) return null
  const receiver = receiverOf(feedback)
  const isOwn = feedback.authorId === viewer.memberId
  if (waitsFor(feedback, viewer.memberId)) return <Badge tone="wait">{t.waitsForYou}</Badge>
  if (!heardAt) return <Badge tone="neutral">{t.notHeard(givenName(receiver.name))}</Badge>
  if (answer) return <Badge tone="kept">{t.answered}</Badge>
  return <Badge tone="kept">{isOwn ? t.heardBy(givenName(receiver.name)) : t.heardByYou}</Badge>
}

/** "Ros · Fra Jonas · i går" */
function facts(feedback: Feedback, looking: Looking): string {
  const { viewer } = looking
  const t = text[viewer.language]
  const name = givenName(otherOf(feedback, viewer).name)
  if (!feedback.givenAt) return [t.kinds[feedback.kind], t.draftFor(name)].join(' · ')
  const isOwn = authorOf(feedback).id === viewer.memberId
  return [
    t.kinds[feedback.kind],
    isOwn ? t.fromYou(name) : t.from(name),
    dayOf(feedback.givenAt, looking),
  ].join(' · ')
}

/** Feedback as a list of links; what the viewer can do with one press stands beside it. */
export function FeedbackList({ items, label, ...looking }: Looking & { items: Feedback[]; label?: string }) {
  return (
    <List label={label}>
      {items.map((feedback) => (
        <FeedbackRow key={feedback.id} {...looking} feedback={feedback} />
      ))}
    </List>
  )
}

function FeedbackRow({ feedback, ...looking }: Looking & { feedback: Feedback }) {
  const { viewer, now, back } = looking
  const t = text[viewer.language]
  const can = possible(feedback, viewer.memberId, now)
  const at = { feedbackId: feedback.id }
  const titleId = `${anchor(feedback)}-words`
  const button = { hidden: { back }, describedBy: titleId }
  return (
    <ListRow
      id={anchor(feedback)}
      href={urls.feedback(at)}
      title={
        <span id={titleId} class="line-clamp-3">
          {feedback.happened}
        </span>
      }
      detail={
        <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>{facts(feedback, looking)}</span>
          {!feedback.givenAt && <OnlyYou viewer={viewer} />}
          <Standing {...looking} feedback={feedback} />
        </div>
      }
      trailing={
        can.give ? (
          <Act {...button} action={urls.feedbackGiving(at)} label={t.giveNow} icon="talk" />
        ) : (
          can.hear && <Act {...button} action={urls.feedbackHearing(at)} label={t.hear} icon="check" />
        )
      }
    />
  )
}

/** One press that changes something. */
export function Act(props: {
  action: string
  label: string
  icon: 'talk' | 'check' | 'undo' | 'remove'
  hidden?: Record<string, string | undefined>
  describedBy?: string
  tone?: 'primary' | 'secondary' | 'quiet'
}) {
  return (
    <div class="max-sm:grow">
      <Form action={props.action} hidden={props.hidden}>
        <Button tone={props.tone ?? 'secondary'} icon={props.icon} aria-describedby={props.describedBy}>
          {props.label}
        </Button>
      </Form>
    </div>
  )
}

/** A lock, and that nobody else sees it. */
export function OnlyYou({ viewer }: { viewer: Viewer }) {
  return (
    <span class="inline-flex items-center gap-1.5 text-sm text-muted">
      <Icon name="lock" />
      {text[viewer.language].onlyYou}
    </span>
  )
}

/** The latest between the two, for their own page; `items` as the store gives them. */
export function PairFeedback(props: Looking & { pair: Pair; items: Feedback[] }) {
  const { pair, items, ...looking } = props
  const { viewer } = looking
  const { goesOn } = pair
  const t = text[viewer.language]
  const list = urls.pairFeedback({ pairId: pair.id })
  if (!goesOn && items.length === 0) return null
  return (
    <Section
      id="feedback"
      heading={t.heading}
      actions={
        goesOn && (
          <ButtonLink href={`${list}#new-feedback`} tone="secondary" icon="plus">
            {t.form.heading}
          </ButtonLink>
        )
      }
    >
      {items.length === 0 ? (
        <p class="text-muted">{t.empty(givenName(otherOf(pair, viewer).name))}</p>
      ) : (
        <>
          <FeedbackList {...looking} items={items} />
          <p class="mt-3">
            <a href={list} class="inline-flex min-h-11 items-center">
              {t.all}
            </a>
          </p>
        </>
      )}
    </Section>
  )
}

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * What just happened to feedback, with the way back; null when the address tells of nothing. `other` is the one it
 * was given to, `query` that of the page's own address, which the buttons lead back to.
 */
export function feedbackFlash(
  query: Record<string, string>,
  { viewer, other, back }: { viewer: Viewer; other: Participant; back?: string },
) {
  const t = text[viewer.language]
  const undone = (
    found: string | undefined,
    message: string,
    action: (at: { feedbackId: string }) => string,
  ) =>
    found && id.test(found) ? (
      <Flash
        message={message}
        undo={{ label: t.undo, action: action({ feedbackId: found }), hidden: { back } }}
      />
    ) : null
  return (
    undone(query.given, t.flash.given(givenName(other.name)), urls.feedbackWithdrawal) ??
    undone(query.discarded, t.flash.removed, urls.feedbackRestoration) ??
    (query.feedback === 'kept' ? <Flash message={t.flash.kept} /> : null) ??
    (query.feedback === 'withdrawn' ? <Flash message={t.flash.withdrawn} /> : null)
  )
}
