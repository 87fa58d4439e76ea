import type { Language } from '../../../platform/session/viewer.ts'

interface Texts {
  with: (name: string) => string
  movedTo: (day: string) => string
  stays: (why: string) => string
  nothing: string
}

export const text = {
  da: {
    with: (name) => `Med ${name}`,
    movedTo: (day) => `Bliver flyttet til ${day}`,
    stays: (why) => `Bliver stående. Find selv en ny tid (${why})`,
    nothing: 'Ingen af dine samtaler bliver flyttet.',
  },
  en: {
    with: (name) => `With ${name}`,
    movedTo: (day) => `Will be moved to ${day}`,
    stays: (why) => `Stays where it is. Find a new time yourselves (${why})`,
    nothing: 'None of your conversations will be moved.',
  },
} satisfies Record<Language, Texts>
