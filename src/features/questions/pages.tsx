import { errorSummaryHeading, errorText } from '../../platform/i18n/form-text.ts'
import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import type { FieldError } from '../../platform/web/form.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Flash } from '../../ui/flash.tsx'
import { ErrorSummary, Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { urls } from '../../urls.ts'
import { text as agendaText } from '../agenda/text.ts'
import { categories } from '../agenda/types.ts'
import type { Meeting } from '../meetings/types.ts'
import { text as catalogue } from './catalogue/text.ts'
import { questionsFor } from './rules.ts'
import { text } from './text.ts'
import type { Question } from './types.ts'

interface Shown {
  viewer: Viewer
  meeting: Meeting
  own: Question[]
  /** A question was just put on the agenda. */
  added: boolean
  /** The own question that was just removed. */
  removed: string | null
  refused?: { typed: Record<string, string>; errors: FieldError[] }
}

/** Questions to borrow, by subject, each with a button that puts it on the agenda; and those one keeps oneself. */
export function questionsPage(props: Shown) {
  const { viewer, meeting, own, refused } = props
  const { language } = viewer
  const t = text[language]
  const words = agendaText[language].categories
  const name = givenName(meeting.other.name)
  const role = meeting.leader.id === viewer.memberId ? 'leader' : 'employee'
  const errors = (refused?.errors ?? []).map(({ field, code }) => ({
    field,
    message: errorText(language, code),
  }))
  return {
    title: t.title,
    flash: flashOf(props),
    body: (
      <>
        <ErrorSummary heading={errorSummaryHeading(language)} errors={errors} />
        <PageHeading overline={t.overline(meeting.other.name)} lead={t.lead(name)}>
          {t.title}
        </PageHeading>
        <Actions>
          <ButtonLink href={`${urls.meeting({ meetingId: meeting.id })}#agenda`} tone="secondary">
            {t.toAgenda}
          </ButtonLink>
        </Actions>
        {questionsFor(role, catalogue[language], own).map(({ category, questions }) => (
          <Section key={category} id={`about-${category}`} heading={words[category]}>
            <List>
              {questions.map((question) => (
                <QuestionRow key={question.id} viewer={viewer} meeting={meeting} question={question} />
              ))}
            </List>
          </Section>
        ))}
        <Section id="own" heading={t.ownHeading}>
          <p class="mb-6">{t.ownLead}</p>
          <Form action={urls.ownQuestions({ meetingId: meeting.id })}>
            <TextField
              name="body"
              label={t.ownBody}
              hint={t.ownHint}
              audience={{ kind: 'private', text: t.onlyYou }}
              value={refused?.typed.body}
              error={errors.find(({ field }) => field === 'body')?.message}
            />
            <RadioGroup
              name="category"
              label={agendaText[language].category}
              options={categories.map((category) => ({ value: category, label: words[category] }))}
              value={refused ? refused.typed.category : 'tasks'}
              error={errors.find(({ field }) => field === 'category')?.message}
            />
            <Actions>
              <Button tone="secondary">{t.keep}</Button>
            </Actions>
          </Form>
        </Section>
      </>
    ),
  }
}

function flashOf({ viewer, meeting, own, added, removed }: Shown) {
  const t = text[viewer.language]
  if (added) return <Flash message={t.added} />
  if (!removed || own.some(({ id }) => id === removed)) return null
  const action = urls.ownQuestionRestoration({ questionId: removed })
  return <Flash message={t.removed} undo={{ label: t.undo, action, hidden: { meetingId: meeting.id } }} />
}

function QuestionRow(props: { viewer: Viewer; meeting: Meeting; question: Question }) {
  const { viewer, meeting, question } = props
  const t = text[viewer.language]
  const stands = meeting.items.some(
    (item) => item.authorId === viewer.memberId && item.title === question.body,
  )
  return (
    <ListRow
      id={`question-${question.id.replaceAll('/', '-')}`}
      title={question.body}
      detail={question.own ? t.yours : undefined}
      trailing={
        <>
          {stands ? (
            <span class="text-muted">{t.onAgenda}</span>
          ) : (
            <Form
              action={urls.meetingQuestions({ meetingId: meeting.id })}
              hidden={{ question: question.id }}
            >
              <Button tone="secondary" icon="plus" aria-label={`${t.put}: ${question.body}`}>
                {t.put}
              </Button>
            </Form>
          )}
          {question.own && (
            <Form
              action={urls.ownQuestionRemoval({ questionId: question.id })}
              hidden={{ meetingId: meeting.id }}
            >
              <Button tone="quiet" aria-label={`${t.remove}: ${question.body}`}>
                {t.remove}
              </Button>
            </Form>
          )}
        </>
      }
    />
  )
}
