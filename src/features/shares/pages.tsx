import { nearDate } from '../../platform/i18n/dates.ts'
import { errorSummaryHeading, errorText } from '../../platform/i18n/form-text.ts'
import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { draftParts, type Draft as SomeDraft } from '../../ui/draft.tsx'
import { AudienceNote, TextArea, TextField } from '../../ui/field.tsx'
import { Flash } from '../../ui/flash.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { urls } from '../../urls.ts'
import { GuideLink } from '../help/guide/pages.tsx'
import { otherOf } from '../pair/rules.ts'
import type { Pair } from '../pair/types.ts'
import { text as consentText } from '../rights/consent/text.ts'
import { ChooseFromRoom } from './choosing/pages.tsx'
import { type Done, placesTyped } from './sending/types.ts'
import { text } from './text.ts'
import { longestHeading, longestWords, type Share } from './types.ts'

/** Why something on its way was not shared: the two parted, or one has not said yes. */
export type Refused = 'ended' | 'unasked'
export type Draft = SomeDraft<'share'>
const { DraftErrors, fieldsOf } = draftParts<'share', Viewer>({
  heading: ({ language }) => errorSummaryHeading(language),
  error: ({ language }, code) => errorText(language, code),
})

interface SharesView {
  viewer: Viewer
  pair: Pair
  shares: Share[]
  today: Temporal.PlainDate
  done?: Done
  draft?: Draft
  /** The employee has not said yes to sharing, and is asked first. */
  asksConsent: boolean
  refused?: Refused
}

/** What the employee of a pair shares of how they are: theirs to give and take back, their leader's to read. */
export function sharesView(view: SharesView) {
  const { viewer, pair, shares } = view
  const t = text[viewer.language]
  const name = givenName(otherOf(pair, viewer.memberId).name)
  const own = pair.employee.id === viewer.memberId
  return {
    title: t.title(name),
    flash: flashOf(view),
    body: (
      <>
        <DraftErrors viewer={viewer} draft={view.draft} />
        <PageHeading
          lead={!pair.goesOn ? t.ended(name) : own ? t.lead(name) : t.leadLeader(name)}
          actions={
            <>
              <ButtonLink href={urls.pair({ pairId: pair.id })} tone="quiet" icon="people">
                {t.back(name)}
              </ButtonLink>
              {pair.goesOn && (
                <ButtonLink href={urls.pairSupport({ pairId: pair.id })} tone="quiet" icon="agreement">
                  {t.support}
                </ButtonLink>
              )}
            </>
          }
        >
          {t.title(name)}
        </PageHeading>
        <Section id="shared" heading={own ? t.now : t.nowLeader(name)}>
          {shares.length > 0 ? (
            <ShareList {...view} pairId={pair.id} label={own ? t.now : t.nowLeader(name)} />
          ) : (
            <p class="text-muted">{own ? t.none(name) : t.noneLeader(name)}</p>
          )}
          {shares.length > 0 && <p class="mt-3 text-muted">{own ? t.withdrawNote(name) : t.seen(name)}</p>}
        </Section>
        {view.asksConsent && <Consent {...view} />}
        {own && !view.asksConsent && pair.goesOn && <ChooseFromRoom {...view} />}
        {own && (view.draft || (pair.goesOn && !view.asksConsent)) && <Writing {...view} name={name} />}
        {!own && (
          <div class="mt-8">
            <GuideLink language={viewer.language} chapter="wellbeing" />
          </div>
        )}
      </>
    ),
  }
}

function flashOf({ viewer, done, refused, draft }: SharesView) {
  const t = text[viewer.language]
  if (refused)
    return (
      <Flash tone="problem" message={draft ? `${t.changed[refused]} ${t.yourWords}` : t.changed[refused]} />
    )
  return done && <Flash message={t.done[done]} />
}

/** What is shared, as both read it; with the way back for the one who shared it. */
export function ShareList(props: {
  viewer: Viewer
  shares: readonly Share[]
  today: Temporal.PlainDate
  pairId: string
  label: string
}) {
  const { viewer, shares, today } = props
  const t = text[viewer.language]
  return (
    <ul aria-label={props.label} class="divide-y divide-base-300">
      {shares.map(({ id, authorId, at, heading, words }) => (
        <li
          key={id}
          id={`share-${id}`}
          class="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-4"
        >
          <div class="min-w-0 basis-64 grow">
            {heading && <h3>{heading}</h3>}
            <p class="whitespace-pre-line break-words">{words}</p>
            <p class="text-sm text-muted">
              {t.shared(
                nearDate(viewer.language, at.toZonedDateTimeISO(viewer.timeZone).toPlainDate(), today),
              )}
            </p>
          </div>
          {authorId === viewer.memberId && (
            <Form action={urls.shareWithdrawal({ shareId: id })} hidden={{ pairId: props.pairId }}>
              <Button
                tone="secondary"
                icon="lock"
                aria-label={heading ? `${t.withdraw}: ${heading}` : undefined}
              >
                {t.withdraw}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Asked once, before the first thing is shared. A page of its own answers, so that the door to the room is there then. */
function Consent({ viewer, pair }: SharesView) {
  const t = consentText[viewer.language].purposes.sharing
  return (
    <div class="mt-12">
      <Card id="consent" tone="calm" heading={t.heading}>
        {t.words.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <Form
          action={urls.consents()}
          hidden={{ purpose: 'sharing', next: `${urls.shares({ pairId: pair.id })}?done=consented` }}
          target="_self"
          data-keeps-place
        >
          <Actions>
            <Button icon="check">{t.yes}</Button>
          </Actions>
        </Form>
      </Card>
    </div>
  )
}

/** The plain way: one writes it, and that is what the other reads. What came back with more than one thing has all. */
function Writing({ viewer, pair, draft, name }: SharesView & { name: string }) {
  const t = text[viewer.language].form
  const field = fieldsOf(viewer, 'share', draft)
  const places = Array.from({ length: placesTyped(draft?.typed ?? {}) }, (_, index) => index + 1)
  return (
    <Section id="new-share" heading={t.heading}>
      <p class="mb-5">{t.lead(name)}</p>
      <Form id="share-form" action={urls.shares({ pairId: pair.id })}>
        {places.map((place) => (
          <div key={place} class="flex flex-col gap-5">
            <TextField
              {...field(`h${place}`)}
              label={t.about}
              hint={t.aboutHint}
              maxLength={longestHeading}
              autocomplete="off"
            />
            <TextArea
              {...field(`w${place}`)}
              label={t.words}
              hint={t.wordsHint}
              audience={{ kind: 'shared', text: t.audience(name) }}
              maxLength={longestWords}
            />
          </div>
        ))}
        <Actions>
          <Button tone="secondary" icon="eye">
            {t.share(name)}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}

/** In a conversation: the employee decides whether it is part of it; the other sees nothing of it otherwise. */
export function HowAreYou(props: {
  viewer: Viewer
  meeting: { id: string; pairId: string; employee: { id: string }; other: { name: string } }
  /** Null while it is not part of the conversation. */
  shares: readonly Share[] | null
  today: Temporal.PlainDate
}) {
  const { viewer, meeting, shares } = props
  const t = text[viewer.language].talk
  const own = meeting.employee.id === viewer.memberId
  const name = givenName(meeting.other.name)
  if (!own && !shares) return null
  const heading = own ? t.own : t.others(name)
  const at = { meetingId: meeting.id }
  return (
    <Section id="how-are-you" heading={heading}>
      <div class="flex flex-col gap-4">
        {!shares && <p class="text-muted">{t.offer(name)}</p>}
        {shares?.length === 0 && <p>{own ? t.nothing(name) : t.nothingLeader(name)}</p>}
        {shares && shares.length > 0 && (
          <>
            <AudienceNote
              id="how-are-you"
              audience={{ kind: 'shared', text: text[viewer.language].form.audience(name) }}
            />
            <ShareList {...props} shares={shares} pairId={meeting.pairId} label={heading} />
          </>
        )}
        {own ? (
          <Actions>
            <Form action={shares ? urls.meetingWellbeingClosing(at) : urls.meetingWellbeing(at)}>
              <Button tone="secondary" icon={shares ? 'lock' : 'eye'}>
                {shares ? t.close : t.open}
              </Button>
            </Form>
            <ButtonLink href={urls.shares({ pairId: meeting.pairId })} tone="quiet">
              {t.choose}
            </ButtonLink>
          </Actions>
        ) : (
          <GuideLink language={viewer.language} chapter="wellbeing" />
        )}
      </div>
    </Section>
  )
}
