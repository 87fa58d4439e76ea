import { counted } from '../../../platform/i18n/dates.ts'
import type { Language } from '../../../platform/session/viewer.ts'

interface Texts {
  heading: string
  since: (day: string) => string
  first: string
  nothing: string
  overdue: string
  due: string
  done: string
  carried: string
  brief: Record<'overdue' | 'due' | 'done' | 'carried', (count: number) => string>
}

export const text = {
  da: {
    heading: 'Siden sidst',
    since: (day) => `Siden jeres samtale ${day}`,
    first: 'I har ikke holdt en samtale her før, så der er ikke noget at se tilbage på endnu.',
    nothing: 'Ingen aftaler er klaret eller forfaldet, og ingen punkter er kommet med fra tidligere.',
    overdue: 'Aftaler over tid',
    due: 'Aftaler med frist inden samtalen',
    done: 'Aftaler, der er klaret',
    carried: 'Punkter, I ikke nåede',
    brief: {
      overdue: (count) => `${counted(count, 'aftale', 'aftaler')} over tid`,
      due: (count) => `${counted(count, 'aftale', 'aftaler')} med frist inden samtalen`,
      done: (count) => `${counted(count, 'aftale', 'aftaler')} klaret`,
      carried: (count) => `${counted(count, 'punkt', 'punkter')} kom med fra tidligere`,
    },
  },
  en: {
    heading: 'Since last time',
    since: (day) => `Since your conversation on ${day}`,
    first: 'You have not held a conversation here before, so there is nothing to look back on yet.',
    nothing: 'No agreement was completed or fell due, and no items came along from earlier.',
    overdue: 'Agreements overdue',
    due: 'Agreements due by the conversation',
    done: 'Agreements completed',
    carried: 'Items you did not reach',
    brief: {
      overdue: (count) => `${counted(count, 'agreement', 'agreements')} overdue`,
      due: (count) => `${counted(count, 'agreement', 'agreements')} due by the conversation`,
      done: (count) => `${counted(count, 'agreement', 'agreements')} completed`,
      carried: (count) => `${counted(count, 'item', 'items')} came along from earlier`,
    },
  },
} satisfies Record<Language, Texts>
