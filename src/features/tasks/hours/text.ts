import { possessive } from '../../../platform/i18n/names.ts'
import type { Language } from '../../../platform/session/viewer.ts'

interface Texts {
  title: string
  lead: string
  leadLeader: (name: string) => string
  now: string
  usual: string
  from: string
  fromHint: string
  first: string
  week: (number: number) => string
  hint: string
  varying: string
  varyingLead: string
  audience: { shared: (name: string) => string; private: string }
  save: string
  saved: string
  ended: string
  away: string
  toAvailability: string
  history: string
  weekly: (hours: string) => string
  cycle: (weeks: number, hours: string[]) => string
  mean: (hours: string) => string
  since: (date: string) => string
  errors: Record<string, string>
}

export const text = {
  da: {
    title: 'Aftalte timer om ugen',
    lead: 'Det, ugen skal kunne rumme. Takt holder dine opgaver op imod dem.',
    leadLeader: (name) => `Det, ${possessive('da', name)} uge skal kunne rumme. ${name} skriver dem selv.`,
    now: 'Gælder nu',
    usual: 'Der er ikke skrevet andet, så Takt regner med 37 timer.',
    from: 'Fra mandag den',
    fromHint: 'Det, der gjaldt før, bliver stående for ugerne før.',
    first: 'Timer om ugen',
    week: (number) => `Uge ${number}`,
    hint: 'F.eks. 37, 32,5 eller 32:15',
    varying: 'Skifter timerne fra uge til uge?',
    varyingLead:
      'Så er feltet ovenfor den første uge. Skriv de næste her, så mange som der er, før det begynder forfra. Lad resten stå tomme.',
    audience: {
      shared: (name) => `Dig og ${name}, så længe du deler listen`,
      private: 'Kun dig, indtil du deler listen',
    },
    save: 'Gem timerne',
    saved: 'Timerne er gemt.',
    ended: 'I har ikke længere samtaler sammen. Timerne kan læses, men ikke ændres.',
    away: 'Ferie, kursus og andre dage, du er væk, skal du ikke trække fra: Takt regner dem fra, når de står under din arbejdstid.',
    toAvailability: 'Se dine arbejdsdage og dage, du er væk',
    history: 'Sådan har det været',
    weekly: (hours) => `${hours} om ugen`,
    cycle: (weeks, hours) => `Skifter over ${weeks} uger: ${hours.join(', ')}`,
    mean: (hours) => `I gennemsnit ${hours} om ugen`,
    since: (date) => `Fra ${date}`,
    errors: {
      'not-hours': 'Skriv timer om ugen, højst 100, f.eks. 37, 32,5 eller 32:15',
      gap: 'Skriv også timerne for denne uge, 0 hvis du har fri',
      'not-monday': 'Vælg en mandag',
      'too-far': 'Vælg en mandag, der ligger højst to år fra i dag',
    },
  },
  en: {
    title: 'Agreed hours a week',
    lead: 'What the week has to hold. Takt sets your tasks against them.',
    leadLeader: (name) => `What ${possessive('en', name)} week has to hold. ${name} writes them.`,
    now: 'Now',
    usual: 'Nothing else has been written, so Takt counts on 37 hours.',
    from: 'From Monday',
    fromHint: 'What applied before stays for the weeks before.',
    first: 'Hours a week',
    week: (number) => `Week ${number}`,
    hint: 'E.g. 37, 32.5 or 32:15',
    varying: 'Do the hours change from week to week?',
    varyingLead:
      'Then the field above is the first week. Write the next ones here, as many as there are before it starts over. Leave the rest empty.',
    audience: {
      shared: (name) => `You and ${name}, as long as you share the list`,
      private: 'Only you, until you share the list',
    },
    save: 'Save the hours',
    saved: 'The hours are saved.',
    ended: 'You no longer have conversations together. The hours can be read but not changed.',
    away: 'Do not take off holidays, courses and other days away: Takt leaves them out when they stand under your working hours.',
    toAvailability: 'See your working days and days away',
    history: 'How it has been',
    weekly: (hours) => `${hours} a week`,
    cycle: (weeks, hours) => `Changes over ${weeks} weeks: ${hours.join(', ')}`,
    mean: (hours) => `${hours} a week on average`,
    since: (date) => `From ${date}`,
    errors: {
      'not-hours': 'Write hours a week, at most 100, e.g. 37, 32.5 or 32:15',
      gap: 'Write the hours of this week too, 0 if you are off',
      'not-monday': 'Choose a Monday',
      'too-far': 'Choose a Monday at most two years from today',
    },
  },
} satisfies Record<Language, Texts>
