interface Texts {
  title: string
  lead: string
  contents: string
  sayHeading: string
  adviser: string
  adviserLead: string
  line: (name: string, phone: string) => string
  call: (phone: string) => string
  more: (name: string) => string
  private: string
}

export const text = {
  da: {
    title: 'En god samtale',
    lead: 'Det kræver ikke en uddannelse. Det kræver, at I holder aftalen, kommer forberedt og lytter.',
    contents: 'Kapitler',
    sayHeading: 'Det kan du sige',
    adviser: 'Tal med en rådgiver',
    adviserLead: 'Er du i tvivl om, hvordan du tager en svær samtale, så ring og få sparring.',
    line: (name, phone) => `Brug for sparring? Ring til ${name} på ${phone}`,
    call: (phone) => `Ring ${phone}`,
    more: (name) => `Læs mere om ${name}`,
    private: 'Takt sender ikke noget til rådgiveren.',
  },
  en: {
    title: 'A good conversation',
    lead: 'It takes no degree. It takes keeping the appointment, coming prepared, and listening.',
    contents: 'Chapters',
    sayHeading: 'What you can say',
    adviser: 'Talk to an adviser',
    adviserLead: 'If you are unsure how to take a difficult conversation, call and talk it through.',
    line: (name, phone) => `Need to talk it through? Call ${name} on ${phone}`,
    call: (phone) => `Call ${phone}`,
    more: (name) => `Read more about ${name}`,
    private: 'Takt sends nothing to the adviser.',
  },
} satisfies Record<'da' | 'en', Texts>
