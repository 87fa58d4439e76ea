import { formsOf } from './form.ts'
import { begun } from './shared.ts'

const agreement = ['agreement', 'agreement_wording', 'agreement_confirmation', 'agreement_completion']

export const agreementsForms = formsOf({
  meetingAgreements: {
    tables: agreement,
    fields: ({ cast }) => ({
      kind: 'goal',
      body: 'Spare strøm',
      ownerId: cast.people.leader.memberId,
      deadline: '2026-12-15',
    }),
    prepare: begun,
    wrong: [
      {
        typed: { kind: 'goal', body: '', ownerId: '', deadline: '2026-12-15' },
        fields: ['agreement-body', 'agreement-ownerId'],
        kept: ['kind', 'deadline'],
      },
      {
        typed: ({ cast }) => ({
          kind: 'change',
          body: 'Spare\nstrøm',
          ownerId: cast.people.leader.memberId,
          deadline: '2026-11-01',
        }),
        fields: ['agreement-deadline'],
        kept: ['kind', 'body', 'ownerId', 'deadline'],
      },
    ],
  },
  agreement: {
    tables: agreement,
    fields: ({ cast }) => ({
      kind: 'goal',
      body: 'Bestille rugmel',
      ownerId: cast.people.leader.memberId,
      deadline: '2026-12-15',
      version: '1',
    }),
    wrong: [
      {
        typed: ({ cast }) => ({
          kind: 'change',
          body: '',
          ownerId: cast.people.leader.memberId,
          deadline: '',
          version: '1',
        }),
        fields: ['agreement-body', 'agreement-deadline'],
        kept: ['kind', 'ownerId', 'version'],
      },
    ],
  },
  agreementConfirmation: { tables: agreement, fields: { version: '1', back: '/' } },
  agreementCompletion: { tables: agreement, fields: { back: '/' } },
  agreementCompletionUndo: { tables: agreement, fields: { back: '/' } },
  agreementRemoval: { tables: agreement, fields: { back: '/' } },
  agreementRestoration: { tables: agreement, fields: { back: '/' } },
})
