import type { Language } from '../../platform/session/viewer.ts'
import type { Category } from './types.ts'

interface Texts {
  agenda: string
  itemsOf: (owner: string) => string
  yourItems: string
  noneOfYours: string
  noneOfTheirs: (name: string) => string
  categories: Record<Category, string>
  carried: (day: string) => string
  onlyYou: string
  shareWith: (name: string) => string
  keepDraft: string
  atStart: string
  notAtStart: string
  atStartHeading: string
  atStartLead: (name: string) => string
  atStartOnLead: string
  audienceAtStart: string
  onlyYouUntilStart: string
  newItem: string
  title: string
  titleHint: string
  category: string
  body: string
  audienceDraft: (name: string) => string
  audienceShared: (name: string) => string
  edit: string
  editHeading: string
  save: string
  back: string
  shareHeading: string
  shareLead: (name: string) => string
  removeHeading: string
  removeLead: string
  remove: string
  order: string
  orderDone: string
  up: string
  down: string
  toTalkAbout: string
  open: string
  openNow: string
  talked: string
  notTalked: string
  tick: string
  untick: string
  next: (title: string) => string
  pickOne: string
  noItems: string
  unreached: string
}

export const text = {
  da: {
    agenda: 'Dagsorden',
    itemsOf: (owner) => `${owner} punkter`,
    yourItems: 'Dine punkter',
    noneOfYours: 'Hvad vil du gerne tale om? Skriv et punkt herunder. Én linje er nok.',
    noneOfTheirs: (name) => `${name} har ikke delt nogen punkter endnu.`,
    categories: {
      tasks: 'Opgaver',
      goals: 'Mål',
      feedback: 'Feedback',
      development: 'Udvikling',
      wellbeing: 'Trivsel',
      other: 'Andet',
    },
    carried: (day) => `Kom med fra ${day}`,
    onlyYou: 'Kun dig',
    shareWith: (name) => `Del med ${name}`,
    keepDraft: 'Gem som kladde',
    atStart: 'Vis først, når samtalen begynder',
    notAtStart: 'Behold som kladde',
    atStartHeading: 'Vent til samtalen begynder',
    atStartLead: (name) =>
      `Så kommer punktet frem af sig selv, når I starter samtalen. Indtil da ser ${name} det ikke.`,
    atStartOnLead: 'Punktet kommer frem af sig selv, når I starter samtalen. Indtil da ser kun du det.',
    audienceAtStart: 'Kun dig, indtil samtalen begynder',
    onlyYouUntilStart: 'Kun dig, til samtalen begynder',
    newItem: 'Nyt punkt',
    title: 'Hvad handler det om?',
    titleHint: 'Én linje er nok.',
    category: 'Emne',
    body: 'Mere om det (valgfrit)',
    audienceDraft: (name) => `Kun dig, indtil du deler med ${name}`,
    audienceShared: (name) => `Dig og ${name}`,
    edit: 'Ret',
    editHeading: 'Ret punktet',
    save: 'Gem',
    back: 'Tilbage til samtalen',
    shareHeading: 'Del punktet',
    shareLead: (name) => `Det er en kladde, som kun du kan se. Når du deler den, kan ${name} forberede sig.`,
    removeHeading: 'Fjern punktet',
    removeLead: 'Du kan fortryde lige bagefter.',
    remove: 'Fjern punktet',
    order: 'Skift rækkefølge',
    orderDone: 'Færdig med rækkefølgen',
    up: 'Op',
    down: 'Ned',
    toTalkAbout: 'Punkter',
    open: 'Åbn',
    openNow: 'Åbent nu',
    talked: 'Talt om',
    notTalked: 'Ikke talt om endnu',
    tick: 'Vi har talt om det',
    untick: 'Vi er ikke færdige',
    next: (title) => `Næste: ${title}`,
    pickOne: 'Vælg et punkt herunder, så ligger det åbent for jer begge.',
    noItems: 'Der er ingen punkter endnu. Hvad vil I gerne tale om? Skriv det første herunder.',
    unreached: 'Blev ikke nået',
  },
  en: {
    agenda: 'Agenda',
    itemsOf: (owner) => `${owner} items`,
    yourItems: 'Your items',
    noneOfYours: 'What would you like to talk about? Write an item below. One line is enough.',
    noneOfTheirs: (name) => `${name} has not shared any items yet.`,
    categories: {
      tasks: 'Tasks',
      goals: 'Goals',
      feedback: 'Feedback',
      development: 'Development',
      wellbeing: 'Wellbeing',
      other: 'Other',
    },
    carried: (day) => `Brought along from ${day}`,
    onlyYou: 'Only you',
    shareWith: (name) => `Share with ${name}`,
    keepDraft: 'Keep as a draft',
    atStart: 'Show only when the conversation begins',
    notAtStart: 'Keep as a draft',
    atStartHeading: 'Wait until the conversation begins',
    atStartLead: (name) =>
      `Then the item comes forward by itself when you start the conversation. Until then ${name} does not see it.`,
    atStartOnLead:
      'The item comes forward by itself when you start the conversation. Until then only you see it.',
    audienceAtStart: 'Only you, until the conversation begins',
    onlyYouUntilStart: 'Only you, until it begins',
    newItem: 'New item',
    title: 'What is it about?',
    titleHint: 'One line is enough.',
    category: 'Topic',
    body: 'More about it (optional)',
    audienceDraft: (name) => `Only you, until you share with ${name}`,
    audienceShared: (name) => `You and ${name}`,
    edit: 'Edit',
    editHeading: 'Edit the item',
    save: 'Save',
    back: 'Back to the conversation',
    shareHeading: 'Share the item',
    shareLead: (name) => `It is a draft that only you can see. Once you share it, ${name} can prepare.`,
    removeHeading: 'Remove the item',
    removeLead: 'You can undo it right afterwards.',
    remove: 'Remove the item',
    order: 'Change the order',
    orderDone: 'Done with the order',
    up: 'Up',
    down: 'Down',
    toTalkAbout: 'Items',
    open: 'Open',
    openNow: 'Open now',
    talked: 'Talked about',
    notTalked: 'Not talked about yet',
    tick: 'We have talked about it',
    untick: 'We are not done',
    next: (title) => `Next: ${title}`,
    pickOne: 'Choose an item below, and it lies open for both of you.',
    noItems: 'There are no items yet. What would you like to talk about? Write the first one below.',
    unreached: 'Not reached',
  },
} satisfies Record<Language, Texts>
