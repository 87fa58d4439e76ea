import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

/**
 * Something folded away, opened without any script; one may stand within another. Those with the same `group` open one at a time.
 * `id` keeps it open through a live update.
 */
export function Details(props: {
  summary: ComponentChildren
  id?: string
  open?: boolean
  group?: string
  children: ComponentChildren
}) {
  return (
    <details
      id={props.id}
      open={props.open}
      name={props.group}
      class="rounded-box open:my-3 open:border open:border-base-300 open:bg-surface open:px-5 open:pt-2 sm:open:px-8 print:open:px-4"
    >
      <summary class="-mx-3 flex min-h-12 list-none items-center gap-3 rounded-field px-3 py-2 font-medium [[open]>&]:text-lg [[open]>&]:font-semibold hover:bg-base-200">
        <Icon
          name="chevronDown"
          class="-rotate-90 text-muted print:hidden transition-transform [[open]>summary>&]:rotate-0"
        />
        <span class="min-w-0 grow">{props.summary}</span>
      </summary>
      <div class="pt-3 pb-7">{props.children}</div>
    </details>
  )
}
