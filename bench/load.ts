import { connect, type Socket } from 'node:net'

/** What this child is given, as JSON in its one argument. */
export interface LoadJob {
  port: number
  /** Whole HTTP/1.1 requests; each connection keeps to one of them, in turn. */
  requests: string[]
  connections: number
  /** Seconds that are not counted, and seconds that are. */
  warm: number
  seconds: number
  status: number
  /** Stands in every right answer, near its beginning. */
  marker: string
  /** Eight digits in the requests that grow by one with each request sent. */
  counter?: string
}

/** What it answers: `wrong` is the beginning of the first answer that was not as expected. */
export interface LoadResult {
  perSecond: number[]
  rate: number
  p50: number
  p95: number
  wrong: string | null
}

// As little work as can be for each answer, because the server under test shares the processor with this client.

const job = JSON.parse(process.argv[2] as string) as LoadJob
const marker = Buffer.from(job.marker)
const headEnd = Buffer.from('\r\n\r\n')
const lastChunk = Buffer.from('\r\n0\r\n\r\n')
const begin = performance.now() + job.warm * 1000
const end = begin + job.seconds * 1000
const perSecond = new Array<number>(job.seconds).fill(0)
const latencies: number[] = []
let sent = 0
let open = job.connections
let wrong: string | null = null

function drive(request: Buffer): void {
  const counterAt = job.counter ? request.indexOf(job.counter) : -1
  const buffer = Buffer.allocUnsafe(128 * 1024)
  let sentAt = 0
  /** Bytes of the body still to come; NaN while the head is awaited, -1 for a chunked body. */
  let missing = Number.NaN
  let found = false
  let tail = Buffer.alloc(0)
  const send = () => {
    sentAt = performance.now()
    if (sentAt >= end || wrong !== null) return void socket.destroy()
    if (counterAt >= 0) request.write(String(sent++).padStart(8, '0'), counterAt, 'latin1')
    missing = Number.NaN
    tail = Buffer.alloc(0)
    found = marker.length === 0
    socket.write(request)
  }
  const answered = () => {
    if (!found) wrong ??= 'an answer without the marker'
    const now = performance.now()
    if (now >= begin && now < end) {
      perSecond[Math.floor((now - begin) / 1000)]! += 1
      latencies.push(now - sentAt)
    }
    send()
  }
  const read = (data: Buffer): void => {
    let body = data
    if (Number.isNaN(missing)) {
      const whole = tail.length > 0 ? Buffer.concat([tail, data]) : data
      const at = whole.indexOf(headEnd)
      if (at < 0) {
        tail = Buffer.from(whole)
        return
      }
      // The line end that closes the head, or a chunk, goes before the last chunk.
      tail = Buffer.from('\r\n')
      const head = whole.toString('latin1', 0, at)
      if (Number(head.slice(9, 12)) !== job.status) wrong ??= head
      const length = /\ncontent-length: *(\d+)/i.exec(head)
      missing = length ? Number(length[1]) : /\ntransfer-encoding: *chunked/i.test(head) ? -1 : 0
      body = whole.subarray(at + 4)
    }
    found ||= body.includes(marker)
    if (missing >= 0) {
      missing -= body.length
      if (missing <= 0) answered()
      return
    }
    // HTML holds no CRLF of its own, and nothing follows the answer: one request is under way at a time.
    tail = Buffer.concat([tail, body.subarray(-lastChunk.length)]).subarray(-lastChunk.length)
    if (tail.equals(lastChunk)) answered()
  }
  const socket: Socket = connect({
    host: '127.0.0.1',
    port: job.port,
    noDelay: true,
    onread: {
      buffer,
      callback: (size) => {
        read(buffer.subarray(0, size))
        return true
      },
    },
  })
  socket.on('connect', send)
  socket.on('error', (error) => {
    wrong ??= error.message
  })
  socket.on('close', () => {
    if (performance.now() < end) wrong ??= 'a connection was closed'
    open -= 1
    if (open === 0) report()
  })
}

function report(): void {
  latencies.sort((a, b) => a - b)
  const result: LoadResult = {
    perSecond,
    rate: latencies.length / job.seconds,
    p50: latencies[Math.floor(latencies.length * 0.5)] ?? 0,
    p95: latencies[Math.floor(latencies.length * 0.95)] ?? 0,
    wrong: wrong?.slice(0, 300) ?? null,
  }
  process.send?.(result, () => process.exit(0))
}

for (let n = 0; n < job.connections; n++) drive(Buffer.from(job.requests[n % job.requests.length] as string))
// Also when a server stops answering.
setTimeout(
  () => {
    wrong ??= 'some answers never came'
    report()
  },
  (job.warm + job.seconds + 5) * 1000,
).unref()
