import { Button } from './button.tsx'
import { Form } from './form.tsx'
import { Icon, type IconName } from './icon.tsx'

const looks = {
  done: { icon: 'kept', class: 'bg-kept' },
  note: { icon: 'info', class: 'bg-calm' },
  problem: { icon: 'due', class: 'bg-wait' },
} satisfies Record<string, { icon: IconName; class: string }>

/** What just happened, on top of the page it happened on, with the way back where there is one. */
export function Flash(props: {
  message: string
  tone?: keyof typeof looks
  undo?: { label: string; action: string; hidden?: Record<string, string | undefined> }
}) {
  const look = looks[props.tone ?? 'done']
  return (
    <div
      id="flash"
      role="status"
      class={`mb-8 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-box px-5 py-2 print:hidden ${look.class}`}
    >
      <p class="flex min-h-11 grow items-center gap-3">
        <Icon name={look.icon} />
        {props.message}
      </p>
      {props.undo && (
        <Form action={props.undo.action} hidden={props.undo.hidden}>
          <Button tone="quiet" icon="undo">
            {props.undo.label}
          </Button>
        </Form>
      )}
    </div>
  )
}
