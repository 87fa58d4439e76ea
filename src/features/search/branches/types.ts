import type { RawBuilder } from 'kysely'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { SealedTable } from '../../writing/types.ts'

/** Whose words are read: those of the viewer, in some of their pairs, at a time. */
export interface Reach {
  viewer: Viewer
  pairIds: string[]
  /** Also what lies in no pair: goals of the company, own questions. */
  beyondPairs: boolean
  now: Temporal.Instant
}

/** One table that is searched: what of it the viewer may see by itself, whatever row-level security says beneath. */
interface Seen {
  /** Of the thing whose page it stands on; the row's own too, where that differs. */
  id: RawBuilder<unknown>
  rowId?: RawBuilder<unknown>
  /** Null where there is none. */
  pairId?: RawBuilder<unknown>
  meetingId?: RawBuilder<unknown>
  detail?: RawBuilder<unknown>
  /** True where the viewer alone can read it. */
  own?: RawBuilder<unknown>
  /** When it was written, and the day that is shown where that is another. */
  at: RawBuilder<unknown>
  date?: RawBuilder<unknown>
  /** From here to the end of its `where`. */
  from: RawBuilder<unknown>
}

/** One whose words the database can read: a text, and its stems. */
export interface PlainBranch extends Seen {
  text: RawBuilder<unknown>
  words: RawBuilder<unknown>
}

/** One whose words are sealed: the row that has them. */
export interface SealedBranch extends Seen {
  table: SealedTable
  row: RawBuilder<unknown>
}

export type Branch = PlainBranch | SealedBranch
