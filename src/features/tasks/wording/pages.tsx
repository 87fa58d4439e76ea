import type { Language } from '../../../platform/session/viewer.ts'
import { SelectField } from '../../../ui/choice.tsx'
import { type Audience, DateField, TextField } from '../../../ui/field.tsx'
import { words } from '../text.ts'
import { rhythms } from '../types.ts'
import { text } from './text.ts'

type Field = (name: string) => { name: string; id: string; error?: string; value: string }

/** The fields of one task. `field` gives each its name, id, value and what is wrong with it. */
export function WordingFields(props: {
  language: Language
  field: Field
  audience?: Audience
  /** Many of them under each other: what the fields mean is said once, above them all. */
  brief?: boolean
  autofocus?: boolean
}) {
  const { language, field, brief } = props
  const t = text[language]
  const { value: rhythm, ...select } = field('rhythm')
  return (
    <>
      <TextField
        {...field('title')}
        label={t.title}
        audience={props.audience}
        autocomplete="off"
        autofocus={props.autofocus}
      />
      <div class="grid gap-x-5 gap-y-7 sm:grid-cols-3">
        <SelectField
          {...select}
          value={rhythm}
          label={t.rhythm}
          options={[
            ...(rhythm === '' ? [{ value: '', label: t.choose }] : []),
            ...rhythms.map((value) => ({ value, label: words[language].rhythms[value] })),
          ]}
        />
        <TextField {...field('times')} label={t.times} inputmode="numeric" autocomplete="off" />
        <TextField {...field('every')} label={t.every} inputmode="numeric" autocomplete="off" />
      </div>
      {!brief && <p class="-mt-5 text-muted">{t.everyHint}</p>}
      {!brief && <DateField {...field('date')} label={t.date} hint={t.dateHint} />}
      <div class={`grid gap-x-5 gap-y-7 ${brief ? 'sm:grid-cols-3' : 'sm:grid-cols-2'}`}>
        {brief && <DateField {...field('date')} label={t.date} />}
        <TextField {...field('min')} label={t.min} inputmode="numeric" autocomplete="off" />
        <TextField {...field('max')} label={t.max} inputmode="numeric" autocomplete="off" />
      </div>
      {!brief && <p class="-mt-5 text-muted">{t.minutesHint}</p>}
    </>
  )
}

/** What the fields of one task mean, above several of them. */
export function WordingHints({ language }: { language: Language }) {
  const t = text[language]
  return (
    <ul class="mb-6 list-disc pl-6 text-muted">
      {[t.everyHint, t.dateHint, t.minutesHint].map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
    </ul>
  )
}
