import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shapesOf } from './catalogue/rules.ts'
import { text as catalogue } from './catalogue/text.ts'
import { hintFor, missing, stands } from './rules.ts'
import type { ShapePoint } from './types.ts'

const title = fc.constantFrom('Ny ovn', 'ny  OVN', ' Ny ovn', 'Ferie', 'Vagtplan', 'Shifts', 'Mål')
const point: fc.Arbitrary<ShapePoint> = fc.record({
  category: fc.constantFrom('tasks', 'goals'),
  title,
  also: fc.array(title, { maxLength: 2 }),
})

test('put twice is put once, whatever stands there: nothing is doubled, and nothing that is missing is left out', () => {
  fc.assert(
    fc.property(fc.array(point), fc.array(title), (points, titles) => {
      const put = missing(points, titles)
      const after = [...titles, ...put.map((one) => one.title)]
      expect(missing(points, after)).toEqual([])
      for (const one of points) expect(stands(one, after)).toBe(true)
      for (const one of put) expect(stands(one, titles)).toBe(false)
      expect(put).toEqual(points.filter((one) => put.includes(one)))
    }),
  )
})

test('a point stands there in the other language too', () => {
  const { da, en } = catalogue
  const danish = shapesOf(da, [en]).flatMap(({ points }) => points)
  const english = shapesOf(en, [da]).flatMap(({ points }) => points)
  expect(danish.length).toBe(english.length)
  expect(
    missing(
      danish,
      english.map((one) => one.title),
    ),
  ).toEqual([])
  expect(
    missing(
      english,
      danish.map((one) => one.title),
    ),
  ).toEqual([])
})

test('six shapes in both languages, and none asks about illness, diagnosis, home, or why somebody was away', () => {
  const forbidden =
    /syg|diagnose|hjem|familie|læge|stress|angst|hvorfor|rask|helbred|\bill|sick|diagnos|famil|doctor|anxi|home|why|health|recover/i
  for (const words of Object.values(catalogue)) {
    expect(Object.keys(words)).toEqual(['whole', 'tasks', 'development', 'wellbeing', 'first', 'absence'])
    const points = Object.values(words).flatMap((shape) => Object.values(shape.points))
    expect(points.filter((one) => forbidden.test(one))).toEqual([])
  }
})

test('what is hinted: the first conversation, or to the employee alone that they have been away', () => {
  const day = Temporal.PlainDate.from
  const given = {
    isEmployee: true,
    lastHeld: day('2026-11-02'),
    absences: [{ from: day('2026-11-09'), until: day('2026-11-20') }],
    today: day('2026-11-23'),
  }
  expect(hintFor(given)).toBe('absence')
  expect(hintFor({ ...given, lastHeld: null })).toBe('first')
  expect(hintFor({ ...given, isEmployee: false })).toBeNull()
  expect(hintFor({ ...given, today: day('2026-11-20') })).toBeNull()
  expect(hintFor({ ...given, lastHeld: day('2026-11-21') })).toBeNull()
  expect(hintFor({ ...given, absences: [{ from: day('2026-11-17'), until: day('2026-11-20') }] })).toBeNull()
})
