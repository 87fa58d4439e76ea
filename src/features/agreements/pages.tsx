import { nearDate, plainDate } from '../../platform/i18n/dates.ts'
import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { Badge } from '../../ui/badge.tsx'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Flash } from '../../ui/flash.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { urls } from '../../urls.ts'
import { dueness, isBinding, possible, waitsFor } from './rules.ts'
import { text } from './text.ts'
import type { Agreement, Wording } from './types.ts'

/** What every part needs: who looks, on which day, and the path that a button leads back to. */
export interface Looking {
  viewer: Viewer
  today: Temporal.PlainDate
  back?: string
}

export const anchor = (agreement: { id: string }): string => `agreement-${agreement.id}`

/** The other half of the agreement, seen from the viewer. */
export const otherOf = (agreement: Pick<Agreement, 'leader' | 'employee'>, viewer: Viewer) =>
  agreement.leader.id === viewer.memberId ? agreement.employee : agreement.leader

/** "Dig", or the other's name. */
const whom = (agreement: Agreement, memberId: string, viewer: Viewer): string =>
  memberId === viewer.memberId ? text[viewer.language].you : givenName(otherOf(agreement, viewer).name)

/** What is said of its end: support is followed up, the others are done. */
const wordsOf = ({ kind }: Wording, t: (typeof text)['da' | 'en']) => (kind === 'support' ? t.followUp : t)

/** "Opgave · Dig · senest fredag den 4. december" */
export function terms(agreement: Agreement, wording: Wording, { viewer, today }: Looking): string {
  const t = text[viewer.language]
  const late = !agreement.completion && dueness(wording.deadline, today) === 'overdue'
  const date = nearDate(viewer.language, wording.deadline, today)
  return [
    t.kinds[wording.kind],
    whom(agreement, wording.ownerId, viewer),
    wordsOf(wording, t)[late ? 'wasDue' : 'due'](date),
  ].join(' · ')
}

/** How each of the two stands to the words as they are now, and whether time has run out. */
export function Standing({ agreement, viewer, today }: Looking & { agreement: Agreement }) {
  const t = text[viewer.language]
  const { completion, wording } = agreement
  const other = otherOf(agreement, viewer)
  const waiting = waitsFor(agreement)
  const day = (at: Temporal.Instant) =>
    plainDate(viewer.language, at.toZonedDateTimeISO(viewer.timeZone).toPlainDate())
  return (
    <div class="flex flex-wrap gap-2">
      {completion && (
        <Badge tone="kept">
          {wordsOf(wording, t).completed(
            day(completion.at),
            completion.by === other.id ? givenName(other.name) : t.youInside,
          )}
        </Badge>
      )}
      {agreement.answer && (
        <Badge tone={agreement.answer.answer === 'helped' ? 'kept' : 'neutral'}>
          {t.answers[agreement.answer.answer]}
        </Badge>
      )}
      {!completion && dueness(wording.deadline, today) === 'overdue' && <Badge tone="due">{t.overdue}</Badge>}
      {waiting.includes(viewer.memberId) && <Badge tone="wait">{t.waitsForYou}</Badge>}
      {waiting.includes(other.id) && <Badge tone="wait">{t.waitsForOther(givenName(other.name))}</Badge>}
      {agreement.confirmations.map(({ memberId }) => (
        <Badge key={memberId} tone="kept">
          {memberId === viewer.memberId ? t.confirmedByYou : t.confirmedByOther(givenName(other.name))}
        </Badge>
      ))}
    </div>
  )
}

/**
 * One agreement with what can be done with it. `first` makes its confirmation the one thing to do next; `alone`, on
 * its own page, leaves out what the page shows elsewhere, and lets it be completed before both have confirmed.
 */
export function AgreementCard(props: Looking & { agreement: Agreement; first?: boolean; alone?: boolean }) {
  const { agreement, viewer } = props
  const t = text[viewer.language]
  const can = possible(agreement, viewer.memberId)
  const [previous] = agreement.earlier
  const bodyId = `${anchor(agreement)}-body`
  const at = { agreementId: agreement.id }
  const button = { hidden: { back: props.back }, 'aria-describedby': bodyId }
  return (
    <Card id={anchor(agreement)} overline={terms(agreement, agreement.wording, props)}>
      <p id={bodyId} class="text-lg font-medium whitespace-pre-line">
        {agreement.wording.body}
      </p>
      {previous && !props.alone && (
        <p class="whitespace-pre-line text-muted">
          {t.before} {previous.body} ({terms(agreement, previous, props)})
        </p>
      )}
      <Standing {...props} />
      <Actions>
        {can.confirm && (
          <div class="max-sm:basis-full">
            <Form
              action={urls.agreementConfirmation(at)}
              hidden={{ version: String(agreement.wording.version), back: props.back }}
            >
              <Button tone={props.first ? 'primary' : 'secondary'} icon="check" aria-describedby={bodyId}>
                {t.confirm}
              </Button>
            </Form>
          </div>
        )}
        {can.edit && !props.alone && (
          <ButtonLink href={urls.agreement(at)} tone="quiet" icon="edit">
            {t.edit}
          </ButtonLink>
        )}
        {can.complete && (props.alone || isBinding(agreement)) && (
          <Act
            {...button}
            action={urls.agreementCompletion(at)}
            icon="kept"
            label={wordsOf(agreement.wording, t).complete}
          />
        )}
        {can.undo && <Act {...button} action={urls.agreementCompletionUndo(at)} icon="undo" label={t.undo} />}
        {can.remove && <Act {...button} action={urls.agreementRemoval(at)} icon="remove" label={t.remove} />}
        {can.restore && (
          <Act {...button} action={urls.agreementRestoration(at)} icon="undo" label={t.restore} />
        )}
      </Actions>
    </Card>
  )
}

function Act(props: {
  action: string
  hidden: Record<string, string | undefined>
  icon: 'kept' | 'undo' | 'remove'
  label: string
  'aria-describedby': string
}) {
  return (
    <div class="max-sm:grow">
      <Form action={props.action} hidden={props.hidden}>
        <Button tone="quiet" icon={props.icon} aria-describedby={props['aria-describedby']}>
          {props.label}
        </Button>
      </Form>
    </div>
  )
}

/**
 * What is agreed and not yet done, with its heading, sorted by the caller; nothing when there is nothing. `named`
 * says with whom, where agreements with several people stand together.
 */
export function OpenAgreements(
  props: Looking & { agreements: Agreement[]; heading?: string; named?: boolean },
) {
  const { agreements, viewer } = props
  const t = text[viewer.language]
  if (agreements.length === 0) return null
  return (
    <Section id="open-agreements" heading={props.heading ?? t.open}>
      <List>
        {agreements.map((agreement) => (
          <OpenAgreement key={agreement.id} {...props} agreement={agreement} />
        ))}
      </List>
    </Section>
  )
}

function OpenAgreement(props: Looking & { agreement: Agreement; named?: boolean }) {
  const { agreement, viewer, back } = props
  const t = text[viewer.language]
  const can = possible(agreement, viewer.memberId)
  const at = { agreementId: agreement.id }
  const bodyId = `${anchor(agreement)}-body`
  const open =
    waitsFor(agreement).length > 0 || dueness(agreement.wording.deadline, props.today) === 'overdue'
  return (
    <ListRow
      id={anchor(agreement)}
      href={urls.agreement(at)}
      title={
        <span id={bodyId} class="line-clamp-3">
          {agreement.wording.body}
        </span>
      }
      detail={
        <>
          <p>
            {props.named && `${t.withName(givenName(otherOf(agreement, viewer).name))} · `}
            {terms(agreement, agreement.wording, props)}
          </p>
          {open && (
            <div class="mt-2">
              <Standing {...props} />
            </div>
          )}
        </>
      }
      trailing={
        can.confirm ? (
          <Form
            action={urls.agreementConfirmation(at)}
            hidden={{ version: String(agreement.wording.version), back }}
          >
            <Button tone="secondary" icon="check" aria-describedby={bodyId}>
              {t.confirm}
            </Button>
          </Form>
        ) : (
          can.complete && (
            <Act
              action={urls.agreementCompletion(at)}
              hidden={{ back }}
              icon="kept"
              label={wordsOf(agreement.wording, t).complete}
              aria-describedby={bodyId}
            />
          )
        )
      }
    />
  )
}

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * What just happened to an agreement, with the way back; null when the address tells of nothing. A page that shows
 * agreements puts it on top: `query` is that of its own address, which the buttons lead back to.
 */
export function agreementFlash(query: Record<string, string>, { viewer, back }: Omit<Looking, 'today'>) {
  const t = text[viewer.language]
  const { completed, removed } = query
  if (completed && id.test(completed)) {
    const action = urls.agreementCompletionUndo({ agreementId: completed })
    return <Flash message={t.flash.completed} undo={{ label: t.undo, action, hidden: { back } }} />
  }
  if (removed && id.test(removed)) {
    const action = urls.agreementRestoration({ agreementId: removed })
    return <Flash message={t.flash.removed} undo={{ label: t.undo, action, hidden: { back } }} />
  }
  return null
}
