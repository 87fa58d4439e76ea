import { longDate } from '../../../platform/i18n/dates.ts'
import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import { minutesText } from '../../../platform/i18n/hours.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Language, Viewer } from '../../../platform/session/viewer.ts'
import type { FieldError } from '../../../platform/web/form.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Actions, Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Details } from '../../../ui/details.tsx'
import { DateField, TextField } from '../../../ui/field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import { TaskNav } from '../pages.tsx'
import type { AgreedHours, TaskList } from '../types.ts'
import { hoursIn, mondayOf, usualMinutesIn, weekField } from './rules.ts'
import { text } from './text.ts'
import { weekFields } from './types.ts'

export interface HoursView {
  viewer: Viewer
  list: TaskList
  /** By their first Monday. */
  hours: AgreedHours[]
  /** Of the viewer. */
  today: Temporal.PlainDate
  saved?: boolean
  ended?: boolean
  draft?: { typed: Record<string, string>; errors: FieldError[] }
}

const errorsOf = ({ viewer, draft }: HoursView) =>
  (draft?.errors ?? []).map(({ field, code }) => ({
    field,
    message: errorText(viewer.language, code, text[viewer.language].errors),
  }))

/** "37 timer om ugen"; of a cycle each of its weeks. */
function inWords(language: Language, { minutes }: AgreedHours): string {
  const t = text[language]
  const weeks = minutes.map((week) => minutesText(language, week))
  return weeks.length === 1 ? t.weekly(weeks.join()) : t.cycle(weeks.length, weeks)
}

/** The hours a week that are agreed: those that hold now, others for its employee, and those that were. */
export function hoursView(view: HoursView) {
  const { viewer, list, hours, today, draft, ended, saved } = view
  const { language } = viewer
  const t = text[language]
  const current = hoursIn(hours, mondayOf(today))
  const mean = Math.round(usualMinutesIn(hours, mondayOf(today)))
  return {
    title: t.title,
    flash: ended ? (
      <Flash tone="problem" message={t.ended} />
    ) : (
      saved && !draft && <Flash message={t.saved} />
    ),
    body: (
      <>
        <ErrorSummary heading={errorSummaryHeading(language)} errors={errorsOf(view)} />
        <TaskNav viewer={viewer} pairId={list.pair.id} current="hours" />
        <PageHeading lead={list.own ? t.lead : t.leadLeader(givenName(list.pair.employee.name))}>
          {t.title}
        </PageHeading>
        <Card id="hours-now" overline={t.now} heading={inWords(language, current)}>
          {current.minutes.length > 1 && <p>{t.mean(minutesText(language, mean))}</p>}
          <p class="text-muted">{hours.length === 0 ? t.usual : t.since(longDate(language, current.from))}</p>
        </Card>
        {list.own && (list.pair.goesOn || draft) && <HoursForm {...view} />}
        {hours.length > 1 && (
          <Section id="hours-history" heading={t.history}>
            <List>
              {hours.toReversed().map((one) => (
                <ListRow
                  key={one.from.toString()}
                  id={`hours-${one.from}`}
                  title={inWords(language, one)}
                  detail={t.since(longDate(language, one.from))}
                  trailing={one === current && <Badge tone="neutral">{t.now}</Badge>}
                />
              ))}
            </List>
          </Section>
        )}
      </>
    ),
  }
}

function HoursForm(view: HoursView) {
  const { viewer, list, hours, today, draft } = view
  const t = text[viewer.language]
  const name = givenName(list.pair.leader.name)
  const errors = new Map(errorsOf(view).map(({ field, message }) => [field, message]))
  const { minutes } = hoursIn(hours, mondayOf(today))
  const field = (name: (typeof weekFields)[number], index: number) => {
    const week = minutes[index]
    const said = week === undefined ? '' : weekField(week)
    return { name, error: errors.get(name), value: draft ? (draft.typed[name] ?? '') : said }
  }
  const [first, ...others] = weekFields
  const varies = others.map((name, index) => field(name, index + 1))
  return (
    <div class="mt-10">
      <Form id="hours-form" action={urls.taskHours({ pairId: list.pair.id })}>
        <div class="sm:max-w-md">
          <TextField
            {...field(first, 0)}
            label={t.first}
            hint={t.hint}
            audience={
              list.shared
                ? { kind: 'shared', text: t.audience.shared(name) }
                : { kind: 'private', text: t.audience.private }
            }
            autocomplete="off"
          />
        </div>
        <Details
          id="hours-varying"
          summary={t.varying}
          open={varies.some(({ value, error }) => value !== '' || error !== undefined)}
        >
          <p class="mb-5">{t.varyingLead}</p>
          <div class="grid grid-cols-2 gap-5 lg:grid-cols-4">
            {varies.map((props, index) => (
              <TextField key={props.name} {...props} label={t.week(index + 2)} autocomplete="off" />
            ))}
          </div>
        </Details>
        <DateField
          name="from"
          label={t.from}
          hint={t.fromHint}
          error={errors.get('from')}
          value={draft ? (draft.typed.from ?? '') : mondayOf(today).toString()}
        />
        <div>
          <p>{t.away}</p>
          <p>
            <a href={urls.availability()} class="inline-flex min-h-11 items-center">
              {t.toAvailability}
            </a>
          </p>
        </div>
        <Actions>
          <Button icon="check">{t.save}</Button>
        </Actions>
      </Form>
    </div>
  )
}
