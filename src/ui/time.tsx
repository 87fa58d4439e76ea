import type { ComponentChildren } from 'preact'

/**
 * A day or an instant as people say it, with the exact one (ISO 8601) for machines. It begins a line, so it has a
 * capital, which Danish weekdays do not bring along.
 */
export function Time({ datetime, children }: { datetime: string; children: ComponentChildren }) {
  return (
    <time datetime={datetime} class="inline-block first-letter:uppercase">
      {children}
    </time>
  )
}
