import type { ComponentChildren } from 'preact'
import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { FieldError } from '../../../platform/web/form.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { type Audience, TextArea, TextField } from '../../../ui/field.tsx'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import type { Meeting } from '../../meetings/types.ts'
import { text } from '../text.ts'
import { categories, type FoundItem, type Share } from '../types.ts'

type Refused = { typed: Record<string, string>; errors: FieldError[] }

/** The form for a new item: shared at once, shown when the conversation begins, or kept as a draft. */
export function AddItemForm(props: {
  viewer: Viewer
  meeting: Meeting
  refused?: Refused
  primary: boolean
}) {
  return (
    <Form id="new-item-form" action={urls.meetingItems({ meetingId: props.meeting.id })}>
      <NewItemFields {...props} />
    </Form>
  )
}

/** The fields of a new item and its buttons, for a form; `action` is where the buttons send it, if not where it goes. */
export function NewItemFields(props: {
  viewer: Viewer
  meeting: Meeting
  refused?: Refused
  primary: boolean
  action?: string
}) {
  const { viewer, meeting, refused, action } = props
  const t = text[viewer.language]
  const name = givenName(meeting.other.name)
  const share = (value: Share) => ({ name: 'share', value, formaction: action })
  return (
    <>
      <WordingFields
        viewer={viewer}
        audience={{ kind: 'private', text: t.audienceDraft(name) }}
        typed={refused?.typed}
        errors={refused?.errors}
      />
      <div class="flex flex-wrap gap-3">
        <Button tone={props.primary ? 'primary' : 'secondary'} {...share('yes')}>
          {t.shareWith(name)}
        </Button>
        <Button tone={props.primary ? 'secondary' : 'quiet'} icon="lock" {...share('no')}>
          {t.keepDraft}
        </Button>
        {!meeting.startedAt && (
          <Button tone="quiet" icon="start" {...share('start')}>
            {t.atStart}
          </Button>
        )}
      </div>
    </>
  )
}

function WordingFields(props: {
  viewer: Viewer
  audience: Audience
  typed?: Record<string, string>
  errors?: FieldError[]
}) {
  const { viewer, typed = {} } = props
  const t = text[viewer.language]
  const wrong = (name: string) => {
    const found = props.errors?.find(({ field }) => field === name)
    return found && errorText(viewer.language, found.code)
  }
  return (
    <>
      <TextField
        name="title"
        label={t.title}
        hint={t.titleHint}
        audience={props.audience}
        value={typed.title}
        error={wrong('title')}
        autocomplete="off"
      />
      <RadioGroup
        name="category"
        label={t.category}
        options={categories.map((value) => ({ value, label: t.categories[value] }))}
        value={typed.category ?? 'other'}
        error={wrong('category')}
      />
      <TextArea name="body" label={t.body} rows={3} value={typed.body} error={wrong('body')} />
    </>
  )
}

/** One's own item on a page of its own: edit it, share it, or remove it. */
export function EditItemPage(props: {
  viewer: Viewer
  item: FoundItem
  otherName: string
  /** The conversation has begun: nothing waits for its start any more. */
  begun: boolean
  refused?: Refused
}): ComponentChildren {
  const { viewer, item, refused } = props
  const t = text[viewer.language]
  const name = givenName(props.otherName)
  const { title, category, body } = item
  const atStart = item.atStart && !props.begun
  const errors = (refused?.errors ?? []).map(({ field, code }) => ({
    field,
    message: errorText(viewer.language, code),
  }))
  return (
    <>
      <ErrorSummary heading={errorSummaryHeading(viewer.language)} errors={errors} />
      <PageHeading>{t.editHeading}</PageHeading>
      <Form action={urls.item({ itemId: item.id })}>
        <WordingFields
          viewer={viewer}
          audience={
            item.draft
              ? { kind: 'private', text: atStart ? t.audienceAtStart : t.audienceDraft(name) }
              : { kind: 'shared', text: t.audienceShared(name) }
          }
          typed={refused?.typed ?? { title, category, body }}
          errors={refused?.errors}
        />
        <Actions>
          <Button>{t.save}</Button>
          <ButtonLink tone="quiet" href={`${urls.meeting({ meetingId: item.meetingId })}#item-${item.id}`}>
            {t.back}
          </ButtonLink>
        </Actions>
      </Form>
      {item.draft && (
        <OneButton
          id="sharing"
          heading={t.shareHeading}
          lead={t.shareLead(name)}
          action={urls.itemSharing({ itemId: item.id })}
        >
          <Button tone="secondary" icon="eye">
            {t.shareWith(name)}
          </Button>
        </OneButton>
      )}
      {item.draft && !props.begun && (
        <OneButton
          id="at-start"
          heading={t.atStartHeading}
          lead={atStart ? t.atStartOnLead : t.atStartLead(name)}
          action={urls.itemAtStart({ itemId: item.id })}
        >
          <Button
            tone="secondary"
            icon={atStart ? 'lock' : 'start'}
            name="value"
            value={atStart ? 'off' : 'on'}
          >
            {atStart ? t.notAtStart : t.atStart}
          </Button>
        </OneButton>
      )}
      <OneButton
        id="removal"
        heading={t.removeHeading}
        lead={t.removeLead}
        action={urls.itemRemoval({ itemId: item.id })}
      >
        <Button tone="danger" icon="remove">
          {t.remove}
        </Button>
      </OneButton>
    </>
  )
}

function OneButton(props: {
  id: string
  heading: string
  lead: string
  action: string
  children: ComponentChildren
}) {
  return (
    <Section id={props.id} heading={props.heading}>
      <p class="mb-4">{props.lead}</p>
      <Form action={props.action}>
        <div>{props.children}</div>
      </Form>
    </Section>
  )
}
