import type { Language } from '../../../platform/session/viewer.ts'

interface Texts {
  heading: string
  lead: string
  begin: string
  title: string
  what: string[]
  server: string
  serverHint: string
  username: string
  usernameHint: string
  password: string
  passwordHint: string
  onlyYou: string
  sealed: string
  connect: string
  where: { program: string; value: string }[]
  whereHeading: string
  back: string
  asking: string
  chooseHeading: string
  calendar: string
  choose: string
  writesIn: (calendar: string, server: string) => string
  lastWritten: (when: string) => string
  waits: string
  newPassword: string
  change: string
  again: string
  notAgain: string
  problems: Record<string, string>
  leaving: string
  touchedHeading: string
  changed: (when: string, name: string) => string
  removed: (when: string, name: string) => string
  cancelledToo: string
  rewrite: string
  takeOut: string
  keep: string
  disconnect: string
  removalTitle: string
  removalLead: string
  removalLegend: string
  keepEvents: string
  removeEvents: string
  removeHint: string
  flash: Record<'kept' | 'rewritten' | 'disconnected' | 'connected' | 'reads' | 'reads-not', string>
  errors: Record<string, string>
}

export const text = {
  da: {
    heading: 'Skriv samtalerne i min kalender',
    lead: 'Takt kan skrive dine samtaler direkte i din egen kalender hos iCloud, Fastmail, Nextcloud og andre, der bruger CalDAV. De er der med det samme, også når en samtale flytter sig.',
    begin: 'Forbind min kalender',
    title: 'Forbind din kalender',
    what: [
      'Takt skriver kun sine egne begivenheder: hvem du skal tale med, hvornår og hvor. Dine andre aftaler bliver aldrig ændret, og Takt ser kun, hvornår de er, hvis du giver lov herunder.',
    ],
    server: 'Kalenderens adresse',
    serverHint: 'F.eks. caldav.icloud.com, eller den adresse, du åbner din Nextcloud på.',
    username: 'Navn hos kalenderen',
    usernameHint: 'Ofte din mailadresse der.',
    password: 'App-adgangskode',
    passwordHint:
      'Lav en adgangskode kun til Takt hos din kalender. Så kan du lukke den igen uden at røre andet.',
    onlyYou: 'Kun dig',
    sealed: 'Gemmes krypteret og vises aldrig igen',
    connect: 'Forbind',
    where: [
      {
        program: 'iCloud',
        value: 'caldav.icloud.com. Lav en app-adgangskode på account.apple.com under Log ind og sikkerhed.',
      },
      {
        program: 'Fastmail',
        value: 'caldav.fastmail.com. Lav en app-adgangskode under Settings › Privacy & Security.',
      },
      {
        program: 'Nextcloud',
        value: 'Din egen adresse. Lav en app-adgangskode under Indstillinger › Sikkerhed.',
      },
      {
        program: 'Google og Outlook',
        value: 'De tager ikke imod på denne måde. Brug den hemmelige adresse på kalendersiden.',
      },
    ],
    whereHeading: 'Sådan finder du adressen',
    back: 'Til kalendersiden',
    asking: 'Vi spørger din kalender. Det tager højst et øjeblik.',
    chooseHeading: 'Hvilken kalender skal samtalerne stå i?',
    calendar: 'Kalender',
    choose: 'Brug den',
    writesIn: (calendar, server) => `Dine samtaler bliver skrevet i ”${calendar}” hos ${server}.`,
    lastWritten: (when) => `Alt er på plads. Sidst skrevet ${when}.`,
    waits: 'Dine samtaler bliver skrevet om et øjeblik.',
    newPassword: 'Skriv adgangskoden igen',
    change: 'Ret oplysningerne',
    again: 'Takt prøver igen af sig selv.',
    notAgain: 'Takt prøver igen i morgen.',
    problems: {
      credentials:
        'Din kalender siger nej til navnet eller adgangskoden. Lav en ny app-adgangskode der, og skriv den her.',
      address:
        'Takt må ikke spørge på den adresse. Skriv kalenderens offentlige adresse, og lad den begynde med https://.',
      unreachable:
        'Der er ingen, der svarer på kalenderens adresse. Se, om den er skrevet rigtigt, og om den kan åbnes ude fra internettet.',
      certificate:
        'Kalenderens forbindelse er ikke sikker: certifikatet passer ikke. Spørg den, der passer serveren.',
      slow: 'Din kalender svarer for langsomt.',
      large: 'Din kalender svarer med mere, end Takt kan læse. Prøv en adresse, der peger på én kalender.',
      'not-caldav':
        'Der svarer noget på adressen, men det er ikke en kalender (CalDAV). Se i din kalenders hjælp, hvad dens CalDAV-adresse er.',
      'no-calendar':
        'Du kom ind, men der er ingen kalender, Takt må skrive i. Lav en kalender der, og forbind igen.',
      forbidden:
        'Kalenderen vil ikke tage imod: den er fuld, eller du må kun læse i den. Ret det der, eller afbryd, og vælg en anden kalender.',
      gone: 'Kalenderen findes ikke mere på sin adresse. Afbryd, og forbind igen for at vælge en anden.',
      locked: 'Kalenderen er låst lige nu.',
      busy: 'Din kalender har travlt og har bedt Takt vente.',
      failing: 'Der er en fejl hos din kalender.',
    },
    leaving: 'Vi er ved at fjerne de kommende samtaler fra din kalender. Så glemmer Takt den.',
    touchedHeading: 'Du har selv ændret',
    changed: (when, name) => `Du har ændret samtalen med ${name} i din kalender. I Takt står den ${when}.`,
    removed: (when, name) => `Du har slettet samtalen med ${name} i din kalender. I Takt står den ${when}.`,
    cancelledToo: 'Den er aflyst i Takt.',
    rewrite: 'Skriv Takts tid igen',
    takeOut: 'Fjern den fra min kalender',
    keep: 'Behold min',
    disconnect: 'Afbryd min kalender',
    removalTitle: 'Afbryd din kalender',
    removalLead: 'Takt glemmer adressen, navnet og adgangskoden, og skriver ikke mere i din kalender.',
    removalLegend: 'De samtaler, der står i din kalender nu',
    keepEvents: 'Lad dem stå',
    removeEvents: 'Fjern de kommende',
    removeHint: 'Dem, du selv har ændret, bliver stående.',
    flash: {
      kept: 'Din egen bliver stående.',
      rewritten: 'Takts tid bliver skrevet i din kalender igen.',
      disconnected: 'Din kalender er afbrudt.',
      connected: 'Dine samtaler bliver skrevet i kalenderen.',
      reads: 'Takt ser nu, hvornår du er optaget.',
      'reads-not': 'Takt ser ikke længere, hvornår du er optaget. Tiderne er glemt.',
    },
    errors: {
      'not-server': 'Skriv en adresse, f.eks. caldav.icloud.com',
      'not-https': 'Adressen skal begynde med https://, så ingen kan læse med',
    },
  },
  en: {
    heading: 'Write the conversations in my calendar',
    lead: 'Takt can write your conversations straight into your own calendar at iCloud, Fastmail, Nextcloud and others that speak CalDAV. They are there at once, also when a conversation moves.',
    begin: 'Connect my calendar',
    title: 'Connect your calendar',
    what: [
      'Takt writes its own events only: whom you will talk with, when and where. Your other appointments are never changed, and Takt sees when they are only if you let it below.',
    ],
    server: 'Address of the calendar',
    serverHint: 'E.g. caldav.icloud.com, or the address at which you open your Nextcloud.',
    username: 'Name at the calendar',
    usernameHint: 'Often your mail address there.',
    password: 'App password',
    passwordHint:
      'Make a password for Takt alone at your calendar. You can then close it without touching anything else.',
    onlyYou: 'Only you',
    sealed: 'Kept encrypted and never shown again',
    connect: 'Connect',
    where: [
      {
        program: 'iCloud',
        value:
          'caldav.icloud.com. Make an app-specific password at account.apple.com under Sign-In and Security.',
      },
      {
        program: 'Fastmail',
        value: 'caldav.fastmail.com. Make an app password under Settings › Privacy & Security.',
      },
      { program: 'Nextcloud', value: 'Your own address. Make an app password under Settings › Security.' },
      {
        program: 'Google and Outlook',
        value: 'They cannot be written to in this way. Use the secret address on the calendar page.',
      },
    ],
    whereHeading: 'Where to find the address',
    back: 'To the calendar page',
    asking: 'We are asking your calendar. It takes a moment at most.',
    chooseHeading: 'Which calendar shall the conversations be in?',
    calendar: 'Calendar',
    choose: 'Use it',
    writesIn: (calendar, server) => `Your conversations are written in “${calendar}” at ${server}.`,
    lastWritten: (when) => `All is in place. Last written ${when}.`,
    waits: 'Your conversations will be written in a moment.',
    newPassword: 'Write the password again',
    change: 'Correct the details',
    again: 'Takt tries again by itself.',
    notAgain: 'Takt tries again tomorrow.',
    problems: {
      credentials:
        'Your calendar says no to the name or the password. Make a new app password there, and write it here.',
      address:
        'Takt may not ask at that address. Write the public address of the calendar, beginning with https://.',
      unreachable:
        'Nobody answers at the address of the calendar. See whether it is written right, and whether it can be opened from the internet.',
      certificate:
        'The connection to the calendar is not safe: its certificate does not fit. Ask whoever looks after the server.',
      slow: 'Your calendar answers too slowly.',
      large:
        'Your calendar answers with more than Takt can read. Try an address that points at one calendar.',
      'not-caldav':
        'Something answers at the address, but it is no calendar (CalDAV). See in the help of your calendar what its CalDAV address is.',
      'no-calendar':
        'You got in, but there is no calendar that Takt may write in. Make a calendar there, and connect again.',
      forbidden:
        'The calendar will not take it: it is full, or you may only read it. Put it right there, or disconnect and choose another calendar.',
      gone: 'The calendar is not at its address any more. Disconnect, and connect again to choose another.',
      locked: 'The calendar is locked just now.',
      busy: 'Your calendar is busy and has asked Takt to wait.',
      failing: 'There is a fault at your calendar.',
    },
    leaving: 'We are taking the coming conversations out of your calendar. Then Takt forgets it.',
    touchedHeading: 'You made a change yourself',
    changed: (when, name) =>
      `You have changed the conversation with ${name} in your calendar. In Takt it is ${when}.`,
    removed: (when, name) =>
      `You have deleted the conversation with ${name} in your calendar. In Takt it is ${when}.`,
    cancelledToo: 'It is cancelled in Takt.',
    rewrite: 'Write the time in Takt again',
    takeOut: 'Take it out of my calendar',
    keep: 'Keep mine',
    disconnect: 'Disconnect my calendar',
    removalTitle: 'Disconnect your calendar',
    removalLead: 'Takt forgets the address, the name and the password, and writes no more in your calendar.',
    removalLegend: 'The conversations that are in your calendar now',
    keepEvents: 'Leave them there',
    removeEvents: 'Take out the coming ones',
    removeHint: 'Those you have changed yourself stay.',
    flash: {
      kept: 'Your own stays as it is.',
      rewritten: 'The time in Takt will be written in your calendar again.',
      disconnected: 'Your calendar is disconnected.',
      connected: 'Your conversations will be written in the calendar.',
      reads: 'Takt now sees when you are busy.',
      'reads-not': 'Takt no longer sees when you are busy. The times are forgotten.',
    },
    errors: {
      'not-server': 'Write an address, e.g. caldav.icloud.com',
      'not-https': 'The address must begin with https://, so that nobody can listen in',
    },
  },
} satisfies Record<Language, Texts>
