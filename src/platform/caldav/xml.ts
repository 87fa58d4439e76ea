import { SaxesParser } from 'saxes'

/** One element: its namespace and name as one word ("DAV: href" is `DAV:href`), what is in it, and its own text. */
export interface Element {
  name: string
  text: string
  attributes: Record<string, string>
  children: Element[]
}

/** Deeper than any answer of a calendar server. */
const deepest = 32
const most = 20_000

class Refused extends Error {}

/**
 * Reads XML that a stranger's server sent; null when it is not well-formed, deeper or longer than any honest answer,
 * or has a document type, without which no entity can be defined.
 */
export function readXml(text: string): Element | null {
  const root: Element = { name: '', text: '', attributes: {}, children: [] }
  const open = [root]
  let count = 0
  const parser = new SaxesParser({ xmlns: true })
  const refuse = () => {
    throw new Refused()
  }
  parser.on('error', refuse)
  parser.on('doctype', refuse)
  parser.on('opentag', ({ uri, local, attributes }) => {
    count += 1
    if (open.length > deepest || count > most) refuse()
    const own = Object.values(attributes).map(({ local: name, value }) => [name, value] as const)
    const element = {
      name: `${uri}${uri.endsWith(':') ? '' : ':'}${local}`,
      text: '',
      attributes: Object.fromEntries(own),
      children: [],
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const write = (words: string) => {
    const at = open.at(-1)
    if (at) at.text += words
  }
  parser.on('text', write)
  parser.on('cdata', write)
  try {
    parser.write(text).close()
  } catch {
    return null
  }
  return root.children[0] ?? null
}

/** The elements at the end of a path of names below one, in their order. */
export const below = (element: Element, ...names: string[]): Element[] =>
  names.reduce<Element[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [element],
  )
