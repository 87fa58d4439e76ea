import { counted } from '../../../platform/i18n/dates.ts'
import type { Language } from '../../../platform/session/viewer.ts'

interface Texts {
  /** "35–41 timer af 37 timer" */
  of: (minutes: string, agreed: string) => string
  over: (by: string) => string
  under: (by: string) => string
  either: (over: string, under: string) => string
  even: string
  /** How many tasks have no time yet, so that the sum is the least it can be. */
  unknown: (count: number) => string
}

export const text = {
  da: {
    of: (minutes, agreed) => `${minutes} af ${agreed}`,
    over: (by) => `Det er ${by} mere, end der er aftalt.`,
    under: (by) => `Der er ${by} tilbage.`,
    either: (over, under) =>
      `Det kan blive op til ${over} for meget, og der kan være op til ${under} tilbage.`,
    even: 'Det går lige op.',
    unknown: (count) =>
      `${counted(count, 'arbejdsopgave', 'arbejdsopgaver')} har ingen tid endnu, så i virkeligheden er det mere.`,
  },
  en: {
    of: (minutes, agreed) => `${minutes} of ${agreed}`,
    over: (by) => `That is ${by} more than is agreed.`,
    under: (by) => `There is ${by} left.`,
    either: (over, under) => `It may be up to ${over} too much, and there may be up to ${under} left.`,
    even: 'It just fits.',
    unknown: (count) => `${counted(count, 'task has', 'tasks have')} no time yet, so in truth it is more.`,
  },
} satisfies Record<Language, Texts>
