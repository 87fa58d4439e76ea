import pino from 'pino'

export type Log = pino.Logger

/** Keys whose values never reach a log line: secrets, and what people write. */
const withheld = [
  'token',
  'password',
  'code',
  'cookie',
  'authorization',
  'text',
  'title',
  'body',
  'email',
  'link',
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
