import type { Language } from '../../../../platform/session/viewer.ts'

interface Texts {
  heading: string
  label: (name: string) => string
  hint: string
  audience: string
  show: (name: string) => string
  tooLong: (most: string) => string
  gone: string
  /** Where no note is asked for: the way to one. */
  offer: string
  find: string
}

export const text = {
  da: {
    heading: 'Del noget af din note',
    label: (name) => `Hvad må ${name} læse?`,
    hint: 'Slet det, der skal blive hos dig selv. Din note i rummet ændrer sig ikke.',
    audience: 'Kun dig, indtil du deler det',
    show: (name) => `Se, hvad ${name} får at læse`,
    tooLong: (most) => `Det er for langt til at dele på én gang. Kort det ned til ${most} tegn.`,
    gone: 'Noten ligger ikke længere i dit rum.',
    offer: 'Vil du dele noget af en note?',
    find: 'Find den i dit rum',
  },
  en: {
    heading: 'Share part of your note',
    label: (name) => `What may ${name} read?`,
    hint: 'Delete what is to stay with you. Your note in the room does not change.',
    audience: 'Only you, until you share it',
    show: (name) => `See what ${name} will read`,
    tooLong: (most) => `It is too long to share at once. Cut it down to ${most} characters.`,
    gone: 'The note is no longer in your room.',
    offer: 'Do you want to share part of a note?',
    find: 'Find it in your room',
  },
} satisfies Record<Language, Texts>
