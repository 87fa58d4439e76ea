import type { Language } from '../../../platform/session/viewer.ts'
import type { Read, Reading } from './types.ts'

interface Words {
  heading: string
  lead: string
  none: string
  who: Record<Reading['role'], string>
  what: Record<Read, string>
  until: (from: string, until: string) => string
}

export const text = {
  da: {
    heading: 'Hvem har set, hvad du har delt om din trivsel',
    lead: 'Hver gang nogen åbner det, bliver det skrevet ned her. Kun du kan se listen.',
    none: 'Ingen har set noget.',
    who: { leader: 'Din leder', employee: 'Din medarbejder' },
    what: { shares: 'siden med det, du har delt', meeting: 'det delte i en samtale' },
    until: (from, until) => `${from} til ${until}`,
  },
  en: {
    heading: 'Who has seen what you shared about your wellbeing',
    lead: 'Each time someone opens it, it is written down here. Only you can see the list.',
    none: 'No one has seen anything.',
    who: { leader: 'Your leader', employee: 'Your employee' },
    what: { shares: 'the page with what you shared', meeting: 'what you shared, in a conversation' },
    until: (from, until) => `${from} until ${until}`,
  },
} satisfies Record<Language, Words>
