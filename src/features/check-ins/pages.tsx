import type { Viewer } from '../../platform/session/viewer.ts'
import { AudienceNote } from '../../ui/field.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { urls } from '../../urls.ts'
import { RoomDoor } from '../room/pages.tsx'
import { text as roomText } from '../room/text.ts'
import type { Leader } from '../shares/offer/types.ts'
import { CheckInForm } from './form/pages.tsx'
import { OwnLine } from './line/pages.tsx'
import { Done, KeptCheckIns } from './list/pages.tsx'
import { type NextConversation, Signs } from './signs/pages.tsx'
import { pageText, text } from './text.ts'

/** One's own check-ins. The server knows no more of them than this empty page; the browser fills it from the room. */
export function checkInsPage(shown: {
  viewer: Viewer
  today: Temporal.PlainDate
  next: NextConversation[]
  leaders: readonly Leader[]
  /** The conversation one was preparing for. */
  from?: string
}) {
  const { viewer, from } = shown
  const { language } = viewer
  const t = pageText[language]
  return {
    title: t.heading,
    body: (
      <>
        <PageHeading
          overline={
            from ? (
              <a href={urls.preparation({ meetingId: from })}>{t.back}</a>
            ) : (
              <a href={urls.room()}>{roomText[language].title}</a>
            )
          }
          lead={t.lead}
        >
          {t.heading}
        </PageHeading>
        <div class="mb-8 flex flex-col gap-1 text-muted">
          <AudienceNote id="check-ins" audience={{ kind: 'private', text: t.onlyYou }} />
          <p>{t.privacy}</p>
        </div>
        <RoomDoor viewer={viewer}>
          <div data-check-ins data-words={JSON.stringify(text[language])}>
            <Done language={language} />
            <Signs {...shown} isLed={shown.leaders.length > 0} />
            <CheckInForm language={language} />
            <OwnLine language={language} />
            <KeptCheckIns language={language} leaders={shown.leaders} />
          </div>
        </RoomDoor>
      </>
    ),
  }
}
