import type { Viewer } from '../../../platform/session/viewer.ts'
import { Button } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import { CheckInsOfRoom } from '../../check-ins/offer/pages.tsx'
import type { Leader } from '../../shares/offer/types.ts'
import { ErasureErrors, ErasureForm, type Refused } from '../erasure/pages.tsx'
import { MovingPanel } from '../moving/pages.tsx'
import { NotesPanel } from '../notes/pages.tsx'
import type { NoteSubject } from '../notes/types.ts'
import { RoomDoor } from '../pages.tsx'
import { SetupPanel } from '../setup/pages.tsx'
import { text } from '../text.ts'
import { WaysPanel } from '../ways/pages.tsx'

interface Shown {
  viewer: Viewer
  hasRoom: boolean
  erased?: boolean
  refused?: Refused
  /** The conversation that one comes from to write a note. */
  about?: NoteSubject
  /** How many notes to oneself the server still has from before. */
  oldNotes: number
  leaders: readonly Leader[]
  /** The given name of whom the viewer leads in that conversation. */
  employee?: string
}

/** One's own room: what one has written, the ways in, and the way to erase all of it. */
export function roomPage(shown: Shown) {
  const { viewer } = shown
  const t = text[viewer.language]
  return {
    title: t.title,
    flash: shown.erased && <Flash message={t.erasure.done} />,
    body: (
      <>
        <ErasureErrors {...shown} />
        <PageHeading lead={t.lead}>{t.title}</PageHeading>
        <RoomDoor viewer={viewer} none={<SetupPanel viewer={viewer} />}>
          {!shown.about && <CheckInsOfRoom language={viewer.language} />}
          <NotesPanel {...shown}>
            <MovingPanel language={viewer.language} count={shown.oldNotes} />
          </NotesPanel>
          {!shown.about && <WaysPanel viewer={viewer} />}
          <p class="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
            <Button type="button" tone="secondary" icon="lock" data-lock-room>
              {t.door.lock}
            </Button>
            <span data-device="here" class="text-muted" hidden>
              {t.ways.device.here}
            </span>
            <span data-device="not" class="text-muted" hidden>
              {t.ways.device.not}
            </span>
          </p>
        </RoomDoor>
        <div class="mt-12">
          <Details id="how-safe" summary={t.safe.summary}>
            <div class="flex flex-col gap-4">
              {t.safe.words.map((words) => (
                <p key={words}>{words}</p>
              ))}
            </div>
          </Details>
          {shown.hasRoom && <ErasureForm {...shown} />}
        </div>
      </>
    ),
  }
}
