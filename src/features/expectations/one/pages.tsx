import { nearDate } from '../../../platform/i18n/dates.ts'
import { errorSummaryHeading } from '../../../platform/i18n/form-text.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Details } from '../../../ui/details.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { WeekHolds } from '../../tasks/holds/pages.tsx'
import type { WeekHeld } from '../../tasks/holds/types.ts'
import { EarlierWordings } from '../history/pages.tsx'
import { type Looking, Standing, saysOf, TalkReason } from '../pages.tsx'
import { possible } from '../rules.ts'
import { text } from '../text.ts'
import type { Expectation, Outcome } from '../types.ts'
import { expectationErrors, fieldOf, type Typed, WordsForm } from '../writing/pages.tsx'

/** One expectation, seen by one of the two on a day of theirs. */
export interface OneProps extends Looking {
  expectation: Expectation
  today: Temporal.PlainDate
  held: WeekHeld | null
}

/** What a change was answered with: why it was not made, and what was typed in vain, in which form. */
export interface Told {
  outcome?: Exclude<Outcome, 'done'>
  typed?: Typed & { form: 'words' | 'answer' }
}

/** The page of one expectation: how it stands, what the viewer can do, and every earlier wording. */
export function expectationView(props: OneProps, { outcome, typed }: Told) {
  const { viewer, other, expectation } = props
  const t = text[viewer.language]
  const name = givenName(other.name)
  const title = `${saysOf(props, { authorId: expectation.authorId, kind: expectation.wording.kind })} …`
  const message = outcome && t.outcomes[outcome]
  const can = possible(expectation, viewer.memberId)
  return {
    title: saysOf(props, { authorId: expectation.authorId, kind: expectation.wording.kind }),
    flash: message && (
      <Flash
        tone="problem"
        message={outcome === 'outdated' && typed?.form === 'words' ? `${message} ${t.yourWords}` : message}
      />
    ),
    body: (
      <>
        <ErrorSummary
          heading={errorSummaryHeading(viewer.language)}
          errors={expectationErrors(viewer.language, typed)}
        />
        <PageHeading
          actions={
            <>
              <ButtonLink
                href={urls.pairExpectations({ pairId: expectation.pairId })}
                tone="quiet"
                icon="arrowLeft"
              >
                {t.toAll}
              </ButtonLink>
              <ButtonLink href={urls.pair({ pairId: expectation.pairId })} tone="quiet" icon="people">
                {t.toPair(name)}
              </ButtonLink>
            </>
          }
        >
          {title}
        </PageHeading>
        <Card id={`expectation-${expectation.id}`}>
          <p id="expectation-words" class="text-xl whitespace-pre-line">
            {expectation.wording.body}
          </p>
          <div>
            <Standing {...props} />
          </div>
          <TalkReason {...props} when={(date) => nearDate(viewer.language, date, props.today)} />
          {(can.meet || can.talk || can.reword) && <WeekHolds viewer={viewer} held={props.held} />}
          <Answers {...props} typed={typed?.form === 'answer' ? typed : undefined} />
          <Restore {...props} />
        </Card>
        <Reword {...props} typed={typed?.form === 'words' ? typed : undefined} />
        <Withdraw {...props} />
        {expectation.earlier.length > 0 && (
          <Section id="earlier" heading={t.earlier}>
            <EarlierWordings {...props} />
          </Section>
        )}
      </>
    ),
  }
}

/** "I can meet that" in one press, or "let us talk" with a reason. */
function Answers({ viewer, other, expectation, typed }: OneProps & { typed?: Typed }) {
  const t = text[viewer.language].answer
  const can = possible(expectation, viewer.memberId)
  if (!can.meet && !can.talk) return null
  const action = urls.expectationAnswer({ expectationId: expectation.id })
  const hidden = { version: String(expectation.wording.version) }
  return (
    <>
      {can.meet && (
        <Actions>
          <Form action={action} hidden={{ ...hidden, answer: 'met' }}>
            <Button icon="check" aria-describedby="expectation-words">
              {t.meet}
            </Button>
          </Form>
        </Actions>
      )}
      {can.talk && (
        <Details id="let-us-talk" summary={t.talk} open={typed !== undefined}>
          <Form action={action} hidden={{ ...hidden, answer: 'talk' }}>
            <p class="text-muted">{t.talkLead}</p>
            <TextArea
              {...fieldOf(viewer.language, typed, 'reason')}
              label={t.reason}
              hint={t.reasonHint}
              audience={{
                kind: 'shared',
                text: text[viewer.language].form.audienceShared(givenName(other.name)),
              }}
              value={typed?.typed.reason}
              rows={2}
            />
            <Actions>
              <Button tone="secondary" icon="talk">
                {t.sendTalk}
              </Button>
            </Actions>
          </Form>
        </Details>
      )}
    </>
  )
}

function Restore({ viewer, expectation }: OneProps) {
  if (!possible(expectation, viewer.memberId).restore) return null
  return (
    <Actions>
      <Form action={urls.expectationWithdrawalUndo({ expectationId: expectation.id })}>
        <Button tone="secondary" icon="undo">
          {text[viewer.language].restore}
        </Button>
      </Form>
    </Actions>
  )
}

function Reword({ viewer, other, expectation, typed }: OneProps & { typed?: Typed }) {
  const t = text[viewer.language]
  if (!possible(expectation, viewer.memberId).reword) return null
  return (
    <Section id="reword" heading={t.reword}>
      <p class="mb-6 text-muted">{t.rewordVoids(givenName(other.name))}</p>
      <WordsForm
        viewer={viewer}
        other={other}
        action={urls.expectation({ expectationId: expectation.id })}
        hidden={{ version: String(expectation.wording.version) }}
        draft={typed}
        words={expectation.wording}
        shared
      >
        <Actions>
          <Button tone="secondary">{t.form.save}</Button>
        </Actions>
      </WordsForm>
    </Section>
  )
}

function Withdraw({ viewer, other, expectation }: OneProps) {
  const t = text[viewer.language]
  if (!possible(expectation, viewer.memberId).withdraw) return null
  return (
    <Section id="withdrawal" heading={t.withdraw}>
      <p class="mb-4">{t.withdrawLead(givenName(other.name))}</p>
      <Form action={urls.expectationWithdrawal({ expectationId: expectation.id })}>
        <div>
          <Button tone="secondary" icon="close">
            {t.withdraw}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
