import { dateAndTime } from '../../../platform/i18n/dates.ts'
import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { FieldError } from '../../../platform/web/form.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import type { Meeting } from '../../meetings/types.ts'
import { currentOf, possible, toldOf } from '../rules.ts'
import { text } from '../text.ts'
import type { Listening, Outcome } from '../types.ts'

interface Props {
  viewer: Viewer
  meeting: Meeting
  listening: Listening
}

/** What a refused change left behind. */
export interface Told {
  typed?: Record<string, string>
  errors?: FieldError[]
  outcome?: Exclude<Outcome, 'done'>
  kept?: boolean
}

const nameOf = ({ leader, employee }: Meeting, id: string): string =>
  givenName((id === leader.id ? leader : employee).name)

/** How it was heard: the words as they stand, and what the viewer can do with them. */
export function retellingView(props: Props & { goesOn: boolean } & Told) {
  const { viewer, meeting, listening, goesOn, outcome } = props
  const { language } = viewer
  const t = text[language]
  const can = possible(listening, viewer.memberId, goesOn)
  const current = currentOf(listening)
  const at = { listeningId: listening.id }
  const errors = (props.errors ?? []).map(({ field, code }) => ({
    field,
    message: errorText(language, code),
  }))
  return {
    title: t.retelling,
    live: { pairId: meeting.pairId },
    flash: outcome ? (
      <Flash tone="problem" message={t.outcomes[outcome]} />
    ) : (
      props.kept && listening.draft && <Flash message={t.draftKept} />
    ),
    body: (
      <>
        <ErrorSummary heading={errorSummaryHeading(language)} errors={errors} />
        <PageHeading
          overline={`${t.about}: ${listening.question}`}
          actions={
            <ButtonLink href={urls.meeting({ meetingId: meeting.id })} tone="quiet" icon="arrowLeft">
              {t.toMeeting}
            </ButtonLink>
          }
        >
          {t.retelling}
        </PageHeading>
        <div id={`retelling-${listening.id}`} class="flex flex-col gap-5">
          {current ? (
            <Words {...props} />
          ) : (
            <p class="text-muted">{t.nothingYet(givenName(meeting.other.name))}</p>
          )}
          {can.remove && (
            <Form action={urls.listeningRemoval(at)}>
              <div>
                <Button tone="quiet" icon="undo">
                  {t.remove}
                </Button>
              </div>
            </Form>
          )}
          {can.confirm && (
            <Form action={urls.retellingConfirmation(at)} hidden={{ version: String(current?.version) }}>
              <div>
                <Button icon="check">{t.confirm}</Button>
              </div>
            </Form>
          )}
          {can.undo && (
            <Form action={urls.retellingConfirmationUndo(at)}>
              <div>
                <Button tone="quiet" icon="undo">
                  {t.undo}
                </Button>
              </div>
            </Form>
          )}
        </div>
        {can.write ? (
          <Section id="write" heading={current ? t.adjust : t.write}>
            <Form
              id="retelling-form"
              action={urls.retelling(at)}
              hidden={{ version: String(current?.version ?? 0) }}
            >
              <TextArea
                name="body"
                label={t.body}
                hint={current ? t.adjustHint : t.bodyHint}
                audience={{ kind: 'private', text: t.onlyYou }}
                value={props.typed?.body ?? listening.draft ?? current?.body}
                error={errors.find(({ field }) => field === 'body')?.message}
                rows={5}
              />
              <div class="flex flex-wrap gap-3">
                <Button name="share" value="yes" icon="eye" tone={can.confirm ? 'secondary' : 'primary'}>
                  {t.share(givenName(meeting.other.name))}
                </Button>
                <Button name="share" value="no" icon="lock" tone="secondary">
                  {t.keep}
                </Button>
              </div>
            </Form>
          </Section>
        ) : (
          (props.typed?.body ?? listening.draft) && (
            <Section id="draft" heading={t.ownDraft}>
              <p class="whitespace-pre-line">{props.typed?.body ?? listening.draft}</p>
            </Section>
          )
        )}
        {listening.retellings.length > 1 && (
          <div class="mt-8">
            <Details id="earlier" summary={t.earlier(listening.retellings.length - 1)}>
              <ol class="flex flex-col gap-4">
                {listening.retellings.slice(1).map(({ version, authorId, writtenAt, body }) => (
                  <li key={version}>
                    <p class="whitespace-pre-line">{body}</p>
                    <p class="text-sm text-muted">
                      {t.wrote(nameOf(meeting, authorId), dateAndTime(language, writtenAt, viewer.timeZone))}
                    </p>
                  </li>
                ))}
              </ol>
            </Details>
          </div>
        )}
      </>
    ),
  }
}

/** The words as they stand, by whom, and whether the other has confirmed them. */
function Words({ viewer, meeting, listening }: Props) {
  const { language, timeZone } = viewer
  const t = text[language]
  const current = currentOf(listening)
  if (!current) return null
  const waits = current.authorId === meeting.leader.id ? meeting.employee.id : meeting.leader.id
  const { confirmation } = current
  return (
    <div>
      <p class="mt-1 border-l-2 border-primary pl-5 text-lg whitespace-pre-line">{current.body}</p>
      <p class="mt-2 text-sm text-muted">
        {t.wrote(nameOf(meeting, current.authorId), dateAndTime(language, current.writtenAt, timeZone))}
        <span class="block">
          {confirmation
            ? t.confirmed(nameOf(meeting, confirmation.by), dateAndTime(language, confirmation.at, timeZone))
            : t.waitsFor(nameOf(meeting, waits))}
        </span>
      </p>
    </div>
  )
}

/** What was heard, on the pages of the conversation; `all` shows also what nobody has written yet. */
export function RetellingsOfMeeting({ viewer, meeting, all }: Omit<Props, 'listening'> & { all?: boolean }) {
  const t = text[viewer.language]
  const shown = all
    ? meeting.listenings.filter(({ removed }) => !removed)
    : meeting.listenings.filter((one) => one.draft !== null || toldOf([one]).length > 0)
  if (shown.length === 0) return null
  return (
    <Section id="retellings" heading={t.retelling}>
      <ul class="flex flex-col gap-6">
        {shown.map((listening) => (
          <li key={listening.id} id={`listening-${listening.id}`}>
            <h3>
              <a
                href={urls[all && !currentOf(listening) ? 'listening' : 'retelling']({
                  listeningId: listening.id,
                })}
                class="inline-block py-2.5 leading-snug"
              >
                {listening.question}
              </a>
            </h3>
            <Words viewer={viewer} meeting={meeting} listening={listening} />
            {listening.draft && <p class="mt-2 text-sm text-muted">{t.ownDraft}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The same on a page for paper: shared words alone, with nothing to press. */
export function RetellingsRecord({ viewer, meeting }: Omit<Props, 'listening'>) {
  const told = toldOf(meeting.listenings)
  if (told.length === 0) return null
  return (
    <RetellingsOfMeeting
      viewer={viewer}
      meeting={{ ...meeting, listenings: told.map((one) => ({ ...one, draft: null })) }}
    />
  )
}
