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
    <li id={props.id} class="row">
      {props.leading}
      <div class="row-body">
        <div class="row-words">
          {props.href ? (
            <a href={props.href} class="row-link">
              {props.title}
            </a>
          ) : (
            <span class="font-medium">{props.title}</span>
          )}
          {props.detail && <div class="text-muted">{props.detail}</div>}
        </div>
        {props.trailing && <div class="row-trailing">{props.trailing}</div>}
      </div>
    </li>
  )
}
