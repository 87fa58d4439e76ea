/**
 * Prints db/migrations/0003_public_holidays.sql: `node scripts/holidays.ts`.
 * The holidays are rows, not code, because Parliament changes them: a new law becomes a new migration.
 */
import Holidays from 'date-holidays'

const years = { from: 2024, to: 2045 }

/** Danish and English names by the rule date-holidays gives the day; its own Danish is uneven ("Anden påskedag", "Anden Pinsedag"). */
const names: Record<string, readonly [da: string, en: string]> = {
  '01-01': ['Nytårsdag', "New Year's Day"],
  'easter -3': ['Skærtorsdag', 'Maundy Thursday'],
  'easter -2': ['Langfredag', 'Good Friday'],
  easter: ['Påskedag', 'Easter Sunday'],
  'easter 1': ['2. påskedag', 'Easter Monday'],
  'easter 39': ['Kristi himmelfartsdag', 'Ascension Day'],
  'easter 49': ['Pinsedag', 'Whit Sunday'],
  'easter 50': ['2. pinsedag', 'Whit Monday'],
  '12-25': ['Juledag', 'Christmas Day'],
  '12-26': ['2. juledag', 'Boxing Day'],
}

export interface HolidayRow {
  date: string
  da: string
  en: string
}

/** The Danish public holidays of the years covered, by date. Throws on one without a name here, and on two on the same day. */
export function danishHolidays(): HolidayRow[] {
  const calendar = new Holidays('DK')
  const rows: HolidayRow[] = []
  for (let year = years.from; year <= years.to; year++) {
    for (const { date, rule, name, type } of calendar.getHolidays(year, 'da')) {
      if (type !== 'public') continue
      const [da, en] = names[rule] ?? []
      if (!da || !en) throw new Error(`${name} (${rule}) has no name in this script`)
      rows.push({ date: date.slice(0, 10), da, en })
    }
  }
  if (new Set(rows.map((row) => row.date)).size < rows.length) throw new Error('Two holidays on one day')
  return rows.sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** The whole migration as SQL text, ending in a newline. */
export function migration(): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
  const values = danishHolidays().map(
    ({ date, da, en }) => `  ('DK', '${date}', ${quoted(da)}, ${quoted(en)})`,
  )
  return `-- Written by scripts/holidays.ts. Public reference data, the same for everyone, so without a tenant.
create table public_holiday (
  country text not null check (country ~ '^[A-Z]{2}$'),
  date date not null,
  name_da text not null,
  name_en text not null,
  primary key (country, date)
);

insert into public_holiday (country, date, name_da, name_en) values
${values.join(',\n')};

grant select on public_holiday to takt_app;
`
}

if (import.meta.main) process.stdout.write(migration())
