import { counted } from '../../../platform/i18n/dates.ts'
import type { Language } from '../../../platform/session/viewer.ts'
import type { Insight } from './types.ts'

/** A line: what stands out, with the figures it comes from, and one thing to talk about. */
interface Line {
  says: string
  because: string
  talk: string
}

interface Texts {
  heading: string
  none: string
  behind: string
  talk: string
  usual: string
  agreed: string
  task: string
  week: (number: number, monday: string) => string
  weekHead: string
  holds: string
  available: string
  aWeek: string
  rest: string
  inAll: string
  difficulty: string
  help: string
  each: string
  timesAWeek: string
  days: string
  load: {
    over: (usual: string, agreed: string, by: string) => Line
    either: (usual: string, agreed: string, over: string, free: string) => Line
    under: (usual: string, agreed: string, by: string) => Line
  }
  weeks: (count: number) => Line
  untimed: (count: number, of: number) => Line
  hard: (count: number) => Line
  least: (percent: number, part: string, rest: string) => Line
  draining: (percent: number, part: string, rest: string) => Line
  /** `name` is the given name of the employee, null where the employee reads. */
  onlyOne: (count: number, name: string | null) => Line
  switches: (aDay: number, minutes: number) => Line
}

export type InsightKind = Insight['kind']

const tasksDa = (count: number) => counted(count, 'opgave', 'opgaver')
const tasksEn = (count: number) => counted(count, 'task', 'tasks')

export const text = {
  da: {
    heading: 'Det er værd at lægge mærke til',
    none: 'Intet springer i øjnene: tid, opgaver og hjælp ser ud til at passe sammen.',
    behind: 'Tallene bag',
    talk: 'Tal om:',
    usual: 'En almindelig uge',
    agreed: 'Aftalt',
    task: 'Opgave',
    week: (number, monday) => `Uge ${number} · ${monday}`,
    weekHead: 'Uge',
    holds: 'Opgaver',
    available: 'Timer, der er',
    aWeek: 'Om ugen',
    rest: 'Resten af opgaverne',
    inAll: 'Opgaver i alt',
    difficulty: 'Hvor svær',
    help: 'Hvad der ville hjælpe',
    each: 'Hver gang',
    timesAWeek: 'Gange om ugen',
    days: 'Arbejdsdage om ugen',
    load: {
      over: (usual, agreed, by) => ({
        says: 'Der er mere at lave, end der er timer til',
        because: `En almindelig uge holder ${usual}, og der er aftalt ${agreed}. Det er ${by} for meget, også når alt går hurtigt.`,
        talk: 'Hvad kan vente, gøres sjældnere eller gives videre?',
      }),
      either: (usual, agreed, over, free) => ({
        says: 'Ugen kan blive for fuld',
        because: `En almindelig uge holder ${usual}, og der er aftalt ${agreed}. Trækker det ud, er det op til ${over} for meget; går alt hurtigt, er der ${free} tilbage.`,
        talk: 'Hvilke opgaver svinger mest, og hvad skal der til, for at de går hurtigt?',
      }),
      under: (usual, agreed, by) => ({
        says: 'Der er plads i ugen',
        because: `En almindelig uge holder ${usual}, og der er aftalt ${agreed}. Der er ${by} tilbage.`,
        talk: 'Mangler der noget på listen, eller er der plads til noget nyt?',
      }),
    },
    weeks: (count) => ({
      says:
        count === 1
          ? 'Én af de kommende uger holder mere, end der er timer til'
          : `${count} af de kommende uger holder mere, end der er timer til`,
      because: 'Opgaverne fylder mere end timerne, også når alt går hurtigt.',
      talk: 'Hvad kan flyttes til ugerne før eller efter?',
    }),
    untimed: (count, of) => ({
      says: `${count} af ${tasksDa(of)} har ingen tid endnu`,
      because: 'Alle summer er derfor det mindste, ugen kan holde.',
      talk: 'Hvor lang tid tager de cirka? Et bud fra–til er nok.',
    }),
    hard: (count) => ({
      says: `${counted(count, 'svær opgave', 'svære opgaver')} uden hjælp`,
      because: `Der er ikke sagt noget om, hvad der ville gøre ${count === 1 ? 'den' : 'dem'} lettere.`,
      talk: 'Er det støtte, oplæring, redskaber eller tid, der mangler?',
    }),
    least: (percent, part, rest) => ({
      says: `Mindst ${percent} % af tiden går til det, der betyder mindst`,
      because: `Opgaverne under ”Kan” fylder ${part} om ugen, mod ${rest} til resten.`,
      talk: 'Hvad sker der, hvis de bliver gjort sjældnere eller kortere?',
    }),
    draining: (percent, part, rest) => ({
      says: `Mindst ${percent} % af tiden går til noget, der dræner`,
      because: `De opgaver fylder ${part} om ugen, mod ${rest} til resten.`,
      talk: 'Kan de deles, byttes eller lægges, hvor der er mest ro?',
    }),
    onlyOne: (count, name) => ({
      says: `Kun ${name ?? 'du'} kan klare ${count} af opgaverne`,
      because: 'Ingen andre kan tage dem i ferie, ved sygdom eller når ugen er fuld.',
      talk: 'Hvem kunne lære en af dem?',
    }),
    switches: (aDay, minutes) => ({
      says: `Mindst ${aDay} korte opgaver om dagen`,
      because: `Hver af dem tager højst ${minutes} minutter, og hver er et skift.`,
      talk: 'Kan nogle af dem samles på ét tidspunkt?',
    }),
  },
  en: {
    heading: 'Worth noticing',
    none: 'Nothing stands out: time, tasks and help seem to fit together.',
    behind: 'The figures behind',
    talk: 'Talk about:',
    usual: 'A usual week',
    agreed: 'Agreed',
    task: 'Task',
    week: (number, monday) => `Week ${number} · ${monday}`,
    weekHead: 'Week',
    holds: 'Tasks',
    available: 'Hours there are',
    aWeek: 'A week',
    rest: 'The other tasks',
    inAll: 'Tasks in all',
    difficulty: 'How hard',
    help: 'What would help',
    each: 'Each time',
    timesAWeek: 'Times a week',
    days: 'Working days a week',
    load: {
      over: (usual, agreed, by) => ({
        says: 'There is more to do than there are hours for',
        because: `A usual week holds ${usual}, and ${agreed} is agreed. That is ${by} too much, even when all goes fast.`,
        talk: 'What can wait, be done less often or be handed over?',
      }),
      either: (usual, agreed, over, free) => ({
        says: 'The week may become too full',
        because: `A usual week holds ${usual}, and ${agreed} is agreed. If things drag on it is up to ${over} too much; if all goes fast there is ${free} left.`,
        talk: 'Which tasks vary most, and what would make them go fast?',
      }),
      under: (usual, agreed, by) => ({
        says: 'There is room in the week',
        because: `A usual week holds ${usual}, and ${agreed} is agreed. There is ${by} left.`,
        talk: 'Is something missing from the list, or is there room for something new?',
      }),
    },
    weeks: (count) => ({
      says:
        count === 1
          ? 'One of the coming weeks holds more than there are hours for'
          : `${count} of the coming weeks hold more than there are hours for`,
      because: 'The tasks take more than the hours, even when all goes fast.',
      talk: 'What can be moved to the weeks before or after?',
    }),
    untimed: (count, of) => ({
      says: `${count} of ${tasksEn(of)} ${count === 1 ? 'has' : 'have'} no time yet`,
      because: 'So every sum is the least that the week can hold.',
      talk: 'How long do they take, roughly? From–to is enough.',
    }),
    hard: (count) => ({
      says: `${counted(count, 'hard task', 'hard tasks')} without help`,
      because: `Nothing has been said of what would make ${count === 1 ? 'it' : 'them'} easier.`,
      talk: 'Is it support, training, tools or time that is missing?',
    }),
    least: (percent, part, rest) => ({
      says: `At least ${percent}% of the time goes to what matters least`,
      because: `The tasks under “Could” take ${part} a week, against ${rest} for the others.`,
      talk: 'What happens if they are done less often, or in less time?',
    }),
    draining: (percent, part, rest) => ({
      says: `At least ${percent}% of the time goes to what is draining`,
      because: `Those tasks take ${part} a week, against ${rest} for the others.`,
      talk: 'Can they be shared, swapped, or put where it is quietest?',
    }),
    onlyOne: (count, name) => ({
      says: `Only ${name ?? 'you'} can do ${count} of the tasks`,
      because: 'Nobody else can take them in holidays, in illness, or when the week is full.',
      talk: 'Who could learn one of them?',
    }),
    switches: (aDay, minutes) => ({
      says: `At least ${aDay} short tasks a day`,
      because: `Each takes ${minutes} minutes at most, and each is a switch.`,
      talk: 'Can some of them be gathered at one time?',
    }),
  },
} satisfies Record<Language, Texts>
