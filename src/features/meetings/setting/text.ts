import type { Language } from '../../../platform/session/viewer.ts'
import type { Changed, Done, MeetingType } from './types.ts'

interface Texts {
  /** The link from the meeting, and the heading. */
  link: string
  heading: string
  overline: (name: string, day: string) => string
  lead: (name: string) => string
  back: string
  types: Record<MeetingType, string>
  hints: Record<MeetingType, string>
  type: string
  typeHint: string
  save: string
  fixed: (type: string) => string
  shape: string
  company: {
    heading: string
    lead: (name: string) => string
    leadLeader: (name: string) => string
    none: string
    name: string
    role: string
    roleHint: string
    audience: (name: string) => string
    add: string
    remove: string
    /** On the meeting: "Med Bo Hansen (tillidsrepræsentant)". */
    with: (people: string) => string
  }
  done: Record<Done, string>
  removed: string
  undo: string
  changed: Record<Exclude<Changed, 'done'>, string>
  yourWords: string
}

export const text = {
  da: {
    link: 'Rammen',
    heading: 'Rammen om samtalen',
    overline: (name, day) => `Samtale med ${name} ${day}`,
    lead: (name) => `Det her ser både du og ${name}, før I mødes. Så ved I begge, hvad I går ind til.`,
    back: 'Til samtalen',
    types: {
      ordinary: 'Almindelig samtale',
      wellbeing: 'Trivselssamtale',
      evaluation: 'Udviklingssamtale (MUS)',
      pay: 'Lønsamtale',
    },
    hints: {
      ordinary: 'Som I plejer: opgaver, mål, og hvordan det går',
      wellbeing: 'Hvordan det går, og hvad der ville hjælpe. Ingen vurdering, og ikke løn',
      evaluation: 'Hvad der er nået, og hvad der skal læres. Trivsel får en samtale for sig',
      pay: 'Løn og vilkår, og ikke andet',
    },
    type: 'Hvad er det for en samtale?',
    typeHint: 'I kan begge vælge, indtil I begynder.',
    save: 'Gem',
    fixed: (type) => `${type}. Det ligger fast, når samtalen er begyndt.`,
    shape: 'En dagsorden, der passer',
    company: {
      heading: 'Hvem er med?',
      lead: (name) =>
        `Du kan tage en kollega, en tillidsrepræsentant eller en anden med, som du er tryg ved. Du og ${name} ser navnet her. Takt skriver ikke til den, du tager med, så aftal det selv.`,
      leadLeader: (name) =>
        `${name} kan tage en kollega eller en tillidsrepræsentant med. Så står navnet her på forhånd.`,
      none: 'Indtil videre kun jer to.',
      name: 'Hvem tager du med?',
      role: 'Hvad er vedkommende for dig?',
      roleHint: 'For eksempel kollega eller tillidsrepræsentant. Kan springes over.',
      audience: (name) => `Dig og ${name}`,
      add: 'Skriv på',
      remove: 'Fjern',
      with: (people) => `Med ${people}`,
    },
    done: {
      type: 'Det er gemt. I ser det begge.',
      company: 'Navnet står på samtalen. I ser det begge.',
      restored: 'Navnet er tilbage.',
    },
    removed: 'Navnet er fjernet.',
    undo: 'Fortryd',
    changed: {
      begun: 'Samtalen er begyndt, så det ligger fast, hvad det er for en.',
      over: 'Samtalen er afsluttet eller aflyst, så der kan ikke ændres mere her.',
    },
    yourWords: 'Det, du skrev, står stadig i felterne.',
  },
  en: {
    link: 'The setting',
    heading: 'The setting of the conversation',
    overline: (name, day) => `Conversation with ${name} ${day}`,
    lead: (name) =>
      `Both you and ${name} see this before you meet, so that you both know what you are coming to.`,
    back: 'To the conversation',
    types: {
      ordinary: 'Ordinary conversation',
      wellbeing: 'Wellbeing conversation',
      evaluation: 'Development review',
      pay: 'Pay conversation',
    },
    hints: {
      ordinary: 'As usual: tasks, goals, and how things are',
      wellbeing: 'How things are, and what would help. No evaluation, and not pay',
      evaluation: 'What has been reached, and what to learn. Wellbeing gets a conversation of its own',
      pay: 'Pay and terms, and nothing else',
    },
    type: 'What kind of conversation is it?',
    typeHint: 'Either of you can choose until you begin.',
    save: 'Save',
    fixed: (type) => `${type}. It stands once the conversation has begun.`,
    shape: 'An agenda that fits',
    company: {
      heading: 'Who comes along?',
      lead: (name) =>
        `You can bring a colleague, a representative or someone else you feel safe with. You and ${name} see the name here. Takt does not write to the person you bring, so agree it with them yourself.`,
      leadLeader: (name) =>
        `${name} can bring a colleague or a representative. The name then stands here beforehand.`,
      none: 'So far just the two of you.',
      name: 'Whom do you bring?',
      role: 'Who are they to you?',
      roleHint: 'A colleague or a representative, say. Can be left out.',
      audience: (name) => `You and ${name}`,
      add: 'Add',
      remove: 'Remove',
      with: (people) => `With ${people}`,
    },
    done: {
      type: 'It is saved. You both see it.',
      company: 'The name stands on the conversation. You both see it.',
      restored: 'The name is back.',
    },
    removed: 'The name is removed.',
    undo: 'Undo',
    changed: {
      begun: 'The conversation has begun, so what kind it is stands.',
      over: 'The conversation is over or cancelled, so nothing more can change here.',
    },
    yourWords: 'What you wrote is still in the fields.',
  },
} satisfies Record<Language, Texts>
