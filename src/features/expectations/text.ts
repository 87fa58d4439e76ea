import type { ExpectationKind, Outcome } from './types.ts'

interface Texts {
  heading: string
  title: (name: string) => string
  lead: (name: string) => string
  mine: (name: string) => string
  theirs: (name: string) => string
  noneOfMine: string
  noneOfTheirs: (name: string) => string
  empty: (name: string) => string
  write: string
  history: string
  drafts: string
  /** As the author says it, beside a choice. */
  kinds: Record<ExpectationKind, string>
  kindHints: Record<ExpectationKind, (name: string) => string>
  /** As the page says it: "Du forventer", "Emil har brug for". */
  youSay: Record<ExpectationKind, string>
  otherSays: Record<ExpectationKind, (name: string) => string>
  form: {
    kind: string
    body: string
    bodyHint: string
    audienceDraft: (name: string) => string
    audienceShared: (name: string) => string
    shareWith: (name: string) => string
    keepDraft: string
    save: string
    saveDraft: string
  }
  onlyYou: string
  standing: {
    waitsForYou: string
    waitsForOther: (name: string) => string
    metByYou: string
    metByOther: (name: string) => string
    talk: string
    withdrawn: string
  }
  answer: {
    heading: string
    meet: string
    talk: string
    talkLead: string
    reason: string
    reasonHint: string
    sendTalk: string
  }
  /** Who wants to talk, and why. */
  talkBy: (name: string, isYou: boolean) => string
  onAgenda: (date: string) => string
  waitsForMeeting: string
  reword: string
  rewordVoids: (name: string) => string
  withdraw: string
  withdrawLead: (name: string) => string
  restore: string
  earlier: string
  said: (name: string, kind: 'met' | 'talk', date: string) => string
  written: (date: string) => string
  withdrawnOn: (date: string) => string
  you: string
  toPair: (name: string) => string
  toAll: string
  historyPage: { title: (name: string) => string; lead: string; empty: string; before: string }
  draftPage: { title: string; remove: string; removeLead: string; shareLead: (name: string) => string }
  flash: { removed: string; undo: string }
  outcomes: Record<Exclude<Outcome, 'done'>, string>
  yourWords: string
  toTalk: string
}

export const text = {
  da: {
    heading: 'Forventninger',
    title: (name) => `Forventninger mellem dig og ${name}`,
    lead: (name) =>
      `Skriv, hvad du forventer af ${name}, og hvad du har brug for i din rolle og dine opgaver. ${name} gør det samme.`,
    mine: (name) => `Hvad du forventer af ${name}`,
    theirs: (name) => `Hvad ${name} forventer af dig`,
    noneOfMine: 'Du har ikke delt nogen endnu.',
    noneOfTheirs: (name) => `${name} har ikke delt nogen endnu.`,
    empty: (name) =>
      `Her kommer det til at stå, hvad I forventer af hinanden, og hvad I har brug for, så ingen behøver gætte. Begynd med én ting, du forventer af ${name}.`,
    write: 'Skriv en forventning',
    history: 'Tidligere forventninger',
    drafts: 'Dine kladder',
    kinds: { expectation: 'Jeg forventer', need: 'Jeg har brug for' },
    kindHints: {
      expectation: (name) => `Noget, du regner med, at ${name} gør`,
      need: (name) => `Noget fra ${name}, som gør, at du kan lykkes`,
    },
    youSay: { expectation: 'Du forventer', need: 'Du har brug for' },
    otherSays: {
      expectation: (name) => `${name} forventer`,
      need: (name) => `${name} har brug for`,
    },
    form: {
      kind: 'Hvad er det?',
      body: 'Hvad forventer du, eller hvad har du brug for?',
      bodyHint: 'Én ting ad gangen, så konkret, at I begge kan se, om det sker.',
      audienceDraft: (name) => `Kun dig, indtil du deler med ${name}`,
      audienceShared: (name) => `Dig og ${name}`,
      shareWith: (name) => `Del med ${name}`,
      keepDraft: 'Gem som kladde',
      save: 'Gem den nye ordlyd',
      saveDraft: 'Gem kladden',
    },
    onlyYou: 'Kun dig',
    standing: {
      waitsForYou: 'Venter på dit svar',
      waitsForOther: (name) => `Venter på ${name}`,
      metByYou: 'Du har sagt ja',
      metByOther: (name) => `${name} har sagt ja`,
      talk: 'I skal tale om den',
      withdrawn: 'Gælder ikke længere',
    },
    answer: {
      heading: 'Hvad siger du til det?',
      meet: 'Det kan jeg',
      talk: 'Lad os tale om det',
      talkLead: 'Så bliver det et punkt på dagsordenen til jeres næste samtale.',
      reason: 'Hvorfor skal I tale om det?',
      reasonHint: 'En linje er nok: det, der er uklart, eller det, der står i vejen.',
      sendTalk: 'Sæt det på dagsordenen',
    },
    talkBy: (name, isYou) => (isYou ? 'Du vil gerne tale om det:' : `${name} vil gerne tale om det:`),
    onAgenda: (date) => `Det står på dagsordenen ${date}.`,
    waitsForMeeting: 'Det venter på jeres næste samtale. Når den er planlagt, står det på dagsordenen.',
    reword: 'Skriv det om',
    rewordVoids: (name) =>
      `Når ordlyden ændres, skal ${name} svare på ny. Den gamle bliver stående nedenfor.`,
    withdraw: 'Gælder ikke længere',
    withdrawLead: (name) =>
      `Så står den ikke længere blandt jeres forventninger. Du og ${name} kan stadig læse den, og du kan fortryde.`,
    restore: 'Den gælder alligevel',
    earlier: 'Sådan lød den før',
    said: (name, kind, date) =>
      kind === 'met' ? `${name} sagde "Det kan jeg" ${date}` : `${name} sagde "Lad os tale om det" ${date}`,
    written: (date) => `Skrevet ${date}`,
    withdrawnOn: (date) => `Gælder ikke længere fra ${date}`,
    you: 'Du',
    toPair: (name) => `Du og ${name}`,
    toAll: 'Alle forventninger',
    historyPage: {
      title: (name) => `Tidligere forventninger mellem dig og ${name}`,
      lead: 'Det, der lød anderledes før, og det, der ikke gælder længere. Kun I to kan læse det.',
      empty: 'Her står det, når en forventning bliver skrevet om eller ikke gælder længere.',
      before: 'Før:',
    },
    draftPage: {
      title: 'Din kladde',
      remove: 'Fjern kladden',
      removeLead: 'Kladden forsvinder fra dine kladder. Du kan fortryde på næste side.',
      shareLead: (name) => `${name} kan læse den og svare på den, når du deler.`,
    },
    flash: { removed: 'Kladden er fjernet.', undo: 'Fortryd' },
    outcomes: {
      outdated: 'Ordlyden er ændret, siden du åbnede siden. Læs den, som den lyder nu.',
      withdrawn: 'Forventningen gælder ikke længere.',
      answered: 'Du har allerede sagt, at I skal tale om det. Grunden kan du rette på dagsordenen.',
      own: 'Det er den anden, der svarer på din forventning.',
      ended: 'I har ikke længere samtaler sammen. Forventningerne kan læses, men ikke ændres.',
    },
    yourWords: 'Det, du skrev, står stadig i felterne.',
    toTalk: 'Forventninger, I skal tale om:',
  },
  en: {
    heading: 'Expectations',
    title: (name) => `Expectations between you and ${name}`,
    lead: (name) =>
      `Write what you expect of ${name}, and what you need in your role and your tasks. ${name} does the same.`,
    mine: (name) => `What you expect of ${name}`,
    theirs: (name) => `What ${name} expects of you`,
    noneOfMine: 'You have not shared any yet.',
    noneOfTheirs: (name) => `${name} has not shared any yet.`,
    empty: (name) =>
      `What you expect of each other, and what you need, will stand here, so that nobody has to guess. Begin with one thing you expect of ${name}.`,
    write: 'Write an expectation',
    history: 'Earlier expectations',
    drafts: 'Your drafts',
    kinds: { expectation: 'I expect', need: 'I need' },
    kindHints: {
      expectation: (name) => `Something you count on ${name} to do`,
      need: (name) => `Something from ${name} that lets you succeed`,
    },
    youSay: { expectation: 'You expect', need: 'You need' },
    otherSays: { expectation: (name) => `${name} expects`, need: (name) => `${name} needs` },
    form: {
      kind: 'Which is it?',
      body: 'What do you expect, or what do you need?',
      bodyHint: 'One thing at a time, so concrete that you can both see whether it happens.',
      audienceDraft: (name) => `Only you, until you share it with ${name}`,
      audienceShared: (name) => `You and ${name}`,
      shareWith: (name) => `Share with ${name}`,
      keepDraft: 'Keep as a draft',
      save: 'Save the new wording',
      saveDraft: 'Save the draft',
    },
    onlyYou: 'Only you',
    standing: {
      waitsForYou: 'Waits for your answer',
      waitsForOther: (name) => `Waits for ${name}`,
      metByYou: 'You said yes',
      metByOther: (name) => `${name} said yes`,
      talk: 'To be talked about',
      withdrawn: 'No longer applies',
    },
    answer: {
      heading: 'What do you say to it?',
      meet: 'I can meet that',
      talk: 'Let us talk about it',
      talkLead: 'It then becomes a point on the agenda of your next conversation.',
      reason: 'Why should you talk about it?',
      reasonHint: 'One line is enough: what is unclear, or what stands in the way.',
      sendTalk: 'Put it on the agenda',
    },
    talkBy: (name, isYou) => (isYou ? 'You want to talk about it:' : `${name} wants to talk about it:`),
    onAgenda: (date) => `It is on the agenda ${date}.`,
    waitsForMeeting: 'It waits for your next conversation. Once that is planned, it stands on its agenda.',
    reword: 'Write it anew',
    rewordVoids: (name) => `When the wording changes, ${name} answers anew. The old wording stays below.`,
    withdraw: 'No longer applies',
    withdrawLead: (name) =>
      `It then no longer stands among your expectations. You and ${name} can still read it, and you can undo this.`,
    restore: 'It applies after all',
    earlier: 'What it said before',
    said: (name, kind, date) =>
      kind === 'met' ? `${name} said "I can meet that" ${date}` : `${name} said "Let us talk" ${date}`,
    written: (date) => `Written ${date}`,
    withdrawnOn: (date) => `No longer applies since ${date}`,
    you: 'You',
    toPair: (name) => `You and ${name}`,
    toAll: 'All expectations',
    historyPage: {
      title: (name) => `Earlier expectations between you and ${name}`,
      lead: 'What was worded differently before, and what no longer applies. Only the two of you can read it.',
      empty: 'When an expectation is written anew or no longer applies, it stands here.',
      before: 'Before:',
    },
    draftPage: {
      title: 'Your draft',
      remove: 'Remove the draft',
      removeLead: 'The draft leaves your drafts. You can undo this on the next page.',
      shareLead: (name) => `${name} can read it and answer it once you share it.`,
    },
    flash: { removed: 'The draft is removed.', undo: 'Undo' },
    outcomes: {
      outdated: 'The wording has changed since you opened the page. Read it as it stands now.',
      withdrawn: 'The expectation no longer applies.',
      answered: 'You have already said that you should talk. You can edit the reason on the agenda.',
      own: 'It is for the other one to answer your expectation.',
      ended: 'You no longer have conversations together. The expectations can be read but not changed.',
    },
    yourWords: 'What you wrote is still in the fields.',
    toTalk: 'Expectations to talk about:',
  },
} satisfies Record<'da' | 'en', Texts>
