import type { Language } from '../../platform/session/viewer.ts'
import type { Done } from './types.ts'

interface Texts {
  title: string
  lead: string
  quarter: (quarter: string) => string
  answer: {
    heading: (quarter: string) => string
    what: (until: string) => string
    audience: string
    answered: (until: string) => string
    save: string
    saveAgain: string
    withdraw: string
    withdrawWhat: string
  }
  figures: {
    heading: string
    none: string
    count: string
    atLeast: (count: number) => string
    steps: (names: readonly string[]) => string
    nothing: string
    some: string
  }
  rules: { heading: string; lines: readonly string[] }
  done: Record<Done, string>
  toPrivacy: string
  errors: Record<string, string>
}

/** "Let, til at overkomme eller travl". */
function listed([first = '', ...rest]: readonly string[], or: string): string {
  const names = [first, ...rest.map((name) => name.charAt(0).toLowerCase() + name.slice(1))]
  return `${names.slice(0, -1).join(', ')} ${or} ${names.at(-1)}`
}

const number = (quarter: string): [string, string] => quarter.split('-Q') as [string, string]

export const text = {
  da: {
    title: 'Hvordan har vi det?',
    lead: 'Tal for jer alle sammen, uden at nogen kan se, hvem der har svaret hvad.',
    quarter: (quarter) => {
      const [year, n] = number(quarter)
      return `${n}. kvartal ${year}`
    },
    answer: {
      heading: (quarter) => `Dit svar for ${quarter}`,
      what: (until) =>
        `Du bestemmer selv, om du vil være med, og hvad du vil svare på. Du kan ændre dit svar eller trække det tilbage til og med ${until}. Så bliver tallene gjort op, og alle svar slettet.`,
      audience: 'Kun dig. Andre ser kun tal, når mange nok har svaret.',
      answered: (until) => `Du er med i tallene. Du kan ændre dit svar til og med ${until}.`,
      save: 'Tæl mit svar med',
      saveAgain: 'Gem ændringerne',
      withdraw: 'Træk mit svar tilbage',
      withdrawWhat: 'Fortryder du, bliver svaret slettet, også i sikkerhedskopier, og du tæller ikke med.',
    },
    figures: {
      heading: 'Tallene',
      none: 'Her kommer tallene, når det første kvartal er forbi.',
      count: 'Svar',
      atLeast: (count) => `mindst ${count}`,
      steps: (names) => listed(names, 'eller'),
      nothing: 'Der var for få svar, eller de lignede hinanden for meget, til at vise noget.',
      some: 'De spørgsmål, der ikke står her, kan ikke vises, uden at nogen kunne genkendes.',
    },
    rules: {
      heading: 'Hvornår bliver tal vist?',
      lines: [
        'Kun når et kvartal er forbi, og kun én gang. Tallene bliver ikke regnet om.',
        'Kun når mindst fem har svaret til hver side, altså mindst ti i alt. Er næsten alle enige, bliver der ikke vist noget: Så ville man vide, hvad den enkelte svarede.',
        'Kun i skridt af fem: »mindst 5«, »mindst 10«.',
        'Er der kommet en enkelt til siden sidst, eller er en enkelt faldet fra, bliver spørgsmålet ikke vist. Ellers kunne man regne ud, hvad den ene svarede.',
        'Ingen side i Takt viser, om du har svaret. Svaret ligger låst, med en nøgle, der bliver slettet sammen med det. Til kvartalet er forbi, kan den, der har både maskinen og Takts hemmelighed, åbne det.',
        'Tallene er ikke en måling af nogen og ikke en diagnose. De er en anledning til at tale sammen.',
      ],
    },
    done: {
      answered: 'Tak. Dit svar tæller med, når kvartalet er forbi.',
      withdrawn: 'Dit svar er slettet.',
    },
    toPrivacy: 'Om jeres data',
    errors: { 'nothing-answered': 'Svar på mindst ét af spørgsmålene' },
  },
  en: {
    title: 'How are we?',
    lead: 'Figures for all of you together, without anyone seeing who answered what.',
    quarter: (quarter) => {
      const [year, n] = number(quarter)
      return `quarter ${n} of ${year}`
    },
    answer: {
      heading: (quarter) => `Your answer for ${quarter}`,
      what: (until) =>
        `You decide whether to take part, and what to answer. You can change your answer or take it back until ${until}. Then the figures are made up, and every answer is deleted.`,
      audience: 'Only you. Others see figures alone, once enough have answered.',
      answered: (until) => `You are counted in. You can change your answer until ${until}.`,
      save: 'Count my answer in',
      saveAgain: 'Save the changes',
      withdraw: 'Take my answer back',
      withdrawWhat:
        'If you change your mind, your answer is deleted, in backups too, and you are not counted.',
    },
    figures: {
      heading: 'The figures',
      none: 'The figures will stand here once the first quarter is over.',
      count: 'Answers',
      atLeast: (count) => `at least ${count}`,
      steps: (names) => listed(names, 'or'),
      nothing: 'There were too few answers, or they were too much alike, to show anything.',
      some: 'The questions that are missing cannot be shown without someone being recognised.',
    },
    rules: {
      heading: 'When are figures shown?',
      lines: [
        'Only when a quarter is over, and only once. The figures are not made up again.',
        'Only when at least five answered on either side, so at least ten in all. Where nearly all agree, nothing is shown: one would know what each answered.',
        'Only in steps of five: “at least 5”, “at least 10”.',
        'When a single person has joined since last time, or left, the question is not shown. Otherwise one could work out what that person answered.',
        'No page of Takt shows whether you answered. The answer is locked, with a key that is deleted along with it. Until the quarter is over, whoever has both the machine and Takt’s secret can open it.',
        'The figures measure nobody and are no diagnosis. They are an occasion to talk.',
      ],
    },
    done: {
      answered: 'Thank you. Your answer counts once the quarter is over.',
      withdrawn: 'Your answer is deleted.',
    },
    toPrivacy: 'About your data',
    errors: { 'nothing-answered': 'Answer at least one of the questions' },
  },
} satisfies Record<Language, Texts>
