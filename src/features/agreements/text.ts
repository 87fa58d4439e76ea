import type { AgreementKind, Outcome, SupportAnswer } from './types.ts'

interface Texts {
  kinds: Record<AgreementKind, string>
  kindHints: Record<AgreementKind, string>
  form: {
    kind: string
    body: string
    bodyHint: string
    owner: string
    ownerYou: string
    deadline: string
    nextMeeting: (date: string) => string
    audience: (name: string) => string
    add: string
    save: string
  }
  errors: Record<string, string>
  you: string
  /** Inside a sentence: "af dig". */
  youInside: string
  withName: (name: string) => string
  due: (date: string) => string
  wasDue: (date: string) => string
  /** The same of support, which is looked at again rather than delivered. */
  followUp: {
    due: (date: string) => string
    wasDue: (date: string) => string
    complete: string
    completed: (date: string, name: string) => string
  }
  answers: Record<SupportAnswer, string>
  overdue: string
  confirmedByYou: string
  confirmedByOther: (name: string) => string
  waitsForYou: string
  waitsForOther: (name: string) => string
  confirm: string
  edit: string
  complete: string
  completed: (date: string, name: string) => string
  undo: string
  remove: string
  restore: string
  before: string
  flash: { completed: string; removed: string; restored: string }
  open: string
  page: {
    title: (name: string) => string
    edit: string
    editVoids: string
    earlier: string
    toMeeting: string
    toPair: (name: string) => string
    toSupport: string
  }
  writtenBy: (name: string, date: string) => string
  outcomes: Record<Exclude<Outcome, 'done'>, string>
  yourWords: string
}

export const text = {
  da: {
    kinds: { change: 'Ændring', goal: 'Mål', task: 'Opgave', support: 'Støtte' },
    kindHints: {
      change: 'Noget, I gør anderledes',
      goal: 'Noget, der skal nås',
      task: 'Noget, der skal gøres',
      support: 'Noget, der gør arbejdet lettere',
    },
    form: {
      kind: 'Hvad slags aftale er det?',
      body: 'Hvad har I aftalt?',
      bodyHint: 'Skriv det så klart, at I læser det ens om en måned.',
      owner: 'Hvem sørger for det?',
      ownerYou: 'Dig',
      deadline: 'Senest',
      nextMeeting: (date) => `I mødes næste gang ${date}.`,
      audience: (name) => `Dig og ${name}`,
      add: 'Tilføj aftalen',
      save: 'Gem den nye ordlyd',
    },
    errors: { 'past-deadline': 'Vælg i dag eller en senere dag' },
    you: 'Dig',
    youInside: 'dig',
    withName: (name) => `Med ${name}`,
    due: (date) => `senest ${date}`,
    wasDue: (date) => `skulle være klaret ${date}`,
    followUp: {
      due: (date) => `følges op senest ${date}`,
      wasDue: (date) => `skulle være fulgt op ${date}`,
      complete: 'Markér som fulgt op',
      completed: (date, name) => `Fulgt op ${date} af ${name}`,
    },
    answers: { helped: 'Det hjalp', some: 'Det hjalp lidt', not: 'Det hjalp ikke' },
    overdue: 'Over tid',
    confirmedByYou: 'Du har bekræftet',
    confirmedByOther: (name) => `${name} har bekræftet`,
    waitsForYou: 'Venter på dig',
    waitsForOther: (name) => `Venter på ${name}`,
    confirm: 'Bekræft aftalen',
    edit: 'Ret',
    complete: 'Markér som klaret',
    completed: (date, name) => `Klaret ${date} af ${name}`,
    undo: 'Fortryd',
    remove: 'Fjern',
    restore: 'Hent den tilbage',
    before: 'Før:',
    flash: {
      completed: 'Aftalen er klaret.',
      removed: 'Aftalen er fjernet.',
      restored: 'Aftalen er tilbage.',
    },
    open: 'Åbne aftaler',
    page: {
      title: (name) => `Aftale med ${name}`,
      edit: 'Ret aftalen',
      editVoids: 'Når ordlyden ændres, skal I begge bekræfte den på ny. Den gamle bliver stående nedenfor.',
      earlier: 'Sådan lød den før',
      toMeeting: 'Til samtalen',
      toPair: (name) => `Du og ${name}`,
      toSupport: 'Følg op på støtten',
    },
    writtenBy: (name, date) => `Skrevet af ${name} ${date}`,
    outcomes: {
      outdated: 'Aftalen er ændret, siden du åbnede siden. Læs den, som den lyder nu.',
      removed: 'Aftalen er fjernet.',
      completed: 'Aftalen er allerede klaret. Fortryd det først, hvis den skal ændres.',
      binding:
        'I har begge bekræftet aftalen, så den kan ikke fjernes. Den kan rettes eller markeres som klaret.',
      ended: 'I har ikke længere samtaler sammen. Aftalen kan læses, men ikke ændres.',
    },
    yourWords: 'Det, du skrev, står stadig i felterne.',
  },
  en: {
    kinds: { change: 'Change', goal: 'Goal', task: 'Task', support: 'Support' },
    kindHints: {
      change: 'Something you do differently',
      goal: 'Something to reach',
      task: 'Something to get done',
      support: 'Something that makes the work easier',
    },
    form: {
      kind: 'What kind of agreement is it?',
      body: 'What have you agreed?',
      bodyHint: 'Write it so clearly that you both read it the same way in a month.',
      owner: 'Who sees to it?',
      ownerYou: 'You',
      deadline: 'No later than',
      nextMeeting: (date) => `You meet next ${date}.`,
      audience: (name) => `You and ${name}`,
      add: 'Add the agreement',
      save: 'Save the new wording',
    },
    errors: { 'past-deadline': 'Choose today or a later day' },
    you: 'You',
    youInside: 'you',
    withName: (name) => `With ${name}`,
    due: (date) => `by ${date}`,
    wasDue: (date) => `was due ${date}`,
    followUp: {
      due: (date) => `to be followed up by ${date}`,
      wasDue: (date) => `was to be followed up ${date}`,
      complete: 'Mark as followed up',
      completed: (date, name) => `Followed up ${date} by ${name}`,
    },
    answers: { helped: 'It helped', some: 'It helped a little', not: 'It did not help' },
    overdue: 'Overdue',
    confirmedByYou: 'You have confirmed',
    confirmedByOther: (name) => `${name} has confirmed`,
    waitsForYou: 'Waits for you',
    waitsForOther: (name) => `Waits for ${name}`,
    confirm: 'Confirm the agreement',
    edit: 'Edit',
    complete: 'Mark as done',
    completed: (date, name) => `Done ${date} by ${name}`,
    undo: 'Undo',
    remove: 'Remove',
    restore: 'Bring it back',
    before: 'Before:',
    flash: {
      completed: 'The agreement is done.',
      removed: 'The agreement is removed.',
      restored: 'The agreement is back.',
    },
    open: 'Open agreements',
    page: {
      title: (name) => `Agreement with ${name}`,
      edit: 'Edit the agreement',
      editVoids: 'When the wording changes, you both confirm it anew. The old wording stays below.',
      earlier: 'What it said before',
      toMeeting: 'To the conversation',
      toPair: (name) => `You and ${name}`,
      toSupport: 'Follow up the support',
    },
    writtenBy: (name, date) => `Written by ${name} ${date}`,
    outcomes: {
      outdated: 'The agreement has changed since you opened the page. Read it as it stands now.',
      removed: 'The agreement is removed.',
      completed: 'The agreement is already done. Undo that first if it is to change.',
      binding:
        'You have both confirmed the agreement, so it cannot be removed. It can be edited or marked as done.',
      ended: 'You no longer have conversations together. The agreement can be read but not changed.',
    },
    yourWords: 'What you wrote is still in the fields.',
  },
} satisfies Record<'da' | 'en', Texts>
