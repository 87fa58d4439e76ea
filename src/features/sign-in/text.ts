import type { Language } from '../../platform/session/viewer.ts'

interface Texts {
  title: string
  lead: string
  email: string
  password: string
  link: { heading: string; lead: string; button: string }
  withPassword: { heading: string; button: string }
  passkey: { heading: string; button: string; failed: string }
  sent: string
  sentToOutbox: string
  signedOut: string
  linkTitle: string
  linkLead: string
  linkButton: string
  linkOldTitle: string
  linkOld: string
  linkAgain: string
  codeTitle: string
  codeLead: string
  code: string
  codeHint: string
  codeButton: string
  codeLost: string
  signOut: string
  invite: string
  start: string
  errors: Record<string, string>
  mail: { subject: string; text: (name: string, link: string, minutes: number) => string }
}

export const text = {
  da: {
    title: 'Log ind',
    lead: 'Velkommen tilbage.',
    email: 'Din mailadresse',
    password: 'Adgangskode',
    link: {
      heading: 'Med et link',
      lead: 'Vi sender dig en mail med et link. Du behøver ingen adgangskode.',
      button: 'Send mig et link',
    },
    withPassword: { heading: 'Med adgangskode', button: 'Log ind' },
    passkey: {
      heading: 'Med passkey',
      button: 'Log ind med passkey',
      failed: 'Det lykkedes ikke med din passkey. Prøv igen, eller log ind på en anden måde.',
    },
    sent: 'Er adressen kendt i Takt, ligger der om lidt et link i indbakken. Det virker i et kvarter.',
    sentToOutbox:
      'Der er ikke sat mail op på denne server. Er adressen kendt i Takt, ligger mailen med linket i serverens mappe "outbox", hvor den, der driver Takt, kan give den videre. Linket virker i et kvarter.',
    signedOut: 'Du er logget ud.',
    linkTitle: 'Log ind i Takt',
    linkLead: 'Tryk på knappen, så er du inde. Linket virker én gang.',
    linkButton: 'Log ind',
    linkOldTitle: 'Linket virker ikke længere',
    linkOld: 'Et link kan bruges én gang og kun i et kvarter. Få et nyt, så er du inde om lidt.',
    linkAgain: 'Få et nyt link',
    codeTitle: 'Skriv din kode',
    codeLead: 'Du har slået to-trins login til. Åbn din kode-app, og skriv de seks tal, den viser for Takt.',
    code: 'Kode',
    codeHint: 'Har du ikke din telefon, så brug en af dine gendannelseskoder.',
    codeButton: 'Gå videre',
    codeLost: 'Har du hverken telefon eller koder, så tal med den, der driver Takt hos jer.',
    signOut: 'Log ud',
    invite: 'Er du ny? Du kommer ind med det link, din leder sender dig.',
    start: 'Opret din virksomhed',
    errors: {
      'no-match': 'Mailadresse og adgangskode passer ikke sammen',
      'wrong-code': 'Koden passer ikke, eller den er brugt. Vent på den næste, og prøv igen',
    },
    mail: {
      subject: 'Dit link til Takt',
      text: (name: string, link: string, minutes: number) =>
        `Hej ${name}\n\nHer er dit link til at logge ind i Takt:\n\n${link}\n\nDet virker én gang i de næste ${minutes} minutter. Har du ikke bedt om det, kan du se bort fra mailen.\n`,
    },
  },
  en: {
    title: 'Sign in',
    lead: 'Welcome back.',
    email: 'Your e-mail address',
    password: 'Password',
    link: {
      heading: 'With a link',
      lead: 'We send you an e-mail with a link. You need no password.',
      button: 'Send me a link',
    },
    withPassword: { heading: 'With a password', button: 'Sign in' },
    passkey: {
      heading: 'With a passkey',
      button: 'Sign in with a passkey',
      failed: 'Your passkey did not work this time. Try again, or sign in another way.',
    },
    sent: 'If Takt knows the address, a link will be in the inbox in a moment. It works for a quarter of an hour.',
    sentToOutbox:
      'E-mail is not set up on this server. If Takt knows the address, the e-mail with the link lies in the server’s "outbox" folder, where whoever runs Takt can pass it on. The link works for a quarter of an hour.',
    signedOut: 'You are signed out.',
    linkTitle: 'Sign in to Takt',
    linkLead: 'Press the button and you are in. The link works once.',
    linkButton: 'Sign in',
    linkOldTitle: 'The link no longer works',
    linkOld:
      'A link can be used once, and only for a quarter of an hour. Get a new one and you are in shortly.',
    linkAgain: 'Get a new link',
    codeTitle: 'Enter your code',
    codeLead:
      'You have turned on two-step sign-in. Open your code app and enter the six digits it shows for Takt.',
    code: 'Code',
    codeHint: 'If you do not have your phone, use one of your recovery codes.',
    codeButton: 'Continue',
    codeLost: 'If you have neither phone nor codes, talk to whoever runs Takt where you work.',
    signOut: 'Sign out',
    invite: 'Are you new? You come in by the link your leader sends you.',
    start: 'Create your company',
    errors: {
      'no-match': 'The e-mail address and the password do not match',
      'wrong-code': 'The code does not fit, or it has been used. Wait for the next one and try again',
    },
    mail: {
      subject: 'Your link to Takt',
      text: (name: string, link: string, minutes: number) =>
        `Hello ${name}\n\nHere is your link to sign in to Takt:\n\n${link}\n\nIt works once, within the next ${minutes} minutes. If you did not ask for it, you can ignore this e-mail.\n`,
    },
  },
} satisfies Record<Language, Texts>
