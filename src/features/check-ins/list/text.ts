import type { Language } from '../../../platform/session/viewer.ts'

interface Texts {
  heading: string
  empty: string
  edit: string
  remove: string
  of: string
  someOf: string
  undo: string
}

export const text = {
  da: {
    heading: 'Det har du gemt',
    empty: 'Her kommer dine trivselstjek, når du har gemt det første.',
    edit: 'Ret',
    remove: 'Slet',
    of: 'trivselstjekket fra',
    someOf: 'noget af trivselstjekket fra',
    undo: 'Fortryd',
  },
  en: {
    heading: 'What you have kept',
    empty: 'Your check-ins will stand here once you have kept the first.',
    edit: 'Edit',
    remove: 'Delete',
    of: 'the check-in of',
    someOf: 'something of the check-in of',
    undo: 'Undo',
  },
} satisfies Record<Language, Texts>
