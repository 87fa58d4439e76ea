import { dateAndTime, plainDate, weekdayName } from '../../../platform/i18n/dates.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { text } from './text.ts'
import {
  type ArchiveCover,
  type ArchivedPart,
  type ArchivePart,
  type ExportedTable,
  type JsonRow,
  type ShownRow,
  tablesOf,
} from './types.ts'

/** Columns that name a person. */
const people = /_by$|^(leader|employee|author|owner|listener|member)_id$/
/** Columns that say nothing to a reader: what holds rows together, and the workings of a calendar's server. */
const unsaid =
  /^(id|version|position|number|sequence|stamped_at|sealed|image|aaguid|transports|backed_up|verified|account_id|scope|holidays_known|touched|kept|intended|found|calendar_url|failures|problem|not_before|pushed_at|leaving_at|reads_busy|shifted_by|shown_at_start|wording_hash|serves_level|weekdays|entry|read|skipped|wrong|left_out|read_count|today|rounds|undelivered_at|cancelled|provider_id|second_factor_pending|day_|stage_|lifted_at)$|^read_|_id$|^carried_from$|^up_to$|^serves$/

type Reading = { viewer: Viewer; names: ReadonlyMap<string, string> }

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(\+\d\d:\d\d|Z)$/
const date = /^\d{4}-\d\d-\d\d$/

/** A value of a row in words; empty where there is nothing to say. */
function said(column: string, value: unknown, { viewer, names }: Reading): string {
  const { language, timeZone } = viewer
  const t = text[language]
  if (value === null || value === '' || value === undefined) return ''
  if (typeof value === 'boolean') return value ? t.yes : t.none
  if (people.test(column)) return value === viewer.memberId ? t.you : (names.get(String(value)) ?? '')
  if (column === 'weekday' && typeof value === 'number') return weekdayName(language, value)
  if (Array.isArray(value)) return value.map((each) => said('', each, { viewer, names })).join(', ')
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, each]) => `${t.columns[key] ?? key}: ${said(key, each, { viewer, names })}`)
      .join('\n')
  }
  const words = String(value)
  if (instant.test(words)) return dateAndTime(language, Temporal.Instant.from(words), timeZone)
  if (date.test(words)) return plainDate(language, Temporal.PlainDate.from(words))
  return t.codes[words] ?? words
}

function shownRow(row: JsonRow, reading: Reading): ShownRow {
  const { columns } = text[reading.viewer.language]
  return Object.entries(row).flatMap(([column, value]): ShownRow => {
    if (unsaid.test(column) && !people.test(column)) return []
    const words = said(column, value, reading)
    return words === '' ? [] : [[columns[column] ?? column.replaceAll('_', ' '), words]]
  })
}

/** One chapter, as it is read and as it is kept. */
export function archivedPart(
  part: ArchivePart,
  rows: ReadonlyMap<ExportedTable, JsonRow[]>,
  reading: Reading,
): ArchivedPart {
  const t = text[reading.viewer.language]
  return {
    part,
    heading: t.parts[part],
    note: part === 'wellbeing' && (rows.get('room_entry') ?? []).length > 0 ? t.sealedNote : '',
    tables: tablesOf(part).map((table) => ({
      table,
      heading: t.tables[table],
      rows: rows.get(table) ?? [],
      shown: (rows.get(table) ?? []).map((row) => shownRow(row, reading)).filter(({ length }) => length > 0),
    })),
  }
}

/** What stands on the first page of the viewer's archive. */
export const archiveCover = (viewer: Viewer, now: Temporal.Instant): ArchiveCover => ({
  language: viewer.language,
  ...text[viewer.language].cover(
    viewer.memberName,
    viewer.organisationName,
    dateAndTime(viewer.language, now, viewer.timeZone),
  ),
})
