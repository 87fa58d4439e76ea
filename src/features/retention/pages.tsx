import { longDate } from '../../platform/i18n/dates.ts'
import { errorSummaryHeading, errorText } from '../../platform/i18n/form-text.ts'
import type { Language, Viewer } from '../../platform/session/viewer.ts'
import type { FieldError } from '../../platform/web/form.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { SelectField } from '../../ui/choice.tsx'
import { Flash } from '../../ui/flash.tsx'
import { ErrorSummary, Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { urls } from '../../urls.ts'
import { changedKinds, tellableCount } from './rules.ts'
import { kindName, periodText, text } from './text.ts'
import { choices, choosable, type Periods, type Round } from './types.ts'

interface Shown {
  viewer: Viewer
  periods: Periods
  rounds: readonly Round[]
  saved?: boolean
  refused?: { typed: Record<string, string>; errors: FieldError[] }
}

/** How long things are kept, which the owner can shorten, and what the nights have let go of. */
export function retentionPage(shown: Shown) {
  const { viewer, periods, refused } = shown
  const { language } = viewer
  const t = text[language]
  const errors = (refused?.errors ?? []).map(({ field, code }) => ({
    field,
    message: `${kindName(language, field) ?? ''}: ${errorText(language, code, t.errors)}`,
  }))
  return {
    title: t.title,
    current: 'people' as const,
    status: refused ? (422 as const) : (200 as const),
    flash: shown.saved && <Flash message={t.saved} />,
    body: (
      <>
        <ErrorSummary heading={errorSummaryHeading(language)} errors={errors} />
        <PageHeading lead={t.lead}>{t.title}</PageHeading>
        <p class="mb-8 text-muted">{t.lookedAfter}</p>
        <Section id="periods" heading={t.form.heading}>
          <p class="mb-4">{t.form.hint}</p>
          <form
            method="get"
            action={urls.retentionPreview()}
            id="periods-form"
            noValidate
            class="flex flex-col gap-7"
          >
            {choosable.map((kind) => (
              <SelectField
                key={kind}
                name={kind}
                label={t.kinds[kind].name}
                hint={t.kinds[kind].until(periodText(language, periods[kind]))}
                error={errors.find(({ field }) => field === kind)?.message}
                options={choices[kind].map((value) => ({ value, label: periodText(language, value) }))}
                value={refused?.typed[kind] ?? periods[kind]}
              />
            ))}
            <Actions>
              <Button>{t.form.look}</Button>
              <ButtonLink href={urls.privacy()} tone="quiet">
                {t.back}
              </ButtonLink>
            </Actions>
          </form>
        </Section>
        <Rounds {...shown} />
      </>
    ),
  }
}

function Rounds({ viewer: { language }, rounds }: Shown) {
  const t = text[language].rounds
  return (
    <Section id="rounds" heading={t.heading}>
      <p class="mb-4">{t.lead}</p>
      {rounds.length === 0 ? (
        <p class="text-muted">{t.none}</p>
      ) : (
        <>
          <p class="mb-4 text-muted">{t.fewNote}</p>
          <List label={t.heading}>
            {rounds.map((round) => (
              <ListRow
                key={round.day.toString()}
                title={`${t.day} ${longDate(language, round.day)}`}
                detail={countsText(language, round)}
              />
            ))}
          </List>
        </>
      )}
    </Section>
  )
}

/** What a night let go of in one line; kinds of which there was nothing to tell are left out. */
function countsText(language: Language, { counts }: Round): string {
  const t = text[language].rounds
  const told = Object.entries(counts).flatMap(([kind, count]) => {
    const name = kindName(language, kind)
    const tellable = tellableCount(kind, count)
    return name && tellable !== 0 ? [t.count(name, tellable === 'few' ? t.few : `${tellable}`)] : []
  })
  return told.length > 0 ? told.join(' · ') : t.nothing
}

/** What other periods would mean, before they are saved: what they let go of does not come back. */
export function previewPage(shown: { viewer: Viewer; periods: Periods; chosen: Periods }) {
  const { periods, chosen, viewer } = shown
  const { language } = viewer
  const t = text[language]
  const shorter = changedKinds(periods, chosen, { shorter: true })
  return {
    title: t.preview.title,
    current: 'people' as const,
    body: (
      <>
        <PageHeading lead={t.preview.lead}>{t.preview.title}</PageHeading>
        <List label={t.preview.title}>
          {changedKinds(periods, chosen).map((kind) => (
            <ListRow
              key={kind}
              title={t.kinds[kind].name}
              detail={
                <>
                  <p>
                    {t.preview.change(
                      periodText(language, periods[kind]),
                      periodText(language, chosen[kind]),
                    )}
                  </p>
                  <p>{t.kinds[kind].until(periodText(language, chosen[kind]))}</p>
                </>
              }
            />
          ))}
        </List>
        {shorter.length > 0 && (
          <div class="mt-6 max-w-[65ch]">
            <p class="font-semibold">{t.preview.final}</p>
            <p>{t.preview.sooner}</p>
          </div>
        )}
        <div class="mt-8">
          <Form action={urls.retention()} hidden={chosen}>
            <Actions>
              <Button>{t.preview.save}</Button>
              <ButtonLink href={urls.retention()} tone="quiet">
                {t.preview.back}
              </ButtonLink>
            </Actions>
          </Form>
        </div>
      </>
    ),
  }
}
