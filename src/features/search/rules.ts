import { urls } from '../../urls.ts'
import type { Other, Place, Wanted } from './types.ts'

/** As many characters of what was typed as are looked for. */
export const longestQuery = 200
/** As many results as a page shows. */
export const mostShown = 50

/** Fewer letters than this begin too many words. */
const shortestBeginning = 2

/**
 * Makes of what was typed what can be looked for; null when there is no letter and no digit in it.
 * Anything goes: control characters are spaces, and what is too long is cut.
 */
export function wantedOf(typed: string): Wanted | null {
  const tidy = typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  const letters = [...tidy]
  const whole = letters.slice(0, longestQuery).join('')
  if (!/[\p{L}\p{Nd}]/u.test(whole)) return null
  // What one way of reading leaves out must not come in by another: then there is one way only.
  const leavesOut = /(?:^| )-/.test(whole)
  const others = leavesOut ? [] : [whole.replace(/aa/gi, 'å'), whole.replace(/å/gi, 'aa')]
  const spellings = [...new Set([whole, ...others])].map(spellingOf)
  return { spellings, leavesOut, cut: letters.length > longestQuery }
}

function spellingOf(whole: string): Wanted['spellings'][number] {
  // A word that is left out, or stands in quotes, is meant as it is; so is one that the cut may have shortened.
  const quoted = whole.split('"').length % 2 === 0
  const last = /(?:^| )([\p{L}\p{M}\p{Nd}]+)$/u.exec(whole)
  const word = last?.[1] ?? ''
  if (!last || quoted || word.length < shortestBeginning) return { whole, head: '', beginning: null }
  // The word has neither quotes nor backslashes, so it can stand in quotes of tsquery as it is.
  return { whole, head: whole.slice(0, last.index), beginning: `'${word}':*` }
}

/**
 * Whether a text can fit a query of PostgreSQL at all: a stem and its words begin alike, so that a text without such a
 * beginning needs no look. `y` counts as `i`: English writes one for the other ("dying", "die").
 */
export function mayFit(query: string): (text: string) => boolean {
  const lexemes = [...query.matchAll(/'((?:[^']|'')*)'/g)].map(([, lexeme = '']) => lexeme)
  const beginnings = new Set(lexemes.map((lexeme) => [...alike(lexeme)].slice(0, 2).join('')))
  const anyOf = [...beginnings].map(
    (beginning) => (/^\p{L}/u.test(beginning) ? `(?<!\\p{L})` : '') + RegExp.escape(beginning),
  )
  const pattern = new RegExp(anyOf.join('|'), 'u')
  return (text) => pattern.test(alike(text))
}

const alike = (text: string): string => text.toLowerCase().replaceAll('y', 'i')

const folded = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('aa', 'å')
const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []

/** Those whose name has, for each word typed, one that begins with it. */
export function peopleNamed(others: Other[], { spellings }: Wanted): Other[] {
  const typed = wordsOf(spellings[0]?.whole ?? '')
  return others.filter(({ name }) => {
    const names = wordsOf(name)
    return typed.every((word) => names.some((one) => one.startsWith(word)))
  })
}

/** The pairs the viewer asked for: those with one person, or all; all too when they share none with that person. */
export function pairsWith(others: Other[], memberId: string | undefined): Other[] {
  const some = others.filter((other) => other.memberId === memberId)
  return some.length > 0 ? some : others
}

/** Where a thing stands; null for a question of one's own while no conversation is ahead that it could be asked at. */
export function hrefOf({ kind, id, rowId, pairId, meetingId, detail }: Place): string | null {
  switch (kind) {
    case 'item':
    case 'note':
      return `${urls.meeting({ meetingId: meetingId ?? '' })}#${kind}-${rowId}`
    case 'preparation':
      // Sends on to the conversation's own page once it has begun.
      return urls.preparationStep({ meetingId: meetingId ?? '', step: detail ?? '' })
    case 'agreement':
      return urls.agreement({ agreementId: id })
    case 'feedback':
    case 'feedbackAnswer':
      return urls.feedback({ feedbackId: id })
    case 'expectation':
    case 'expectationAnswer':
      return detail === 'draft'
        ? `${urls.pairExpectations({ pairId: pairId ?? '' })}#draft-${rowId}`
        : urls.expectation({ expectationId: id })
    case 'goal':
    case 'checkpoint':
      if (detail === 'organisation') return `${urls.goals()}#goal-${id}`
      return urls.goal({ goalId: id }) + (kind === 'checkpoint' ? `#checkpoint-${rowId}` : '')
    case 'question':
      return meetingId && urls.meetingQuestions({ meetingId })
    case 'retelling':
      return urls.retelling({ listeningId: id })
    case 'wish':
      return urls.wish({ wishId: id })
    case 'training':
      return `${urls.wish({ wishId: id })}#training-${rowId}`
    case 'trainingEffect':
      return `${urls.wish({ wishId: id })}#effect-${rowId}`
    case 'task':
      return detail === 'own'
        ? urls.task({ taskId: id })
        : `${urls.pairTasks({ pairId: pairId ?? '' })}#task-${id}`
    case 'taskSuggestion':
      return `${urls.pairTasks({ pairId: pairId ?? '' })}#suggestion-${id}`
  }
}
