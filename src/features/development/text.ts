import type { Language } from '../../platform/session/viewer.ts'
import type { Changed, Done, EffectAnswer, TrainingKind, WishOutcome } from './types.ts'

interface Texts {
  heading: string
  title: (name: string) => string
  lead: string
  leadLeader: (name: string) => string
  none: string
  noneLeader: (name: string) => string
  open: string
  back: (name: string) => string
  onlyYou: string
  youAnd: (name: string) => string
  kind: { own: string; others: (name: string) => string }
  closedOf: (count: number) => string
  steps: (count: number) => string
  question: string
  about: (training: string) => string
  answer: string
  form: {
    heading: string
    title: string
    titleHint: string
    why: string
    whyHint: string
    audience: (name: string) => string
    share: (name: string) => string
    keep: string
    edit: string
    save: string
  }
  sharing: {
    heading: string
    private: (name: string) => string
    share: (name: string) => string
    shared: (name: string) => string
    withdraw: (name: string) => string
  }
  topic: { put: (date: string) => string; stands: (date: string) => string }
  step: {
    heading: string
    none: string
    shareFirst: (name: string) => string
    planFirst: string
    new: string
    newLead: (date: string) => string
  }
  training: {
    heading: string
    none: string
    new: string
    kind: string
    kinds: Record<TrainingKind, string>
    title: string
    titleHint: string
    place: string
    optional: string
    from: string
    until: string
    untilHint: string
    add: string
    days: (from: string, until: string) => string
    remove: string
    restore: string
  }
  effect: {
    label: string
    answers: Record<EffectAnswer, string>
    said: Record<EffectAnswer, string>
    body: string
    save: string
    later: string
    again: string
    undo: string
  }
  closing: {
    heading: string
    lead: string
    outcome: string
    outcomes: Record<WishOutcome, string>
    hints: Record<WishOutcome, string>
    reason: string
    reasonHint: string
    close: string
    closed: Record<WishOutcome, (date: string) => string>
    undo: string
  }
  earlier: string
  done: Record<Done | 'removed', string>
  changed: Record<Exclude<Changed, 'done'>, string>
  yourWords: string
  errors: Record<string, string>
}

export const text = {
  da: {
    heading: 'Udvikling',
    title: (name) => `Udvikling sammen med ${name}`,
    lead: 'Hvad vil du gerne blive bedre til? Én ting ad gangen er nok.',
    leadLeader: (name) =>
      `Her står det, ${name} gerne vil blive bedre til og har delt med dig. Aftal næste skridt sammen.`,
    none: 'Her kan du skrive, hvad du gerne vil blive bedre til. Du bestemmer selv, hvornår det bliver delt.',
    noneLeader: (name) => `Her kommer det, ${name} gerne vil blive bedre til, når det er delt med dig.`,
    open: 'Åbn udvikling',
    back: (name) => `Du og ${name}`,
    onlyYou: 'Kun dig',
    youAnd: (name) => `Dig og ${name}`,
    kind: { own: 'Det vil du blive bedre til', others: (name) => `Det vil ${name} blive bedre til` },
    closedOf: (count) => `Afsluttet (${count})`,
    steps: (count) => (count === 1 ? '1 aftalt skridt' : `${count} aftalte skridt`),
    question: 'Hvad har det ændret i dit arbejde?',
    about: (training) => `Om ${training}`,
    answer: 'Svar',
    form: {
      heading: 'Det vil jeg blive bedre til',
      title: 'Hvad vil du blive bedre til?',
      titleHint: 'Én ting, sagt med dine egne ord.',
      why: 'Hvorfor betyder det noget?',
      whyHint: 'For dig, for arbejdet eller for dem, du arbejder sammen med. Kan udelades.',
      audience: (name) => `Kun dig, indtil du deler det med ${name}`,
      share: (name) => `Gem og del med ${name}`,
      keep: 'Gem for dig selv',
      edit: 'Ret ønsket',
      save: 'Gem',
    },
    sharing: {
      heading: 'Hvem kan se det?',
      private: (name) =>
        `Kun du. Deler du det, kan ${name} læse alt på denne side og aftale skridt med dig. Du kan altid trække det tilbage.`,
      share: (name) => `Del med ${name}`,
      shared: (name) =>
        `Du og ${name}. Trækker du det tilbage, ser ${name} ikke længere denne side. De aftaler, I har lavet, bliver stående som jeres aftaler.`,
      withdraw: (name) => `Træk tilbage fra ${name}`,
    },
    topic: {
      put: (date) => `Sæt på dagsordenen ${date}`,
      stands: (date) => `Står på dagsordenen ${date}`,
    },
    step: {
      heading: 'Aftalte skridt',
      none: 'Her kommer de skridt, I aftaler på vejen.',
      shareFirst: (name) => `Del det med ${name}, så kan I aftale skridt sammen.`,
      planFirst: 'Planlæg jeres næste samtale, så kan I aftale skridt: de bliver taget op dér.',
      new: 'Foreslå et skridt',
      newLead: (date) =>
        `Et skridt er en aftale som alle andre: I bekræfter den begge, og den er med i samtalen ${date}.`,
    },
    training: {
      heading: 'Læring',
      none: 'Her kommer kurser, sidemandsoplæring og andet, der er sat dato på.',
      new: 'Sæt dato på noget, der skal læres',
      kind: 'Hvad slags læring er det?',
      kinds: {
        course: 'Kursus',
        'side-by-side': 'Sidemandsoplæring',
        mentoring: 'Mentor',
        'self-study': 'På egen hånd',
        other: 'Andet',
      },
      title: 'Hvad er det?',
      titleHint: 'For eksempel kursets navn, eller hvem du følger.',
      place: 'Hvor?',
      optional: 'Kan udelades.',
      from: 'Fra',
      until: 'Til og med',
      untilHint: 'Lad feltet stå tomt, hvis det er en enkelt dag.',
      add: 'Skriv det op',
      days: (from, until) => `${from} – ${until}`,
      remove: 'Fjern',
      restore: 'Hent det tilbage',
    },
    effect: {
      label: 'Hvor meget har det ændret?',
      answers: { much: 'Meget', some: 'Noget', 'not-yet': 'Ikke endnu' },
      said: {
        much: 'Det har ændret meget',
        some: 'Det har ændret noget',
        'not-yet': 'Det har ikke ændret noget endnu',
      },
      body: 'Hvad gør du anderledes nu?',
      save: 'Gem svaret',
      later: 'Spørg mig om fire uger',
      again: 'Svar igen',
      undo: 'Tag svaret tilbage',
    },
    closing: {
      heading: 'Afslut',
      lead: 'Det kan læses længe efter, og det kan tages op igen.',
      outcome: 'Hvad blev det til?',
      outcomes: { reached: 'Nået', 'set-aside': 'Lagt til side', replaced: 'Afløst' },
      hints: {
        reached: 'Du er blevet bedre til det',
        'set-aside': 'Det er ikke det vigtigste nu',
        replaced: 'Noget andet er kommet i stedet',
      },
      reason: 'Hvorfor?',
      reasonHint: 'Kan udelades, når det er nået.',
      close: 'Afslut',
      closed: {
        reached: (date) => `Nået ${date}`,
        'set-aside': (date) => `Lagt til side ${date}`,
        replaced: (date) => `Afløst af noget andet ${date}`,
      },
      undo: 'Tag det op igen',
    },
    earlier: 'Sådan lød det før',
    done: {
      added: 'Det er skrevet ned.',
      saved: 'Det er rettet.',
      shared: 'Det er delt.',
      withdrawn: 'Det er dit eget igen.',
      closed: 'Det er afsluttet.',
      reopened: 'Det er taget op igen.',
      step: 'Skridtet er skrevet op. Det gælder, når I begge har bekræftet det.',
      training: 'Det er skrevet op.',
      'training-back': 'Det står der igen.',
      effect: 'Dit svar er gemt.',
      'effect-back': 'Svaret er taget tilbage.',
      later: 'Du bliver spurgt igen om fire uger.',
      removed: 'Det er fjernet.',
    },
    changed: {
      outdated: 'Det er ændret, siden du åbnede siden. Læs det, som det lyder nu.',
      closed: 'Det er afsluttet. Tag det op igen først, hvis der skal ske mere.',
      ended: 'I har ikke længere samtaler sammen. Det kan læses, men ikke ændres.',
      unshared: 'Det er ikke delt, så der kan ikke aftales skridt.',
      answered: 'Der er svaret på, hvad det ændrede, så det bliver stående.',
    },
    yourWords: 'Det, du skrev, står stadig i felterne.',
    errors: {
      'say-why': 'Skriv kort hvorfor',
      'past-deadline': 'Vælg i dag eller en senere dag',
      'until-first': 'Vælg den første dag eller en senere',
    },
  },
  en: {
    heading: 'Development',
    title: (name) => `Development with ${name}`,
    lead: 'What would you like to become better at? One thing at a time is enough.',
    leadLeader: (name) =>
      `What ${name} would like to become better at, and has shared with you, stands here. Agree the next step together.`,
    none: 'Here you can write what you would like to become better at. You decide when it is shared.',
    noneLeader: (name) =>
      `What ${name} would like to become better at will stand here once it is shared with you.`,
    open: 'Open development',
    back: (name) => `You and ${name}`,
    onlyYou: 'Only you',
    youAnd: (name) => `You and ${name}`,
    kind: {
      own: 'What you want to become better at',
      others: (name) => `What ${name} wants to become better at`,
    },
    closedOf: (count) => `Closed (${count})`,
    steps: (count) => (count === 1 ? '1 agreed step' : `${count} agreed steps`),
    question: 'What has it changed in your work?',
    about: (training) => `About ${training}`,
    answer: 'Answer',
    form: {
      heading: 'What I want to become better at',
      title: 'What do you want to become better at?',
      titleHint: 'One thing, in your own words.',
      why: 'Why does it matter?',
      whyHint: 'To you, to the work or to those you work with. Can be left out.',
      audience: (name) => `Only you, until you share it with ${name}`,
      share: (name) => `Save and share with ${name}`,
      keep: 'Save for yourself',
      edit: 'Edit the words',
      save: 'Save',
    },
    sharing: {
      heading: 'Who can see it?',
      private: (name) =>
        `Only you. If you share it, ${name} can read all on this page and agree steps with you. You can always take it back.`,
      share: (name) => `Share with ${name}`,
      shared: (name) =>
        `You and ${name}. If you take it back, ${name} no longer sees this page. What the two of you have agreed stays among your agreements.`,
      withdraw: (name) => `Take it back from ${name}`,
    },
    topic: {
      put: (date) => `Put it on the agenda ${date}`,
      stands: (date) => `On the agenda ${date}`,
    },
    step: {
      heading: 'Agreed steps',
      none: 'The steps you agree on the way will stand here.',
      shareFirst: (name) => `Share it with ${name}, and you can agree steps together.`,
      planFirst: 'Plan your next conversation, and you can agree steps: they are taken up there.',
      new: 'Propose a step',
      newLead: (date) =>
        `A step is an agreement like any other: both of you confirm it, and it is part of the conversation ${date}.`,
    },
    training: {
      heading: 'Training',
      none: 'Courses, side-by-side training and the like will stand here once they have a date.',
      new: 'Set a date for some training',
      kind: 'What kind of training is it?',
      kinds: {
        course: 'Course',
        'side-by-side': 'Side by side',
        mentoring: 'Mentoring',
        'self-study': 'On one’s own',
        other: 'Other',
      },
      title: 'What is it?',
      titleHint: 'The name of the course, say, or whom you follow.',
      place: 'Where?',
      optional: 'Can be left out.',
      from: 'From',
      until: 'Until and including',
      untilHint: 'Leave it empty if it is a single day.',
      add: 'Write it down',
      days: (from, until) => `${from} – ${until}`,
      remove: 'Remove',
      restore: 'Bring it back',
    },
    effect: {
      label: 'How much has it changed?',
      answers: { much: 'Much', some: 'Something', 'not-yet': 'Not yet' },
      said: {
        much: 'It has changed much',
        some: 'It has changed something',
        'not-yet': 'It has not changed anything yet',
      },
      body: 'What do you do differently now?',
      save: 'Save the answer',
      later: 'Ask me in four weeks',
      again: 'Answer again',
      undo: 'Take the answer back',
    },
    closing: {
      heading: 'Close it',
      lead: 'It can be read long afterwards, and it can be taken up again.',
      outcome: 'What became of it?',
      outcomes: { reached: 'Reached', 'set-aside': 'Set aside', replaced: 'Replaced' },
      hints: {
        reached: 'You have become better at it',
        'set-aside': 'It is not what matters most now',
        replaced: 'Something else has come instead',
      },
      reason: 'Why?',
      reasonHint: 'Can be left out when it is reached.',
      close: 'Close it',
      closed: {
        reached: (date) => `Reached ${date}`,
        'set-aside': (date) => `Set aside ${date}`,
        replaced: (date) => `Replaced by something else ${date}`,
      },
      undo: 'Take it up again',
    },
    earlier: 'What it said before',
    done: {
      added: 'It is written down.',
      saved: 'It is changed.',
      shared: 'It is shared.',
      withdrawn: 'It is your own again.',
      closed: 'It is closed.',
      reopened: 'It is taken up again.',
      step: 'The step is written down. It counts once both of you have confirmed it.',
      training: 'It is written down.',
      'training-back': 'It is back.',
      effect: 'Your answer is saved.',
      'effect-back': 'The answer is taken back.',
      later: 'You will be asked again in four weeks.',
      removed: 'It is removed.',
    },
    changed: {
      outdated: 'It has changed since you opened the page. Read it as it stands now.',
      closed: 'It is closed. Take it up again first if more is to happen.',
      ended: 'You no longer have conversations together. It can be read but not changed.',
      unshared: 'It is not shared, so no steps can be agreed.',
      answered: 'It has been said what it changed, so it stays.',
    },
    yourWords: 'What you wrote is still in the fields.',
    errors: {
      'say-why': 'Say briefly why',
      'past-deadline': 'Choose today or a later day',
      'until-first': 'Choose the first day or a later one',
    },
  },
} satisfies Record<Language, Texts>
