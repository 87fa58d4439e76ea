import { personOfList } from '../types.ts'
import type { LineError, ListRow } from './types.ts'

/**
 * Reads a pasted list, one person a line: "Navn <mail>", "Navn, mail", "Navn;mail", "Navn⇥mail", "mail Navn" or an
 * address alone. `known` gives the name of those who are members already, by address in lower case.
 */
export function readList(list: string, known: ReadonlyMap<string, string>): ListRow[] {
  const firstLine = new Map<string, number>()
  return list.split(/\r\n?|\n/).flatMap((text, index): ListRow[] => {
    if (!/\S/.test(text)) return []
    const place = { line: index + 1, text: text.trim() }
    const read = readPerson(text)
    if (typeof read === 'string') return [{ ...place, kind: 'wrong', code: read }]
    const { name, email } = read
    const first = firstLine.get(email)
    if (first !== undefined) return [{ ...place, kind: 'twice', email, first }]
    firstLine.set(email, index + 1)
    const member = known.get(email)
    if (member !== undefined) return [{ ...place, kind: 'member', email, name: member }]
    return [{ ...place, kind: 'person', name, email }]
  })
}

const addressLike = /[^\s<>()[\],;:"]*@[^\s<>()[\],;:"]*/g

function readPerson(text: string): { name: string; email: string } | LineError {
  const addresses = new Set(text.match(addressLike) ?? [])
  const [address] = addresses
  if (address === undefined) return 'no-address'
  if (addresses.size > 1) return 'two-addresses'
  const name = tidyName(text.replaceAll(address, ' ').replace(/mailto:/gi, ' '))
  const checked = personOfList.safeParse({ name: name || nameFrom(address), email: address })
  return checked.success ? checked.data : (checked.error.issues[0]?.message as LineError)
}

/** What is left of a line beside its address, without the marks that held the two apart. */
function tidyName(rest: string): string {
  const bare = rest
    .replace(/[<>()[\]"\t;]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:]+|[\s,:]+$/g, '')
  // Address books write "Dahl, Emil".
  const [last, first, ...more] = bare.split(',').map((part) => part.trim())
  return first && more.length === 0 ? `${first} ${last}` : bare
}

/** "emil.dahl@firma.dk" is most likely Emil Dahl. */
const nameFrom = (address: string): string =>
  address
    .replace(/@.*$/, '')
    .replace(/\+.*$/, '')
    .split(/[._-]+/)
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toLocaleUpperCase('da') + part.slice(1))
    .join(' ') || address

/** How many lines hold anything. */
export const countLines = (list: string): number =>
  list.split(/\r\n?|\n/).filter((line) => /\S/.test(line)).length
