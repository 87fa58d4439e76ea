/**
 * What Windows calls the zones that people here meet most (CLDR, windowsZones), as Outlook writes them. Any other comes
 * with its own rules in the text (VTIMEZONE), and is read by those.
 */
const windows: Record<string, string> = {
  'romance standard time': 'Europe/Copenhagen',
  'w. europe standard time': 'Europe/Berlin',
  'central europe standard time': 'Europe/Budapest',
  'central european standard time': 'Europe/Warsaw',
  'gmt standard time': 'Europe/London',
  'greenwich standard time': 'Atlantic/Reykjavik',
  'greenland standard time': 'America/Nuuk',
  'e. europe standard time': 'Europe/Chisinau',
  'fle standard time': 'Europe/Kyiv',
  'gtb standard time': 'Europe/Bucharest',
  'russian standard time': 'Europe/Moscow',
  'turkey standard time': 'Europe/Istanbul',
  'israel standard time': 'Asia/Jerusalem',
  'egypt standard time': 'Africa/Cairo',
  'morocco standard time': 'Africa/Casablanca',
  'south africa standard time': 'Africa/Johannesburg',
  'arabian standard time': 'Asia/Dubai',
  'india standard time': 'Asia/Kolkata',
  'singapore standard time': 'Asia/Singapore',
  'china standard time': 'Asia/Shanghai',
  'tokyo standard time': 'Asia/Tokyo',
  'aus eastern standard time': 'Australia/Sydney',
  'new zealand standard time': 'Pacific/Auckland',
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'mountain standard time': 'America/Denver',
  'pacific standard time': 'America/Los_Angeles',
  'e. south america standard time': 'America/Sao_Paulo',
  utc: 'UTC',
  'coordinated universal time': 'UTC',
}

/**
 * The IANA zone that a TZID means: its own name, Windows' name, or one at the end of a longer name
 * ("/mozilla.org/20050126_1/Europe/Copenhagen"). Null when the name tells nothing.
 */
export function zoneNamed(tzid: string): string | null {
  const name = tzid.trim()
  const known = windows[name.toLowerCase()]
  if (known) return known
  if (isZone(name)) return name
  const last = /[A-Z]\w*(?:\/[A-Z][\w+-]*){1,2}$/.exec(name)?.[0]
  return last && isZone(last) ? last : null
}

const isZone = (name: string): boolean => {
  // "+01:00" is a zone to Temporal, and a name that tells nothing of summer time to everyone else; it never is a TZID.
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}
