import { counted } from '../../platform/i18n/dates.ts'
import type { Language } from '../../platform/session/viewer.ts'
import type { Outcome } from '../meetings/types.ts'

interface Texts {
  question: (when: string) => string
  questionWith: (name: string, when: string) => string
  lead: string
  yes: string
  another: string
  no: string
  sitting: string
  open: string
  you: string
  said: Record<Outcome['kind'], (who: string) => string>
  undo: string
  flash: Record<Outcome['kind'], string>
  kept: (held: number, of: number) => string
  gap: (weeks: number, everyWeeks: number) => string
  doubt: { heading: string; lead: (name: string) => string; propose: string; dismiss: string }
}

export const text = {
  da: {
    question: (when) => `Nåede I samtalen ${when}?`,
    questionWith: (name, when) => `Nåede du og ${name} samtalen ${when}?`,
    lead: 'Ingen af jer åbnede den her. I kan begge se svaret.',
    yes: 'Ja, vi talte sammen',
    another: 'Vi tager den en anden dag',
    no: 'Nej, den blev ikke til noget',
    sitting: 'Sidder I sammen nu?',
    open: 'Åbn samtalen',
    you: 'Du',
    said: {
      held: (who) => `${who} har svaret, at I talte sammen.`,
      not_held: (who) => `${who} har svaret, at den ikke blev til noget.`,
    },
    undo: 'Fortryd svaret',
    flash: { held: 'Godt. Samtalen tæller som holdt.', not_held: 'Tak for svaret.' },
    kept: (held, of) =>
      held === of
        ? `I har holdt alle de sidste ${of} samtaler.`
        : `I har holdt ${held} af de sidste ${of} samtaler.`,
    gap: (weeks, everyWeeks) =>
      `Længst imellem jer: ${counted(weeks, 'uge', 'uger')}. I har aftalt ${everyWeeks === 1 ? 'hver uge' : `hver ${everyWeeks}. uge`}.`,
    doubt: {
      heading: 'To samtaler i træk blev ikke til noget',
      lead: (name) => `Passer rytmen stadig? Tal med ${name} om den, eller foreslå en anden.`,
      propose: 'Foreslå en ny rytme',
      dismiss: 'Ikke nu',
    },
  },
  en: {
    question: (when) => `Did you have your conversation ${when}?`,
    questionWith: (name, when) => `Did you and ${name} have your conversation ${when}?`,
    lead: 'Neither of you opened it here. You can both see the answer.',
    yes: 'Yes, we talked',
    another: 'We take it another day',
    no: 'No, it came to nothing',
    sitting: 'Are you sitting together now?',
    open: 'Open the conversation',
    you: 'You',
    said: {
      held: (who) => `${who} answered that you talked.`,
      not_held: (who) => `${who} answered that it came to nothing.`,
    },
    undo: 'Take the answer back',
    flash: { held: 'Good. The conversation counts as held.', not_held: 'Thank you for the answer.' },
    kept: (held, of) =>
      held === of
        ? `You have held all of your last ${of} conversations.`
        : `You have held ${held} of your last ${of} conversations.`,
    gap: (weeks, everyWeeks) =>
      `Longest between you: ${counted(weeks, 'week', 'weeks')}. You agreed on ${everyWeeks === 1 ? 'every week' : `every ${everyWeeks} weeks`}.`,
    doubt: {
      heading: 'Two conversations in a row came to nothing',
      lead: (name) => `Does the rhythm still fit? Talk with ${name} about it, or propose another.`,
      propose: 'Propose a new rhythm',
      dismiss: 'Not now',
    },
  },
} satisfies Record<Language, Texts>
