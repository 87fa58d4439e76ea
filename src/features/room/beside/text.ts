import type { Language } from '../../../platform/session/viewer.ts'

interface Texts {
  summary: string
  lead: string
  open: string
  noScript: string
  none: string
  setUp: string
}

export const text = {
  da: {
    summary: 'Dine egne noter',
    lead: 'De ligger låst i dit rum. Ingen andre kan læse dem, heller ikke den, der driver Takt.',
    open: 'Åbn dem i dit rum',
    noScript: 'Egne noter åbnes i browseren og kræver JavaScript. Resten af samtalen virker uden.',
    none: 'Du har ikke noget rum endnu. Det tager et par minutter at indrette, og bagefter kan du skrive til samtalen her.',
    setUp: 'Indret dit rum',
  },
  en: {
    summary: 'Your own notes',
    lead: 'They lie locked in your room. Nobody else can read them, not even whoever runs Takt.',
    open: 'Open them in your room',
    noScript:
      'Your own notes are opened in the browser, and that takes JavaScript. The rest of the conversation works without.',
    none: 'You have no room yet. It takes a couple of minutes to set up, and then you can write to this conversation.',
    setUp: 'Set up your room',
  },
} satisfies Record<Language, Texts>
