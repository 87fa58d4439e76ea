import type { Language } from '../../../platform/session/viewer.ts'

interface Texts {
  title: string
  rhythm: string
  choose: string
  times: string
  every: string
  everyHint: string
  date: string
  dateHint: string
  min: string
  max: string
  minutesHint: string
  errors: Record<string, string>
}

export const text = {
  da: {
    title: 'Hvad er opgaven?',
    rhythm: 'Hvor tit?',
    choose: 'Vælg',
    times: 'Antal gange',
    every: 'Med mellemrum',
    everyHint:
      'Ugentligt, 2 gange, mellemrum 1 er 2 gange om ugen. Ugentligt, 1 gang, mellemrum 3 er hver 3. uge.',
    date: 'Hvilken dag?',
    dateHint:
      'Dagen er den, hvor noget kommer én gang. Ellers den dag, der bliver talt fra; så kan den udelades.',
    min: 'Minutter hver gang',
    max: 'Op til (minutter)',
    minutesHint: 'Skriv kun det første tal minutter, hvis det altid tager lige lang tid. Tiden kan vente.',
    errors: {
      'say-day': 'Skriv, hvilken dag det er',
      'times-one': 'Skriv 1, når det kommer én gang',
      'every-one': 'Skriv 1, når det er dagligt eller én gang',
      'max-below': 'Skriv mindst lige så mange minutter som i feltet før',
    },
  },
  en: {
    title: 'What is the task?',
    rhythm: 'How often?',
    choose: 'Choose',
    times: 'Number of times',
    every: 'With an interval of',
    everyHint: 'Weekly, 2 times, interval 1 is twice a week. Weekly, once, interval 3 is every 3rd week.',
    date: 'Which day?',
    dateHint:
      'The day is that of what comes once. Else the day that is counted from; then it can be left out.',
    min: 'Minutes each time',
    max: 'Up to (minutes)',
    minutesHint:
      'Fill in the first figure of minutes alone if it always takes the same time. The time can wait.',
    errors: {
      'say-day': 'Say which day it is',
      'times-one': 'Write 1 when it comes once',
      'every-one': 'Write 1 when it is daily or once',
      'max-below': 'Write at least as many minutes as in the field before',
    },
  },
} satisfies Record<Language, Texts>
