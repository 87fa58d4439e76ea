/** SQLSTATE classes 08, 53 and 57P: connection lost, too many, shutting down or starting; 25P03: idle too long. */
const outage = /^(08|53|57P|25P03)/

const lost = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'])

/** Whether a request failed because the database is away for a moment: the sender may try again and lose nothing. */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: unknown }).code
  if (typeof code === 'string' && (outage.test(code) || lost.has(code))) return true
  return /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
}
