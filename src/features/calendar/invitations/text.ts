import { clockTime, longDate } from '../../../platform/i18n/dates.ts'
import type { Language } from '../../../platform/session/viewer.ts'
import type { Due } from './types.ts'

/** What a mail says: who, when and where, and nothing of what they talk about. */
interface MailWords {
  name: string
  title: string
  news: Due['news']
  start: Temporal.PlainDateTime
  minutes: number
  place: string
  link: string
  calendarLink: string
  /** Takt reads what the calendar answers. */
  readsReplies: boolean
}

interface Texts {
  heading: string
  what: (readsReplies: boolean) => string[]
  goesTo: (address: string) => string
  turnOn: string
  since: (day: string) => string
  turnOff: string
  staysAfterOff: string
  turnedOn: string
  turnedOff: string
  refused: (address: string) => string
  tryAgain: string
  noMail: string
  subject: (words: MailWords) => string
  body: (words: MailWords) => string
}

const when = (language: Language, { start, minutes }: MailWords): string => {
  const [day, time] = [longDate(language, start.toPlainDate()), clockTime(language, start.toPlainTime())]
  const line =
    language === 'da' ? `${day} kl. ${time}, ${minutes} minutter` : `${day} at ${time}, ${minutes} minutes`
  return line.charAt(0).toUpperCase() + line.slice(1)
}

const whenAndWhere = (language: Language, words: MailWords): string =>
  [when(language, words), words.place].filter(Boolean).join('\n')

export const text = {
  da: {
    heading: 'Invitationer på mail',
    what: (readsReplies) => [
      'Hver af dine kommende samtaler kommer som en invitation på mail. Bliver en samtale flyttet eller aflyst, kommer der en ny mail med det samme, og din kalender retter sig.',
      readsReplies
        ? 'Et halvt år kommer over nogle minutter, de nærmeste samtaler først. Svarer du i din kalender, eller foreslår du en anden tid, kan I begge se det i Takt.'
        : 'Et halvt år kommer over nogle minutter, de nærmeste samtaler først. Du behøver ikke svare på dem.',
    ],
    goesTo: (address) => `De bliver sendt til ${address}.`,
    turnOn: 'Send mig invitationer',
    since: (day) => `Du har fået invitationer på mail siden ${day}.`,
    turnOff: 'Stop invitationerne',
    staysAfterOff: 'Stopper du dem, bliver det, der allerede er sendt, stående i din kalender, som det var.',
    turnedOn: 'Invitationerne er på vej til din mail.',
    turnedOff: 'Der kommer ikke flere invitationer. Det, der er sendt, bliver stående i din kalender.',
    refused: (address) =>
      `Vi kan ikke sende til ${address}. Mailserveren siger nej, så invitationerne er sat på pause. Se efter, om adressen er rigtig, og om postkassen virker.`,
    tryAgain: 'Prøv igen',
    noMail: 'Takt er ikke sat op til at sende mail endnu. Sig det til den, der passer Takt hos jer.',
    subject: (words) => {
      const { title, news, start } = words
      const mark = { planned: '', changed: 'Ændret: ', cancelled: 'Aflyst: ' }[news]
      return `${mark}${title}, ${longDate('da', start.toPlainDate())} kl. ${clockTime('da', start.toPlainTime())}`
    },
    body: (words) => {
      const lead = {
        planned: 'Her er en samtale til din kalender:',
        changed: 'En samtale er ændret. Sådan er den nu:',
        cancelled: 'En samtale er aflyst:',
      }[words.news]
      return `Hej ${words.name}\n\n${lead}\n\n${words.title}\n${whenAndWhere('da', words)}\n\nSe samtalen i Takt:\n${words.link}\n\n${words.readsReplies && words.news !== 'cancelled' ? 'Svar i din kalender, så ser I begge svaret i Takt.\n\n' : ''}Du får mailen, fordi du har valgt invitationer på mail. Du kan stoppe dem her:\n${words.calendarLink}\n`
    },
  },
  en: {
    heading: 'Invitations by mail',
    what: (readsReplies) => [
      'Each of your coming conversations arrives as an invitation by mail. When one is moved or cancelled, a new mail comes at once and your calendar puts itself right.',
      readsReplies
        ? 'Half a year arrives over some minutes, the nearest conversations first. If you answer in your calendar, or propose another time there, you can both see it in Takt.'
        : 'Half a year arrives over some minutes, the nearest conversations first. You need not answer them.',
    ],
    goesTo: (address) => `They are sent to ${address}.`,
    turnOn: 'Send me invitations',
    since: (day) => `You have had invitations by mail since ${day}.`,
    turnOff: 'Stop the invitations',
    staysAfterOff: 'If you stop them, what has been sent already stays in your calendar as it was.',
    turnedOn: 'The invitations are on their way to your mail.',
    turnedOff: 'No more invitations will come. What has been sent stays in your calendar.',
    refused: (address) =>
      `We cannot send to ${address}. The mail server says no, so the invitations are on hold. See whether the address is right and the mailbox works.`,
    tryAgain: 'Try again',
    noMail: 'Takt is not set up to send mail yet. Tell whoever looks after Takt where you work.',
    subject: (words) => {
      const { title, news, start } = words
      const mark = { planned: '', changed: 'Changed: ', cancelled: 'Cancelled: ' }[news]
      return `${mark}${title}, ${longDate('en', start.toPlainDate())} at ${clockTime('en', start.toPlainTime())}`
    },
    body: (words) => {
      const lead = {
        planned: 'Here is a conversation for your calendar:',
        changed: 'A conversation has changed. This is how it stands now:',
        cancelled: 'A conversation is cancelled:',
      }[words.news]
      return `Hello ${words.name}\n\n${lead}\n\n${words.title}\n${whenAndWhere('en', words)}\n\nSee the conversation in Takt:\n${words.link}\n\n${words.readsReplies && words.news !== 'cancelled' ? 'Answer in your calendar, and you both see the answer in Takt.\n\n' : ''}You get this mail because you chose invitations by mail. You can stop them here:\n${words.calendarLink}\n`
    },
  },
} satisfies Record<Language, Texts>
