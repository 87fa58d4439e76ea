import { counted } from '../../../platform/i18n/dates.ts'
import { possessive } from '../../../platform/i18n/names.ts'
import type { Language } from '../../../platform/session/viewer.ts'

/** The words of one chart: its heading, what it shows, and how it is read by who cannot see it. */
interface Chart {
  heading: string
  lead: string
  /** The name of the image, for a reader who cannot see it. */
  title: string
}

interface Texts {
  title: string
  titleOf: (name: string) => string
  lead: string
  leadOf: (name: string) => string
  audience: { private: string; shared: (name: string) => string }
  none: string
  noneOf: (name: string) => string
  toList: string
  noTimes: string
  noTimesOf: (name: string) => string
  toTimes: string
  /** Read after the name of an image. */
  readTable: string
  figures: string
  usual: Chart
  weeks: Chart
  tasks: Chart
  difficulty: Chart
  drain: Chart
  needs: Chart
  hours: string
  total: string
  available: string
  agreed: string
  week: string
  weekOf: (number: number, monday: string) => string
  of: (minutes: string, available: string) => string
  tooMuch: string
  maybe: string
  task: string
  tasksOf: (count: number) => string
  importance: string
  group: string
  which: string
  others: (count: number) => string
  noUsual: string
  otherNeeds: Record<'words' | 'nothing' | 'unsaid', string>
  unsaid: { difficulty: string; drain: string; needs: string }
  toStep: Record<'difficulty' | 'needs', string>
}

export const text = {
  da: {
    title: 'Billedet af dine opgaver',
    titleOf: (name) => `Billedet af ${possessive('da', name)} opgaver`,
    lead: 'Passer opgaver, tid og hjælp sammen? Tallene er et udgangspunkt for jeres samtale, ikke en måling af dig.',
    leadOf: (name) =>
      `Passer opgaver, tid og hjælp sammen? Tallene er et udgangspunkt for jeres samtale, ikke en måling af ${name}.`,
    audience: { private: 'Kun du', shared: (name) => `Du og ${name}` },
    none: 'Her kommer et billede af din uge: hvad den holder, hvad der fylder, og hvor der mangler hjælp. Begynd med at skrive dine opgaver op.',
    noneOf: (name) =>
      `Her kommer et billede af ugen, når ${name} har skrevet sine opgaver op. Det kan I gøre sammen.`,
    toList: 'Skriv opgaver op',
    noTimes: 'Ingen af opgaverne har fået en tid endnu. Et cirkatal er nok, så bliver ugen tegnet her.',
    noTimesOf: (name) =>
      `Ingen af opgaverne har fået en tid endnu. Ugen bliver tegnet her, når ${name} har sat tid på.`,
    toTimes: 'Sæt tid på',
    readTable: 'De samme tal står i tabellen nedenunder.',
    figures: 'Tallene i en tabel',
    usual: {
      heading: 'En almindelig uge',
      lead: 'Uden helligdage og fravær, og med det, der kommer hver måned eller hvert år, fordelt jævnt.',
      title: 'En almindelig uge efter, hvad der er vigtigst, mod de timer, der er aftalt',
    },
    weeks: {
      heading: 'De kommende uger',
      lead: 'Stregen viser de timer, der er, når helligdage, lukkedage og fravær er trukket fra.',
      title: 'De kommende uger efter, hvad der er vigtigst, mod de timer, der er',
    },
    tasks: {
      heading: 'Tid og vigtighed',
      lead: 'Øverst står det, der sidst skulle undværes. Længden er tiden i en almindelig uge.',
      title: 'Opgaverne i den rækkefølge, de sidst skulle undværes, med tiden i en almindelig uge',
    },
    difficulty: {
      heading: 'Tid og sværhed',
      lead: 'Hvor meget af en almindelig uge er let, og hvor meget er svært?',
      title: 'Tiden i en almindelig uge efter, hvor svære opgaverne er',
    },
    drain: {
      heading: 'Hvad giver og tager energi',
      lead: 'Den samme uge efter, hvad opgaverne koster.',
      title: 'Tiden i en almindelig uge efter, hvad opgaverne giver og tager af energi',
    },
    needs: {
      heading: 'Hvad der ville hjælpe',
      lead: 'Den samme uge efter, hvad der er brug for. En opgave kan stå flere steder.',
      title: 'Tiden i en almindelig uge efter, hvilken hjælp opgaverne har brug for',
    },
    hours: 'Tid',
    total: 'I alt',
    available: 'Timer, der er',
    agreed: 'Aftalt',
    week: 'Uge',
    weekOf: (number, monday) => `Uge ${number} · ${monday}`,
    of: (minutes, available) => `${minutes} af ${available}`,
    tooMuch: 'For meget',
    maybe: 'Måske for meget',
    task: 'Opgave',
    tasksOf: (count) => counted(count, 'opgave', 'opgaver'),
    importance: 'Vigtighed',
    group: 'Gruppe',
    which: 'Opgaver',
    others: (count) => `${counted(count, 'anden opgave', 'andre opgaver')}, der fylder mindre`,
    noUsual: 'Der er kun opgaver, som kommer én gang. De står i ugerne.',
    otherNeeds: { words: 'Noget andet', nothing: 'Ingenting', unsaid: 'Ikke sagt endnu' },
    unsaid: {
      difficulty: 'Det bliver tegnet her, når der er svaret på, hvor svære opgaverne er.',
      drain: 'Det bliver tegnet her, når der er svaret på, hvad opgaverne giver og tager.',
      needs: 'Det bliver tegnet her, når der er svaret på, hvad der ville hjælpe.',
    },
    toStep: { difficulty: 'Svar på det', needs: 'Svar på det' },
  },
  en: {
    title: 'The picture of your tasks',
    titleOf: (name) => `The picture of ${possessive('en', name)} tasks`,
    lead: 'Do tasks, time and help fit together? The figures are something to talk from, not a measure of you.',
    leadOf: (name) =>
      `Do tasks, time and help fit together? The figures are something to talk from, not a measure of ${name}.`,
    audience: { private: 'Only you', shared: (name) => `You and ${name}` },
    none: 'A picture of your week will stand here: what it holds, what takes most, and where help is missing. Begin by writing your tasks down.',
    noneOf: (name) =>
      `A picture of the week will stand here once ${name} has written the tasks down. You can do it together.`,
    toList: 'Write tasks down',
    noTimes: 'None of the tasks has a time yet. A rough figure is enough, and the week is drawn here.',
    noTimesOf: (name) =>
      `None of the tasks has a time yet. The week is drawn here once ${name} has put times on them.`,
    toTimes: 'Put times on them',
    readTable: 'The same figures stand in the table below.',
    figures: 'The figures as a table',
    usual: {
      heading: 'A usual week',
      lead: 'Without holidays and absence, and with what comes each month or year spread evenly.',
      title: 'A usual week by what matters most, against the hours that are agreed',
    },
    weeks: {
      heading: 'The coming weeks',
      lead: 'The line shows the hours there are when holidays, closed days and absence are taken out.',
      title: 'The coming weeks by what matters most, against the hours there are',
    },
    tasks: {
      heading: 'Time and priority',
      lead: 'At the top stands what would be dropped last. The length is the time in a usual week.',
      title: 'The tasks in the order in which they would be kept, with the time in a usual week',
    },
    difficulty: {
      heading: 'Time and difficulty',
      lead: 'How much of a usual week is easy, and how much is hard?',
      title: 'The time in a usual week by how hard the tasks are',
    },
    drain: {
      heading: 'What gives and takes energy',
      lead: 'The same week by what the tasks cost.',
      title: 'The time in a usual week by the energy the tasks give and take',
    },
    needs: {
      heading: 'What would help',
      lead: 'The same week by what is needed. A task can stand in more than one place.',
      title: 'The time in a usual week by the help that the tasks need',
    },
    hours: 'Time',
    total: 'In all',
    available: 'Hours there are',
    agreed: 'Agreed',
    week: 'Week',
    weekOf: (number, monday) => `Week ${number} · ${monday}`,
    of: (minutes, available) => `${minutes} of ${available}`,
    tooMuch: 'Too much',
    maybe: 'Perhaps too much',
    task: 'Task',
    tasksOf: (count) => counted(count, 'task', 'tasks'),
    importance: 'Priority',
    group: 'Group',
    which: 'Tasks',
    others: (count) => `${counted(count, 'other task', 'other tasks')} that take less`,
    noUsual: 'There are only tasks that come once. They stand in the weeks.',
    otherNeeds: { words: 'Something else', nothing: 'Nothing', unsaid: 'Not said yet' },
    unsaid: {
      difficulty: 'It is drawn here once it has been said how hard the tasks are.',
      drain: 'It is drawn here once it has been said what the tasks give and take.',
      needs: 'It is drawn here once it has been said what would help.',
    },
    toStep: { difficulty: 'Answer it', needs: 'Answer it' },
  },
} satisfies Record<Language, Texts>
