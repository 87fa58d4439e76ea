import { formsOf } from './form.ts'
import { begun } from './shared.ts'

export const notesForms = formsOf({
  meetingNotes: {
    tables: ['note'],
    fields: ({ cast }) => ({ body: 'Husk det', private: 'yes', itemId: cast.ids.itemId! }),
    prepare: begun,
    wrong: [
      { typed: { body: '', private: 'yes' }, fields: ['note-private-meeting'] },
      {
        typed: { body: 'x'.repeat(10_001), private: 'yes' },
        fields: ['note-private-meeting'],
        kept: ['body'],
      },
      {
        typed: ({ cast }) => ({ body: 'x'.repeat(10_001), private: 'no', itemId: cast.ids.itemId! }),
        fields: ({ cast }) => [`note-shared-${cast.ids.itemId}`],
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
