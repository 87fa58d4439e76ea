import type { Language } from '../../platform/session/viewer.ts'
import type { Done } from './types.ts'

interface Texts {
  title: string
  lead: string
  moves: string
  everyone: string
  holidays: { heading: string; lead: string; next: (day: string) => string; look: string }
  closings: {
    heading: string
    none: string
    name: string
    nameHint: string
    from: string
    until: string
    untilHint: string
    look: string
    remove: string
    removeNamed: (name: string) => string
  }
  preview: {
    closing: (name: string) => string
    reopening: (name: string) => string
    choice: string
    offOn: (names: string) => string
    offOnNone: string
    others: string
    keep: Record<'closing' | 'reopening' | 'choice', string>
    back: string
  }
  changes: {
    heading: string
    what: string
    look: string
    lead: string
    none: string
    added: string
    removed: string
    follow: string
  }
  days: (from: string, until: string) => string
  done: Record<Done, string>
  back: string
  errors: Record<string, string>
}

export const text = {
  da: {
    title: 'Lukkedage',
    lead: 'Ingen samtaler bliver lagt på dage, hvor virksomheden holder lukket.',
    moves:
      'Samtaler på de dage flytter sig selv til en anden dag i ugen, eller til ugen efter. De to, det gælder, kan se hvorfra og hvorfor. Dem, I selv har flyttet, bliver stående.',
    everyone: 'Alle i virksomheden',
    holidays: {
      heading: 'Fridage efter aftale',
      lead: 'Helligdagene er fridage af sig selv. Sæt kryds ved de andre dage, I holder fri.',
      next: (day) => `Næste gang ${day}`,
      look: 'Se, hvad det flytter',
    },
    closings: {
      heading: 'Ferielukning og stille uger',
      none: 'Her kommer de dage, virksomheden holder lukket, f.eks. uge 28 til 30.',
      name: 'Hvad er det?',
      nameHint: 'F.eks. Sommerferie. Navnet står ved de samtaler, der bliver flyttet.',
      from: 'Første dag',
      until: 'Sidste dag',
      untilHint: 'Lad feltet stå tomt for en enkelt dag.',
      look: 'Se, hvad det flytter',
      remove: 'Fjern',
      removeNamed: (name) => `Fjern ${name}`,
    },
    preview: {
      closing: (name) => `Luk: ${name}`,
      reopening: (name) => `Hold åbent: ${name}`,
      choice: 'Fridage efter aftale',
      offOn: (names) => `I holder fri: ${names}.`,
      offOnNone: 'I holder ikke fri på nogen af dagene.',
      others:
        'De andres samtaler retter sig efter de samme dage. Det er kun de to, der ser, hvad der flytter sig.',
      keep: { closing: 'Luk på de dage', reopening: 'Fjern lukkedagene', choice: 'Gem fridagene' },
      back: 'Tilbage',
    },
    changes: {
      heading: 'Fridagene er ændret',
      what: 'Takt har fået nye oplysninger om fridagene. Samtalerne bliver stående, til du har set, hvad der flytter sig.',
      look: 'Se, hvad der flytter sig',
      lead: 'Samtalerne flytter sig først, når du siger til. Dem, I selv har flyttet, bliver stående.',
      none: 'Samtalerne følger allerede fridagene.',
      added: 'Ny fridag',
      removed: 'Ikke fridag længere',
      follow: 'Lad samtalerne følge med',
    },
    days: (from, until) => (from === until ? from : `${from} til ${until}`),
    done: {
      closed: 'Lukkedagene er lagt ind. Samtalerne flytter sig nu.',
      opened: 'Lukkedagene er fjernet. Samtaler, der var flyttet for dem, flytter tilbage.',
      holidays: 'Fridagene er gemt. Samtalerne retter sig efter dem.',
      followed: 'Samtalerne retter sig nu efter de nye fridage.',
    },
    back: 'Til medarbejderne',
    errors: {
      'until-first': 'Den sidste dag ligger før den første',
      'too-many-days': 'Skriv højst et år ad gangen',
      passed: 'Dagene er gået',
    },
  },
  en: {
    title: 'Closing days',
    lead: 'No conversations are planned on days when the company is closed.',
    moves:
      'Conversations on those days move by themselves to another day of the week, or to the week after. The two it concerns can see where from and why. Those you moved yourselves stay.',
    everyone: 'Everyone in the company',
    holidays: {
      heading: 'Days off by agreement',
      lead: 'Public holidays are days off by themselves. Tick the other days you are off.',
      next: (day) => `Next on ${day}`,
      look: 'See what it moves',
    },
    closings: {
      heading: 'Holiday closing and quiet weeks',
      none: 'The days when the company is closed will stand here, e.g. weeks 28 to 30.',
      name: 'What is it?',
      nameHint: 'E.g. Summer holiday. The name stands beside the conversations that are moved.',
      from: 'First day',
      until: 'Last day',
      untilHint: 'Leave it empty for a single day.',
      look: 'See what it moves',
      remove: 'Remove',
      removeNamed: (name) => `Remove ${name}`,
    },
    preview: {
      closing: (name) => `Close: ${name}`,
      reopening: (name) => `Stay open: ${name}`,
      choice: 'Days off by agreement',
      offOn: (names) => `You are off on: ${names}.`,
      offOnNone: 'You are off on none of the days.',
      others: 'The conversations of others follow the same days. Only the two of them see what moves.',
      keep: { closing: 'Close on those days', reopening: 'Remove the closing', choice: 'Save the days off' },
      back: 'Back',
    },
    changes: {
      heading: 'The days off have changed',
      what: 'Takt has learnt something new about the days off. Conversations stay where they are until you have seen what moves.',
      look: 'See what moves',
      lead: 'Conversations move only when you say so. Those you moved yourselves stay.',
      none: 'The conversations follow the days off already.',
      added: 'New day off',
      removed: 'No longer a day off',
      follow: 'Let the conversations follow',
    },
    days: (from, until) => (from === until ? from : `${from} to ${until}`),
    done: {
      closed: 'The closing days are entered. The conversations are moving now.',
      opened: 'The closing days are removed. Conversations that were moved for them move back.',
      holidays: 'The days off are saved. The conversations follow them.',
      followed: 'The conversations follow the new days off now.',
    },
    back: 'To the people',
    errors: {
      'until-first': 'The last day lies before the first',
      'too-many-days': 'Write at most a year at a time',
      passed: 'Those days have passed',
    },
  },
} satisfies Record<Language, Texts>
