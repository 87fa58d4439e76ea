import { urls } from '../../../src/urls.ts'
import { givePassword } from '../../support/account.ts'
import { formsOf, type World, type Wrong } from './form.ts'
import { account } from './shared.ts'

/** Signed in an hour ago, so that what opens the account asks for the password. */
const signedInEarlier = async ({ db, cast }: World): Promise<void> => {
  await db.owner.query(`update auth.session set created_at = now() - interval '1 hour' where user_id = $1`, [
    cast.people.employee.userId,
  ])
}

const withPassword = async (world: World): Promise<void> => {
  await givePassword(world.db, world.cast.people.employee)
  await signedInEarlier(world)
}

const confirmation: Wrong[] = [
  { typed: { confirmation: '' }, fields: ['second-factor-confirmation'], prepare: withPassword },
  { typed: { confirmation: 'hemmelig' }, fields: ['second-factor-confirmation'], prepare: withPassword },
  { typed: {}, fields: ['second-factor-confirmation'], prepare: signedInEarlier },
]

export const accountForms = formsOf({
  accountName: {
    tables: ['user', 'member'],
    fields: { name: 'Jonas', language: 'en' },
    wrong: [
      { typed: { name: '', language: 'en' }, fields: ['about-name'], kept: ['language'] },
      {
        typed: { name: 'x'.repeat(121), language: 'en' },
        fields: ['about-name'],
        kept: ['name', 'language'],
      },
    ],
  },
  accountPassword: {
    tables: account.filter((table) => table !== 'account'),
    fields: { current: '', password: 'en lille grøn cykel' },
    wrong: [
      { typed: { current: '', password: '' }, fields: ['password-password'] },
      {
        typed: { current: 'hemmelig', password: 'en lille grøn cykel' },
        fields: ['password-current'],
        prepare: withPassword,
      },
      { typed: { password: 'en lille grøn cykel' }, fields: ['password-password'], prepare: signedInEarlier },
    ],
  },
  accountPasskeyChallenge: {
    tables: ['passkey'],
    fields: { passkeyName: '', confirmation: '', credential: '' },
    ends: 200,
  },
  accountPasskeys: {
    tables: ['passkey'],
    fields: { passkeyName: 'Min telefon', confirmation: '', credential: '' },
    ends: 422,
    wrong: [
      {
        typed: { passkeyName: 'Min telefon', credential: '' },
        fields: ['passkeys-passkeyName'],
        kept: ['passkeyName'],
      },
      {
        typed: { passkeyName: 'Min telefon', confirmation: 'hemmelig', credential: '' },
        fields: ['passkeys-confirmation'],
        kept: ['passkeyName'],
        prepare: withPassword,
      },
      {
        typed: { passkeyName: '', credential: '' },
        fields: ['passkeys-confirmation'],
        prepare: signedInEarlier,
      },
    ],
  },
  accountPasskeyRemoval: { tables: ['passkey'] },
  accountSecondFactor: {
    tables: ['two_factor'],
    fields: { confirmation: '' },
    ends: 200,
    wrong: confirmation,
  },
  accountSecondFactorConfirmation: {
    tables: ['two_factor'],
    fields: { code: '000000' },
    ends: 422,
    prepare: async ({ as, cast }) => {
      await as(cast.sessions.employee).post(urls.accountSecondFactor())
    },
    wrong: [
      { typed: { code: '' }, fields: ['code'] },
      { typed: { code: 'ikke en kode' }, fields: ['code'] },
    ],
  },
  accountSecondFactorRemoval: { tables: ['two_factor'], fields: { confirmation: '' }, wrong: confirmation },
  accountRecoveryCodes: { tables: ['two_factor'], fields: { confirmation: '' }, wrong: confirmation },
  accountSessionEnd: { tables: ['session'] },
  accountOtherSessionsEnd: { tables: ['session'] },
  accountReminders: {
    tables: ['reminder_setting', 'reminder_digest'],
    fields: { prepareDays: '3', due: 'on', overdue: 'on', confirm: 'on', answer: 'on' },
    wrong: [
      {
        typed: { prepareDays: '6', due: 'on', answer: 'on' },
        fields: ['reminders-prepareDays'],
        kept: ['due', 'answer'],
      },
      {
        typed: { prepareDays: '5', due: 'yes' },
        fields: ['reminders-due'],
        kept: ['prepareDays'],
      },
    ],
  },
  accountOrganisation: {
    tables: ['session', 'member'],
    fields: ({ cast }) => ({ organisationId: cast.company.organisationId }),
  },
})
