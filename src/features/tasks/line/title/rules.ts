const bullet =
  /^\s*(?:[-*•·–—◦▪►‣○●☐☑✓✔]|\[[ xX]?\]|\(?\d{1,3}[.)](?!\s*(?:\p{L}*\s)?(?:kvartal|halvår|sal|jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec))|\(?[a-z]\))\s+/iu
const edge = /^[\s,;:|–—-]+|[\s,;:|–—-]+$/gu

/** How many characters stand in front of a line that are the list's and not the task's: "- ", "1. ", "[ ] ". */
export function bulletLength(line: string): number {
  const length = bullet.exec(line)?.[0].length ?? 0
  const more = length > 0 ? (bullet.exec(line.slice(length))?.[0].length ?? 0) : 0
  return length + more
}

/** What is left of a line when the spans are cut out of it, without the marks that stood between. */
export function titleOf(line: string, cuts: readonly { start: number; end: number }[]): string {
  let left = ''
  let at = 0
  for (const { start, end } of cuts) {
    left += `${line.slice(at, start)} `
    at = end
  }
  left += line.slice(at)
  const tidied = left
    .replace(/\s+/gu, ' ')
    .replace(/([(]) ?(?:[,;:–—-] ?)*/gu, '$1')
    .replace(/ ?(?:[,;:–—-] ?)*([)])/gu, '$1')
    .replace(/\(\s*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/ ([,;:])/gu, '$1')
    .replace(/([,;:])(?: ?[,;:])+/gu, '$1')
    .replace(edge, '')
  // A full stop between sentences goes with the sentence that was cut.
  return (
    cuts.length > 0 ? tidied.replace(/(?<=\p{L}{4,})\.(?:\s*\.)*$/u, '').replace(/^[\s.,]+/u, '') : tidied
  ).replace(edge, '')
}
