import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Paper } from '../../../platform/pdf/paper.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { Form } from '../../../platform/web/form.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Definitions } from '../../../ui/definition.tsx'
import { Details } from '../../../ui/details.tsx'
import { DateField } from '../../../ui/field.tsx'
import { ErrorSummary } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { urls } from '../../../urls.ts'
import { otherOf } from '../../pair/rules.ts'
import type { Pair } from '../../pair/types.ts'
import { usualPeriods } from './rules.ts'
import { text } from './text.ts'
import type { Period } from './types.ts'

interface Props {
  viewer: Viewer
  pair: Pair
  today: Temporal.PlainDate
  form: Form<Period>
  /** Null where the period could not be read. */
  shown: { period: Period; paper: Paper } | null
}

const query = ({ from, until }: Period): string => `?from=${from}&until=${until}`

/** A period as a page that prints well, and the choice of another. */
export function summaryView(props: Props) {
  const { viewer, pair, form, shown } = props
  const { language } = viewer
  const t = text[language]
  const name = givenName(otherOf(pair, viewer.memberId).name)
  const errors = (form.ok ? [] : form.errors).map(({ field, code }) => ({
    field,
    message: errorText(language, code, t.errors),
  }))
  return {
    title: `${t.title}: ${t.heading(pair.leader.name, pair.employee.name)}`,
    body: (
      <>
        <ErrorSummary heading={errorSummaryHeading(language)} errors={errors} />
        <PageHeading
          overline={t.title}
          actions={
            <>
              {shown && (
                <ButtonLink
                  href={urls.pairSummaryFile({ pairId: pair.id }) + query(shown.period)}
                  icon="download"
                >
                  {t.download}
                </ButtonLink>
              )}
              <ButtonLink href={urls.pairTimeline({ pairId: pair.id })} tone="quiet" icon="arrowLeft">
                {t.toTimeline}
              </ButtonLink>
            </>
          }
        >
          {t.heading(pair.leader.name, pair.employee.name)}
        </PageHeading>
        <Choice {...props} errors={errors} />
        {shown && (
          <>
            <p class="mb-6 flex gap-2 text-sm text-muted print:hidden">
              <Icon name="eye" class="mt-[0.2em]" />
              {t.audience(name)}
            </p>
            <Sheet paper={shown.paper} />
          </>
        )}
      </>
    ),
  }
}

function Choice({
  viewer,
  pair,
  today,
  form,
  errors,
}: Props & { errors: { field: string; message: string }[] }) {
  const t = text[viewer.language]
  const at = urls.pairSummary({ pairId: pair.id })
  const error = (field: string) => errors.find((found) => found.field === field)?.message
  return (
    <div class="mb-8 print:hidden">
      <nav aria-label={t.periods} class="mb-2 flex flex-wrap gap-x-6">
        {Object.entries(usualPeriods(today)).map(([key, period]) => (
          <a key={key} href={at + query(period)} class="inline-flex min-h-11 items-center">
            {t.usual[key as keyof typeof t.usual]}
          </a>
        ))}
      </nav>
      <Details id="own-period" summary={t.own} open={!form.ok}>
        <form method="get" action={at} noValidate class="flex flex-col gap-7">
          <div class="flex flex-wrap items-end gap-x-6 gap-y-5">
            <DateField name="from" label={t.from} value={form.typed.from} error={error('from')} />
            <DateField name="until" label={t.until} value={form.typed.until} error={error('until')} />
          </div>
          <Actions>
            <Button tone="secondary">{t.show}</Button>
          </Actions>
        </form>
      </Details>
    </div>
  )
}

/** A paper as a part of a page, under its h1. */
function Sheet({ paper }: { paper: Paper }) {
  return (
    <>
      <Definitions items={paper.facts} />
      {paper.parts.map((part) => (
        <Section key={part.id} id={part.id} heading={part.heading}>
          {part.lead && <p class="mb-3 text-muted">{part.lead}</p>}
          {part.entries.length === 0 ? (
            <p class="text-muted">{part.otherwise}</p>
          ) : (
            <ul class="flex flex-col gap-6">
              {part.entries.map((entry) => (
                <li key={entry.id} id={entry.id}>
                  <h3 class="whitespace-pre-line">{entry.title}</h3>
                  {entry.lines.map((line) => (
                    <p key={line} class="text-sm text-muted">
                      {line}
                    </p>
                  ))}
                  {entry.texts.map((paragraph) => (
                    <p key={paragraph} class="mt-1 whitespace-pre-line">
                      {paragraph}
                    </p>
                  ))}
                  {entry.points.length > 0 && (
                    <ul class="mt-1 list-disc pl-6">
                      {entry.points.map((point) => (
                        <li key={point} class="whitespace-pre-line">
                          {point}
                        </li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Section>
      ))}
    </>
  )
}
