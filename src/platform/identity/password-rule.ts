/** What a new password must be, as codes of a form's errors; see password-text.ts for the sentences. */
export type PasswordFault = 'password-short' | 'password-long' | 'password-known' | 'password-simple'

const shortest = 12
const longest = 128

/** Words that stand in every list of stolen passwords, in the languages of Takt. */
const common = [
  'takt',
  'password',
  'passw0rd',
  'adgangskode',
  'kodeord',
  'hemmelig',
  'velkommen',
  'welcome',
  'letmein',
  'admin',
  'administrator',
  'qwerty',
  'iloveyou',
  'jegelskerdig',
  'sommer',
  'vinter',
  'summer',
  'winter',
  'danmark',
  'denmark',
  'københavn',
  'kobenhavn',
  'fodbold',
  'football',
  'superman',
  'dragon',
  'monkey',
  'sunshine',
  'princess',
  'skat',
]

const rows = [
  '0123456789',
  'abcdefghijklmnopqrstuvwxyzæøå',
  'qwertyuiopåasdfghjklæøzxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm',
]
const runs = rows.flatMap((row) => [row.repeat(13), [...row].reverse().join('').repeat(13)])

/**
 * What is wrong with a new password, or null (NIST SP 800-63B-4, 3.1.1: length and guessability, no composition).
 * `own` are the words a guesser would try first: the person's name and address, and the company's name.
 */
export function passwordFault(password: string, own: string[]): PasswordFault | null {
  const length = [...password].length
  if (length < shortest) return 'password-short'
  if (length > longest) return 'password-long'
  const lower = password.normalize('NFKC').toLowerCase()
  const bare = lower.replace(/\s/g, '')
  if (new Set(bare).size < 5 || /^(.{1,5})\1+$/u.test(bare)) return 'password-simple'
  if (runs.some((run) => run.includes(bare))) return 'password-simple'
  return isGuessable(lower, own) ? 'password-known' : null
}

/** Known words, and the figures and signs people put around them, are no secret; six other letters are. */
function isGuessable(lower: string, own: string[]): boolean {
  const words = [...common, ...own.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))]
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length)
  let rest = lower.replace(/\s/g, '')
  let found = false
  for (const word of words) {
    if (!rest.includes(word)) continue
    found = true
    rest = rest.replaceAll(word, ' ')
  }
  return found ? rest.replace(/[^\p{L}]/gu, '').length < 6 : !/\p{L}/u.test(rest) && isDate(rest)
}

const isDate = (rest: string): boolean => /^(19|20)\d{2}\D?[01]?\d\D?[0-3]?\d$/.test(rest)
