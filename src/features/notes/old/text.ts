import type { Language } from '../../../platform/session/viewer.ts'

interface Texts {
  summary: (count: number) => string
  lead: string
  list: string
  onItem: (title: string) => string
  erase: string
  sure: string
  button: string
  erased: string
}

export const text = {
  da: {
    summary: (count) => `Noter fra før (${count})`,
    lead: 'De er skrevet, før dine egne noter kom til at ligge i dit rum. Kun du kan se dem i Takt, men den, der driver serveren, kan i teorien læse dem. Lås dit rum op, så kan du flytte dem derind.',
    list: 'Dine egne noter fra før',
    onItem: (title) => `Til punktet “${title}”`,
    erase: 'Slet noten',
    sure: 'Noten bliver slettet for altid, og det kan ikke fortrydes.',
    button: 'Slet for altid',
    erased: 'Noten er slettet for altid.',
  },
  en: {
    summary: (count) => `Notes from before (${count})`,
    lead: 'They were written before your own notes lay in your room. Only you can see them in Takt, but whoever runs the server could in theory read them. Unlock your room, and you can move them there.',
    list: 'Your own notes from before',
    onItem: (title) => `On the item “${title}”`,
    erase: 'Erase the note',
    sure: 'The note is erased for good, and that cannot be undone.',
    button: 'Erase for good',
    erased: 'The note is erased for good.',
  },
} satisfies Record<Language, Texts>
