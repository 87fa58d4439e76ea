import type { Language } from '../../../platform/session/viewer.ts'

interface Texts {
  title: string
  lead: string
  list: string
  listHint: string
  leader: string
  seen: string
  read: string
  readAgain: string
  add: (count: number) => string
  previewHeading: string
  line: (line: number) => string
  twice: (first: number) => string
  member: (name: string) => string
  added: (count: number, left: number) => string
  back: string
  errors: Record<'no-address' | 'two-addresses' | 'too-many-lines' | 'no-leader' | 'wrong-lines', string>
}

export const text = {
  da: {
    title: 'Indsæt en liste',
    lead: 'Kopiér jeres liste ind, én person på hver linje. Du ser, hvordan den bliver læst, før nogen bliver tilføjet.',
    list: 'Navne og mailadresser',
    listHint:
      'For eksempel ”Emil Dahl <emil@firma.dk>”, ”Emil Dahl, emil@firma.dk” eller kun adressen. Højst 200 linjer.',
    leader: 'Hvem leder dem?',
    seen: 'Dig og dem, personen har samtaler med',
    read: 'Læs listen',
    readAgain: 'Læs listen igen',
    add: (count) => (count === 1 ? 'Tilføj 1 person' : `Tilføj ${count} personer`),
    previewHeading: 'Sådan blev listen læst',
    line: (line) => `Linje ${line}`,
    twice: (first) => `Står allerede på linje ${first}`,
    member: (name) => `Er her allerede som ${name}`,
    added: (count, left) =>
      `${count === 1 ? '1 person er tilføjet' : `${count} personer er tilføjet`}. ${left === 1 ? 'Én linje mangler' : `${left} linjer mangler`}`,
    back: 'Til medarbejderne',
    errors: {
      'no-address': 'Her er ingen mailadresse',
      'two-addresses': 'Her er mere end én mailadresse. Skriv én person på hver linje',
      'too-many-lines': 'Indsæt højst {n} linjer ad gangen',
      'no-leader': 'Vælg en leder, der er med',
      'wrong-lines': 'Linjer, der skal rettes: {n}. De er mærket herunder',
    },
  },
  en: {
    title: 'Paste a list',
    lead: 'Copy your list in, one person on each line. You see how it is read before anyone is added.',
    list: 'Names and e-mail addresses',
    listHint:
      'For example “Emil Dahl <emil@company.dk>”, “Emil Dahl, emil@company.dk” or the address alone. At most 200 lines.',
    leader: 'Who leads them?',
    seen: 'You and those they have conversations with',
    read: 'Read the list',
    readAgain: 'Read the list again',
    add: (count) => (count === 1 ? 'Add 1 person' : `Add ${count} people`),
    previewHeading: 'This is how the list was read',
    line: (line) => `Line ${line}`,
    twice: (first) => `Is on line ${first} already`,
    member: (name) => `Is here already as ${name}`,
    added: (count, left) =>
      `${count === 1 ? '1 person has been added' : `${count} people have been added`}. ${left === 1 ? 'One line is left' : `${left} lines are left`}`,
    back: 'To the people',
    errors: {
      'no-address': 'There is no e-mail address here',
      'two-addresses': 'There is more than one e-mail address here. Write one person on each line',
      'too-many-lines': 'Paste at most {n} lines at a time',
      'no-leader': 'Choose a leader who is here',
      'wrong-lines': 'Lines to put right: {n}. They are marked below',
    },
  },
} satisfies Record<Language, Texts>
