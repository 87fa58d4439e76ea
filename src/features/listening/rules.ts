import type { Listening, Outcome, Retelling } from './types.ts'

/** How it was heard as it stands now; null while nobody has shared it. */
export const currentOf = ({ retellings }: Listening): Retelling | null => retellings[0] ?? null

/** Whether the one who did not write the words as they stand said that they are right. */
export const isConfirmed = (listening: Listening): boolean => currentOf(listening)?.confirmation != null

/** What one of the two can do now; nothing once the two have parted. */
export function possible(listening: Listening, viewerId: string, goesOn: boolean) {
  const current = currentOf(listening)
  const confirmed = isConfirmed(listening)
  return {
    remove:
      goesOn &&
      !listening.removed &&
      listening.begunBy === viewerId &&
      current === null &&
      listening.draft === null,
    write: goesOn && !confirmed,
    confirm: goesOn && current !== null && !confirmed && current.authorId !== viewerId,
    undo: goesOn && current?.confirmation?.by === viewerId,
  }
}

/** Whether these words can become the next version; `same` needs nothing to be written. */
export function writable(
  listening: Listening,
  seenVersion: number,
  body: string,
  goesOn: boolean,
): 'write' | 'same' | Outcome {
  if (!goesOn) return 'ended'
  const current = currentOf(listening)
  // A second press of the same button, or an adjustment that adjusts nothing.
  if (current?.body === body) return 'same'
  if (isConfirmed(listening)) return 'confirmed'
  return (current?.version ?? 0) === seenVersion ? 'write' : 'outdated'
}

/** Whether someone can say that the version they saw is how it was. */
export function confirmable(
  listening: Listening,
  viewerId: string,
  seenVersion: number,
  goesOn: boolean,
): 'write' | 'same' | Outcome {
  if (!goesOn) return 'ended'
  const current = currentOf(listening)
  if (current?.version !== seenVersion) return 'outdated'
  if (current.authorId === viewerId) return 'own'
  return current.confirmation ? 'same' : 'write'
}

/** What stands on record of a conversation: what one of the two has shared. */
export const toldOf = (listenings: readonly Listening[]): Listening[] =>
  listenings.filter(({ retellings }) => retellings.length > 0)

/** How large a question can stand: no word may be cut where there is no hyphenation, and all of it fit a screen. */
export function sizeOf(question: string): 'large' | 'middle' | 'small' {
  const longest = Math.max(...question.split(/[\s-]+/).map((word) => word.length))
  if (longest <= 14 && question.length <= 70) return 'large'
  return longest <= 18 && question.length <= 120 ? 'middle' : 'small'
}
