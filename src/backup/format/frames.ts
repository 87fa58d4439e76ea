// What stands inside the container: one table after another, each with its rows as COPY gives them.
//   T name and columns as JSON · D some bytes of its rows · E how many rows it has · Z the end

/** A table, or a query that stands for one. */
export interface Section {
  name: string
  columns: string[]
}

type Frame =
  | { type: 'T'; section: Section }
  | { type: 'D'; bytes: Buffer }
  | { type: 'E'; rows: number }
  | { type: 'Z'; sections: number }

function frame(type: Frame['type'], content: unknown): Buffer {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content))
  const start = Buffer.alloc(5)
  start.write(type, 'latin1')
  start.writeUInt32BE(bytes.length, 1)
  return Buffer.concat([start, bytes])
}

export const frames = {
  section: (section: Section) => frame('T', section),
  data: (bytes: Buffer) => frame('D', bytes),
  end: (rows: number) => frame('E', { rows }),
  close: (sections: number) => frame('Z', { sections }),
}

/** Takes frames out of a stream of bytes that is cut anywhere. */
async function* readFrames(plain: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let held: Buffer = Buffer.alloc(0)
  for await (const piece of plain) {
    held = held.length === 0 ? piece : Buffer.concat([held, piece])
    while (held.length >= 5) {
      const length = held.readUInt32BE(1)
      if (held.length < 5 + length) break
      const type = held.toString('latin1', 0, 1) as Frame['type']
      const bytes = held.subarray(5, 5 + length)
      held = held.subarray(5 + length)
      yield type === 'D' ? { type, bytes } : ({ type, ...parsed(type, bytes) } as Frame)
    }
  }
  if (held.length > 0) throw new Error('A backup ends within a table.')
}

function parsed(type: string, bytes: Buffer): object {
  const content = JSON.parse(bytes.toString())
  return type === 'T' ? { section: content } : content
}

/**
 * Calls `load` for each table with its rows; `load` says how many it took, and that must be how many there were.
 * @throws Error when the file says otherwise: it was proved whole, so it was written wrongly
 */
export async function eachSection(
  plain: AsyncIterable<Buffer>,
  load: (section: Section, rows: AsyncIterable<Buffer>) => Promise<number>,
): Promise<void> {
  const all = readFrames(plain)
  let sections = 0
  for (;;) {
    const { value: first } = await all.next()
    if (first?.type === 'Z' && first.sections === sections) return
    if (first?.type !== 'T') throw new Error('A backup has no end.')
    let promised = -1
    const rows = async function* () {
      for (;;) {
        const { value: next } = await all.next()
        if (next?.type === 'D') yield next.bytes
        else if (next?.type === 'E') {
          promised = next.rows
          return
        } else throw new Error(`The table ${first.section.name} has no end.`)
      }
    }
    const taken = await load(first.section, rows())
    if (taken !== promised)
      throw new Error(`Of ${promised} rows of ${first.section.name}, ${taken} were read.`)
    sections += 1
  }
}
