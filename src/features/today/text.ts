import { counted } from '../../platform/i18n/dates.ts'
import type { Language } from '../../platform/session/viewer.ts'
import type { NeedKind } from './types.ts'

/** What a need is called: on the card on top, what to do about it, and in the line of its pair. */
interface NeedText {
  heading: (name: string, when: string, count: number) => string
  action: (name: string, count: number) => string
  line: (count: number) => string
}

interface Texts {
  title: string
  hello: (name: string) => string
  next: string
  /** The last two bring their own words to the card on top. */
  needs: Record<Exclude<NeedKind, 'asked' | 'doubt'>, NeedText> &
    Record<'asked' | 'doubt', Pick<NeedText, 'line'>>
  calmHeading: (name: string, when: string) => string
  calmLead: string
  calmReady: string
  prepare: string
  youAreReady: string
  otherIsReady: (name: string) => string
  calmAction: string
  nothing: string
  agreements: string
  moreAgreements: (count: number) => string
  pairs: string
  youLead: string
  leadsYou: string
  noNext: string
  nextOn: (when: string) => string
  points: (count: number) => string
  waiting: { answer: (name: string) => string; confirm: (name: string, count: number) => string }
  earlier: string
  until: (date: string) => string
  alone: (organisation: string) => string
  setUp: {
    heading: string
    lead: string
    people: (count: number) => string
    nobody: string
    notYetIn: (count: number) => string
    everyoneIn: string
    withoutPair: (count: number) => string
    everyonePaired: string
    toPeople: string
  }
}

export const text = {
  da: {
    title: 'I dag',
    hello: (name) => `Hej ${name}`,
    next: 'Det næste',
    needs: {
      running: {
        heading: (name) => `Samtalen med ${name} er i gang`,
        action: () => 'Gå til samtalen',
        line: () => 'I gang nu',
      },
      soon: {
        heading: (name, when) => `Din samtale med ${name} er ${when}`,
        action: () => 'Gå til samtalen',
        line: () => 'Snart',
      },
      answer: {
        heading: (name) => `${name} har foreslået en rytme`,
        action: () => 'Se forslaget',
        line: () => 'Svar på forslag til rytme',
      },
      confirm: {
        heading: (name, _when, count) =>
          count === 1 ? `En aftale med ${name} venter på dig` : `${count} aftaler med ${name} venter på dig`,
        action: (_name, count) => (count === 1 ? 'Læs og bekræft' : 'Læs og bekræft dem'),
        line: (count) => `Bekræft ${counted(count, 'aftale', 'aftaler')}`,
      },
      expectation: {
        heading: (name, _when, count) =>
          count === 1
            ? `En forventning fra ${name} venter på dit svar`
            : `${count} forventninger fra ${name} venter på dit svar`,
        action: () => 'Læs og svar',
        line: (count) => `Svar på ${counted(count, 'forventning', 'forventninger')}`,
      },
      feedback: {
        heading: (name, _when, count) =>
          count === 1 ? `${name} har noget at sige til dig` : `${name} har ${count} ting at sige til dig`,
        action: (_name, count) => (count === 1 ? 'Læs det' : 'Læs dem'),
        line: (count) => (count === 1 ? 'Nyt til dig' : `${count} nye til dig`),
      },
      retelling: {
        heading: (name, _when, count) =>
          count === 1
            ? `${name} har skrevet ned, hvad der blev sagt. Var det sådan?`
            : `${name} har skrevet ned, hvad der blev sagt (${count}). Var det sådan?`,
        action: () => 'Læs, og bekræft eller ret',
        line: (count) => (count === 1 ? 'Sig, om det var sådan' : `Sig, om det var sådan (${count})`),
      },
      countered: {
        heading: (name, when) => `${name} foreslår en anden tid end ${when}`,
        action: () => 'Se forslaget',
        line: () => 'Forslag til en anden tid',
      },
      declined: {
        heading: (name, when) => `${name} kan ikke ${when}`,
        action: () => 'Find en ny tid',
        line: () => 'Find en ny tid',
      },
      asked: { line: () => 'Nåede I samtalen?' },
      unclosed: {
        heading: (name, when) => `Samtalen med ${name} ${when} er ikke rundet af`,
        action: () => 'Rund af',
        line: () => 'Rund af',
      },
      overdue: {
        heading: (name, _when, count) =>
          count === 1
            ? `Du har en aftale med ${name}, der er over tid`
            : `Du har ${count} aftaler med ${name}, der er over tid`,
        action: (_name, count) => (count === 1 ? 'Se aftalen' : 'Se aftalerne'),
        line: (count) => `${counted(count, 'aftale', 'aftaler')} over tid`,
      },
      effect: {
        heading: (_name, _when, count) =>
          count === 1
            ? 'Hvad har din oplæring ændret i dit arbejde?'
            : 'Hvad har det, du har lært, ændret i dit arbejde?',
        action: () => 'Svar kort',
        line: () => 'Hvad har oplæringen ændret?',
      },
      doubt: { line: () => 'Passer rytmen stadig?' },
      rhythm: {
        heading: (name) => `Du og ${name} har ikke aftalt en rytme endnu`,
        action: () => 'Foreslå en rytme',
        line: () => 'Foreslå en rytme',
      },
      agenda: {
        heading: (name, when) => `Hvad vil du tale med ${name} om ${when}?`,
        action: () => 'Gør dig klar',
        line: () => 'Gør dig klar',
      },
    },
    calmHeading: (name, when) => `Din næste samtale er med ${name} ${when}`,
    calmLead: 'Du har punkter med. Kommer du i tanker om mere, så skriv det på dagsordenen.',
    calmReady: 'Du er klar. Kommer du i tanker om mere, så skriv det på dagsordenen.',
    prepare: 'Gør dig klar',
    youAreReady: 'du er klar',
    otherIsReady: (name) => `${name} er klar`,
    calmAction: 'Se dagsordenen',
    nothing: 'Der er ikke noget, der venter på dig.',
    agreements: 'Åbne aftaler',
    moreAgreements: (count) =>
      `${counted(count, 'aftale', 'aftaler')} mere står hos dem, du har aftalt dem med.`,
    pairs: 'Dine samtaler',
    youLead: 'Du leder',
    leadsYou: 'Leder dig',
    noNext: 'Ingen samtale planlagt',
    nextOn: (when) => `Næste samtale ${when}`,
    points: (count) => (count === 0 ? 'ingen punkter endnu' : counted(count, 'punkt', 'punkter')),
    waiting: {
      answer: (name) => `${name} skal svare på din rytme`,
      confirm: (name, count) => `${name} skal bekræfte ${counted(count, 'aftale', 'aftaler')}`,
    },
    earlier: 'Tidligere samtaler',
    until: (date) => `Til og med ${date}`,
    alone: (organisation) =>
      `Du er med i ${organisation}. Når det er aftalt, hvem du skal have samtaler med, står jeres første samtale her.`,
    setUp: {
      heading: 'Få virksomheden på plads',
      lead: 'Når du har sagt, hvem der leder hvem, kan de to aftale deres rytme og holde den første samtale.',
      people: (count) => `${counted(count, 'medarbejder', 'medarbejdere')} ud over dig`,
      nobody: 'Ingen medarbejdere endnu. Begynd med at skrive dem ind.',
      notYetIn: (count) => `${counted(count, 'person', 'personer')} har ikke taget imod invitationen endnu`,
      everyoneIn: 'Alle er kommet ind',
      withoutPair: (count) => `${counted(count, 'person', 'personer')} har ingen at holde samtaler med endnu`,
      everyonePaired: 'Alle har nogen at holde samtaler med',
      toPeople: 'Gå til medarbejdere',
    },
  },
  en: {
    title: 'Today',
    hello: (name) => `Hello ${name}`,
    next: 'What comes next',
    needs: {
      running: {
        heading: (name) => `Your conversation with ${name} is under way`,
        action: () => 'Go to the conversation',
        line: () => 'Under way now',
      },
      soon: {
        heading: (name, when) => `Your conversation with ${name} is ${when}`,
        action: () => 'Go to the conversation',
        line: () => 'Soon',
      },
      answer: {
        heading: (name) => `${name} has proposed a rhythm`,
        action: () => 'See the proposal',
        line: () => 'Answer the proposed rhythm',
      },
      confirm: {
        heading: (name, _when, count) =>
          count === 1
            ? `An agreement with ${name} waits for you`
            : `${count} agreements with ${name} wait for you`,
        action: (_name, count) => (count === 1 ? 'Read and confirm it' : 'Read and confirm them'),
        line: (count) => `Confirm ${counted(count, 'agreement', 'agreements')}`,
      },
      expectation: {
        heading: (name, _when, count) =>
          count === 1
            ? `An expectation of ${name}’s waits for your answer`
            : `${count} expectations of ${name}’s wait for your answer`,
        action: () => 'Read and answer',
        line: (count) => `Answer ${counted(count, 'expectation', 'expectations')}`,
      },
      feedback: {
        heading: (name, _when, count) =>
          count === 1 ? `${name} has something to tell you` : `${name} has ${count} things to tell you`,
        action: (_name, count) => (count === 1 ? 'Read it' : 'Read them'),
        line: (count) => (count === 1 ? 'New for you' : `${count} new for you`),
      },
      retelling: {
        heading: (name, _when, count) =>
          count === 1
            ? `${name} has written down what was said. Is that how it was?`
            : `${name} has written down what was said (${count}). Is that how it was?`,
        action: () => 'Read, and confirm or adjust',
        line: (count) => (count === 1 ? 'Say whether it was so' : `Say whether it was so (${count})`),
      },
      countered: {
        heading: (name, when) => `${name} proposes another time than ${when}`,
        action: () => 'See the proposal',
        line: () => 'Another time proposed',
      },
      declined: {
        heading: (name, when) => `${name} cannot make it ${when}`,
        action: () => 'Find a new time',
        line: () => 'Find a new time',
      },
      asked: { line: () => 'Did you have it?' },
      unclosed: {
        heading: (name, when) => `Your conversation with ${name} ${when} is not rounded off`,
        action: () => 'Round off',
        line: () => 'Round off',
      },
      overdue: {
        heading: (name, _when, count) =>
          count === 1
            ? `You have an overdue agreement with ${name}`
            : `You have ${count} overdue agreements with ${name}`,
        action: (_name, count) => (count === 1 ? 'See the agreement' : 'See the agreements'),
        line: (count) => `${counted(count, 'agreement', 'agreements')} overdue`,
      },
      effect: {
        heading: (_name, _when, count) =>
          count === 1
            ? 'What has your training changed in your work?'
            : 'What has all you learned changed in your work?',
        action: () => 'Answer briefly',
        line: () => 'What has the training changed?',
      },
      doubt: { line: () => 'Does the rhythm still fit?' },
      rhythm: {
        heading: (name) => `You and ${name} have not agreed on a rhythm yet`,
        action: () => 'Propose a rhythm',
        line: () => 'Propose a rhythm',
      },
      agenda: {
        heading: (name, when) => `What do you want to talk with ${name} about ${when}?`,
        action: () => 'Prepare',
        line: () => 'Prepare',
      },
    },
    calmHeading: (name, when) => `Your next conversation is with ${name} ${when}`,
    calmLead: 'You have items to bring. If more comes to mind, write it on the agenda.',
    calmReady: 'You are ready. If more comes to mind, write it on the agenda.',
    prepare: 'Prepare',
    youAreReady: 'you are ready',
    otherIsReady: (name) => `${name} is ready`,
    calmAction: 'See the agenda',
    nothing: 'Nothing waits for you.',
    agreements: 'Open agreements',
    moreAgreements: (count) =>
      `${counted(count, 'more agreement stands', 'more agreements stand')} with the people you made them with.`,
    pairs: 'Your conversations',
    youLead: 'You lead',
    leadsYou: 'Leads you',
    noNext: 'No conversation planned',
    nextOn: (when) => `Next conversation ${when}`,
    points: (count) => (count === 0 ? 'no items yet' : counted(count, 'item', 'items')),
    waiting: {
      answer: (name) => `${name} is to answer your rhythm`,
      confirm: (name, count) => `${name} is to confirm ${counted(count, 'agreement', 'agreements')}`,
    },
    earlier: 'Earlier conversations',
    until: (date) => `Until ${date}`,
    alone: (organisation) =>
      `You are in ${organisation}. Once it is settled who you have conversations with, your first one stands here.`,
    setUp: {
      heading: 'Get the company in place',
      lead: 'Once you have said who leads whom, the two can agree on a rhythm and hold their first conversation.',
      people: (count) => `${counted(count, 'person', 'people')} besides you`,
      nobody: 'Nobody yet. Begin by writing them in.',
      notYetIn: (count) => `${counted(count, 'person has', 'people have')} not accepted the invitation yet`,
      everyoneIn: 'Everyone is in',
      withoutPair: (count) =>
        `${counted(count, 'person has', 'people have')} nobody to hold conversations with yet`,
      everyonePaired: 'Everyone has someone to hold conversations with',
      toPeople: 'Go to people',
    },
  },
} satisfies Record<Language, Texts>
