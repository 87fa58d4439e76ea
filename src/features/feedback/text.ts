import { counted } from '../../platform/i18n/dates.ts'
import type { Balance, FeedbackKind, Outcome, Subject } from './types.ts'

interface Texts {
  kinds: Record<FeedbackKind, string>
  kindHints: Record<FeedbackKind, string>
  /** Of the two together. */
  heading: string
  title: (name: string) => string
  lead: (name: string) => string
  empty: (name: string) => string
  form: {
    heading: string
    kind: string
    happened: string
    happenedHint: string
    meant: string
    wish: string
    about: string
    aboutHint: string
    aboutNothing: string
    aboutKinds: Record<Subject['kind'], string>
    /** Who sees what is being written. */
    audience: (name: string) => string
    giveNow: (name: string) => string
    keep: string
    fixed: (name: string) => string
  }
  drafts: string
  onlyYou: string
  between: (name: string) => string
  older: string
  all: string
  write: string
  /** Inside a sentence: "fra dig". */
  you: string
  from: (name: string) => string
  fromYou: (name: string) => string
  draftFor: (name: string) => string
  waitsForYou: string
  notHeard: (name: string) => string
  heardByYou: string
  heardBy: (name: string) => string
  answered: string
  giveNow: string
  hear: string
  withdraw: string
  remove: string
  restore: string
  open: string
  page: {
    given: (kind: FeedbackKind, name: string) => string
    draft: (kind: FeedbackKind) => string
    meant: string
    wish: string
    about: Record<Subject['kind'], string>
    answerOf: (name: string) => string
    yourAnswer: string
    edit: string
    toAll: string
    canWithdraw: (minutes: number) => string
  }
  answer: { heading: string; label: string; hint: string; audience: (name: string) => string; send: string }
  balance: {
    heading: string
    line: (balance: Balance) => string
    missing: Record<FeedbackKind, string>
  }
  /** On the page of a goal. */
  aboutGoal: string
  /** On the page of a task. */
  aboutTask: string
  flash: { given: (name: string) => string; kept: string; removed: string; withdrawn: string }
  undo: string
  outcomes: Record<Exclude<Outcome, 'done'>, string>
  yourWords: string
}

export const text = {
  da: {
    kinds: { praise: 'Ros', constructive: 'Konstruktiv feedback' },
    kindHints: { praise: 'Noget, der lykkedes', constructive: 'Noget, der kan blive bedre' },
    heading: 'Ros og feedback',
    title: (name) => `Ros og feedback mellem dig og ${name}`,
    lead: (name) => `Det, I giver hinanden, ser kun du og ${name}. Det, du har gemt, ser kun du.`,
    empty: (name) =>
      `Her står det, du og ${name} siger til hinanden om arbejdet: hvad der lykkedes, og hvad der kan blive bedre. Skriv det, når det sker. Én linje er nok.`,
    form: {
      heading: 'Skriv ros eller feedback',
      kind: 'Hvad er det?',
      happened: 'Hvad skete der?',
      happenedHint: 'Fortæl om én bestemt ting, du selv så eller hørte.',
      meant: 'Hvad betød det? (kan springes over)',
      wish: 'Hvad ønsker du fremover? (kan springes over)',
      about: 'Handler det om en aftale, et mål eller en arbejdsopgave?',
      aboutHint: 'Kan springes over.',
      aboutNothing: 'Nej, ingen af delene',
      aboutKinds: { agreement: 'Aftaler', goal: 'Mål', task: 'Arbejdsopgaver' },
      audience: (name) => `Kun dig, indtil du giver det til ${name}`,
      giveNow: (name) => `Giv det til ${name} nu`,
      keep: 'Gem til samtalen',
      fixed: (name) => `Når ${name} har fået det, ligger ordene fast. Du kan altid skrive noget nyt.`,
    },
    drafts: 'Gemt til samtalen',
    onlyYou: 'Kun dig',
    between: (name) => `Dig og ${name}`,
    older: 'Ældre',
    all: 'Se det hele',
    write: 'Skriv',
    you: 'dig',
    from: (name) => `Fra ${name}`,
    fromYou: (name) => `Fra dig til ${name}`,
    draftFor: (name) => `Til ${name}, ikke givet endnu`,
    waitsForYou: 'Nyt til dig',
    notHeard: (name) => `${name} har ikke sagt hørt endnu`,
    heardByYou: 'Du har hørt det',
    heardBy: (name) => `${name} har hørt det`,
    answered: 'Besvaret',
    giveNow: 'Giv nu',
    hear: 'Hørt',
    withdraw: 'Fortryd, og gør det til en kladde igen',
    remove: 'Fjern kladden',
    restore: 'Hent den tilbage',
    open: 'Læs og ret',
    page: {
      given: (kind, name) => (kind === 'praise' ? `Ros fra ${name}` : `Konstruktiv feedback fra ${name}`),
      draft: (kind) => (kind === 'praise' ? 'Ros, du har gemt' : 'Konstruktiv feedback, du har gemt'),
      meant: 'Hvad det betød',
      wish: 'Ønske fremover',
      about: { agreement: 'Om aftalen', goal: 'Om målet', task: 'Om arbejdsopgaven' },
      answerOf: (name) => `${name} svarer`,
      yourAnswer: 'Dit svar',
      edit: 'Ret det, før du giver det',
      toAll: 'Al ros og feedback',
      canWithdraw: (minutes) =>
        `Du kan fortryde i ${minutes} minutter, så længe det ikke er hørt. Derefter ligger ordene fast.`,
    },
    answer: {
      heading: 'Svar',
      label: 'Dit svar',
      hint: 'Du behøver ikke svare. Et svar kan ikke rettes bagefter.',
      audience: (name) => `Dig og ${name}`,
      send: 'Send svaret',
    },
    balance: {
      heading: 'Din egen balance',
      line: ({ praise, constructive, meetings }) =>
        `${meetings === 0 ? 'Indtil nu' : meetings === 1 ? 'Over jeres sidste samtale' : `Over jeres sidste ${meetings} samtaler`} har du givet ${praise} ros og ${constructive} konstruktivt.`,
      missing: {
        praise: 'Er der også noget, der er lykkedes?',
        constructive: 'Er der også noget, der kunne blive bedre?',
      },
    },
    aboutGoal: 'Ros og feedback om målet',
    aboutTask: 'Ros og feedback om arbejdsopgaven',
    flash: {
      given: (name) => `${name} har fået det.`,
      kept: 'Gemt. Kun du kan se det.',
      removed: 'Kladden er fjernet.',
      withdrawn: 'Fortrudt. Det er din kladde igen, og kun du kan se den.',
    },
    undo: 'Fortryd',
    outcomes: {
      given: 'Det er allerede givet, så ordene ligger fast. Skriv noget nyt, hvis der er mere at sige.',
      late: 'Det er for sent at fortryde. Skriv noget nyt, hvis det skal siges anderledes.',
      answered: 'Der er allerede svaret, og et svar kan ikke rettes.',
      removed: 'Kladden er fjernet. Hent den tilbage først.',
      own: 'Det er dig, der har skrevet det. Den anden siger hørt og svarer.',
      ended: 'I har ikke længere samtaler sammen. Det kan læses, men ikke ændres.',
    },
    yourWords: 'Det, du skrev, står nedenfor.',
  },
  en: {
    kinds: { praise: 'Praise', constructive: 'Constructive feedback' },
    kindHints: { praise: 'Something that went well', constructive: 'Something that can get better' },
    heading: 'Praise and feedback',
    title: (name) => `Praise and feedback between you and ${name}`,
    lead: (name) => `What you give each other, only you and ${name} see. What you have saved, only you see.`,
    empty: (name) =>
      `Here stands what you and ${name} tell each other about the work: what went well, and what can get better. Write it when it happens. One line is enough.`,
    form: {
      heading: 'Write praise or feedback',
      kind: 'What is it?',
      happened: 'What happened?',
      happenedHint: 'Tell of one particular thing that you saw or heard yourself.',
      meant: 'What did it mean? (can be skipped)',
      wish: 'What do you wish from now on? (can be skipped)',
      about: 'Is it about an agreement, a goal or a task?',
      aboutHint: 'Can be skipped.',
      aboutNothing: 'No, none of them',
      aboutKinds: { agreement: 'Agreements', goal: 'Goals', task: 'Tasks' },
      audience: (name) => `Only you, until you give it to ${name}`,
      giveNow: (name) => `Give it to ${name} now`,
      keep: 'Save for the conversation',
      fixed: (name) => `Once ${name} has it, the words stand. You can always write something new.`,
    },
    drafts: 'Saved for the conversation',
    onlyYou: 'Only you',
    between: (name) => `You and ${name}`,
    older: 'Older',
    all: 'See all of it',
    write: 'Write',
    you: 'you',
    from: (name) => `From ${name}`,
    fromYou: (name) => `From you to ${name}`,
    draftFor: (name) => `For ${name}, not given yet`,
    waitsForYou: 'New for you',
    notHeard: (name) => `${name} has not said heard yet`,
    heardByYou: 'You have heard it',
    heardBy: (name) => `${name} has heard it`,
    answered: 'Answered',
    giveNow: 'Give it now',
    hear: 'Heard',
    withdraw: 'Undo, and make it a draft again',
    remove: 'Remove the draft',
    restore: 'Bring it back',
    open: 'Read and edit',
    page: {
      given: (kind, name) =>
        kind === 'praise' ? `Praise from ${name}` : `Constructive feedback from ${name}`,
      draft: (kind) => (kind === 'praise' ? 'Praise you have saved' : 'Constructive feedback you have saved'),
      meant: 'What it meant',
      wish: 'A wish from now on',
      about: { agreement: 'About the agreement', goal: 'About the goal', task: 'About the task' },
      answerOf: (name) => `${name} answers`,
      yourAnswer: 'Your answer',
      edit: 'Edit it before you give it',
      toAll: 'All praise and feedback',
      canWithdraw: (minutes) =>
        `You can undo this for ${counted(minutes, 'minute', 'minutes')}, as long as it has not been heard. After that the words stand.`,
    },
    answer: {
      heading: 'Answer',
      label: 'Your answer',
      hint: 'You need not answer. An answer cannot be changed afterwards.',
      audience: (name) => `You and ${name}`,
      send: 'Send the answer',
    },
    balance: {
      heading: 'Your own balance',
      line: ({ praise, constructive, meetings }) =>
        `${meetings === 0 ? 'So far' : meetings === 1 ? 'Over your last conversation' : `Over your last ${meetings} conversations`} you have given ${praise} praise and ${constructive} constructive.`,
      missing: {
        praise: 'Is there also something that went well?',
        constructive: 'Is there also something that could get better?',
      },
    },
    aboutGoal: 'Praise and feedback about this goal',
    aboutTask: 'Praise and feedback about this task',
    flash: {
      given: (name) => `${name} has it now.`,
      kept: 'Saved. Only you can see it.',
      removed: 'The draft is removed.',
      withdrawn: 'Undone. It is your draft again, and only you can see it.',
    },
    undo: 'Undo',
    outcomes: {
      given: 'It has been given already, so the words stand. Write something new if there is more to say.',
      late: 'It is too late to undo. Write something new if it should be said differently.',
      answered: 'It has been answered already, and an answer cannot be changed.',
      removed: 'The draft is removed. Bring it back first.',
      own: 'You wrote it yourself. The other says heard and answers.',
      ended: 'You no longer have conversations together. It can be read but not changed.',
    },
    yourWords: 'What you wrote is below.',
  },
} satisfies Record<'da' | 'en', Texts>
