import { counted } from '../../platform/i18n/dates.ts'
import type { Language } from '../../platform/session/viewer.ts'
import type { Hint } from './types.ts'

interface Texts {
  title: string
  lead: string
  overline: (name: string) => string
  ready: string
  own: string
  ownLead: string
  points: (count: number) => string
  toAgenda: string
  keepAgenda: string
  write: string
  edit: string
  remove: string
  removed: string
  undo: string
  onlyYou: string
  wanted: string
  wantedHint: (name: string) => string
  onAgenda: string
  allThere: string
  audience: (name: string) => string
  share: string
  atStart: string
  draft: string
  others: string
  choosePoint: string
  put: string
  undone: string
  undonePartly: string
  link: string
  newTitle: string
  editTitle: string
  formLead: string
  name: string
  nameHint: string
  point: (place: number) => string
  category: (place: number) => string
  emptyHint: string
  keep: string
  save: string
  cancel: string
  hints: Record<Hint, { lead: string; link: string }>
  hintPrivate: string
}

export const text = {
  da: {
    title: 'Skabeloner til dagsordenen',
    lead: 'Vælg en skabelon, og se punkterne, før de kommer på dagsordenen. Medarbejderens punkter står altid først.',
    overline: (name) => `Du og ${name}`,
    ready: 'Klar til brug',
    own: 'Dine egne',
    ownLead: 'Gem en dagsorden, der virkede godt, eller skriv en skabelon selv. Kun du ser dine skabeloner.',
    points: (count) => counted(count, 'punkt', 'punkter'),
    toAgenda: 'Til dagsordenen',
    keepAgenda: 'Gem dagsordenen som skabelon',
    write: 'Skriv en skabelon',
    edit: 'Ret',
    remove: 'Fjern',
    removed: 'Skabelonen er fjernet.',
    undo: 'Fortryd',
    onlyYou: 'Kun dig',
    wanted: 'Punkter',
    wantedHint: (name) =>
      `Fjern krydset ved det, der ikke skal med. De bliver til dine punkter hos dig og ${name}.`,
    onAgenda: 'Står på dagsordenen',
    allThere: 'Alle punkterne står på dagsordenen.',
    audience: (name) => `Dig og ${name}`,
    share: 'Sæt på dagsordenen',
    atStart: 'Vis først, når samtalen begynder',
    draft: 'Gem som kladder',
    others: 'Se andre skabeloner',
    choosePoint: 'Vælg mindst ét punkt',
    put: 'Punkterne står på dagsordenen.',
    undone: 'Punkterne er taget af dagsordenen igen.',
    undonePartly: 'Det, I har rørt, står der stadig. Resten er taget af dagsordenen.',
    link: 'Brug en skabelon',
    newTitle: 'Ny skabelon',
    editTitle: 'Ret skabelonen',
    formLead: 'Et punkt på hver linje. Tomme linjer tæller ikke.',
    name: 'Hvad skal den hedde?',
    nameHint: 'F.eks. “Samtale før højsæsonen”.',
    point: (place) => `Punkt ${place}`,
    category: (place) => `Emne for punkt ${place}`,
    emptyHint: 'Skriv mindst ét punkt',
    keep: 'Gem skabelonen',
    save: 'Gem',
    cancel: 'Tilbage til skabelonerne',
    hints: {
      first: {
        lead: 'Det er jeres første samtale. Der findes en skabelon til netop den.',
        link: 'Se “Den første samtale”',
      },
      absence: {
        lead: 'Du har været væk, siden I sidst talte sammen. Der findes en skabelon til at komme i gang igen.',
        link: 'Se “Efter fravær”',
      },
    },
    hintPrivate: 'Det er kun dig, der får forslaget.',
  },
  en: {
    title: 'Shapes for the agenda',
    lead: 'Choose a shape, and see the items before they go on the agenda. The employee’s items always stand first.',
    overline: (name) => `You and ${name}`,
    ready: 'Ready to use',
    own: 'Your own',
    ownLead: 'Keep an agenda that worked well, or write a shape yourself. Only you see your shapes.',
    points: (count) => counted(count, 'item', 'items'),
    toAgenda: 'To the agenda',
    keepAgenda: 'Keep the agenda as a shape',
    write: 'Write a shape',
    edit: 'Edit',
    remove: 'Remove',
    removed: 'The shape is removed.',
    undo: 'Undo',
    onlyYou: 'Only you',
    wanted: 'Items',
    wantedHint: (name) => `Untick what to leave out. They become items of yours, between you and ${name}.`,
    onAgenda: 'On the agenda',
    allThere: 'All of its items are on the agenda.',
    audience: (name) => `You and ${name}`,
    share: 'Put on the agenda',
    atStart: 'Show only when the conversation begins',
    draft: 'Keep as drafts',
    others: 'See other shapes',
    choosePoint: 'Choose at least one item',
    put: 'The items are on the agenda.',
    undone: 'The items are off the agenda again.',
    undonePartly: 'What you two have touched still stands there. The rest is off the agenda.',
    link: 'Use a shape',
    newTitle: 'New shape',
    editTitle: 'Edit the shape',
    formLead: 'One item on each line. Empty lines do not count.',
    name: 'What shall it be called?',
    nameHint: 'For example “Conversation before the busy season”.',
    point: (place) => `Item ${place}`,
    category: (place) => `Topic of item ${place}`,
    emptyHint: 'Write at least one item',
    keep: 'Keep the shape',
    save: 'Save',
    cancel: 'Back to the shapes',
    hints: {
      first: {
        lead: 'This is your first conversation. There is a shape for just that.',
        link: 'See “The first conversation”',
      },
      absence: {
        lead: 'You have been away since you last talked. There is a shape for getting going again.',
        link: 'See “After an absence”',
      },
    },
    hintPrivate: 'Only you are shown this.',
  },
} satisfies Record<Language, Texts>
