import type { ArchiveCover, ArchivedPart, ShownRow } from './types.ts'
import type { ZippedFile } from './zip/rules.ts'

/** The same in an HTML file as on the screen, whatever it is. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const rowHtml = (row: ShownRow): string =>
  `<dl>${row.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`

function partHtml({ part, heading, note, tables }: ArchivedPart, nothing: string): string {
  const filled = tables.filter(({ shown }) => shown.length > 0)
  const inside = filled.map(
    ({ heading, shown }) => `<h3>${escapeHtml(heading)} (${shown.length})</h3>${shown.map(rowHtml).join('')}`,
  )
  return `<section id="${part}"><h2>${escapeHtml(heading)}</h2>${note ? `<p>${escapeHtml(note)}</p>` : ''}${
    inside.join('') || `<p>${escapeHtml(nothing)}</p>`
  }</section>`
}

const look = `body{font:17px/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1f2a2e;background:#fbf8f3}
h2{margin-top:3rem;border-top:1px solid #8a8f8c;padding-top:1rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:0 0 1.2rem;padding-left:.8rem;border-left:3px solid #cbbfa8}
dt{color:#4d5a5e}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}a{color:#1b5e59}
@media(max-width:30rem){dl{display:block}dt{margin-top:.4rem}}
@media(prefers-color-scheme:dark){body{color:#ece7df;background:#14191b}dt{color:#b9b4ab}a{color:#7cc4b8}}
@media print{body{background:none;color:#000}}`

/** The archive as one page that needs nothing else: no script, no address, no picture. */
export function archiveHtml(cover: ArchiveCover, parts: readonly ArchivedPart[]): string {
  const list = parts.map(({ part, heading }) => `<li><a href="#${part}">${escapeHtml(heading)}</a></li>`)
  return `<!doctype html>
<html lang="${cover.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(cover.title)}</title><style>${look}</style></head>
<body><h1>${escapeHtml(cover.title)}</h1>${cover.lead.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}
<nav><h2>${escapeHtml(cover.contents)}</h2><ul>${list.join('')}</ul></nav>
${parts.map((part) => partHtml(part, cover.nothing)).join('\n')}
</body></html>
`
}

/** All rows as they are kept, by the names of their tables. */
export const archiveJson = (parts: readonly ArchivedPart[]): string =>
  JSON.stringify(
    {
      format: 'takt-archive',
      version: 1,
      tables: Object.fromEntries(
        parts.flatMap(({ tables }) => tables.map(({ table, rows }) => [table, rows] as const)),
      ),
    },
    null,
    2,
  )

/** The two files of an archive. */
export function archiveFiles(cover: ArchiveCover, parts: readonly ArchivedPart[]): ZippedFile[] {
  const encoder = new TextEncoder()
  return [
    { name: cover.readMe, bytes: encoder.encode(archiveHtml(cover, parts)) },
    { name: 'data.json', bytes: encoder.encode(archiveJson(parts)) },
  ]
}
