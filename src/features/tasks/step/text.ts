import { counted } from '../../../platform/i18n/dates.ts'
import { possessive } from '../../../platform/i18n/names.ts'
import type { Language } from '../../../platform/session/viewer.ts'
import type { TaskStep } from './types.ts'

interface Words {
  heading: string
  /** What the leader asks, in the words of someone who sits across the table. */
  question: string
  /** What the leader may ask next. */
  follow: string
  /** On the way here, in a button. */
  onward: string
}

interface Texts {
  toPicture: string
  place: (number: number) => string
  asks: (name: string) => string
  ask: (name: string) => string
  thenAsk: string
  steps: Record<TaskStep, Words>
  audience: { shared: (name: string) => string; private: string }
  none: string
  noneLeader: (name: string) => string
  toList: string
  some: (first: number, last: number, of: number) => string
  week: (minutes: string) => string
  minutes: string
  minutesHint: string
  importance: string
  order: string
  toOrder: string
  usual: string
  toHours: string
  mostTime: string
  mostTimeNone: string
  difficulty: string
  drain: string
  fondness: string
  hardest: string
  hardestNone: string
  needs: string
  nothing: string
  own: string
  needWords: string
  needWordsHint: string
  successor: string
  successorHint: string
  onlyMe: string
  couldTake: (name: string) => string
  save: string
  more: (count: number) => string
  onward: (to: string) => string
  back: string
  saved: string
  savedWeek: (sum: string) => string
  outdated: string
  changed: (now: string) => string
  gone: string
  ended: string
  notSaid: (count: number) => string
  overview: string
  errors: Record<string, string>
}

export const text = {
  da: {
    toPicture: 'overblikket',
    place: (number) => `Trin ${number} af 4`,
    asks: (name) => `${name} spørger`,
    ask: (name) => `Spørg ${name}`,
    thenAsk: 'Og så kan du spørge:',
    steps: {
      time: {
        heading: 'Tid og vigtighed',
        question:
          'Hvor lang tid tager hver opgave i virkeligheden? Og hvis noget måtte ligge, hvad ville du så slippe først?',
        follow: 'Hvad tager længere tid, end andre tror? Hvad kunne vente, uden at nogen mærkede det?',
        onward: 'tid',
      },
      difficulty: {
        heading: 'Let og svært',
        question: 'Hvad går let, og hvad er svært? Hvad giver dig energi, og hvad tager den?',
        follow: 'Hvad gør den svær: opgaven selv, tiden, eller at du er alene med den?',
        onward: 'sværhed',
      },
      needs: {
        heading: 'Hvad ville hjælpe?',
        question:
          'Hvad ville gøre opgaven lettere: støtte, oplæring, andre hænder, redskaber eller mere tid?',
        follow: 'Hvad er det mindste, vi kunne ændre, som du ville mærke?',
        onward: 'hjælp',
      },
    },
    audience: {
      shared: (name) => `Dig og ${name}, så længe du deler listen`,
      private: 'Kun dig, indtil du deler listen',
    },
    none: 'Her kommer dine arbejdsopgaver. Skriv dem først på listen; det tager et par minutter.',
    noneLeader: (name) => `${possessive('da', name)} liste er tom endnu.`,
    toList: 'Til listen',
    some: (first, last, of) => `Opgave ${first}–${last} af ${of}`,
    week: (minutes) => `${minutes} om ugen`,
    minutes: 'Minutter',
    minutesHint:
      'Minutterne er for hver gang. Skriv 20, 20-30, 1,5 t eller 1:30, og lad feltet stå tomt, hvis du ikke ved det endnu.',
    importance: 'Vigtighed',
    order: 'Det, du ville slippe sidst, står øverst.',
    toOrder: 'Flyt opgaverne på listen',
    usual: 'En almindelig uge',
    toHours: 'Ret de aftalte timer',
    mostTime: 'Det, der tager mest tid',
    mostTimeNone: 'Her kommer de opgaver, der fylder mest, når du har skrevet, hvor lang tid de tager.',
    difficulty: 'Sværhed',
    drain: 'Energi',
    fondness: 'Glæde',
    hardest: 'De sværeste',
    hardestNone: 'Ingen af opgaverne er svære.',
    needs: 'Hvad ville hjælpe?',
    nothing: 'Ingenting, den er fin',
    own: 'Skriv mere om hjælpen',
    needWords: 'Med dine egne ord',
    needWordsHint: 'F.eks. hvad du ville lære, eller hvornår det brænder på.',
    successor: 'Hvem kunne tage den?',
    successorHint: 'Et navn, som kun I to ser. Takt sender det aldrig til nogen.',
    onlyMe: 'Hvem kan gøre den i dag?',
    couldTake: (name) => `${name} kunne tage den`,
    save: 'Gem',
    more: (count) => `Gem, og vis ${counted(count, 'opgave', 'opgaver')} mere`,
    onward: (to) => `Gem, og gå videre til ${to}`,
    back: 'Gem, og gå tilbage',
    saved: 'Det er gemt.',
    savedWeek: (sum) => `Det er gemt. En almindelig uge: ${sum}`,
    outdated:
      'Noget er ændret imens, så intet er gemt endnu. Det, du skrev, står her. Se det, der er mærket, og gem igen.',
    changed: (now) =>
      `Ændret imens. På listen står nu »${now}«. Gem igen, hvis det, du har skrevet her, skal gælde.`,
    gone: 'Taget af listen imens. Du havde skrevet:',
    ended: 'I har ikke længere samtaler sammen. Det kan læses, men ikke ændres.',
    notSaid: (count) => `${counted(count, 'opgave', 'opgaver')} mangler et svar her.`,
    overview: 'Opgaverne',
    errors: {
      'not-minutes': 'Skriv tiden som 20, 20-30, 1,5 t eller 1:30',
      'nothing-or-some': 'Vælg enten ingenting eller det, der ville hjælpe',
    },
  },
  en: {
    toPicture: 'the picture',
    place: (number) => `Step ${number} of 4`,
    asks: (name) => `${name} asks`,
    ask: (name) => `Ask ${name}`,
    thenAsk: 'And then you can ask:',
    steps: {
      time: {
        heading: 'Time and importance',
        question:
          'How long does each task really take? And if something had to be left, what would you let go of first?',
        follow: 'What takes longer than others think? What could wait without anyone noticing?',
        onward: 'time',
      },
      difficulty: {
        heading: 'Easy and hard',
        question: 'What comes easily, and what is hard? What gives you energy, and what takes it?',
        follow: 'What makes it hard: the task itself, the time, or being alone with it?',
        onward: 'difficulty',
      },
      needs: {
        heading: 'What would help?',
        question: 'What would make the task easier: support, training, other hands, tools or more time?',
        follow: 'What is the smallest thing we could change that you would notice?',
        onward: 'help',
      },
    },
    audience: {
      shared: (name) => `You and ${name}, as long as you share the list`,
      private: 'Only you, until you share the list',
    },
    none: 'Your tasks will stand here. Write them on the list first; it takes a couple of minutes.',
    noneLeader: (name) => `${possessive('en', name)} list is empty as yet.`,
    toList: 'To the list',
    some: (first, last, of) => `Tasks ${first}–${last} of ${of}`,
    week: (minutes) => `${minutes} a week`,
    minutes: 'Minutes',
    minutesHint:
      'The minutes are for each time. Write 20, 20-30, 1.5 h or 1:30, and leave it empty if you do not know yet.',
    importance: 'Importance',
    order: 'What you would let go of last stands first.',
    toOrder: 'Move the tasks on the list',
    usual: 'A usual week',
    toHours: 'Change the agreed hours',
    mostTime: 'What takes most time',
    mostTimeNone: 'The tasks that take most will stand here when you have written how long they take.',
    difficulty: 'Difficulty',
    drain: 'Energy',
    fondness: 'Joy',
    hardest: 'The hardest',
    hardestNone: 'None of the tasks is hard.',
    needs: 'What would help?',
    nothing: 'Nothing, it is fine',
    own: 'Write more about the help',
    needWords: 'In your own words',
    needWordsHint: 'E.g. what you would like to learn, or when it gets too much.',
    successor: 'Who could take it?',
    successorHint: 'A name that only the two of you see. Takt never sends it to anyone.',
    onlyMe: 'Who can do it today?',
    couldTake: (name) => `${name} could take it`,
    save: 'Save',
    more: (count) => `Save, and show ${counted(count, 'more task', 'more tasks')}`,
    onward: (to) => `Save, and go on to ${to}`,
    back: 'Save, and go back',
    saved: 'It is saved.',
    savedWeek: (sum) => `It is saved. A usual week: ${sum}`,
    outdated:
      'Something was changed meanwhile, so nothing is saved yet. What you wrote stands here. Look at what is marked, and save again.',
    changed: (now) =>
      `Changed meanwhile. The list now says “${now}”. Save again if what you wrote here is to count.`,
    gone: 'Taken off the list meanwhile. You had written:',
    ended: 'You no longer have conversations together. It can be read but not changed.',
    notSaid: (count) => `${counted(count, 'task lacks', 'tasks lack')} an answer here.`,
    overview: 'The tasks',
    errors: {
      'not-minutes': 'Write the time as 20, 20-30, 1.5 h or 1:30',
      'nothing-or-some': 'Choose either nothing or what would help',
    },
  },
} satisfies Record<Language, Texts>
