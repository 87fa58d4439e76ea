import type { Language } from '../../platform/session/viewer.ts'
import type { Done } from './sending/types.ts'

interface Texts {
  /** What the page is called in links, too. */
  heading: string
  title: (name: string) => string
  back: (name: string) => string
  support: string
  lead: (name: string) => string
  leadLeader: (name: string) => string
  ended: (name: string) => string
  now: string
  nowLeader: (name: string) => string
  none: (name: string) => string
  noneLeader: (name: string) => string
  shared: (date: string) => string
  withdraw: string
  withdrawNote: (name: string) => string
  form: {
    heading: string
    lead: (name: string) => string
    about: string
    aboutHint: string
    words: string
    wordsHint: string
    audience: (name: string) => string
    share: (name: string) => string
  }
  /** The leader reads that their looking is not hidden either. */
  seen: (name: string) => string
  done: Record<Done, string>
  changed: { ended: string; unasked: string }
  yourWords: string
  /** On the page of a conversation. */
  talk: {
    own: string
    others: (name: string) => string
    offer: (name: string) => string
    open: string
    close: string
    choose: string
    nothing: (name: string) => string
    nothingLeader: (name: string) => string
  }
}

export const text = {
  da: {
    heading: 'Trivsel',
    title: (name) => `Trivsel mellem dig og ${name}`,
    back: (name) => `Dig og ${name}`,
    support: 'Aftal støtte',
    lead: (name) =>
      `Her står det, du lader ${name} læse om, hvordan du har det. ${name} ser det, der står her, og ikke andet. Du bestemmer hver gang.`,
    leadLeader: (name) =>
      `Her står det, ${name} selv har valgt at dele med dig om, hvordan det går. Kun I to kan læse det, og ${name} kan tage det tilbage når som helst.`,
    ended: (name) =>
      `Du og ${name} har ikke længere samtaler sammen. Der kan ikke deles mere her. Det, der er delt, kan stadig tages tilbage.`,
    now: 'Det deler du nu',
    nowLeader: (name) => `Det, ${name} deler med dig`,
    none: (name) => `Du deler ikke noget nu. Det, du skriver i dit rum, kan ${name} ikke læse.`,
    noneLeader: (name) =>
      `${name} deler ikke noget her. Det behøver ikke at betyde noget: ikke alt skal skrives. Spørg til arbejdet, når I taler sammen.`,
    seen: (name) =>
      `${name} kan se, hvornår du har læst det. Skriv det ikke over et andet sted, for så kan det ikke tages tilbage.`,
    shared: (date) => `Delt ${date}`,
    withdraw: 'Tag det tilbage',
    withdrawNote: (name) =>
      `Når du tager noget tilbage, er det væk hos ${name} med det samme. Det bliver slettet, også i sikkerhedskopier, så det kan ikke hentes frem igen.`,
    form: {
      heading: 'Skriv noget til deling',
      lead: (name) => `Ord for ord, som du skriver det her, læser ${name} det.`,
      about: 'Hvad handler det om?',
      aboutHint: 'Kan springes over.',
      words: 'Hvad vil du gerne fortælle?',
      wordsHint: 'Du skylder ingen at forklare hvorfor. Skriv om dig selv, ikke om andre.',
      audience: (name) => `Dig og ${name}`,
      share: (name) => `Del med ${name}`,
    },
    done: {
      shared: 'Det er delt.',
      withdrawn: 'Det er taget tilbage og slettet.',
      consented: 'Tak. Nu kan du dele det, du selv vælger.',
    },
    changed: {
      ended: 'I har ikke længere samtaler sammen, så det er ikke delt.',
      unasked: 'Det er ikke delt endnu: vi mangler dit ja, før du deler første gang.',
    },
    yourWords: 'Det, du skrev, står stadig i felterne.',
    talk: {
      own: 'Hvordan har du det?',
      others: (name) => `Hvordan har ${name} det?`,
      offer: (name) =>
        `Vil du have det med i samtalen? Det er dig, der åbner for det. Gør du det, står det, du deler med ${name}, også her. Ellers står her ingenting hos ${name}.`,
      open: 'Tag det med i samtalen',
      close: 'Luk det igen',
      choose: 'Vælg, hvad du deler',
      nothing: (name) => `${name} kan se, at du gerne vil tale om det. Du deler ikke noget på skrift.`,
      nothingLeader: (name) => `${name} vil gerne tale om, hvordan det går. Lyt først.`,
    },
  },
  en: {
    heading: 'Wellbeing',
    title: (name) => `Wellbeing between you and ${name}`,
    back: (name) => `You and ${name}`,
    support: 'Agree on support',
    lead: (name) =>
      `This is what you let ${name} read about how you are. ${name} sees what is here, and nothing else. You decide each time.`,
    leadLeader: (name) =>
      `This is what ${name} has chosen to share with you about how things are. Only the two of you can read it, and ${name} can take it back at any time.`,
    ended: (name) =>
      `You and ${name} no longer have conversations together. No more can be shared here. What was shared can still be taken back.`,
    now: 'What you share now',
    nowLeader: (name) => `What ${name} shares with you`,
    none: (name) => `You share nothing now. What you write in your room, ${name} cannot read.`,
    noneLeader: (name) =>
      `${name} shares nothing here. That need not mean anything: not everything has to be written down. Ask about the work when you talk.`,
    seen: (name) =>
      `${name} can see when you have read it. Do not copy it elsewhere: it could not be taken back from there.`,
    shared: (date) => `Shared ${date}`,
    withdraw: 'Take it back',
    withdrawNote: (name) =>
      `What you take back is gone from ${name}’s screen at once. It is deleted, in backups too, and cannot be brought back.`,
    form: {
      heading: 'Write something to share',
      lead: (name) => `Word for word as you write it here, ${name} reads it.`,
      about: 'What is it about?',
      aboutHint: 'Can be left out.',
      words: 'What would you like to tell?',
      wordsHint: 'You owe nobody a reason. Write about yourself, not about others.',
      audience: (name) => `You and ${name}`,
      share: (name) => `Share with ${name}`,
    },
    done: {
      shared: 'It is shared.',
      withdrawn: 'It is taken back and deleted.',
      consented: 'Thank you. Now you can share what you choose.',
    },
    changed: {
      ended: 'You no longer have conversations together, so it was not shared.',
      unasked: 'It is not shared yet: we need your yes before you share for the first time.',
    },
    yourWords: 'What you wrote is still in the fields.',
    talk: {
      own: 'How are you?',
      others: (name) => `How is ${name}?`,
      offer: (name) =>
        `Do you want it to be part of the conversation? You are the one who opens it. If you do, what you share with ${name} is shown here too. Otherwise ${name} sees nothing of it here.`,
      open: 'Make it part of the conversation',
      close: 'Close it again',
      choose: 'Choose what you share',
      nothing: (name) =>
        `${name} can see that you would like to talk about it. You share nothing in writing.`,
      nothingLeader: (name) => `${name} would like to talk about how things are. Listen first.`,
    },
  },
} satisfies Record<Language, Texts>
