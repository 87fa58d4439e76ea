import type { ComponentChildren } from 'preact'

const tones = {
  plain: 'border-base-300 bg-surface [--ground:var(--surface)]',
  calm: 'border-transparent bg-calm',
  wait: 'border-transparent bg-wait',
}

/** A thing of its own on the page: the next conversation, a proposal that waits. Never inside another card. */
export function Card(props: {
  heading?: ComponentChildren
  overline?: ComponentChildren
  tone?: keyof typeof tones
  id?: string
  children: ComponentChildren
}) {
  return (
    <article
      id={props.id}
      class={`flex flex-col gap-4 rounded-box border p-6 sm:p-8 print:border-base-300 print:p-4 ${tones[props.tone ?? 'plain']}`}
    >
      {(props.heading || props.overline) && (
        <div>
          {props.overline && <p class="text-muted">{props.overline}</p>}
          {props.heading && <h2>{props.heading}</h2>}
        </div>
      )}
      {props.children}
    </article>
  )
}
