import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

const tones = {
  wait: { icon: 'wait', class: 'bg-wait text-warning' },
  kept: { icon: 'kept', class: 'bg-kept text-success' },
  due: { icon: 'due', class: 'bg-warning text-warning-content' },
  neutral: { icon: 'neutral', class: 'bg-base-200 text-muted' },
} satisfies Record<string, { icon: IconName; class: string }>

/** How a thing stands, told by a word, a shape and last by a colour. */
export function Badge(props: { tone: keyof typeof tones; icon?: IconName; children: ComponentChildren }) {
  const tone = tones[props.tone]
  return (
    <span
      class={`inline-flex items-center gap-1.5 rounded-full px-3 py-0.5 text-sm font-medium print:border ${tone.class}`}
    >
      <Icon name={props.icon ?? tone.icon} />
      {props.children}
    </span>
  )
}
