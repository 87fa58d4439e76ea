import { formsOf, type World } from './form.ts'
import { begun } from './shared.ts'

const share = ['share', 'erasure', 'meeting_wellbeing']
const setting = ['meeting_type', 'meeting_company']

const words = {
  h1: 'Arbejdsmængde · 14. november',
  w1: 'Tung',
  h2: '',
  w2: 'En hjælper om fredagen ville lette',
}

export const sharesForms = formsOf({
  shares: {
    tables: share,
    fields: words,
    wrong: [
      { typed: { ...words, w1: ' ' }, fields: ['share-w1'], kept: ['h1', 'h2', 'w2'] },
      {
        typed: { h1: 'x'.repeat(201), w1: 'Tung', w2: 'x'.repeat(4001) },
        fields: ['share-h1', 'share-w2'],
        kept: ['h1', 'w1', 'w2'],
      },
    ],
  },
  shareConsent: {
    tables: ['consent'],
    prepare: async ({ db }) => {
      await db.owner.query('delete from consent')
    },
  },
  shareWithdrawal: { tables: share, fields: ({ cast }: World) => ({ pairId: cast.ids.pairId! }) },
  meetingWellbeing: { tables: share },
  meetingWellbeingClosing: { tables: share, prepare: begun },
  meetingSetting: {
    tables: setting,
    fields: { type: 'wellbeing' },
    wrong: [{ typed: { type: 'exam' }, fields: ['type-type'] }],
  },
  meetingCompany: {
    tables: setting,
    fields: { name: 'Bo Hansen', role: 'tillidsrepræsentant' },
    wrong: [
      { typed: { name: ' ', role: 'kollega' }, fields: ['company-name'], kept: ['role'] },
      {
        typed: { name: 'x'.repeat(101), role: 'x'.repeat(101) },
        fields: ['company-name', 'company-role'],
        kept: ['name', 'role'],
      },
    ],
  },
  companyRemoval: { tables: setting },
  companyRestoration: { tables: setting },
})
