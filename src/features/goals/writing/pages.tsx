import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { RadioGroup, SelectField } from '../../../ui/choice.tsx'
import { draftParts, type Draft as SomeDraft } from '../../../ui/draft.tsx'
import { type Audience, DateField, TextArea, TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { GuideLink } from '../../help/guide/pages.tsx'
import { text } from '../text.ts'

/** The forms that can come back, and the parts of a page that show one. */
export type Draft = SomeDraft<'goal' | 'checkpoint' | 'closing'>
export const { DraftErrors, fieldsOf } = draftParts<Draft['form'], Viewer>({
  heading: ({ language }) => errorSummaryHeading(language),
  error: ({ language }, code) => errorText(language, code, text[language].errors),
})

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
