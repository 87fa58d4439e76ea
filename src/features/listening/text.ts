import type { Language } from '../../platform/session/viewer.ts'
import type { Outcome } from './types.ts'

// None of these asks about illness, diagnosis or home: an employer may not (Helbredsoplysningsloven, § 2), and what
// someone wants to tell, they tell.
const da = {
  'listening/mind': 'Hvad fylder mest for dig i arbejdet lige nu?',
  'listening/misread': 'Hvad tror du, jeg ikke har forstået endnu?',
  'listening/worry': 'Er der noget i arbejdet, der bekymrer dig?',
  'listening/towards': 'Hvor vil du gerne hen med dit arbejde?',
  'listening/see': 'Hvordan ser det ud fra din plads?',
  'listening/need': 'Hvad har du brug for fra mig?',
}

const en: Record<keyof typeof da, string> = {
  'listening/mind': 'What takes up most room in your work right now?',
  'listening/misread': 'What do you think I have not understood yet?',
  'listening/worry': 'Is there anything about the work that worries you?',
  'listening/towards': 'Where would you like to go with your work?',
  'listening/see': 'How does it look from where you sit?',
  'listening/need': 'What do you need from me?',
}

/** Questions to listen to the answer of, by an id that forms name them by. */
export const questions: Record<Language, Record<string, string>> = { da, en }

interface Texts {
  open: string
  /** Goes on from "open". */
  openTo: (title: string) => string
  title: string
  overline: (name: string) => string
  lead: string
  toMeeting: string
  topic: string
  topicHint: string
  ownTopic: string
  own: string
  ownHint: string
  audience: (name: string) => string
  listener: string
  listens: (name: string) => string
  youListen: string
  begin: string
  roles: (speaker: string, listener: string) => string
  guide: string
  speakGuide: string
  done: string
  seeRetelling: string
  retelling: string
  about: string
  listened: (listener: string, speaker: string) => string
  nothingYet: (name: string) => string
  wrote: (name: string, when: string) => string
  confirmed: (name: string, when: string) => string
  unconfirmed: string
  waitsFor: (name: string) => string
  confirm: string
  undo: string
  remove: string
  write: string
  adjust: string
  body: string
  bodyHint: string
  adjustHint: string
  share: (name: string) => string
  keep: string
  ownDraft: string
  onlyYou: string
  draftKept: string
  earlier: (count: number) => string
  goOn: string
  outcomes: Record<Exclude<Outcome, 'done'>, string>
}

export const text = {
  da: {
    open: 'Lyt',
    openTo: (title) => `til ${title}`,
    title: 'Hvad skal I lytte til?',
    overline: (name) => `Samtale med ${name}`,
    lead: 'Vælg ét spørgsmål. Så er der ikke andet på skærmen, mens den ene fortæller, og den anden lytter.',
    toMeeting: 'Til samtalen',
    topic: 'Spørgsmål',
    topicHint: 'Et punkt fra dagsordenen, et spørgsmål at låne eller jeres egne ord.',
    ownTopic: 'Med egne ord',
    own: 'Dit spørgsmål',
    ownHint: 'Kun hvis du valgte “Med egne ord”.',
    audience: (name) => `Dig og ${name}`,
    listener: 'Hvem lytter?',
    listens: (name) => `${name} lytter`,
    youListen: 'Du lytter',
    begin: 'Begynd',
    roles: (speaker, listener) => `${speaker} fortæller · ${listener} lytter`,
    guide: 'Læg pennen. Lad pauserne være, og spørg hellere én gang til end at svare.',
    speakGuide: 'Tag dig den tid, du skal bruge. Du behøver ikke være færdig med at tænke.',
    done: 'Vi er færdige',
    seeRetelling: 'Se “Sådan hørte jeg dig”',
    retelling: 'Sådan hørte jeg dig',
    about: 'I talte om',
    listened: (listener, speaker) => `${listener} lyttede til ${speaker}`,
    nothingYet: (name) => `Hverken du eller ${name} har skrevet endnu. Oftest skriver den, der lyttede.`,
    wrote: (name, when) => `${name} skrev ${when}`,
    confirmed: (name, when) => `Bekræftet: ${name} sagde ${when}, at sådan var det`,
    unconfirmed: 'Ikke bekræftet endnu',
    waitsFor: (name) => `Ikke bekræftet endnu. ${name} kan bekræfte eller rette.`,
    confirm: 'Ja, sådan var det',
    undo: 'Fortryd bekræftelsen',
    remove: 'Fortryd, det var en fejl',
    write: 'Skriv, hvad du hørte',
    adjust: 'Skriv det, som det skal være',
    body: 'Med dine egne ord',
    bodyHint: 'Kort: hvad der blev sagt, ikke hvad du mener om det. Skriv kun det, der må stå.',
    adjustHint: 'Ret i teksten. Bagefter kan den anden bekræfte.',
    share: (name) => `Del med ${name}`,
    keep: 'Gem kun til mig',
    ownDraft: 'Dine ord, som du ikke har delt',
    onlyYou: 'Kun dig',
    draftKept: 'Gemt. Kun du kan se det.',
    earlier: (count) => (count === 1 ? 'Sådan stod det før' : `Sådan stod det før (${count})`),
    goOn: 'Tilbage til spørgsmålet',
    outcomes: {
      outdated: 'Teksten er ændret, siden du åbnede siden. Læs, hvad der står nu, før du svarer.',
      confirmed: 'Teksten er bekræftet og står fast. Bekræftelsen kan fortrydes af den, der gav den.',
      own: 'Du kan ikke bekræfte dine egne ord. Det gør den anden.',
      written: 'Der er allerede skrevet noget, så det bliver stående.',
      ended: 'I mødes ikke længere, så her kan kun læses.',
    },
  },
  en: {
    open: 'Listen',
    openTo: (title) => `to ${title}`,
    title: 'What will you listen to?',
    overline: (name) => `Conversation with ${name}`,
    lead: 'Choose one question. Nothing else stands on the screen while one of you talks and the other listens.',
    toMeeting: 'To the conversation',
    topic: 'Question',
    topicHint: 'An item from the agenda, a question to borrow, or your own words.',
    ownTopic: 'In your own words',
    own: 'Your question',
    ownHint: 'Only if you chose “In your own words”.',
    audience: (name) => `You and ${name}`,
    listener: 'Who listens?',
    listens: (name) => `${name} listens`,
    youListen: 'You listen',
    begin: 'Begin',
    roles: (speaker, listener) => `${speaker} talks · ${listener} listens`,
    guide: 'Put the pen down. Leave the pauses alone, and rather ask once more than answer.',
    speakGuide: 'Take the time you need. You need not have finished thinking.',
    done: 'We are done',
    seeRetelling: 'See “This is how I heard you”',
    retelling: 'This is how I heard you',
    about: 'You talked about',
    listened: (listener, speaker) => `${listener} listened to ${speaker}`,
    nothingYet: (name) =>
      `Neither you nor ${name} has written anything yet. Most often the one who listened writes.`,
    wrote: (name, when) => `${name} wrote ${when}`,
    confirmed: (name, when) => `Confirmed: ${name} said ${when} that this is how it was`,
    unconfirmed: 'Not confirmed yet',
    waitsFor: (name) => `Not confirmed yet. ${name} can confirm or adjust it.`,
    confirm: 'Yes, that is how it was',
    undo: 'Undo the confirmation',
    remove: 'Undo, it was a mistake',
    write: 'Write what you heard',
    adjust: 'Write it as it should be',
    body: 'In your own words',
    bodyHint: 'Short: what was said, not what you think of it. Write only what may stand.',
    adjustHint: 'Change the text. Afterwards the other can confirm it.',
    share: (name) => `Share with ${name}`,
    keep: 'Keep for me only',
    ownDraft: 'Your words that you have not shared',
    onlyYou: 'Only you',
    draftKept: 'Kept. Only you can see it.',
    earlier: (count) => (count === 1 ? 'How it read before' : `How it read before (${count})`),
    goOn: 'Back to the question',
    outcomes: {
      outdated: 'The text has changed since you opened the page. Read how it stands now before you answer.',
      confirmed: 'The text is confirmed and stands. Whoever confirmed it can undo that.',
      own: 'You cannot confirm your own words. The other does that.',
      written: 'Something has been written already, so this stands.',
      ended: 'You no longer meet, so here you can only read.',
    },
  },
} satisfies Record<Language, Texts>
