import { shortDay } from '../../../platform/i18n/dates.ts'
import { hoursText, minutesText } from '../../../platform/i18n/hours.ts'
import { givenName } from '../../../platform/i18n/names.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { LineChart } from '../../../ui/chart/line.tsx'
import { DateField } from '../../../ui/field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { urls } from '../../../urls.ts'
import { otherOf } from '../../pair/rules.ts'
import { balanceText } from '../load/pages.tsx'
import { TaskNav } from '../pages.tsx'
import { Compare } from './compare/pages.tsx'
import { HelpGiven } from './help/pages.tsx'
import type { Help } from './help/types.ts'
import { audienceOf, type Draft, DraftErrors, fieldsOf, type Looking, namesOf } from './parts/pages.tsx'
import { versionBalance } from './rules.ts'
import { text } from './text.ts'
import type { Done, Refusal, TaskVersion } from './types.ts'

interface VersionsView extends Looking {
  versions: TaskVersion[]
  help: Help[]
  asked: { from?: number; to?: number }
  done?: Done
  refused?: Refusal
  draft?: Draft
}

/** The list from one version to the next: the balance over time, what has changed, and whether what was agreed helped. */
export function versionsView(view: VersionsView) {
  const { viewer, list, draft } = view
  const t = text[viewer.language]
  const name = givenName(otherOf(list.pair, viewer.memberId).name)
  return {
    title: t.title,
    flash: flashOf(view),
    body: (
      <>
        <DraftErrors viewer={viewer} draft={draft} />
        <TaskNav viewer={viewer} pairId={list.pair.id} current="versions" />
        <PageHeading
          lead={list.own ? t.lead : t.leadLeader(name)}
          actions={
            <ButtonLink href={urls.pair({ pairId: list.pair.id })} tone="quiet" icon="people">
              {t.back(name)}
            </ButtonLink>
          }
        >
          {t.title}
        </PageHeading>
        <Versions {...view} />
        <Compare {...view} />
        <HelpGiven {...view} />
        {list.own && (list.pair.goesOn || draft?.form === 'settle') && <Settle {...view} />}
      </>
    ),
  }
}

function flashOf({ viewer, done, refused, draft }: VersionsView) {
  const t = text[viewer.language]
  if (refused) {
    const message = draft ? `${t.refused[refused]} ${t.yourWords}` : t.refused[refused]
    return <Flash tone="problem" message={message} />
  }
  return done && <Flash message={t.done[done]} />
}

/** The balance of each version: as a line where there are two, and the same figures as a table. */
function Versions(view: VersionsView) {
  const { viewer, list, versions } = view
  const { language } = viewer
  const t = text[language].versions
  const name = givenName(otherOf(list.pair, viewer.memberId).name)
  return (
    <Section id="versions" heading={t.heading}>
      {versions.length === 0 ? (
        <p class="text-muted">{list.own ? t.none : t.noneLeader(name)}</p>
      ) : (
        <>
          <Line {...view} />
          <Figures {...view} />
        </>
      )}
    </Section>
  )
}

/** Of several versions from one date the last holds. */
function Line({ viewer, versions }: VersionsView) {
  const t = text[viewer.language].versions
  const standing = versions.filter(({ from }, index) => !versions[index + 1]?.from.equals(from))
  const [first] = standing
  if (!first || standing.length < 2) return null
  const points = standing.map((version) => {
    const { load, hours } = versionBalance(version)
    const x = first.from.until(version.from, { largestUnit: 'day' }).days
    return { x, ...load, limit: hours, label: shortDay(viewer.language, version.from) }
  })
  return (
    <div class="mb-6">
      <LineChart points={points} />
      <p class="text-sm text-muted">{t.chart}</p>
    </div>
  )
}

const cell = 'py-3 pr-4 align-top text-left'

function Figures(view: VersionsView) {
  const { viewer, list, versions } = view
  const { language } = viewer
  const t = text[language].versions
  const names = namesOf(language, versions)
  return (
    <table class="w-full border-collapse">
      <caption class="sr-only">{t.heading}</caption>
      <thead>
        <tr class="border-b border-edge text-sm text-muted">
          <th scope="col" class={`${cell} font-medium`}>
            {t.from}
          </th>
          <th scope="col" class={`${cell} font-medium`}>
            {t.week}
          </th>
          <th scope="col" class={`${cell} font-medium`}>
            {t.agreed}
          </th>
        </tr>
      </thead>
      <tbody class="divide-y divide-base-300">
        {versions.map((version, index) => {
          const { load, hours, untimed } = versionBalance(version)
          const facts = [t.count(version.tasks.length), untimed > 0 && t.untimed(untimed)]
          return (
            <tr key={version.id} id={`version-${version.id}`}>
              <th scope="row" class={`${cell} font-medium sm:whitespace-nowrap`}>
                {names[index]}
                {list.own && !version.shared && (
                  <span class="flex max-w-44 items-start gap-1.5 text-sm font-normal whitespace-normal text-muted">
                    <Icon name="lock" class="mt-[0.2em]" />
                    {t.own}
                  </span>
                )}
              </th>
              <td class={cell}>
                {hoursText(language, load)}
                <span class="block text-sm text-muted">{facts.filter(Boolean).join(', ')}</span>
                <span class="block text-sm text-muted">{balanceText(language, load, hours)}</span>
              </td>
              <td class="py-3 text-left align-top sm:whitespace-nowrap">{minutesText(language, hours)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Settle(view: VersionsView) {
  const { viewer, list, today, draft } = view
  const t = text[viewer.language].settle
  const field = fieldsOf(viewer, 'settle', draft)
  return (
    <Section id="settle" heading={t.heading}>
      {list.tasks.length === 0 && !draft ? (
        <p class="text-muted">{t.none}</p>
      ) : (
        <Form id="settle-form" action={urls.taskVersions({ pairId: list.pair.id })}>
          <p class="text-muted">{t.lead(list.tasks.length)}</p>
          <DateField
            {...field('from', today.toString())}
            label={t.from}
            hint={t.hint}
            audience={audienceOf(view)}
          />
          <Actions>
            <Button icon="check">{t.save}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  )
}
