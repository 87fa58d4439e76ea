import { longDate } from '../../platform/i18n/dates.ts'
import { errorSummaryHeading, errorText } from '../../platform/i18n/form-text.ts'
import type { Language, Viewer } from '../../platform/session/viewer.ts'
import type { FieldError } from '../../platform/web/form.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { FigureTable } from '../../ui/chart/table.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { AudienceNote } from '../../ui/field.tsx'
import { Flash } from '../../ui/flash.tsx'
import { ErrorSummary, Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { urls } from '../../urls.ts'
import { text as questions } from '../check-ins/text.ts'
import { questionIds, scaleSteps } from '../check-ins/types.ts'
import { text as consent } from '../rights/consent/text.ts'
import { lastDayOf, sideOf } from './rules.ts'
import { text } from './text.ts'
import type { ClosedQuarter, Done, Figure, Quarter, Side, Steps } from './types.ts'

interface Shown {
  viewer: Viewer
  quarter: Quarter
  own: Steps | null
  /** There is no yes yet to the words of today: they stand above the button. */
  asksConsent: boolean
  closed: readonly ClosedQuarter[]
  done: Done | null
  refused?: { typed: Record<string, string>; errors: FieldError[] }
}

/** How all of them are, as far as that can be said without saying how one is; and one's own answer, if one likes. */
export function statisticsPage(shown: Shown) {
  const { viewer, done, refused } = shown
  const { language } = viewer
  const t = text[language]
  const errors = (refused?.errors ?? []).map(({ field, code }) => ({
    field,
    message: errorText(language, code, t.errors),
  }))
  return {
    title: t.title,
    status: refused ? (422 as const) : (200 as const),
    flash: done && <Flash message={t.done[done]} />,
    body: (
      <>
        <ErrorSummary heading={errorSummaryHeading(language)} errors={errors} />
        <PageHeading lead={t.lead}>{t.title}</PageHeading>
        <Own {...shown} />
        <Figures {...shown} />
        <Section id="rules" heading={t.rules.heading}>
          <ul class="flex list-disc flex-col gap-2 pl-6">
            {t.rules.lines.map((line) => (
              <li key={line} class="max-w-[65ch]">
                {line}
              </li>
            ))}
          </ul>
        </Section>
        <div class="mt-10">
          <ButtonLink href={urls.privacy()} tone="quiet">
            {t.toPrivacy}
          </ButtonLink>
        </div>
      </>
    ),
  }
}

function Own({ viewer: { language }, quarter, own, asksConsent, refused }: Shown) {
  const asksFor = consent[language].purposes.statistics
  const t = text[language].answer
  const asked = questions[language]
  const until = longDate(language, lastDayOf(quarter))
  const errors = refused?.errors ?? []
  return (
    <Section id="own" heading={t.heading(text[language].quarter(quarter))}>
      <p class="mb-3 max-w-[65ch]">{own ? t.answered(until) : t.what(until)}</p>
      <div class="mb-6">
        <AudienceNote id="own" audience={{ kind: 'private', text: t.audience }} />
      </div>
      <Form action={urls.statistics()} id="answer-form">
        {questionIds.map((id) => {
          const wrong = errors.find(({ field }) => field === id)
          return (
            <RadioGroup
              key={id}
              name={id}
              label={asked.questions[id].asks}
              error={wrong && errorText(language, wrong.code, text[language].errors)}
              options={[
                ...scaleSteps.map((step) => ({
                  value: `${step}`,
                  label: asked.questions[id].steps[step - 1] as string,
                })),
                { value: 'unsaid', label: asked.unsaid },
              ]}
              value={refused ? refused.typed[id] : own?.[id]?.toString()}
            />
          )
        })}
        {asksConsent && (
          <div id="consent" class="flex max-w-[65ch] flex-col gap-2">
            <h3>{asksFor.heading}</h3>
            {asksFor.words.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
        <Actions>
          <Button>{asksConsent ? asksFor.yes : own ? t.saveAgain : t.save}</Button>
        </Actions>
      </Form>
      {own && (
        <div class="mt-8">
          <p class="mb-3 text-muted">{t.withdrawWhat}</p>
          <Form action={urls.statisticsWithdrawal()} id="withdrawal-form">
            <Actions>
              <Button tone="secondary">{t.withdraw}</Button>
            </Actions>
          </Form>
        </div>
      )}
    </Section>
  )
}

function Figures({ viewer: { language }, closed }: Shown) {
  const t = text[language]
  return (
    <Section id="figures" heading={t.figures.heading}>
      {closed.length === 0 && <p class="text-muted">{t.figures.none}</p>}
      {closed.map(({ quarter, figures }) => (
        <div key={quarter} id={`quarter-${quarter}`} class="mt-6 first:mt-0">
          <h3 class="mb-2 first-letter:uppercase">{t.quarter(quarter)}</h3>
          {figures.length === 0 ? (
            <p class="text-muted">{t.figures.nothing}</p>
          ) : (
            <>
              {figures.map((figure) => (
                <FigureOf key={figure.question} {...{ language, quarter, figure }} />
              ))}
              {figures.length < questionIds.length && <p class="text-muted">{t.figures.some}</p>}
            </>
          )}
        </div>
      ))}
    </Section>
  )
}

function FigureOf(shown: { language: Language; quarter: Quarter; figure: Figure }) {
  const { language, quarter, figure } = shown
  const t = text[language].figures
  const asked = questions[language].questions[figure.question]
  const side = (which: Side) =>
    t.steps(
      scaleSteps.filter((step) => sideOf(step) === which).map((step) => asked.steps[step - 1] as string),
    )
  return (
    <div class="mb-6">
      <FigureTable
        id={`figure-${quarter}-${figure.question}`}
        caption={`${asked.name}, ${text[language].quarter(quarter)}`}
        head={[asked.asks, t.count]}
        rows={(['lighter', 'heavier'] as const).map((which) => ({
          key: which,
          cells: [side(which), t.atLeast(figure[which])],
        }))}
      />
    </div>
  )
}
