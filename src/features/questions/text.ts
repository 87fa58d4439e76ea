import type { Language } from '../../platform/session/viewer.ts'

interface Texts {
  title: string
  lead: (name: string) => string
  overline: (name: string) => string
  put: string
  onAgenda: string
  added: string
  toAgenda: string
  ownHeading: string
  ownLead: string
  ownBody: string
  ownHint: string
  onlyYou: string
  keep: string
  remove: string
  removed: string
  undo: string
  yours: string
}

export const text = {
  da: {
    title: 'Spørgsmål til låns',
    lead: (name) => `Ét tryk sætter et spørgsmål på dagsordenen, så ${name} kan tænke over det inden.`,
    overline: (name) => `Du og ${name}`,
    put: 'Sæt på dagsordenen',
    onAgenda: 'Står på dagsordenen',
    added: 'Spørgsmålet står på dagsordenen.',
    toAgenda: 'Til dagsordenen',
    ownHeading: 'Dine egne spørgsmål',
    ownLead: 'Gem et spørgsmål, du vil bruge igen, også med andre.',
    ownBody: 'Dit spørgsmål',
    ownHint: 'Kun du ser det, indtil du sætter det på en dagsorden.',
    onlyYou: 'Kun dig',
    keep: 'Gem spørgsmålet',
    remove: 'Fjern',
    removed: 'Spørgsmålet er fjernet.',
    undo: 'Fortryd',
    yours: 'Dit eget',
  },
  en: {
    title: 'Questions to borrow',
    lead: (name) => `One press puts a question on the agenda, so that ${name} can think about it beforehand.`,
    overline: (name) => `You and ${name}`,
    put: 'Put on the agenda',
    onAgenda: 'On the agenda',
    added: 'The question is on the agenda.',
    toAgenda: 'To the agenda',
    ownHeading: 'Your own questions',
    ownLead: 'Keep a question that you want to use again, also with others.',
    ownBody: 'Your question',
    ownHint: 'Only you see it until you put it on an agenda.',
    onlyYou: 'Only you',
    keep: 'Keep the question',
    remove: 'Remove',
    removed: 'The question is removed.',
    undo: 'Undo',
    yours: 'Your own',
  },
} satisfies Record<Language, Texts>
