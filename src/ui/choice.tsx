import { AudienceNote, ErrorNote, Field, type FieldProps, Hint, wire } from './field.tsx'

/** One thing that can be chosen. */
export type Option = { value: string; label: string; hint?: string }

const tile =
  'flex min-h-12 cursor-pointer items-center gap-3 rounded-field border border-edge bg-surface px-4 py-2 hover:bg-base-200 max-sm:grow has-checked:border-primary has-checked:bg-calm'

/** One of a few, folded away: for lists too long to lay out as `RadioGroup`. */
export function SelectField(
  props: FieldProps & {
    options: Option[]
    /** More options under headings of their own, after the others; a group without any is left out. */
    groups?: { label: string; options: Option[] }[]
    value?: string
    required?: boolean
  },
) {
  const groups = (props.groups ?? []).filter(({ options }) => options.length > 0)
  return (
    <Field {...props}>
      <select
        class="select w-full border-edge bg-surface text-base aria-invalid:border-2 aria-invalid:border-error"
        required={props.required}
        {...wire(props)}
      >
        <Options options={props.options} value={props.value} />
        {groups.map(({ label, options }) => (
          <optgroup key={label} label={label}>
            <Options options={options} value={props.value} />
          </optgroup>
        ))}
      </select>
    </Field>
  )
}

function Options({ options, value }: { options: Option[]; value?: string }) {
  return (
    <>
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </>
  )
}

/** One of a few, all in sight. The first choice has the id of the field, so that the error summary lands on it. */
export function RadioGroup(props: FieldProps & { options: Option[]; value?: string; stacked?: boolean }) {
  const { id, name, ...described } = wire(props)
  return (
    <fieldset id={`${id}-group`} aria-describedby={described['aria-describedby']}>
      <legend class="font-semibold">{props.label}</legend>
      <div class="mb-2 flex flex-col gap-1">
        <AudienceNote id={id} audience={props.audience} />
        <Hint id={id} hint={props.hint} />
        <ErrorNote id={id} error={props.error} />
      </div>
      <div class={`flex gap-3 ${props.stacked ? 'flex-col' : 'flex-wrap'}`}>
        {props.options.map((option, index) => (
          <label key={option.value} class={tile}>
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${option.value}`}
              name={name}
              value={option.value}
              checked={option.value === props.value}
              class="radio border-edge checked:text-primary"
            />
            <Words option={option} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Yes or no. Sends `value` (default `on`) when ticked and nothing when not. */
export function Checkbox(props: FieldProps & { value?: string; checked?: boolean }) {
  const { hint, ...wiring } = { hint: props.hint, ...wire({ ...props, hint: undefined }) }
  return (
    <div class="flex flex-col gap-1.5">
      <ErrorNote id={wiring.id} error={props.error} />
      <label class={tile}>
        <input
          type="checkbox"
          value={props.value ?? 'on'}
          checked={props.checked}
          class="checkbox border-edge checked:text-primary"
          {...wiring}
        />
        <Words option={{ value: '', label: props.label, hint }} />
      </label>
      <AudienceNote id={wiring.id} audience={props.audience} />
    </div>
  )
}

function Words({ option }: { option: Option }) {
  return (
    <span>
      {option.label}
      {option.hint && <span class="block text-sm text-muted">{option.hint}</span>}
    </span>
  )
}
