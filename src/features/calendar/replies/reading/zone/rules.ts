/** A property of a calendar as jCal writes it (RFC 7265): name, parameters, type, value. */
export type Property = [name: string, parameters: Record<string, unknown>, type: string, ...values: unknown[]]
export type Component = [name: string, properties: Property[], components: Component[]]

/** More changes of the clock than this no zone needs. */
const mostChanges = 40

/**
 * The moment that a wall clock in a zone shows. A name that everyone knows (Europe/Copenhagen) is believed before the
 * definition that came along; a name of the sender's own (Outlook's "Romance Standard Time") is read from it.
 * @returns null for a zone that can not be made out
 */
export function instantIn(
  local: Temporal.PlainDateTime,
  tzid: string,
  zones: readonly Component[],
): Temporal.Instant | null {
  const known = /[A-Za-z]+(?:\/[A-Za-z_+-]+){1,2}$/.exec(tzid)?.[0]
  if (known) {
    try {
      return local.toZonedDateTime(known).toInstant()
    } catch {
      // No name of a zone after all.
    }
  }
  const zone = zones.find(([, properties]) => textOf(properties, 'tzid') === tzid)
  const offset = zone && offsetAt(local, zone[2].slice(0, mostChanges))
  return offset ? Temporal.Instant.from(`${local}${offset}`) : null
}

/** The offset that holds from the last change of the clock before `local` (RFC 5545, 3.6.5): +01:00. */
function offsetAt(local: Temporal.PlainDateTime, changes: readonly Component[]): string | null {
  let latest: Temporal.PlainDateTime | null = null
  let offset: string | null = null
  for (const [, properties] of changes) {
    const onset = onsetBefore(local, properties)
    const to = textOf(properties, 'tzoffsetto')
    if (!onset || !to || !/^[+-]\d\d:\d\d$/.test(to)) continue
    if (latest && Temporal.PlainDateTime.compare(onset, latest) <= 0) continue
    latest = onset
    offset = to
  }
  return offset
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/**
 * When one change last happened before `local`: at its start, or yearly on the n-th weekday of a month, which is all
 * that calendars write. Worked out for two years, so that no rule of a stranger's can keep us busy.
 */
function onsetBefore(local: Temporal.PlainDateTime, properties: Property[]): Temporal.PlainDateTime | null {
  const first = plainDateTime(textOf(properties, 'dtstart'))
  if (!first || Temporal.PlainDateTime.compare(first, local) > 0) return null
  const rule = properties.find(([name]) => name === 'rrule')?.[3] as Record<string, unknown> | undefined
  if (!rule) return first
  const day = /^([+-]?[1-5])(MO|TU|WE|TH|FR|SA|SU)$/.exec(String(rule.byday))
  const month = Number(rule.bymonth)
  if (rule.freq !== 'YEARLY' || !day || !Number.isInteger(month) || month < 1 || month > 12) return null
  const until = plainDateTime(rule.until === undefined ? null : String(rule.until).replace(/Z$/, ''))
  for (const year of [local.year, local.year - 1]) {
    const date = nthWeekday(year, month, Number(day[1]), weekdays.indexOf(day[2] as string) + 1)
    const onset = date?.toPlainDateTime(first.toPlainTime())
    if (!onset || Temporal.PlainDateTime.compare(onset, local) > 0) continue
    if (until && Temporal.PlainDateTime.compare(onset, until) > 0) continue
    return Temporal.PlainDateTime.compare(onset, first) < 0 ? first : onset
  }
  return null
}

/** The n-th weekday (1 is Monday) of a month; from its end when n is negative. Null when it has no fifth one. */
function nthWeekday(year: number, month: number, n: number, weekday: number): Temporal.PlainDate | null {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  const ahead = (weekday - first.dayOfWeek + 7) % 7
  const inMonth = Math.floor((first.daysInMonth - 1 - ahead) / 7) + 1
  const index = n > 0 ? n - 1 : inMonth + n
  return index < 0 || index >= inMonth ? null : first.add({ days: ahead + 7 * index })
}

/** The value of a property as text; null when there is none, or several. */
export function textOf(properties: readonly Property[], name: string): string | null {
  const [found, ...others] = properties.filter((property) => property[0] === name)
  const value = found?.[3]
  return others.length === 0 && typeof value === 'string' ? value : null
}

/** A wall-clock time as jCal writes it, 2026-11-26T10:00:00; null for anything else. */
export function plainDateTime(text: string | null): Temporal.PlainDateTime | null {
  if (!text || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text)) return null
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}
