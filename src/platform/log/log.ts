import pino from 'pino'

export type Log = pino.Logger

/** Keys whose values never reach a log line: secrets, and what people write. */
const withheld = [
  ...['token', 'password', 'cookie', 'authorization', 'text', 'title', 'body', 'email', 'link'],
  // Where PostgreSQL quotes the row or the statement that an error is about.
  ...['detail', 'where', 'internalQuery'],
]

/** JSON lines on standard output; `level` as pino knows it. */
export function createLog(level: string, destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: withheld.flatMap((key) => [key, `*.${key}`]), censor: '[withheld]' },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** How long a line may wait to leave together with others, in milliseconds. */
const longestWait = 250

/** Standard output, written to in blocks: a system call for each request would be a good part of its cost. */
export function bufferedOutput(): pino.DestinationStream {
  const output = pino.destination({ dest: 1, sync: false, minLength: 8_192 })
  setInterval(() => output.flush(), longestWait).unref()
  process.on('exit', () => output.flushSync())
  return output
}
