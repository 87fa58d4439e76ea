import { givenName } from '../../../platform/i18n/names.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import type { Adviser } from '../../help/types.ts'
import { otherOf } from '../../pair/rules.ts'
import type { Pair } from '../../pair/types.ts'
import { FeedbackList, OnlyYou } from '../pages.tsx'
import { missingKind } from '../rules.ts'
import { text } from '../text.ts'
import type { Balance, Feedback, Subject } from '../types.ts'
import { type Draft, FeedbackErrors, FeedbackForm, InVain } from '../writing/pages.tsx'

/** As much as one reads in a sitting; the rest lies folded. */
const mostShown = 20

/** All that the two have given each other, what the viewer has saved, their own balance, and the form. */
export function feedbackView(props: {
  viewer: Viewer
  now: Temporal.Instant
  adviser: Adviser | null
  pair: Pair
  feedback: Feedback[]
  balance: Balance
  subjects: Subject[]
  draft?: Draft
}) {
  const { viewer, now, pair, feedback, draft } = props
  const t = text[viewer.language]
  const other = otherOf(pair, viewer.memberId)
  const name = givenName(other.name)
  const here = { viewer, now, back: urls.pairFeedback({ pairId: pair.id }) }
  const drafts = feedback.filter(({ givenAt }) => givenAt === null)
  const given = feedback.filter(({ givenAt }) => givenAt !== null)
  return {
    title: t.title(name),
    body: (
      <>
        <FeedbackErrors viewer={viewer} draft={draft} />
        <PageHeading
          lead={t.lead(name)}
          actions={
            <ButtonLink href={urls.pair({ pairId: pair.id })} tone="quiet" icon="people">
              {t.between(name)}
            </ButtonLink>
          }
        >
          {t.title(name)}
        </PageHeading>
        {draft && !pair.goesOn && <InVain draft={draft} />}
        {feedback.length === 0 && <Empty icon="talk" text={t.empty(name)} />}
        {drafts.length > 0 && (
          <Section id="drafts" heading={t.drafts}>
            <FeedbackList {...here} items={drafts} />
          </Section>
        )}
        {given.length > 0 && (
          <Section id="given" heading={t.heading}>
            <FeedbackList {...here} items={given.slice(0, mostShown)} />
            {given.length > mostShown && (
              <Details id="older" summary={t.older}>
                <FeedbackList {...here} items={given.slice(mostShown)} label={t.older} />
              </Details>
            )}
          </Section>
        )}
        {pair.goesOn && (
          <Section id="new-feedback" heading={t.form.heading}>
            <OwnBalance viewer={viewer} balance={props.balance} />
            <FeedbackForm
              viewer={viewer}
              other={other}
              action={urls.pairFeedback({ pairId: pair.id })}
              subjects={props.subjects}
              adviser={props.adviser}
              draft={draft}
            />
          </Section>
        )}
      </>
    ),
  }
}

/** A quiet word to the writer alone; nothing before they have given anything. */
function OwnBalance({ viewer, balance }: { viewer: Viewer; balance: Balance }) {
  const t = text[viewer.language].balance
  const missing = missingKind(balance)
  if (balance.praise + balance.constructive === 0) return null
  return (
    <div id="balance" class="mb-6 flex flex-col gap-1 text-muted">
      <p>
        {t.line(balance)} {missing && t.missing[missing]}
      </p>
      <OnlyYou viewer={viewer} />
    </div>
  )
}
