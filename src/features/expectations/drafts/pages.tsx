import { errorSummaryHeading } from '../../../platform/i18n/form-text.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import { WeekHolds } from '../../tasks/holds/pages.tsx'
import type { WeekHeld } from '../../tasks/holds/types.ts'
import { Columns, HistoryLink, type Looking, saysOf } from '../pages.tsx'
import { text } from '../text.ts'
import type { DraftExpectation, Expectation } from '../types.ts'
import { expectationErrors, type Typed, WordsForm } from '../writing/pages.tsx'

interface Room extends Looking {
  pairId: string
  goesOn: boolean
  expectations: Expectation[]
  drafts: DraftExpectation[]
  held: WeekHeld | null
}

/** Where one writes: the form, one's own drafts, and below them the current set. */
export function expectationsView(
  room: Room,
  { typed, removed, ended }: { typed?: Typed; removed?: string; ended?: boolean },
) {
  const { viewer, other, pairId, drafts } = room
  const t = text[viewer.language]
  const name = givenName(other.name)
  const title = t.title(name)
  return {
    title,
    flash: removed ? (
      <Flash
        message={t.flash.removed}
        undo={{ label: t.flash.undo, action: urls.expectationWithdrawalUndo({ expectationId: removed }) }}
      />
    ) : (
      ended && <Flash tone="problem" message={t.outcomes.ended} />
    ),
    body: (
      <>
        <ErrorSummary
          heading={errorSummaryHeading(viewer.language)}
          errors={expectationErrors(viewer.language, typed)}
        />
        <PageHeading
          lead={room.goesOn && t.lead(name)}
          actions={
            <ButtonLink href={urls.pair({ pairId })} tone="quiet" icon="people">
              {t.toPair(name)}
            </ButtonLink>
          }
        >
          {title}
        </PageHeading>
        {room.goesOn && <WeekHolds viewer={viewer} held={room.held} />}
        {room.goesOn && (
          <WordsForm
            viewer={viewer}
            other={other}
            action={urls.pairExpectations({ pairId })}
            draft={typed}
            shared={false}
          >
            <div class="flex flex-wrap gap-3">
              <Button name="share" value="yes" icon="eye">
                {t.form.shareWith(name)}
              </Button>
              <Button tone="secondary" icon="lock" name="share" value="no">
                {t.form.keepDraft}
              </Button>
            </div>
          </WordsForm>
        )}
        {drafts.length > 0 && (
          <Section id="drafts" heading={t.drafts}>
            <List>
              {drafts.map((draft) => (
                <DraftRow key={draft.id} viewer={viewer} other={other} draft={draft} />
              ))}
            </List>
          </Section>
        )}
        {room.expectations.length > 0 && (
          <Section id="expectations" heading={t.heading}>
            <Columns {...room} />
            <HistoryLink {...room} />
          </Section>
        )}
      </>
    ),
  }
}

function DraftRow({ viewer, other, draft }: Looking & { draft: DraftExpectation }) {
  return (
    <ListRow
      id={`draft-${draft.id}`}
      href={urls.expectation({ expectationId: draft.id })}
      title={
        <>
          <span class="block font-normal text-muted">
            {saysOf({ viewer, other }, { kind: draft.kind, authorId: viewer.memberId })}
          </span>
          <span class="line-clamp-3 whitespace-pre-line">{draft.body}</span>
        </>
      }
      trailing={
        <Badge tone="neutral" icon="lock">
          {text[viewer.language].onlyYou}
        </Badge>
      }
    />
  )
}

/** One draft on its own page: edit it, share it, or take it away; of a pair that has ended it can be read. */
export function draftView(
  { viewer, other, draft, held }: Looking & { draft: DraftExpectation; held: WeekHeld | null },
  { typed, ended }: { typed?: Typed; ended?: boolean },
) {
  const t = text[viewer.language]
  const name = givenName(other.name)
  const { id: expectationId, pairId, pairGoesOn } = draft
  return {
    title: t.draftPage.title,
    flash: ended && <Flash tone="problem" message={t.outcomes.ended} />,
    body: (
      <>
        <ErrorSummary
          heading={errorSummaryHeading(viewer.language)}
          errors={expectationErrors(viewer.language, typed)}
        />
        <PageHeading
          actions={
            <ButtonLink href={urls.pairExpectations({ pairId })} tone="quiet" icon="arrowLeft">
              {t.toAll}
            </ButtonLink>
          }
        >
          {t.draftPage.title}
        </PageHeading>
        {pairGoesOn && <WeekHolds viewer={viewer} held={held} />}
        {pairGoesOn ? (
          <WordsForm
            viewer={viewer}
            other={other}
            action={urls.expectation({ expectationId })}
            draft={typed}
            words={draft}
            shared={false}
          >
            <Actions>
              <Button tone="secondary">{t.form.saveDraft}</Button>
            </Actions>
          </WordsForm>
        ) : (
          <p class="text-lg whitespace-pre-line">{draft.body}</p>
        )}
        {pairGoesOn && !draft.removed && (
          <Section id="sharing" heading={t.form.shareWith(name)}>
            <p class="mb-4">{t.draftPage.shareLead(name)}</p>
            <Form action={urls.expectationSharing({ expectationId })}>
              <div>
                <Button icon="eye">{t.form.shareWith(name)}</Button>
              </div>
            </Form>
          </Section>
        )}
        {!draft.removed && (
          <Section id="removal" heading={t.draftPage.remove}>
            <p class="mb-4">{t.draftPage.removeLead}</p>
            <Form action={urls.expectationWithdrawal({ expectationId })}>
              <div>
                <Button tone="danger" icon="remove">
                  {t.draftPage.remove}
                </Button>
              </div>
            </Form>
          </Section>
        )}
      </>
    ),
  }
}
