/** A file to put into an archive. */
export interface ZippedFile {
  name: string
  bytes: Uint8Array
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** CRC-32 as ZIP counts it. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] as number) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

/** MS-DOS date and time, to two seconds. */
const dosTime = ({ year, month, day, hour, minute, second }: Temporal.PlainDateTime): [number, number] => [
  (hour << 11) | (minute << 5) | (second >> 1),
  ((year - 1980) << 9) | (month << 5) | day,
]

type Field = [value: number, bytes: 2 | 4]

function pack(fields: Field[], ...tail: Uint8Array[]): Uint8Array {
  const length = fields.reduce((sum, [, size]) => sum + size, 0)
  const head = new DataView(new ArrayBuffer(length))
  let at = 0
  for (const [value, size] of fields) {
    if (size === 2) head.setUint16(at, value, true)
    else head.setUint32(at, value, true)
    at += size
  }
  return concat([new Uint8Array(head.buffer), ...tail])
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** Names are UTF-8. */
const flags = 0x0800

/**
 * A ZIP of some files, stored as they are (APPNOTE 6.3.10, without compression): the same code runs at the server and
 * in the browser, which adds what the server cannot read.
 */
export function zipOf(files: readonly ZippedFile[], at: Temporal.PlainDateTime): Uint8Array<ArrayBuffer> {
  const [time, date] = dosTime(at)
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes } of files) {
    const named = new TextEncoder().encode(name)
    const common: Field[] = [
      [20, 2],
      [flags, 2],
      [0, 2],
      [time, 2],
      [date, 2],
      [crc32(bytes), 4],
      [bytes.length, 4],
      [bytes.length, 4],
      [named.length, 2],
      [0, 2],
    ]
    const local = pack([[0x04034b50, 4], ...common], named, bytes)
    const rest: Field[] = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ]
    directory.push(pack([[0x02014b50, 4], [20, 2], ...common, ...rest], named))
    pieces.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = pack([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  ])
  return concat([...pieces, ...directory, end]) as Uint8Array<ArrayBuffer>
}
