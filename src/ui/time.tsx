import type { ComponentChildren } from 'preact'

/** A day or an instant as people say it, with the exact one (ISO 8601) for machines. */
export function Time({ datetime, children }: { datetime: string; children: ComponentChildren }) {
  return <time datetime={datetime}>{children}</time>
}
