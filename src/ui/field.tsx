import type { ComponentChildren, PartialInputHTMLAttributes, TextareaHTMLAttributes } from 'preact'
import { Icon } from './icon.tsx'

/** Who will be able to read what is written here, said before anything is written. */
export type Audience = { kind: 'private' | 'shared'; text: string }

/** What every field has. `id` is `name` unless given; the error summary links to it. */
export type FieldProps = {
  name: string
  label: string
  id?: string
  hint?: string
  error?: string
  audience?: Audience
}

type Attributes<Element> = Omit<Element, keyof FieldProps | 'class' | 'icon' | 'type' | 'role'>
type InputAttributes = Attributes<PartialInputHTMLAttributes<HTMLInputElement>>

/** What one line may hold; days and times have fields of their own. */
type TextType = 'text' | 'email' | 'password' | 'url' | 'tel' | 'number' | 'search'

const control = 'w-full border-edge bg-surface text-base aria-invalid:border-2 aria-invalid:border-error'

/** One line of text; also e-mail, password, number and the like by `type`. */
export function TextField({ type = 'text', ...props }: FieldProps & InputAttributes & { type?: TextType }) {
  const { own, rest, wiring } = split(props)
  return (
    <Field {...own}>
      <input type={type as 'text'} class={`input ${control}`} {...rest} {...wiring} />
    </Field>
  )
}

/** A day, as `YYYY-MM-DD`. */
export function DateField(props: FieldProps & InputAttributes) {
  const { own, rest, wiring } = split(props)
  return (
    <Field {...own}>
      <input type="date" class={`input max-w-56 ${control}`} {...rest} {...wiring} />
    </Field>
  )
}

/** A local time of day, as `HH:MM`, in steps of five minutes. */
export function TimeField(props: FieldProps & InputAttributes) {
  const { own, rest, wiring } = split(props)
  return (
    <Field {...own}>
      <input type="time" step={300} class={`input max-w-40 ${control}`} {...rest} {...wiring} />
    </Field>
  )
}

/** Several lines of text, kept as they are written. */
export function TextArea(props: FieldProps & Attributes<TextareaHTMLAttributes> & { value?: string }) {
  const { own, rest, wiring } = split(props)
  const { value, ...attributes } = rest
  return (
    <Field {...own}>
      <textarea rows={4} class={`textarea py-3 leading-normal ${control}`} {...attributes} {...wiring}>
        {value}
      </textarea>
    </Field>
  )
}

/** Label, audience, hint and error around any control whose id is `name` or `id`. */
export function Field(props: FieldProps & { children: ComponentChildren }) {
  const id = props.id ?? props.name
  return (
    <div class="flex flex-col gap-1.5">
      <div class="flex flex-wrap items-center justify-between gap-x-4">
        <label for={id} class="text-base font-semibold">
          {props.label}
        </label>
        <AudienceNote id={id} audience={props.audience} />
      </div>
      <Hint id={id} hint={props.hint} />
      <ErrorNote id={id} error={props.error} />
      {props.children}
    </div>
  )
}

/** The line under a label that helps. */
export function Hint({ id, hint }: { id: string; hint?: string }) {
  return hint ? (
    <p id={`${id}-hint`} class="text-muted">
      {hint}
    </p>
  ) : null
}

/** What is wrong with one field and what to do, between its label and the field itself. */
export function ErrorNote({ id, error }: { id: string; error?: string }) {
  return error ? (
    <p id={`${id}-error`} class="flex gap-2 font-medium text-error">
      <Icon name="due" class="mt-[0.2em]" />
      {error}
    </p>
  ) : null
}

/** Who can see this: an eye or a lock, and the words. */
export function AudienceNote({ id, audience }: { id: string; audience?: Audience }) {
  return audience ? (
    <span id={`${id}-audience`} class="inline-flex items-center gap-1.5 text-sm text-muted">
      <Icon name={audience.kind === 'private' ? 'lock' : 'eye'} />
      {audience.text}
    </span>
  ) : null
}

/** The attributes that tie a control to its label, audience, hint and error. */
export function wire(props: FieldProps) {
  const id = props.id ?? props.name
  const described = [
    props.audience && `${id}-audience`,
    props.hint && `${id}-hint`,
    props.error && `${id}-error`,
  ]
  return {
    id,
    name: props.name,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': props.error ? ('true' as const) : undefined,
  }
}

function split<Props extends FieldProps>(props: Props) {
  const { name, label, id, hint, error, audience, ...rest } = props
  const own = { name, label, id, hint, error, audience }
  return { own, rest, wiring: wire(own) }
}
