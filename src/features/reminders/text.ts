import { clockTime, dayAndMonth } from '../../platform/i18n/dates.ts'
import { givenName } from '../../platform/i18n/names.ts'
import type { Language } from '../../platform/session/viewer.ts'
import type { Reminder, Stage } from './types.ts'

interface Texts {
  subject: string
  hello: (name: string) => string
  headings: Record<'prepare' | 'agreements' | 'confirm' | 'answer', string>
  lines: Record<Stage, (reminder: Reminder) => string>
  tasks: (list: string) => string
  end: (settings: string) => string
}

const da = (reminder: Reminder): string => dayAndMonth('da', reminder.day)
const en = (reminder: Reminder): string => dayAndMonth('en', reminder.day)

const confirmDa = (reminder: Reminder) => `Aftale med ${reminder.other}, skrevet ${da(reminder)}`
const confirmEn = (reminder: Reminder) => `Agreement with ${reminder.other}, written on ${en(reminder)}`
const answerDa = (reminder: Reminder) => `${reminder.other} foreslog en rytme ${da(reminder)}`
const answerEn = (reminder: Reminder) => `${reminder.other} proposed a rhythm on ${en(reminder)}`

/** What a digest says: who and when, and where to look. Days by their names: a mail is also read another day. */
export const text = {
  da: {
    subject: 'Påmindelse fra Takt',
    hello: (name) => `Hej ${givenName(name)}`,
    headings: {
      prepare: 'Gør dig klar til',
      agreements: 'Dine aftaler',
      confirm: 'Mangler din bekræftelse',
      answer: 'Venter på dit svar',
    },
    lines: {
      prepare: (reminder) =>
        `Samtale med ${reminder.other} ${da(reminder)}${reminder.time ? ` kl. ${clockTime('da', reminder.time)}` : ''}`,
      due: (reminder) => `Aftale med ${reminder.other}: fristen er ${da(reminder)}`,
      overdue: (reminder) => `Aftale med ${reminder.other}: fristen var ${da(reminder)}`,
      confirm: confirmDa,
      'confirm-again': confirmDa,
      answer: answerDa,
      'answer-again': answerDa,
    },
    tasks: (list) =>
      `Skal I tale om arbejdsopgaver? Listen er medarbejderens egen, og kun medarbejderen bestemmer, om den bliver delt. Den er til samtalen, ikke til kontrol.\n  ${list}`,
    end: (settings) =>
      `Du får højst én påmindelse om dagen. Vælg selv, hvad du vil have besked om:\n${settings}`,
  },
  en: {
    subject: 'Reminder from Takt',
    hello: (name) => `Hello ${givenName(name)}`,
    headings: {
      prepare: 'Get ready for',
      agreements: 'Your agreements',
      confirm: 'Waits for your confirmation',
      answer: 'Waits for your answer',
    },
    lines: {
      prepare: (reminder) =>
        `Conversation with ${reminder.other} on ${en(reminder)}${reminder.time ? ` at ${clockTime('en', reminder.time)}` : ''}`,
      due: (reminder) => `Agreement with ${reminder.other}: the deadline is ${en(reminder)}`,
      overdue: (reminder) => `Agreement with ${reminder.other}: the deadline was ${en(reminder)}`,
      confirm: confirmEn,
      'confirm-again': confirmEn,
      answer: answerEn,
      'answer-again': answerEn,
    },
    tasks: (list) =>
      `Will you talk about tasks? The employee writes the list, and shares it if they like. It is for the conversation, not for control.\n  ${list}`,
    end: (settings) => `You get one reminder a day at most. Choose what you want to hear about:\n${settings}`,
  },
} satisfies Record<Language, Texts>
