import { formsOf } from './form.ts'

export const rightsForms = formsOf({
  consents: { tables: ['consent'], fields: { purpose: 'sharing', next: '' } },
  consentWithdrawal: { tables: ['consent'], fields: { purpose: 'sharing', next: '' } },
  erasing: { tables: ['note', 'erasure'], fields: { email: '' } },
  leaderChange: {
    tables: ['pair', 'meeting_cancellation'],
    fields: ({ cast }) => ({ leaderId: cast.company.leader.memberId }),
    wrong: [
      { typed: { leaderId: '' }, fields: ['leaderId'] },
      { typed: ({ cast }) => ({ leaderId: cast.people.leader.memberId }), fields: ['leaderId'] },
      { typed: ({ cast }) => ({ leaderId: cast.people.employee.memberId }), fields: ['leaderId'] },
    ],
  },
})
