import type { Language } from '../../../platform/session/viewer.ts'

interface Texts {
  heading: string
  lead: (name: string) => string
  none: string
  toRoom: string
  choose: string
  period: string
  periodLead: string
  question: string
  from: string
  until: string
  empty: string
  add: string
  nothingThere: string
  /** Above what the other will read, word for word. */
  preview: (name: string) => string
  previewLead: (name: string) => string
  leaveOut: string
  share: (name: string) => string
  tooMany: (most: number) => string
}

export const text = {
  da: {
    heading: 'Vælg fra dit rum',
    lead: (name) =>
      `Del et enkelt svar, en tanke eller en periode fra dine trivselstjek, eller noget af en note. Før du deler, ser du præcis det, ${name} får at læse. Resten bliver i dit rum.`,
    none: 'Du har ingen trivselstjek i dit rum endnu.',
    toRoom: 'Gå til dit rum',
    choose: 'Hvad vil du dele?',
    period: 'Del en periode',
    periodLead: 'Dine svar på ét spørgsmål, fra dag til dag.',
    question: 'Hvilket spørgsmål?',
    from: 'Fra',
    until: 'Til og med',
    empty: 'Kan springes over.',
    add: 'Tag perioden med',
    nothingThere: 'Du har ikke svaret på det spørgsmål i de dage.',
    preview: (name) => `Det her kommer ${name} til at læse`,
    previewLead: (name) => `Ord for ord, og ikke andet. ${name} ser det først, når du deler det.`,
    leaveOut: 'Tag det ud',
    share: (name) => `Del med ${name}`,
    tooMany: (most) => `Du kan dele ${most} ting ad gangen. Tag noget ud, eller del dem her først.`,
  },
  en: {
    heading: 'Choose from your room',
    lead: (name) =>
      `Share a single answer, a thought or a period from your check-ins, or part of a note. Before you share, you see exactly what ${name} will read. The rest stays in your room.`,
    none: 'You have no check-ins in your room yet.',
    toRoom: 'Go to your room',
    choose: 'What do you want to share?',
    period: 'Share a period',
    periodLead: 'Your answers to one question, day by day.',
    question: 'Which question?',
    from: 'From',
    until: 'Until and including',
    empty: 'Can be left out.',
    add: 'Take the period along',
    nothingThere: 'You have not answered that question in those days.',
    preview: (name) => `This is what ${name} will read`,
    previewLead: (name) => `Word for word, and nothing else. ${name} sees it only once you share it.`,
    leaveOut: 'Leave it out',
    share: (name) => `Share with ${name}`,
    tooMany: (most) => `You can share ${most} things at a time. Leave some out, or share these first.`,
  },
} satisfies Record<Language, Texts>
