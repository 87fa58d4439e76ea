import type { Language } from '../../../platform/session/viewer.ts'
import { minutesLine, oftenLine } from '../line/text.ts'
import { words } from '../text.ts'
import type { MinuteRange, Recurrence, Task } from '../types.ts'
import type { Act, Column, Vocabulary } from './types.ts'

const languages = ['da', 'en'] as const

/** The words of both languages for a closed list, and its own names. */
function wordsOf(
  name: 'importances' | 'difficulties' | 'drains' | 'fondnesses' | 'needs',
): Map<string, string> {
  return new Map(
    languages.flatMap((language) =>
      Object.entries<string>(words[language][name]).flatMap(([key, word]) => [
        [word.toLowerCase(), key] as const,
        [key, key] as const,
      ]),
    ),
  )
}

/** What is understood in the columns of closed lists, in both languages. */
export const vocabulary: Vocabulary = {
  importance: wordsOf('importances'),
  difficulty: wordsOf('difficulties'),
  drain: wordsOf('drains'),
  fondness: wordsOf('fondnesses'),
  needs: new Map([
    ...wordsOf('needs'),
    ...languages.map((language) => [words[language].noNeed.toLowerCase(), 'nothing'] as const),
  ]),
  onlyMe: new Map([
    ...['ja', 'yes', 'x', 'true', 'sand', '1'].map((word) => [word, 'yes'] as const),
    ...['nej', 'no', 'false', 'falsk', '0'].map((word) => [word, 'no'] as const),
  ]),
}

/** What was understood of a line, in words that are read as the same. */
export const wordingIn = (language: Language) => ({
  often: (recurrence: Recurrence): string => oftenLine(language, recurrence),
  minutes: (minutes: MinuteRange): string => minutesLine(minutes),
})

/** One and many: `n` is the figure as it is written. */
const count = (n: string, one: string, many: string): string => (n === '1' ? one : many.replace('#', n))

const text = {
  da: {
    title: 'Hent opgaver fra et regneark',
    lead: 'Har du allerede en liste, så hent den her. Du ser alt igennem, før noget bliver sat på din liste.',
    onlyYou: 'Kun du',
    ended: 'Samarbejdet er slut, så listen kan læses, men ikke ændres.',
    file: 'Fil',
    fileHint: 'En CSV-fil på højst 4 MB og 10.000 rækker. I Excel: Filer → Gem som → CSV.',
    read: 'Læs filen',
    pastedHeading: 'Eller sæt ind',
    pasted: 'Rækker fra et regneark',
    pastedHint: 'Markér cellerne i regnearket, kopiér dem, og sæt dem ind her.',
    readPasted: 'Læs rækkerne',
    how: 'Sådan kan arket se ud',
    howLead:
      'Første række er overskrifter. Kun “Opgave” og “Hvor ofte” skal være der. Uden overskrifter læses hver række som en linje, f.eks. “Lukke kassen, dagligt 20 min”.',
    howColumns: 'Du kan også have',
    waiting: 'Påbegyndt',
    waitingRow: (name: string, rows: string) =>
      `${name || 'Indsatte rækker'}, ${count(rows, '1 række', '# rækker')}`,
    savedName: 'arbejdsopgaver.csv',
    back: 'Til listen',
    save: 'Gem listen som regneark',
    reviewTitle: 'Se opgaverne igennem',
    from: (name: string) => (name ? `Fra ${name}` : 'Fra de rækker, du satte ind'),
    reading: 'Rækkerne bliver læst',
    progress: (read: string, rows: string) => `${read} af ${rows} rækker er læst.`,
    progressNote: 'Siden følger selv med. Du kan også gå herfra og komme tilbage.',
    again: 'Se hvor langt den er',
    counts: {
      ready: (n: string) => count(n, '1 opgave er klar', '# opgaver er klar'),
      wrong: (n: string) => count(n, '1 række skal rettes', '# rækker skal rettes'),
      skipped: (n: string) => count(n, '1 række er sprunget over', '# rækker er sprunget over'),
      standing: (n: string) =>
        `${count(n, '1 af dem', '# af dem')} har samme navn som en opgave, der allerede står på listen`,
    },
    leftOut: (names: string) => `Disse kolonner kender vi ikke, så de kommer ikke med: ${names}.`,
    wrongHeading: 'Rækker, der skal rettes',
    wrongLead: 'Skriv det om, eller spring rækken over. Resten af rækken er bevaret.',
    row: (number: number) => `Række ${number}`,
    skip: (number: number) => `Spring række ${number} over`,
    fix: 'Gem rettelserne',
    more: (n: string) => `Der er ${n} til. De kommer frem, når disse er rettet.`,
    readyHeading: 'Opgaver, der er klar',
    page: (n: number, of: number) => `Side ${n} af ${of}`,
    earlier: 'Forrige',
    later: 'Næste',
    acts: {
      bring: (n: string) => count(n, 'Sæt opgaven på listen', 'Sæt # opgaver på listen'),
      'skip-wrong': 'Spring alle forkerte rækker over',
      'skip-standing': 'Spring dem over, der allerede står på listen',
      'take-all': 'Tag dem, der er sprunget over, med igen',
      drop: 'Drop det hele',
      undo: 'Tag dem af listen igen',
      restore: 'Sæt dem på listen igen',
    } satisfies Record<Act, string | ((n: string) => string)>,
    none: 'Der er ingen opgaver at sætte på listen.',
    firstFix: 'Ret de forkerte rækker, eller spring dem over, så kan resten komme på listen.',
    broughtTitle: 'Opgaverne er på listen',
    brought: (n: string) =>
      count(
        n,
        '1 opgave står nu nederst på din liste.',
        '# opgaver står nu nederst på din liste, i den rækkefølge de havde i arket.',
      ),
    undoneTitle: 'Opgaverne er taget af listen',
    undone: (n: string) =>
      count(n, 'Opgaven er taget af din liste igen.', 'De # opgaver er taget af din liste igen.'),
    droppedTitle: 'Ikke hentet',
    dropped: 'Rækkerne er slettet. Din liste er, som den var.',
    done: {
      fixed: 'Rettelserne er gemt.',
      skipped: 'Det er gjort.',
      brought: 'Opgaverne er sat på listen.',
      undone: 'Opgaverne er taget af listen.',
      restored: 'Opgaverne er sat på listen igen.',
      dropped: 'Rækkerne er slettet.',
    },
    columns: {
      task: 'Opgave',
      rhythm: 'Hvor ofte',
      startsOn: 'Fra',
      minutes: 'Tid hver gang',
      hours: 'Timer hver gang',
      importance: 'Vigtighed',
      difficulty: 'Sværhed',
      drain: 'Kræfter',
      fondness: 'Lyst',
      needs: 'Behov',
      needWords: 'Behov med egne ord',
      successor: 'Hvem kunne tage den',
      onlyMe: 'Kun mig',
    } satisfies Record<Column, string>,
    leastHours: 'Mindst timer om ugen',
    mostHours: 'Højst timer om ugen',
    yes: 'Ja',
    no: 'Nej',
    example: ['Lukke kassen', 'Hver dag', '15–20 min'],
    errors: {
      'no-file': 'Vælg en fil',
      'too-large': 'Filen er for stor. Den må højst fylde 4 MB; del den i flere',
      xlsx: 'Det er en Excel-fil. Åbn den i Excel, vælg Gem som, og gem den som CSV',
      'not-text': 'Filen kan ikke læses som tekst. Gem den som CSV, og prøv igen',
      'no-rows': 'Der er ingen rækker med opgaver',
      'too-many': 'Der er mere end 10.000 rækker. Del dem i flere filer',
      quotes: 'Et anførselstegn er ikke lukket; det begynder på eller før linje {n}',
      unsure: 'Det kan betyde flere ting. Skriv det, så der kun er én måde at læse det på',
      rhythm: 'Skriv hvor ofte, f.eks. “hver dag”, “2 gange om ugen” eller “hver 3. måned”',
      minutes: 'Skriv hvor længe hver gang, f.eks. “20 min”, “15-30 min” eller “1,5 timer”',
      date: 'Skriv en dato, der findes, f.eks. 2026-12-03',
      'say-day': 'Skriv dagen, når opgaven kun kommer én gang, f.eks. 2026-12-03',
      word: 'Skriv et af disse ord: {n}',
      'unsure-rhythm': 'Det kan læses på flere måder. Skriv hvor ofte, f.eks. “hver fredag”',
      'unsure-minutes':
        'Det kan læses på flere måder. Skriv tiden, f.eks. “20 min”, eller lad feltet stå tomt',
      'say-rhythm': 'Skriv hvor ofte, f.eks. “hver dag” eller “2 gange om ugen”',
    },
    outdated: 'Rækkerne er ændret, siden du åbnede siden. Se dem igennem her.',
    closed: 'Det er allerede afsluttet. Sådan står det nu.',
  },
  en: {
    title: 'Bring in tasks from a spreadsheet',
    lead: 'If you already have a list, bring it in here. You look everything over before anything is put on your list.',
    onlyYou: 'Only you',
    ended: 'The two of you have parted, so the list can be read, but not changed.',
    file: 'File',
    fileHint: 'A CSV file of at most 4 MB and 10,000 rows. In Excel: File → Save as → CSV.',
    read: 'Read the file',
    pastedHeading: 'Or paste',
    pasted: 'Rows from a spreadsheet',
    pastedHint: 'Select the cells in the spreadsheet, copy them, and paste them here.',
    readPasted: 'Read the rows',
    how: 'What the sheet can look like',
    howLead:
      'The first row holds headings. Only “Task” and “How often” must be there. Without headings each row is read as one line, such as “Close the till, daily 20 min”.',
    howColumns: 'You can also have',
    waiting: 'Begun',
    waitingRow: (name: string, rows: string) => `${name || 'Pasted rows'}, ${count(rows, '1 row', '# rows')}`,
    savedName: 'tasks.csv',
    back: 'To the list',
    save: 'Save the list as a spreadsheet',
    reviewTitle: 'Look the tasks over',
    from: (name: string) => (name ? `From ${name}` : 'From the rows you pasted'),
    reading: 'The rows are being read',
    progress: (read: string, rows: string) => `${read} of ${rows} rows have been read.`,
    progressNote: 'This page keeps up by itself. You can also leave and come back.',
    again: 'See how far it is',
    counts: {
      ready: (n: string) => count(n, '1 task is ready', '# tasks are ready'),
      wrong: (n: string) => count(n, '1 row needs putting right', '# rows need putting right'),
      skipped: (n: string) => count(n, '1 row is left out', '# rows are left out'),
      standing: (n: string) =>
        count(n, '1 of them has the same name as a task', '# of them have the same names as tasks') +
        ' on the list already',
    },
    leftOut: (names: string) => `We do not know these columns, so they are left out: ${names}.`,
    wrongHeading: 'Rows to put right',
    wrongLead: 'Write it another way, or leave the row out. The rest of the row is kept.',
    row: (number: number) => `Row ${number}`,
    skip: (number: number) => `Leave row ${number} out`,
    fix: 'Save the corrections',
    more: (n: string) => `There are ${n} more. They come up when these are put right.`,
    readyHeading: 'Tasks that are ready',
    page: (n: number, of: number) => `Page ${n} of ${of}`,
    earlier: 'Previous',
    later: 'Next',
    acts: {
      bring: (n: string) => count(n, 'Put the task on the list', 'Put # tasks on the list'),
      'skip-wrong': 'Leave out all wrong rows',
      'skip-standing': 'Leave out those that are on the list already',
      'take-all': 'Take in again what is left out',
      drop: 'Drop all of it',
      undo: 'Take them off the list again',
      restore: 'Put them on the list again',
    } satisfies Record<Act, string | ((n: string) => string)>,
    none: 'There are no tasks to put on the list.',
    firstFix: 'Put the wrong rows right, or leave them out; then the rest can go on the list.',
    broughtTitle: 'The tasks are on the list',
    brought: (n: string) =>
      count(
        n,
        '1 task now stands at the end of your list.',
        '# tasks now stand at the end of your list, in the order they had in the sheet.',
      ),
    undoneTitle: 'The tasks are off the list',
    undone: (n: string) =>
      count(
        n,
        'The task has been taken off your list again.',
        'The # tasks have been taken off your list again.',
      ),
    droppedTitle: 'Not brought in',
    dropped: 'The rows are deleted. Your list is as it was.',
    done: {
      fixed: 'The corrections are saved.',
      skipped: 'That is done.',
      brought: 'The tasks are on the list.',
      undone: 'The tasks are off the list.',
      restored: 'The tasks are on the list again.',
      dropped: 'The rows are deleted.',
    },
    columns: {
      task: 'Task',
      rhythm: 'How often',
      startsOn: 'From',
      minutes: 'Time each time',
      hours: 'Hours each time',
      importance: 'Importance',
      difficulty: 'Difficulty',
      drain: 'Energy',
      fondness: 'Fondness',
      needs: 'Needs',
      needWords: 'Needs in own words',
      successor: 'Who could take it',
      onlyMe: 'Only me',
    } satisfies Record<Column, string>,
    leastHours: 'Least hours a week',
    mostHours: 'Most hours a week',
    yes: 'Yes',
    no: 'No',
    example: ['Close the till', 'Every day', '15–20 min'],
    errors: {
      'no-file': 'Choose a file',
      'too-large': 'The file is too large. It may be at most 4 MB; part it in several',
      xlsx: 'This is an Excel file. Open it in Excel, choose Save as, and save it as CSV',
      'not-text': 'The file cannot be read as text. Save it as CSV and try again',
      'no-rows': 'There are no rows with tasks',
      'too-many': 'There are more than 10,000 rows. Part them in several files',
      quotes: 'A quotation mark is not closed; it begins on or before line {n}',
      unsure: 'This can mean more than one thing. Write it so that it can be read in one way only',
      rhythm: 'Write how often, e.g. “every day”, “2 times a week” or “every 3 months”',
      minutes: 'Write how long each time, e.g. “20 min”, “15-30 min” or “1.5 hours”',
      date: 'Write a date that exists, e.g. 2026-12-03',
      'say-day': 'Write the day of a task that comes once, e.g. 2026-12-03',
      word: 'Write one of these words: {n}',
      'unsure-rhythm': 'This can be read in several ways. Write how often, e.g. “every Friday”',
      'unsure-minutes': 'This can be read in several ways. Write the time, e.g. “20 min”, or leave it empty',
      'say-rhythm': 'Write how often, e.g. “every day” or “2 times a week”',
    },
    outdated: 'The rows have changed since you opened the page. Look them over here.',
    closed: 'This is over and done with already. Here is how it stands.',
  },
}

export { text }

/** 9980 as "9.980" or "9,980". */
export const figure = (language: Language, n: number): string =>
  n.toLocaleString(language === 'da' ? 'da-DK' : 'en-GB')

/** The words that a column of a closed list understands, as they stand on a page. */
export function choicesOf(language: Language, column: Column): string {
  const t = words[language]
  const lists: Partial<Record<Column, string[]>> = {
    importance: Object.values(t.importances),
    difficulty: Object.values(t.difficulties),
    drain: Object.values(t.drains),
    fondness: Object.values(t.fondnesses),
    needs: [...Object.values(t.needs), t.noNeed],
    onlyMe: [text[language].yes, text[language].no],
  }
  return (lists[column] ?? []).join(', ')
}

/** The headings and cells of a saved list. */
export function savingWords(language: Language) {
  const t = words[language]
  const own = text[language]
  const { hours: _, ...headings } = own.columns
  return {
    headings: { ...headings, leastHours: own.leastHours, mostHours: own.mostHours },
    cellsOf: (task: Task) => ({
      task: task.title,
      rhythm: oftenLine(language, task),
      startsOn: task.startsOn.toString(),
      minutes: task.minutes ? minutesLine(task.minutes) : '',
      importance: task.importance ? t.importances[task.importance] : '',
      difficulty: task.difficulty ? t.difficulties[task.difficulty] : '',
      drain: task.drain ? t.drains[task.drain] : '',
      fondness: task.fondness ? t.fondnesses[task.fondness] : '',
      needs: task.needs?.length === 0 ? t.noNeed : (task.needs ?? []).map((need) => t.needs[need]).join(', '),
      needWords: task.needWords,
      successor: task.successor,
      onlyMe: task.onlyMe === null ? '' : task.onlyMe ? own.yes : own.no,
    }),
  }
}
