import { hoursText, minutesText } from '../../../platform/i18n/hours.ts'
import type { Language } from '../../../platform/session/viewer.ts'
import { BalanceBar } from '../../../ui/chart/balance-bar.tsx'
import type { MinuteRange } from '../types.ts'
import { balanceOf } from './rules.ts'
import { text } from './text.ts'

/** How a usual week stands to what is agreed, in a sentence. */
export function balanceText(language: Language, usual: MinuteRange, agreed: number): string {
  const t = text[language]
  const balance = balanceOf(usual, agreed)
  switch (balance.kind) {
    case 'over':
    case 'under':
      return t[balance.kind](hoursText(language, balance.by))
    case 'either':
      return t.either(minutesText(language, balance.over), minutesText(language, balance.under))
    case 'even':
      return t.even
  }
}

/**
 * The minutes of a week against those that are agreed for it, as a bar and in words; `unknown` is how many tasks have
 * no time. `agreed` is rounded to the whole minute.
 */
export function Balance(props: {
  language: Language
  usual: MinuteRange
  agreed: number
  unknown?: number
  id?: string
}) {
  const { language, usual, unknown = 0 } = props
  const t = text[language]
  const agreed = Math.round(props.agreed)
  return (
    <div id={props.id}>
      <p class="font-medium">{t.of(hoursText(language, usual), minutesText(language, agreed))}</p>
      <BalanceBar {...usual} limit={agreed} />
      <p class="text-muted">
        {balanceText(language, usual, agreed)}
        {unknown > 0 && ` ${t.unknown(unknown)}`}
      </p>
    </div>
  )
}
