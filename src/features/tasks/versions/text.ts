import { counted } from '../../../platform/i18n/dates.ts'
import { possessive } from '../../../platform/i18n/names.ts'
import type { Language } from '../../../platform/session/viewer.ts'
import type { HelpAnswer, HelpKind } from './help/types.ts'
import type { Done, Refusal } from './types.ts'

interface Texts {
  link: string
  title: string
  lead: string
  leadLeader: (name: string) => string
  back: (name: string) => string
  onlyYou: string
  youAnd: (name: string) => string
  settle: {
    heading: string
    lead: (count: number) => string
    from: string
    hint: string
    save: string
    none: string
  }
  versions: {
    heading: string
    none: string
    noneLeader: (name: string) => string
    chart: string
    from: string
    week: string
    agreed: string
    count: (tasks: number) => string
    again: (date: string, nth: number) => string
    untimed: (count: number) => string
    /** A version that the leader does not see. */
    own: string
  }
  compare: {
    heading: string
    needsTwo: string
    from: string
    to: string
    show: string
    of: (from: string, to: string) => string
    same: string
    came: string
    went: string
    grew: string
    shrank: string
    other: string
    aWeek: (minutes: string) => string
    wasAWeek: (before: string, after: string) => string
    was: (before: string, after: string) => string
    noTime: string
    wasCalled: (title: string) => string
    difficulty: (before: string, after: string) => string
    needs: (before: string, after: string) => string
  }
  briefly: Record<'came' | 'went' | 'grew' | 'shrank' | 'other', (count: number) => string> & {
    nothing: string
  }
  help: {
    heading: string
    lead: string
    leadLeader: (name: string) => string
    kinds: Record<HelpKind, string>
    from: (date: string) => string
    given: (date: string) => string
    notGiven: string
    noAgreement: string
    agreement: string
    question: string
    answers: Record<HelpAnswer, string>
    said: Record<HelpAnswer, string>
    body: string
    optional: string
    save: string
    again: string
    undo: string
  }
  done: Record<Done, string>
  refused: Record<Refusal, string>
  yourWords: string
  errors: Record<string, string>
}

export const text = {
  da: {
    link: 'Opgavelisten over tid',
    title: 'Opgavelisten over tid',
    lead: 'Gem listen, som den er fra en dato. Så kan I se, hvad der er kommet til, hvad der er faldet væk, og hvad der fylder mere eller mindre.',
    leadLeader: (name) =>
      `Her kan du se, hvordan ${possessive('da', name)} arbejdsopgaver har ændret sig. Det er ${possessive('da', name)} liste, og den er til samtalen, ikke til kontrol.`,
    back: (name) => `Du og ${name}`,
    onlyYou: 'Kun dig',
    youAnd: (name) => `Dig og ${name}, så længe listen er delt`,
    settle: {
      heading: 'Gem listen, som den er nu',
      lead: (count) =>
        `Der står ${counted(count, 'arbejdsopgave', 'arbejdsopgaver')} på listen. En udgave bliver stående, som den er; selve listen kan du altid rette videre på.`,
      from: 'Fra hvilken dato gælder den?',
      hint: 'Højst et år frem eller tilbage.',
      save: 'Gem som ny udgave',
      none: 'Skriv først dine arbejdsopgaver på listen. Så kan du gemme den her.',
    },
    versions: {
      heading: 'En almindelig uge i hver udgave',
      none: 'Her kommer udgaverne af din liste: når du gemmer en, og når du overtager det, I har aftalt.',
      noneLeader: (name) => `Her kommer de udgaver, ${name} gemmer, mens listen er delt med dig.`,
      chart: 'Stregerne er ugens opgaver fra mindst til mest. Den stiplede linje er de aftalte timer.',
      from: 'Gælder fra',
      week: 'Opgaver i alt',
      agreed: 'Aftalt tid',
      count: (tasks) => counted(tasks, 'opgave', 'opgaver'),
      again: (date, nth) => `${date} (${nth}. gang)`,
      untimed: (count) => `${count} uden tid`,
      own: 'Kun dig: gemt, mens listen ikke var delt',
    },
    compare: {
      heading: 'Hvad har ændret sig?',
      needsTwo: 'Når der er to udgaver, kan du sammenligne dem her.',
      from: 'Fra udgaven',
      to: 'Til udgaven',
      show: 'Sammenlign',
      of: (from, to) => `Fra ${from} til ${to}`,
      same: 'De to udgaver er ens.',
      came: 'Kommet til',
      went: 'Faldet væk',
      grew: 'Fylder mere',
      shrank: 'Fylder mindre',
      other: 'Ændret på anden måde',
      aWeek: (minutes) => `${minutes} om ugen`,
      wasAWeek: (before, after) => `Fra ${before} til ${after} om ugen`,
      was: (before, after) => `Før: ${before} · Nu: ${after}`,
      noTime: 'ingen tid skrevet på',
      wasCalled: (title) => `Hed før “${title}”`,
      difficulty: (before, after) => `Sværhed: før “${before}”, nu “${after}”`,
      needs: (before, after) => `Behov: før “${before}”, nu “${after}”`,
    },
    briefly: {
      came: (count) => `${count} kommet til`,
      went: (count) => `${count} faldet væk`,
      grew: (count) => `${count} fylder mere`,
      shrank: (count) => `${count} fylder mindre`,
      other: (count) => `${count} ændret på anden måde`,
      nothing: 'intet ændret',
    },
    help: {
      heading: 'Blev hjælpen givet, og hjalp den?',
      lead: 'Det, I har aftalt for at lette dine arbejdsopgaver. Kun du kan sige, om det hjalp.',
      leadLeader: (name) =>
        `Det, I har aftalt for at lette ${possessive('da', name)} arbejdsopgaver. ${name} siger selv, om det hjalp.`,
      kinds: {
        drop: 'Holde op med den',
        'hand-over': 'Give den videre',
        'less-often': 'Gøre den sjældnere',
        shorter: 'Bruge kortere tid på den',
        train: 'Oplæring',
        help: 'Hjælp til den',
      },
      from: (date) => `aftalt fra ${date}`,
      given: (date) => `Aftalen klaret ${date}`,
      notGiven: 'Aftalen er ikke klaret endnu',
      noAgreement: 'Aftalen er taget væk',
      agreement: 'Se aftalen',
      question: 'Hjalp det?',
      answers: { much: 'Meget', some: 'Noget', no: 'Nej' },
      said: { much: 'Det hjalp meget', some: 'Det hjalp noget', no: 'Det hjalp ikke' },
      body: 'Hvad er anderledes nu?',
      optional: 'Kan udelades.',
      save: 'Gem svaret',
      again: 'Svar igen',
      undo: 'Tag svaret tilbage',
    },
    done: {
      settled: 'Listen er gemt som en udgave.',
      effect: 'Dit svar er gemt.',
      'effect-back': 'Svaret er taget tilbage.',
    },
    refused: {
      ended: 'I har ikke længere samtaler sammen. Det kan læses, men ikke ændres.',
      empty: 'Der står ingen arbejdsopgaver på listen, så der er ikke noget at gemme endnu.',
      open: 'Det er noget, I prøver og ikke har aftalt endnu. Aftal det først.',
    },
    yourWords: 'Det, du skrev, står stadig i felterne.',
    errors: { 'too-far': 'Vælg en dato højst et år frem eller tilbage' },
  },
  en: {
    link: 'The list of tasks over time',
    title: 'The list of tasks over time',
    lead: 'Save the list as it is from a date. Then you can both see what has come, what has gone, and what takes more or less.',
    leadLeader: (name) =>
      `Here you can see how ${possessive('en', name)} tasks have changed. It is ${possessive('en', name)} list, and it is for the conversation, not for control.`,
    back: (name) => `You and ${name}`,
    onlyYou: 'Only you',
    youAnd: (name) => `You and ${name}, as long as the list is shared`,
    settle: {
      heading: 'Save the list as it is now',
      lead: (count) =>
        `There ${count === 1 ? 'is' : 'are'} ${counted(count, 'task', 'tasks')} on the list. A version stays as it is; you can always go on changing the list itself.`,
      from: 'From which date does it hold?',
      hint: 'A year ahead or back at most.',
      save: 'Save as a new version',
      none: 'Write your tasks on the list first. Then you can save it here.',
    },
    versions: {
      heading: 'A usual week in each version',
      none: 'The versions of your list come here: when you save one, and when you take over what you two have agreed.',
      noneLeader: (name) => `The versions that ${name} saves while the list is shared with you come here.`,
      chart:
        'The bars are the tasks of a week from least to most. The dashed line is the hours that are agreed.',
      from: 'Holds from',
      week: 'Tasks in all',
      agreed: 'Agreed time',
      count: (tasks) => counted(tasks, 'task', 'tasks'),
      again: (date, nth) => `${date} (no. ${nth})`,
      untimed: (count) => `${count} without time`,
      own: 'Only you: saved while the list was not shared',
    },
    compare: {
      heading: 'What has changed?',
      needsTwo: 'Once there are two versions, you can compare them here.',
      from: 'From the version',
      to: 'To the version',
      show: 'Compare',
      of: (from, to) => `From ${from} to ${to}`,
      same: 'The two versions are the same.',
      came: 'Came',
      went: 'Went',
      grew: 'Takes more',
      shrank: 'Takes less',
      other: 'Changed in another way',
      aWeek: (minutes) => `${minutes} a week`,
      wasAWeek: (before, after) => `From ${before} to ${after} a week`,
      was: (before, after) => `Before: ${before} · Now: ${after}`,
      noTime: 'no time written',
      wasCalled: (title) => `Was called “${title}”`,
      difficulty: (before, after) => `Difficulty: “${before}” before, “${after}” now`,
      needs: (before, after) => `Needs: “${before}” before, “${after}” now`,
    },
    briefly: {
      came: (count) => `${count} came`,
      went: (count) => `${count} went`,
      grew: (count) => `${count} ${count === 1 ? 'takes' : 'take'} more`,
      shrank: (count) => `${count} ${count === 1 ? 'takes' : 'take'} less`,
      other: (count) => `${count} changed in another way`,
      nothing: 'nothing changed',
    },
    help: {
      heading: 'Was the help given, and did it help?',
      lead: 'What you two have agreed to ease your tasks. Only you can say whether it helped.',
      leadLeader: (name) =>
        `What you two have agreed to ease ${possessive('en', name)} tasks. ${name} says whether it helped.`,
      kinds: {
        drop: 'Stop doing it',
        'hand-over': 'Hand it over',
        'less-often': 'Do it less often',
        shorter: 'Spend less time on it',
        train: 'Training',
        help: 'Help with it',
      },
      from: (date) => `agreed from ${date}`,
      given: (date) => `Agreement done ${date}`,
      notGiven: 'The agreement is not done yet',
      noAgreement: 'The agreement has been taken away',
      agreement: 'See the agreement',
      question: 'Did it help?',
      answers: { much: 'Much', some: 'Some', no: 'No' },
      said: { much: 'It helped much', some: 'It helped some', no: 'It did not help' },
      body: 'What is different now?',
      optional: 'Can be left out.',
      save: 'Save the answer',
      again: 'Answer again',
      undo: 'Take the answer back',
    },
    done: {
      settled: 'The list is saved as a version.',
      effect: 'Your answer is saved.',
      'effect-back': 'The answer is taken back.',
    },
    refused: {
      ended: 'You no longer have conversations together. It can be read but not changed.',
      empty: 'There are no tasks on the list, so there is nothing to save yet.',
      open: 'This is something you are trying and have not agreed yet. Agree it first.',
    },
    yourWords: 'What you wrote is still in the fields.',
    errors: { 'too-far': 'Choose a date a year ahead or back at most' },
  },
} satisfies Record<Language, Texts>
