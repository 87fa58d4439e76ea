/** Where every rule and job gets its time from; only the demo and tests run on another clock than the machine's. */
export interface Clock {
  now(): Temporal.Instant
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** A clock that starts at `start` and runs on from there at the machine's pace. */
export function clockFrom(start: Temporal.Instant): Clock {
  const begun = performance.now()
  return { now: () => start.add({ milliseconds: Math.round(performance.now() - begun) }) }
}
