type Parameters<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Parameters<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never

/** One address: its pattern for the router, and a function that makes the link. */
export interface Url<Pattern extends string = string> {
  pattern: Pattern
  (...given: [Parameters<Pattern>] extends [never] ? [] : [Record<Parameters<Pattern>, string>]): string
}

function url<const Pattern extends string>(pattern: Pattern): Url<Pattern> {
  const make = (values: Record<string, string> = {}) =>
    pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
  return Object.assign(make, { pattern }) as unknown as Url<Pattern>
}

/** Every URL of Takt, once. Links, redirects, forms, the policy and the tests use these. */
export const urls = {
  today: url('/'),
  live: url('/live'),
  healthz: url('/healthz'),
  readyz: url('/readyz'),

  start: url('/start'),
  startLink: url('/start/link'),
  signIn: url('/sign-in'),
  signInLink: url('/sign-in/link'),
  signInPassword: url('/sign-in/password'),
  signInCode: url('/sign-in/code'),
  passkeyChallenge: url('/sign-in/passkey/challenge'),
  passkeySignIn: url('/sign-in/passkey'),
  signOut: url('/sign-out'),
  invitation: url('/invitation'),

  account: url('/account'),
  accountName: url('/account/name'),
  accountPassword: url('/account/password'),
  accountPasskeyChallenge: url('/account/passkeys/challenge'),
  accountPasskeys: url('/account/passkeys'),
  accountPasskeyRemoval: url('/account/passkeys/:passkeyId/removal'),
  accountSecondFactor: url('/account/second-factor'),
  accountSecondFactorConfirmation: url('/account/second-factor/confirmation'),
  accountSecondFactorRemoval: url('/account/second-factor/removal'),
  accountRecoveryCodes: url('/account/recovery-codes'),
  accountSessionEnd: url('/account/sessions/:sessionId/end'),
  accountOtherSessionsEnd: url('/account/other-sessions/end'),
  accountOrganisation: url('/account/organisation'),
  accountReminders: url('/account/reminders'),

  people: url('/people'),
  peopleList: url('/people/list'),
  memberInvitation: url('/people/:memberId/invitation'),
  memberInvitationLink: url('/people/:memberId/invitation-link'),
  memberInvitationRevocation: url('/people/:memberId/invitation-revocation'),
  memberDeactivation: url('/people/:memberId/deactivation'),
  memberReactivation: url('/people/:memberId/reactivation'),
  pairs: url('/pairs'),
  pairEnd: url('/pairs/:pairId/end'),

  pair: url('/pairs/:pairId'),
  cadences: url('/pairs/:pairId/cadences'),
  cadencePreview: url('/pairs/:pairId/cadences/preview'),
  cadenceAcceptance: url('/pairs/:pairId/cadences/:cadenceId/acceptance'),
  cadenceWithdrawal: url('/pairs/:pairId/cadences/:cadenceId/withdrawal'),
  pairMeetings: url('/pairs/:pairId/meetings'),

  meeting: url('/meetings/:meetingId'),
  meetingMove: url('/meetings/:meetingId/move'),
  meetingCancellation: url('/meetings/:meetingId/cancellation'),
  meetingStart: url('/meetings/:meetingId/start'),
  meetingOutcome: url('/meetings/:meetingId/outcome'),
  meetingOutcomeUndo: url('/meetings/:meetingId/outcome/undo'),
  meetingTimeKeeping: url('/meetings/:meetingId/time-keeping'),
  rhythmDoubtDismissal: url('/meetings/:meetingId/rhythm-doubt/dismissal'),
  meetingRoundOff: url('/meetings/:meetingId/round-off'),
  meetingClose: url('/meetings/:meetingId/close'),
  meetingSummary: url('/meetings/:meetingId/summary'),
  meetingCalendarFile: url('/meetings/:meetingId/meeting.ics'),
  meetingQuestions: url('/meetings/:meetingId/questions'),
  ownQuestions: url('/meetings/:meetingId/questions/own'),
  ownQuestionRemoval: url('/questions/:questionId/removal'),
  ownQuestionRestoration: url('/questions/:questionId/restoration'),
  meetingItems: url('/meetings/:meetingId/items'),
  meetingNotes: url('/meetings/:meetingId/notes'),
  meetingAgreements: url('/meetings/:meetingId/agreements'),

  item: url('/items/:itemId'),
  itemSharing: url('/items/:itemId/sharing'),
  itemAtStart: url('/items/:itemId/at-start'),
  itemPosition: url('/items/:itemId/position'),
  itemRemoval: url('/items/:itemId/removal'),
  itemRestoration: url('/items/:itemId/restoration'),
  itemFocus: url('/items/:itemId/focus'),
  itemTick: url('/items/:itemId/tick'),
  note: url('/notes/:noteId'),
  noteRemoval: url('/notes/:noteId/removal'),
  noteRestoration: url('/notes/:noteId/restoration'),

  agreement: url('/agreements/:agreementId'),
  agreementConfirmation: url('/agreements/:agreementId/confirmation'),
  agreementCompletion: url('/agreements/:agreementId/completion'),
  agreementCompletionUndo: url('/agreements/:agreementId/completion/undo'),
  agreementRemoval: url('/agreements/:agreementId/removal'),
  agreementRestoration: url('/agreements/:agreementId/restoration'),

  pairExpectations: url('/pairs/:pairId/expectations'),
  expectationHistory: url('/pairs/:pairId/expectations/history'),
  expectation: url('/expectations/:expectationId'),
  expectationSharing: url('/expectations/:expectationId/sharing'),
  expectationAnswer: url('/expectations/:expectationId/answer'),
  expectationWithdrawal: url('/expectations/:expectationId/withdrawal'),
  expectationWithdrawalUndo: url('/expectations/:expectationId/withdrawal/undo'),
  preparation: url('/meetings/:meetingId/preparation'),
  preparationStep: url('/meetings/:meetingId/preparation/:step'),
  preparationItems: url('/meetings/:meetingId/prepared-items'),
  readiness: url('/meetings/:meetingId/readiness'),
  pairFeedback: url('/pairs/:pairId/feedback'),
  feedback: url('/feedback/:feedbackId'),
  feedbackGiving: url('/feedback/:feedbackId/giving'),
  feedbackWithdrawal: url('/feedback/:feedbackId/withdrawal'),
  feedbackRemoval: url('/feedback/:feedbackId/removal'),
  feedbackRestoration: url('/feedback/:feedbackId/restoration'),
  feedbackHearing: url('/feedback/:feedbackId/hearing'),
  feedbackAnswer: url('/feedback/:feedbackId/answer'),
  goals: url('/goals'),
  organisationGoal: url('/organisation-goals/:organisationGoalId'),
  organisationGoalCheckpoints: url('/organisation-goals/:organisationGoalId/checkpoints'),
  organisationGoalClosing: url('/organisation-goals/:organisationGoalId/closing'),
  organisationGoalClosingUndo: url('/organisation-goals/:organisationGoalId/closing/undo'),
  pairGoals: url('/pairs/:pairId/goals'),
  goal: url('/goals/:goalId'),
  goalCheckpoints: url('/goals/:goalId/checkpoints'),
  goalClosing: url('/goals/:goalId/closing'),
  goalClosingUndo: url('/goals/:goalId/closing/undo'),
  goalSharing: url('/goals/:personalGoalId/sharing'),
  goalWithdrawal: url('/goals/:personalGoalId/withdrawal'),
  pairTimeline: url('/pairs/:pairId/timeline'),

  availability: url('/availability'),
  workingWeekPreview: url('/availability/week/preview'),
  workingWeek: url('/availability/week'),
  workingWeekRemoval: url('/availability/week/removal'),
  absencePreview: url('/availability/absences/preview'),
  absences: url('/availability/absences'),
  absenceRemoval: url('/availability/absences/:absenceId/removal'),
  closings: url('/closings'),
  closingPreview: url('/closings/preview'),
  closingHolidays: url('/closings/holidays'),
  closingHolidaysPreview: url('/closings/holidays/preview'),
  holidayChanges: url('/closings/changes'),
  closingRemoval: url('/closings/:closingId/removal'),

  calendar: url('/calendar'),
  calendarFeedRevocation: url('/calendar/feed-revocation'),
  calendarFeed: url('/calendar/:token/takt.ics'),
  calendarInvitations: url('/calendar/invitations'),
  calendarInvitationsEnd: url('/calendar/invitations/end'),
  caldavAccount: url('/calendar/account'),
  caldavCalendar: url('/calendar/account/calendar'),
  caldavReading: url('/calendar/account/reading'),
  caldavRemoval: url('/calendar/account/removal'),
  caldavEventRewriting: url('/calendar/account/events/:meetingId/rewriting'),
  caldavEventKeeping: url('/calendar/account/events/:meetingId/keeping'),
  help: url('/help'),
} as const

export type UrlName = keyof typeof urls
