import type { Language } from '../../../platform/session/viewer.ts'
import type { ReplyKind } from './types.ts'

interface Texts {
  /** What one of the two has answered, as a sentence; `name` is null for the viewer. */
  says: Record<ReplyKind, (name: string | null) => string>
  /** The proposed time, with its length when that is another. */
  proposed: (day: string, time: string, minutes: number | null) => string
  declinedLead: (own: boolean) => string
  move: string
  moveTo: (day: string, time: string) => string
  keep: string
  /** Who keeps the time, after a proposal; `name` is null for the viewer. */
  kept: (name: string | null) => string
}

export const text = {
  da: {
    says: {
      accepted: (name) => `${name ?? 'Du'} har sagt ja til tidspunktet.`,
      tentative: (name) => `${name ?? 'Du'} har svaret måske til tidspunktet.`,
      declined: (name) => `${name ?? 'Du'} har sagt nej til tidspunktet.`,
      countered: (name) =>
        name ? `${name} foreslår et andet tidspunkt` : 'Du har foreslået et andet tidspunkt',
    },
    proposed: (day, time, minutes) => `${day} kl. ${time}${minutes ? `, ${minutes} minutter` : ''}`,
    declinedLead: (own) =>
      own
        ? 'Find en tid, der passer jer begge. Punkterne følger med.'
        : 'Svaret kommer fra kalenderen. Find en tid, der passer jer begge. Punkterne følger med.',
    move: 'Flyt samtalen',
    moveTo: (day, time) => `Flyt til ${day} kl. ${time}`,
    keep: 'Behold tiden',
    kept: (name) => `${name ?? 'Du'} holder fast i tiden.`,
  },
  en: {
    says: {
      accepted: (name) => `${name ?? 'You'} said yes to the time.`,
      tentative: (name) => `${name ?? 'You'} answered maybe to the time.`,
      declined: (name) => `${name ?? 'You'} said no to the time.`,
      countered: (name) => (name ? `${name} proposes another time` : 'You proposed another time'),
    },
    proposed: (day, time, minutes) => `${day} at ${time}${minutes ? `, ${minutes} minutes` : ''}`,
    declinedLead: (own) =>
      own
        ? 'Find a time that suits you both. The items come along.'
        : 'The answer comes from their calendar. Find a time that suits you both. The items come along.',
    move: 'Move the conversation',
    moveTo: (day, time) => `Move to ${day} at ${time}`,
    keep: 'Keep the time',
    kept: (name) => (name ? `${name} keeps the time.` : 'You keep the time.'),
  },
} satisfies Record<Language, Texts>
