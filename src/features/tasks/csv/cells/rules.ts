/**
 * One row of a file that Excel in Danish opens by a double click: semicolons and CRLF. No cell can be a formula: an
 * apostrophe stands in front of one that would begin like one, and of an apostrophe there, which reading takes off again.
 */
export const csvRow = (cells: readonly string[]): string => `${cells.map(cellOf).join(';')}\r\n`

function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r']/.test(text) ? `'${text}` : text
  return /[";\t\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What such a file begins with, so that it is read as UTF-8. */
export const byteOrderMark = '\ufeff'
