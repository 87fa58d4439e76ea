import type { Language } from '../../platform/session/viewer.ts'

interface Texts {
  title: string
  lead: string
  waysHeading: string
  ways: { way: string; says: string }[]
  whatHeading: string
  what: string[]
  nobody: string
  make: string
  haveOne: (madeOn: string) => string
  makeNew: string
  newVoidsOld: string
  revoke: string
  revoked: string
  addressHeading: string
  shownOnce: string
  address: string
  onlyYou: string
  copy: string
  copied: string
  onePress: string
  open: string
  microsoft365: string
  howHeading: string
  how: { program: string; steps: string }[]
  reach: string
  back: string
  calendarName: string
  fileName: string
  event: {
    title: (otherName: string, organisationName: string) => string
    cancelled: (title: string) => string
  }
}

const title = (otherName: string, organisationName: string): string =>
  `1:1 ${otherName} · ${organisationName}`

export const text = {
  da: {
    title: 'Kalender',
    lead: 'Få dine samtaler vist i den kalender, du bruger i forvejen.',
    waysHeading: 'Vælg mellem tre måder',
    ways: [
      {
        way: 'Abonnement',
        says: 'Et overblik over alle samtaler, også de holdte. Din kalender bestemmer selv, hvornår den henter: fra en halv time til et døgn.',
      },
      {
        way: 'Invitationer på mail',
        says: 'Præcise med det samme, også når en samtale flytter i morgen tidlig. Virker i alle kalendere med en mailadresse.',
      },
      {
        way: 'Direkte i din kalender',
        says: 'Også præcist med det samme, og uden mails. Kræver en kalender hos iCloud, Fastmail, Nextcloud eller en anden, der bruger CalDAV.',
      },
      {
        way: 'I dem alle',
        says: 'Kun hvem, hvornår og hvor. Vælger du flere, står hver samtale der flere gange.',
      },
    ],
    whatHeading: 'Abonnér på dine samtaler',
    what: [
      'Du får en hemmelig adresse, som din kalender henter fra. Når en samtale bliver flyttet eller aflyst, følger kalenderen med af sig selv.',
      'Der står kun, hvem du skal tale med, hvornår og hvor. Intet om, hvad I taler om.',
    ],
    nobody:
      'Alle, der har adressen, kan se, hvornår du har samtaler. Giv den derfor kun til din egen kalender.',
    make: 'Lav min hemmelige adresse',
    haveOne: (madeOn) => `Du har en adresse, lavet ${madeOn}. Den kan kun vises, når den bliver lavet.`,
    makeNew: 'Lav en ny adresse',
    newVoidsOld: 'Laver du en ny, virker den gamle ikke længere, og du skal tilføje den nye i din kalender.',
    revoke: 'Luk adressen',
    revoked: 'Adressen er lukket. Din kalender får ikke mere at vide.',
    addressHeading: 'Din hemmelige adresse',
    shownOnce: 'Kopiér den nu. Den bliver ikke vist igen, men du kan altid lave en ny.',
    address: 'Adresse',
    onlyYou: 'Kun dig',
    copy: 'Kopiér',
    copied: 'Kopieret',
    onePress:
      'Eller tilføj den med ét tryk. Linket giver adressen til den kalender, du vælger, og til ingen andre.',
    open: 'Apple og andre',
    microsoft365: 'Outlook på arbejdet',
    howHeading: 'Sådan abonnerer du',
    how: [
      {
        program: 'Apple',
        steps:
          'Tryk på ”Apple og andre”, eller vælg Arkiv › Nyt kalenderabonnement på en Mac, og indsæt adressen. Henter, så tit du vælger, fra hvert femte minut til en gang om ugen.',
      },
      {
        program: 'Google',
        steps:
          'På calendar.google.com: tryk + ved ”Andre kalendere”, vælg ”Fra webadresse”, og indsæt adressen. Henter et par gange i døgnet; det kan ikke ændres.',
      },
      {
        program: 'Outlook',
        steps:
          'Under Kalender: vælg ”Tilføj kalender” › ”Abonner fra internettet”, og indsæt adressen. Henter omkring hver tredje time.',
      },
    ],
    reach:
      'Google og Outlook henter over internettet. De kan kun nå Takt, hvis Takts adresse kan åbnes udefra.',
    back: 'Til kalendersiden',
    calendarName: 'Takt: samtaler',
    fileName: 'samtale',
    event: { title, cancelled: (known) => `Aflyst: ${known}` },
  },
  en: {
    title: 'Calendar',
    lead: 'See your conversations in the calendar you already use.',
    waysHeading: 'Choose one of three ways',
    ways: [
      {
        way: 'Subscription',
        says: 'An overview of all conversations, past ones too. Your calendar decides when to read it: from every half hour to once a day.',
      },
      {
        way: 'Invitations by mail',
        says: 'Exact at once, also when a conversation moves to tomorrow morning. Works in every calendar that has a mail address.',
      },
      {
        way: 'Straight into your calendar',
        says: 'Exact at once too, and without mails. Takes a calendar at iCloud, Fastmail, Nextcloud or another that speaks CalDAV.',
      },
      {
        way: 'In all of them',
        says: 'Only who, when and where. If you choose several, each conversation stands there several times.',
      },
    ],
    whatHeading: 'Subscribe to your conversations',
    what: [
      'You get a secret address that your calendar reads from. When a conversation is moved or cancelled, the calendar follows by itself.',
      'It says only whom you will talk with, when and where. Nothing of what you talk about.',
    ],
    nobody:
      'Anyone who has the address can see when you have conversations, so give it to your own calendar only.',
    make: 'Make my secret address',
    haveOne: (madeOn) => `You have an address, made ${madeOn}. It can be shown only when it is made.`,
    makeNew: 'Make a new address',
    newVoidsOld:
      'If you make a new one, the old one stops working, and you add the new one to your calendar.',
    revoke: 'Close the address',
    revoked: 'The address is closed. Your calendar is told nothing more.',
    addressHeading: 'Your secret address',
    shownOnce: 'Copy it now. It will not be shown again, but you can always make a new one.',
    address: 'Address',
    onlyYou: 'Only you',
    copy: 'Copy',
    copied: 'Copied',
    onePress:
      'Or add it with one press. The link gives the address to the calendar you choose, and to nobody else.',
    open: 'Apple and others',
    microsoft365: 'Outlook at work',
    howHeading: 'How to subscribe',
    how: [
      {
        program: 'Apple',
        steps:
          'Press “Apple and others”, or on a Mac choose File › New Calendar Subscription and paste the address. Reads as often as you choose, from every five minutes to once a week.',
      },
      {
        program: 'Google',
        steps:
          'On calendar.google.com: press + at “Other calendars”, choose “From URL” and paste the address. Reads a few times a day; that cannot be changed.',
      },
      {
        program: 'Outlook',
        steps:
          'In Calendar: choose “Add calendar” › “Subscribe from web” and paste the address. Reads about every three hours.',
      },
    ],
    reach:
      'Google and Outlook read over the internet. They reach Takt only if its address can be opened from outside.',
    back: 'To the calendar page',
    calendarName: 'Takt: conversations',
    fileName: 'conversation',
    event: { title, cancelled: (known) => `Cancelled: ${known}` },
  },
} satisfies Record<Language, Texts>
