import { counted } from '../../platform/i18n/dates.ts'
import type { Kind } from './types.ts'

interface Texts {
  heading: string
  lead: string
  label: string
  button: string
  kinds: Record<Kind, string>
  feedbackKinds: Record<string, string>
  onlyYou: string
  company: string
  everyone: string
  withWhom: string
  people: string
  ended: string
  results: (count: number, query: string) => string
  more: (shown: number) => string
  none: (query: string) => string
  noneHint: string
  nothingToLookFor: string
  cut: (most: number) => string
}

export const text = {
  da: {
    heading: 'Søg',
    lead: 'I alt det, du selv kan se: samtaler, aftaler, mål og noter. Det, der kun er dit, kan ingen andre finde. I dit rum søges der ikke: det kan kun din browser læse.',
    label: 'Hvad leder du efter?',
    button: 'Søg',
    kinds: {
      item: 'Punkt',
      note: 'Note',
      preparation: 'Forberedelse',
      agreement: 'Aftale',
      feedback: 'Feedback',
      feedbackAnswer: 'Svar på feedback',
      expectation: 'Forventning',
      expectationAnswer: 'Svar på forventning',
      goal: 'Mål',
      checkpoint: 'Status på mål',
      question: 'Dit spørgsmål',
      retelling: 'Sådan hørte jeg dig',
      wish: 'Udvikling',
      training: 'Kursus eller oplæring',
      trainingEffect: 'Udbytte',
      task: 'Arbejdsopgave',
      taskSuggestion: 'Forslag til opgavelisten',
    },
    feedbackKinds: { praise: 'Ros', constructive: 'Konstruktiv feedback' },
    onlyYou: 'Kun dig',
    company: 'Virksomheden',
    everyone: 'Alle',
    withWhom: 'Vis det, der er mellem dig og',
    people: 'Personer',
    ended: 'Jeres samtaler er afsluttet',
    results: (count, query) => `${counted(count, 'resultat', 'resultater')} for “${query}”`,
    more: (shown) =>
      `Der er flere. Her er de ${shown}, der passer bedst. Skriv et ord mere for at finde resten.`,
    none: (query) => `Der er ikke noget om “${query}” i det, du kan se.`,
    noneHint: 'Prøv med færre ord eller kun begyndelsen af et ord.',
    nothingToLookFor:
      'Det er der ikke noget at søge på i. Skriv et ord, der siger noget om det, du leder efter.',
    cut: (most) => `Der er kun søgt på de første ${most} tegn.`,
  },
  en: {
    heading: 'Search',
    lead: 'In all that you can see: conversations, agreements, goals and notes. What is yours alone, nobody else can find. Your room is not searched: your browser alone can read it.',
    label: 'What are you looking for?',
    button: 'Search',
    kinds: {
      item: 'Topic',
      note: 'Note',
      preparation: 'Preparation',
      agreement: 'Agreement',
      feedback: 'Feedback',
      feedbackAnswer: 'Answer to feedback',
      expectation: 'Expectation',
      expectationAnswer: 'Answer to an expectation',
      goal: 'Goal',
      checkpoint: 'How a goal stands',
      question: 'Your question',
      retelling: 'This is how I heard you',
      wish: 'Development',
      training: 'Course or training',
      trainingEffect: 'What it changed',
      task: 'Task',
      taskSuggestion: 'Suggestion for the list of tasks',
    },
    feedbackKinds: { praise: 'Praise', constructive: 'Constructive feedback' },
    onlyYou: 'Only you',
    company: 'The company',
    everyone: 'Everyone',
    withWhom: 'Show what lies between you and',
    people: 'People',
    ended: 'Your conversations have ended',
    results: (count, query) => `${counted(count, 'result', 'results')} for “${query}”`,
    more: (shown) => `There are more. These ${shown} fit best. Add a word to find the rest.`,
    none: (query) => `Nothing that you can see says “${query}”.`,
    noneHint: 'Try fewer words, or only the beginning of one.',
    nothingToLookFor: 'There is nothing to look for in that. Write a word that says something about it.',
    cut: (most) => `Only the first ${most} characters were searched for.`,
  },
} satisfies Record<'da' | 'en', Texts>
