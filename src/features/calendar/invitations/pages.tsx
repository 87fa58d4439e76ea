import { plainDate } from '../../../platform/i18n/dates.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import { urls } from '../../../urls.ts'
import { text } from './text.ts'
import type { Choice } from './types.ts'

/** Invitations by mail: what they are, whether one gets them, and the button that changes it. */
export function InvitationsCard(props: {
  viewer: Viewer
  choice: Choice
  sendsMail: boolean
  readsReplies: boolean
}) {
  const { viewer, choice, sendsMail } = props
  const t = text[viewer.language]
  const since = choice.since?.toZonedDateTimeISO(viewer.timeZone).toPlainDate()
  const refused = since && choice.refusedAddress
  return (
    <Card id="invitations" heading={t.heading} tone={refused ? 'wait' : 'plain'}>
      {refused && <p class="font-medium">{t.refused(refused)}</p>}
      {t.what(props.readsReplies).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {!refused && <p>{t.goesTo(choice.address)}</p>}
      {!sendsMail && <p class="text-muted">{t.noMail}</p>}
      {since && <p>{t.since(plainDate(viewer.language, since))}</p>}
      {since && <p class="text-muted">{t.staysAfterOff}</p>}
      <Actions>
        {(!since || refused) && (
          <Form action={urls.calendarInvitations()}>
            <Button tone="secondary" icon="calendar">
              {refused ? t.tryAgain : t.turnOn}
            </Button>
          </Form>
        )}
        {since && (
          <Form action={urls.calendarInvitationsEnd()}>
            <Button tone="danger">{t.turnOff}</Button>
          </Form>
        )}
      </Actions>
    </Card>
  )
}
