import type { Language } from '../../platform/session/viewer.ts'
import type { Changed, Done, GoalOutcome } from './types.ts'

interface Texts {
  title: string
  lead: string
  company: string
  companyNone: string
  companyNoneOwner: string
  everyone: string
  serving: string
  servingOnlyYours: string
  others: string
  closed: string
  closedOf: (count: number) => string
  open: string
  with: (name: string) => string
  until: (date: string) => string
  wasDue: (date: string) => string
  late: string
  serves: (title: string) => string
  kinds: { organisation: string; work: string; own: string; others: (name: string) => string }
  /** Where a goal stands, as a figure, and on which day it was said. */
  stands: (figure: number) => string
  moved: (from: number, to: number) => string
  onlyYou: string
  youAnd: (name: string) => string
  pair: {
    heading: string
    none: string
    write: string
    title: (name: string) => string
    lead: string
    back: (name: string) => string
  }
  form: {
    new: string
    newCompany: string
    title: string
    titleHint: string
    why: string
    whyHint: string
    endsOn: string
    endsOnHint: string
    serves: string
    servesNone: string
    level: string
    work: string
    workHint: (name: string) => string
    personal: string
    personalHint: (name: string) => string
    chosen: (name: string) => string
    add: string
    save: string
  }
  page: {
    checkpoints: string
    noCheckpoints: string
    by: (name: string) => string
    you: string
    edit: string
    earlier: string
  }
  progress: {
    heading: string
    body: string
    bodyHint: string
    figure: string
    figureHint: string
    date: string
    save: string
  }
  closing: {
    heading: string
    lead: string
    outcome: string
    outcomes: Record<GoalOutcome, string>
    hints: Record<GoalOutcome, string>
    reason: string
    reasonHint: string
    close: string
    closed: Record<GoalOutcome, (date: string) => string>
    undo: string
  }
  sharing: {
    heading: string
    private: (name: string) => string
    share: (name: string) => string
    shared: (name: string) => string
    withdraw: (name: string) => string
  }
  done: Record<Done, string>
  changed: Record<Exclude<Changed, 'done'>, string>
  yourWords: string
  errors: Record<string, string>
}

export const text = {
  da: {
    title: 'Mål',
    lead: 'Det, virksomheden vil nå, og hvad dine mål bidrager med.',
    company: 'Virksomhedens mål',
    companyNone: 'Her kommer de mål, virksomheden arbejder hen imod, når ejeren har skrevet dem.',
    companyNoneOwner:
      'Her kommer de mål, virksomheden arbejder hen imod. Alle kan læse dem, og dine medarbejdere kan knytte deres egne mål til dem.',
    everyone: 'Alle i virksomheden',
    serving: 'Det bidrager I med',
    servingOnlyYours: 'Du ser kun de mål, du selv er med i. Det gør alle andre også, også ejeren.',
    others: 'Jeres øvrige mål',
    closed: 'Afsluttede mål',
    closedOf: (count) => `Afsluttede mål (${count})`,
    open: 'Åbn målet',
    with: (name) => `Med ${name}`,
    until: (date) => `senest ${date}`,
    wasDue: (date) => `skulle være nået ${date}`,
    late: 'Over tid',
    serves: (title) => `Bidrager til: ${title}`,
    kinds: {
      organisation: 'Virksomhedens mål',
      work: 'Fælles mål',
      own: 'Dit eget mål',
      others: (name) => `${name} har delt sit eget mål`,
    },
    stands: (figure) => `${figure} af 100`,
    moved: (from, to) => `Fra ${from} til ${to} af 100`,
    onlyYou: 'Kun dig',
    youAnd: (name) => `Dig og ${name}`,
    pair: {
      heading: 'Mål',
      none: 'Her står de mål, I arbejder hen imod, og hvor langt I er.',
      write: 'Skriv et mål',
      title: (name) => `Mål med ${name}`,
      lead: 'Hvad vil I gerne nå? Et par mål ad gangen er nok.',
      back: (name) => `Du og ${name}`,
    },
    form: {
      new: 'Skriv et mål',
      newCompany: 'Skriv et mål for virksomheden',
      title: 'Hvad er målet?',
      titleHint: 'Én sætning, som alle forstår.',
      why: 'Hvorfor, og hvordan ser det ud, når det er nået?',
      whyHint: 'Kan udelades.',
      endsOn: 'Hvornår senest?',
      endsOnHint: 'Lad feltet stå tomt, hvis der ikke er nogen dato.',
      serves: 'Bidrager det til et af virksomhedens mål?',
      servesNone: 'Nej, det står for sig selv',
      level: 'Hvis mål er det?',
      work: 'Vores fælles',
      workHint: (name) => `Du og ${name} ser det og kan skrive i det.`,
      personal: 'Mit eget',
      personalHint: (name) => `Kun du ser det, indtil du deler det med ${name}.`,
      chosen: (name) => `Fælles mål: dig og ${name}. Dit eget: kun dig`,
      add: 'Tilføj målet',
      save: 'Gem',
    },
    page: {
      checkpoints: 'Undervejs',
      noCheckpoints: 'Her kommer det, der bliver skrevet undervejs.',
      by: (name) => `skrevet af ${name}`,
      you: 'dig',
      edit: 'Ret målet',
      earlier: 'Sådan lød det før',
    },
    progress: {
      heading: 'Hvor langt er det?',
      body: 'Med ord',
      bodyHint: 'Hvad er sket, og hvad mangler? Ord, et tal eller begge dele.',
      figure: 'Fra 0 til 100',
      figureHint: '0 er ikke begyndt, 100 er nået.',
      date: 'Hvilken dag?',
      save: 'Skriv det op',
    },
    closing: {
      heading: 'Afslut målet',
      lead: 'Et afsluttet mål kan læses længe efter, og det kan tages op igen.',
      outcome: 'Hvad blev det til?',
      outcomes: { reached: 'Nået', dropped: 'Opgivet', replaced: 'Afløst' },
      hints: {
        reached: 'Vi kom derhen',
        dropped: 'Det er ikke længere rigtigt',
        replaced: 'Et andet mål er kommet i stedet',
      },
      reason: 'Hvorfor?',
      reasonHint: 'Kan udelades, når målet er nået.',
      close: 'Afslut målet',
      closed: {
        reached: (date) => `Nået ${date}`,
        dropped: (date) => `Opgivet ${date}`,
        replaced: (date) => `Afløst af et andet ${date}`,
      },
      undo: 'Tag det op igen',
    },
    sharing: {
      heading: 'Hvem kan se målet?',
      private: (name) =>
        `Kun du. Deler du det, kan ${name} læse målet og alt, hvad du har skrevet undervejs. Du kan altid trække det tilbage.`,
      share: (name) => `Del med ${name}`,
      shared: (name) =>
        `Du og ${name}. Trækker du det tilbage, ser ${name} ikke længere noget af det, heller ikke det, der er skrevet før.`,
      withdraw: (name) => `Træk tilbage fra ${name}`,
    },
    done: {
      added: 'Målet er skrevet ned.',
      saved: 'Målet er rettet.',
      checked: 'Det er skrevet op.',
      closed: 'Målet er afsluttet.',
      reopened: 'Målet er taget op igen.',
      shared: 'Målet er delt.',
      withdrawn: 'Målet er dit eget igen.',
    },
    changed: {
      outdated: 'Målet er ændret, siden du åbnede siden. Læs det, som det lyder nu.',
      closed: 'Målet er afsluttet. Tag det op igen først, hvis der skal skrives mere.',
      ended: 'I har ikke længere samtaler sammen. Målet kan læses, men ikke ændres.',
    },
    yourWords: 'Det, du skrev, står stadig i felterne.',
    errors: {
      'say-something': 'Skriv nogle ord eller et tal',
      'say-why': 'Skriv kort hvorfor',
      'only-shared': 'Kun et fælles mål kan bidrage til virksomhedens',
      'not-yet': 'Vælg i dag eller en dag, der er gået',
    },
  },
  en: {
    title: 'Goals',
    lead: 'What the company wants to reach, and what your goals bring to it.',
    company: 'The company’s goals',
    companyNone: 'The goals the company works towards will stand here once the owner has written them.',
    companyNoneOwner:
      'The goals the company works towards will stand here. Everyone can read them, and your people can tie their own goals to them.',
    everyone: 'Everyone in the company',
    serving: 'What you bring to it',
    servingOnlyYours: 'You see only the goals you are part of. So does everyone else, the owner included.',
    others: 'Your other goals',
    closed: 'Closed goals',
    closedOf: (count) => `Closed goals (${count})`,
    open: 'Open the goal',
    with: (name) => `With ${name}`,
    until: (date) => `by ${date}`,
    wasDue: (date) => `was to be reached ${date}`,
    late: 'Overdue',
    serves: (title) => `Serves: ${title}`,
    kinds: {
      organisation: 'The company’s goal',
      work: 'Shared goal',
      own: 'Your own goal',
      others: (name) => `${name} has shared a goal of their own`,
    },
    stands: (figure) => `${figure} of 100`,
    moved: (from, to) => `From ${from} to ${to} of 100`,
    onlyYou: 'Only you',
    youAnd: (name) => `You and ${name}`,
    pair: {
      heading: 'Goals',
      none: 'The goals you work towards will stand here, and how far you have come.',
      write: 'Write a goal',
      title: (name) => `Goals with ${name}`,
      lead: 'What do you want to reach? A few goals at a time are enough.',
      back: (name) => `You and ${name}`,
    },
    form: {
      new: 'Write a goal',
      newCompany: 'Write a goal for the company',
      title: 'What is the goal?',
      titleHint: 'One sentence that everyone understands.',
      why: 'Why, and what does it look like when it is reached?',
      whyHint: 'Can be left out.',
      endsOn: 'By when?',
      endsOnHint: 'Leave it empty if there is no date.',
      serves: 'Does it serve one of the company’s goals?',
      servesNone: 'No, it stands on its own',
      level: 'Whose goal is it?',
      work: 'Ours together',
      workHint: (name) => `You and ${name} see it and can write in it.`,
      personal: 'My own',
      personalHint: (name) => `Only you see it, until you share it with ${name}.`,
      chosen: (name) => `Ours together: you and ${name}. Your own: only you`,
      add: 'Add the goal',
      save: 'Save',
    },
    page: {
      checkpoints: 'Along the way',
      noCheckpoints: 'What is written along the way will stand here.',
      by: (name) => `written by ${name}`,
      you: 'you',
      edit: 'Edit the goal',
      earlier: 'What it said before',
    },
    progress: {
      heading: 'How far is it?',
      body: 'In words',
      bodyHint: 'What has happened, and what is missing? Words, a figure or both.',
      figure: 'From 0 to 100',
      figureHint: '0 is not begun, 100 is reached.',
      date: 'On which day?',
      save: 'Write it down',
    },
    closing: {
      heading: 'Close the goal',
      lead: 'A closed goal can be read long afterwards, and it can be taken up again.',
      outcome: 'What became of it?',
      outcomes: { reached: 'Reached', dropped: 'Dropped', replaced: 'Replaced' },
      hints: {
        reached: 'We got there',
        dropped: 'It is no longer right',
        replaced: 'Another goal has come instead',
      },
      reason: 'Why?',
      reasonHint: 'Can be left out when the goal is reached.',
      close: 'Close the goal',
      closed: {
        reached: (date) => `Reached ${date}`,
        dropped: (date) => `Dropped ${date}`,
        replaced: (date) => `Replaced by another ${date}`,
      },
      undo: 'Take it up again',
    },
    sharing: {
      heading: 'Who can see the goal?',
      private: (name) =>
        `Only you. If you share it, ${name} can read the goal and all you have written along the way. You can always take it back.`,
      share: (name) => `Share with ${name}`,
      shared: (name) =>
        `You and ${name}. If you take it back, ${name} no longer sees any of it, nor what was written before.`,
      withdraw: (name) => `Take it back from ${name}`,
    },
    done: {
      added: 'The goal is written down.',
      saved: 'The goal is changed.',
      checked: 'It is written down.',
      closed: 'The goal is closed.',
      reopened: 'The goal is taken up again.',
      shared: 'The goal is shared.',
      withdrawn: 'The goal is your own again.',
    },
    changed: {
      outdated: 'The goal has changed since you opened the page. Read it as it stands now.',
      closed: 'The goal is closed. Take it up again first if more is to be written.',
      ended: 'You no longer have conversations together. The goal can be read but not changed.',
    },
    yourWords: 'What you wrote is still in the fields.',
    errors: {
      'say-something': 'Write some words or a figure',
      'say-why': 'Say briefly why',
      'only-shared': 'Only a shared goal can serve one of the company’s',
      'not-yet': 'Choose today or a day that has passed',
    },
  },
} satisfies Record<Language, Texts>
