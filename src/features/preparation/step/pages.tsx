import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { FieldError } from '../../../platform/web/form.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Actions, Button } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import { itemOverline } from '../../agenda/pages.tsx'
import { text as agendaText } from '../../agenda/text.ts'
import type { Item } from '../../agenda/types.ts'
import { NewItemFields } from '../../agenda/wording/pages.tsx'
import { AskedEffects } from '../../development/pages.tsx'
import type { Wish } from '../../development/types.ts'
import { GuideLink } from '../../help/guide/pages.tsx'
import type { Chapter } from '../../help/guide/text.ts'
import type { Meeting } from '../../meetings/types.ts'
import { ShapeLink } from '../../shapes/pages.tsx'
import { AskedSupport } from '../../support/pages.tsx'
import { beside } from '../rules.ts'
import { SinceLastTimeView } from '../since/pages.tsx'
import type { SinceLastTime } from '../since/types.ts'
import { text } from '../text.ts'
import { type Preparation, type Step, steps } from '../types.ts'

/** The form of a step that was refused, with everything that was typed. */
export interface RefusedStep {
  typed: Record<string, string>
  errors: FieldError[]
}

interface Props {
  viewer: Viewer
  meeting: Meeting
  now: Temporal.Instant
  /** Of the viewer. */
  today: Temporal.PlainDate
  preparation: Preparation
  step: Step
  /** For the step that looks back. */
  since: SinceLastTime | null
  /** For the same step: what the employee wants to become better at, and is asked about. */
  wishes: Wish[]
  refused?: RefusedStep
}

/** One step of the path: its question, what belongs to it, and one's own words. */
export function StepPage(props: Props) {
  const { viewer, meeting, step, since, refused, now, today } = props
  const t = text[viewer.language]
  const at = { meetingId: meeting.id }
  const words = t.steps[step]
  const error = refused?.errors.find(({ field }) => field === 'note')
  return (
    <>
      {refused && (
        <ErrorSummary
          heading={errorSummaryHeading(viewer.language)}
          errors={refused.errors.map(({ field, code }) => ({
            field,
            message: errorText(viewer.language, code),
          }))}
        />
      )}
      <PageHeading
        overline={
          <>
            <a href={urls.preparation(at)}>{t.heading(givenName(meeting.other.name))}</a>
            <span class="block">{t.place(steps.indexOf(step) + 1, steps.length)}</span>
          </>
        }
        lead={words.lead(givenName(meeting.other.name))}
      >
        {words.heading}
      </PageHeading>
      <GuideLink language={viewer.language} chapter={chapterOf[step]} />
      {since && (
        <AskedSupport
          viewer={viewer}
          today={today}
          agreements={[...since.overdue, ...since.due, ...since.done]}
        />
      )}
      <AskedEffects {...props} />
      {since && (
        <SinceLastTimeView
          viewer={viewer}
          other={meeting.other}
          now={now}
          today={today}
          since={since}
          pairId={meeting.pairId}
        />
      )}
      <div class={since ? 'mt-12' : ''}>
        <Form id="step-form" action={urls.preparationStep({ ...at, step })}>
          {step === 'topics' && <Topics {...props} />}
          <TextArea
            name="note"
            label={words.label}
            rows={4}
            value={refused ? refused.typed.note : props.preparation.notes[step]}
            error={error && errorText(viewer.language, error.code)}
            audience={{ kind: 'private', text: t.onlyYou }}
          />
          <Actions>
            <Button name="go" value="next" icon="arrowRight">
              {beside(step, 'next') ? t.next : t.finish}
            </Button>
            <Button name="go" value="back" tone="quiet" icon="arrowLeft">
              {t.back}
            </Button>
          </Actions>
        </Form>
      </div>
    </>
  )
}

/** What helps on each step. */
const chapterOf: Record<Step, Chapter> = {
  topics: 'before',
  since: 'feedback',
  listening: 'listening',
  expectations: 'expectations',
  'follow-up': 'after',
}

/** The items one brings, and the fields of one more: in the one form, so that going on loses nothing begun. */
function Topics({ viewer, meeting, refused }: Props) {
  const t = text[viewer.language]
  const a = agendaText[viewer.language]
  const own = meeting.items.filter(({ authorId }) => authorId === viewer.memberId)
  return (
    <Section id="own-items" heading={t.yourItems}>
      {own.length > 0 && (
        <>
          <List>
            {own.map((item) => (
              <ListRow
                key={item.id}
                id={`item-${item.id}`}
                title={item.title}
                detail={itemOverline(viewer.language, item)}
                trailing={<Standing viewer={viewer} meeting={meeting} item={item} />}
              />
            ))}
          </List>
          <p>
            <a
              href={`${urls.meeting({ meetingId: meeting.id })}#agenda`}
              class="inline-flex min-h-11 items-center"
            >
              {t.editItems}
            </a>
          </p>
        </>
      )}
      <ShapeLink viewer={viewer} meeting={meeting} />
      <Details id="new-item" summary={a.newItem} open={refused !== undefined || own.length === 0}>
        <div class="flex flex-col gap-7">
          <NewItemFields
            viewer={viewer}
            meeting={meeting}
            refused={refused}
            primary={false}
            action={urls.preparationItems({ meetingId: meeting.id })}
          />
        </div>
      </Details>
    </Section>
  )
}

function Standing({ viewer, meeting, item }: { viewer: Viewer; meeting: Meeting; item: Item }) {
  const a = agendaText[viewer.language]
  return item.draft ? (
    <Badge tone="neutral" icon="lock">
      {item.atStart ? a.onlyYouUntilStart : a.onlyYou}
    </Badge>
  ) : (
    <Badge tone="neutral" icon="eye">
      {text[viewer.language].sharedWith(givenName(meeting.other.name))}
    </Badge>
  )
}
