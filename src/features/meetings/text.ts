import type { Language } from '../../platform/session/viewer.ts'
import type { FeedbackWaiting, Obstacle } from './types.ts'

interface Texts {
  heading: (name: string) => string
  when: (day: string, from: string, to: string) => string
  move: string
  cancel: string
  calendarFile: string
  borrow: string
  start: string
  todayHeading: (from: string) => string
  todayLead: (name: string) => string
  early: (day: string) => string
  earlyHeading: string
  missedHeading: string
  missedLead: string
  clock: (elapsed: number, minutes: number) => string
  roundOff: string
  heldHeading: string
  heldLead: string
  heldStart: string
  orStart: string
  closedHeading: string
  closedLead: string
  summary: string
  between: { heading: string; feedback: (waiting: FeedbackWaiting) => string; goals: string; tasks: string }
  cancelledHeading: string
  cancelledBy: (name: string, reason: string) => string
  endedHeading: string
  endedLead: string
  you: string
  openAgreements: (count: number) => string
  itemRemoved: string
  noteRemoved: string
  undo: string
  obstacles: Record<Obstacle, string>
  unsaved: string
  unsavedLead: string
  unsavedText: string
}

export const text = {
  da: {
    heading: (name) => `Samtale med ${name}`,
    when: (day, from, to) => `${day} kl. ${from}–${to}`,
    move: 'Flyt samtalen',
    cancel: 'Aflys',
    calendarFile: 'Til kalenderen',
    borrow: 'Lån et spørgsmål',
    between: {
      heading: 'Mellem jer',
      feedback: ({ unheard, saved }) =>
        ['Ros og feedback', unheard > 0 && `${unheard} ny`, saved > 0 && `${saved} gemt`]
          .filter(Boolean)
          .join(' · '),
      goals: 'Jeres mål',
      tasks: 'Arbejdsopgaver',
    },
    start: 'Start samtalen',
    todayHeading: (from) => `I dag kl. ${from}`,
    todayLead: (name) => `Start, når du og ${name} sidder sammen. Én af jer er nok.`,
    earlyHeading: 'Når I sidder sammen',
    early: (day) => `Samtalen er først ${day}. Mødes I før, kan I godt starte nu.`,
    missedHeading: 'Dagen gik uden samtale',
    missedLead: 'Find en ny tid, så følger punkterne med. Eller start nu, hvis I sidder sammen.',
    clock: (elapsed, minutes) => `${elapsed} af ${minutes} min.`,
    roundOff: 'Rund af',
    heldHeading: 'Samtalen er holdt',
    heldLead: 'Vil I skrive jeres aftaler ned, kan I stadig åbne samtalen.',
    heldStart: 'Åbn samtalen',
    orStart: 'Sidder I sammen nu, kan I bare begynde.',
    closedHeading: 'Samtalen er holdt',
    closedLead: 'Her er, hvad I talte om. Jeres aftaler står i opsummeringen.',
    summary: 'Se opsummeringen',
    cancelledHeading: 'Samtalen er aflyst',
    cancelledBy: (name, reason) => `${name} skrev: ${reason}`,
    endedHeading: 'I mødes ikke længere',
    endedLead: 'I kan begge stadig læse, hvad I havde sammen.',
    you: 'Du',
    openAgreements: (count) => `${count} ${count === 1 ? 'åben aftale' : 'åbne aftaler'} fra tidligere`,
    itemRemoved: 'Punktet er fjernet.',
    noteRemoved: 'Noten er fjernet.',
    undo: 'Fortryd',
    obstacles: {
      over: 'Samtalen er afsluttet eller aflyst, så der kan ikke ændres mere her. Brug jeres næste samtale.',
      'not-started': 'Samtalen er ikke startet endnu. Tryk på “Start samtalen” først.',
      'not-asked': 'Der er ikke længere noget at svare på. Her ser du, hvordan samtalen står nu.',
      draft: 'Punktet er en kladde, som kun du kan se. Del det først.',
      'has-notes':
        'Der står noter fra jer begge på punktet, så det bliver stående. Er I færdige, så sæt flueben ved det.',
      'kept-apart':
        'Samtalen handler om udvikling eller løn, og der hører trivsel ikke med. Lav den om under “Rammen”, eller tag det i en samtale for sig.',
    },
    unsaved: 'Din tekst er ikke gemt',
    unsavedLead: 'Kopiér den, og skriv den et andet sted.',
    unsavedText: 'Det, du skrev',
  },
  en: {
    heading: (name) => `Conversation with ${name}`,
    when: (day, from, to) => `${day}, ${from}–${to}`,
    move: 'Move the conversation',
    cancel: 'Cancel it',
    calendarFile: 'To your calendar',
    borrow: 'Borrow a question',
    between: {
      heading: 'Between you',
      feedback: ({ unheard, saved }) =>
        ['Praise and feedback', unheard > 0 && `${unheard} new`, saved > 0 && `${saved} saved`]
          .filter(Boolean)
          .join(' · '),
      goals: 'Your goals',
      tasks: 'Tasks',
    },
    start: 'Start the conversation',
    todayHeading: (from) => `Today at ${from}`,
    todayLead: (name) => `Start when you and ${name} sit together. One of you is enough.`,
    earlyHeading: 'When you sit together',
    early: (day) => `The conversation is not until ${day}. If you meet before, you can start now.`,
    missedHeading: 'The day passed without a conversation',
    missedLead: 'Find a new time, and the items come along. Or start now, if you sit together.',
    clock: (elapsed, minutes) => `${elapsed} of ${minutes} min`,
    roundOff: 'Round off',
    heldHeading: 'The conversation has been held',
    heldLead: 'If you want to write your agreements down, you can still open it.',
    heldStart: 'Open the conversation',
    orStart: 'If you sit together now, just begin.',
    closedHeading: 'The conversation has been held',
    closedLead: 'This is what you talked about. Your agreements are in the summary.',
    summary: 'See the summary',
    cancelledHeading: 'The conversation was cancelled',
    cancelledBy: (name, reason) => `${name} wrote: ${reason}`,
    endedHeading: 'You no longer meet',
    endedLead: 'You can both still read what you had together.',
    you: 'You',
    openAgreements: (count) => `${count} open ${count === 1 ? 'agreement' : 'agreements'} from earlier`,
    itemRemoved: 'The item has been removed.',
    noteRemoved: 'The note has been removed.',
    undo: 'Undo',
    obstacles: {
      over: 'The conversation is closed or cancelled, so nothing more can be changed here. Use your next conversation.',
      'not-started': 'The conversation has not started yet. Press “Start the conversation” first.',
      'not-asked': 'There is nothing to answer any more. This is how the conversation stands now.',
      draft: 'The item is a draft that only you can see. Share it first.',
      'has-notes': 'You both have notes on the item, so it stays. If you are done with it, tick it off.',
      'kept-apart':
        'The conversation is about development or pay, and wellbeing is not part of that. Change it under “The setting”, or take it up in a conversation of its own.',
    },
    unsaved: 'Your text has not been saved',
    unsavedLead: 'Copy it, and write it somewhere else.',
    unsavedText: 'What you wrote',
  },
} satisfies Record<Language, Texts>
