import type { Language } from '../session/viewer.ts'

/** Whole minutes from the least to the most; the same twice where it is one figure. */
interface Minutes {
  min: number
  max: number
}

const words = {
  da: {
    hour: 'time',
    hours: 'timer',
    shortHours: 't.',
    minutes: 'min.',
    between: (min: string | number, max: string) => `mellem ${min} og ${max}`,
  },
  en: {
    hour: 'hour',
    hours: 'hours',
    shortHours: 'h',
    minutes: 'min',
    between: (min: string | number, max: string) => `between ${min} and ${max}`,
  },
} as const

/** "45 min." · "1 time" · "37 timer" · "2 t. 30 min.": whole minutes in words, exactly. */
export function minutesText(language: Language, minutes: number): string {
  const t = words[language]
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} ${t.minutes}`
  if (rest === 0) return `${hours} ${hours === 1 ? t.hour : t.hours}`
  return `${hours} ${t.shortHours} ${rest} ${t.minutes}`
}

/** "20–30 min." · "35–41 timer" · "1 t. 30 min. – 2 timer": a range of whole minutes in words, exactly. */
export function hoursText(language: Language, { min, max }: Minutes): string {
  const t = words[language]
  if (min === max) return minutesText(language, min)
  if (max < 60) return `${min}–${max} ${t.minutes}`
  if (min % 60 === 0 && max % 60 === 0) return `${min / 60}–${max / 60} ${t.hours}`
  return `${minutesText(language, min)} – ${minutesText(language, max)}`
}

/** "mellem 35 og 41 timer" · "between 20 and 30 min", for the middle of a sentence; the figure alone where it is one. */
export function betweenText(language: Language, { min, max }: Minutes): string {
  if (min === max) return minutesText(language, min)
  const isAlike = max < 60 || (min % 60 === 0 && max % 60 === 0 && min > 0)
  const least = isAlike ? (max < 60 ? min : min / 60) : minutesText(language, min)
  return words[language].between(least, minutesText(language, max))
}
