import type { ComponentChildren, FormHTMLAttributes } from 'preact'
import { Icon } from './icon.tsx'

/**
 * A form that posts. The browser's own bubbles are off: the server answers wrong input with the same page,
 * an `ErrorSummary` on top and every value kept, in the reader's language.
 */
export function Form(
  props: Omit<FormHTMLAttributes, 'method' | 'class' | 'hidden' | 'action'> & {
    action: string
    hidden?: Record<string, string | undefined>
    children: ComponentChildren
  },
) {
  const { hidden = {}, children, ...rest } = props
  return (
    <form method="post" noValidate class="flex flex-col gap-7" {...rest}>
      {Object.entries(hidden).map(
        ([name, value]) =>
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
    </form>
  )
}

/** One thing to put right: `field` is the id of the field it is about. */
export type FieldError = { field: string; message: string }

/** On top of a refused form: what to do, each line a link to its field. Nothing when there are no errors. */
export function ErrorSummary(props: { heading: string; errors: FieldError[] }) {
  if (props.errors.length === 0) return null
  return (
    <div
      id="errors"
      role="alert"
      tabindex={-1}
      aria-labelledby="errors-heading"
      class="mb-8 rounded-box border-2 border-error bg-surface p-6"
    >
      <h2 id="errors-heading" class="flex items-center gap-3">
        <Icon name="due" class="text-error" />
        {props.heading}
      </h2>
      <ul class="mt-2">
        {props.errors.map((error) => (
          <li key={error.field}>
            <a href={`#${error.field}`} class="inline-flex min-h-11 items-center font-medium text-error">
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
