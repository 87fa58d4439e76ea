import { clockTime, weekdayName } from '../../../platform/i18n/dates.ts'
import type { Language } from '../../../platform/session/viewer.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { fieldsOf } from '../proposal/rules.ts'
import { firstOnOrAfter } from '../rules.ts'
import { text } from '../text.ts'
import type { Proposal } from '../types.ts'
import type { Fit, FittingTime } from './rules.ts'

/** "Tirsdag kl. 10.00" */
export function slotInWords(
  language: Language,
  { weekday, time }: Pick<FittingTime, 'weekday' | 'time'>,
): string {
  const day = weekdayName(language, weekday)
  return `${day.charAt(0).toLocaleUpperCase(language)}${day.slice(1)} ${text[language].at} ${clockTime(language, time)}`
}

/** Weekdays and times that suit both more often than the one proposed; each leads to a preview of itself. */
export function BetterTimes(props: {
  language: Language
  pairId: string
  proposal: Proposal
  own: Fit
  better: readonly FittingTime[]
  /** No meeting may lie before this day. */
  from: Temporal.PlainDate
}) {
  const { language, pairId, proposal, own, better } = props
  if (better.length === 0) return null
  const t = text[language].fitting
  const when = slotInWords(language, { weekday: proposal.weekday, time: proposal.localTime })
  const to = ({ weekday, time }: FittingTime) => {
    const firstDate = firstOnOrAfter(props.from, weekday)
    const fields = fieldsOf({ ...proposal, weekday, localTime: time, firstDate })
    return `${urls.cadencePreview({ pairId })}?${new URLSearchParams(fields)}`
  }
  return (
    <Section id="better" heading={t.better}>
      <p class="mb-4">{t.own(when, own.fits, own.of)}</p>
      <ul class="flex flex-wrap gap-3">
        {better.map((one) => (
          <li key={to(one)} class="flex max-sm:grow">
            <ButtonLink tone="secondary" href={to(one)}>
              <span>
                {slotInWords(language, one)}
                <span class="block text-sm font-normal text-muted">{t.times(one.fits, one.of)}</span>
              </span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
