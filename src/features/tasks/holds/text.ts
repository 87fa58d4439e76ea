import { possessive } from '../../../platform/i18n/names.ts'
import type { Language } from '../../../platform/session/viewer.ts'

interface Texts {
  own: (minutes: string, agreed: string) => string
  other: (name: string, minutes: string, agreed: string) => string
  open: string
}

export const text = {
  da: {
    own: (minutes, agreed) => `Din uge rummer nu ${minutes} af ${agreed}`,
    other: (name, minutes, agreed) => `${possessive('da', name)} uge rummer nu ${minutes} af ${agreed}`,
    open: 'Se ugens billede',
  },
  en: {
    own: (minutes, agreed) => `Your week now holds ${minutes} of ${agreed}`,
    other: (name, minutes, agreed) => `${possessive('en', name)} week now holds ${minutes} of ${agreed}`,
    open: 'See the picture of the week',
  },
} satisfies Record<Language, Texts>
