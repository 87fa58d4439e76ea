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
  goals: string
  feedback: string
  expectations: string
  tasks: string
  version: (day: string) => string
  firstVersion: (count: number) => string
  added: string
  removed: string
  brief: Record<'overdue' | 'due' | 'done' | 'carried' | 'feedback', (count: number) => string> & {
    goals: (open: number, closed: number) => string
    expectations: (count: number, unanswered: number) => string
    tasks: (versions: number, added: number, removed: number) => string
  }
}

export const text = {
  da: {
    heading: 'Siden sidst',
    since: (day) => `Siden jeres samtale ${day}`,
    first: 'I har ikke holdt en samtale her før, så der er ikke noget at se tilbage på endnu.',
    nothing: 'Her er ikke sket noget nyt siden, og I har ingen mål eller forventninger til hinanden endnu.',
    overdue: 'Aftaler over tid',
    due: 'Aftaler med frist inden samtalen',
    done: 'Aftaler, der er klaret',
    carried: 'Punkter, I ikke nåede',
    goals: 'Jeres mål',
    feedback: 'Feedback til hinanden',
    expectations: 'Det forventer I af hinanden',
    tasks: 'Arbejdsopgaver',
    version: (day) => `Ny udgave af opgavelisten fra ${day}`,
    firstVersion: (count) => `Den første: ${counted(count, 'arbejdsopgave', 'arbejdsopgaver')}`,
    added: 'Skrevet på listen',
    removed: 'Taget af listen',
    brief: {
      overdue: (count) => `${counted(count, 'aftale', 'aftaler')} over tid`,
      due: (count) => `${counted(count, 'aftale', 'aftaler')} med frist inden samtalen`,
      done: (count) => `${counted(count, 'aftale', 'aftaler')} klaret`,
      carried: (count) => `${counted(count, 'punkt', 'punkter')} kom med fra tidligere`,
      feedback: (count) => (count === 1 ? 'feedback givet én gang' : `feedback givet ${count} gange`),
      goals: (open, closed) =>
        closed === 0
          ? `${open} mål, I arbejder hen imod`
          : `${open} mål, I arbejder hen imod, og ${closed} afsluttet`,
      expectations: (count, unanswered) => {
        const all = counted(count, 'forventning', 'forventninger')
        return unanswered === 0 ? `${all} til hinanden` : `${all} til hinanden, ${unanswered} uden svar`
      },
      tasks: (versions, added, removed) =>
        [
          versions > 0 && counted(versions, 'ny udgave af opgavelisten', 'nye udgaver af opgavelisten'),
          added > 0 && `${counted(added, 'arbejdsopgave', 'arbejdsopgaver')} skrevet på`,
          removed > 0 && `${counted(removed, 'arbejdsopgave', 'arbejdsopgaver')} taget af`,
        ]
          .filter(Boolean)
          .join(', '),
    },
  },
  en: {
    heading: 'Since last time',
    since: (day) => `Since your conversation on ${day}`,
    first: 'You have not held a conversation here before, so there is nothing to look back on yet.',
    nothing: 'Nothing new has happened here since, and you have no goals or expectations of each other yet.',
    overdue: 'Agreements overdue',
    due: 'Agreements due by the conversation',
    done: 'Agreements completed',
    carried: 'Items you did not reach',
    goals: 'Your goals',
    feedback: 'Feedback to each other',
    expectations: 'What you expect of each other',
    tasks: 'Tasks',
    version: (day) => `A new version of the list of tasks from ${day}`,
    firstVersion: (count) => `The first one: ${counted(count, 'task', 'tasks')}`,
    added: 'Written on the list',
    removed: 'Taken off the list',
    brief: {
      overdue: (count) => `${counted(count, 'agreement', 'agreements')} overdue`,
      due: (count) => `${counted(count, 'agreement', 'agreements')} due by the conversation`,
      done: (count) => `${counted(count, 'agreement', 'agreements')} completed`,
      carried: (count) => `${counted(count, 'item', 'items')} came along from earlier`,
      feedback: (count) => (count === 1 ? 'feedback given once' : `feedback given ${count} times`),
      goals: (open, closed) =>
        closed === 0
          ? `${counted(open, 'goal', 'goals')} under way`
          : `${counted(open, 'goal', 'goals')} under way and ${closed} closed`,
      expectations: (count, unanswered) => {
        const all = counted(count, 'expectation', 'expectations')
        return unanswered === 0 ? `${all} of each other` : `${all} of each other, ${unanswered} not answered`
      },
      tasks: (versions, added, removed) =>
        [
          versions > 0 &&
            counted(versions, 'new version of the list of tasks', 'new versions of the list of tasks'),
          added > 0 && `${counted(added, 'task', 'tasks')} added`,
          removed > 0 && `${counted(removed, 'task', 'tasks')} taken off`,
        ]
          .filter(Boolean)
          .join(', '),
    },
  },
} satisfies Record<Language, Texts>
