import { formsOf } from './form.ts'

const expectation = [
  'expectation',
  'expectation_draft',
  'expectation_wording',
  'expectation_answer',
  'expectation_withdrawal',
]

export const expectationsForms = formsOf({
  pairExpectations: {
    tables: expectation,
    fields: { kind: 'expectation', body: 'Sig til, når noget driller', share: 'yes' },
    wrong: [
      {
        typed: { kind: 'need', body: ' ', share: 'no' },
        fields: ['expectation-body'],
        kept: ['kind'],
      },
      {
        typed: { kind: '', body: 'Ro\ntil at lægge dej', share: 'yes' },
        fields: ['expectation-kind'],
        kept: ['body'],
      },
    ],
  },
  expectation: {
    tables: expectation,
    fields: { kind: 'need', body: 'Vagtplanen tre uger før', version: '1' },
    wrong: [
      {
        typed: { kind: 'expectation', body: 'x'.repeat(1001), version: '1' },
        fields: ['expectation-body'],
        kept: ['kind', 'body', 'version'],
      },
    ],
  },
  expectationSharing: { tables: expectation },
  expectationAnswer: {
    as: 'leader',
    tables: expectation,
    fields: { version: '1', answer: 'talk', reason: 'Den ligger ikke fast så tidligt', back: '/' },
    wrong: [
      {
        typed: { version: '1', answer: 'talk', reason: '' },
        fields: ['expectation-reason'],
        kept: ['version', 'answer'],
      },
      {
        typed: { version: '1', answer: 'talk', reason: 'x'.repeat(1001) },
        fields: ['expectation-reason'],
        kept: ['version', 'answer', 'reason'],
      },
    ],
  },
  expectationWithdrawal: { tables: expectation },
  expectationWithdrawalUndo: { tables: expectation },
})
