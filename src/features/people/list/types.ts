/** Why a line is not a person: a code with its figure behind a colon. */
export type LineError = 'no-address' | 'two-addresses' | 'not-email' | 'too-long:120' | 'too-long:254'

/** What one line of a pasted list turned out to be. `line` counts from 1 as the person who pasted it sees it. */
export type ListRow = { line: number; text: string } & (
  | { kind: 'person'; name: string; email: string }
  /** The same address as on an earlier line. */
  | { kind: 'twice'; email: string; first: number }
  | { kind: 'member'; email: string; name: string }
  | { kind: 'wrong'; code: LineError }
)
