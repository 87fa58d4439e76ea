import type { ComponentChildren } from 'preact'

/** A quiet list. `label` names it where no heading stands just above. */
export function List(props: { children: ComponentChildren; label?: string; id?: string }) {
  return (
    <ul id={props.id} aria-label={props.label} class="divide-y divide-base-300">
      {props.children}
    </ul>
  )
}

/**
 * One line of a list. With `href` the whole row is the link; buttons in `trailing` still work on their own.
 * `id` keeps the row itself through a live update.
 */
export function ListRow(props: {
  title: ComponentChildren
  href?: string
  detail?: ComponentChildren
  leading?: ComponentChildren
  trailing?: ComponentChildren
  id?: string
}) {
  return (
    <li id={props.id} class="relative flex min-h-14 items-center gap-4 py-3.5">
      {props.leading}
      <div class="flex min-w-0 grow flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <div class="min-w-0 basis-64 grow">
          {props.href ? (
            <a
              href={props.href}
              class="font-medium text-base-content no-underline after:absolute after:-inset-x-3 after:inset-y-1 after:rounded-field hover:after:bg-base-content/5"
            >
              {props.title}
            </a>
          ) : (
            <span class="font-medium">{props.title}</span>
          )}
          {props.detail && <div class="text-muted">{props.detail}</div>}
        </div>
        {props.trailing && (
          <div class="flex flex-wrap items-center gap-2 has-[button,a]:relative">{props.trailing}</div>
        )}
      </div>
    </li>
  )
}
