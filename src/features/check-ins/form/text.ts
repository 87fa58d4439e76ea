import type { Language } from '../../../platform/session/viewer.ts'
import type { FormWords } from './types.ts'

interface Texts {
  browser: FormWords
  lead: string
  work: string
  rest: string
  words: string
  wordsLead: string
  clear: string
  about: (question: string) => string
  cancel: string
}

export const text = {
  da: {
    browser: {
      new: 'Nyt trivselstjek',
      edit: 'Ret trivselstjekket fra {day}',
      save: 'Gem i mit rum',
      saveEdit: 'Gem ændringerne',
      saved: 'Gemt. Kun du kan læse det.',
      removed: 'Trivselstjekket er slettet. Du kan fortryde, så længe du bliver på siden.',
      blank: 'Svar på et af spørgsmålene, eller skriv en linje. Så er der noget at gemme.',
      tooLong: 'Det er for langt til at blive gemt. Gør et af tekstfelterne kortere.',
      notSaved: 'Det blev ikke gemt. Det, du har skrevet, står her endnu.',
      changedElsewhere:
        'Trivselstjekket er rettet eller slettet et andet sted imens. Det, du har skrevet, står her endnu. Gem igen, så bliver det gemt som et nyt.',
    },
    lead: 'Du behøver ikke svare på det hele. Et enkelt svar eller en enkelt linje er nok.',
    work: 'Dit arbejde',
    rest: 'Hvile og balance',
    words: 'Med dine egne ord',
    wordsLead: 'Alt kan udelades. Skriv om dig selv, og lad andres private forhold ligge.',
    clear: 'Fjern svaret',
    about: (question) => `om ${question.toLowerCase()}`,
    cancel: 'Lad det stå, som det var',
  },
  en: {
    browser: {
      new: 'New check-in',
      edit: 'Edit the check-in of {day}',
      save: 'Keep it in my room',
      saveEdit: 'Save the changes',
      saved: 'Kept. Only you can read it.',
      removed: 'The check-in is deleted. You can undo it for as long as you stay on this page.',
      blank: 'Answer one of the questions, or write a line. Then there is something to keep.',
      tooLong: 'It is too long to be kept. Make one of the texts shorter.',
      notSaved: 'It was not kept. What you wrote is still here.',
      changedElsewhere:
        'The check-in was edited or deleted elsewhere meanwhile. What you wrote is still here. Save again to keep it as a new one.',
    },
    lead: 'You need not answer everything. A single answer or a single line is enough.',
    work: 'Your work',
    rest: 'Rest and balance',
    words: 'In your own words',
    wordsLead: 'All of it can be left out. Write about yourself, and leave the private lives of others out.',
    clear: 'Remove the answer',
    about: (question) => `about ${question.toLowerCase()}`,
    cancel: 'Leave it as it was',
  },
} satisfies Record<Language, Texts>
