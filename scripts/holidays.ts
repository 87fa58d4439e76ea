/**
 * Prints db/migrations/0003_public_holidays.sql: `node scripts/holidays.ts`, and with `optional` the one that holds the
 * days many are off by agreement. The holidays are rows, not code, because Parliament changes them: a new law becomes
 * a new migration that adds or deletes rows; a trigger writes the change down, and each company's owner is shown what
 * it moves before anything moves.
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

/** Days that are no public holidays, but that many are off by agreement. `usual` ones count until a company says otherwise. */
const optional = [
  { day: 'may-day', rule: '05-01', usual: false, da: '1. maj', en: 'May Day' },
  {
    day: 'after-ascension',
    rule: 'easter 40',
    usual: false,
    da: 'Dagen efter Kristi himmelfartsdag',
    en: 'The day after Ascension',
  },
  { day: 'constitution-day', rule: '06-05', usual: false, da: 'Grundlovsdag', en: 'Constitution Day' },
  { day: 'christmas-eve', rule: '12-24', usual: true, da: 'Juleaften', en: 'Christmas Eve' },
  { day: 'new-years-eve', rule: '12-31', usual: true, da: 'Nytårsaften', en: "New Year's Eve" },
] as const

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

/** The optional days of the years covered, by date. Easter comes from the public holiday "easter" of the same year. */
export function optionalHolidays(): (HolidayRow & { day: string; usual: boolean })[] {
  const easters = danishHolidays().filter(({ da }) => da === 'Påskedag')
  return easters
    .flatMap(({ date }) =>
      optional.map(({ rule, ...row }) => {
        const easter = Temporal.PlainDate.from(date)
        const days = /^easter (\d+)$/.exec(rule)?.[1]
        return {
          ...row,
          date: days ? easter.add({ days: Number(days) }).toString() : `${easter.year}-${rule}`,
        }
      }),
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** The migration of the optional days as SQL text, ending in a newline. */
export function optionalMigration(): string {
  const values = optionalHolidays().map(
    ({ date, day, usual, da, en }) => `  ('DK', '${date}', '${day}', ${usual}, ${quoted(da)}, ${quoted(en)})`,
  )
  return `-- Written by scripts/holidays.ts. Public reference data, the same for everyone, so without a tenant.
-- Days that many are off by agreement; a company chooses in holiday_choice, and else what is usual holds.
create table optional_holiday (
  country text not null check (country ~ '^[A-Z]{2}$'),
  date date not null,
  day text not null,
  usually_off boolean not null,
  name_da text not null,
  name_en text not null,
  primary key (country, date, day)
);

insert into optional_holiday (country, date, day, usually_off, name_da, name_en) values
${values.join(',\n')};

grant select on optional_holiday to takt_app;

-- The named days off of the viewer's company: public holidays, the optional ones it is off on, and closings.
create function days_off(earliest date, latest date) returns table (date date, name_da text, name_en text)
language sql stable set search_path = public, pg_temp as $$
  select h.date, h.name_da, h.name_en
    from public_holiday h
   where h.country = 'DK' and h.date between earliest and latest
  union all
  select o.date, o.name_da, o.name_en
    from optional_holiday o
    left join holiday_choice c on c.organisation_id = viewer_organisation() and c.day = o.day
   where o.country = 'DK' and o.date between earliest and latest and coalesce(c.is_off, o.usually_off)
  union all
  select day::date, c.name, c.name
    from closing c
   cross join generate_series(greatest(c.first_date, earliest), least(c.last_date, latest), interval '1 day') day
   where c.organisation_id = viewer_organisation() and c.removed_at is null
     and c.last_date >= earliest and c.first_date <= latest
$$;
grant execute on function days_off to takt_app;
`
}

/** The whole migration as SQL text, ending in a newline. */
export function migration(): string {
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

if (import.meta.main) process.stdout.write(process.argv[2] === 'optional' ? optionalMigration() : migration())
