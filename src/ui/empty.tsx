import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** An empty place that teaches: what will stand here, and the first step. */
export function Empty(props: { icon: IconName; text: ComponentChildren; children?: ComponentChildren }) {
  return (
    <div class="flex flex-col items-start gap-4 rounded-box bg-base-200 p-6 sm:p-8">
      <p class="flex gap-4">
        <Icon name={props.icon} class="mt-0.5 size-6 text-primary" />
        <span>{props.text}</span>
      </p>
      {props.children}
    </div>
  )
}
