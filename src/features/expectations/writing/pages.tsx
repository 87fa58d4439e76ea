import type { ComponentChildren } from 'preact'
import { errorText } from '../../../platform/i18n/form-text.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Language } from '../../../platform/session/viewer.ts'
import type { FieldError } from '../../../platform/web/form.ts'
import { RadioGroup } from '../../../ui/choice.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { GuideLink } from '../../help/guide/pages.tsx'
import type { Looking } from '../pages.tsx'
import { text } from '../text.ts'
import { expectationKinds, type Words } from '../types.ts'

/** What stands in a form: what was typed, and what is wrong with it. */
export interface Typed {
  typed: Record<string, string>
  errors: FieldError[]
}

/** The id of a field of these forms, which the error summary links to. */
const idOf = (field: string): string => `expectation-${field}`

/** The fields' errors as sentences. */
export const expectationErrors = (language: Language, draft: Typed | undefined) =>
  (draft?.errors ?? []).map(({ field, code }) => ({ field: idOf(field), message: errorText(language, code) }))

/** Name, id and error of one field. */
export function fieldOf(language: Language, draft: Typed | undefined, name: string) {
  const error = expectationErrors(language, draft).find(({ field }) => field === idOf(name))?.message
  return { name, id: idOf(name), error }
}

/** The two fields of an expectation; `shared` says that the other reads what is saved. The buttons are the caller's. */
export function WordsForm(
  props: Looking & {
    action: string
    draft?: Typed
    words?: Words
    shared: boolean
    hidden?: Record<string, string>
    children: ComponentChildren
  },
) {
  const { viewer, other, draft, words } = props
  const t = text[viewer.language]
  const name = givenName(other.name)
  const given = (field: keyof Words) => draft?.typed[field] ?? words?.[field]
  return (
    <Form id="expectation-form" action={props.action} hidden={props.hidden}>
      <GuideLink language={viewer.language} chapter="expectations" />
      <RadioGroup
        {...fieldOf(viewer.language, draft, 'kind')}
        label={t.form.kind}
        options={expectationKinds.map((kind) => ({
          value: kind,
          label: t.kinds[kind],
          hint: t.kindHints[kind](name),
        }))}
        value={given('kind') ?? 'expectation'}
      />
      <TextArea
        {...fieldOf(viewer.language, draft, 'body')}
        label={t.form.body}
        hint={t.form.bodyHint}
        audience={
          props.shared
            ? { kind: 'shared', text: t.form.audienceShared(name) }
            : { kind: 'private', text: t.form.audienceDraft(name) }
        }
        value={given('body')}
        rows={3}
      />
      {props.children}
    </Form>
  )
}
