import type { Language } from '../session/viewer.ts'
import type { PasswordFault } from './password-rule.ts'

/** What to say beside the field where a new password is chosen. */
export const passwordText = {
  da: {
    hint: 'Mindst 12 tegn. Gerne en lille sætning, som kun du ville finde på.',
    errors: {
      'password-short': 'Adgangskoden skal have mindst 12 tegn',
      'password-long': 'Adgangskoden må højst have 128 tegn',
      'password-known': 'Den er for let at gætte: brug andet end dit navn, virksomhedens navn og kendte ord',
      'password-simple': 'Den er for let at gætte: undgå gentagelser og tegn i rækkefølge',
    },
  },
  en: {
    hint: 'At least 12 characters. A short sentence only you would think of is good.',
    errors: {
      'password-short': 'The password must have at least 12 characters',
      'password-long': 'The password can have at most 128 characters',
      'password-known':
        'It is too easy to guess: use more than your name, the company’s name and common words',
      'password-simple': 'It is too easy to guess: avoid repetition and characters in order',
    },
  },
} satisfies Record<Language, { hint: string; errors: Record<PasswordFault, string> }>
