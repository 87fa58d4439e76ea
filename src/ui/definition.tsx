import type { ComponentChildren } from 'preact'

/** Short facts in pairs: when, where, how long. */
export function Definitions({ items }: { items: { term: string; value: ComponentChildren }[] }) {
  return (
    <dl class="grid gap-x-8 gap-y-3 sm:grid-cols-[max-content_1fr]">
      {items.map((item) => (
        <div key={item.term} class="sm:contents">
          <dt class="text-muted">{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
