import { calendarDay } from '../../platform/i18n/dates.ts'
import type { Language } from '../../platform/session/viewer.ts'
import type { Difficulty, Drain, Fondness, Importance, Need, Recurrence, TaskRhythm } from './types.ts'

interface Texts {
  rhythms: Record<TaskRhythm, string>
  importances: Record<Importance, string>
  importanceHints: Record<Importance, string>
  difficulties: Record<Difficulty, string>
  drains: Record<Drain, string>
  fondnesses: Record<Fondness, string>
  /** An empty choice is "nothing". */
  needs: Record<Need, string>
  noNeed: string
  /** The same on a line of its own. */
  fine: string
  notSaid: string
  onlyMe: { yes: string; no: string }
}

/** One word for one thing, on every page about tasks. */
export const words = {
  da: {
    rhythms: {
      daily: 'Dagligt',
      weekly: 'Ugentligt',
      monthly: 'Månedligt',
      quarterly: 'Hvert kvartal',
      yearly: 'Årligt',
      once: 'Én gang',
    },
    importances: { must: 'Skal', should: 'Bør', could: 'Kan' },
    importanceHints: {
      must: 'Det går galt, hvis det ikke bliver gjort',
      should: 'Vigtigt, men det kan vente lidt',
      could: 'Rart, når der er tid',
    },
    difficulties: {
      easy: 'Let',
      manageable: 'Til at klare',
      hard: 'Svær',
      'very-hard': 'Meget svær',
    },
    drains: {
      gives: 'Giver energi',
      neutral: 'Hverken eller',
      takes: 'Tager energi',
      drains: 'Dræner',
    },
    fondnesses: {
      love: 'Holder meget af den',
      like: 'Kan godt lide den',
      indifferent: 'Ligeglad med den',
      dislike: 'Vil helst være fri',
    },
    needs: {
      support: 'Mere støtte',
      training: 'Oplæring',
      handover: 'At en anden gør det',
      tools: 'Bedre redskaber',
      time: 'Mere tid',
    },
    noNeed: 'Ingenting',
    fine: 'Ingen hjælp nødvendig',
    notSaid: 'Ikke sagt endnu',
    onlyMe: { yes: 'Kun jeg kan gøre det', no: 'Andre kan også gøre det' },
  },
  en: {
    rhythms: {
      daily: 'Daily',
      weekly: 'Weekly',
      monthly: 'Monthly',
      quarterly: 'Quarterly',
      yearly: 'Yearly',
      once: 'Once',
    },
    importances: { must: 'Must', should: 'Should', could: 'Could' },
    importanceHints: {
      must: 'Things go wrong if it is not done',
      should: 'Important, but it can wait a little',
      could: 'Nice when there is time',
    },
    difficulties: {
      easy: 'Easy',
      manageable: 'Manageable',
      hard: 'Hard',
      'very-hard': 'Very hard',
    },
    drains: {
      gives: 'Gives energy',
      neutral: 'Neither',
      takes: 'Takes energy',
      drains: 'Draining',
    },
    fondnesses: {
      love: 'Love it',
      like: 'Like it',
      indifferent: 'Do not mind it',
      dislike: 'Would rather not',
    },
    needs: {
      support: 'More support',
      training: 'Training',
      handover: 'Someone else to do it',
      tools: 'Better tools',
      time: 'More time',
    },
    noNeed: 'Nothing',
    fine: 'No help needed',
    notSaid: 'Not said yet',
    onlyMe: { yes: 'Only I can do it', no: 'Others can do it too' },
  },
} satisfies Record<Language, Texts>

type Period = Exclude<TaskRhythm, 'once'>

const periods = {
  da: {
    daily: { each: 'hver dag', in: 'om dagen', nth: () => 'hver dag' },
    weekly: { each: 'hver uge', in: 'om ugen', nth: (every) => `hver ${ordinal.da(every, 'anden')} uge` },
    monthly: {
      each: 'hver måned',
      in: 'om måneden',
      nth: (every) => `hver ${ordinal.da(every, 'anden')} måned`,
    },
    quarterly: {
      each: 'hvert kvartal',
      in: 'i kvartalet',
      nth: (every) => `hvert ${ordinal.da(every, 'andet')} kvartal`,
    },
    yearly: { each: 'hvert år', in: 'om året', nth: (every) => `hvert ${ordinal.da(every, 'andet')} år` },
  },
  en: {
    daily: { each: 'every day', in: 'a day', nth: () => 'every day' },
    weekly: { each: 'every week', in: 'a week', nth: (every) => `every ${ordinal.en(every)} week` },
    monthly: { each: 'every month', in: 'a month', nth: (every) => `every ${ordinal.en(every)} month` },
    quarterly: {
      each: 'every quarter',
      in: 'a quarter',
      nth: (every) => `every ${ordinal.en(every)} quarter`,
    },
    yearly: { each: 'every year', in: 'a year', nth: (every) => `every ${ordinal.en(every)} year` },
  },
} satisfies Record<Language, Record<Period, { each: string; in: string; nth: (every: number) => string }>>

const ordinal = {
  da: (every: number, second: string): string => (every === 2 ? second : `${every}.`),
  en: (every: number): string => {
    if (every === 2) return 'other'
    const teen = every % 100 > 10 && every % 100 < 14
    return `${every}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][every % 10] ?? 'th')}`
  },
}

/**
 * "hver dag", "2 gange om ugen", "hver 3. uge", "2 gange hvert andet kvartal", "én gang, 3. december": how often, in
 * words that can stand in the middle of a sentence. The year is said where it is not that of `today`.
 */
export function recurrenceText(
  language: Language,
  { rhythm, every, times, startsOn }: Recurrence,
  today: Temporal.PlainDate,
): string {
  if (rhythm === 'once') {
    return `${language === 'da' ? 'én gang' : 'once'}, ${calendarDay(language, startsOn, today)}`
  }
  const period = periods[language][rhythm]
  const when = every === 1 ? period.each : period.nth(every)
  if (times === 1) return when
  const often = language === 'da' ? `${times} gange` : times === 2 ? 'twice' : `${times} times`
  return `${often} ${every === 1 ? period.in : when}`
}

/** The pages about the tasks of two. */
export const navText = {
  da: {
    label: 'Arbejdsopgaver, trin for trin',
    pages: {
      what: '1. Hvad',
      time: '2. Tid og vigtighed',
      difficulty: '3. Sværhed',
      needs: '4. Hjælp',
      picture: 'Overblikket',
      trial: 'Hvad nu hvis',
      versions: 'Udgaver',
      hours: 'Aftalte timer',
      imports: 'Hent fra regneark',
      export: 'Gem som regneark',
    },
  },
  en: {
    label: 'Tasks, step by step',
    pages: {
      what: '1. What',
      time: '2. Time and priority',
      difficulty: '3. Difficulty',
      needs: '4. Help',
      picture: 'The picture',
      trial: 'What if',
      versions: 'Versions',
      hours: 'Agreed hours',
      imports: 'Bring in a spreadsheet',
      export: 'Save as a spreadsheet',
    },
  },
} as const
