import type { Viewer } from '../../../../platform/session/viewer.ts'
import { urls } from '../../../../urls.ts'
import { text } from '../text.ts'
import { type TaskStep, taskSteps } from '../types.ts'

/** The way through the conversation about tasks, from the list to the picture of the whole. */
export function TaskTrail(props: { viewer: Viewer; pairId: string; current: TaskStep | 'list' | 'picture' }) {
  const { pairId, current } = props
  const t = text[props.viewer.language]
  const places = [
    { key: 'list', label: `1. ${t.list}`, href: urls.pairTasks({ pairId }) },
    ...taskSteps.map((taskStep, index) => ({
      key: taskStep,
      label: `${index + 2}. ${t.steps[taskStep].short}`,
      href: urls.taskStep({ pairId, taskStep }),
    })),
    { key: 'picture', label: t.picture, href: urls.taskPicture({ pairId }) },
  ]
  return (
    <nav id="task-trail" aria-label={t.trail} class="mb-6 print:hidden">
      <ol class="flex flex-wrap gap-x-6 gap-y-1">
        {places.map(({ key, label, href }) => (
          <li key={key}>
            <a
              href={href}
              aria-current={key === current ? 'step' : undefined}
              class="inline-flex min-h-11 items-center border-b-2 border-transparent no-underline aria-[current]:border-primary aria-[current]:font-semibold aria-[current]:text-base-content"
            >
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
