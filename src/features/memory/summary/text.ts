import type { Language } from '../../../platform/session/viewer.ts'
import type { WishOutcome } from '../../development/types.ts'
import type { AnswerKind, ExpectationKind } from '../../expectations/types.ts'
import type { FeedbackKind } from '../../feedback/types.ts'
import type { GoalOutcome } from '../../goals/types.ts'

interface Texts {
  title: string
  heading: (leader: string, employee: string) => string
  period: string
  span: (from: string, until: string) => string
  audience: (name: string) => string
  pageOf: (page: number, pages: number) => string
  download: string
  toTimeline: string
  periods: string
  usual: Record<'twelve' | 'year' | 'lastYear', string>
  own: string
  from: string
  until: string
  show: string
  errors: Record<string, string>
  talks: {
    term: string
    kept: (kept: { held: number; of: number }) => string
    heading: string
    none: string
    noTopics: string
  }
  heard: {
    heading: string
    none: string
    line: (listener: string, speaker: string, day: string) => string
  }
  development: {
    heading: string
    none: string
    changed: (words: string, body: string) => string
    closed: (outcome: WishOutcome, day: string) => string
  }
  agreements: {
    heading: string
    none: string
    terms: (owner: string, deadline: string) => string
    done: (day: string) => string
    unconfirmed: string
    overdue: string
    open: string
  }
  feedback: {
    heading: string
    none: string
    from: (author: string, receiver: string, kind: FeedbackKind) => string
    heard: string
    meant: (words: string) => string
    wish: (words: string) => string
    answer: (name: string, words: string) => string
  }
  expectations: {
    heading: string
    none: string
    by: (name: string, kind: ExpectationKind) => string
    answers: Record<AnswerKind, (name: string, reason: string) => string>
  }
  goals: {
    heading: string
    none: string
    endsOn: (day: string) => string
    moved: (before: number | null, after: number) => string
    closed: (outcome: GoalOutcome, day: string) => string
  }
  work: { heading: string; none: string; from: (day: string) => string }
}

const da: Texts = {
  title: 'Opsummering',
  heading: (leader, employee) => `${leader} og ${employee}`,
  period: 'Periode',
  span: (from, until) => `${from} til ${until}`,
  audience: (name) => `Kun du og ${name} kan se opsummeringen. Kladder og egne noter er ikke med.`,
  pageOf: (page, pages) => `Side ${page} af ${pages}`,
  download: 'Hent som PDF',
  toTimeline: 'Alt, der er sket',
  periods: 'Vælg periode',
  usual: { twelve: 'De seneste 12 måneder', year: 'I år', lastYear: 'Sidste år' },
  own: 'Vælg selv datoer',
  from: 'Første dag',
  until: 'Sidste dag',
  show: 'Vis perioden',
  errors: {
    'until-first': 'Den sidste dag ligger før den første',
    'too-many-days': 'Vælg højst et år ad gangen',
  },
  talks: {
    term: 'Samtaler',
    kept: ({ held, of }) => (of === 0 ? 'Ingen i perioden' : `${held} af ${of} planlagte blev holdt`),
    heading: 'Det talte I om',
    none: 'I holdt ingen samtaler i perioden.',
    noTopics: 'Der blev ikke sat flueben ved nogen punkter.',
  },
  heard: {
    heading: 'Sådan hørte jeg dig',
    none: 'I har ikke bekræftet noget, I har lyttet til hinanden om, i perioden.',
    line: (listener, speaker, day) => `${listener} lyttede til ${speaker} · bekræftet ${day}`,
  },
  agreements: {
    heading: 'Aftaler',
    none: 'Der er ingen aftaler fra perioden.',
    terms: (owner, deadline) => `${owner} · senest ${deadline}`,
    done: (day) => `Klaret ${day}`,
    unconfirmed: 'Ikke bekræftet af jer begge',
    overdue: 'Over tid',
    open: 'I gang',
  },
  feedback: {
    heading: 'Feedback',
    none: 'I gav ikke hinanden feedback i perioden.',
    from: (author, receiver, kind) =>
      `${kind === 'praise' ? 'Ros' : 'Konstruktiv feedback'} fra ${author} til ${receiver}`,
    heard: 'Hørt',
    meant: (words) => `Det betød: ${words}`,
    wish: (words) => `Ønske: ${words}`,
    answer: (name, words) => `${name} svarede: ${words}`,
  },
  expectations: {
    heading: 'Forventninger, der gælder',
    none: 'I har ikke delt forventninger, der gælder.',
    by: (name, kind) => (kind === 'need' ? `${name} har brug for det` : `${name} forventer det`),
    answers: {
      met: (name) => `${name} har sagt ja.`,
      talk: (name, reason) => `${name} vil tale om det: ${reason}`,
    },
  },
  development: {
    heading: 'Udvikling, og hvad læring ændrede',
    none: 'Der er ikke delt noget om udvikling i perioden.',
    changed: (words, body) => (body ? `${words}: ${body}` : words),
    closed: (outcome, day) =>
      `${{ reached: 'Nået', 'set-aside': 'Lagt til side', replaced: 'Afløst af noget andet' }[outcome]} ${day}`,
  },
  goals: {
    heading: 'Mål, og hvordan de flyttede sig',
    none: 'I havde ingen fælles mål i perioden.',
    endsOn: (day) => `Skal være nået ${day}`,
    moved: (before, after) =>
      before === null || before === after ? `Står på ${after} %` : `Fra ${before} % til ${after} %`,
    closed: (outcome, day) =>
      `${{ reached: 'Nået', dropped: 'Opgivet', replaced: 'Afløst af et andet' }[outcome]} ${day}`,
  },
  work: {
    heading: 'Arbejdsopgaver: en almindelig uge før og nu',
    none: 'I havde ingen delt udgave af opgavelisten i perioden.',
    from: (day) => `Opgavelisten fra ${day}`,
  },
}

const en: Texts = {
  title: 'Summary',
  heading: (leader, employee) => `${leader} and ${employee}`,
  period: 'Period',
  span: (from, until) => `${from} to ${until}`,
  audience: (name) => `Only you and ${name} can see the summary. Drafts and notes to oneself are not in it.`,
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  download: 'Download as PDF',
  toTimeline: 'All that has happened',
  periods: 'Choose a period',
  usual: { twelve: 'The last 12 months', year: 'This year', lastYear: 'Last year' },
  own: 'Choose the dates yourself',
  from: 'First day',
  until: 'Last day',
  show: 'Show the period',
  errors: {
    'until-first': 'The last day lies before the first',
    'too-many-days': 'Choose at most a year at a time',
  },
  talks: {
    term: 'Conversations',
    kept: ({ held, of }) => (of === 0 ? 'None in the period' : `${held} of ${of} planned were held`),
    heading: 'What you talked about',
    none: 'You held no conversations in the period.',
    noTopics: 'No items were ticked off.',
  },
  heard: {
    heading: 'This is how I heard you',
    none: 'You confirmed nothing that you listened to each other about in the period.',
    line: (listener, speaker, day) => `${listener} listened to ${speaker} · confirmed ${day}`,
  },
  agreements: {
    heading: 'Agreements',
    none: 'There are no agreements from the period.',
    terms: (owner, deadline) => `${owner} · by ${deadline}`,
    done: (day) => `Done ${day}`,
    unconfirmed: 'Not confirmed by both of you',
    overdue: 'Overdue',
    open: 'Under way',
  },
  feedback: {
    heading: 'Feedback',
    none: 'You gave each other no feedback in the period.',
    from: (author, receiver, kind) =>
      `${kind === 'praise' ? 'Praise' : 'Constructive feedback'} from ${author} to ${receiver}`,
    heard: 'Heard',
    meant: (words) => `It meant: ${words}`,
    wish: (words) => `Wish: ${words}`,
    answer: (name, words) => `${name} answered: ${words}`,
  },
  expectations: {
    heading: 'Expectations in force',
    none: 'You have shared no expectations that apply.',
    by: (name, kind) => (kind === 'need' ? `${name} needs it` : `${name} expects it`),
    answers: {
      met: (name) => `${name} can meet that.`,
      talk: (name, reason) => `${name} wants to talk about it: ${reason}`,
    },
  },
  development: {
    heading: 'Development, and what training changed',
    none: 'Nothing about development was shared in the period.',
    changed: (words, body) => (body ? `${words}: ${body}` : words),
    closed: (outcome, day) =>
      `${{ reached: 'Reached', 'set-aside': 'Set aside', replaced: 'Replaced by something else' }[outcome]} ${day}`,
  },
  goals: {
    heading: 'Goals, and how they moved',
    none: 'You had no common goals in the period.',
    endsOn: (day) => `To be reached by ${day}`,
    moved: (before, after) =>
      before === null || before === after ? `Stands at ${after} %` : `From ${before} % to ${after} %`,
    closed: (outcome, day) =>
      `${{ reached: 'Reached', dropped: 'Dropped', replaced: 'Replaced by another' }[outcome]} ${day}`,
  },
  work: {
    heading: 'Tasks: a usual week then and now',
    none: 'You had no shared version of the list of tasks in the period.',
    from: (day) => `The list of tasks from ${day}`,
  },
}

export const text = { da, en } satisfies Record<Language, Texts>
