import { z } from 'zod'
import { id, lines, optionalLine, optionalLines } from '../../../platform/web/fields.ts'
import { longestHeading, longestWords, mostAtOnce, type SharedWords } from '../types.ts'

const places = Array.from({ length: mostAtOnce }, (_, index) => index + 1)

const rows = <const Prefix extends string, T extends z.ZodType>(prefix: Prefix, field: () => T) =>
  Object.fromEntries(places.slice(1).map((place) => [`${prefix}${place}`, field()])) as Record<
    `${Prefix}${number}`,
    T
  >

/** `h1`, `w1`, `h2` … are heading and words of each thing; one without words is none, but for the first. */
export const shareForm = z
  .strictObject({
    h1: optionalLine(longestHeading),
    w1: lines(longestWords),
    ...rows('h', () => optionalLine(longestHeading)),
    ...rows('w', () => optionalLines(longestWords)),
  })
  .transform((form): SharedWords[] => {
    const typed = form as Record<string, string>
    return places.flatMap((place) => {
      const [heading = '', words = ''] = [typed[`h${place}`], typed[`w${place}`]]
      return words === '' ? [] : [{ heading, words }]
    })
  })

/** How many things a form that came back has. */
export const placesTyped = (typed: Record<string, string>): number =>
  places.findLast((place) => typed[`w${place}`] !== undefined || typed[`h${place}`] !== undefined) ?? 1

/** `pairId` is the page one presses on: where the share is gone already, one comes back to it all the same. */
export const withdrawalForm = z.strictObject({ pairId: id().optional() })

/** What has just been done, as the address of the page says it. */
export const doneQuery = z.enum(['shared', 'withdrawn', 'consented'])
export type Done = z.output<typeof doneQuery>
