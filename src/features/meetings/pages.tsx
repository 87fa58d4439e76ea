import type { Language } from '../../platform/session/viewer.ts'
import { Flash } from '../../ui/flash.tsx'
import { urls } from '../../urls.ts'
import { ConversationPage } from './conversation/pages.tsx'
import type { MeetingPageProps } from './frame/pages.tsx'
import { PreparationPage } from './preparation/pages.tsx'
import { RecordPage } from './record/pages.tsx'
import { text } from './text.ts'
import type { Obstacle } from './types.ts'

/** The page of one conversation, from the day it is planned until long after. */
export function MeetingPage(props: MeetingPageProps) {
  const { state, pairGoesOn } = props.meeting
  if (!pairGoesOn) return <RecordPage {...props} />
  switch (state) {
    case 'planned':
    case 'missed':
      return <PreparationPage {...props} />
    case 'started':
      return <ConversationPage {...props} />
    case 'held':
    case 'closed':
    case 'cancelled':
      return <RecordPage {...props} />
  }
}

/** Something was removed, and can come back. */
export function RemovedFlash(props: { language: Language; removed: { kind: 'item' | 'note'; id: string } }) {
  const t = text[props.language]
  const { kind, id } = props.removed
  return (
    <Flash
      message={kind === 'item' ? t.itemRemoved : t.noteRemoved}
      undo={{
        label: t.undo,
        action: kind === 'item' ? urls.itemRestoration({ itemId: id }) : urls.noteRestoration({ noteId: id }),
      }}
    />
  )
}

/** Why the change was not made, and what to do. */
export function ObstacleFlash(props: { language: Language; obstacle: Obstacle }) {
  return <Flash tone="problem" message={text[props.language].obstacles[props.obstacle]} />
}
