import { counted } from '../../platform/i18n/dates.ts'

interface Texts {
  overline: (name: string, date: string) => string
  heading: string
  lead: string
  leadClosed: string
  agreed: string
  agreedEmpty: string
  agreedEmptyClosed: string
  add: string
  tasks: string
  over: string
  overNone: string
  overComesAlong: (date: string) => string
  overGotOn: (date: string) => string
  overNowhere: string
  overLeft: string
  onlyYou: string
  next: string
  nextAt: (when: string, minutes: number) => string
  move: string
  prepare: string
  nextNone: string
  plan: string
  close: string
  closeHeading: string
  closeLead: string
  closeWithoutNext: string
  youOwe: (count: number) => string
  otherOwes: (name: string, count: number) => string
  stillOpen: string
  summary: string
}

export const text = {
  da: {
    overline: (name, date) => `Samtale med ${name}, ${date}`,
    heading: 'Rund af',
    lead: 'Saml op sammen, før I rejser jer.',
    leadClosed: 'Samtalen er afsluttet. Aftalerne kan stadig bekræftes og rettes.',
    agreed: 'Det har I aftalt',
    agreedEmpty:
      'Her kommer jeres aftaler til at stå: hvad der skal ske, hvem der sørger for det, og hvornår.',
    agreedEmptyClosed: 'I lavede ingen aftaler denne gang.',
    add: 'Tilføj en aftale',
    tasks: 'Prøv ændringer i arbejdsopgaverne',
    over: 'Det står over',
    overNone: 'I nåede det hele.',
    overComesAlong: (date) => `Det nåede I ikke. Det kommer med til jeres næste samtale ${date}.`,
    overGotOn: (date) => `Det nåede I ikke. Det er kommet med til jeres næste samtale ${date}.`,
    overNowhere:
      'Det nåede I ikke. Der er ingen næste samtale, det kan komme med til. Planlæg en nedenfor, før I slutter.',
    overLeft: 'Det nåede I ikke.',
    onlyYou: 'Kun dig',
    next: 'I ses igen',
    nextAt: (when, minutes) => `${when}, ${minutes} minutter`,
    move: 'Flyt den',
    prepare: 'Se den næste samtale',
    nextNone: 'I har ingen samtale i kalenderen. Aftal den nu, mens I sidder sammen.',
    plan: 'Planlæg den næste samtale',
    close: 'Afslut samtalen',
    closeHeading: 'Når I er færdige',
    closeLead: 'I finder opsummeringen med jeres aftaler bagefter. Én af jer kan slutte for jer begge.',
    closeWithoutNext: 'I har ingen næste samtale, så punkterne, I ikke nåede, bliver her.',
    youOwe: (count) => `Du mangler at bekræfte ${counted(count, 'aftale', 'aftaler')}.`,
    otherOwes: (name, count) => `${name} mangler at bekræfte ${counted(count, 'aftale', 'aftaler')}.`,
    stillOpen: 'Det kan også gøres bagefter.',
    summary: 'Se opsummeringen',
  },
  en: {
    overline: (name, date) => `Conversation with ${name}, ${date}`,
    heading: 'Round off',
    lead: 'Sum up together before you get up.',
    leadClosed: 'The conversation is closed. The agreements can still be confirmed and edited.',
    agreed: 'What you have agreed',
    agreedEmpty: 'Your agreements will stand here: what is to happen, who sees to it, and by when.',
    agreedEmptyClosed: 'You made no agreements this time.',
    add: 'Add an agreement',
    tasks: 'Try changes to the tasks',
    over: 'What stands over',
    overNone: 'You got through it all.',
    overComesAlong: (date) => `You did not get to this. It comes along to your next conversation ${date}.`,
    overGotOn: (date) => `You did not get to this. It has come along to your next conversation ${date}.`,
    overNowhere:
      'You did not get to this, and there is no next conversation for it to come along to. Plan one below before you close.',
    overLeft: 'You did not get to this.',
    onlyYou: 'Only you',
    next: 'When you meet next',
    nextAt: (when, minutes) => `${when}, ${minutes} minutes`,
    move: 'Move it',
    prepare: 'See the next conversation',
    nextNone: 'You have no conversation in the calendar. Agree on one now, while you sit together.',
    plan: 'Plan the next conversation',
    close: 'Close the conversation',
    closeHeading: 'When you are done',
    closeLead: 'You find the summary with your agreements afterwards. One of you can close for you both.',
    closeWithoutNext: 'You have no next conversation, so the items you did not get to stay here.',
    youOwe: (count) => `You have ${counted(count, 'agreement', 'agreements')} left to confirm.`,
    otherOwes: (name, count) => `${name} has ${counted(count, 'agreement', 'agreements')} left to confirm.`,
    stillOpen: 'That can also be done afterwards.',
    summary: 'See the summary',
  },
} satisfies Record<'da' | 'en', Texts>
