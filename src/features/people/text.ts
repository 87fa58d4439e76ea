import type { Language } from '../../platform/session/viewer.ts'

interface Texts {
  title: string
  lead: string
  empty: string
  listHeading: string
  owner: string
  you: string
  state: {
    active: string
    invited: (until: string) => string
    unreached: string
    expired: string
    'not-invited': string
    deactivated: string
    erased: string
  }
  mail: string
  leads: string
  ledBy: string
  nobody: string
  invite: string
  inviteAgain: string
  againVoids: string
  mailRefused: (address: string) => string
  copyLink: string
  revoke: string
  deactivate: string
  deactivateMeans: string
  reactivate: string
  addHeading: string
  addFirstHeading: string
  name: string
  nameSeen: string
  email: string
  leader: string
  nobodyYet: string
  inviteNow: string
  inviteByMail: string
  inviteByLink: string
  add: string
  pasteList: string
  closings: string
  pairsHeading: string
  pairsLead: string
  pairsEmpty: string
  pairLine: (leader: string, employee: string) => string
  endPair: string
  endMeans: string
  endReason: string
  endedHeading: string
  endedLine: (leader: string, employee: string, day: string) => string
  addPairHeading: string
  pairLeader: string
  pairEmployee: string
  choose: string
  addPair: string
  errors: {
    exists: string
    'own-leader': string
    'leads-already': string
    'no-leader': string
    'no-employee': string
  }
  done: {
    added: (name: string) => string
    invited: (name: string) => string
    revoked: (name: string) => string
    joined: (name: string) => string
    deactivated: (name: string) => string
    reactivated: (name: string) => string
    paired: (leader: string, employee: string) => string
    ended: (leader: string, employee: string) => string
    listed: (count: number) => string
  }
  nothingNew: string
  undo: string
  self: string
  lastOwner: string
  deactivatedFirst: (name: string) => string
  erasedStays: (name: string) => string
}

export const text = {
  da: {
    title: 'Medarbejdere',
    lead: 'Hvem der er med, og hvem der leder hvem. Hvad to taler om, ser kun de to.',
    empty:
      'Her kommer I til at stå. Begynd med én: skriv navn og mailadresse, så får din medarbejder en invitation, og I to kan aftale jeres rytme.',
    listHeading: 'Alle i virksomheden',
    owner: 'Ejer',
    you: 'dig',
    state: {
      active: 'Er med',
      invited: (until) => `Inviteret til ${until}`,
      unreached: 'Mailen kom ikke frem',
      expired: 'Invitationen er udløbet',
      'not-invited': 'Ikke inviteret',
      deactivated: 'Deaktiveret',
      erased: 'Konto slettet',
    },
    mail: 'Mail',
    leads: 'Leder',
    ledBy: 'Ledes af',
    nobody: 'Ingen',
    invite: 'Send invitation',
    inviteAgain: 'Send igen',
    mailRefused: (address) =>
      `Invitationen kom ikke frem: mailserveren siger nej til ${address}. Lav et link, og giv det selv, eller send igen, når postkassen virker.`,
    againVoids: 'Når du sender igen, virker de tidligere links ikke længere.',
    copyLink: 'Lav et link at kopiere',
    revoke: 'Træk invitationen tilbage',
    deactivate: 'Deaktivér',
    deactivateMeans:
      'Deaktiverer du, lukker adgangen med det samme. Alt, hvad der er skrevet, bliver gemt, og du kan fortryde.',
    reactivate: 'Aktivér igen',
    addHeading: 'Tilføj en medarbejder',
    addFirstHeading: 'Tilføj din første medarbejder',
    name: 'Navn',
    nameSeen: 'Dig og dem, personen har samtaler med',
    email: 'Mailadresse',
    leader: 'Hvem leder personen?',
    nobodyYet: 'Ingen endnu',
    inviteNow: 'Send invitationen nu',
    inviteByMail: 'En mail med et personligt link, der gælder i 7 dage',
    inviteByLink: 'Du får et personligt link, der gælder i 7 dage, og sender det selv',
    add: 'Tilføj medarbejderen',
    pasteList: 'Indsæt en liste',
    closings: 'Lukkedage',
    pairsHeading: 'Hvem leder hvem',
    pairsLead: 'To, der står her, kan aftale en rytme og holde samtaler.',
    pairsEmpty: 'Ingen endnu. Når du har sagt, hvem der leder hvem, kan de to aftale deres rytme.',
    pairLine: (leader, employee) => `${leader} leder ${employee}`,
    endPair: 'Afslut',
    endMeans:
      'De samtaler, der er planlagt, bliver aflyst. Begge beholder det, de har skrevet sammen. Det kan ikke fortrydes.',
    endReason: 'I har ikke længere samtaler sammen',
    endedHeading: 'Afsluttede',
    endedLine: (leader, employee, day) => `${leader} ledte ${employee} til ${day}`,
    addPairHeading: 'Sæt to sammen',
    pairLeader: 'Leder',
    pairEmployee: 'Medarbejder',
    choose: 'Vælg',
    addPair: 'Sæt dem sammen',
    errors: {
      exists: 'Adressen tilhører allerede {n}',
      'own-leader': 'Man kan ikke lede sig selv. Vælg to forskellige',
      'leads-already': 'De to står allerede den anden vej rundt. Afslut det først, hvis de skal bytte',
      'no-leader': 'Vælg en leder, der er med',
      'no-employee': 'Vælg en medarbejder, der er med',
    },
    done: {
      added: (name) => `${name} er tilføjet`,
      invited: (name) => `Invitationen til ${name} er sendt`,
      joined: (name) => `${name} er allerede med`,
      revoked: (name) => `Invitationen til ${name} virker ikke længere`,
      deactivated: (name) => `${name} er deaktiveret`,
      reactivated: (name) => `${name} er aktiveret igen`,
      paired: (leader, employee) => `${leader} leder nu ${employee}`,
      ended: (leader, employee) => `${leader} leder ikke længere ${employee}. Kommende samtaler er aflyst`,
      listed: (count) => (count === 1 ? '1 person er tilføjet' : `${count} personer er tilføjet`),
    },
    nothingNew: 'Alle på listen var her allerede',
    undo: 'Fortryd',
    self: 'Du kan ikke deaktivere dig selv. Bed en anden ejer om det.',
    lastOwner: 'Virksomheden skal have mindst én ejer. Derfor kan den sidste ikke deaktiveres.',
    deactivatedFirst: (name) => `${name} er deaktiveret. Aktivér først, så kan du invitere.`,
    erasedStays: (name) =>
      `Kontoen for ${name} er slettet for altid. Den kan ikke aktiveres igen, og der kan ikke sendes invitation til den. Kommer personen tilbage, så tilføj vedkommende på ny.`,
  },
  en: {
    title: 'People',
    lead: 'Who is here, and who leads whom. What two people talk about is seen by those two alone.',
    empty:
      'This is where you will all stand. Begin with one: write a name and an e-mail address, and your employee gets an invitation, so that the two of you can agree your rhythm.',
    listHeading: 'Everyone in the company',
    owner: 'Owner',
    you: 'you',
    state: {
      active: 'Has joined',
      invited: (until) => `Invited until ${until}`,
      unreached: 'The mail did not arrive',
      expired: 'The invitation has expired',
      'not-invited': 'Not invited',
      deactivated: 'Deactivated',
      erased: 'Account erased',
    },
    mail: 'E-mail',
    leads: 'Leads',
    ledBy: 'Led by',
    nobody: 'Nobody',
    invite: 'Send invitation',
    inviteAgain: 'Send again',
    mailRefused: (address) =>
      `The invitation did not arrive: the mail server says no to ${address}. Make a link and pass it on yourself, or send again when the mailbox works.`,
    againVoids: 'When you send again, the earlier links stop working.',
    copyLink: 'Make a link to copy',
    revoke: 'Withdraw the invitation',
    deactivate: 'Deactivate',
    deactivateMeans:
      'Deactivating closes their access at once. All that was written is kept, and you can undo it.',
    reactivate: 'Activate again',
    addHeading: 'Add an employee',
    addFirstHeading: 'Add your first employee',
    name: 'Name',
    nameSeen: 'You and those they have conversations with',
    email: 'E-mail address',
    leader: 'Who leads them?',
    nobodyYet: 'Nobody yet',
    inviteNow: 'Send the invitation now',
    inviteByMail: 'A mail with a personal link that works for 7 days',
    inviteByLink: 'You get a personal link that works for 7 days, and send it yourself',
    add: 'Add the employee',
    pasteList: 'Paste a list',
    closings: 'Closing days',
    pairsHeading: 'Who leads whom',
    pairsLead: 'Two who stand here can agree a rhythm and hold conversations.',
    pairsEmpty: 'Nobody yet. Once you have said who leads whom, the two can agree their rhythm.',
    pairLine: (leader, employee) => `${leader} leads ${employee}`,
    endPair: 'End this',
    endMeans:
      'The conversations that are planned will be cancelled. Both keep what they have written together. This cannot be undone.',
    endReason: 'You no longer have conversations together',
    endedHeading: 'Ended',
    endedLine: (leader, employee, day) => `${leader} led ${employee} until ${day}`,
    addPairHeading: 'Put two together',
    pairLeader: 'Leader',
    pairEmployee: 'Employee',
    choose: 'Choose',
    addPair: 'Put them together',
    errors: {
      exists: 'The address belongs to {n} already',
      'own-leader': 'Nobody can lead themselves. Choose two different people',
      'leads-already': 'The two stand the other way round already. End that first if they are to swap',
      'no-leader': 'Choose a leader who is here',
      'no-employee': 'Choose an employee who is here',
    },
    done: {
      added: (name) => `${name} has been added`,
      invited: (name) => `The invitation to ${name} has been sent`,
      joined: (name) => `${name} has joined already`,
      revoked: (name) => `The invitation to ${name} no longer works`,
      deactivated: (name) => `${name} has been deactivated`,
      reactivated: (name) => `${name} is active again`,
      paired: (leader, employee) => `${leader} now leads ${employee}`,
      ended: (leader, employee) =>
        `${leader} no longer leads ${employee}. Coming conversations are cancelled`,
      listed: (count) => (count === 1 ? '1 person has been added' : `${count} people have been added`),
    },
    nothingNew: 'Everyone on the list was here already',
    undo: 'Undo',
    self: 'You cannot deactivate yourself. Ask another owner to do it.',
    lastOwner: 'A company needs at least one owner, so the last one cannot be deactivated.',
    deactivatedFirst: (name) => `${name} is deactivated. Activate them first, then you can invite.`,
    erasedStays: (name) =>
      `The account of ${name} was erased for good. It can be neither activated again nor invited. Should they come back, add them anew.`,
  },
} satisfies Record<Language, Texts>
