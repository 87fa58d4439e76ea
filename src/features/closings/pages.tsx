import { longDate } from '../../platform/i18n/dates.ts'
import { errorSummaryHeading, errorText } from '../../platform/i18n/form-text.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import type { FieldError } from '../../platform/web/form.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { DateField, TextField } from '../../ui/field.tsx'
import { Flash } from '../../ui/flash.tsx'
import { ErrorSummary } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { urls } from '../../urls.ts'
import { HolidayChangesNote } from './changes/pages.tsx'
import { text } from './text.ts'
import type { Closing, Done, HolidayChoice } from './types.ts'

interface Shown {
  viewer: Viewer
  choices: readonly HolidayChoice[]
  closings: readonly Closing[]
  /** Holidays are new, or gone, and the plans do not follow yet. */
  haveChanged: boolean
  done: Done | null
  refused?: { typed: Record<string, string>; errors: FieldError[] }
}

/** When the company is closed: days off by agreement, and closings of its own. */
export function closingsPage(shown: Shown) {
  const { viewer, done, refused } = shown
  const t = text[viewer.language]
  const errors = (refused?.errors ?? []).map(({ field, code }) => ({
    field,
    message: errorText(viewer.language, code, t.errors),
  }))
  return {
    title: t.title,
    current: 'people' as const,
    status: refused ? (422 as const) : (200 as const),
    flash: done && <Flash message={t.done[done]} />,
    body: (
      <>
        <ErrorSummary heading={errorSummaryHeading(viewer.language)} errors={errors} />
        <PageHeading lead={t.lead}>{t.title}</PageHeading>
        <p class="mb-8 text-muted">{t.moves}</p>
        {shown.haveChanged && <HolidayChangesNote language={viewer.language} />}
        <Closings {...shown} error={(field) => errors.find((one) => one.field === field)?.message} />
        <Holidays {...shown} />
        <div class="mt-10">
          <ButtonLink href={urls.people()} tone="quiet">
            {t.back}
          </ButtonLink>
        </div>
      </>
    ),
  }
}

function Holidays({ viewer, choices }: Shown) {
  const t = text[viewer.language].holidays
  return (
    <Section id="holidays" heading={t.heading}>
      <p class="mb-4">{t.lead}</p>
      <form
        method="get"
        action={urls.closingHolidaysPreview()}
        id="holidays-form"
        noValidate
        class="flex flex-col gap-7"
      >
        <div class="flex flex-col gap-3">
          {choices.map(({ day, name, next, isOff }) => (
            <Checkbox
              key={day}
              name={day}
              label={name[viewer.language]}
              hint={t.next(longDate(viewer.language, next))}
              checked={isOff}
            />
          ))}
        </div>
        <Actions>
          <Button tone="secondary">{t.look}</Button>
        </Actions>
      </form>
    </Section>
  )
}

function Closings(props: Shown & { error: (field: string) => string | undefined }) {
  const { viewer, closings, error } = props
  const { language } = viewer
  const t = text[language].closings
  const typed = props.refused?.typed ?? {}
  return (
    <Section id="closings" heading={t.heading}>
      {closings.length === 0 ? (
        <p class="mb-4">{t.none}</p>
      ) : (
        <List>
          {closings.map((closing) => (
            <ListRow
              key={closing.id}
              id={`closing-${closing.id}`}
              title={closing.name}
              detail={
                <span class="inline-block first-letter:uppercase">
                  {text[language].days(longDate(language, closing.from), longDate(language, closing.until))}
                </span>
              }
              trailing={
                <a
                  href={urls.closingRemoval({ closingId: closing.id })}
                  aria-label={t.removeNamed(closing.name)}
                  class="inline-flex min-h-11 items-center"
                >
                  {t.remove}
                </a>
              }
            />
          ))}
        </List>
      )}
      <form
        method="get"
        action={urls.closingPreview()}
        id="closing-form"
        noValidate
        class="flex flex-col gap-7"
      >
        <TextField
          name="name"
          label={t.name}
          hint={t.nameHint}
          value={typed.name}
          error={error('name')}
          audience={{ kind: 'shared', text: text[language].everyone }}
          autocomplete="off"
        />
        <div class="flex flex-wrap items-end gap-x-6 gap-y-5">
          <DateField name="from" label={t.from} value={typed.from} error={error('from')} />
          <DateField
            name="until"
            label={t.until}
            hint={t.untilHint}
            value={typed.until}
            error={error('until')}
          />
        </div>
        <Actions>
          <Button>{t.look}</Button>
        </Actions>
      </form>
    </Section>
  )
}
