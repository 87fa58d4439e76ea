import type { Comparison, TaskVersion } from '../types.ts'

/** What happened to a list since a moment, as far as the viewer may see it. */
export interface TasksSince {
  /** Settled since, each with what was other than in the one before it; null for the first of all. */
  versions: { version: TaskVersion; changes: Comparison | null }[]
  /** What has come to the list, and what was taken off it, since: by title. */
  added: string[]
  removed: string[]
}
