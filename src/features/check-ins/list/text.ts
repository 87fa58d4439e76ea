import type { Language } from '../../../platform/session/viewer.ts'

interface Texts {
  heading: string
  empty: string
  edit: string
  remove: string
  of: string
  removal: { heading: string; lead: string; confirm: string; keep: string }
}

export const text = {
  da: {
    heading: 'Det har du gemt',
    empty: 'Her kommer dine trivselstjek, når du har gemt det første.',
    edit: 'Ret',
    remove: 'Slet',
    of: 'trivselstjekket fra',
    removal: {
      heading: 'Slet trivselstjekket for altid?',
      lead: 'Det er fra {day}. Når det er slettet, kan ingen hente det tilbage, heller ikke du.',
      confirm: 'Slet for altid',
      keep: 'Behold det',
    },
  },
  en: {
    heading: 'What you have kept',
    empty: 'Your check-ins will stand here once you have kept the first.',
    edit: 'Edit',
    remove: 'Delete',
    of: 'the check-in of',
    removal: {
      heading: 'Delete the check-in for good?',
      lead: 'It is from {day}. Once it is deleted nobody can bring it back, nor can you.',
      confirm: 'Delete for good',
      keep: 'Keep it',
    },
  },
} satisfies Record<Language, Texts>
