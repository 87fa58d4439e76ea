import { hashToken } from '../../../src/platform/crypto/crypto.ts'
import { testNow } from '../../support/app.ts'
import { formsOf } from './form.ts'
import { account } from './shared.ts'

const invitationToken = 'en-invitation-der-kun-er-til-denne-ene-test'

export const signInForms = formsOf({
  start: {
    tables: ['organisation', 'member', 'user', 'session'],
    fields: { organisation: 'Ny Bager', name: 'Nora', email: 'nora@bager.example' },
    ends: 200,
    wrong: [
      {
        typed: { organisation: 'Ny Bager', name: '', email: 'nora' },
        fields: ['name', 'email'],
        kept: ['organisation', 'email'],
      },
      { typed: { name: 'Nora', email: '' }, fields: ['organisation', 'email'], kept: ['name'] },
    ],
  },
  startLink: { tables: ['organisation', 'member', 'verification'], fields: { token: 'x' }, ends: 422 },
  signIn: {
    tables: account,
    fields: { email: 'ukendt@bager.example', next: '/calendar' },
    wrong: [
      { typed: { email: '', next: '/calendar' }, fields: ['link-email'], kept: ['next'] },
      { typed: { email: 'nora', next: '' }, fields: ['link-email'], kept: ['email'] },
    ],
  },
  signInLink: { tables: ['session', 'verification'], fields: { token: 'x', next: '/' }, ends: 422 },
  signInPassword: {
    tables: account,
    fields: { email: 'ukendt@bager.example', password: 'hemmelig', next: '' },
    ends: 422,
    wrong: [
      {
        typed: { email: 'nora', password: 'hemmelig', next: '/calendar' },
        fields: ['password-email'],
        kept: ['email', 'next'],
      },
      {
        typed: { email: 'nora@bager.example', password: '' },
        fields: ['password-password'],
        kept: ['email'],
      },
      {
        typed: { email: 'nora@bager.example', password: 'hemmelig' },
        fields: ['password-password'],
        kept: ['email'],
      },
    ],
  },
  signInCode: {
    as: 'employee',
    tables: ['session', 'two_factor'],
    fields: { code: '123456', next: '/calendar' },
    ends: 422,
    prepare: async ({ db, cast }) => {
      await db.owner.query('update auth.session set second_factor_pending = true where user_id = $1', [
        cast.people.employee.userId,
      ])
    },
    wrong: [{ typed: { code: '', next: '/calendar' }, fields: ['code'], kept: ['next'] }],
  },
  passkeyChallenge: { tables: ['passkey'], fields: { credential: '', next: '' }, ends: 200 },
  passkeySignIn: { tables: ['passkey'], fields: { credential: '', next: '' } },
  signOut: { as: 'employee', tables: ['session'] },
  invitation: {
    tables: ['member', 'invitation', 'user'],
    fields: { name: 'Sofie', password: 'en lille grøn cykel' },
    query: `?token=${invitationToken}`,
    prepare: async ({ db, cast }) => {
      const { organisationId, owner } = cast.company
      await db.owner.query(
        `with invited as (
           insert into member (organisation_id, name, email, role, created_at)
           values ($1, 'Sofie Lind', 'sofie@bageriet.example', 'member', $4) returning id)
         insert into invitation (organisation_id, member_id, token_hash, channel, invited_by, invited_at, expires_at)
         select $1, id, $2, 'link', $3, $4, $4::timestamptz + interval '7 days' from invited`,
        [organisationId, hashToken(invitationToken), owner.memberId, testNow.toString()],
      )
    },
    wrong: [
      { typed: { name: 'Sofie', password: '' }, fields: ['password'], kept: ['name'] },
      { typed: { name: '', password: 'hemmelig' }, fields: ['name'] },
    ],
  },
})
