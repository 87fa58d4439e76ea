import type { LayoutText } from '../ui/layout.tsx'

interface Texts extends LayoutText {
  today: string
  people: string
  goals: string
  calendar: string
  help: string
  search: string
  settings: string
  availability: string
  room: string
  otherLanguage: string
  problems: Record<
    '400' | '403' | '404' | '405' | '409' | '413' | '415' | '429' | '500' | '503',
    [string, string]
  >
  backToToday: string
}

export const text = {
  da: {
    skip: 'Gå til indholdet',
    home: 'Takt, til i dag',
    navigation: 'Sider',
    account: 'Din konto',
    switchOrganisation: 'Skift virksomhed',
    signOut: 'Log ud',
    today: 'I dag',
    people: 'Medarbejdere',
    goals: 'Mål',
    calendar: 'Kalender',
    help: 'Hjælp',
    search: 'Søg',
    settings: 'Dine indstillinger',
    availability: 'Arbejdstid og fravær',
    room: 'Dit rum',
    otherLanguage: 'English',
    backToToday: 'Til forsiden',
    problems: {
      '400': ['Formularen passer ikke', 'Genindlæs siden, og prøv igen. Der er ikke gemt noget.'],
      '403': [
        'Det kom ikke fra en side i Takt',
        'Åbn siden i Takt, og gør det derfra. Der er ikke ændret noget.',
      ],
      '404': ['Siden findes ikke', 'Måske er linket gammelt, eller også er siden ikke din.'],
      '405': ['Det kan man ikke her', 'Gå til forsiden, og prøv derfra.'],
      '409': ['Nogen kom først', 'Genindlæs siden, så ser du, hvad der er sket.'],
      '413': ['Det er for langt', 'Gør teksten kortere, og prøv igen.'],
      '415': ['Den slags kan Takt ikke læse', 'Brug formularerne på siderne.'],
      '429': ['For mange forsøg', 'Vent et kvarter, og prøv igen.'],
      '500': ['Noget gik galt hos os', 'Prøv igen om lidt. Det, du sidst gemte, er der stadig.'],
      '503': [
        'Takt er optaget et øjeblik',
        'Vent nogle sekunder, og prøv igen. Det, du har gemt, er der stadig.',
      ],
    },
  },
  en: {
    skip: 'Skip to the content',
    home: 'Takt, to today',
    navigation: 'Pages',
    account: 'Your account',
    switchOrganisation: 'Switch company',
    signOut: 'Sign out',
    today: 'Today',
    people: 'People',
    goals: 'Goals',
    calendar: 'Calendar',
    help: 'Help',
    search: 'Search',
    settings: 'Your settings',
    availability: 'Hours and absences',
    room: 'Your room',
    otherLanguage: 'Dansk',
    backToToday: 'To the start page',
    problems: {
      '400': ['The form does not fit', 'Reload the page and try again. Nothing was saved.'],
      '403': [
        'That did not come from a page of Takt',
        'Open the page in Takt and do it there. Nothing was changed.',
      ],
      '404': ['There is no such page', 'The link may be old, or the page is not yours.'],
      '405': ['That cannot be done here', 'Go to the start page and try from there.'],
      '409': ['Someone was first', 'Reload the page to see what has happened.'],
      '413': ['That is too long', 'Make the text shorter and try again.'],
      '415': ['Takt cannot read that kind', 'Use the forms on the pages.'],
      '429': ['Too many tries', 'Wait a quarter of an hour and try again.'],
      '500': [
        'Something went wrong on our side',
        'Try again in a moment. What you last saved is still there.',
      ],
      '503': [
        'Takt is busy for a moment',
        'Wait a few seconds and try again. What you have saved is still there.',
      ],
    },
  },
} satisfies Record<'da' | 'en', Texts>
