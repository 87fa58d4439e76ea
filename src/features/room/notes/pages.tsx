import type { ComponentChildren } from 'preact'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/choice.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { Section } from '../../../ui/heading.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { urls } from '../../../urls.ts'
import { ShareWith } from '../../shares/offer/pages.tsx'
import type { Leader } from '../../shares/offer/types.ts'
import { ProblemLine } from '../panel/pages.tsx'
import { text } from '../text.ts'
import { CareWord } from './care/pages.tsx'
import type { NoteSubject } from './types.ts'

/** Notes to oneself, all of them or those to one conversation: a form, and a list that the browser fills. */
export function NotesPanel(props: {
  viewer: Viewer
  about?: NoteSubject
  /** Those with whom a note can be shared. */
  leaders?: readonly Leader[]
  /** The given name of whom the viewer leads in the conversation that the notes are about. */
  employee?: string
  children?: ComponentChildren
}) {
  const { viewer, about, leaders = [] } = props
  const care = <CareWord language={viewer.language} employee={props.employee} />
  const t = text[viewer.language]
  const { notes } = t
  return (
    <Section id="notes" heading={notes.heading}>
      {about ? (
        <p data-alone class="mb-5">
          {about.words}. <a href={`${urls.meeting(about)}#own-notes-room`}>{notes.toMeeting}</a> ·{' '}
          <a href={`${urls.room()}#notes`}>{notes.all}</a>
        </p>
      ) : (
        <p class="mb-5 text-muted">{notes.empty}</p>
      )}
      {props.children}
      <form
        data-note-form="new"
        data-meeting={about?.meetingId}
        data-meeting-words={about?.words}
        method="dialog"
        noValidate
        class="flex flex-col gap-4"
      >
        <ProblemLine />
        <TextArea
          name="body"
          id="note-body"
          label={notes.label}
          audience={{ kind: 'private', text: t.onlyYou }}
          rows={4}
        />
        {about && (
          <div data-about-item data-words={notes.aboutItem} hidden>
            <Checkbox name="item" id="note-item" label="" checked />
          </div>
        )}
        {care}
        <Actions>
          <Button icon="lock">{notes.save}</Button>
        </Actions>
      </form>
      <div
        data-note-removed
        role="status"
        class="mt-6 flex flex-wrap items-center gap-4 rounded-box bg-calm px-5 py-2"
        hidden
      >
        <span class="grow">{notes.removed}</span>
        <Button type="button" tone="quiet" icon="undo">
          {notes.undo}
        </Button>
      </div>
      <ul
        data-notes
        data-language={viewer.language}
        data-zone={viewer.timeZone}
        data-item-words={notes.onItem}
        class="mt-6 flex flex-col gap-4"
      />
      <ul data-closed class="mt-4 flex flex-col gap-2 empty:hidden" />
      <template data-note-row>
        <li class="rounded-box border border-base-300 bg-surface p-5">
          <p class="flex items-center gap-2 text-sm text-muted">
            <Icon name="lock" />
            <time data-fill="at" />
          </p>
          <p data-fill="about" class="mt-2 text-sm text-muted empty:hidden" />
          <p data-fill="body" class="my-3 break-words whitespace-pre-wrap" />
          <div class="flex flex-wrap gap-3">
            <Button type="button" tone="quiet" icon="edit" data-edit>
              {notes.edit}
            </Button>
            <Button type="button" tone="quiet" icon="remove" data-remove>
              {notes.remove}
            </Button>
            <ShareWith language={viewer.language} leaders={leaders} />
          </div>
        </li>
      </template>
      <template data-note-edit>
        <li class="rounded-box border border-base-300 bg-surface p-5">
          <form method="dialog" noValidate class="flex flex-col gap-4">
            <ProblemLine />
            <div data-theirs class="rounded-box bg-calm p-4" hidden>
              <p class="font-semibold">{notes.theirs}</p>
              <p data-fill="theirs" class="break-words whitespace-pre-wrap" />
            </div>
            <TextArea
              name="body"
              id="note-edit"
              label={notes.label}
              audience={{ kind: 'private', text: t.onlyYou }}
              rows={5}
            />
            {care}
            <Actions>
              <Button icon="lock">{notes.saveEdit}</Button>
              <Button type="button" tone="quiet" data-other data-cancel>
                {notes.cancel}
              </Button>
            </Actions>
          </form>
        </li>
      </template>
      {Object.entries(notes.closed).map(([name, words]) => (
        <template key={name} data-closed-words={name}>
          <li class="flex gap-3 text-error">
            <Icon name="due" class="mt-1" />
            <span>{words}</span>
          </li>
        </template>
      ))}
    </Section>
  )
}
