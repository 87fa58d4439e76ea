import type { Language } from '../../../platform/session/viewer.ts'
import type { LineWords, Period } from './types.ts'

interface Texts {
  heading: string
  lead: string
  notYet: string
  period: string
  periods: Record<Period, string>
  none: string
  take: string
  takeLead: string
  sheet: string
  page: string
  file: LineWords
}

export const text = {
  da: {
    heading: 'Din linje over tid',
    lead: 'Tegnet her i din browser af dine egne svar. Jo højere linjen ligger, jo lettere har det været. Tallene hører til dine egne ord nedenfor.',
    notYet: 'Når du har gemt to trivselstjek, kan du se din linje her.',
    period: 'Hvor langt tilbage?',
    periods: { quarter: 'Tre måneder', year: 'Et år', all: 'Det hele' },
    none: 'Du har ikke gemt noget i den tid.',
    take: 'Tag det med dig',
    takeLead:
      'Filen bliver lavet i din browser og er ikke låst. Læg den et sted, hvor kun du kan komme til den.',
    sheet: 'Gem som regneark',
    page: 'Gem som side til at læse og printe',
    file: {
      language: 'da',
      title: 'Min linje over tid',
      day: 'Dag',
      notes: 'Dine ord undervejs',
      table: 'Dine svar som tabel',
      describe: '{name} over tid, fra {easy} øverst til {hard} nederst. Svarene står i tabellen.',
      file: 'min-linje',
    },
  },
  en: {
    heading: 'Your line over time',
    lead: 'Drawn here in your browser from your own answers. The higher the line, the easier it has been. The numbers belong to your own words below.',
    notYet: 'When you have kept two check-ins, you can see your line here.',
    period: 'How far back?',
    periods: { quarter: 'Three months', year: 'One year', all: 'All of it' },
    none: 'You have kept nothing in that time.',
    take: 'Take it with you',
    takeLead: 'The file is made in your browser and is not locked. Put it where only you can get at it.',
    sheet: 'Save as a spreadsheet',
    page: 'Save as a page to read and print',
    file: {
      language: 'en',
      title: 'My line over time',
      day: 'Day',
      notes: 'Your words along the way',
      table: 'Your answers as a table',
      describe:
        '{name} over time, from {easy} at the top to {hard} at the bottom. The answers are in the table.',
      file: 'my-line',
    },
  },
} satisfies Record<Language, Texts>
