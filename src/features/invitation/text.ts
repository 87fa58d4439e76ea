import type { Language } from '../../platform/session/viewer.ts'

interface Texts {
  title: (organisation: string) => string
  lead: (inviter: string) => string
  address: string
  name: string
  nameAudience: string
  password: string
  passwordOptional: string
  passwordNeeded: string
  accept: string
  join: (organisation: string) => string
  signIn: string
  known: (email: string) => string
  else: (own: string, invited: string) => string
  signOut: string
  today: string
  closed: Record<'accepted' | 'revoked' | 'expired', { title: string; lead: string }>
  errors: Record<string, string>
}

export const text = {
  da: {
    title: (organisation: string) => `Velkommen til ${organisation}`,
    lead: (inviter: string) =>
      `${inviter} har inviteret dig til Takt, hvor du og din leder forbereder og husker jeres samtaler.`,
    address: 'Invitationen gælder',
    name: 'Dit navn',
    nameAudience: 'Din leder og virksomhedens ejer',
    password: 'Vælg en adgangskode',
    passwordOptional:
      'Du kan lade feltet stå tomt og logge ind med et link i en mail. Ellers mindst 12 tegn.',
    passwordNeeded: 'Mindst 12 tegn. Gerne en lille sætning, som kun du ville finde på.',
    accept: 'Sig ja tak',
    join: (organisation: string) => `Bliv en del af ${organisation}`,
    signIn: 'Log ind',
    known: (email: string) =>
      `Du har allerede en konto i Takt med adressen ${email}. Log ind for at sige ja.`,
    else: (own: string, invited: string) =>
      `Du er logget ind som ${own}, men invitationen gælder ${invited}. Log ud, og åbn linket igen.`,
    signOut: 'Log ud',
    today: 'Gå til Takt',
    closed: {
      accepted: {
        title: 'Invitationen er brugt',
        lead: 'Der er allerede sagt ja til den. Log ind, så er du i gang.',
      },
      revoked: {
        title: 'Invitationen gælder ikke længere',
        lead: 'Den er trukket tilbage eller afløst af en nyere. Bed din leder om en ny.',
      },
      expired: {
        title: 'Invitationen er udløbet',
        lead: 'En invitation gælder i syv dage. Bed din leder om at sende en ny.',
      },
    },
    errors: {},
  },
  en: {
    title: (organisation: string) => `Welcome to ${organisation}`,
    lead: (inviter: string) =>
      `${inviter} has invited you to Takt, where you and your leader prepare and remember your conversations.`,
    address: 'The invitation is for',
    name: 'Your name',
    nameAudience: 'Your leader and the company’s owner',
    password: 'Choose a password',
    passwordOptional:
      'You may leave it empty and sign in with a link in an e-mail. Otherwise at least 12 characters.',
    passwordNeeded: 'At least 12 characters. A short sentence only you would think of is good.',
    accept: 'Accept',
    join: (organisation: string) => `Join ${organisation}`,
    signIn: 'Sign in',
    known: (email: string) =>
      `You already have an account in Takt with the address ${email}. Sign in to accept.`,
    else: (own: string, invited: string) =>
      `You are signed in as ${own}, but the invitation is for ${invited}. Sign out and open the link again.`,
    signOut: 'Sign out',
    today: 'Go to Takt',
    closed: {
      accepted: {
        title: 'The invitation has been used',
        lead: 'It has been accepted already. Sign in and you are there.',
      },
      revoked: {
        title: 'The invitation no longer holds',
        lead: 'It was withdrawn, or a newer one replaced it. Ask your leader for a new one.',
      },
      expired: {
        title: 'The invitation has run out',
        lead: 'An invitation holds for seven days. Ask your leader to send a new one.',
      },
    },
    errors: {},
  },
} satisfies Record<Language, Texts>
