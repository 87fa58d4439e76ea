import type { Language } from '../../../platform/session/viewer.ts'
import type { SignWords } from './types.ts'

interface Texts {
  heading: string
  lead: string
  asks: string
  bring: string
  later: string
  browser: SignWords
  agenda: {
    heading: string
    lead: string
    title: string
    titleHint: string
    body: string
    optional: string
    audience: (names: string) => string
    keep: (name: string, date: string) => string
    none: string
  }
}

export const text = {
  da: {
    heading: 'Det har du svaret flere gange',
    lead: 'Takt gætter ikke på, hvordan du har det. Det er dine egne svar, lagt ved siden af hinanden her i din browser.',
    asks: 'Vil du tage det op?',
    bring: 'Tag det op',
    later: 'Ikke nu',
    browser: {
      said: {
        load: '{times} gange i træk har du svaret, at mængden af arbejde var tung.',
        clarity: '{times} gange i træk har du svaret, at det var uklart, hvad der forventes af dig.',
        influence: '{times} gange i træk har du svaret, at du kunne bestemme lidt i dit arbejde.',
        support: '{times} gange i træk har du svaret, at du sjældent fik den hjælp, du havde brug for.',
        relations: '{times} gange i træk har du svaret, at samarbejdet var anstrengt.',
        meaning: '{times} gange i træk har du svaret, at dit arbejde kun gav lidt mening.',
        rest: '{times} gange i træk har du svaret, at du kun kunne hvile lidt mellem arbejdsdagene.',
        balance:
          '{times} gange i træk har du svaret, at der var for lidt plads til det, der er vigtigt for dig uden for arbejdet.',
      },
      times: ['Tre', 'Fire', 'Fem', 'Seks', 'Syv', 'Otte', 'Ni', 'Ti'],
    },
    agenda: {
      heading: 'Tag det op i jeres samtale',
      lead: 'Det bliver en kladde på dagsordenen. Kun du ser den, indtil du selv deler den. Den ligger uden for dit rum og er ikke låst på samme måde, så skriv kun det, du vil tale om.',
      title: 'Hvad vil du tale om?',
      titleHint: 'Med dine egne ord. Én linje er nok.',
      body: 'Lidt mere om det',
      optional: 'Kan udelades.',
      audience: (names) => `Kun dig, indtil du deler det med ${names}`,
      keep: (name, date) => `Gem kladden til samtalen med ${name} ${date}`,
      none: 'Når jeres næste samtale er planlagt, kan du sætte det på dagsordenen her.',
    },
  },
  en: {
    heading: 'You have answered this more than once',
    lead: 'Takt does not guess how you are. These are your own answers, laid side by side here in your browser.',
    asks: 'Do you want to bring it up?',
    bring: 'Bring it up',
    later: 'Not now',
    browser: {
      said: {
        load: '{times} times in a row you have answered that the amount of work was heavy.',
        clarity: '{times} times in a row you have answered that it was unclear what is expected of you.',
        influence: '{times} times in a row you have answered that you could decide little in your work.',
        support: '{times} times in a row you have answered that you rarely got the help you needed.',
        relations: '{times} times in a row you have answered that working together was strained.',
        meaning: '{times} times in a row you have answered that your work made only a little sense.',
        rest: '{times} times in a row you have answered that you could rest only a little between working days.',
        balance:
          '{times} times in a row you have answered that there was too little room for what matters to you outside work.',
      },
      times: ['Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'],
    },
    agenda: {
      heading: 'Bring it up in your conversation',
      lead: 'It becomes a draft on the agenda. Only you see it until you share it yourself. It lies outside your room and is not locked in the same way, so write only what you want to talk about.',
      title: 'What do you want to talk about?',
      titleHint: 'In your own words. One line is enough.',
      body: 'A little more about it',
      optional: 'Can be left out.',
      audience: (names) => `Only you, until you share it with ${names}`,
      keep: (name, date) => `Keep the draft for the conversation with ${name} ${date}`,
      none: 'When your next conversation is planned, you can put it on the agenda here.',
    },
  },
} satisfies Record<Language, Texts>
