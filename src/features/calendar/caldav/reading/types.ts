/** Time in milliseconds since 1970 (UTC); `end` is not part of it. */
export interface Span {
  start: number
  end: number
}
