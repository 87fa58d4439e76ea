import type { SupportAnswer } from '../agreements/types.ts'
import type { Changed, Done } from './types.ts'

interface Texts {
  heading: string
  title: (name: string) => string
  lead: string
  leadLeader: (name: string) => string
  link: string
  back: (name: string) => string
  none: string
  noneLeader: (name: string) => string
  open: string
  done: string
  by: {
    asked: string
    offered: string
    askedBy: (name: string) => string
    offeredBy: (name: string) => string
  }
  planFirst: string
  ask: string
  offer: string
  form: {
    body: string
    bodyLeader: (name: string) => string
    hint: string
    audience: (name: string) => string
    owner: string
    you: string
    followUp: string
    nextMeeting: (date: string) => string
    ask: string
    offer: string
  }
  question: string
  about: (body: string) => string
  again: string
  answer: {
    label: string
    hint: (name: string) => string
    options: Record<SupportAnswer, string>
    date: string
    dateHint: string
    save: string
    undo: string
  }
  errors: Record<string, string>
  flash: Record<Done | Exclude<Changed, 'done'>, string>
}

export const text = {
  da: {
    heading: 'Støtte',
    title: (name) => `Støtte mellem dig og ${name}`,
    lead: 'Hvad ville gøre dit arbejde lettere? Her står, hvad I har aftalt, hvornår I følger op, og om det hjalp. Hvorfor du har brug for det, skal du ikke skrive.',
    leadLeader: (name) =>
      `Her står, hvad du og ${name} har aftalt, hvornår I følger op, og om det hjalp. Skriv, hvad der skal ske, ikke hvorfor.`,
    link: 'Se og aftal støtte',
    back: (name) => `Du og ${name}`,
    none: 'I har ikke aftalt støtte endnu. Det kan være færre opgaver i en periode, hjælp fra en kollega, andre mødetider eller ro til én ting ad gangen.',
    noneLeader: (name) =>
      `I har ikke aftalt støtte endnu. Spørg ${name}, hvad der ville gøre arbejdet lettere, og tilbyd det, du kan holde.`,
    open: 'Lige nu',
    done: 'Det er fulgt op',
    by: {
      asked: 'Du har bedt om det',
      offered: 'Du har tilbudt det',
      askedBy: (name) => `${name} har bedt om det`,
      offeredBy: (name) => `${name} har tilbudt det`,
    },
    planFirst: 'Planlæg jeres næste samtale. Så kan I aftale støtte her.',
    ask: 'Bed om støtte',
    offer: 'Tilbyd støtte',
    form: {
      body: 'Hvad ville hjælpe dig i arbejdet?',
      bodyLeader: (name) => `Hvad tilbyder du ${name}?`,
      hint: 'Skriv, hvad der skal ske, og hvor længe. Grunden bliver mellem jer.',
      audience: (name) => `Dig og ${name}`,
      owner: 'Hvem sørger for det?',
      you: 'Dig',
      followUp: 'Hvornår følger I op?',
      nextMeeting: (date) => `I mødes næste gang ${date}.`,
      ask: 'Bed om det',
      offer: 'Tilbyd det',
    },
    question: 'Hjalp det?',
    about: (body) => `I aftalte: ${body}`,
    again: 'Svar på ny, om det hjalp',
    answer: {
      label: 'Har det gjort arbejdet lettere?',
      hint: (name) => `Kun du kan svare. ${name} ser dit svar.`,
      options: { helped: 'Ja, det hjalp', some: 'Det hjalp lidt', not: 'Nej, det hjalp ikke' },
      date: 'Følg op igen',
      dateHint: 'Udfyld kun, hvis støtten skal fortsætte.',
      save: 'Gem svaret',
      undo: 'Tag svaret tilbage',
    },
    errors: { 'past-deadline': 'Vælg en senere dag' },
    flash: {
      added: 'Det er skrevet ned. Det gælder, når I begge har bekræftet det.',
      answered: 'Tak. Dit svar er gemt.',
      undone: 'Svaret er taget tilbage.',
      outdated: 'Støtten er ændret, siden du åbnede siden. Læs den, som den er nu.',
      removed: 'Støtten er fjernet.',
      ended: 'I har ikke længere samtaler sammen. Det, I aftalte, kan læses, men ikke ændres.',
      unconfirmed: 'I har ikke begge bekræftet støtten endnu, så der er ikke noget at følge op på.',
    },
  },
  en: {
    heading: 'Support',
    title: (name) => `Support between you and ${name}`,
    lead: 'What would make your work easier? Here is what you have agreed, when you follow it up, and whether it helped. You need not write why you need it.',
    leadLeader: (name) =>
      `Here is what you and ${name} have agreed, when you follow it up, and whether it helped. Write what is to happen, not why.`,
    link: 'See and agree on support',
    back: (name) => `You and ${name}`,
    none: 'You have not agreed on support yet. It can be fewer tasks for a while, help from a colleague, other hours, or peace for one thing at a time.',
    noneLeader: (name) =>
      `You have not agreed on support yet. Ask ${name} what would make the work easier, and offer what you can keep.`,
    open: 'Right now',
    done: 'Followed up',
    by: {
      asked: 'You asked for it',
      offered: 'You offered it',
      askedBy: (name) => `${name} asked for it`,
      offeredBy: (name) => `${name} offered it`,
    },
    planFirst: 'Plan your next conversation. Then you can agree on support here.',
    ask: 'Ask for support',
    offer: 'Offer support',
    form: {
      body: 'What would help you in your work?',
      bodyLeader: (name) => `What do you offer ${name}?`,
      hint: 'Write what is to happen, and for how long. The reason stays between you.',
      audience: (name) => `You and ${name}`,
      owner: 'Who sees to it?',
      you: 'You',
      followUp: 'When do you follow it up?',
      nextMeeting: (date) => `You meet next ${date}.`,
      ask: 'Ask for it',
      offer: 'Offer it',
    },
    question: 'Did it help?',
    about: (body) => `You agreed: ${body}`,
    again: 'Answer anew whether it helped',
    answer: {
      label: 'Has it made the work easier?',
      hint: (name) => `Only you can answer. ${name} sees your answer.`,
      options: { helped: 'Yes, it helped', some: 'It helped a little', not: 'No, it did not help' },
      date: 'Follow it up again',
      dateHint: 'Only if the support is to go on.',
      save: 'Save the answer',
      undo: 'Take the answer back',
    },
    errors: { 'past-deadline': 'Choose a later day' },
    flash: {
      added: 'It is written down. It is in force once you both have confirmed it.',
      answered: 'Thank you. Your answer is saved.',
      undone: 'The answer is taken back.',
      outdated: 'The support has changed since you opened the page. Read it as it stands now.',
      removed: 'The support is removed.',
      ended: 'You no longer have conversations together. What you agreed can be read but not changed.',
      unconfirmed: 'You have not both confirmed the support yet, so there is nothing to follow up.',
    },
  },
} satisfies Record<'da' | 'en', Texts>
