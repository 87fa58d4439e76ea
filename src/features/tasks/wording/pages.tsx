import type { Language } from '../../../platform/session/viewer.ts'
import { SelectField } from '../../../ui/choice.tsx'
import { type Audience, DateField, TextField } from '../../../ui/field.tsx'
import { words } from '../text.ts'
import { rhythms } from '../types.ts'
import { text } from './text.ts'

type Field = (name: string) => { name: string; id: string; error?: string; value: string }

/** The fields of one task. `field` gives each its name, id, value and what is wrong with it. */
export function WordingFields(props: { language: Language; field: Field; audience?: Audience }) {
  const { language, field } = props
  const t = text[language]
  const { value: rhythm, ...select } = field('rhythm')
  return (
    <>
      <TextField {...field('title')} label={t.title} audience={props.audience} autocomplete="off" />
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
      <p class="-mt-5 text-muted">{t.everyHint}</p>
      <DateField {...field('date')} label={t.date} hint={t.dateHint} />
      <div class="grid gap-x-5 gap-y-7 sm:grid-cols-2">
        <TextField {...field('min')} label={t.min} inputmode="numeric" autocomplete="off" />
        <TextField {...field('max')} label={t.max} inputmode="numeric" autocomplete="off" />
      </div>
      <p class="-mt-5 text-muted">{t.minutesHint}</p>
    </>
  )
}
