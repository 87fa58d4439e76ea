import type { Language } from '../../../platform/session/viewer.ts'

export const text = {
  da: { share: (name: string) => `Del med ${name} …` },
  en: { share: (name: string) => `Share with ${name} …` },
} satisfies Record<Language, { share: (name: string) => string }>
