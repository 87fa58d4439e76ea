import { formsOf } from './form.ts'
import { agenda, item } from './shared.ts'

const preparation = ['preparation_ready', 'preparation_note']

export const preparationForms = formsOf({
  preparationStep: {
    tables: preparation,
    // The first step takes an item too; what it says of itself when wrong comes back with the note.
    fields: { note: 'Ovnen', go: 'next', ...item },
    wrong: [
      {
        typed: { note: 'x'.repeat(10_001), go: 'back', ...item },
        fields: ['note'],
        kept: ['note', 'title', 'body'],
      },
      {
        typed: { note: 'Ovnen', go: 'next', ...item, title: '' },
        fields: ['title'],
        kept: ['note', 'category', 'body'],
      },
    ],
  },
  preparationItems: {
    tables: agenda,
    fields: { ...item, note: 'Ovnen', share: 'start' },
    wrong: [
      {
        typed: { ...item, note: 'Ovnen', title: '', share: 'start' },
        fields: ['title'],
        kept: ['note', 'category', 'body'],
      },
    ],
  },
  readiness: { tables: preparation, fields: { value: 'on' } },
})
