/** What stands beside a field, and in the summary on top, for each code of a FieldError. `{n}` is its figure. */
const text = {
  da: {
    summary: 'Der er noget, du skal rette',
    required: 'Udfyld feltet',
    'too-long': 'Skriv højst {n} tegn',
    'not-email': 'Skriv en mailadresse, f.eks. mette@firma.dk',
    'not-date': 'Skriv en dato, der findes',
    'not-time': 'Skriv et klokkeslæt, f.eks. 9.00',
    'out-of-range': 'Skriv et tal i området {n}',
    choose: 'Vælg en af mulighederne',
  },
  en: {
    summary: 'There is something to put right',
    required: 'Fill in this field',
    'too-long': 'Write at most {n} characters',
    'not-email': 'Write an e-mail address, e.g. mette@company.dk',
    'not-date': 'Write a date that exists',
    'not-time': 'Write a time of day, e.g. 9:00',
    'out-of-range': 'Write a number in the range {n}',
    choose: 'Choose one of these',
  },
}

/**
 * The sentence for a field's error. `own` holds a feature's own sentences and comes first.
 * @throws when no sentence exists for the code: a code without words is a mistake of ours, not of the reader.
 */
export function errorText(language: 'da' | 'en', code: string, own: Record<string, string> = {}): string {
  const [name = '', figure = ''] = code.split(':')
  const sentence = own[name] ?? (text[language] as Record<string, string>)[name]
  if (sentence === undefined) throw new Error(`No text for the form error "${name}"`)
  return sentence.replace('{n}', figure)
}

export const errorSummaryHeading = (language: 'da' | 'en'): string => text[language].summary
