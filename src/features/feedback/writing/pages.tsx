import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Language, Viewer } from '../../../platform/session/viewer.ts'
import type { FieldError } from '../../../platform/web/form.ts'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup, SelectField } from '../../../ui/choice.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { AdviserLine } from '../../help/adviser/pages.tsx'
import { GuideLink } from '../../help/guide/pages.tsx'
import type { Adviser } from '../../help/types.ts'
import type { Participant } from '../../meetings/types.ts'
import { text } from '../text.ts'
import { feedbackKinds, type Subject, subjectKinds } from '../types.ts'

/** What stands in a form: what was typed, and what is wrong with it. */
export interface Draft {
  typed: Record<string, string>
  errors: FieldError[]
}

const errorsOf = (language: Language, draft: Draft | undefined) =>
  (draft?.errors ?? []).map(({ field, code }) => ({
    field: `feedback-${field}`,
    message: errorText(language, code),
  }))

/** The three short fields with what it is and what it is about; given at once, or kept as its author's own. */
export function FeedbackForm(props: {
  viewer: Viewer
  other: Participant
  action: string
  subjects: Subject[]
  adviser: Adviser | null
  draft?: Draft
}) {
  const { viewer, other, subjects, draft } = props
  const t = text[viewer.language].form
  const { kinds, kindHints } = text[viewer.language]
  const name = givenName(other.name)
  const given = (field: string, otherwise = '') => draft?.typed[field] ?? otherwise
  const wrong = new Map(errorsOf(viewer.language, draft).map(({ field, message }) => [field, message]))
  const field = (of: string) => ({ name: of, id: `feedback-${of}`, error: wrong.get(`feedback-${of}`) })
  const audience = { kind: 'private' as const, text: t.audience(name) }
  return (
    <Form id="feedback-form" action={props.action}>
      <RadioGroup
        {...field('kind')}
        label={t.kind}
        options={feedbackKinds.map((kind) => ({ value: kind, label: kinds[kind], hint: kindHints[kind] }))}
        value={given('kind', 'praise')}
      />
      <div>
        <GuideLink language={viewer.language} chapter="feedback" />
        <AdviserLine id="feedback-adviser" language={viewer.language} adviser={props.adviser} />
      </div>
      <TextArea
        {...field('happened')}
        label={t.happened}
        hint={t.happenedHint}
        audience={audience}
        value={given('happened')}
        rows={2}
      />
      <TextArea {...field('meant')} label={t.meant} value={given('meant')} rows={2} />
      <TextArea {...field('wish')} label={t.wish} value={given('wish')} rows={2} />
      {subjects.length > 0 ? (
        <SelectField
          {...field('about')}
          label={t.about}
          hint={t.aboutHint}
          options={[{ value: '', label: t.aboutNothing }]}
          groups={subjectKinds.map((kind) => ({
            label: t.aboutKinds[kind],
            options: subjects
              .filter((subject) => subject.kind === kind)
              .map(({ id, body }) => ({ value: id, label: oneLine(body) })),
          }))}
          value={given('about')}
        />
      ) : (
        <input type="hidden" name="about" value="" />
      )}
      <div class="flex flex-col gap-3">
        <p class="text-muted">{t.fixed(name)}</p>
        <div class="flex flex-wrap gap-3">
          <Button icon="talk" name="give" value="yes">
            {t.giveNow(name)}
          </Button>
          <Button tone="secondary" icon="lock" name="give" value="no">
            {t.keep}
          </Button>
        </div>
      </div>
    </Form>
  )
}

const longestOption = 80

/** The words of an agreement, a goal or a task as they fit into a list of choices. */
function oneLine(body: string): string {
  const line = body.replace(/\s+/g, ' ')
  return line.length > longestOption ? `${line.slice(0, longestOption).trimEnd()} …` : line
}

/** The summary of what is wrong with a form of feedback; nothing when nothing is. */
export function FeedbackErrors({ viewer, draft }: { viewer: Viewer; draft?: Draft }) {
  return (
    <ErrorSummary heading={errorSummaryHeading(viewer.language)} errors={errorsOf(viewer.language, draft)} />
  )
}

/** The receiver's one answer. */
export function AnswerForm(props: { viewer: Viewer; author: Participant; action: string; draft?: Draft }) {
  const { viewer, author, draft } = props
  const t = text[viewer.language].answer
  const [wrong] = errorsOf(viewer.language, draft)
  return (
    <Form id="feedback-answer" action={props.action}>
      <TextArea
        name="body"
        id="feedback-body"
        label={t.label}
        hint={t.hint}
        audience={{ kind: 'shared', text: t.audience(givenName(author.name)) }}
        value={draft?.typed.body}
        error={wrong?.message}
        rows={3}
      />
      <div>
        <Button tone="secondary">{t.send}</Button>
      </div>
    </Form>
  )
}

/** Words whose form is no longer on the page, to be copied. */
export function InVain({ draft }: { draft: Draft }) {
  const { happened, meant, wish, body } = draft.typed
  return (
    <div id="unsaved" class="mt-8 flex flex-col gap-3">
      {[happened, meant, wish, body].map(
        (words) =>
          words && (
            <p key={words} class="whitespace-pre-line">
              {words}
            </p>
          ),
      )}
    </div>
  )
}
