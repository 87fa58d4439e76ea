import { givenName } from '../../platform/i18n/names.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { Badge } from '../../ui/badge.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Section } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { urls } from '../../urls.ts'
import type { Participant, TalkLine } from '../meetings/types.ts'
import { answerOf, sidesOf, standingOf } from './rules.ts'
import { text } from './text.ts'
import type { Expectation, Words } from './types.ts'

/** Who looks, and at whom. */
export interface Looking {
  viewer: Viewer
  other: Participant
}

/** "Du forventer", "Emil har brug for". */
export function saysOf({ viewer, other }: Looking, said: Pick<Words, 'kind'> & { authorId: string }): string {
  const t = text[viewer.language]
  return said.authorId === viewer.memberId
    ? t.youSay[said.kind]
    : t.otherSays[said.kind](givenName(other.name))
}

/** How it stands between the two, in one badge. */
export function Standing({ viewer, other, expectation }: Looking & { expectation: Expectation }) {
  const t = text[viewer.language].standing
  const name = givenName(other.name)
  const isOwn = expectation.authorId === viewer.memberId
  switch (standingOf(expectation)) {
    case 'withdrawn':
      return <Badge tone="neutral">{t.withdrawn}</Badge>
    case 'unanswered':
      return <Badge tone="wait">{isOwn ? t.waitsForOther(name) : t.waitsForYou}</Badge>
    case 'talk':
      return (
        <Badge tone="wait" icon="talk">
          {t.talk}
        </Badge>
      )
    case 'met':
      return <Badge tone="kept">{isOwn ? t.metByOther(name) : t.metByYou}</Badge>
  }
}

/** The current set on the page of the two, with the way to write one and to what has changed. */
export function Expectations(
  props: Looking & { pairId: string; goesOn: boolean; expectations: Expectation[] },
) {
  const { viewer, other, pairId, expectations } = props
  const t = text[viewer.language]
  const isEmpty = expectations.length === 0
  if (isEmpty && !props.goesOn) return null
  const write = (
    <ButtonLink tone="secondary" icon="plus" href={urls.pairExpectations({ pairId })}>
      {t.write}
    </ButtonLink>
  )
  return (
    <Section id="expectations" heading={t.heading} actions={props.goesOn && !isEmpty && write}>
      {isEmpty ? (
        <Empty icon="talk" text={t.empty(givenName(other.name))}>
          {write}
        </Empty>
      ) : (
        <>
          <Columns {...props} />
          <HistoryLink {...props} />
        </>
      )}
    </Section>
  )
}

/** What the viewer expects beside what the other does; on a phone the one above the other. */
export function Columns(props: Looking & { expectations: Expectation[] }) {
  const { viewer, other } = props
  const t = text[viewer.language]
  const name = givenName(other.name)
  const { own, theirs } = sidesOf(props.expectations, viewer.memberId)
  return (
    <div class="grid gap-x-10 gap-y-6 md:grid-cols-2">
      {[
        { id: 'own', heading: t.mine(name), none: t.noneOfMine, list: own },
        { id: 'theirs', heading: t.theirs(name), none: t.noneOfTheirs(name), list: theirs },
      ].map(({ id, heading, none, list }) => (
        <section key={id} aria-labelledby={`expectations-${id}`}>
          <h3 id={`expectations-${id}`} class="font-semibold">
            {heading}
          </h3>
          {list.length === 0 ? (
            <p class="mt-2 text-muted">{none}</p>
          ) : (
            <List>
              {list.map((expectation) => (
                <ExpectationRow key={expectation.id} {...props} expectation={expectation} />
              ))}
            </List>
          )}
        </section>
      ))}
    </div>
  )
}

/** One of them in a list: whose it is, its words, and how it stands. */
export function ExpectationRow(props: Looking & { expectation: Expectation }) {
  const { expectation } = props
  const { id, wording, authorId } = expectation
  return (
    <ListRow
      id={`expectation-${id}`}
      href={urls.expectation({ expectationId: id })}
      title={
        <>
          <span class="block font-normal text-muted">{saysOf(props, { authorId, kind: wording.kind })}</span>
          <span class="line-clamp-3 whitespace-pre-line">{wording.body}</span>
        </>
      }
      detail={
        <div class="mt-1">
          <Standing {...props} />
        </div>
      }
    />
  )
}

/** The way to what was worded otherwise, or applies no more; nothing where there is no such thing. */
export function HistoryLink({
  viewer,
  pairId,
  expectations,
}: {
  viewer: Viewer
  pairId: string
  expectations: Expectation[]
}) {
  if (!expectations.some(({ earlier, withdrawnAt }) => earlier.length > 0 || withdrawnAt)) return null
  return (
    <p class="mt-3 print:hidden">
      <a href={urls.expectationHistory({ pairId })} class="inline-flex min-h-11 items-center">
        {text[viewer.language].history}
      </a>
    </p>
  )
}

/** A quiet line on a meeting's page: what the two said they would talk about. Nothing when there is nothing. */
export function TalkLines({ viewer, other, talks }: Looking & { talks: TalkLine[] }) {
  if (talks.length === 0) return null
  return (
    <div id="expectations-to-talk" class="my-8 text-muted">
      <p>{text[viewer.language].toTalk}</p>
      <ul>
        {talks.map((talk) => (
          <li key={talk.id}>
            <a
              href={urls.expectation({ expectationId: talk.id })}
              class="inline-flex min-h-11 items-center py-1"
            >
              <span class="line-clamp-2">{`${saysOf({ viewer, other }, talk)}: ${talk.body}`}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Why the two should talk about it, and where that stands; nothing unless that is the answer. */
export function TalkReason(
  props: Looking & { expectation: Expectation; when: (d: Temporal.PlainDate) => string },
) {
  const { viewer, other, expectation } = props
  const t = text[viewer.language]
  const answer = answerOf(expectation)
  if (answer?.kind !== 'talk' || expectation.withdrawnAt) return null
  return (
    <div class="flex flex-col gap-2">
      <p class="text-muted">{t.talkBy(givenName(other.name), answer.by === viewer.memberId)}</p>
      <p class="whitespace-pre-line">{answer.reason}</p>
      {answer.meeting ? (
        <p>
          <a
            href={`${urls.meeting({ meetingId: answer.meeting.id })}#item-${answer.meeting.itemId}`}
            class="inline-flex min-h-11 items-center"
          >
            {t.onAgenda(props.when(answer.meeting.date))}
          </a>
        </p>
      ) : (
        expectation.pairGoesOn && <p class="text-muted">{t.waitsForMeeting}</p>
      )}
    </div>
  )
}
