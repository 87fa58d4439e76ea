import type { Language } from '../../platform/session/viewer.ts'

interface Texts {
  title: string
  lead: string
  organisation: string
  name: string
  email: string
  password: string
  passwordOptional: string
  passwordNeeded: string
  create: string
  signUp: string
  nameAudience: string
  needsLinkTitle: string
  needsLink: string
  usedTitle: string
  used: string
  closedTitle: string
  closed: string
  signIn: string
  sentTitle: string
  sent: string
  sentToOutbox: string
  confirmTitle: (organisation: string) => string
  confirmLead: string
  confirm: string
  voidTitle: string
  void: string
  again: string
  takenTitle: string
  taken: string
  errors: Record<string, string>
  mail: { subject: string; text: (link: string) => string; known: (name: string, link: string) => string }
}

export const text = {
  da: {
    title: 'Opret din virksomhed',
    lead: 'Så er du klar til at invitere dine medarbejdere og aftale jeres første samtale.',
    organisation: 'Virksomhedens navn',
    name: 'Dit navn',
    email: 'Din mailadresse',
    password: 'Adgangskode',
    passwordOptional:
      'Du kan lade feltet stå tomt og logge ind med et link i en mail. Ellers mindst 12 tegn.',
    passwordNeeded:
      'Mindst 12 tegn. Der er ikke sat mail op på serveren, så du skal bruge den for at logge ind.',
    create: 'Opret virksomheden',
    signUp: 'Send mig en mail',
    nameAudience: 'Dem, du inviterer',
    needsLinkTitle: 'Takt er klar til dig',
    needsLink:
      'Der er ingen virksomhed endnu. Åbn det link, som stod på skærmen, da Takt blev startet: "Create your company". Start Takt igen, hvis du har brug for et nyt.',
    usedTitle: 'Linket virker ikke længere',
    used: 'Det kan bruges én gang, og en ny start af Takt giver et nyt. Brug det nyeste link.',
    closedTitle: 'Man kommer ind ved at blive inviteret',
    closed: 'Her kan man ikke selv oprette en virksomhed. Bed din leder om en invitation, eller log ind.',
    signIn: 'Log ind',
    sentTitle: 'Se i din indbakke',
    sent: 'Vi har sendt dig en mail. Åbn linket i den, så er din virksomhed oprettet. Det virker i et døgn.',
    sentToOutbox:
      'Der er ikke sat mail op på denne server. Mailen ligger i serverens mappe "outbox", hvor den, der driver Takt, kan give den videre. Linket virker i et døgn.',
    confirmTitle: (organisation: string) => `Opret ${organisation}`,
    confirmLead: 'Tryk på knappen, så opretter vi virksomheden og logger dig ind.',
    confirm: 'Opret virksomheden',
    voidTitle: 'Linket virker ikke længere',
    void: 'Det kan bruges én gang og kun i et døgn. Er virksomheden allerede oprettet, kan du logge ind.',
    again: 'Begynd forfra',
    takenTitle: 'Du har allerede en konto',
    taken: 'Log ind først. Så kan du oprette virksomheden på din konto.',
    errors: { taken: 'Adressen har allerede en konto. Log ind først' },
    mail: {
      subject: 'Opret din virksomhed i Takt',
      text: (link: string) =>
        `Hej\n\nÅbn linket for at oprette din virksomhed i Takt:\n\n${link}\n\nDet virker én gang i det næste døgn. Har du ikke bedt om det, kan du se bort fra mailen.\n`,
      known: (name: string, link: string) =>
        `Hej ${name}\n\nDu bad om at oprette en virksomhed i Takt, og du har allerede en konto. Log ind, og opret den derfra:\n\n${link}\n\nHar du ikke bedt om det, kan du se bort fra mailen.\n`,
    },
  },
  en: {
    title: 'Create your company',
    lead: 'Then you are ready to invite your people and agree on your first conversation.',
    organisation: 'The company’s name',
    name: 'Your name',
    email: 'Your e-mail address',
    password: 'Password',
    passwordOptional:
      'You may leave it empty and sign in with a link in an e-mail. Otherwise at least 12 characters.',
    passwordNeeded: 'At least 12 characters. E-mail is not set up on the server, so you need it to sign in.',
    create: 'Create the company',
    signUp: 'Send me an e-mail',
    nameAudience: 'Those you invite',
    needsLinkTitle: 'Takt is ready for you',
    needsLink:
      'There is no company yet. Open the link that was on the screen when Takt was started: “Create your company”. Start Takt again if you need a new one.',
    usedTitle: 'The link no longer works',
    used: 'It can be used once, and a new start of Takt gives a new one. Use the newest link.',
    closedTitle: 'One gets in by invitation',
    closed: 'One cannot create a company here. Ask your leader for an invitation, or sign in.',
    signIn: 'Sign in',
    sentTitle: 'Look in your inbox',
    sent: 'We have sent you an e-mail. Open the link in it and your company is created. It works for a day.',
    sentToOutbox:
      'E-mail is not set up on this server. The e-mail lies in the server’s “outbox” folder, where whoever runs Takt can pass it on. The link works for a day.',
    confirmTitle: (organisation: string) => `Create ${organisation}`,
    confirmLead: 'Press the button, and we create the company and sign you in.',
    confirm: 'Create the company',
    voidTitle: 'The link no longer works',
    void: 'It can be used once, and only for a day. If the company has been created, you can sign in.',
    again: 'Start again',
    takenTitle: 'You already have an account',
    taken: 'Sign in first. Then you can create the company with your account.',
    errors: { taken: 'The address already has an account. Sign in first' },
    mail: {
      subject: 'Create your company in Takt',
      text: (link: string) =>
        `Hello\n\nOpen the link to create your company in Takt:\n\n${link}\n\nIt works once, within the next day. If you did not ask for it, you can ignore this e-mail.\n`,
      known: (name: string, link: string) =>
        `Hello ${name}\n\nYou asked to create a company in Takt, and you already have an account. Sign in and create it from there:\n\n${link}\n\nIf you did not ask for it, you can ignore this e-mail.\n`,
    },
  },
} satisfies Record<Language, Texts>
