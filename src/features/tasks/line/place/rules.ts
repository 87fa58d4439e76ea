import type { Mark } from '../types.ts'

/** What may stand between two phrases that belong together. */
const between = /^(?:[\s,;:|()\t–—.+&/-]|(?<=\s)(?:og|and)(?=\s))*$/u
const separatorBefore = /(?:^|[,;:|(\t–—.!?]|\s-)\s*$/u
const separatorBehind = /^\s*(?:$|[,;:|)\t–—.!?]|-\s)/u

/** Words in front of a phrase with which it says something else: "inden 20 min", "den daglige", "planen for hver uge". */
const blockers = new Set(
  'inden|efter|under|over|within|after|before|by|af|of|på|to|from|fra|til|mindst|højst|max|max.|maks|maks.|most|least|than|end|knap|godt|eller|or|op|up|senest|mod|until|since|siden|ikke|not|no|uden|without|og|and|with|med|last|sidste|næste|next|første|first|skip|undtagen|except|men|but'.split(
    '|',
  ),
)
const blockersOfRhythm = new Set(
  'den|det|de|the|en|et|a|an|vores|our|min|my|din|your|for|i|in|this|that|denne|dette|every|hver|hvert|non|ny|nyt|nye|new|fast|faste'.split(
    '|',
  ),
)

export const isBetween = (text: string): boolean => between.test(text)

/** The word right in front of a phrase, without anything that parts them; empty where there is none. */
const wordBefore = (line: string, { start }: Mark): string =>
  /(?:^|[\s(])([^\s(,;:|]+)\s+$/u.exec(line.slice(0, start))?.[1] ?? ''

/**
 * Whether a phrase stands apart from the title, so that it speaks of the task: at an end of the line or behind a
 * comma, alone or with others. Some phrases can be nothing else and may stand anywhere.
 */
export function standsApart(line: string, marks: readonly Mark[], mark: Mark): boolean {
  const said = marks.some(
    ({ kind, end }) => kind !== 'plain' && isSpace(line.slice(end, mark.start), end <= mark.start),
  )
  const word = said ? '' : wordBefore(line, mark)
  if (blockers.has(word)) return false
  if (mark.kind === 'minutes' && /^\p{N}/u.test(word)) return false
  if (mark.kind === 'often' && blockersOfRhythm.has(word)) return false
  if (mark.kind === 'often' && mark.anywhere) return true
  const chain = marks.filter(({ kind }) => kind !== 'plain' && kind !== 'hint')
  const at = chain.indexOf(mark)
  if (at < 0) return false
  let first = at
  while (first > 0 && joins(line, chain[first - 1] as Mark, chain[first] as Mark)) first--
  let last = at
  while (last < chain.length - 1 && joins(line, chain[last] as Mark, chain[last + 1] as Mark)) last++
  const before = line.slice(0, chain[first]?.start)
  const behind = line.slice(chain[last]?.end)
  // "Daily standup": an adjective of the title, though it begins the line.
  const next = marks[marks.indexOf(mark) + 1]
  const toTime = /^ \d{1,3}\s*$/.test(behind) || (next?.kind === 'hint' && joins(line, mark, next))
  if (mark.kind === 'often' && last === at && !separatorBehind.test(behind) && !toTime) return false
  if (toTime) return true
  return separatorBefore.test(before) || separatorBehind.test(behind)
}

const joins = (line: string, a: Mark, b: Mark): boolean => isBetween(line.slice(a.end, b.start))

const isSpace = (text: string, before: boolean): boolean => before && /^ *$/.test(text)

/**
 * A number that stands where a time would, without a unit: at the end of the line or in front of a phrase. More than
 * 600 is rather a name or a year.
 */
export function hasBareNumber(line: string, marks: readonly Mark[]): boolean {
  for (const found of line.matchAll(
    /(?<![\p{L}\p{N}][-.,/:'’]?)(?:\d{1,3} ?[-–—] ?)?(\d{1,3})(?:[.,]\d{1,2})?(?![\p{L}\p{N}%])(?![-'’.,/:][\p{L}\p{N}]|\. \p{L})/gu,
  )) {
    const end = found.index + found[0].length
    if (Number(found[1]) > 600 || Number(found[1]) === 0) continue
    if (marks.some((mark) => mark.start < end && mark.end > found.index)) continue
    const next = marks.find(({ start, kind }) => start >= end && kind !== 'plain')
    if (
      /^\s*(?:$|[,;|\t–—]|- )/u.test(line.slice(end)) ||
      (next && /^[\s,;:–—-]*$/u.test(line.slice(end, next.start)))
    )
      return true
  }
  return false
}
