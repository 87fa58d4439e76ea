import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { FieldError } from '../../../platform/web/form.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { RadioGroup, SelectField } from '../../../ui/choice.tsx'
import { type Audience, DateField, TextArea, TextField } from '../../../ui/field.tsx'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { GuideLink } from '../../help/guide/pages.tsx'
import { text } from '../text.ts'

/** A form of a goal that came back: which one, what was typed, and what is wrong with it. */
export interface Draft {
  form: 'goal' | 'checkpoint' | 'closing'
  typed: Record<string, string>
  errors: FieldError[]
}

const errorsOf = (viewer: Viewer, draft: Draft) =>
  draft.errors.map(({ field, code }) => ({
    field: `${draft.form}-${field}`,
    message: errorText(viewer.language, code, text[viewer.language].errors),
  }))

/** The summary of what is wrong; nothing when nothing is. */
export function DraftErrors({ viewer, draft }: { viewer: Viewer; draft?: Draft }) {
  if (!draft) return null
  return <ErrorSummary heading={errorSummaryHeading(viewer.language)} errors={errorsOf(viewer, draft)} />
}

/** What a field of one of the forms is given: its id, the error beside it and the value that was typed. */
export function fieldsOf(viewer: Viewer, form: Draft['form'], draft: Draft | undefined) {
  const mine = draft?.form === form ? draft : undefined
  const wrong = new Map(mine && errorsOf(viewer, mine).map(({ field, message }) => [field, message]))
  return (name: string, otherwise = '') => ({
    name,
    id: `${form}-${name}`,
    error: wrong.get(`${form}-${name}`),
    value: mine ? (mine.typed[name] ?? '') : otherwise,
  })
}

/** The fields of a goal. `own` offers to keep it to oneself; `company` are the goals that it can serve. */
export function GoalForm(props: {
  viewer: Viewer
  action: string
  draft?: Draft
  given?: { title: string; why: string; endsOn: string; serves: string }
  audience: Audience
  own?: { name: string }
  company?: { id: string; title: string }[]
  hidden?: Record<string, string>
  purpose: 'add' | 'save'
}) {
  const { viewer, given, own, company = [] } = props
  const t = text[viewer.language].form
  const field = fieldsOf(viewer, 'goal', props.draft)
  return (
    <Form id="goal-form" action={props.action} hidden={props.hidden}>
      <GuideLink language={viewer.language} chapter="expectations" />
      {own && (
        <RadioGroup
          {...field('level', 'work')}
          label={t.level}
          options={[
            { value: 'work', label: t.work, hint: t.workHint(own.name) },
            { value: 'personal', label: t.personal, hint: t.personalHint(own.name) },
          ]}
        />
      )}
      <TextField
        {...field('title', given?.title)}
        label={t.title}
        hint={t.titleHint}
        audience={props.audience}
        autocomplete="off"
      />
      <TextArea {...field('why', given?.why)} label={t.why} hint={t.whyHint} rows={3} />
      <DateField {...field('endsOn', given?.endsOn)} label={t.endsOn} hint={t.endsOnHint} />
      {(company.length > 0 || field('serves').error) && (
        <SelectField
          {...field('serves', given?.serves)}
          label={t.serves}
          options={[
            { value: '', label: t.servesNone },
            ...company.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      )}
      <Actions>
        <Button tone={props.purpose === 'add' ? 'primary' : 'secondary'} icon="check">
          {t[props.purpose]}
        </Button>
      </Actions>
    </Form>
  )
}
