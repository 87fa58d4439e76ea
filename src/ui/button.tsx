import type { ButtonHTMLAttributes, ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

const tones = {
  primary: 'btn-primary',
  secondary: 'border-edge bg-surface hover:bg-base-200',
  quiet: 'btn-ghost text-primary hover:bg-base-200',
  danger: 'border-error bg-surface text-error hover:bg-wait',
}

/** One primary on a page at most: the one thing to do next. */
export type Tone = keyof typeof tones

type Shared = { tone?: Tone; icon?: IconName; wide?: boolean; children: ComponentChildren }

/** daisyUI's button is one line high; long Danish words on a phone need two. */
function look({ tone = 'primary', wide }: Shared): string {
  const width = wide ? 'w-full' : 'max-sm:grow'
  return `btn h-auto min-h-12 shrink py-2 text-base leading-tight font-semibold ${tones[tone]} ${width}`
}

/** A button at least 44 px high that says what happens. Sends its form unless `type` says otherwise. */
export function Button(props: Shared & Omit<ButtonHTMLAttributes, 'class' | 'icon'>) {
  const { tone, icon, wide, children, type = 'submit', ...rest } = props
  return (
    <button type={type} class={look(props)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** A link that looks like a button, for going somewhere; what changes something is a `Button` in a `Form`. */
export function ButtonLink(props: Shared & { href: string; download?: boolean; rel?: string }) {
  return (
    <a href={props.href} download={props.download} rel={props.rel} class={`${look(props)} no-underline`}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </a>
  )
}

/** Buttons side by side, the first one first; on a phone they share the line or stand under each other. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="mt-2 flex flex-wrap items-center gap-3 print:hidden">{children}</div>
}
