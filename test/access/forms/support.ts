import { formsOf } from './form.ts'

const agreement = ['agreement', 'agreement_wording', 'agreement_confirmation', 'agreement_completion']

export const supportForms = formsOf({
  pairSupport: {
    tables: agreement,
    fields: ({ cast }) => ({
      body: 'Fri for lukkevagter i december',
      ownerId: cast.people.leader.memberId,
      deadline: '2026-12-15',
    }),
    wrong: [
      {
        typed: { body: ' ', ownerId: '', deadline: '2026-11-01' },
        fields: ['support-body', 'support-ownerId', 'support-deadline'],
        kept: ['deadline'],
      },
    ],
  },
  supportAnswers: {
    tables: ['support_answer', ...agreement],
    fields: { answer: 'some', again: '2027-01-12', version: '1' },
    wrong: [
      {
        typed: { again: '2026-11-01', version: '1' },
        fields: ({ cast }) => [`answer-${cast.ids.supportId}-answer`, `answer-${cast.ids.supportId}-again`],
        kept: ['again', 'version'],
      },
    ],
  },
  supportAnswerUndo: { tables: ['support_answer', ...agreement] },
})
