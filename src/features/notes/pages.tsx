import type { ComponentChildren } from 'preact'
import { errorSummaryHeading, errorText } from '../../platform/i18n/form-text.ts'
import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import type { FieldError } from '../../platform/web/form.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { ErrorSummary, Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { urls } from '../../urls.ts'
import type { Participant } from '../meetings/types.ts'
import { text } from './text.ts'
import type { FoundNote, Note } from './types.ts'

/** The id of the field for a note on an item; the error summary links to it. */
export const noteFieldId = (itemId = ''): string => `note-on-${itemId}`

/** Notes as they were written, each with its author; one's own can be edited while `open`. */
export function NoteList(props: { viewer: Viewer; other: Participant; notes: Note[]; open: boolean }) {
  const t = text[props.viewer.language]
  if (props.notes.length === 0) return null
  return (
    <ul aria-label={t.shared} class="flex flex-col gap-4">
      {props.notes.map((note) => {
        const own = note.authorId === props.viewer.memberId
        return (
          <li key={note.id} id={`note-${note.id}`} class="border-l-2 border-base-300 pl-4">
            <div class="flex flex-wrap items-center gap-x-3 text-sm text-muted">
              <span>
                {own ? t.you : givenName(props.other.name)}
                {note.edited && ` · ${t.edited}`}
              </span>
              {own && props.open && (
                <a
                  href={urls.note({ noteId: note.id })}
                  aria-label={`${t.edit}: ${note.body.slice(0, 60)}`}
                  class="-my-2.5 inline-flex min-h-11 min-w-11 items-center print:hidden"
                >
                  {t.edit}
                </a>
              )}
            </div>
            <p class="whitespace-pre-line">{note.body}</p>
          </li>
        )
      })}
    </ul>
  )
}

/** The form for a note on an item; `refused` brings back what was typed. */
export function NoteForm(props: {
  viewer: Viewer
  meetingId: string
  other: Participant
  itemId: string
  refused?: { typed: Record<string, string>; errors: FieldError[] }
}) {
  const { viewer, itemId, refused } = props
  const t = text[viewer.language]
  const name = givenName(props.other.name)
  const id = noteFieldId(itemId)
  const error = refused?.errors.find(({ field }) => field === 'body')
  return (
    <Form id={`form-${id}`} action={urls.meetingNotes({ meetingId: props.meetingId })} hidden={{ itemId }}>
      <div class="flex flex-col gap-3">
        <TextArea
          name="body"
          id={id}
          label={t.newShared}
          rows={3}
          value={refused?.typed.body}
          error={error && errorText(viewer.language, error.code)}
          audience={{ kind: 'shared', text: t.both(name) }}
        />
        <div>
          <Button tone="secondary" icon="plus">
            {t.saveShared(name)}
          </Button>
        </div>
      </div>
    </Form>
  )
}

/** One's own note on a page of its own: edit it, or remove it. */
export function EditNotePage(props: {
  viewer: Viewer
  note: FoundNote
  otherName: string
  refused?: { typed: Record<string, string>; errors: FieldError[] }
}): ComponentChildren {
  const { viewer, note, refused } = props
  const t = text[viewer.language]
  const errors = (refused?.errors ?? []).map(({ field, code }) => ({
    field,
    message: errorText(viewer.language, code),
  }))
  return (
    <>
      <ErrorSummary heading={errorSummaryHeading(viewer.language)} errors={errors} />
      <PageHeading>{t.editHeading}</PageHeading>
      <Form action={urls.note({ noteId: note.id })}>
        <TextArea
          name="body"
          label={t.note}
          rows={6}
          value={refused?.typed.body ?? note.body}
          error={errors[0]?.message}
          audience={{ kind: 'shared', text: t.both(givenName(props.otherName)) }}
        />
        <div class="flex flex-wrap gap-3">
          <Button>{t.save}</Button>
          <ButtonLink tone="quiet" href={`${urls.meeting({ meetingId: note.meetingId })}#note-${note.id}`}>
            {t.back}
          </ButtonLink>
        </div>
      </Form>
      <Section id="removal" heading={t.removeHeading}>
        <p class="mb-4">{t.removeLead}</p>
        <Form action={urls.noteRemoval({ noteId: note.id })}>
          <div>
            <Button tone="danger" icon="remove">
              {t.remove}
            </Button>
          </div>
        </Form>
      </Section>
    </>
  )
}
