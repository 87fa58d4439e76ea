import { expect, test } from 'vitest'
import { betweenText, hoursText, minutesText } from './hours.ts'

test('minutes are said as one would, and exactly', () => {
  expect([0, 45, 60, 61, 150, 2220].map((minutes) => minutesText('da', minutes))).toEqual([
    '0 min.',
    '45 min.',
    '1 time',
    '1 t. 1 min.',
    '2 t. 30 min.',
    '37 timer',
  ])
  expect([45, 60, 150, 2220].map((minutes) => minutesText('en', minutes))).toEqual([
    '45 min',
    '1 hour',
    '2 h 30 min',
    '37 hours',
  ])
})

const ranges = [
  { min: 2220, max: 2220 },
  { min: 20, max: 30 },
  { min: 2100, max: 2460 },
  { min: 90, max: 120 },
  { min: 0, max: 120 },
]

test('a range is said by both its ends', () => {
  expect(ranges.map((range) => hoursText('da', range))).toEqual([
    '37 timer',
    '20–30 min.',
    '35–41 timer',
    '1 t. 30 min. – 2 timer',
    '0–2 timer',
  ])
  expect(ranges.map((range) => betweenText('da', range))).toEqual([
    '37 timer',
    'mellem 20 og 30 min.',
    'mellem 35 og 41 timer',
    'mellem 1 t. 30 min. og 2 timer',
    'mellem 0 min. og 2 timer',
  ])
  expect(betweenText('en', { min: 2100, max: 2460 })).toBe('between 35 and 41 hours')
})
