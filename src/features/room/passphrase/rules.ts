/** How hard a passphrase is to guess, as a word; the first two are refused. */
export const strengths = ['short', 'simple', 'fair', 'good', 'strong'] as const
export type Strength = (typeof strengths)[number]

/** Fewer letters than this are refused: whoever has the database may guess day and night. */
export const shortestPassphrase = 12

/** What a guesser tries first, in the languages of Takt. */
const known = [
  'takt',
  'password',
  'passw0rd',
  'adgangskode',
  'adgangssætning',
  'kodeord',
  'hemmelig',
  'velkommen',
  'welcome',
  'letmein',
  'iloveyou',
  'jegelskerdig',
  'sommer',
  'vinter',
  'summer',
  'winter',
  'danmark',
  'denmark',
  'fodbold',
  'mitrum',
  'myroom',
]

const rows = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyzæøå',
  'qwertyuiopåasdfghjklæøzxcvbnm',
  'qwertyuiopasdfghjkl',
]

/** Whether `b` is what a finger or a child puts after `a`. */
const follows = (a: string, b: string): boolean =>
  a === b || rows.some((row) => row.includes(a + b) || row.includes(b + a))

const segmenter = new Intl.Segmenter('da')

/** Letters as one sees them: a mark above one is no letter of its own. */
const lettersOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

/** Letters that could not be foreseen from those before them. */
function unforeseen(text: string): number {
  const letters = lettersOf(text)
  const seen = new Set<string>()
  let count = 0
  letters.forEach((letter, at) => {
    const pair = (letters[at - 1] ?? '') + letter
    if (!follows(letters[at - 1] ?? ' ', letter) && !seen.has(pair)) count += 1
    seen.add(pair)
  })
  return count
}

/** How hard a passphrase is to guess; `own` are words a guesser knows of the member, such as their name. */
export function strengthOf(passphrase: string, own: string[] = []): Strength {
  const text = passphrase.normalize('NFKC').toLowerCase()
  if (lettersOf(text.trim()).length < shortestPassphrase) return 'short'
  const words = [...known, ...own.flatMap((some) => some.toLowerCase().split(/[^\p{L}\p{N}]+/u))]
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length)
  const bare = words.reduce((rest, word) => rest.replaceAll(word, '  '), text.replace(/\s+/g, ''))
  const count = unforeseen(bare.trim())
  if (count < 8) return 'simple'
  return count < 16 ? 'fair' : count < 24 ? 'good' : 'strong'
}

/** Whether a new passphrase may be used, or which fault it has. */
export function passphraseFault(
  passphrase: string,
  again: string,
  own: string[] = [],
): { field: 'passphrase' | 'again'; problem: 'short' | 'simple' | 'differs' } | null {
  const strength = strengthOf(passphrase, own)
  if (strength === 'short' || strength === 'simple') return { field: 'passphrase', problem: strength }
  return passphrase.normalize('NFKC') === again.normalize('NFKC')
    ? null
    : { field: 'again', problem: 'differs' }
}
