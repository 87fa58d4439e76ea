import { hashToken } from '../../src/platform/crypto/crypto.ts'
import { type Method, policy, type Rule } from '../../src/policy.ts'
import { type Url, type UrlName, urls } from '../../src/urls.ts'
import { givePassword } from '../support/account.ts'
import { createTestApp, type Fields, type TestApp, testNow } from '../support/app.ts'
import { type Cast, castOnce, type Role } from './cast.ts'

type Policy = typeof policy
export type PostName = { [N in UrlName]: 'POST' extends keyof Policy[N] ? N : never }[UrlName]

export interface World extends TestApp {
  cast: Cast
}

/** Wrong input as a browser sends it: which fields are to put right, and which values must come back. */
export interface Wrong {
  typed: Record<string, string> | ((world: World) => Record<string, string>)
  /** The ids of the fields that the summary links to, in its order. */
  fields: string[] | ((world: World) => string[])
  kept?: string[]
  prepare?: (world: World) => Promise<void>
}

export interface Form {
  /** The tables that the route writes to; none of their columns can be given unless it is a field. */
  tables: string[]
  /** All of its fields, filled in well. */
  fields?: Record<string, string> | ((world: World) => Record<string, string>)
  /** What a good form is answered with; 303 unless given. */
  ends?: number
  /** Another than the one whom the policy lets in first. */
  as?: Role
  query?: string
  prepare?: (world: World) => Promise<void>
  /** For a form that a person fills in; without it, the route is a button. */
  wrong?: Wrong[]
}

const invitationToken = 'en-invitation-der-kun-er-til-denne-ene-test'

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

const begun = async ({ as, cast }: World): Promise<void> => {
  await as(cast.sessions.employee).post(urls.meetingStart({ meetingId: cast.ids.meetingId! }))
}

/** The time of the meeting has passed, and nobody opened it. */
const passed = async ({ clock }: World): Promise<void> => {
  clock.set(Temporal.Instant.from('2026-11-24T12:00:00Z'))
}

/** Jonas has connected a server on which there are two calendars, and has yet to choose one. */
const withCalendars = async ({ db, cast }: World): Promise<void> => {
  await db.owner.query(
    `insert into caldav_account (organisation_id, member_id, server, username, sealed_password, found, connected_at)
     values ($1, $2, 'https://caldav.example.dk/', 'jonas', 'x', $3, now())`,
    [
      cast.company.organisationId,
      cast.people.employee.memberId,
      JSON.stringify(['a', 'b'].map((name) => ({ name, url: `https://caldav.example.dk/${name}/` }))),
    ],
  )
}

/** What Jonas wrote is his draft again. */
const notYetGiven = async ({ db, cast }: World): Promise<void> => {
  await db.owner.query('update feedback set given_at = null where id = $1', [cast.ids.feedbackId])
}

const feedbackWords = ({ cast }: World) => ({
  kind: 'constructive',
  happened: 'Du kom for sent til mødet med leverandøren',
  meant: 'Vi mistede en halv time',
  wish: 'Ring, hvis du bliver forsinket',
  about: cast.ids.agreementId!,
  give: 'yes',
})

const rhythm = {
  everyWeeks: '3',
  otherWeeks: '',
  weekday: '3',
  time: '10:00',
  minutes: '45',
  otherMinutes: '',
  place: 'Køkkenet',
  firstDate: '',
}
const wish = { slot: 'other', date: '2026-11-27', time: '10:00', minutes: '30', place: 'Køkkenet' }
const item = { title: 'Ny ovn', category: 'goals', body: 'Den gamle er slidt' }
const fromMeeting = ({ cast }: World) => ({ meetingId: cast.ids.meetingId! })
const agenda = ['agenda_item', 'agenda_item_tick', 'meeting_focus']
const preparation = ['preparation_ready', 'preparation_note']
const agreement = ['agreement', 'agreement_wording', 'agreement_confirmation', 'agreement_completion']
const expectation = [
  'expectation',
  'expectation_draft',
  'expectation_wording',
  'expectation_answer',
  'expectation_withdrawal',
]
const feedback = ['feedback', 'feedback_hearing', 'feedback_answer']
const goal = ['goal', 'goal_wording', 'goal_checkpoint', 'goal_closing', 'goal_sharing']
const people = ['member', 'pair', 'invitation', 'member_deactivation']
const meeting = [
  'meeting',
  'meeting_attendance',
  'meeting_move',
  'meeting_cancellation',
  'meeting_start',
  'meeting_close',
]
const cadence = ['cadence', 'cadence_answer']
const ownCalendar = ['caldav_account', 'caldav_event', 'busy_time']
const account = ['user', 'session', 'account', 'passkey', 'two_factor']

const newGoal = { title: 'Lære at bage', why: 'Så er vi to', endsOn: '2027-03-01' }
const badGoal: Wrong[] = [
  {
    typed: { ...newGoal, title: '', endsOn: '2027-02-30', level: 'work' },
    fields: ['goal-title', 'goal-endsOn'],
    kept: ['why', 'endsOn'],
  },
]
const badCheckpoint: Wrong[] = [
  {
    typed: { body: '', progress: '', date: '2026-11-20' },
    fields: ['checkpoint-body'],
    kept: ['date'],
  },
  {
    typed: { body: 'Godt på vej', progress: '120', date: '2026-12-24' },
    fields: ['checkpoint-progress', 'checkpoint-date'],
    kept: ['body', 'progress', 'date'],
  },
]
const badClosing: Wrong[] = [
  { typed: { reason: 'Fordi' }, fields: ['closing-outcome'], kept: ['reason'] },
  { typed: { outcome: 'dropped', reason: ' ' }, fields: ['closing-reason'], kept: ['outcome'] },
]
const without = (wrongs: Wrong[], field: string, more: Record<string, string> = {}): Wrong[] =>
  wrongs.map((wrong) => {
    const { [field]: _, ...typed } = wrong.typed as Record<string, string>
    return { ...wrong, typed: { ...typed, ...more } }
  })

const badWish: Wrong[] = [
  { typed: { ...wish, date: '', place: 'Bagved' }, fields: ['date'], kept: ['time', 'minutes', 'place'] },
  { typed: { ...wish, time: '', minutes: '5' }, fields: ['minutes'], kept: ['date', 'minutes', 'place'] },
]

const confirmation: Wrong[] = [
  { typed: { confirmation: '' }, fields: ['second-factor-confirmation'], prepare: withPassword },
  { typed: { confirmation: 'hemmelig' }, fields: ['second-factor-confirmation'], prepare: withPassword },
  { typed: {}, fields: ['second-factor-confirmation'], prepare: signedInEarlier },
]

/** Every POST route: what it takes, and for those that a person fills in, what happens when it is wrong. */
export const forms: Record<PostName, Form> = {
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

  cadences: {
    tables: cadence,
    fields: rhythm,
    wrong: [
      {
        typed: { ...rhythm, time: '', minutes: 'other' },
        fields: ['time', 'otherMinutes'],
        kept: ['everyWeeks', 'weekday', 'minutes', 'place'],
      },
      {
        typed: { ...rhythm, everyWeeks: 'other', place: 'javascript:1', firstDate: '2026-12-32' },
        fields: ['place', 'firstDate', 'otherWeeks'],
        kept: ['everyWeeks', 'time', 'place', 'firstDate'],
      },
      {
        typed: { ...rhythm, everyWeeks: 'other', otherWeeks: '9', minutes: 'other', otherMinutes: 'en time' },
        fields: ['otherWeeks', 'otherMinutes'],
        kept: ['everyWeeks', 'minutes', 'otherMinutes'],
      },
    ],
  },
  cadenceAcceptance: { tables: cadence },
  cadenceWithdrawal: { as: 'leader', tables: cadence },
  pairMeetings: {
    tables: meeting,
    fields: ({ cast }) => ({ ...wish, roundOff: cast.ids.meetingId! }),
    wrong: [
      ...badWish,
      // A time that was offered elsewhere and has passed since stands in the fields for a time of one's own.
      {
        typed: { ...wish, slot: '2026-11-20T10:30', date: '2026-11-20', time: '10:30' },
        fields: ['date'],
        kept: ['date', 'time', 'minutes', 'place'],
      },
    ],
  },

  meetingMove: {
    tables: meeting,
    fields: ({ cast }) => ({ ...wish, roundOff: cast.ids.meetingId! }),
    wrong: badWish,
  },
  meetingCancellation: {
    tables: meeting,
    fields: { reason: 'Ferie' },
    wrong: [
      { typed: { reason: '' }, fields: ['reason'] },
      { typed: { reason: 'x'.repeat(501) }, fields: ['reason'], kept: ['reason'] },
    ],
  },
  meetingStart: { tables: meeting },
  meetingOutcome: {
    tables: [...meeting, 'meeting_outcome'],
    fields: { outcome: 'held', back: '/' },
    prepare: passed,
  },
  meetingOutcomeUndo: { tables: [...meeting, 'meeting_outcome'], fields: { back: '/' }, prepare: passed },
  meetingTimeKeeping: {
    tables: [...meeting, 'meeting_reply'],
    fields: { proposed: '2026-12-03T09:00:00Z' },
  },
  rhythmDoubtDismissal: { tables: [...meeting, 'rhythm_doubt_dismissal'], fields: { back: '/' } },
  meetingClose: { tables: meeting, prepare: begun },
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
  meetingNotes: {
    tables: ['note'],
    fields: ({ cast }) => ({ body: 'Husk det', private: 'yes', itemId: cast.ids.itemId! }),
    prepare: begun,
    wrong: [
      { typed: { body: '', private: 'yes' }, fields: ['note-private-meeting'] },
      {
        typed: { body: 'x'.repeat(10_001), private: 'yes' },
        fields: ['note-private-meeting'],
        kept: ['body'],
      },
      {
        typed: ({ cast }) => ({ body: 'x'.repeat(10_001), private: 'no', itemId: cast.ids.itemId! }),
        fields: ({ cast }) => [`note-shared-${cast.ids.itemId}`],
        kept: ['body'],
      },
    ],
  },
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

  meetingQuestions: { tables: agenda, fields: { question: 'employee/tasks/priority' } },
  ownQuestions: {
    tables: ['own_question'],
    fields: { category: 'goals', body: 'Hvad vil vi?' },
    wrong: [
      { typed: { category: 'goals', body: '' }, fields: ['body'], kept: ['category'] },
      { typed: { category: '', body: 'Hvad vil vi?' }, fields: ['category'], kept: ['body'] },
    ],
  },
  ownQuestionRemoval: { tables: ['own_question'], fields: fromMeeting },
  ownQuestionRestoration: { tables: ['own_question'], fields: fromMeeting },
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
  note: {
    tables: ['note'],
    fields: { body: 'Husk det' },
    wrong: [
      { typed: { body: '' }, fields: ['body'] },
      { typed: { body: 'x'.repeat(10_001) }, fields: ['body'], kept: ['body'] },
    ],
  },
  noteRemoval: { tables: ['note'] },
  noteRestoration: { tables: ['note'] },

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
  pairFeedback: {
    tables: feedback,
    fields: feedbackWords,
    wrong: [
      {
        typed: {
          kind: 'constructive',
          happened: ' ',
          meant: 'Vi nåede det',
          wish: '',
          about: '',
          give: 'no',
        },
        fields: ['feedback-happened'],
        kept: ['kind', 'meant'],
      },
      {
        typed: { kind: 'praise', happened: 'x'.repeat(2001), meant: '', wish: '', about: 'x', give: 'yes' },
        fields: ['feedback-happened', 'feedback-about'],
        kept: ['kind', 'happened'],
      },
    ],
  },
  feedback: {
    tables: feedback,
    fields: feedbackWords,
    prepare: notYetGiven,
    wrong: [
      {
        typed: { kind: 'constructive', happened: '', meant: '', wish: 'Ring først', about: '', give: 'yes' },
        fields: ['feedback-happened'],
        kept: ['kind', 'wish'],
      },
    ],
  },
  feedbackGiving: { tables: feedback, fields: { back: '/' } },
  feedbackWithdrawal: { tables: feedback, fields: { back: '/' }, prepare: notYetGiven },
  feedbackRemoval: { tables: feedback, fields: { back: '/' }, prepare: notYetGiven },
  feedbackRestoration: { tables: feedback, fields: { back: '/' }, prepare: notYetGiven },
  feedbackHearing: { as: 'leader', tables: ['feedback'], fields: { back: '/' } },
  feedbackAnswer: {
    as: 'leader',
    tables: ['feedback'],
    fields: { body: 'Tak, det betød meget' },
    wrong: [
      { typed: { body: '' }, fields: ['feedback-body'] },
      { typed: { body: 'x'.repeat(2001) }, fields: ['feedback-body'], kept: ['body'] },
    ],
  },
  goals: { tables: goal, fields: newGoal, wrong: without(badGoal, 'level') },
  organisationGoal: {
    tables: goal,
    fields: { ...newGoal, version: '2' },
    wrong: without(badGoal, 'level', { version: '2' }),
  },
  organisationGoalCheckpoints: {
    tables: goal,
    fields: { body: 'Godt på vej', progress: '40', date: '2026-11-23' },
    wrong: badCheckpoint,
  },
  organisationGoalClosing: {
    tables: goal,
    fields: { outcome: 'reached', reason: 'Det gik hurtigt' },
    wrong: badClosing,
  },
  organisationGoalClosingUndo: { tables: goal },
  pairGoals: {
    tables: goal,
    fields: ({ cast }) => ({ ...newGoal, level: 'work', serves: cast.ids.organisationGoalId! }),
    wrong: [
      ...badGoal,
      {
        typed: ({ cast }) => ({ ...newGoal, level: 'work', serves: cast.ids.goalId! }),
        fields: ['goal-serves'],
        kept: ['title', 'why', 'level'],
      },
      {
        typed: ({ cast }) => ({ ...newGoal, level: 'personal', serves: cast.ids.organisationGoalId! }),
        fields: ['goal-serves'],
        kept: ['title', 'level', 'serves'],
      },
      { typed: { ...newGoal, level: 'organisation', serves: '' }, fields: ['goal-level'], kept: ['title'] },
    ],
  },
  goal: {
    tables: goal,
    fields: { ...newGoal, serves: '', version: '2' },
    wrong: without(badGoal, 'level', { version: '2', serves: '' }),
  },
  goalCheckpoints: {
    tables: goal,
    fields: { body: 'Godt på vej', progress: '40', date: '2026-11-23' },
    wrong: badCheckpoint,
  },
  goalClosing: {
    tables: goal,
    fields: { outcome: 'dropped', reason: 'Vi køber en maskine' },
    wrong: badClosing,
  },
  goalClosingUndo: { tables: goal },
  goalSharing: { tables: goal },
  goalWithdrawal: { tables: goal },

  workingWeek: {
    tables: ['working_day', 'absence'],
    fields: { begins1: '08:00', ends1: '16:00', begins2: '9.30', ends2: '12.00' },
    wrong: [
      {
        typed: {
          begins1: '16:00',
          ends1: '08:00',
          begins2: '',
          ends2: '12:00',
          begins3: '8:00',
          ends3: 'sent',
        },
        fields: ['ends1', 'begins2', 'ends3'],
        kept: ['begins1', 'ends1', 'ends2', 'begins3', 'ends3'],
      },
      { typed: { begins1: '', ends1: '' }, fields: ['begins1'] },
    ],
  },
  workingWeekRemoval: { tables: ['working_day', 'absence'] },
  absences: {
    tables: ['absence'],
    fields: { from: '2026-12-21', until: '2026-12-23' },
    wrong: [
      { typed: { from: '', until: 'i morgen' }, fields: ['from', 'until'], kept: ['until'] },
      {
        typed: { from: '2026-12-23', until: '2026-12-21' },
        fields: ['until'],
        kept: ['from', 'until'],
      },
      { typed: { from: '2026-12-21', until: '2028-12-21' }, fields: ['until'], kept: ['from', 'until'] },
      { typed: { from: '2026-11-01', until: '2026-11-02' }, fields: ['until'], kept: ['from', 'until'] },
    ],
  },
  absenceRemoval: { tables: ['absence'] },
  closings: {
    tables: ['closing'],
    fields: { name: 'Vinterferie', from: '2027-02-15', until: '2027-02-19' },
    wrong: [
      {
        typed: { name: ' ', from: '2027-02-30', until: '2027-02-19' },
        fields: ['name', 'from'],
        kept: ['from', 'until'],
      },
      {
        typed: { name: 'Vinterferie', from: '2027-02-19', until: '2027-02-15' },
        fields: ['until'],
        kept: ['name', 'from', 'until'],
      },
      {
        typed: { name: 'Vinterferie', from: '2026-02-16', until: '2026-02-20' },
        fields: ['until'],
        kept: ['name', 'from', 'until'],
      },
    ],
  },
  closingHolidays: {
    tables: ['closing', 'holiday_choice'],
    fields: { 'may-day': 'on', 'christmas-eve': 'on' },
  },
  closingRemoval: { tables: ['closing'] },
  holidayChanges: { tables: ['holiday_change', 'holiday_change_acceptance'], fields: { upTo: '1' } },

  calendar: { tables: ['calendar_feed'], ends: 200 },
  calendarFeedRevocation: { tables: ['calendar_feed'] },
  calendarInvitations: { tables: ['invitations_by_mail'] },
  calendarInvitationsEnd: { tables: ['invitations_by_mail'] },
  caldavAccount: {
    tables: ownCalendar,
    fields: { server: 'caldav.example.dk', username: 'jonas', password: 'hemmelig', readsBusy: 'on' },
    wrong: [
      {
        typed: { server: '', username: 'jonas', password: 'hemmelig', readsBusy: 'on' },
        fields: ['server'],
        kept: ['username', 'readsBusy'],
      },
      {
        typed: { server: 'http://caldav.example.dk', username: 'jonas', password: 'hemmelig' },
        fields: ['server'],
        kept: ['server', 'username'],
      },
      {
        typed: { server: 'https://jonas:x@example.dk', username: 'jonas', password: 'hemmelig' },
        fields: ['server'],
        kept: ['username'],
      },
      {
        typed: { server: 'caldav.example.dk', username: '', password: '' },
        fields: ['username', 'password'],
        kept: ['server'],
      },
    ],
  },
  caldavCalendar: {
    tables: ownCalendar,
    fields: { calendar: '2' },
    prepare: withCalendars,
    wrong: [
      { typed: {}, fields: ['calendar'] },
      { typed: { calendar: '3' }, fields: ['calendar'] },
    ],
  },
  caldavReading: { tables: ownCalendar, fields: { reads: 'yes' }, prepare: withCalendars },
  caldavRemoval: {
    tables: ownCalendar,
    fields: { events: 'remove' },
    prepare: withCalendars,
    wrong: [
      { typed: {}, fields: ['events'] },
      { typed: { events: 'all' }, fields: ['events'] },
    ],
  },
  caldavEventRewriting: { tables: ownCalendar, prepare: withCalendars },
  caldavEventKeeping: { tables: ownCalendar, prepare: withCalendars },
}

export const postNames = (Object.keys(policy) as UrlName[]).filter(
  (name): name is PostName => 'POST' in policy[name],
)

/** Someone whom the policy lets in. */
const whoMay: Record<Rule, Role> = {
  anyone: 'anonymous',
  user: 'employee',
  member: 'employee',
  owner: 'owner',
  pair: 'employee',
  author: 'employee',
}

/** On localhost, where passkeys work. */
const change = { url: 'http://localhost:3000', origins: ['http://localhost:3000'], signup: 'open' as const }

/** The two companies, someone who may use the route, and its form filled in well. */
export async function open(name: PostName) {
  const { template, cast } = await castOnce()
  const app = await createTestApp(change, undefined, template)
  const world: World = { ...app, cast }
  const form = forms[name]
  await form.prepare?.(world)
  const role = form.as ?? whoMay[(policy[name] as Record<Method, Rule>).POST]
  const browser = app.as(cast.sessions[role])
  const path = (urls[name] as Url & ((ids: Record<string, string>) => string))(cast.ids)
  const address = path + (form.query ?? '')
  return {
    world,
    given: typeof form.fields === 'function' ? form.fields(world) : (form.fields ?? {}),
    post: (sent: Fields, headers?: Record<string, string>) => browser.post(address, sent, headers),
  }
}

export type Opened = Awaited<ReturnType<typeof open>>
