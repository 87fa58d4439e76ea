import { formsOf } from './form.ts'
import { begun } from './shared.ts'

export const notesForms = formsOf({
  meetingNotes: {
    tables: ['note'],
    fields: ({ cast }) => ({ body: 'Husk det', itemId: cast.ids.itemId! }),
    prepare: begun,
    wrong: [
      {
        typed: ({ cast }) => ({ body: '', itemId: cast.ids.itemId! }),
        fields: ({ cast }) => [`note-on-${cast.ids.itemId}`],
      },
      {
        typed: ({ cast }) => ({ body: 'x'.repeat(10_001), itemId: cast.ids.itemId! }),
        fields: ({ cast }) => [`note-on-${cast.ids.itemId}`],
        kept: ['body'],
      },
    ],
  },
  note: {
    tables: ['note'],
    fields: { body: 'Husk det' },
    wrong: [
      { typed: { body: '' }, fields: ['body'] },
      { typed: { body: 'x'.repeat(10_001) }, fields: ['body'], kept: ['body'] },
    ],
  },
  noteRemoval: { tables: ['note'] },
  noteRestoration: { tables: ['note'] },
})
