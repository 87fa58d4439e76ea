import type { Viewer } from '../../../../platform/session/viewer.ts'
import { TaskNav } from '../../pages.tsx'
import type { TaskStep } from '../types.ts'

/** The way through the conversation about tasks, from the list to the picture of the whole. */
export function TaskTrail(props: { viewer: Viewer; pairId: string; current: TaskStep | 'list' | 'picture' }) {
  return <TaskNav {...props} current={props.current === 'list' ? 'what' : props.current} />
}
