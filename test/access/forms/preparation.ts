import { formsOf } from './form.ts'
import { agenda, item } from './shared.ts'

const preparation = ['preparation_ready', 'preparation_note']

export const preparationForms = formsOf({
  preparationStep: {
    tables: preparation,
    fields: { body: 'Ovnen', go: 'next' },
    wrong: [{ typed: { body: 'x'.repeat(10_001), go: 'back' }, fields: ['step-note'], kept: ['body'] }],
  },
  preparationItems: {
    tables: agenda,
    fields: { ...item, share: 'start' },
    wrong: [{ typed: { ...item, title: '', share: 'start' }, fields: ['title'], kept: ['category', 'body'] }],
  },
  readiness: { tables: preparation, fields: { value: 'on' } },
})
