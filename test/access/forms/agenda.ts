import { formsOf } from './form.ts'
import { agenda, begun, item } from './shared.ts'

export const agendaForms = formsOf({
  meetingItems: {
    tables: agenda,
    fields: { ...item, share: 'yes' },
    wrong: [
      { typed: { ...item, title: '', share: 'yes' }, fields: ['title'], kept: ['category', 'body'] },
      {
        typed: { ...item, title: 'x'.repeat(201), body: 'y'.repeat(10_001), share: 'no' },
        fields: ['title', 'body'],
        kept: ['title', 'category', 'body'],
      },
      { typed: { ...item, category: '', share: 'no' }, fields: ['category'], kept: ['title', 'body'] },
    ],
  },
  item: {
    tables: agenda,
    fields: item,
    wrong: [{ typed: { ...item, title: '' }, fields: ['title'], kept: ['category', 'body'] }],
  },
  itemSharing: { tables: agenda },
  itemAtStart: { tables: agenda, fields: { value: 'on' } },
  itemPosition: { tables: agenda, fields: { direction: 'up' } },
  itemRemoval: { tables: agenda },
  itemRestoration: { tables: agenda },
  itemFocus: { tables: agenda, prepare: begun },
  itemTick: { tables: agenda, fields: { value: 'on' }, prepare: begun },
})
