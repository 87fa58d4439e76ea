import { Button } from './button.tsx'
import { Field, type FieldProps, wire } from './field.tsx'

/**
 * A text to take along, such as an invitation link. Without script it is selected and copied by hand and the
 * button is not shown; with it, `data-copy` names the field and `data-copied` is what to say afterwards.
 */
export function CopyField(props: FieldProps & { value: string; button: string; copied: string }) {
  const wiring = wire(props)
  return (
    <Field {...props}>
      <div class="flex flex-wrap gap-3">
        <input
          type="text"
          readonly
          value={props.value}
          class="input min-w-0 grow basis-64 border-edge bg-base-200 text-base select-all"
          {...wiring}
        />
        <span class="noscript:hidden" aria-live="polite">
          <Button type="button" tone="secondary" icon="copy" data-copy={wiring.id} data-copied={props.copied}>
            {props.button}
          </Button>
        </span>
      </div>
    </Field>
  )
}
