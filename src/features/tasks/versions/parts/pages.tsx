import { plainDate } from '../../../../platform/i18n/dates.ts'
import { errorSummaryHeading, errorText } from '../../../../platform/i18n/form-text.ts'
import { givenName } from '../../../../platform/i18n/names.ts'
import type { Language, Viewer } from '../../../../platform/session/viewer.ts'
import { draftParts, type Draft as SomeDraft } from '../../../../ui/draft.tsx'
import type { Audience } from '../../../../ui/field.tsx'
import { otherOf } from '../../../pair/rules.ts'
import type { TaskList } from '../../types.ts'
import { countsOf } from '../rules.ts'
import { text } from '../text.ts'
import type { Comparison, TaskVersion } from '../types.ts'

/** Who looks, on which day of theirs, and at which list. */
export interface Looking {
  viewer: Viewer
  today: Temporal.PlainDate
  list: TaskList
}

/** The forms that can come back, and the parts of a page that show one. */
export type Draft = SomeDraft<'settle' | `effect-${string}`>
export const { DraftErrors, fieldsOf } = draftParts<Draft['form'], Viewer>({
  heading: ({ language }) => errorSummaryHeading(language),
  error: ({ language }, code) => errorText(language, code, text[language].errors),
})

/** Who can read what is written now. */
export function audienceOf({ list, viewer }: Pick<Looking, 'list' | 'viewer'>): Audience {
  const t = text[viewer.language]
  return list.shared
    ? { kind: 'shared', text: t.youAnd(givenName(otherOf(list.pair, viewer.memberId).name)) }
    : { kind: 'private', text: t.onlyYou }
}

/** What each version is called: its date, and which of them it is where several hold from one. */
export function namesOf(language: Language, versions: readonly Pick<TaskVersion, 'from'>[]): string[] {
  return versions.map(({ from }, index) => {
    const before = versions.slice(0, index).filter((other) => other.from.equals(from)).length
    const date = plainDate(language, from)
    return before === 0 ? date : text[language].versions.again(date, before + 1)
  })
}

/** "2 kommet til, 1 fylder mere": how many tasks came, went and changed, in a line. */
export function changesText(language: Language, comparison: Comparison): string {
  const t = text[language].briefly
  const counts = countsOf(comparison)
  const said = (['came', 'went', 'grew', 'shrank', 'other'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t[kind](counts[kind]))
  return said.join(', ') || t.nothing
}
