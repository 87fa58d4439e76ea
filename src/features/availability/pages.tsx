import { longDate, weekdayName } from '../../platform/i18n/dates.ts'
import { errorSummaryHeading, errorText } from '../../platform/i18n/form-text.ts'
import { givenName } from '../../platform/i18n/names.ts'
import type { Language, Viewer } from '../../platform/session/viewer.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { DateField, TimeField } from '../../ui/field.tsx'
import { Flash } from '../../ui/flash.tsx'
import { ErrorSummary, Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { urls } from '../../urls.ts'
import { whenInWords } from '../cadence/pages.tsx'
import { text as replanText } from '../cadence/replan/text.ts'
import type { PairReplan } from '../cadence/replan/types.ts'
import type { Absence, WorkingDay } from '../cadence/types.ts'
import { text } from './text.ts'
import { type Done, type KeptAbsence, type Refused, weekdays } from './types.ts'

interface Shown {
  viewer: Viewer
  week: readonly WorkingDay[]
  absences: readonly KeptAbsence[]
  /** What the days as they stand leave to the two. */
  left: readonly PairReplan[]
  done: Done | null
  refused?: Refused
}

/** When one works and when one is away. */
export function availabilityPage(shown: Shown) {
  const { viewer, done, refused } = shown
  const t = text[viewer.language]
  const errors = (refused?.errors ?? []).map(({ field, code }) => ({
    field,
    message: errorText(viewer.language, code, t.errors),
  }))
  const error = (field: string) => errors.find((one) => one.field === field)?.message
  return {
    title: t.title,
    status: refused ? (422 as const) : (200 as const),
    flash: done && <DoneFlash language={viewer.language} done={done} />,
    body: (
      <>
        <ErrorSummary heading={errorSummaryHeading(viewer.language)} errors={errors} />
        <PageHeading lead={t.lead}>{t.title}</PageHeading>
        <p class="mb-8 text-muted">{t.seen}</p>
        <Left {...shown} />
        <Absences {...shown} error={error} />
        <Week {...shown} error={error} />
      </>
    ),
  }
}

type ErrorOf = (field: string) => string | undefined

function DoneFlash({ language, done }: { language: Language; done: Done }) {
  const t = text[language]
  const { from, until } = done
  const undo = done.done === 'back' && from && until ? { from, until } : undefined
  return (
    <Flash
      message={t.done[done.done] + t.moved(done.moved)}
      undo={undo && { label: t.undo, action: urls.absences(), hidden: undo }}
    />
  )
}

/** "lørdag den 3. juli 2027 til søndag den 18. juli 2027" */
export const daysInWords = (language: Language, { from, until }: Absence): string =>
  text[language].days(longDate(language, from), longDate(language, until))

function Left({ viewer, left }: Shown) {
  const t = text[viewer.language].left
  const rows = left.flatMap(({ other, left }) => left.map(({ meeting }) => ({ meeting, other })))
  if (rows.length === 0) return null
  return (
    <Section id="left" heading={t.heading}>
      <p class="mb-2">{t.lead}</p>
      <List>
        {rows.map(({ meeting, other }) => (
          <ListRow
            key={meeting.id}
            id={`left-${meeting.id}`}
            title={
              <span class="inline-block first-letter:uppercase">{whenInWords(viewer.language, meeting)}</span>
            }
            detail={replanText[viewer.language].with(other.name)}
            trailing={
              <a
                href={urls.meetingMove({ meetingId: meeting.id })}
                aria-label={t.moveWith(givenName(other.name), whenInWords(viewer.language, meeting))}
                class="inline-flex min-h-11 items-center"
              >
                {t.move}
              </a>
            }
          />
        ))}
      </List>
    </Section>
  )
}

function Absences({ viewer, absences, refused, error }: Shown & { error: ErrorOf }) {
  const { language } = viewer
  const t = text[language]
  const typed = refused?.form === 'absence' ? refused.typed : {}
  return (
    <Section id="absences" heading={t.absences.heading}>
      <p class="mb-4">{absences.length > 0 ? t.absences.lead : t.absences.none}</p>
      {absences.length > 0 && (
        <List label={t.absences.heading}>
          {absences.map((absence) => (
            <ListRow
              key={absence.id}
              id={`absence-${absence.id}`}
              title={
                <span class="inline-block first-letter:uppercase">{daysInWords(language, absence)}</span>
              }
              trailing={
                <Form action={urls.absenceRemoval({ absenceId: absence.id })}>
                  <Button
                    tone="quiet"
                    icon="remove"
                    aria-label={t.absences.removeNamed(daysInWords(language, absence))}
                  >
                    {t.absences.remove}
                  </Button>
                </Form>
              }
            />
          ))}
        </List>
      )}
      <form
        method="get"
        action={urls.absencePreview()}
        id="absence-form"
        noValidate
        class="mt-4 flex flex-col gap-7"
      >
        <div class="flex flex-wrap items-end gap-x-6 gap-y-5">
          <DateField
            name="from"
            label={t.absences.from}
            value={typed.from}
            error={error('from')}
            audience={{ kind: 'private', text: t.onlyYou }}
          />
          <DateField
            name="until"
            label={t.absences.until}
            hint={t.absences.untilHint}
            value={typed.until}
            error={error('until')}
          />
        </div>
        <Actions>
          <Button>{t.absences.look}</Button>
        </Actions>
      </form>
    </Section>
  )
}

/** What stands in the fields before anyone has said: the hours that Takt reckons with until then. */
const usual = ['08:00', '17:00'] as const

function Week({ viewer, week, refused, error }: Shown & { error: ErrorOf }) {
  const t = text[viewer.language]
  const typed = refused?.form === 'week' ? refused.typed : null
  const shown = (weekday: number): readonly [string, string] => {
    if (typed) return [typed[`begins${weekday}`] ?? '', typed[`ends${weekday}`] ?? '']
    const day = week.find((one) => one.weekday === weekday)
    if (day) return [clockOf(day.begins), clockOf(day.ends)]
    return week.length === 0 && weekday <= 5 ? usual : ['', '']
  }
  return (
    <Section id="week" heading={t.week.heading}>
      {week.length === 0 && <p class="mb-4">{t.week.none}</p>}
      <form
        method="get"
        action={urls.workingWeekPreview()}
        id="week-form"
        noValidate
        class="flex flex-col gap-5"
      >
        {weekdays.map((weekday) => {
          const [begins, ends] = shown(weekday)
          return (
            <fieldset key={weekday} class="grid max-w-96 grid-cols-2 items-end gap-x-4">
              <legend class="mb-1 font-semibold first-letter:uppercase">
                {weekdayName(viewer.language, weekday)}
              </legend>
              <TimeField
                name={`begins${weekday}`}
                label={t.week.from}
                value={begins}
                error={error(`begins${weekday}`)}
              />
              <TimeField
                name={`ends${weekday}`}
                label={t.week.to}
                value={ends}
                error={error(`ends${weekday}`)}
              />
            </fieldset>
          )
        })}
        <Actions>
          <Button tone="secondary">{t.week.look}</Button>
        </Actions>
      </form>
      {week.length > 0 && (
        <Form action={urls.workingWeekRemoval()}>
          <Actions>
            <Button tone="quiet">{t.week.usual}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  )
}

const clockOf = (time: Temporal.PlainTime): string => time.toString({ smallestUnit: 'minute' })
