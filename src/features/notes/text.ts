import type { Language } from '../../platform/session/viewer.ts'

interface Texts {
  shared: string
  newShared: string
  saveShared: (name: string) => string
  both: (name: string) => string
  you: string
  edited: string
  edit: string
  editHeading: string
  note: string
  save: string
  back: string
  removeHeading: string
  removeLead: string
  remove: string
}

export const text = {
  da: {
    shared: 'Noter',
    newShared: 'Ny note',
    saveShared: (name) => `Del noten med ${name}`,
    both: (name) => `Dig og ${name}`,
    you: 'Dig',
    edited: 'rettet',
    edit: 'Ret',
    editHeading: 'Ret noten',
    note: 'Note',
    save: 'Gem',
    back: 'Tilbage til samtalen',
    removeHeading: 'Fjern noten',
    removeLead: 'Du kan fortryde lige bagefter.',
    remove: 'Fjern noten',
  },
  en: {
    shared: 'Notes',
    newShared: 'New note',
    saveShared: (name) => `Share the note with ${name}`,
    both: (name) => `You and ${name}`,
    you: 'You',
    edited: 'edited',
    edit: 'Edit',
    editHeading: 'Edit the note',
    note: 'Note',
    save: 'Save',
    back: 'Back to the conversation',
    removeHeading: 'Remove the note',
    removeLead: 'You can undo it right afterwards.',
    remove: 'Remove the note',
  },
} satisfies Record<Language, Texts>
