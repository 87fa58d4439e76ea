import { errorSummaryHeading, errorText } from '../../platform/i18n/form-text.ts'
import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import type { FieldError } from '../../platform/web/form.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { ErrorSummary, Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { urls } from '../../urls.ts'
import type { Meeting } from '../meetings/types.ts'
import { currentOf, sizeOf } from './rules.ts'
import { questions, text } from './text.ts'
import type { Listening } from './types.ts'

interface Props {
  viewer: Viewer
  meeting: Meeting
}

/** Where one chooses the question, and who listens. */
export function chooseView(
  props: Props & { topic?: string; refused?: { typed: Record<string, string>; errors: FieldError[] } },
) {
  const { viewer, meeting, refused } = props
  const { language } = viewer
  const t = text[language]
  const listens = ({ id, name }: { id: string; name: string }) =>
    id === viewer.memberId ? t.youListen : t.listens(givenName(name))
  const errors = (refused?.errors ?? []).map(({ field, code }) => ({
    field,
    message: errorText(language, code),
  }))
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  const topics = [
    ...meeting.items.filter(({ draft }) => !draft).map(({ id, title }) => ({ value: id, label: title })),
    ...Object.entries(questions[language]).map(([value, label]) => ({ value, label })),
    { value: 'own', label: t.ownTopic },
  ]
  return {
    title: t.title,
    body: (
      <>
        <ErrorSummary heading={errorSummaryHeading(language)} errors={errors} />
        <PageHeading
          overline={t.overline(givenName(meeting.other.name))}
          lead={t.lead}
          actions={
            <ButtonLink href={urls.meeting({ meetingId: meeting.id })} tone="quiet" icon="arrowLeft">
              {t.toMeeting}
            </ButtonLink>
          }
        >
          {t.title}
        </PageHeading>
        <Form action={urls.meetingListening({ meetingId: meeting.id })}>
          <RadioGroup
            name="topic"
            label={t.topic}
            hint={t.topicHint}
            options={topics}
            value={refused ? refused.typed.topic : (props.topic ?? topics[0]?.value)}
            error={errorOf('topic')}
            stacked
          />
          <TextField
            name="own"
            label={t.own}
            hint={t.ownHint}
            audience={{ kind: 'shared', text: t.audience(givenName(meeting.other.name)) }}
            value={refused?.typed.own}
            error={errorOf('own')}
          />
          <RadioGroup
            name="listener"
            label={t.listener}
            options={[
              { value: 'leader', label: listens(meeting.leader) },
              { value: 'employee', label: listens(meeting.employee) },
            ]}
            value={refused ? refused.typed.listener : 'leader'}
            error={errorOf('listener')}
          />
          <Actions>
            <Button>{t.begin}</Button>
          </Actions>
        </Form>
      </>
    ),
  }
}

/** So large that the question is read from across a table. */
const sizes = {
  large: 'text-4xl sm:text-6xl',
  middle: 'text-3xl sm:text-5xl',
  // 28 letters of one word fit 360 px.
  small: 'text-[1.375rem] sm:text-4xl',
}

/** One question and room to breathe: nothing else, so that the eyes are on the other. */
export function listeningView({ viewer, meeting, listening }: Props & { listening: Listening }) {
  const t = text[viewer.language]
  const listens = listening.listenerId === viewer.memberId
  const [listener, speaker] =
    meeting.leader.id === listening.listenerId
      ? [meeting.leader, meeting.employee]
      : [meeting.employee, meeting.leader]
  const at = { listeningId: listening.id }
  return {
    title: listening.question,
    quiet: true,
    body: (
      <div class="flex grow flex-col items-center justify-center gap-8 text-center">
        <p class="text-lg text-muted">{t.roles(givenName(speaker.name), givenName(listener.name))}</p>
        <h1
          class={`max-w-3xl leading-tight text-balance hyphens-auto wrap-anywhere ${sizes[sizeOf(listening.question)]}`}
        >
          {listening.question}
        </h1>
        <p class="max-w-xl text-xl text-muted">{listens ? t.guide : t.speakGuide}</p>
        <div class="mt-8 flex w-full flex-col items-center gap-3 sm:w-auto">
          <ButtonLink href={urls.retelling(at)} tone="secondary" wide>
            {currentOf(listening) ? t.seeRetelling : t.done}
          </ButtonLink>
          <ButtonLink href={urls.meeting({ meetingId: meeting.id })} tone="quiet" wide>
            {t.toMeeting}
          </ButtonLink>
        </div>
      </div>
    ),
  }
}
