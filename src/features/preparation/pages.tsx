import { dayAndMonth } from '../../platform/i18n/dates.ts'
import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { Badge } from '../../ui/badge.tsx'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Details } from '../../ui/details.tsx'
import { AudienceNote } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { urls } from '../../urls.ts'
import { CheckInOffer } from '../check-ins/offer/pages.tsx'
import type { Meeting } from '../meetings/types.ts'
import { written } from './rules.ts'
import { SinceLastTimeBrief } from './since/pages.tsx'
import type { SinceLastTime } from './since/types.ts'
import { text } from './text.ts'
import { type Preparation, type Step, steps } from './types.ts'

interface Props {
  viewer: Viewer
  meeting: Meeting
  preparation: Preparation
}

/** The path as a whole: what is written on each step, and whether one is ready. */
export function PathPage(props: Props) {
  const { viewer, meeting, preparation } = props
  const t = text[viewer.language]
  const name = givenName(meeting.other.name)
  const fresh = written(preparation).length === 0 && !preparation.ready.includes(viewer.memberId)
  const items = meeting.items.filter(({ authorId }) => authorId === viewer.memberId).length
  const onStep = (at: Step) =>
    preparation.notes[at] ?? (at === 'topics' && items > 0 ? t.items(items) : t.empty)
  const step = (at: Step) => urls.preparationStep({ meetingId: meeting.id, step: at })
  return (
    <>
      <PageHeading
        overline={
          <a href={urls.meeting({ meetingId: meeting.id })}>
            {t.overline(name, dayAndMonth(viewer.language, meeting.date))}
          </a>
        }
        lead={t.lead}
        actions={
          fresh && (
            <ButtonLink href={step(steps[0])} icon="arrowRight">
              {t.begin}
            </ButtonLink>
          )
        }
      >
        {t.heading(name)}
      </PageHeading>
      <Section id="path" heading={t.path}>
        <List>
          {steps.map((at, index) => (
            <ListRow
              key={at}
              id={`step-${at}`}
              href={step(at)}
              title={`${index + 1}. ${t.steps[at].heading}`}
              detail={<p class="line-clamp-2">{onStep(at)}</p>}
            />
          ))}
        </List>
        <CheckInOffer language={viewer.language} meetingId={meeting.id} />
      </Section>
      <div class="mt-12">
        <Ready {...props} primary={!fresh} />
      </div>
    </>
  )
}

function Ready({ viewer, meeting, preparation, primary }: Props & { primary: boolean }) {
  const t = text[viewer.language]
  const isReady = preparation.ready.includes(viewer.memberId)
  return (
    <Card id="ready" tone="calm" heading={isReady ? t.youAreReady : t.readyHeading}>
      <p>{t.readyLead(givenName(meeting.other.name))}</p>
      <OtherReady viewer={viewer} meeting={meeting} preparation={preparation} />
      <Form action={urls.readiness({ meetingId: meeting.id })} hidden={{ value: isReady ? 'off' : 'on' }}>
        <Actions>
          <Button
            id="say-ready"
            tone={isReady ? 'secondary' : primary ? 'primary' : 'secondary'}
            icon={isReady ? 'undo' : 'check'}
          >
            {isReady ? t.notReady : t.ready}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}

function OtherReady({ viewer, meeting, preparation }: Props) {
  const t = text[viewer.language]
  if (!preparation.ready.includes(meeting.other.id)) return null
  return (
    <div>
      <Badge tone="kept">{t.otherIsReady(givenName(meeting.other.name))}</Badge>
    </div>
  )
}

/** On the conversation's own page, before it begins: who is ready, the way to the path, and what happened since. */
export function PreparationSection(
  props: Props & { now: Temporal.Instant; today: Temporal.PlainDate; since: SinceLastTime | null },
) {
  const { viewer, meeting, preparation, now, today, since } = props
  const t = text[viewer.language]
  const at = { meetingId: meeting.id }
  const isReady = preparation.ready.includes(viewer.memberId)
  const begun = isReady || written(preparation).length > 0
  return (
    <Section
      id="preparation"
      heading={t.preparation}
      actions={
        <ButtonLink href={urls.preparation(at)} tone="secondary" icon="edit">
          {begun ? t.toPathAgain : t.toPath}
        </ButtonLink>
      }
    >
      <div class="mb-4 flex flex-wrap gap-2">
        {isReady && <Badge tone="kept">{t.youAreReady}</Badge>}
        <OtherReady viewer={viewer} meeting={meeting} preparation={preparation} />
      </div>
      {since && (
        <SinceLastTimeBrief
          viewer={viewer}
          other={meeting.other}
          now={now}
          today={today}
          since={since}
          pairId={meeting.pairId}
          href={urls.preparationStep({ ...at, step: 'since' })}
        />
      )}
      <CheckInOffer language={viewer.language} meetingId={meeting.id} />
    </Section>
  )
}

/** What one wrote on the path, folded away while the two talk and after; for nobody but its author. */
export function PreparedNotes({ viewer, preparation }: Pick<Props, 'viewer' | 'preparation'>) {
  const t = text[viewer.language]
  const found = written(preparation)
  if (found.length === 0) return null
  return (
    <Details id="own-preparation" summary={t.yourNotes(found.length)}>
      <div class="flex flex-col gap-5">
        <p class="text-muted">{t.yourNotesLead}</p>
        {found.map((step) => (
          <div key={step} id={`prepared-${step}`} class="border-l-2 border-base-300 pl-4">
            <div class="flex flex-wrap items-center gap-x-3">
              <h3>{t.steps[step].heading}</h3>
              <AudienceNote id={`prepared-${step}`} audience={{ kind: 'private', text: t.onlyYou }} />
            </div>
            <p class="whitespace-pre-line">{preparation.notes[step]}</p>
          </div>
        ))}
      </div>
    </Details>
  )
}
