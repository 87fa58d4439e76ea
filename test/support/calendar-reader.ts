/** One component of a calendar, as the text has it. */
export interface Component {
  name: string
  properties: Property[]
  components: Component[]
}

export interface Property {
  name: string
  parameters: Record<string, string>
  value: string
}

const contentLine = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/s
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a line may not hold
const control = /[\u0000-\u0008\u000a-\u001f\u007f]/

/**
 * Reads a calendar as strictly as RFC 5545 puts it and says what is wrong: lines that do not end in CRLF, are longer
 * than 75 octets or split a character, control characters, components that do not nest, escapes that do not exist.
 */
export function readCalendar(bytes: Uint8Array): Component {
  const calendar = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  if (!calendar.endsWith('\r\n')) throw new Error('The last line does not end in CRLF.')
  const physical = calendar.slice(0, -2).split('\r\n')
  for (const line of physical) {
    if (Buffer.byteLength(line) > 75) throw new Error(`Longer than 75 octets: ${line}`)
    if (control.test(line)) throw new Error(`A control character: ${JSON.stringify(line)}`)
  }
  const root: Component = { name: '', properties: [], components: [] }
  const open = [root]
  for (const line of physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n')) {
    const property = readLine(line)
    const inner = open.at(-1) as Component
    if (property.name === 'BEGIN') {
      const component = { name: property.value, properties: [], components: [] }
      inner.components.push(component)
      open.push(component)
    } else if (property.name === 'END') {
      if (inner.name !== property.value) throw new Error(`END:${property.value} within ${inner.name}`)
      open.pop()
    } else inner.properties.push(property)
  }
  const [only] = root.components
  if (
    open.length !== 1 ||
    root.components.length !== 1 ||
    root.properties.length > 0 ||
    only?.name !== 'VCALENDAR'
  ) {
    throw new Error('Not one whole VCALENDAR.')
  }
  return only
}

function readLine(line: string): Property {
  const [, name, parameters, value] = contentLine.exec(line) ?? []
  if (name === undefined || value === undefined)
    throw new Error(`Not a content line: ${JSON.stringify(line)}`)
  const given = [...(parameters ?? '').matchAll(/;([A-Z0-9-]+)=(?:"([^"]*)"|([^";:,]*))/g)]
  return {
    name,
    parameters: Object.fromEntries(given.map((found) => [found[1], found[2] ?? found[3] ?? ''])),
    value,
  }
}

/** The one property of that name. @throws when there is none, or more than one. */
export function property(component: Component, name: string): Property {
  const found = component.properties.filter((one) => one.name === name)
  if (found.length !== 1) throw new Error(`${component.name} has ${found.length} ${name}`)
  return found[0] as Property
}

/** A value of type TEXT without its escapes. @throws for a bare `;` or `,` and for an escape that does not exist. */
export function textOf(component: Component, name: string): string {
  const { value } = property(component, name)
  if (!/^(?:[^\\;,]|\\[\\;,nN])*$/su.test(value)) throw new Error(`Not a TEXT value: ${value}`)
  return value.replace(/\\(.)/gs, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped))
}

export const all = (calendar: Component, name: string): Component[] =>
  calendar.components.filter((component) => component.name === name)
