import { formsOf } from './form.ts'

const people = ['member', 'pair', 'invitation', 'member_deactivation']

export const peopleForms = formsOf({
  people: {
    tables: people,
    fields: ({ cast }) => ({
      name: 'Ny Kollega',
      email: 'ny@bageriet.example',
      leader: cast.people.leader.memberId,
      invite: 'on',
    }),
    ends: 200,
    wrong: [
      {
        typed: ({ cast }) => ({ name: '', email: 'ny', leader: cast.people.leader.memberId, invite: 'on' }),
        fields: ['name', 'email'],
        kept: ['email', 'leader', 'invite'],
      },
      {
        typed: ({ cast }) => ({ name: 'En til', email: cast.people.leader.email, leader: '' }),
        fields: ['email'],
        kept: ['name', 'email'],
      },
    ],
  },
  peopleList: {
    tables: people,
    fields: { list: 'Ny Kollega <ny@bageriet.example>', leader: '', invite: 'on', step: 'add' },
    ends: 200,
    wrong: [
      {
        typed: ({ cast }) => ({
          list: '',
          leader: cast.people.leader.memberId,
          invite: 'on',
          step: 'preview',
        }),
        fields: ['list'],
        kept: ['leader', 'invite'],
      },
      {
        typed: { list: 'Ny <ny@bageriet.example>\nuden adresse & <b>', leader: '', step: 'preview' },
        fields: ['list'],
        kept: ['list'],
      },
    ],
  },
  memberInvitation: { tables: people },
  memberInvitationLink: { tables: people },
  memberInvitationRevocation: { tables: people },
  memberDeactivation: { tables: people },
  memberReactivation: { tables: people },
  pairs: {
    tables: people,
    fields: ({ cast }) => ({
      leaderId: cast.people.owner.memberId,
      employeeId: cast.people.leader.memberId,
    }),
    wrong: [
      {
        typed: ({ cast }) => ({ leaderId: cast.people.leader.memberId, employeeId: '' }),
        fields: ['employeeId'],
        kept: ['leaderId'],
      },
      {
        typed: ({ cast }) => {
          const { memberId } = cast.people.leader
          return { leaderId: memberId, employeeId: memberId }
        },
        fields: ['employeeId'],
        kept: ['leaderId', 'employeeId'],
      },
    ],
  },
  pairEnd: { tables: people },
})
