import type { Language } from '../../platform/session/viewer.ts'

interface Texts {
  shared: string
  newShared: string
  newPrivate: string
  saveShared: (name: string) => string
  savePrivate: string
  privateNotes: string
  privateOnItem: string
  privateLead: string
  onlyYou: string
  inRoom: string
  toRoom: string
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
    newPrivate: 'Note til dig selv',
    saveShared: (name) => `Del noten med ${name}`,
    savePrivate: 'Gem noten',
    privateNotes: 'Dine egne noter',
    privateOnItem: 'Dine egne noter til punktet',
    privateLead: 'Til at huske på. Her kan kun du læse med.',
    onlyYou: 'Kun dig',
    inRoom: 'Den, der driver serveren, kan i teorien læse en note her. Skal ingen andre kunne læse den, så',
    toRoom: 'skriv den i dit rum',
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
    newPrivate: 'Note to yourself',
    saveShared: (name) => `Share the note with ${name}`,
    savePrivate: 'Save the note',
    privateNotes: 'Your own notes',
    privateOnItem: 'Your own notes on the item',
    privateLead: 'Things to remember. Only you can read them.',
    onlyYou: 'Only you',
    inRoom: 'Whoever runs the server could in theory read a note here. If nobody else must be able to,',
    toRoom: 'write it in your room',
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
