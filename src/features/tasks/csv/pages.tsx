import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import type { Language, Viewer } from '../../../platform/session/viewer.ts'
import { draftParts, type Draft as SomeDraft } from '../../../ui/draft.tsx'
import { choicesOf, text } from './text.ts'
import type { Column, WrongCell } from './types.ts'

export type Draft = SomeDraft<'import' | 'fix'>
export const { DraftErrors, fieldsOf } = draftParts<Draft['form'], Viewer>({
  heading: ({ language }) => errorSummaryHeading(language),
  error: ({ language }, code) => errorText(language, code, text[language].errors),
})

/** What is wrong with a cell as the code of a sentence: "unsure-rhythm", "word:Skal, Bør, Kan". */
export function codeOf(language: Language, { column, code }: WrongCell): string {
  if (code === 'word') return `word:${choicesOf(language, column)}`
  if (code === 'required' && column === 'rhythm') return 'say-rhythm'
  if (code === 'unsure') return column === 'minutes' ? 'unsure-minutes' : 'unsure-rhythm'
  return code
}

export const wrongText = (language: Language, cell: WrongCell): string =>
  errorText(language, codeOf(language, cell), text[language].errors)

export const columnName = (language: Language, column: Column): string => text[language].columns[column]
