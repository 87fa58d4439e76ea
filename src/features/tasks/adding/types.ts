import { z } from 'zod'
import { choice, line, lines } from '../../../platform/web/fields.ts'
import type { Reading } from '../line/types.ts'
import { checkWording, type Wording, wordingFields } from '../wording/types.ts'

export const longestLine = 300
export const mostLines = 100

/** One line of several, as it was typed and as it was understood. */
export interface Row {
  line: string
  reading: Reading
  /** It can be kept without asking. */
  certain: boolean
}

export const lineForm = z.strictObject({ line: line(longestLine) })

/** Several lines at once; empty ones between them are none. */
export const linesForm = z.strictObject({
  lines: lines(mostLines * longestLine)
    .transform((text) =>
      text
        .split('\n')
        .map((one) =>
          one
            .replace(/^\s*[-*•–·]\s+/, '')
            .replace(/\s+/g, ' ')
            .trim(),
        )
        .filter((one) => one !== ''),
    )
    .pipe(
      z
        .array(z.string().max(longestLine, `line-too-long:${longestLine}`))
        .max(mostLines, `too-many-lines:${mostLines}`),
    ),
})

const row = z.strictObject(wordingFields).superRefine(checkWording)
const rowFields = Object.keys(wordingFields)

/**
 * The form under the lines that were read: the fields of each line that could not be kept without asking, named by its
 * number. What is left out is null.
 */
export function rowsForm(asked: readonly number[]) {
  const text = z.string().optional()
  const fields = asked.flatMap((number) => [
    ...rowFields.map((name): [string, typeof text] => [`${name}-${number}`, text]),
  ])
  const skips = asked.map((number) => [`skip-${number}`, choice(['on']).optional()] as const)
  return z
    .strictObject({
      lines: z.string(),
      keep: choice(['yes']),
      ...Object.fromEntries(fields),
      ...Object.fromEntries(skips),
    })
    .transform((typed, context): Map<number, Wording | null> => {
      const given = typed as Record<string, string | undefined>
      const rows = new Map<number, Wording | null>()
      for (const number of asked) {
        rows.set(number, null)
        if (given[`skip-${number}`]) continue
        const checked = row.safeParse(
          Object.fromEntries(rowFields.map((name) => [name, given[`${name}-${number}`]])),
        )
        if (checked.success) rows.set(number, checked.data)
        for (const { path, message } of checked.error?.issues ?? []) {
          context.addIssue({ code: 'custom', path: [`${String(path[0])}-${number}`], message })
        }
      }
      return rows
    })
}
