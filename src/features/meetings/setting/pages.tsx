import { nearDate } from '../../../platform/i18n/dates.ts'
import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { draftParts, type Draft as SomeDraft } from '../../../ui/draft.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import type { Meeting } from '../types.ts'
import { shapeFor } from './rules.ts'
import { text } from './text.ts'
import { type Changed, type Companion, type Done, meetingTypes } from './types.ts'

export type Draft = SomeDraft<'type' | 'company'>
const { DraftErrors, fieldsOf } = draftParts<Draft['form'], Viewer>({
  heading: ({ language }) => errorSummaryHeading(language),
  error: ({ language }, code) => errorText(language, code),
})

interface SettingView {
  viewer: Viewer
  meeting: Meeting
  today: Temporal.PlainDate
  done?: Done
  removed?: string
  draft?: Draft
  refused?: Exclude<Changed, 'done'>
}

/** Nothing more is said about it: it is a record. */
const isOver = ({ state, pairGoesOn }: Meeting): boolean =>
  !pairGoesOn || state === 'closed' || state === 'cancelled'

/** What kind of conversation it is, and who comes along. */
export function settingView(view: SettingView) {
  const { viewer, meeting, today } = view
  const t = text[viewer.language]
  const name = givenName(meeting.other.name)
  return {
    title: t.heading,
    flash: flashOf(view),
    body: (
      <>
        <DraftErrors viewer={viewer} draft={view.draft} />
        <PageHeading
          overline={t.overline(name, nearDate(viewer.language, meeting.date, today))}
          lead={t.lead(name)}
          actions={
            <ButtonLink href={urls.meeting({ meetingId: meeting.id })} tone="quiet" icon="talk">
              {t.back}
            </ButtonLink>
          }
        >
          {t.heading}
        </PageHeading>
        <TypeOfMeeting {...view} />
        <Company {...view} name={name} />
      </>
    ),
  }
}

function flashOf({ viewer, done, removed, refused, draft }: SettingView) {
  const t = text[viewer.language]
  if (refused) {
    const message = draft?.form === 'company' ? `${t.changed[refused]} ${t.yourWords}` : t.changed[refused]
    return <Flash tone="problem" message={message} />
  }
  if (removed) {
    const action = urls.companyRestoration({ companyId: removed })
    return <Flash message={t.removed} undo={{ label: t.undo, action }} />
  }
  return done && <Flash message={t.done[done]} />
}

function TypeOfMeeting({ viewer, meeting, draft }: SettingView) {
  const t = text[viewer.language]
  const at = { meetingId: meeting.id }
  const field = fieldsOf(viewer, 'type', draft)
  const shape = shapeFor(meeting.type)
  const open = !isOver(meeting) && meeting.state !== 'started' && meeting.state !== 'held'
  if (!open) return <p>{t.fixed(t.types[meeting.type])}</p>
  return (
    <Form id="type-form" action={urls.meetingSetting(at)}>
      <RadioGroup
        {...field('type', meeting.type)}
        label={t.type}
        hint={t.typeHint}
        stacked
        options={meetingTypes.map((value) => ({ value, label: t.types[value], hint: t.hints[value] }))}
      />
      <Actions>
        <Button icon="check">{t.save}</Button>
        {shape && (
          <ButtonLink tone="quiet" href={urls.meetingShape({ ...at, shape })}>
            {t.shape}
          </ButtonLink>
        )}
      </Actions>
    </Form>
  )
}

function Company({ viewer, meeting, draft, name }: SettingView & { name: string }) {
  const t = text[viewer.language].company
  const own = meeting.employee.id === viewer.memberId
  const open = own && !isOver(meeting)
  const field = fieldsOf(viewer, 'company', draft)
  return (
    <Section id="company" heading={t.heading}>
      <p class="mb-4">{own ? t.lead(name) : t.leadLeader(name)}</p>
      {meeting.company.length === 0 && <p class="text-muted">{t.none}</p>}
      {meeting.company.length > 0 && (
        <List label={t.heading}>
          {meeting.company.map((companion) => (
            <CompanionRow key={companion.id} viewer={viewer} companion={companion} open={open} />
          ))}
        </List>
      )}
      {(open || draft?.form === 'company') && (
        <div class="mt-6">
          <Form id="company-form" action={urls.meetingCompany({ meetingId: meeting.id })}>
            <TextField
              {...field('name')}
              label={t.name}
              audience={{ kind: 'shared', text: t.audience(name) }}
              maxLength={100}
              autocomplete="off"
            />
            <TextField
              {...field('role')}
              label={t.role}
              hint={t.roleHint}
              maxLength={100}
              autocomplete="off"
            />
            <Actions>
              <Button tone="secondary" icon="plus">
                {t.add}
              </Button>
            </Actions>
          </Form>
        </div>
      )}
    </Section>
  )
}

function CompanionRow(props: { viewer: Viewer; companion: Companion; open: boolean }) {
  const { companion, open } = props
  const t = text[props.viewer.language].company
  return (
    <ListRow
      id={`companion-${companion.id}`}
      title={companion.name}
      detail={companion.role}
      trailing={
        open && (
          <Form action={urls.companyRemoval({ companyId: companion.id })}>
            <Button tone="quiet" aria-label={`${t.remove}: ${companion.name}`}>
              {t.remove}
            </Button>
          </Form>
        )
      }
    />
  )
}

/** On the meeting: "Trivselssamtale", nothing for an ordinary one. */
export const typeInWords = (viewer: Viewer, { type }: Meeting): string | undefined =>
  type === 'ordinary' ? undefined : text[viewer.language].types[type]

/** On the meeting: "Med Bo Hansen (tillidsrepræsentant)"; nothing when it is the two alone. */
export function companyInWords(viewer: Viewer, { company }: Meeting): string | undefined {
  if (company.length === 0) return undefined
  const people = company.map(({ name, role }) => (role ? `${name} (${role})` : name))
  return text[viewer.language].company.with(
    new Intl.ListFormat(viewer.language, { type: 'conjunction' }).format(people),
  )
}
