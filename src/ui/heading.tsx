import type { ComponentChildren } from 'preact'

/** The one h1 of a page. `overline` says where one is, `lead` what the page is for. */
export function PageHeading(props: {
  children: ComponentChildren
  overline?: ComponentChildren
  lead?: ComponentChildren
  actions?: ComponentChildren
}) {
  return (
    <div class="mb-8 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div class="min-w-0">
        {props.overline && <p class="mb-1 text-muted">{props.overline}</p>}
        <h1>{props.children}</h1>
        {props.lead && <p class="mt-3 text-lg text-muted">{props.lead}</p>}
      </div>
      {props.actions && <div class="flex flex-wrap gap-3 print:hidden">{props.actions}</div>}
    </div>
  )
}

/** A part of a page under its own h2. `id` names it, so that links and a live update find it again. */
export function Section(props: {
  id: string
  heading: ComponentChildren
  actions?: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <section id={props.id} aria-labelledby={`${props.id}-heading`} class="mt-12 first:mt-0">
      <div class="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id={`${props.id}-heading`}>{props.heading}</h2>
        {props.actions && <div class="flex flex-wrap gap-3 print:hidden">{props.actions}</div>}
      </div>
      {props.children}
    </section>
  )
}
