import type { Language } from '../../platform/session/viewer.ts'

interface Texts {
  title: string
  lead: string
  onlyYou: string
  seen: string
  week: {
    heading: string
    none: string
    from: string
    to: string
    look: string
    usual: string
  }
  absences: {
    heading: string
    lead: string
    none: string
    from: string
    until: string
    untilHint: string
    look: string
    remove: string
    removeNamed: (days: string) => string
  }
  days: (from: string, until: string) => string
  left: { heading: string; lead: string; move: string; moveWith: (name: string, day: string) => string }
  preview: {
    week: string
    absence: (days: string) => string
    keep: Record<'week' | 'absence', string>
    back: string
  }
  done: Record<'week' | 'usual' | 'away' | 'back', string>
  moved: (count: number) => string
  undo: string
  errors: Record<string, string>
}

export const text = {
  da: {
    title: 'Din arbejdstid',
    lead: 'Takt lægger samtaler, når I begge er på arbejde, og flytter dem selv, når du er væk.',
    onlyYou: 'Kun dig',
    seen: 'Den anden kan se, at en samtale er flyttet, fordi en af jer er væk. Ikke hvem, og ikke hvorfor.',
    week: {
      heading: 'Hvornår arbejder du?',
      none: 'Du har ikke sagt noget endnu. Indtil da regner Takt med mandag til fredag kl. 8–17. Lad felterne stå tomme på en fridag.',
      from: 'Fra',
      to: 'Til',
      look: 'Se, hvad det flytter',
      usual: 'Brug mandag til fredag kl. 8–17 igen',
    },
    absences: {
      heading: 'Hvornår er du væk?',
      lead: 'Ferie, kursus, barsel: Takt spørger ikke hvorfor.',
      none: 'Her kommer de dage, du er væk. Læg ferien ind, så snart du kender den.',
      from: 'Første dag',
      until: 'Sidste dag',
      untilHint: 'Lad feltet stå tomt for en enkelt dag.',
      look: 'Se, hvad det flytter',
      remove: 'Fjern',
      removeNamed: (days) => `Fjern: ${days}`,
    },
    days: (from, until) => (from === until ? from : `${from} til ${until}`),
    left: {
      heading: 'Find en ny tid til',
      lead: 'Takt kunne ikke flytte dem selv: I har flyttet eller planlagt dem i hånden, eller også er der ikke plads før den næste.',
      move: 'Find en tid',
      moveWith: (name, day) => `Find en tid med ${name} i stedet for ${day}`,
    },
    preview: {
      week: 'Din nye arbejdstid',
      absence: (days) => `Væk ${days}`,
      keep: { week: 'Gem arbejdstiden', absence: 'Læg fraværet ind' },
      back: 'Ret',
    },
    done: {
      week: 'Din arbejdstid er gemt.',
      usual: 'Takt regner igen med mandag til fredag kl. 8–17.',
      away: 'Fraværet er lagt ind.',
      back: 'Fraværet er fjernet.',
    },
    moved: (count) =>
      count === 0 ? '' : count === 1 ? ' 1 samtale er flyttet.' : ` ${count} samtaler er flyttet.`,
    undo: 'Fortryd',
    errors: {
      'ends-first': 'Dagen skal slutte, efter at den er begyndt',
      'no-days': 'Skriv tider for mindst en dag',
      'until-first': 'Den sidste dag ligger før den første',
      'too-many-days': 'Skriv højst et år ad gangen',
      passed: 'Dagene er gået',
    },
  },
  en: {
    title: 'Your working hours',
    lead: 'Takt plans conversations when you are both at work, and moves them by itself when you are away.',
    onlyYou: 'Only you',
    seen: 'The other can see that a conversation was moved because one of you is away. Not who, and not why.',
    week: {
      heading: 'When do you work?',
      none: 'You have not said yet. Until then Takt reckons with Monday to Friday, 8–17. Leave the fields of a day off empty.',
      from: 'From',
      to: 'To',
      look: 'See what it moves',
      usual: 'Use Monday to Friday, 8–17 again',
    },
    absences: {
      heading: 'When are you away?',
      lead: 'Holiday, course, parental leave: Takt does not ask why.',
      none: 'The days you are away will stand here. Enter your holiday as soon as you know it.',
      from: 'First day',
      until: 'Last day',
      untilHint: 'Leave it empty for a single day.',
      look: 'See what it moves',
      remove: 'Remove',
      removeNamed: (days) => `Remove: ${days}`,
    },
    days: (from, until) => (from === until ? from : `${from} to ${until}`),
    left: {
      heading: 'Find a new time for',
      lead: 'Takt could not move these by itself: you moved or planned them by hand, or there is no room before the next.',
      move: 'Find a time',
      moveWith: (name, day) => `Find a time with ${name} instead of ${day}`,
    },
    preview: {
      week: 'Your new working hours',
      absence: (days) => `Away ${days}`,
      keep: { week: 'Save the hours', absence: 'Enter the absence' },
      back: 'Change',
    },
    done: {
      week: 'Your working hours are saved.',
      usual: 'Takt reckons with Monday to Friday, 8–17 again.',
      away: 'The absence is entered.',
      back: 'The absence is removed.',
    },
    moved: (count) =>
      count === 0 ? '' : count === 1 ? ' 1 conversation was moved.' : ` ${count} conversations were moved.`,
    undo: 'Undo',
    errors: {
      'ends-first': 'The day must end after it begins',
      'no-days': 'Write times for at least one day',
      'until-first': 'The last day lies before the first',
      'too-many-days': 'Write at most a year at a time',
      passed: 'Those days have passed',
    },
  },
} satisfies Record<Language, Texts>
