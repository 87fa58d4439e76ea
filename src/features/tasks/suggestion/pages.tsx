import { nearDate } from '../../../platform/i18n/dates.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Details } from '../../../ui/details.tsx'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import { readLine } from '../line/rules.ts'
import { text } from '../list/text.ts'
import { audienceOf, type Draft, fieldsOf, otherName } from '../pages.tsx'
import type { TaskList } from '../types.ts'
import { WordingFields } from '../wording/pages.tsx'
import { typedOf } from '../wording/types.ts'
import type { Suggestion } from './types.ts'

interface Props {
  viewer: Viewer
  today: Temporal.PlainDate
  list: TaskList
  suggestions: readonly Suggestion[]
  draft?: Draft
}

/** What waits for the employee's answer: on the list in their own words, or no thanks. */
export function WaitingSuggestions(props: Props) {
  const { viewer, list, suggestions, draft } = props
  const t = text[viewer.language].suggestions
  const waiting = suggestions.filter(
    ({ id, answer }) => !answer || draft?.form === `take-${id}` || draft?.form === `decline-${id}`,
  )
  if (waiting.length === 0) return null
  return (
    <Section id="suggestions" heading={t.heading}>
      <div class="flex flex-col gap-5">
        {waiting.map((suggestion) => (
          <Card
            key={suggestion.id}
            id={`suggestion-${suggestion.id}`}
            tone="calm"
            overline={t.waits(otherName(list.pair, viewer))}
          >
            <h3>{suggestion.title}</h3>
            {suggestion.why && <p class="whitespace-pre-line">{suggestion.why}</p>}
            {(list.pair.goesOn || draft) && <Answering {...props} suggestion={suggestion} />}
          </Card>
        ))}
      </div>
    </Section>
  )
}

function Answering(props: Props & { suggestion: Suggestion }) {
  const { viewer, today, list, draft } = props
  const { id, title } = props.suggestion
  const t = text[viewer.language].suggestions
  const action = urls.taskSuggestionAnswer({ suggestionId: id })
  const typed = typedOf(readLine(title, today))
  const take = fieldsOf(viewer, `take-${id}`, draft)
  const decline = fieldsOf(viewer, `decline-${id}`, draft)
  const name = otherName(list.pair, viewer)
  return (
    <div>
      <Details id={`take-${id}`} summary={t.take} open={draft?.form === `take-${id}`}>
        <Form id={`take-${id}-form`} action={action} hidden={{ answer: 'taken' }}>
          <p>{t.takeLead}</p>
          <WordingFields
            language={viewer.language}
            field={(field) => take(field, typed[field as keyof typeof typed])}
            audience={audienceOf(list, viewer)}
          />
          <Actions>
            <Button tone="secondary" icon="plus">
              {t.takeIt}
            </Button>
          </Actions>
        </Form>
      </Details>
      <Details id={`decline-${id}`} summary={t.decline} open={draft?.form === `decline-${id}`}>
        <Form id={`decline-${id}-form`} action={action} hidden={{ answer: 'declined' }}>
          <TextArea
            {...decline('reason')}
            label={t.reason}
            hint={t.reasonHint}
            audience={{ kind: 'shared', text: t.audience(name) }}
            rows={2}
          />
          <Actions>
            <Button tone="secondary" icon="check">
              {t.sayNo(name)}
            </Button>
          </Actions>
        </Form>
      </Details>
    </div>
  )
}

/** What the leader thinks is missing: those that wait, each to take back, and a new one. */
export function LeaderSuggestions(props: Props) {
  const { viewer, list, suggestions, draft } = props
  const t = text[viewer.language].suggestions
  const name = otherName(list.pair, viewer)
  const waiting = suggestions.filter(({ answer }) => !answer)
  const field = fieldsOf(viewer, 'suggestion', draft)
  return (
    <Section id="suggestions" heading={t.heading}>
      <p class="mb-4 text-muted">{t.leadLeader(name)}</p>
      {waiting.length > 0 && (
        <List>
          {waiting.map(({ id, title, why }) => (
            <ListRow
              key={id}
              id={`suggestion-${id}`}
              title={title}
              detail={
                <p class="whitespace-pre-line">
                  {t.yours}
                  {why && ` · ${why}`}
                </p>
              }
              trailing={
                <Form
                  action={urls.taskSuggestionWithdrawal({ suggestionId: id })}
                  hidden={{ value: 'withdrawn' }}
                >
                  <Button tone="quiet" icon="undo" aria-label={`${t.withdraw}: ${title}`}>
                    {t.withdraw}
                  </Button>
                </Form>
              }
            />
          ))}
        </List>
      )}
      {(list.pair.goesOn || draft) && (
        <Details id="new-suggestion" summary={t.new} open={draft?.form === 'suggestion'}>
          <Form id="suggestion-form" action={urls.taskSuggestions({ pairId: list.pair.id })}>
            <TextField
              {...field('title')}
              label={t.title}
              hint={t.titleHint}
              audience={{ kind: 'shared', text: t.audience(name) }}
              autocomplete="off"
            />
            <TextArea {...field('why')} label={t.why} hint={t.whyHint} rows={2} />
            <Actions>
              <Button tone="secondary" icon="plus">
                {t.send(name)}
              </Button>
            </Actions>
          </Form>
        </Details>
      )}
    </Section>
  )
}

/** What has been answered, for both; the employee can take an answer back while the two go on. */
export function SuggestionHistory({ viewer, today, list, suggestions }: Props) {
  const t = text[viewer.language].suggestions
  const answered = suggestions.filter(({ answer }) => answer).toReversed()
  if (answered.length === 0) return null
  return (
    <div class="mt-8">
      <Details id="answered-suggestions" summary={t.history(answered.length)}>
        <List>
          {answered.map(({ id, title, answer }) => (
            <ListRow
              key={id}
              id={`suggestion-${id}`}
              title={title}
              detail={answer && <p class="whitespace-pre-line">{said(answer)}</p>}
              trailing={
                list.own &&
                list.pair.goesOn && (
                  <Form action={urls.taskSuggestionAnswer({ suggestionId: id })} hidden={{ answer: 'undo' }}>
                    <Button tone="quiet" icon="undo" aria-label={`${t.undo}: ${title}`}>
                      {t.undo}
                    </Button>
                  </Form>
                )
              }
            />
          ))}
        </List>
      </Details>
    </div>
  )

  function said({ kind, reason, at }: NonNullable<Suggestion['answer']>): string {
    const date = nearDate(viewer.language, at.toZonedDateTimeISO(viewer.timeZone).toPlainDate(), today)
    return [t[kind](date), reason].filter(Boolean).join(' · ')
  }
}
