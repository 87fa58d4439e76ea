import { nearDate } from '../../../platform/i18n/dates.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { urls } from '../../../urls.ts'
import { text } from './text.ts'

/** The next conversation with a leader of the viewer's. */
export interface NextConversation {
  meetingId: string
  leaderName: string
  date: Temporal.PlainDate
}

interface Props {
  viewer: Viewer
  today: Temporal.PlainDate
  /** Those planned. */
  next: NextConversation[]
  /** The viewer has a leader to bring something up with. */
  isLed: boolean
}

/** What one has answered again and again, and the way to bring it up in one's own words. Hidden while there is none. */
export function Signs(props: Props) {
  const t = text[props.viewer.language]
  return (
    <section
      id="signs"
      data-signs
      data-words={JSON.stringify(t.browser)}
      hidden
      aria-labelledby="signs-heading"
      class="mb-10 rounded-box bg-calm p-6 sm:p-8"
    >
      <h2 id="signs-heading">{t.heading}</h2>
      <p class="mt-2 text-muted">{t.lead}</p>
      <ul data-sign-list class="mt-4 flex flex-col gap-6" />
      <template id="sign">
        <li>
          <p>
            <span data-fill="said" class="font-medium" />
            {props.isLed && ` ${t.asks}`}
          </p>
          <Actions>
            {props.isLed && (
              <Button type="button" tone="secondary" icon="talk" data-press="bring">
                {t.bring}
              </Button>
            )}
            <Button type="button" tone="quiet" data-press="later">
              {t.later}
            </Button>
          </Actions>
        </li>
      </template>
      {props.isLed && <BringUp {...props} />}
    </section>
  )
}

/** A draft for the agenda. An ordinary form, sent as one: what stands in it is not sealed, and it says so. */
function BringUp({ viewer, today, next }: Props) {
  const t = text[viewer.language].agenda
  const names = [...new Set(next.map(({ leaderName }) => givenName(leaderName)))].join(', ')
  const first = next[0]
  return (
    <div id="bring-up" data-bring-up hidden class="mt-8">
      <h3 class="mb-2">{t.heading}</h3>
      {first ? (
        <>
          <p class="mb-6">{t.lead}</p>
          <Form
            action={urls.meetingItems({ meetingId: first.meetingId })}
            hidden={{ category: 'wellbeing', share: 'no' }}
            target="_self"
            autocomplete="off"
          >
            <TextField
              name="title"
              id="bring-up-title"
              label={t.title}
              hint={t.titleHint}
              maxLength={200}
              audience={{ kind: 'private', text: t.audience(names) }}
            />
            <TextArea name="body" id="bring-up-body" label={t.body} hint={t.optional} rows={3} />
            <Actions>
              {next.map(({ meetingId, leaderName, date }) => (
                <Button
                  key={meetingId}
                  tone="secondary"
                  icon="lock"
                  formaction={urls.meetingItems({ meetingId })}
                >
                  {t.keep(givenName(leaderName), nearDate(viewer.language, date, today))}
                </Button>
              ))}
            </Actions>
          </Form>
        </>
      ) : (
        <p>{t.none}</p>
      )}
    </div>
  )
}
