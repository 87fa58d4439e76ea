import type { Often, Phrase } from '../types.ts'
import { count, numberOf, ordinal, phrase, saying } from '../words/rules.ts'

type Rhythm = Often['rhythm']

const day = 'dage|dagen|dag|days|day'
const week = 'uger|ugen|uge|weeks|week'
const month = 'måneder|måneden|måned|mdr\\.?|md\\.?|months|month'
const quarter = 'kvartaler|kvartalet|kvartal|quarters|quarter'
const year = 'året|år|years|year'
const units = `${day}|${week}|${month}|${quarter}|${year}`

const rhythmOf = (unit: string): Rhythm => {
  if (/^da/.test(unit)) return 'daily'
  if (/^(?:u|w)/.test(unit)) return 'weekly'
  if (/^m/.test(unit)) return 'monthly'
  return /^(?:k|q)/.test(unit) ? 'quarterly' : 'yearly'
}

const often = (source: string, rhythm: Rhythm, every = 1, anywhere = true): Phrase =>
  saying(source, { kind: 'often', often: { rhythm, every }, anywhere })

/** "Hver 3. uge", "every other month". A day has no `every`, and "hver 14. dag" is every second week. */
const everyNth: Phrase = {
  pattern: phrase(
    `(?:hver|hvert|every|each) (?:(?<nth>${ordinal}|${count}) )?(?<unit>${units})|(?:hver|hvert) (?<nth2>\\d{1,2}\\.?) ?(?<unit2>${units})`,
  ),
  read: ({ groups }) => {
    const nth = groups?.nth ?? groups?.nth2
    const unit = groups?.unit ?? groups?.unit2 ?? ''
    const every = nth === undefined ? 1 : numberOf(nth)
    const rhythm = rhythmOf(unit)
    if (rhythm === 'daily' && every === 14)
      return { kind: 'often', often: { rhythm: 'weekly', every: 2 }, anywhere: true }
    const kept = rhythm === 'daily' ? every === 1 : every >= 1 && every <= 52
    return kept
      ? { kind: 'often', often: { rhythm, every }, anywhere: true }
      : { kind: 'hint', doubt: 'rhythm' }
  },
}

const times: Phrase = {
  pattern: phrase(
    `(?<times>${count}) ?(?:gange|gang|times|[x×])|1 time(?= (?:a|per|each|every) (?:${units}))|one time(?= (?:a|per|each|every) (?:${units}))`,
  ),
  read: ({ 0: words, groups }) => {
    const said = groups?.times ? numberOf(groups.times) : 1
    return said >= 1 && said <= 99
      ? { kind: 'times', times: said, loose: /[x×]$/.test(words) }
      : { kind: 'hint', doubt: 'rhythm' }
  },
}

/** "2x/uge", "3 times/week". */
const timesSlash: Phrase = {
  pattern: phrase(`(?<times>${count}) ?(?:gange|gang|times|time|[x×])? ?/ ?(?<unit>${units})`),
  read: ({ groups }) => {
    const said = numberOf(groups?.times ?? '')
    return said >= 1 && said <= 99
      ? {
          kind: 'often',
          often: { rhythm: rhythmOf(groups?.unit ?? ''), every: 1, times: said },
          anywhere: true,
        }
      : { kind: 'hint', doubt: 'rhythm' }
  },
}

const per: Phrase = {
  pattern: phrase(
    `(?:(?:om|pr\\.?|per|i|a|/) ?)(?<unit>${units})|(?:om|pr\\.?|per) (?<unit2>mdr\\.?|md\\.?)`,
  ),
  read: ({ groups }) => ({ kind: 'per', rhythm: rhythmOf(groups?.unit ?? groups?.unit2 ?? '') }),
}

const vague =
  'ofte|tit|jævnligt|regelmæssigt|sjældent|løbende|af og til|en gang imellem|engang imellem|indimellem|nu og da|(?:efter|ved) behov|often|regularly|frequently|sometimes|occasionally|rarely|now and then|from time to time|(?:as|when|if) needed|ad hoc|ad-hoc|on demand|altid|always|konstant|hele tiden|all the time'
/** Words that two people understand in two ways, and rhythms that no list of tasks holds. */
const twofold =
  'biweekly|bi-weekly|bimonthly|bi-monthly|biannual|biannually|bi-annual|biennial|biennially|semiweekly|hourly|hver time|hvert kvarter|hver halve time|(?:hver|i) weekend(?:en)?|(?:every|on|each) weekends?|weekends?|weekenden|hver nat|every night|nightly|hver (?:morgen|aften|formiddag|eftermiddag)|every (?:morning|evening|afternoon)'

/** How often something comes, in Danish and English, apart from named weekdays. */
export const oftenPhrases: Phrase[] = [
  everyNth,
  times,
  timesSlash,
  per,
  often(
    '(?:på |i )?(?:alle |hver )?hverdage?|(?:on |every |all )?(?:weekdays|working days|workdays)|(?:every|each) (?:weekday|working day|workday)|hver (?:arbejdsdag|hverdag)|alle (?:dage|arbejdsdage|ugedage)',
    'daily',
  ),
  often('dagligt?|daglige|daily', 'daily', 1, false),
  often('ugentligt?|ugentlige|weekly', 'weekly', 1, false),
  often('månedligt?|månedlige|månedsvis|monthly', 'monthly', 1, false),
  often('kvartalsvist?|kvartalsvise|kvartårligt?|quarterly', 'quarterly', 1, false),
  often('årligt?|årlige|yearly|annually|annual', 'yearly', 1, false),
  often('halvårligt?|halvårlige|half-yearly|semi-?annually', 'monthly', 6, false),
  often('(?:hvert|en gang i) halvår|hvert halve år|every half year|every six months', 'monthly', 6),
  often('fortnightly', 'weekly', 2, false),
  often('(?:every|each|once a) fortnight|a fortnight', 'weekly', 2),
  often('hver uge', 'weekly'),
  saying('twice|to gange', { kind: 'times', times: 2 }),
  saying('thrice', { kind: 'times', times: 3 }),
  saying('once', { kind: 'times', times: 1 }),
  saying(
    `(?:${count}) ?(?:-|–|—|til|to|or|eller) ?(?:${count}) ?(?:gange|gang|times|[x×])(?: (?:om|a|per|pr\\.?|i) (?:${units}))?`,
    {
      kind: 'hint',
      doubt: 'rhythm',
    },
  ),
  saying(`(?:et par|flere|nogle|mange|a few|several|many|a couple of) (?:gange|times)`, {
    kind: 'hint',
    doubt: 'rhythm',
  }),
  saying(
    `(?:hver|hvert|every) (?:${ordinal}|${count}) ?(?:-|–|—|til|to|or|eller) ?(?:${ordinal}|${count}) (?:${units})`,
    {
      kind: 'hint',
      doubt: 'rhythm',
    },
  ),
  saying(
    `(?:hver|hvert|every|each) (?:(?:${ordinal}|${count}) ?)?(?:timer?|minut(?:ter)?|min\\.?|kvarter|hours?|minutes?|half hour)|hver halve time`,
    { kind: 'hint', doubt: 'rhythm' },
  ),
  saying('hver eller|every or|hver anden|hvert andet|every other|every second', {
    kind: 'hint',
    doubt: 'rhythm',
  }),
  saying(vague, { kind: 'hint', doubt: 'rhythm' }),
  saying(twofold, { kind: 'hint', doubt: 'rhythm' }),
  saying('engangsopgave|one-off|one off|kun én gang|kun en gang|just once|only once', {
    kind: 'hint',
    doubt: 'date',
  }),
  {
    pattern: /(?<![\p{L}\p{N}-])(?:uge|måneds|kvartals|halvårs|års)(?!dag)\p{L}{3,}/gu,
    read: () => ({ kind: 'hint', doubt: 'rhythm', weak: true }),
  },
]
