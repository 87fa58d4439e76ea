import { counted } from '../../../platform/i18n/dates.ts'
import { possessive } from '../../../platform/i18n/names.ts'
import type { Language } from '../../../platform/session/viewer.ts'
import type { Doubt } from '../line/types.ts'
import type { Group, Refusal } from './types.ts'

interface Texts {
  heading: string
  title: (name: string) => string
  back: (name: string) => string
  open: string
  lead: string
  purpose: string
  leaderLead: (name: string) => string
  unshared: (name: string) => string
  pairOwn: string
  pairLeader: (name: string) => string
  waiting: (count: number) => string
  ended: string
  empty: string
  onlyYou: string
  youAnd: (name: string) => string
  noMinutes: string
  rests: (date: string) => string
  couldTake: (name: string) => string
  onlyMe: { you: string; name: (name: string) => string }
  usual: { heading: string; each: (minutes: string) => string; none: string }
  groups: Record<Group, string>
  edit: string
  order: {
    label: string
    rhythm: string
    rank: string
    rankLeader: (name: string) => string
    rankLead: string
  }
  move: { first: string; up: string; down: string; last: string }
  paging: { label: string; page: (page: number, pages: number) => string; earlier: string; later: string }
  line: {
    heading: string
    label: string
    hint: string
    add: string
    many: string
    manyLabel: string
    manyHint: string
    look: string
  }
  rows: {
    heading: string
    lead: (lines: number, doubtful: number) => string
    line: (number: number) => string
    wrote: (line: string) => string
    understood: (words: string) => string
    missing: Record<Doubt, string>
    skip: string
    keep: (count: number) => string
    stop: string
  }
  edited: {
    overline: string
    importance: string
    onlyMe: string
    onlyMeHint: string
    restsUntil: string
    restsUntilHint: string
    save: string
    remove: string
    removeHeading: string
    removeLead: string
    back: string
  }
  sharing: {
    heading: string
    private: (name: string) => string
    sees: (name: string) => readonly string[]
    cannot: (name: string) => string
    share: (name: string) => string
    shared: (name: string) => string
    withdraw: (name: string) => string
  }
  suggestions: {
    heading: string
    leadLeader: (name: string) => string
    waits: (name: string) => string
    yours: string
    take: string
    takeLead: string
    takeIt: string
    decline: string
    reason: string
    reasonHint: string
    sayNo: (name: string) => string
    withdraw: string
    history: (count: number) => string
    taken: (date: string) => string
    declined: (date: string) => string
    undo: string
    new: string
    title: string
    titleHint: string
    why: string
    whyHint: string
    audience: (name: string) => string
    send: (name: string) => string
  }
  carryOver: { heading: string; lead: string; copy: (name: string, count: number) => string }
  done: {
    added: (title: string, understood: string) => string
    saved: (title: string, understood: string) => string
    removed: (title: string) => string
    restored: string
    kept: (count: number) => string
    shared: (name: string) => string
    withdrawn: string
    suggested: (name: string) => string
    'taken-back': string
    back: string
    declined: (name: string) => string
    'answer-undone': string
    copied: string
    undo: string
  }
  refused: Record<Refusal, string>
  yourWords: string
  errors: Record<string, string>
}

export const text = {
  da: {
    heading: 'Arbejdsopgaver',
    title: (name) => `Arbejdsopgaver sammen med ${name}`,
    back: (name) => `Du og ${name}`,
    open: 'Åbn arbejdsopgaver',
    lead: 'De opgaver, der fylder i dit arbejde nu. Skriv dem op, som de kommer.',
    purpose:
      'Listen er din. Den er til jeres samtale om, hvordan opgaver, tid og kræfter passer sammen. Den er ikke til kontrol.',
    leaderLead: (name) =>
      `Listen er ${possessive('da', name)} egen. Du kan læse den og foreslå; kun ${name} skriver i den.`,
    unshared: (name) =>
      `Her taler I om, hvordan opgaver, tid og kræfter passer sammen. Listen over arbejdsopgaver er ${possessive('da', name)} egen, og den er ikke til kontrol. Det, ${name} vælger at dele med dig, kommer til at stå her.`,
    pairOwn: 'Skriv op, hvad der fylder i dit arbejde, og tag det med til jeres samtale. Listen er din.',
    pairLeader: (name) => `Tal om, hvordan ${possessive('da', name)} opgaver, tid og kræfter passer sammen.`,
    waiting: (count) =>
      `${counted(count, 'forslag til en arbejdsopgave', 'forslag til arbejdsopgaver')} venter på dit svar.`,
    ended: 'I har ikke længere samtaler sammen. Listen kan læses, men ikke ændres.',
    empty: 'Her kommer dine arbejdsopgaver til at stå. Begynd med det, du gjorde i går: én linje til hver.',
    onlyYou: 'Kun dig',
    youAnd: (name) => `Dig og ${name}`,
    noMinutes: 'tiden er ikke skrevet endnu',
    rests: (date) => `venter til ${date}`,
    couldTake: (name) => `${name} kunne tage den`,
    onlyMe: { you: 'Kun du kan gøre det', name: (name) => `Kun ${name} kan gøre det` },
    usual: {
      heading: 'En almindelig uge',
      each: (minutes) => `${minutes} om ugen`,
      none: 'Kommer én gang',
    },
    groups: {
      daily: 'Dagligt',
      weekly: 'Ugentligt',
      monthly: 'Månedligt',
      rarer: 'Sjældnere',
      once: 'Én gang',
    },
    edit: 'Ret',
    order: {
      label: 'Rækkefølge',
      rhythm: 'Efter hvor tit',
      rank: 'Efter hvad du sidst ville undvære',
      rankLeader: (name) => `Efter hvad ${name} sidst ville undvære`,
      rankLead: 'Øverst står det, du sidst ville undvære. Flyt opgaverne, til det passer.',
    },
    move: { first: 'Øverst', up: 'Op', down: 'Ned', last: 'Nederst' },
    paging: {
      label: 'Sider',
      page: (page, pages) => `Side ${page} af ${pages}`,
      earlier: 'Forrige side',
      later: 'Næste side',
    },
    line: {
      heading: 'Skriv en arbejdsopgave op',
      label: 'En linje til hver',
      hint: 'Hvad, hvor tit og hvor længe: “Lukke kassen, dagligt 20 min” eller “Lønkørsel, hver måned 2 timer”.',
      add: 'Skriv op',
      many: 'Indsæt en hel liste',
      manyLabel: 'En opgave på hver linje',
      manyHint: 'Højst 100 linjer ad gangen. Du ser, hvordan de er forstået, før noget bliver gemt.',
      look: 'Se, hvordan det er forstået',
    },
    rows: {
      heading: 'Er det forstået rigtigt?',
      lead: (lines, doubtful) =>
        doubtful === 0
          ? `${counted(lines, 'linje', 'linjer')} er læst. Intet er gemt endnu.`
          : `${counted(lines, 'linje', 'linjer')} er læst, og ${doubtful === 1 ? '1 skal du se på' : `${doubtful} skal du se på`}. Intet er gemt endnu.`,
      line: (number) => `Linje ${number}`,
      wrote: (line) => `Du skrev: “${line}”`,
      understood: (words) => `Forstået som: ${words}`,
      missing: {
        title: 'Se efter, om navnet passer.',
        rhythm: 'Hvor tit kan ikke læses sikkert: vælg det.',
        minutes: 'Hvor længe kan ikke læses sikkert: se efter.',
        date: 'Hvilken dag kan ikke læses sikkert: se efter.',
      },
      skip: 'Spring linjen over',
      keep: (count) => (count === 1 ? 'Ja, skriv den op' : 'Ja, skriv dem op'),
      stop: 'Fortryd',
    },
    edited: {
      overline: 'Arbejdsopgave',
      importance: 'Hvor vigtig er den?',
      onlyMe: 'Kan andre gøre det?',
      onlyMeHint: 'Det siger noget om, hvor sårbart arbejdet er, hvis du er væk.',
      restsUntil: 'Skal den vente?',
      restsUntilHint: 'Til den dag fylder den ikke i ugen. Lad feltet stå tomt, hvis den er i gang.',
      save: 'Gem',
      remove: 'Fjern opgaven',
      removeHeading: 'Er den ikke din mere?',
      removeLead: 'Du kan hente den tilbage med det samme.',
      back: 'Alle arbejdsopgaver',
    },
    sharing: {
      heading: 'Hvem kan se listen?',
      private: (name) => `Kun du. Deler du den, ser ${name} det her:`,
      sees: (name) => [
        'listen, som den er, med alt, du har svaret om hver opgave',
        'hvor mange timer du har i hver uge, når ferie og fridage er trukket fra, men ikke hvorfor du er væk',
        'det, der er prøvet af under “hvad nu hvis”, og hvad du har svaret om hjælp',
        `de udgaver af listen, der bliver gemt, mens den er delt. Dem fra før ser ${name} ikke`,
      ],
      cannot: (name) => `${name} kan ikke skrive i listen. Du kan trække den tilbage når som helst.`,
      share: (name) => `Del listen med ${name}`,
      shared: (name) =>
        `Du og ${name}. Trækker du den tilbage, ser ${name} hverken listen, timerne eller udgaverne. De aftaler, I har lavet, bliver stående som jeres aftaler.`,
      withdraw: (name) => `Træk listen tilbage fra ${name}`,
    },
    suggestions: {
      heading: 'Forslag',
      leadLeader: (name) => `Mangler der noget? Foreslå det, så bestemmer ${name}, om det skal på listen.`,
      waits: (name) => `${name} foreslår`,
      yours: 'Venter på svar',
      take: 'Skriv den på listen',
      takeLead: 'Sådan er den forstået. Ret den, så den passer.',
      takeIt: 'Skriv den op',
      decline: 'Nej tak',
      reason: 'Vil du sige hvorfor?',
      reasonHint: 'Kan udelades.',
      sayNo: (name) => `Svar ${name}`,
      withdraw: 'Tag forslaget tilbage',
      history: (count) => `Besvarede forslag (${count})`,
      taken: (date) => `På listen ${date}`,
      declined: (date) => `Nej tak ${date}`,
      undo: 'Tag svaret tilbage',
      new: 'Foreslå en arbejdsopgave',
      title: 'Hvilken opgave?',
      titleHint: 'Én linje, for eksempel “Varebestilling, hver uge 45 min”.',
      why: 'Hvorfor?',
      whyHint: 'Kan udelades.',
      audience: (name) => `Dig og ${name}`,
      send: (name) => `Foreslå ${name} det`,
    },
    carryOver: {
      heading: 'Du har en liste i forvejen',
      lead: 'Du kan begynde med en kopi af den. Kopien er en ny liste, som kun du ser.',
      copy: (name, count) => `Kopiér ${counted(count, 'opgave', 'opgaver')} fra dine samtaler med ${name}`,
    },
    done: {
      added: (title, understood) => `Skrevet op: “${title}” – ${understood.replace(/\.$/, '')}.`,
      saved: (title, understood) => `Rettet: “${title}” – ${understood.replace(/\.$/, '')}.`,
      removed: (title) => `“${title}” er fjernet fra listen.`,
      restored: 'Opgaven står på listen igen.',
      kept: (count) => `${counted(count, 'opgave står', 'opgaver står')} på listen.`,
      shared: (name) => `${name} kan se listen nu.`,
      withdrawn: 'Listen er kun din igen.',
      suggested: (name) => `${name} kan se forslaget.`,
      'taken-back': 'Forslaget er taget tilbage.',
      back: 'Forslaget står der igen.',
      declined: (name) => `${name} kan se dit svar.`,
      'answer-undone': 'Svaret er taget tilbage.',
      copied: 'Opgaverne er kopieret. Kun du kan se dem.',
      undo: 'Fortryd',
    },
    refused: {
      ended: 'I har ikke længere samtaler sammen. Listen kan læses, men ikke ændres.',
      outdated: 'Opgaven er ændret, siden du åbnede siden. Sådan lyder den nu.',
      removed: 'Opgaven er fjernet fra listen.',
      answered: 'Der er allerede svaret på forslaget.',
      filled: 'Der står allerede opgaver på listen, så der er ikke kopieret noget.',
      'not-yours': 'Det er den anden af jer, der kan gøre det.',
    },
    yourWords: 'Det, du skrev, står stadig i felterne.',
    errors: {
      'too-many-lines': 'Indsæt højst {n} linjer ad gangen',
      'line-too-long': 'Skriv højst {n} tegn på hver linje',
    },
  },
  en: {
    heading: 'Tasks',
    title: (name) => `Tasks with ${name}`,
    back: (name) => `You and ${name}`,
    open: 'Open tasks',
    lead: 'The tasks that fill your work now. Write them down as they come.',
    purpose:
      'The list is yours. It is for your conversation about how tasks, time and strength fit together. It is not for control.',
    leaderLead: (name) =>
      `The list is ${possessive('en', name)} own. You can read it and suggest; only ${name} writes in it.`,
    unshared: (name) =>
      `Here you talk about how tasks, time and strength fit together. The list of tasks is ${possessive('en', name)} own, and it is not for control. What ${name} chooses to share with you will stand here.`,
    pairOwn: 'Write down what fills your work, and bring it to your conversation. The list is yours.',
    pairLeader: (name) => `Talk about how ${possessive('en', name)} tasks, time and strength fit together.`,
    waiting: (count) =>
      `${counted(count, 'suggestion for a task waits', 'suggestions for tasks wait')} for your answer.`,
    ended: 'You no longer have conversations together. The list can be read but not changed.',
    empty: 'Your tasks will stand here. Begin with what you did yesterday: one line each.',
    onlyYou: 'Only you',
    youAnd: (name) => `You and ${name}`,
    noMinutes: 'the time is not written yet',
    rests: (date) => `waits until ${date}`,
    couldTake: (name) => `${name} could take it`,
    onlyMe: { you: 'Only you can do it', name: (name) => `Only ${name} can do it` },
    usual: {
      heading: 'A usual week',
      each: (minutes) => `${minutes} a week`,
      none: 'Comes once',
    },
    groups: {
      daily: 'Daily',
      weekly: 'Weekly',
      monthly: 'Monthly',
      rarer: 'Less often',
      once: 'Once',
    },
    edit: 'Edit',
    order: {
      label: 'Order',
      rhythm: 'By how often',
      rank: 'By what you would drop last',
      rankLeader: (name) => `By what ${name} would drop last`,
      rankLead: 'What you would drop last stands first. Move the tasks until it is right.',
    },
    move: { first: 'First', up: 'Up', down: 'Down', last: 'Last' },
    paging: {
      label: 'Pages',
      page: (page, pages) => `Page ${page} of ${pages}`,
      earlier: 'Previous page',
      later: 'Next page',
    },
    line: {
      heading: 'Write down a task',
      label: 'One line each',
      hint: 'What, how often and how long: “Close the till, daily 20 min” or “Payroll, monthly 2 hours”.',
      add: 'Write it down',
      many: 'Paste a whole list',
      manyLabel: 'One task on each line',
      manyHint: 'At most 100 lines at a time. You see how they are understood before anything is kept.',
      look: 'See how it is understood',
    },
    rows: {
      heading: 'Is it understood right?',
      lead: (lines, doubtful) =>
        doubtful === 0
          ? `${counted(lines, 'line is', 'lines are')} read. Nothing is kept yet.`
          : `${counted(lines, 'line is', 'lines are')} read, and ${counted(doubtful, 'needs', 'need')} your eye. Nothing is kept yet.`,
      line: (number) => `Line ${number}`,
      wrote: (line) => `You wrote: “${line}”`,
      understood: (words) => `Understood as: ${words}`,
      missing: {
        title: 'Look whether the name fits.',
        rhythm: 'How often cannot be read for sure: choose it.',
        minutes: 'How long cannot be read for sure: look it over.',
        date: 'Which day cannot be read for sure: look it over.',
      },
      skip: 'Leave this line out',
      keep: (count) => (count === 1 ? 'Yes, write it down' : 'Yes, write them down'),
      stop: 'Never mind',
    },
    edited: {
      overline: 'Task',
      importance: 'How much does it matter?',
      onlyMe: 'Can others do it?',
      onlyMeHint: 'It says how vulnerable the work is when you are away.',
      restsUntil: 'Is it to wait?',
      restsUntilHint: 'Until that day it takes nothing of the week. Leave it empty if it is going on.',
      save: 'Save',
      remove: 'Remove the task',
      removeHeading: 'Is it no longer yours?',
      removeLead: 'You can bring it back at once.',
      back: 'All tasks',
    },
    sharing: {
      heading: 'Who can see the list?',
      private: (name) => `Only you. If you share it, ${name} sees this:`,
      sees: (name) => [
        'the list as it is, with all that you have answered about each task',
        'how many hours you have each week, with holidays and days away taken out, but not why you are away',
        'what has been tried under “what if”, and what you have answered about help',
        `the versions of the list that are kept while it is shared. Those from before ${name} does not see`,
      ],
      cannot: (name) => `${name} cannot write in the list. You can take it back at any time.`,
      share: (name) => `Share the list with ${name}`,
      shared: (name) =>
        `You and ${name}. If you take it back, ${name} sees neither the list, the hours nor the versions. What the two of you have agreed stays among your agreements.`,
      withdraw: (name) => `Take the list back from ${name}`,
    },
    suggestions: {
      heading: 'Suggestions',
      leadLeader: (name) =>
        `Is something missing? Suggest it, and ${name} decides whether it goes on the list.`,
      waits: (name) => `${name} suggests`,
      yours: 'Waits for an answer',
      take: 'Put it on the list',
      takeLead: 'This is how it is understood. Change it so that it fits.',
      takeIt: 'Write it down',
      decline: 'No thanks',
      reason: 'Would you say why?',
      reasonHint: 'Can be left out.',
      sayNo: (name) => `Answer ${name}`,
      withdraw: 'Take the suggestion back',
      history: (count) => `Answered suggestions (${count})`,
      taken: (date) => `On the list ${date}`,
      declined: (date) => `No thanks ${date}`,
      undo: 'Take the answer back',
      new: 'Suggest a task',
      title: 'Which task?',
      titleHint: 'One line, such as “Ordering goods, weekly 45 min”.',
      why: 'Why?',
      whyHint: 'Can be left out.',
      audience: (name) => `You and ${name}`,
      send: (name) => `Suggest it to ${name}`,
    },
    carryOver: {
      heading: 'You have a list already',
      lead: 'You can begin with a copy of it. The copy is a new list, which you alone see.',
      copy: (name, count) => `Copy ${counted(count, 'task', 'tasks')} from your talks with ${name}`,
    },
    done: {
      added: (title, understood) => `Written down: “${title}” – ${understood.replace(/\.$/, '')}.`,
      saved: (title, understood) => `Changed: “${title}” – ${understood.replace(/\.$/, '')}.`,
      removed: (title) => `“${title}” is removed from the list.`,
      restored: 'The task is back on the list.',
      kept: (count) => `${counted(count, 'task stands', 'tasks stand')} on the list.`,
      shared: (name) => `${name} can see the list now.`,
      withdrawn: 'The list is yours alone again.',
      suggested: (name) => `${name} can see the suggestion.`,
      'taken-back': 'The suggestion is taken back.',
      back: 'The suggestion is back.',
      declined: (name) => `${name} can see your answer.`,
      'answer-undone': 'The answer is taken back.',
      copied: 'The tasks are copied. You alone can see them.',
      undo: 'Undo',
    },
    refused: {
      ended: 'You no longer have conversations together. The list can be read but not changed.',
      outdated: 'The task has changed since you opened the page. This is how it stands now.',
      removed: 'The task is removed from the list.',
      answered: 'The suggestion has been answered already.',
      filled: 'There are tasks on the list already, so nothing was copied.',
      'not-yours': 'That is for the other of you to do.',
    },
    yourWords: 'What you wrote is still in the fields.',
    errors: {
      'too-many-lines': 'Paste at most {n} lines at a time',
      'line-too-long': 'Write at most {n} characters on each line',
    },
  },
} satisfies Record<Language, Texts>
