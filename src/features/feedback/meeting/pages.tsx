import type { Viewer } from '../../../platform/session/viewer.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { FeedbackList } from '../pages.tsx'
import { text } from '../text.ts'
import type { Feedback } from '../types.ts'

interface Props {
  viewer: Viewer
  now: Temporal.Instant
  meeting: { id: string; pairId: string }
  feedback: Feedback[]
}

/** While the two prepare: what they have given each other since last time, and what the viewer has saved to give. */
export function FeedbackSinceLast(props: Props) {
  const t = text[props.viewer.language]
  return (
    <Section id="feedback" heading={t.meeting.heading} actions={<WriteLink {...props} />}>
      <Lists {...props} />
    </Section>
  )
}

/** While they talk it lies folded: a screen between two people shows nobody's drafts unasked. */
export function FeedbackFolded(props: Props) {
  const t = text[props.viewer.language]
  return (
    <Details id="feedback" summary={t.meeting.folded(props.feedback.length)}>
      <div class="flex flex-col items-start gap-5">
        <Lists {...props} />
        <WriteLink {...props} />
      </div>
    </Details>
  )
}

function Lists({ viewer, now, meeting, feedback }: Props) {
  const t = text[viewer.language]
  const here = { viewer, now, back: urls.meeting({ meetingId: meeting.id }) }
  const drafts = feedback.filter(({ givenAt }) => givenAt === null)
  const given = feedback.filter(({ givenAt }) => givenAt !== null)
  return (
    <div class="flex w-full flex-col gap-5">
      {drafts.length > 0 && (
        <div>
          <h3>{t.meeting.drafts}</h3>
          <FeedbackList {...here} items={drafts} label={t.meeting.drafts} />
        </div>
      )}
      {given.length > 0 ? (
        <div>
          {drafts.length > 0 && <h3>{t.meeting.given}</h3>}
          <FeedbackList {...here} items={given} label={t.meeting.given} />
        </div>
      ) : (
        <p class="text-muted">{t.meeting.none}</p>
      )}
    </div>
  )
}

function WriteLink({ viewer, meeting }: Props) {
  return (
    <ButtonLink
      href={`${urls.pairFeedback({ pairId: meeting.pairId })}#new-feedback`}
      tone="secondary"
      icon="plus"
    >
      {text[viewer.language].form.heading}
    </ButtonLink>
  )
}
