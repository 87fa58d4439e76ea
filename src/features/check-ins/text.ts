import type { Language } from '../../platform/session/viewer.ts'
import type { CheckInWords } from './types.ts'

export const text = {
  da: {
    questions: {
      load: {
        name: 'Arbejdsmængde',
        asks: 'Hvordan har mængden af arbejde været?',
        steps: ['Let', 'Til at overkomme', 'Travl', 'Tung', 'For tung'],
      },
      clarity: {
        name: 'Klarhed',
        asks: 'Hvor klart har det været, hvad der forventes af dig?',
        steps: ['Helt klart', 'For det meste klart', 'Både og', 'Ofte uklart', 'Meget uklart'],
      },
      influence: {
        name: 'Indflydelse',
        asks: 'Hvor meget har du selv kunnet bestemme i dit arbejde?',
        steps: ['Meget', 'En del', 'Noget', 'Lidt', 'Næsten intet'],
      },
      support: {
        name: 'Støtte',
        asks: 'Har du fået den hjælp, du havde brug for?',
        steps: ['Hver gang', 'Som regel', 'Af og til', 'Sjældent', 'Slet ikke'],
      },
      relations: {
        name: 'Samarbejde',
        asks: 'Hvordan har det været mellem dig og dem, du arbejder sammen med?',
        steps: ['Rigtig godt', 'Godt', 'Både og', 'Anstrengt', 'Meget anstrengt'],
      },
      meaning: {
        name: 'Mening',
        asks: 'Har dit arbejde givet mening for dig?',
        steps: ['I høj grad', 'For det meste', 'Noget', 'Kun lidt', 'Slet ikke'],
      },
      rest: {
        name: 'Hvile',
        asks: 'Har du kunnet hvile ud mellem arbejdsdagene?',
        steps: ['Ja, godt', 'For det meste', 'Nogenlunde', 'Kun lidt', 'Slet ikke'],
      },
      balance: {
        name: 'Balance',
        asks: 'Har der været plads til det, der er vigtigt for dig uden for arbejdet?',
        steps: ['God plads', 'Plads nok', 'Nogenlunde', 'For lidt', 'Næsten ingen'],
      },
    },
    unsaid: 'Vil helst ikke svare',
    words: {
      thoughts: { name: 'Tanker', asks: 'Hvad fylder hos dig lige nu?' },
      worries: { name: 'Bekymringer', asks: 'Er der noget, der bekymrer dig?' },
      goals: { name: 'Egne mål', asks: 'Hvad vil du gerne selv nå?' },
      help: { name: 'Hvad ville hjælpe', asks: 'Hvad ville gøre det lettere for dig?' },
      outside: { name: 'Uden for arbejdet', asks: 'Er der noget uden for arbejdet, du vil skrive ned?' },
    },
  },
  en: {
    questions: {
      load: {
        name: 'Amount of work',
        asks: 'How has the amount of work been?',
        steps: ['Light', 'Manageable', 'Busy', 'Heavy', 'Too heavy'],
      },
      clarity: {
        name: 'Clarity',
        asks: 'How clear has it been what is expected of you?',
        steps: ['Quite clear', 'Mostly clear', 'Partly clear', 'Often unclear', 'Very unclear'],
      },
      influence: {
        name: 'Influence',
        asks: 'How much could you decide yourself in your work?',
        steps: ['Much', 'A good deal', 'Some', 'A little', 'Hardly anything'],
      },
      support: {
        name: 'Support',
        asks: 'Did you get the help you needed?',
        steps: ['Every time', 'Usually', 'Now and then', 'Rarely', 'Not at all'],
      },
      relations: {
        name: 'Working together',
        asks: 'How has it been between you and those you work with?',
        steps: ['Very good', 'Good', 'Mixed', 'Strained', 'Very strained'],
      },
      meaning: {
        name: 'Meaning',
        asks: 'Has your work made sense to you?',
        steps: ['Very much', 'Mostly', 'Somewhat', 'Only a little', 'Not at all'],
      },
      rest: {
        name: 'Rest',
        asks: 'Could you rest between your working days?',
        steps: ['Yes, well', 'Mostly', 'So-so', 'Only a little', 'Not at all'],
      },
      balance: {
        name: 'Balance',
        asks: 'Was there room for what matters to you outside work?',
        steps: ['Plenty', 'Enough', 'So-so', 'Too little', 'Hardly any'],
      },
    },
    unsaid: 'Would rather not say',
    words: {
      thoughts: { name: 'Thoughts', asks: 'What is on your mind right now?' },
      worries: { name: 'Worries', asks: 'Is there anything that worries you?' },
      goals: { name: 'My own goals', asks: 'What would you like to reach for yourself?' },
      help: { name: 'What would help', asks: 'What would make it easier for you?' },
      outside: { name: 'Outside work', asks: 'Is there anything outside work that you want to write down?' },
    },
  },
} satisfies Record<Language, CheckInWords>

interface PageWords {
  heading: string
  lead: string
  privacy: string
  onlyYou: string
  open: string
  back: string
  offer: string
  offerLink: string
  offerNote: string
}

/** The words of the page of one's own check-ins, and of the ways to it. */
export const pageText = {
  da: {
    heading: 'Dine trivselstjek',
    lead: 'Nogle få spørgsmål om dit arbejde og om hvile og balance. Svar på det, du har lyst til, så tit du har lyst.',
    privacy:
      'Det bliver låst i din browser, før det bliver gemt. Hverken din leder, virksomhedens ejer eller den, der passer serveren, kan læse det.',
    onlyYou: 'Kun dig',
    open: 'Åbn dine trivselstjek',
    back: 'Tilbage til forberedelsen',
    offer: 'Vil du først mærke efter, hvordan du selv har det?',
    offerLink: 'Tag et trivselstjek',
    offerNote: 'Det er dit eget, og ingen kan se, om du gør det.',
  },
  en: {
    heading: 'Your check-ins',
    lead: 'A few questions about your work, and about rest and balance. Answer what you like, as often as you like.',
    privacy:
      'It is locked in your browser before it is kept. Neither your leader, the owner of the company nor whoever looks after the server can read it.',
    onlyYou: 'Only you',
    open: 'Open your check-ins',
    back: 'Back to the preparation',
    offer: 'Would you like to take a moment first to notice how you are?',
    offerLink: 'Take a check-in',
    offerNote: 'It is your own, and nobody can see whether you do.',
  },
} satisfies Record<Language, PageWords>
