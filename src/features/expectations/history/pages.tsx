import { nearDate } from '../../../platform/i18n/dates.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { type Looking, Standing, saysOf } from '../pages.tsx'
import { withHistory } from '../rules.ts'
import { text } from '../text.ts'
import type { Answer, Expectation, Wording } from '../types.ts'

interface Dated extends Looking {
  today: Temporal.PlainDate
}

const dayOf = ({ viewer, today }: Dated, at: Temporal.Instant): string =>
  nearDate(viewer.language, at.toZonedDateTimeISO(viewer.timeZone).toPlainDate(), today)

/** What one expectation said before, newest first, with what was said to each wording. */
export function EarlierWordings(props: Dated & { expectation: Expectation }) {
  const { expectation } = props
  return (
    <ul class="flex flex-col gap-6">
      {expectation.earlier.map((wording) => (
        <li key={wording.version}>
          <p class="whitespace-pre-line">{wording.body}</p>
          <Story {...props} wording={wording} />
        </li>
      ))}
    </ul>
  )
}

/** When a wording was written, and what was said to it since. */
function Story(props: Dated & { expectation: Expectation; wording: Wording }) {
  const { viewer, expectation, wording } = props
  const answers = expectation.answers.filter(({ version }) => version === wording.version).toReversed()
  return (
    <>
      <p class="text-muted">
        {saysOf(props, { authorId: expectation.authorId, kind: wording.kind })}
        {' · '}
        {text[viewer.language].written(dayOf(props, wording.writtenAt))}
      </p>
      {answers.map((answer) => (
        <Said key={`${answer.at}`} {...props} answer={answer} />
      ))}
    </>
  )
}

function Said(props: Dated & { answer: Answer }) {
  const { viewer, other, answer } = props
  const t = text[viewer.language]
  const who = answer.by === viewer.memberId ? t.you : givenName(other.name)
  return (
    <p class="whitespace-pre-line text-muted">
      {t.said(who, answer.kind, dayOf(props, answer.at))}
      {answer.reason && `: ${answer.reason}`}
    </p>
  )
}

/** All that has changed between the two: each with how it reads now and how it read before. */
export function historyView(props: Dated & { pairId: string; expectations: Expectation[] }) {
  const { viewer, other, pairId } = props
  const t = text[viewer.language]
  const name = givenName(other.name)
  const changed = withHistory(props.expectations).toReversed()
  const title = t.historyPage.title(name)
  return {
    title,
    body: (
      <>
        <PageHeading
          lead={t.historyPage.lead}
          actions={
            <ButtonLink href={urls.pairExpectations({ pairId })} tone="quiet" icon="arrowLeft">
              {t.toAll}
            </ButtonLink>
          }
        >
          {title}
        </PageHeading>
        {changed.length === 0 ? (
          <Empty icon="rhythm" text={t.historyPage.empty} />
        ) : (
          <ol class="flex flex-col gap-8">
            {changed.map((expectation) => (
              <li key={expectation.id} id={`expectation-${expectation.id}`}>
                <Changed {...props} expectation={expectation} />
              </li>
            ))}
          </ol>
        )}
      </>
    ),
  }
}

function Changed(props: Dated & { expectation: Expectation }) {
  const { viewer, expectation } = props
  const { withdrawnAt, wording, earlier } = expectation
  const t = text[viewer.language]
  return (
    <article class="rounded-box border border-base-300 bg-surface p-6">
      <h2 class="text-lg">
        <a href={urls.expectation({ expectationId: expectation.id })} class="whitespace-pre-line">
          {wording.body}
        </a>
      </h2>
      <div class="mt-2 mb-3">
        <Standing {...props} />
      </div>
      {withdrawnAt && <p class="text-muted">{t.withdrawnOn(dayOf(props, withdrawnAt))}</p>}
      <Story {...props} wording={wording} />
      {earlier.length > 0 && (
        <div class="mt-5 border-l-2 border-base-300 pl-5">
          <p class="mb-2 font-semibold">{t.historyPage.before}</p>
          <EarlierWordings {...props} />
        </div>
      )}
    </article>
  )
}
