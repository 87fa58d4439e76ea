import { expect, test } from 'vitest'
import { sizeOf } from './rules.ts'

test.each([
  ['Hvad fylder mest for dig i arbejdet lige nu?', 'large'],
  ['Hvordan går det med vagtplanlægningen?', 'middle'],
  ['Hvordan går det i elcykelreparationsværkstedet?', 'small'],
  [`Hvad ${'nu '.repeat(25)}?`, 'middle'],
  [`Hvad ${'nu '.repeat(50)}?`, 'small'],
] as const)('%s stands %s', (question, size) => {
  expect(sizeOf(question)).toBe(size)
})
