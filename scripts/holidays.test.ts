import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { danishHolidays, migration, optionalHolidays, optionalMigration } from './holidays.ts'

/** Easter Sunday by Gauss's rule for the Gregorian calendar, so that the dates stand on more than one source. */
function easter(year: number): Temporal.PlainDate {
  const century = Math.floor(year / 100)
  const lag = Math.floor((13 + 8 * century) / 25)
  const moon = (15 - lag + century - Math.floor(century / 4)) % 30
  const sun = (4 + century - Math.floor(century / 4)) % 7
  const days = (19 * (year % 19) + moon) % 30
  const toSunday = (2 * (year % 4) + 4 * (year % 7) + 6 * days + sun) % 7
  const late = (days === 29 && toSunday === 6) || (days === 28 && toSunday === 6 && year % 19 > 10)
  return Temporal.PlainDate.from({ year, month: 3, day: 22 }).add({ days: days + toSunday - (late ? 7 : 0) })
}

const years = Array.from({ length: 22 }, (_, index) => 2024 + index)
const datesOf = (year: number) =>
  danishHolidays()
    .map(({ date }) => date)
    .filter((date) => date.startsWith(`${year}-`))

describe('Danish public holidays', () => {
  test('the migration is what the script prints', async () => {
    const file = new URL('../db/migrations/0003_public_holidays.sql', import.meta.url)
    expect(await readFile(file, 'utf8')).toBe(migration())
  })

  test.each([
    [2026, ['01-01', '04-02', '04-03', '04-05', '04-06', '05-14', '05-24', '05-25', '12-25', '12-26']],
    [2027, ['01-01', '03-25', '03-26', '03-28', '03-29', '05-06', '05-16', '05-17', '12-25', '12-26']],
  ])('%i', (year, days) => {
    expect(datesOf(year)).toEqual(days.map((day) => `${year}-${day}`))
  })

  test.each(years)('%i follows Easter, and has no store bededag', (year) => {
    const sunday = easter(year)
    const movable = [-3, -2, 0, 1, 39, 49, 50].map((days) => sunday.add({ days }).toString())
    expect(datesOf(year)).toEqual([`${year}-01-01`, ...movable, `${year}-12-25`, `${year}-12-26`])
  })

  test('the migration of the optional days is what the script prints', async () => {
    const file = new URL('../db/migrations/0011_optional_holidays.sql', import.meta.url)
    expect(await readFile(file, 'utf8')).toBe(optionalMigration())
  })

  test.each(years)('%i has five days that many are off by agreement', (year) => {
    const days = optionalHolidays().filter(({ date }) => date.startsWith(`${year}-`))
    expect(Object.fromEntries(days.map(({ day, date }) => [day, date]))).toEqual({
      'may-day': `${year}-05-01`,
      'after-ascension': easter(year).add({ days: 40 }).toString(),
      'constitution-day': `${year}-06-05`,
      'christmas-eve': `${year}-12-24`,
      'new-years-eve': `${year}-12-31`,
    })
  })

  test('have their everyday names in both languages', () => {
    const names = danishHolidays().filter(({ date }) => date.startsWith('2026-'))
    expect(names.map(({ da, en }) => `${da} · ${en}`)).toEqual([
      "Nytårsdag · New Year's Day",
      'Skærtorsdag · Maundy Thursday',
      'Langfredag · Good Friday',
      'Påskedag · Easter Sunday',
      '2. påskedag · Easter Monday',
      'Kristi himmelfartsdag · Ascension Day',
      'Pinsedag · Whit Sunday',
      '2. pinsedag · Whit Monday',
      'Juledag · Christmas Day',
      '2. juledag · Boxing Day',
    ])
  })
})
