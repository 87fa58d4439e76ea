import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { FieldError } from '../../../platform/web/form.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { text as agendaText } from '../../agenda/text.ts'
import { categories } from '../../agenda/types.ts'
import type { Meeting } from '../../meetings/types.ts'
import { text } from '../text.ts'
import { mostPoints, type Shape, type ShapePoint } from '../types.ts'

/** An own shape as a form: its name and a line for each point, with some to spare. */
export function OwnShapePage(props: {
  viewer: Viewer
  meeting: Meeting
  /** Null for a new one. */
  shape: Shape | null
  /** What the lines begin with. */
  points: readonly ShapePoint[]
  refused?: { typed: Record<string, string>; errors: FieldError[] }
}) {
  const { viewer, meeting, shape, points, refused } = props
  const { language } = viewer
  const t = text[language]
  const a = agendaText[language]
  const errors = (refused?.errors ?? []).map(({ field, code }) => ({
    field,
    message: field === 't1' && code === 'required' ? t.emptyHint : errorText(language, code),
  }))
  const wrong = (name: string) => errors.find(({ field }) => field === name)?.message
  const places = Array.from({ length: linesFor(points.length, refused?.typed) }, (_, index) => index + 1)
  return (
    <>
      <ErrorSummary heading={errorSummaryHeading(language)} errors={errors} />
      <PageHeading overline={t.overline(givenName(meeting.other.name))} lead={t.formLead}>
        {shape ? t.editTitle : t.newTitle}
      </PageHeading>
      <Form
        id="own-shape-form"
        action={shape ? urls.ownShape({ shapeId: shape.id }) : urls.ownShapes({ meetingId: meeting.id })}
        hidden={{ meetingId: shape ? meeting.id : undefined }}
      >
        <TextField
          name="name"
          label={t.name}
          hint={t.nameHint}
          audience={{ kind: 'private', text: t.onlyYou }}
          value={refused ? refused.typed.name : shape?.name}
          error={wrong('name')}
          autocomplete="off"
        />
        {places.map((place) => (
          <div key={place} class="grid gap-x-4 gap-y-3 sm:grid-cols-[1fr_12rem]">
            <TextField
              name={`t${place}`}
              label={t.point(place)}
              value={refused ? refused.typed[`t${place}`] : points[place - 1]?.title}
              error={wrong(`t${place}`)}
              autocomplete="off"
            />
            <SelectField
              name={`c${place}`}
              label={t.category(place)}
              options={categories.map((value) => ({ value, label: a.categories[value] }))}
              value={(refused ? refused.typed[`c${place}`] : points[place - 1]?.category) ?? 'other'}
              error={wrong(`c${place}`)}
            />
          </div>
        ))}
        <Actions>
          <Button>{shape ? t.save : t.keep}</Button>
          <ButtonLink href={urls.meetingShapes({ meetingId: meeting.id })} tone="quiet">
            {t.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  )
}

/** As many lines as were sent, or those that are filled and three more; never fewer than five. */
function linesFor(filled: number, typed?: Record<string, string>): number {
  const sent = Object.keys(typed ?? {}).filter((name) => /^t\d+$/.test(name)).length
  return Math.min(mostPoints, Math.max(5, sent || filled + 3))
}

/** A shape was taken away, and can come back. */
export function removedFlash(viewer: Viewer, meetingId: string, shapeId: string) {
  const t = text[viewer.language]
  const action = urls.ownShapeRestoration({ shapeId })
  return <Flash message={t.removed} undo={{ label: t.undo, action, hidden: { meetingId } }} />
}
