import type { Language } from '../../../platform/session/viewer.ts'

interface Texts {
  resting: (subjects: string[]) => string
}

const either = {
  da: new Intl.ListFormat('da', { type: 'disjunction' }),
  en: new Intl.ListFormat('en', { type: 'disjunction' }),
}

export const text = {
  da: {
    resting: (subjects) => `I har ikke talt om ${either.da.format(subjects)} de sidste tre gange.`,
  },
  en: {
    resting: (subjects) => `You have not talked about ${either.en.format(subjects)} the last three times.`,
  },
} satisfies Record<Language, Texts>
