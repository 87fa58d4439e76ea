interface Texts {
  title: string
  health: (words: string) => string
  number: string
  law: string[]
  instead: (name: string) => string
  example: { heading: string; not: string; but: string }
  numberWhy: string
  /** By the name of the field; what has none is what one wrote. */
  fields: Record<string, string>
  wrote: string
  hint: string
  corrected: string
  anyway: string
  kept: string
  back: (name: string) => string
}

export const text = {
  da: {
    title: 'Inden du gemmer',
    health: (words) => `Det ser ud til, at du skriver om en andens helbred: ${words}.`,
    number: 'Her står noget, der ligner et cpr-nummer.',
    law: [
      'En arbejdsgiver må kun bede om oplysninger om sygdom, når sygdommen har væsentlig betydning for, om man kan klare sit arbejde. Der må ikke spørges til helbredet i almindelighed, og heller ikke til, om man kan blive syg. Det står i helbredsoplysningsloven § 2.',
    ],
    instead: (name) =>
      `Fortæller ${name} det selv, så lyt og hjælp. Men skriv, hvad der skal ske på arbejdet, ikke hvorfor. Handler det om dig selv, eller om noget helt andet, så gem bare.`,
    example: {
      heading: 'For eksempel',
      not: 'I stedet for: “Sygemeldt med stress, starter op på halv tid.”',
      but: 'Skriv: “Arbejder 18 timer om ugen til 1. marts. Vi ser på det sammen hver mandag.”',
    },
    numberWhy: 'Takt har ikke brug for nogens cpr-nummer. Slet det, før du gemmer.',
    fields: {
      title: 'Overskrift',
      happened: 'Hvad skete der?',
      meant: 'Hvad betød det?',
      wish: 'Hvad ønsker du?',
      reason: 'Begrundelse',
      note: 'Din note',
      why: 'Hvorfor',
      place: 'Sted',
    },
    wrote: 'Det, du skrev',
    hint: 'Ret det her.',
    corrected: 'Gem det rettede',
    anyway: 'Gem alligevel',
    kept: 'Intet er gemt endnu. Det, du skrev, står her.',
    back: (name) => `Gem ikke, gå til dig og ${name}`,
  },
  en: {
    title: 'Before you save',
    health: (words) => `It looks as if you are writing about somebody else’s health: ${words}.`,
    number: 'There is something here that looks like a civil registration number.',
    law: [
      'In Denmark an employer may ask about an illness only where it matters greatly to whether one can do one’s work. It is not allowed to ask about health in general, nor about the risk of falling ill. That is section 2 of the act on health information (helbredsoplysningsloven).',
    ],
    instead: (name) =>
      `If ${name} tells you, listen and help. But write what is to happen at work, not why. If it is about yourself, or about something else altogether, just save it.`,
    example: {
      heading: 'For example',
      not: 'Instead of: “On sick leave with stress, starts at half time.”',
      but: 'Write: “Works 18 hours a week until 1 March. We look at it together every Monday.”',
    },
    numberWhy: 'Takt has no need of anybody’s registration number. Delete it before you save.',
    fields: {
      title: 'Heading',
      happened: 'What happened?',
      meant: 'What did it mean?',
      wish: 'What do you wish?',
      reason: 'Reason',
      note: 'Your note',
      why: 'Why',
      place: 'Place',
    },
    wrote: 'What you wrote',
    hint: 'Change it here.',
    corrected: 'Save the changed words',
    anyway: 'Save anyway',
    kept: 'Nothing is saved yet. What you wrote stands here.',
    back: (name) => `Do not save, go to you and ${name}`,
  },
} satisfies Record<'da' | 'en', Texts>
