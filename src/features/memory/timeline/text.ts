import type { Language } from '../../../platform/session/viewer.ts'
import type { Group, What } from './types.ts'

interface Texts {
  link: string
  title: (name: string) => string
  lead: (name: string) => string
  between: (name: string) => string
  summary: string
  filter: string
  all: string
  groups: Record<Group, string>
  pages: string
  older: string
  newer: string
  empty: (name: string) => string
  emptyOf: Record<Group, string>
  nothingHere: string
  you: string
  /** What happened: `who` did it, to the other (`to`). */
  what: Record<What, (who: string, to: string) => string>
  talkedAbout: (topics: string) => string
  movedTo: (from: string, to: string) => string
  wasPlanned: (when: string) => string
  about: (question: string) => string
  days: (from: string, until: string) => string
  holdsFrom: (day: string) => string
  progress: (figure: number) => string
}

export const text = {
  da: {
    link: 'Alt, der er sket mellem jer',
    title: (name) => `Dig og ${name} over tid`,
    lead: (name) =>
      `Alt, du og ${name} har haft sammen, det nyeste først. Kladder og egne noter er ikke med.`,
    between: (name) => `Til dig og ${name}`,
    summary: 'Lav en opsummering',
    filter: 'Vis',
    all: 'Alt',
    groups: {
      meetings: 'Samtaler',
      agreements: 'Aftaler',
      feedback: 'Feedback',
      expectations: 'Forventninger',
      listening: 'Lytning',
      development: 'Udvikling',
      goals: 'Mål',
      tasks: 'Arbejdsopgaver',
      rhythm: 'Rytme',
    },
    pages: 'Flere sider',
    older: 'Ældre',
    newer: 'Nyere',
    empty: (name) =>
      `Her samler det sig, efterhånden som du og ${name} taler sammen: samtaler, I har holdt, aftaler, feedback, forventninger og mål. Det hele kommer af sig selv.`,
    emptyOf: {
      meetings: 'Her kommer de samtaler, I har holdt, flyttet eller aflyst.',
      agreements: 'Her kommer jeres aftaler: når de bliver lavet, bekræftet og klaret.',
      feedback: 'Her kommer den feedback, I giver hinanden, og hvad der bliver svaret.',
      expectations: 'Her kommer jeres forventninger til hinanden, og hvad I svarer.',
      listening: 'Her kommer det, I har lyttet til hinanden om, når en af jer skriver “Sådan hørte jeg dig”.',
      development: 'Her kommer det, der er delt om at blive bedre til noget, læring, og hvad den ændrede.',
      goals: 'Her kommer jeres mål, og hvordan de flytter sig.',
      tasks: 'Her kommer de udgaver af opgavelisten, der er gemt, mens den er delt.',
      rhythm: 'Her kommer de rytmer, I bliver enige om.',
    },
    nothingHere: 'Der er ikke mere her.',
    you: 'Du',
    what: {
      held: () => 'Samtale holdt',
      missed: () => 'Samtalen blev ikke holdt',
      moved: (who) => `${who} flyttede en samtale`,
      cancelled: (who) => `${who} aflyste en samtale`,
      agreed: (who) => `${who} skrev en aftale`,
      confirmed: () => 'I har begge bekræftet en aftale',
      completed: (who) => `${who} meldte en aftale klaret`,
      praise: (who, to) => `${who} gav ${to} ros`,
      constructive: (who, to) => `${who} gav ${to} konstruktiv feedback`,
      heard: (who) => `${who} har hørt feedback`,
      replied: (who) => `${who} svarede på feedback`,
      expected: (who) => `${who} delte en forventning`,
      needed: (who) => `${who} delte et behov`,
      met: (who) => `${who} svarede: Det kan jeg`,
      talk: (who) => `${who} svarede: Lad os tale om det`,
      withdrawn: (who) => `${who} trak en forventning tilbage`,
      retold: (who) => `${who} delte “Sådan hørte jeg dig”`,
      'retelling-adjusted': (who) => `${who} rettede “Sådan hørte jeg dig”`,
      'retelling-confirmed': (who) => `${who} bekræftede: Sådan var det`,
      wished: (who) => `${who} delte et ønske om at blive bedre til noget`,
      trained: () => 'Læring gennemført',
      changed: (who) => `${who} skrev, hvad læringen har ændret`,
      'wish-reached': (who) => `${who} er blevet bedre til noget`,
      'wish-set-aside': (who) => `${who} lagde et udviklingsønske til side`,
      'wish-replaced': (who) => `${who} lod noget andet afløse et udviklingsønske`,
      set: (who) => `${who} satte et mål`,
      'moved-on': (who) => `${who} skrev, hvor langt et mål er`,
      reached: (who) => `${who} meldte et mål nået`,
      dropped: (who) => `${who} opgav et mål`,
      replaced: (who) => `${who} lod et andet mål afløse et mål`,
      'list-settled': () => 'Ny udgave af opgavelisten',
      cadence: (who) => `${who} accepterede en rytme`,
    },
    talkedAbout: (topics) => `I talte om: ${topics}`,
    movedTo: (from, to) => `Fra ${from} til ${to}`,
    wasPlanned: (when) => `Den lå ${when}`,
    about: (question) => `Om: ${question}`,
    days: (from, until) => `${from} – ${until}`,
    holdsFrom: (day) => `Gælder fra ${day}`,
    progress: (figure) => `${figure} %`,
  },
  en: {
    link: 'All that has happened between you',
    title: (name) => `You and ${name} over time`,
    lead: (name) =>
      `All that you and ${name} have had together, the newest first. Drafts and notes to oneself are not in it.`,
    between: (name) => `To you and ${name}`,
    summary: 'Make a summary',
    filter: 'Show',
    all: 'Everything',
    groups: {
      meetings: 'Conversations',
      agreements: 'Agreements',
      feedback: 'Feedback',
      expectations: 'Expectations',
      listening: 'Listening',
      development: 'Development',
      goals: 'Goals',
      tasks: 'Tasks',
      rhythm: 'Rhythm',
    },
    pages: 'More pages',
    older: 'Older',
    newer: 'Newer',
    empty: (name) =>
      `Here it gathers as you and ${name} talk: conversations you held, agreements, feedback, expectations and goals. All of it comes by itself.`,
    emptyOf: {
      meetings: 'The conversations that you held, moved or cancelled come here.',
      agreements: 'Your agreements come here: when they are made, confirmed and done.',
      feedback: 'The feedback you give each other comes here, and what is answered.',
      expectations: 'Your expectations of each other come here, and what you answer.',
      listening:
        'What you listened to each other about comes here, once one of you writes “This is how I heard you”.',
      development:
        'What is shared about becoming better at something comes here, with training and what it changed.',
      goals: 'Your goals come here, and how they move.',
      tasks: 'The versions of the list of tasks that were saved while it is shared come here.',
      rhythm: 'The rhythms that you agree on come here.',
    },
    nothingHere: 'There is no more here.',
    you: 'You',
    what: {
      held: () => 'Conversation held',
      missed: () => 'The conversation was not held',
      moved: (who) => `${who} moved a conversation`,
      cancelled: (who) => `${who} cancelled a conversation`,
      agreed: (who) => `${who} wrote an agreement`,
      confirmed: () => 'Both of you have confirmed an agreement',
      completed: (who) => `${who} marked an agreement as done`,
      praise: (who, to) => `${who} gave ${to} praise`,
      constructive: (who, to) => `${who} gave ${to} constructive feedback`,
      heard: (who) => `${who} heard feedback`,
      replied: (who) => `${who} answered feedback`,
      expected: (who) => `${who} shared an expectation`,
      needed: (who) => `${who} shared a need`,
      met: (who) => `${who} answered: I can meet that`,
      talk: (who) => `${who} answered: Let us talk about it`,
      withdrawn: (who) => `${who} withdrew an expectation`,
      retold: (who) => `${who} shared “This is how I heard you”`,
      'retelling-adjusted': (who) => `${who} adjusted “This is how I heard you”`,
      'retelling-confirmed': (who) => `${who} confirmed: That is how it was`,
      wished: (who) => `${who} shared a wish to become better at something`,
      trained: () => 'Training completed',
      changed: (who) => `${who} wrote what the training has changed`,
      'wish-reached': (who) => `${who} became better at something`,
      'wish-set-aside': (who) => `${who} set a wish to develop aside`,
      'wish-replaced': (who) => `${who} let something else replace a wish to develop`,
      set: (who) => `${who} set a goal`,
      'moved-on': (who) => `${who} wrote how far a goal has come`,
      reached: (who) => `${who} marked a goal as reached`,
      dropped: (who) => `${who} dropped a goal`,
      replaced: (who) => `${who} replaced a goal by another`,
      'list-settled': () => 'A new version of the list of tasks',
      cadence: (who) => `${who} accepted a rhythm`,
    },
    talkedAbout: (topics) => `You talked about: ${topics}`,
    movedTo: (from, to) => `From ${from} to ${to}`,
    wasPlanned: (when) => `It was planned for ${when}`,
    about: (question) => `About: ${question}`,
    days: (from, until) => `${from} – ${until}`,
    holdsFrom: (day) => `Holds from ${day}`,
    progress: (figure) => `${figure} %`,
  },
} satisfies Record<Language, Texts>

/** "Dig" where a sentence of one's own has the other as its subject. */
export const youAsObject = { da: 'dig', en: 'you' } satisfies Record<Language, string>
