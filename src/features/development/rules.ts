import type { Effect, Training, Wish } from './types.ts'

/** How long after its last day a training is asked about: long enough to have met the work again. */
export const weeksUntilAsked = 4

/** How long a wish to be asked later puts it off. */
export const weeksPutOff = 4

/** How long it is asked before Takt leaves it be; nobody is asked for ever. */
export const weeksAsked = 13

type Asked = Pick<Training, 'lastDate'> & { effects: readonly Pick<Effect, 'answer' | 'on'>[] }

/** What the employee has answered last; null while they have not. */
export const answerOf = ({ effects }: Pick<Training, 'effects'>): Effect | null =>
  effects.findLast(({ answer }) => answer !== 'later') ?? null

/** The first day on which a training is asked about; null once it has been answered. */
export function askedFrom({ lastDate, effects }: Asked): Temporal.PlainDate | null {
  if (effects.some(({ answer }) => answer !== 'later')) return null
  const putOff = effects.map(({ on }) => on.add({ weeks: weeksPutOff }))
  return [lastDate.add({ weeks: weeksUntilAsked }), ...putOff].reduce((one, other) =>
    Temporal.PlainDate.compare(one, other) >= 0 ? one : other,
  )
}

/** Whether the employee is asked on this day what a training has changed. */
export function isAsked(training: Asked, today: Temporal.PlainDate): boolean {
  const from = askedFrom(training)
  return (
    from !== null &&
    Temporal.PlainDate.compare(from, today) <= 0 &&
    Temporal.PlainDate.compare(today, from.add({ weeks: weeksAsked })) < 0
  )
}

/** Its last day is over: there is something to say about it, asked or not. */
export const isOver = ({ lastDate }: Pick<Training, 'lastDate'>, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(lastDate, today) < 0

/**
 * The trainings that the viewer is asked about now: of their own wishes, also of those that came true, while the two go
 * on together.
 */
export function askedOf(
  wishes: readonly Wish[],
  memberId: string,
  today: Temporal.PlainDate,
): { wish: Wish; training: Training }[] {
  return wishes
    .filter(({ authorId, pair, closing }) => {
      return authorId === memberId && pair.goesOn && (closing === null || closing.outcome === 'reached')
    })
    .flatMap((wish) =>
      wish.trainings.filter((training) => isAsked(training, today)).map((training) => ({ wish, training })),
    )
}

/** What keeps more from being agreed or planned for a wish; null when nothing does. */
export const closedTo = ({ pair, closing }: Pick<Wish, 'pair' | 'closing'>): 'ended' | 'closed' | null =>
  !pair.goesOn ? 'ended' : closing ? 'closed' : null
