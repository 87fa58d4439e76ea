import { z } from 'zod'
import { choice, id, line, optionalLine } from '../../platform/web/fields.ts'
import { type Category, categories } from '../agenda/types.ts'

/** One point of a shape, in the words it will have on an agenda. */
export interface ShapePoint {
  category: Category
  title: string
  /** The same point in other languages: where one of these stands, so does this. */
  also?: readonly string[]
}

/** A form for an agenda: one that comes with Takt, or one of the viewer's own. */
export interface Shape {
  /** `whole`, `tasks` and so on, or the id of an own one. */
  id: string
  name: string
  /** What it is for; empty for one's own. */
  lead: string
  own: boolean
  /** Of an own one, which wording it is; 0 for the others. */
  version: number
  points: ShapePoint[]
}

/** A shape that would fit where nothing is on the agenda yet. */
export type Hint = 'first' | 'absence'

/** More points than an hour holds. */
export const mostPoints = 20

const places = Array.from({ length: mostPoints }, (_, index) => index + 1)
const rows = <const Prefix extends string, T extends z.ZodType>(prefix: Prefix, field: () => T) =>
  Object.fromEntries(places.map((place) => [`${prefix}${place}`, field()])) as Record<`${Prefix}${number}`, T>

/** The field of the point at an index, counted from nought. */
export const pointField = (index: number): `p${number}` => `p${index + 1}`

/** The indices of the points that are ticked in a form that was read. */
export const ticked = (form: object): Set<number> =>
  new Set(
    places.map((place) => place - 1).filter((index) => (form as Record<string, unknown>)[pointField(index)]),
  )

/** `p1`, `p2` … are the points that are wanted; `version` is that of the own shape that was shown. */
export const putForm = z.strictObject({
  ...rows('p', () => z.literal('on').optional()),
  version: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .optional(),
  share: choice(['yes', 'start', 'no']),
})

/** `t1`, `c1` … are the title and the category of each point; a point without a title is none. */
const shapeFields = {
  name: line(60),
  ...rows('t', () => optionalLine(200)),
  ...rows('c', () => choice(categories).default('other')),
}

type Written = { name: string } & Record<`t${number}`, string> & Record<`c${number}`, Category>

const atLeastOne = (value: object, context: z.RefinementCtx): void => {
  if (pointsOf(value as Written).length === 0) {
    context.addIssue({ code: 'custom', path: ['t1'], message: 'required' })
  }
}

export const newShapeForm = z.strictObject(shapeFields).superRefine(atLeastOne)
/** `meetingId` is the conversation one came from, and goes back to. */
export const editShapeForm = z.strictObject({ ...shapeFields, meetingId: id() }).superRefine(atLeastOne)
export const fromMeetingForm = z.strictObject({ meetingId: id() })

/** The points of a form that was filled in, in its order. */
export function pointsOf(form: object): ShapePoint[] {
  const written = form as Written
  return places.flatMap((place) => {
    const [title, category] = [written[`t${place}`], written[`c${place}`]]
    return title && category ? [{ title, category }] : []
  })
}
