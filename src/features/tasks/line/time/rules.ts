import type { MinuteRange } from '../../types.ts'
import type { Meaning, Phrase } from '../types.ts'
import { amount, numberOf, phrase, saying } from '../words/rules.ts'

const hourUnit = 'timer|time|t\\.|t|hours|hour|hrs?\\.?|h'
const minuteUnit = 'minutter|minutes|minute|minut|mins\\.?|min\\.?'
const quarterUnit = 'kvarter|quarters? of an hour'
const units = `${hourUnit}|${minuteUnit}|${quarterUnit}`
const about =
  '(?:(?:tager|takes|varer|lasts|tid|varighed|duration|i|for|à):? )?(?:(?:ca\\.?|cirka|omkring|around|about|approx\\.?|approximately) |[~≈] ?)?'
const each = '(?: (?:hver gang|pr\\.? gang|per gang|ad gangen|each time|each|at a time))?'
const dash = ' ?[-–—] ?| til | to '
/** Minutes without a unit, behind hours: "1 t 30". More words would make them a number of something else. */
const bareMinutes =
  '\\d{2}(?= *(?:$|[,;)|\\t]|dagl|ugentl|måned|hver|daily|weekly|monthly|every|om |pr|per ))'
const minutesBehind = `(?:(?:,| og| and)? ?(?<rest>\\d{1,2}) ?(?:${minuteUnit}|m)| ?(?<bare>${bareMinutes})| (?:og|and) (?<part>en halv|a half|et kvarter|a quarter))`

const parts: Record<string, number> = { 'en halv': 30, 'a half': 30, 'et kvarter': 15, 'a quarter': 15 }

/** How many minutes one of a unit is. */
const lengthOf = (unit: string): number => (/^(?:kvarter|quarter)/.test(unit) ? 15 : /^m/.test(unit) ? 1 : 60)

/** What is kept of a time: whole minutes from 1 to 100 hours; anything else is a hint that there was one. */
function timeOf(min: number, max = min): Meaning {
  const minutes: MinuteRange = { min: Math.round(min * 1000) / 1000, max: Math.round(max * 1000) / 1000 }
  const kept = [minutes.min, minutes.max].every((n) => Number.isInteger(n) && n >= 1 && n <= 6000)
  return kept && minutes.min <= minutes.max
    ? { kind: 'minutes', minutes }
    : { kind: 'hint', doubt: 'minutes' }
}

/** "1 time" is one hour in Danish and one time in English, where other English words stand around it. */
const maybeEnglish = (unit: string, line: string): boolean =>
  unit === 'time' && /\b(?:the|every|each|daily|weekly|monthly|yearly|per week|a week|a day)\b/.test(line)

const plain: Phrase = {
  pattern: phrase(`${about}(?<amount>${amount}) ?(?<unit>${units})${each}`),
  read: ({ groups }, line) =>
    maybeEnglish(groups?.unit ?? '', line)
      ? { kind: 'hint', doubt: 'minutes' }
      : timeOf(numberOf(groups?.amount ?? '') * lengthOf(groups?.unit ?? '')),
}

const hoursAndMinutes: Phrase = {
  pattern: phrase(`${about}(?<amount>${amount}) ?(?:${hourUnit})${minutesBehind}${each}`),
  read: ({ groups }) => {
    const behind = groups?.part ? (parts[groups.part] as number) : Number(groups?.rest ?? groups?.bare)
    return behind < 60
      ? timeOf(numberOf(groups?.amount ?? '') * 60 + behind)
      : { kind: 'hint', doubt: 'minutes' }
  },
}

const range: Phrase = {
  pattern: phrase(
    `${about}(?:mellem |between )?(?<from>${amount}) ?(?<fromUnit>${units})?(?:${dash}| og | and )(?<to>${amount}) ?(?<unit>${units})${each}`,
  ),
  read: ({ 0: words, groups }) => {
    if (/ (?:og|and) /.test(words) && !/mellem|between/.test(words)) return { kind: 'hint', doubt: 'minutes' }
    const length = lengthOf(groups?.unit ?? '')
    const fromLength = groups?.fromUnit ? lengthOf(groups.fromUnit) : length
    return timeOf(numberOf(groups?.from ?? '') * fromLength, numberOf(groups?.to ?? '') * length)
  },
}

/** "1:30" is an hour and a half, while "8:00" is rather on the clock. */
const withColon: Phrase = {
  pattern: phrase(`${about}(?<hours>\\d{1,2}):(?<minutes>[0-5]\\d)(?<unit> ?(?:${hourUnit}))?${each}`),
  read: ({ groups }) =>
    groups?.unit || Number(groups?.hours) <= 4
      ? timeOf(Number(groups?.hours) * 60 + Number(groups?.minutes))
      : { kind: 'hint', doubt: 'minutes' },
}

const clock = '\\d{1,2}(?:[:.]\\d{2})?(?: ?[ap]m)?'

/** How long something takes, in Danish and English. */
export const timePhrases: Phrase[] = [
  plain,
  hoursAndMinutes,
  range,
  withColon,
  saying(`${about}half an hour${each}`, { kind: 'minutes', minutes: { min: 30, max: 30 } }),
  saying(`${about}(?:an|one|1) hour and a half${each}`, { kind: 'minutes', minutes: { min: 90, max: 90 } }),
  saying(`(?:kl\\.?|klokken|at|@) ?${clock}|\\d{1,2}(?:[:.]\\d{2})? ?[ap]m`, { kind: 'plain' }),
  saying(
    `(?:(?:kl\\.?|klokken|at|fra|from) )?${clock} ?(?:[-–—]|til|to) ?\\d{1,2}:\\d{2}(?: ?[ap]m)?|(?:kl\\.?|klokken) ${clock} ?(?:[-–—]|til) ?${clock}`,
    {
      kind: 'hint',
      doubt: 'minutes',
    },
  ),
  saying(
    `(?:${amount})[ -]?(?:minutters|timers|minute|hour|dages|days|dage|dag|day|arbejdsdage?|sekunder|seconds|sek\\.?|sec\\.?|m)`,
    { kind: 'hint', doubt: 'minutes' },
  ),
  saying(
    '(?:lang|kort|lidt) tid|a long time|a few (?:minutes|hours)|some time|et par (?:minutter|timer)|nogle (?:minutter|timer)|flere timer|several hours|(?:hele|halve|the whole|all) (?:dagen|day)|i alt|in total|total|samlet|tilsammen|altogether|hurtigt? (?:gjort|klaret)',
    { kind: 'hint', doubt: 'minutes' },
  ),
  saying(
    `(?:op til|up to|højst|mindst|at least|at most|max\\.?|maks\\.?|minimum|under|over|mere end|mindre end|more than|less than|knap|godt) (?:${amount}) ?(?:${units})`,
    { kind: 'hint', doubt: 'minutes' },
  ),
  {
    pattern: /\d[\d.,/]* ?(?:timer?|minutt?er|minutes?|hours?|min)(?!\p{L})/gu,
    read: () => ({ kind: 'hint', doubt: 'minutes' }),
  },
  saying('hver gang|pr\\.? gang|per gang|each time|ad gangen', { kind: 'filler' }),
]
