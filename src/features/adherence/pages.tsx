import type { ComponentChildren } from 'preact'
import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Flash } from '../../ui/flash.tsx'
import { Form } from '../../ui/form.tsx'
import { urls } from '../../urls.ts'
import { AdviserLine } from '../help/adviser/pages.tsx'
import { GuideLink } from '../help/guide/pages.tsx'
import type { Adviser } from '../help/types.ts'
import type { Outcome, Participant } from '../meetings/types.ts'
import { text } from './text.ts'
import type { Gap, Kept } from './types.ts'

/** Asks what became of a conversation that nobody opened; `children` stand below the answers. */
export function Question(props: {
  viewer: Viewer
  meetingId: string
  heading: string
  back: string
  id?: string
  overline?: string
  primary?: boolean
  children?: ComponentChildren
}) {
  const { meetingId, back } = props
  const t = text[props.viewer.language]
  return (
    <Card id={props.id ?? 'question'} tone="wait" overline={props.overline} heading={props.heading}>
      <p>{t.lead}</p>
      <Form action={urls.meetingOutcome({ meetingId })} hidden={{ back }}>
        <Actions>
          <Button name="outcome" value="held" tone={props.primary ? 'primary' : 'secondary'}>
            {t.yes}
          </Button>
          <ButtonLink href={urls.meetingMove({ meetingId })} tone="secondary">
            {t.another}
          </ButtonLink>
          <Button name="outcome" value="not_held" tone="secondary">
            {t.no}
          </Button>
        </Actions>
      </Form>
      {props.children}
    </Card>
  )
}

/** For the day itself: one who is late can still go to the conversation from its question. */
export function SittingTogether({ viewer, meetingId }: { viewer: Viewer; meetingId: string }) {
  const t = text[viewer.language]
  return (
    <p>
      {t.sitting}{' '}
      <a href={urls.meeting({ meetingId })} class="inline-flex min-h-11 items-center">
        {t.open}
      </a>
    </p>
  )
}

/** "Emil har svaret, at I talte sammen." */
export function outcomeInWords(viewer: Viewer, other: Participant, { kind, by }: Outcome): string {
  const t = text[viewer.language]
  return t.said[kind](by === viewer.memberId ? t.you : givenName(other.name))
}

/** Takes the answer back; either of the two can. */
export function UndoOutcome(props: { viewer: Viewer; meetingId: string; back: string }) {
  const { meetingId, back } = props
  return (
    <Form action={urls.meetingOutcomeUndo({ meetingId })} hidden={{ back }}>
      <Button tone="quiet" icon="undo">
        {text[props.viewer.language].undo}
      </Button>
    </Form>
  )
}

const id = /^[0-9a-f-]{36}$/

/** What was just answered, on the page it was answered on, with the way back. */
export function outcomeFlash(
  query: Record<string, string>,
  { viewer, back }: { viewer: Viewer; back: string },
) {
  const t = text[viewer.language]
  for (const kind of ['held', 'not_held'] as const) {
    const meetingId = query[kind]
    if (!meetingId || !id.test(meetingId)) continue
    const action = urls.meetingOutcomeUndo({ meetingId })
    return <Flash message={t.flash[kind]} undo={{ label: t.undo, action, hidden: { back } }} />
  }
  return null
}

/** How the two keep what they agreed, in a quiet line or two; nothing while there is too little to say. */
export function KeptLines({ viewer, kept, gap }: { viewer: Viewer; kept: Kept | null; gap: Gap | null }) {
  const t = text[viewer.language]
  if (!kept && !gap) return null
  return (
    <div id="kept" class="text-muted">
      {kept && <p>{t.kept(kept.held, kept.of)}</p>}
      {gap && <p>{t.gap(gap.weeks, gap.everyWeeks)}</p>}
    </div>
  )
}

/** A kind word about the rhythm itself; each of the two can put it away for themselves. */
export function RhythmDoubt(props: {
  viewer: Viewer
  pairId: string
  other: Participant
  meetingId: string
  back: string
  id?: string
  overline?: string
  /** For the one who leads. */
  adviser: Adviser | null
}) {
  const { pairId, meetingId, back } = props
  const t = text[props.viewer.language].doubt
  return (
    <Card id={props.id ?? 'rhythm-doubt'} tone="calm" overline={props.overline} heading={t.heading}>
      <p>{t.lead(givenName(props.other.name))}</p>
      <Actions>
        <ButtonLink href={urls.cadences({ pairId })} tone="secondary" icon="rhythm">
          {t.propose}
        </ButtonLink>
        <Form action={urls.rhythmDoubtDismissal({ meetingId })} hidden={{ back }}>
          <Button tone="quiet">{t.dismiss}</Button>
        </Form>
      </Actions>
      <GuideLink language={props.viewer.language} chapter="difficult" />
      <AdviserLine id="rhythm-adviser" language={props.viewer.language} adviser={props.adviser} />
    </Card>
  )
}
