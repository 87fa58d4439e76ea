import { counted } from '../../platform/i18n/dates.ts'
import type { Language } from '../../platform/session/viewer.ts'
import type { Step } from './types.ts'

interface StepText {
  heading: string
  lead: (name: string) => string
  label: string
}

interface Texts {
  heading: (name: string) => string
  lead: string
  overline: (name: string, day: string) => string
  preparation: string
  steps: Record<Step, StepText>
  place: (step: number, of: number) => string
  onlyYou: string
  next: string
  finish: string
  back: string
  begin: string
  path: string
  empty: string
  items: (count: number) => string
  yourItems: string
  editItems: string
  sharedWith: (name: string) => string
  readyHeading: string
  readyLead: (name: string) => string
  ready: string
  notReady: string
  youAreReady: string
  otherIsReady: (name: string) => string
  toPath: string
  toPathAgain: string
  yourNotes: (count: number) => string
  yourNotesLead: string
}

export const text = {
  da: {
    heading: (name) => `Gør dig klar til samtalen med ${name}`,
    lead: 'Fem korte trin. Spring over, hvad du vil. Én linje er nok.',
    overline: (name, day) => `Samtale med ${name} ${day}`,
    preparation: 'Forberedelse',
    steps: {
      topics: {
        heading: 'Hvad skal vi tale om?',
        lead: (name) =>
          `Skriv de punkter, du vil have med. Deler du dem nu, kan ${name} forberede sig på dem.`,
        label: 'Andet, du vil huske',
      },
      since: {
        heading: 'Hvad er der sket siden sidst?',
        lead: () => 'Det meste står her allerede. Skriv det, der mangler: hvad gik godt, og hvad var svært?',
        label: 'Det vil jeg tage med',
      },
      listening: {
        heading: 'Sådan vil jeg lytte',
        lead: (name) => `Hvad vil du gerne forstå bedre? Hvad vil du spørge ${name} om, før du selv svarer?`,
        label: 'Det vil jeg lytte efter',
      },
      expectations: {
        heading: 'Hvad jeg forventer og har brug for',
        lead: (name) => `Hvad forventer du af ${name}, og hvad skal du bruge for at lykkes med dit eget?`,
        label: 'Det forventer jeg, og det har jeg brug for',
      },
      'follow-up': {
        heading: 'Hvad vi skal følge op på',
        lead: () => 'Hvad skal være aftalt, når I går hver til sit? Og hvornår vil I se på det igen?',
        label: 'Det skal vi følge op på',
      },
    },
    place: (step, of) => `Trin ${step} af ${of}`,
    onlyYou: 'Kun dig',
    next: 'Gem og gå videre',
    finish: 'Gem og se det hele',
    back: 'Tilbage',
    begin: 'Begynd',
    path: 'De fem trin',
    empty: 'Ikke skrevet noget',
    items: (count) => counted(count, 'punkt', 'punkter'),
    yourItems: 'Dine punkter',
    editItems: 'Ret punkterne på samtalens side',
    sharedWith: (name) => `Delt med ${name}`,
    readyHeading: 'Er du klar?',
    readyLead: (name) => `${name} ser, at du er klar, og de punkter, du selv har delt. Resten ser kun du.`,
    ready: 'Jeg er klar',
    notReady: 'Jeg er ikke klar alligevel',
    youAreReady: 'Du er klar',
    otherIsReady: (name) => `${name} er klar`,
    toPath: 'Gør dig klar',
    toPathAgain: 'Se din forberedelse',
    yourNotes: (count) => `Din forberedelse (${count})`,
    yourNotesLead: 'Det skrev du, da du forberedte dig. Her kan kun du læse med.',
  },
  en: {
    heading: (name) => `Prepare for the conversation with ${name}`,
    lead: 'Five short steps. Leave out what you like. One line is enough.',
    overline: (name, day) => `Conversation with ${name} on ${day}`,
    preparation: 'Preparation',
    steps: {
      topics: {
        heading: 'What shall we talk about?',
        lead: (name) =>
          `Write the items you want to bring. If you share them now, ${name} can prepare for them.`,
        label: 'Anything else to remember',
      },
      since: {
        heading: 'What has happened since last time?',
        lead: () => 'Most of it is here already. Write what is missing: what went well, and what was hard?',
        label: 'What I will bring up',
      },
      listening: {
        heading: 'How I will listen',
        lead: (name) =>
          `What would you like to understand better? What will you ask ${name} before you answer yourself?`,
        label: 'What I will listen for',
      },
      expectations: {
        heading: 'What I expect and need',
        lead: (name) => `What do you expect of ${name}, and what do you need to do your own part well?`,
        label: 'What I expect and need',
      },
      'follow-up': {
        heading: 'What we must follow up',
        lead: () => 'What should be agreed when you part? And when will you look at it again?',
        label: 'What we must follow up',
      },
    },
    place: (step, of) => `Step ${step} of ${of}`,
    onlyYou: 'Only you',
    next: 'Save and go on',
    finish: 'Save and see it all',
    back: 'Back',
    begin: 'Begin',
    path: 'The five steps',
    empty: 'Nothing written',
    items: (count) => counted(count, 'item', 'items'),
    yourItems: 'Your items',
    editItems: 'Edit the items on the conversation’s page',
    sharedWith: (name) => `Shared with ${name}`,
    readyHeading: 'Are you ready?',
    readyLead: (name) =>
      `${name} sees that you are ready, and the items you have shared yourself. The rest only you can see.`,
    ready: 'I am ready',
    notReady: 'I am not ready after all',
    youAreReady: 'You are ready',
    otherIsReady: (name) => `${name} is ready`,
    toPath: 'Prepare',
    toPathAgain: 'See your preparation',
    yourNotes: (count) => `Your preparation (${count})`,
    yourNotesLead: 'This is what you wrote when you prepared. Only you can read it.',
  },
} satisfies Record<Language, Texts>
