import { counted } from '../../../platform/i18n/dates.ts'
import type { Language } from '../../../platform/session/viewer.ts'

interface Texts {
  heading: string
  lead: (count: number) => string
  button: string
  /** {n} of {all} are filled in by the browser. */
  moving: string
  done: string
  doneOne: string
  stopped: string
  nothing: string
}

export const text = {
  da: {
    heading: 'Noter fra før',
    lead: (count) =>
      `Du har ${counted(count, 'note', 'noter')} til dig selv, fra før de kom til at ligge i dit rum. Den, der driver serveren, kan i teorien læse ${count === 1 ? 'den' : 'dem'}. Flyt ${count === 1 ? 'den' : 'dem'} herind: så bliver ${count === 1 ? 'den låst i din browser og slettet' : 'de låst i din browser og slettet'} på serveren. Ældre sikkerhedskopier kan stadig have ${count === 1 ? 'den' : 'dem'}, til de er smidt væk.`,
    button: 'Flyt dem ind i mit rum',
    moving: 'Flytter note {n} af {all} …',
    done: '{n} noter ligger nu i dit rum, med dagen de blev skrevet. På serveren er de slettet.',
    doneOne: 'Noten ligger nu i dit rum, med dagen den blev skrevet. På serveren er den slettet.',
    stopped: '{n} af {all} er flyttet. Resten ligger, hvor de lå. Tryk igen, så flyttes de også.',
    nothing: 'Der er ikke flere noter at flytte.',
  },
  en: {
    heading: 'Notes from before',
    lead: (count) =>
      `You have ${counted(count, 'note', 'notes')} to yourself from before they lay in your room. Whoever runs the server could in theory read ${count === 1 ? 'it' : 'them'}. Move ${count === 1 ? 'it' : 'them'} in here: then ${count === 1 ? 'it is' : 'they are'} locked in your browser and erased on the server. Older backups may still have ${count === 1 ? 'it' : 'them'} until they are thrown away.`,
    button: 'Move them into my room',
    moving: 'Moving note {n} of {all} …',
    done: '{n} notes now lie in your room, with the day they were written. On the server they are erased.',
    doneOne: 'The note now lies in your room, with the day it was written. On the server it is erased.',
    stopped: '{n} of {all} are moved. The rest lie where they lay. Press again, and they are moved too.',
    nothing: 'There are no more notes to move.',
  },
} satisfies Record<Language, Texts>
