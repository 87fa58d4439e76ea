import { weekdayName } from '../../../platform/i18n/dates.ts'
import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { FieldError } from '../../../platform/web/form.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { RadioGroup, SelectField } from '../../../ui/choice.tsx'
import { DateField, TextField, TimeField } from '../../../ui/field.tsx'
import { ErrorSummary } from '../../../ui/form.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import type { Participant } from '../../meetings/types.ts'
import { slotInWords } from '../fitting/pages.tsx'
import { type FittingTime, slotOf } from '../fitting/rules.ts'
import { text } from '../text.ts'
import { offered, otherIntervals } from './rules.ts'

/** What the form answers to: nothing agreed yet, a rhythm that holds, or the other's proposal. */
export type Occasion = 'first' | 'change' | 'counter'

/** The form that describes a rhythm. It asks for the preview (GET), so that looking changes nothing. */
export function rhythmPage(props: {
  viewer: Viewer
  pairId: string
  other: Participant
  occasion: Occasion
  typed: Record<string, string>
  errors: FieldError[]
  /** Times at which both are free most weeks. */
  free: readonly FittingTime[]
}) {
  const { viewer, pairId, occasion, errors } = props
  const t = text[viewer.language]
  const name = givenName(props.other.name)
  const title = occasion === 'first' ? t.form.title(name) : t.form.titleChange(name)
  const lead = { first: t.form.lead(name), change: t.form.leadChange, counter: t.form.leadCounter(name) }
  const messages = errors.map(({ field, code }) => ({
    field,
    message: errorText(viewer.language, code, t.errors),
  }))
  return {
    title,
    status: errors.length > 0 ? (422 as const) : (200 as const),
    body: (
      <>
        <ErrorSummary heading={errorSummaryHeading(viewer.language)} errors={messages} />
        <PageHeading overline={t.pairOverline(props.other.name)} lead={lead[occasion]}>
          {title}
        </PageHeading>
        <form
          id="rhythm"
          method="get"
          action={urls.cadencePreview({ pairId })}
          noValidate
          class="flex flex-col gap-7"
        >
          <Fields
            {...props}
            name={name}
            wrong={Object.fromEntries(messages.map(({ field, message }) => [field, message]))}
          />
          <Actions>
            <Button>{t.form.preview}</Button>
            <ButtonLink tone="quiet" href={urls.pair({ pairId })}>
              {t.form.cancel}
            </ButtonLink>
          </Actions>
        </form>
      </>
    ),
  }
}

/** `other` shows a field of its own only while it is chosen; without the style sheet it simply stands there. */
const whenOther = 'mt-4 hidden max-w-72 group-has-[input[value=other]:checked]/choice:block'

function Fields(props: {
  viewer: Viewer
  name: string
  typed: Record<string, string>
  wrong: Record<string, string>
  free: readonly FittingTime[]
}) {
  const { typed, wrong } = props
  const { language } = props.viewer
  const t = text[language]
  const field = (name: keyof typeof t.form & string) => ({
    name,
    label: t.form[name] as string,
    error: wrong[name],
  })
  return (
    <>
      <div class="group/choice">
        <RadioGroup
          {...field('everyWeeks')}
          hint={t.form.everyWeeksHint}
          value={typed.everyWeeks ?? offered.everyWeeks[0]}
          options={[
            ...offered.everyWeeks.map((value) => ({ value, label: t.everyWeeks(Number(value)) })),
            { value: 'other', label: t.form.other },
          ]}
        />
        <div class={whenOther}>
          <SelectField
            {...field('otherWeeks')}
            value={typed.otherWeeks ?? ''}
            options={[
              { value: '', label: '–' },
              ...otherIntervals.map((value) => ({ value, label: t.everyWeeks(Number(value)) })),
            ]}
          />
        </div>
      </div>
      <WeekdayAndTime {...props} />
      <div class="group/choice">
        <RadioGroup
          {...field('minutes')}
          hint={t.form.minutesHint}
          value={typed.minutes ?? '45'}
          options={[
            ...offered.minutes.map((value) => ({ value, label: t.minutes(Number(value)) })),
            { value: 'other', label: t.form.other },
          ]}
        />
        <div class={whenOther}>
          <TextField
            {...field('otherMinutes')}
            type="number"
            inputMode="numeric"
            min={15}
            max={120}
            value={typed.otherMinutes ?? ''}
          />
        </div>
      </div>
      <TextField
        {...field('place')}
        hint={t.form.placeHint}
        audience={{ kind: 'shared', text: t.audience(props.name) }}
        value={typed.place ?? ''}
        maxLength={300}
      />
      <DateField {...field('firstDate')} hint={t.form.firstDateHint} value={typed.firstDate ?? ''} />
    </>
  )
}

/** When: times that suit both first, one press each, and then any other weekday and time. */
function WeekdayAndTime(props: Parameters<typeof Fields>[0]) {
  const { typed, wrong, free } = props
  const { language } = props.viewer
  const t = text[language]
  const own = (
    <>
      <SelectField
        name="weekday"
        label={t.form.weekday}
        error={wrong.weekday}
        value={typed.weekday ?? offered.weekday}
        options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({
          value: String(day),
          label: weekdayName(language, day),
        }))}
      />
      <TimeField
        name="time"
        label={t.form.time}
        error={wrong.time}
        value={typed.time ?? offered.time}
        required
      />
    </>
  )
  if (free.length === 0) return <div class="grid gap-7 sm:grid-cols-2">{own}</div>
  const options = free.map((one) => ({
    value: slotOf(one),
    label: slotInWords(language, one),
    hint: t.fitting.weeks(one.fits, one.of),
  }))
  const isOffered = options.some(({ value }) => value === typed.slot)
  const isNew = typed.slot === undefined && typed.weekday === undefined
  return (
    <div class="group/choice">
      <RadioGroup
        name="slot"
        label={t.fitting.slots}
        hint={t.fitting.slotsHint}
        error={wrong.slot}
        value={isOffered ? typed.slot : isNew ? options[0]?.value : 'other'}
        options={[...options, { value: 'other', label: t.fitting.otherTime }]}
      />
      <div class="mt-4 hidden gap-7 group-has-[input[value=other]:checked]/choice:grid sm:grid-cols-2">
        {own}
      </div>
    </div>
  )
}
