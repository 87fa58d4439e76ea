import { errorSummaryHeading } from '../../platform/i18n/form-text.ts'
import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { AudienceNote } from '../../ui/field.tsx'
import { Flash } from '../../ui/flash.tsx'
import { ErrorSummary, Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { urls } from '../../urls.ts'
import { text as agendaText } from '../agenda/text.ts'
import type { Meeting } from '../meetings/types.ts'
import { stands } from './rules.ts'
import { text } from './text.ts'
import { type Hint, pointField, type Shape } from './types.ts'

interface Looking {
  viewer: Viewer
  meeting: Meeting
}

/** The shapes to choose from: those that come with Takt, and one's own. */
export function ShapesPage({ viewer, meeting, ready, own }: Looking & { ready: Shape[]; own: Shape[] }) {
  const t = text[viewer.language]
  const at = { meetingId: meeting.id }
  return (
    <>
      <PageHeading overline={t.overline(givenName(meeting.other.name))} lead={t.lead}>
        {t.title}
      </PageHeading>
      <Section id="ready-shapes" heading={t.ready}>
        <List>
          {ready.map((shape) => (
            <ListRow
              key={shape.id}
              id={`shape-${shape.id}`}
              href={urls.meetingShape({ ...at, shape: shape.id })}
              title={shape.name}
              detail={shape.lead}
            />
          ))}
        </List>
      </Section>
      <Section id="own-shapes" heading={t.own}>
        <p class="mb-3">{t.ownLead}</p>
        {own.length > 0 && (
          <List>
            {own.map((shape) => (
              <OwnRow key={shape.id} viewer={viewer} meeting={meeting} shape={shape} />
            ))}
          </List>
        )}
        <Actions>
          {meeting.items.length > 0 && (
            <ButtonLink href={`${urls.ownShapes(at)}?from=agenda`} tone="secondary" icon="agreement">
              {t.keepAgenda}
            </ButtonLink>
          )}
          <ButtonLink href={urls.ownShapes(at)} tone="secondary" icon="plus">
            {t.write}
          </ButtonLink>
          <ButtonLink href={`${urls.meeting(at)}#agenda`} tone="quiet">
            {t.toAgenda}
          </ButtonLink>
        </Actions>
      </Section>
    </>
  )
}

function OwnRow({ viewer, meeting, shape }: Looking & { shape: Shape }) {
  const t = text[viewer.language]
  const back = { meetingId: meeting.id }
  return (
    <ListRow
      id={`shape-${shape.id}`}
      href={urls.meetingShape({ ...back, shape: shape.id })}
      title={shape.name}
      detail={t.points(shape.points.length)}
      trailing={
        <>
          <AudienceNote id={`shape-${shape.id}`} audience={{ kind: 'private', text: t.onlyYou }} />
          <ButtonLink tone="quiet" href={`${urls.ownShape({ shapeId: shape.id })}?meeting=${meeting.id}`}>
            {t.edit}
            <span class="sr-only">{`: ${shape.name}`}</span>
          </ButtonLink>
          <Form action={urls.ownShapeRemoval({ shapeId: shape.id })} hidden={back}>
            <Button tone="quiet" aria-label={`${t.remove}: ${shape.name}`}>
              {t.remove}
            </Button>
          </Form>
        </>
      }
    />
  )
}

/** One shape before it is used: its points, each with a tick to leave it out, but for those that stand there already. */
export function ShapePage(
  props: Looking & { shape: Shape; refused?: { typed: Record<string, string>; wrong: boolean } },
) {
  const { viewer, meeting, shape, refused } = props
  const t = text[viewer.language]
  const words = agendaText[viewer.language].categories
  const name = givenName(meeting.other.name)
  const titles = meeting.items.map(({ title }) => title)
  const points = shape.points.map((point, index) => ({
    ...point,
    field: pointField(index),
    there: stands(point, titles),
  }))
  const first = points.find(({ there }) => !there)
  const wrong = refused?.wrong && first ? t.choosePoint : undefined
  return (
    <>
      <ErrorSummary
        heading={errorSummaryHeading(viewer.language)}
        errors={wrong && first ? [{ field: first.field, message: wrong }] : []}
      />
      <PageHeading
        overline={<a href={urls.meetingShapes({ meetingId: meeting.id })}>{t.title}</a>}
        lead={shape.lead || undefined}
      >
        {shape.name}
      </PageHeading>
      <Form
        id="shape-form"
        action={urls.meetingShape({ meetingId: meeting.id, shape: shape.id })}
        hidden={{ version: shape.own ? String(shape.version) : undefined }}
      >
        <fieldset class="flex flex-col gap-3">
          <legend class="mb-2 text-base font-semibold">{t.wanted}</legend>
          {first && <p class="text-muted">{t.wantedHint(name)}</p>}
          {points.map(({ field, title, category, there }) =>
            there ? (
              <p key={field} id={`there-${field}`} class="px-4 py-2">
                {title}
                <span class="block text-sm text-muted">{`${words[category]} · ${t.onAgenda}`}</span>
              </p>
            ) : (
              <Checkbox
                key={field}
                name={field}
                label={title}
                hint={words[category]}
                checked={refused ? refused.typed[field] === 'on' : true}
                error={field === first?.field ? wrong : undefined}
              />
            ),
          )}
        </fieldset>
        {first ? (
          <div>
            <AudienceNote id="shape" audience={{ kind: 'shared', text: t.audience(name) }} />
            <Actions>
              <Button name="share" value="yes" icon="plus">
                {t.share}
              </Button>
              {!meeting.startedAt && (
                <Button name="share" value="start" tone="quiet" icon="start">
                  {t.atStart}
                </Button>
              )}
              <Button name="share" value="no" tone="quiet" icon="lock">
                {t.draft}
              </Button>
            </Actions>
          </div>
        ) : (
          <p>{t.allThere}</p>
        )}
      </Form>
      <p class="mt-6">
        <a href={urls.meetingShapes({ meetingId: meeting.id })} class="inline-flex min-h-11 items-center">
          {t.others}
        </a>
      </p>
    </>
  )
}

/** The way from an agenda to the shapes. */
export function ShapeLink({ viewer, meeting }: Looking) {
  return (
    <p>
      <a href={urls.meetingShapes({ meetingId: meeting.id })} class="inline-flex min-h-11 items-center">
        {text[viewer.language].link}
      </a>
    </p>
  )
}

/** On an agenda with nothing on it: the shape that fits, to the one it fits. */
export function ShapeHint({ viewer, meeting, hint }: Looking & { hint: Hint | null }) {
  if (!hint) return null
  const t = text[viewer.language]
  const { lead, link } = t.hints[hint]
  return (
    <p id="shape-hint" class="mt-4">
      {lead}{' '}
      <a
        href={urls.meetingShape({ meetingId: meeting.id, shape: hint })}
        class="inline-flex min-h-11 items-center"
      >
        {link}
      </a>
      {hint === 'absence' && (
        <span class="block">
          <AudienceNote id="shape-hint" audience={{ kind: 'private', text: t.hintPrivate }} />
        </span>
      )}
    </p>
  )
}

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** On the conversation's page: what a shape has just put there, with the way back. */
export function shapeFlash(query: Record<string, string>, { viewer }: { viewer: Viewer }) {
  const t = text[viewer.language]
  const { put, undone } = { put: query['shape-put'], undone: query['shape-undone'] }
  if (put && id.test(put)) {
    return <Flash message={t.put} undo={{ label: t.undo, action: urls.shapeUseUndo({ shapeUseId: put }) }} />
  }
  if (undone === 'all') return <Flash message={t.undone} />
  return undone === 'partly' ? <Flash tone="note" message={t.undonePartly} /> : null
}
