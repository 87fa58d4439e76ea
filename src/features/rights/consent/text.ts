import type { Language } from '../../../platform/session/viewer.ts'
import type { Purpose } from './types.ts'

type Asked = { heading: string; words: string[]; yes: string; no: string; given: string; withdrawn: string }
type Words = {
  title: string
  lead: string
  back: string
  purposes: Record<Purpose, Asked>
  since: (day: string) => string
  earlier: string
  earlierLine: (given: string, withdrawn: string) => string
  changed: string
  notGiven: string
}

export const text = {
  da: {
    title: 'Det, du har sagt ja til',
    lead: 'Du kan altid læse ordene igen, og du kan tage dit ja tilbage her, når du vil.',
    back: 'Tilbage',
    purposes: {
      sharing: {
        heading: 'At dele, hvordan du har det',
        words: [
          'Det du selv vælger at dele om din trivsel, kan din leder læse. Ikke andet, og ingen andre.',
          'Ord om trivsel kan sige noget om dit helbred. Derfor beder vi om dit udtrykkelige ja, før du deler første gang.',
          'Det er frivilligt. Siger du nej, mister du intet andet i Takt, og ingen får at vide, at du sagde nej.',
          'Du kan tage dit ja tilbage når som helst, lige så let som du gav det. Så bliver alt, hvad du har delt, slettet med det samme.',
        ],
        yes: 'Ja, det er jeg med på',
        no: 'Tag mit ja tilbage',
        given: 'Tak. Nu kan du dele det, du selv vælger.',
        withdrawn: 'Dit ja er taget tilbage, og det, du havde delt, er slettet.',
      },
      statistics: {
        heading: 'At tælle med i virksomhedens overblik',
        words: [
          'Dine svar på spørgsmålene om trivsel tæller med i et samlet tal for virksomheden, når mindst fem har svaret.',
          'Ingen kan se dit svar, heller ikke din leder, og ingen kan se, om du har svaret.',
          'Det er frivilligt, og det ændrer intet andet i Takt, om du er med.',
          'Du kan tage dit ja tilbage, indtil kvartalet er gjort op. Så bliver dit svar slettet.',
        ],
        yes: 'Ja, tæl mig med',
        no: 'Tag mit ja tilbage',
        given: 'Tak. Dine svar kan nu tælle med.',
        withdrawn: 'Dit ja er taget tilbage.',
      },
    },
    since: (day) => `Du sagde ja ${day}.`,
    earlier: 'Tidligere',
    earlierLine: (given, withdrawn) => `Ja ${given}, taget tilbage ${withdrawn}`,
    changed: 'Ordene er ændret, siden du sagde ja. Læs dem igen, og sig til.',
    notGiven: 'Du har ikke sagt ja.',
  },
  en: {
    title: 'What you have said yes to',
    lead: 'You can always read the words again, and take your yes back here whenever you like.',
    back: 'Back',
    purposes: {
      sharing: {
        heading: 'Sharing how you are',
        words: [
          'What you choose to share about your wellbeing can be read by your leader. Nothing else, and no one else.',
          'Words about wellbeing can say something about your health. That is why we ask for your explicit yes before you share for the first time.',
          'It is voluntary. If you say no, you lose nothing else in Takt, and no one is told that you said no.',
          'You can take your yes back at any time, as easily as you gave it. All that you have shared is then deleted at once.',
        ],
        yes: 'Yes, I agree to that',
        no: 'Take my yes back',
        given: 'Thank you. Now you can share what you choose.',
        withdrawn: 'Your yes is taken back, and what you had shared is deleted.',
      },
      statistics: {
        heading: 'Being counted in the company’s picture',
        words: [
          'Your answers to the questions about wellbeing count towards one figure for the company, once at least five have answered.',
          'No one can see your answer, your leader included, and no one can see whether you answered.',
          'It is voluntary, and nothing else in Takt changes with it.',
          'You can take your yes back until the quarter is closed. Your answer is then deleted.',
        ],
        yes: 'Yes, count me in',
        no: 'Take my yes back',
        given: 'Thank you. Your answers can now be counted.',
        withdrawn: 'Your yes is taken back.',
      },
    },
    since: (day) => `You said yes on ${day}.`,
    earlier: 'Earlier',
    earlierLine: (given, withdrawn) => `Yes on ${given}, taken back on ${withdrawn}`,
    changed: 'The words have changed since you said yes. Read them again, and say so.',
    notGiven: 'You have not said yes.',
  },
} satisfies Record<Language, Words>
