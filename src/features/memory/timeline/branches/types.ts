import type { RawBuilder } from 'kysely'
import type { Viewer } from '../../../../platform/session/viewer.ts'
import type { Group } from '../types.ts'

/**
 * A kind of event: a statement that gives `what`, `at`, `key` (`kind:uuid`, of its own among all events), `of`, `by`,
 * `body` and `more` for one pair; of sealed words `more` says where they stand. It starts from a table that is indexed by organisation and pair, and gives what both
 * of the two may see and nothing else: row-level security lets the viewer's own drafts through, a history has none.
 * `today` is the day on the viewer's calendar.
 */
export interface Branch {
  group: Group
  events: (viewer: Viewer, pairId: string, today: Temporal.PlainDate) => RawBuilder<unknown>
}
