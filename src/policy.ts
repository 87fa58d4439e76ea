import type { UrlName } from './urls.ts'

/**
 * Who may call a route. What a row of the database says beyond that ("the other of the two confirms") is decided
 * by the rules of its feature; "not yours" always answers like "does not exist".
 *
 * - `anyone`  no session needed
 * - `user`    signed in, whether or not they belong to a company
 * - `member`  signed in, in an active membership; sees what is theirs
 * - `owner`   the member who administers the company
 * - `pair`    one of the two that the thing lies between
 * - `author`  the one who wrote it, among the two
 */
export type Rule = 'anyone' | 'user' | 'member' | 'owner' | 'pair' | 'author'

export type Method = 'GET' | 'POST'

/** The one policy table: a route that is not in it cannot be mounted, and the access matrix is made from it. */
export const policy = {
  today: { GET: 'member' },
  live: { GET: 'member' },
  healthz: { GET: 'anyone' },
  readyz: { GET: 'anyone' },

  start: { GET: 'anyone', POST: 'anyone' },
  startLink: { GET: 'anyone', POST: 'anyone' },
  signIn: { GET: 'anyone', POST: 'anyone' },
  signInLink: { GET: 'anyone', POST: 'anyone' },
  signInPassword: { POST: 'anyone' },
  signInCode: { GET: 'anyone', POST: 'anyone' },
  passkeyChallenge: { POST: 'anyone' },
  passkeySignIn: { POST: 'anyone' },
  signOut: { POST: 'anyone' },
  invitation: { GET: 'anyone', POST: 'anyone' },

  account: { GET: 'user' },
  accountName: { POST: 'user' },
  accountPassword: { POST: 'user' },
  accountPasskeyChallenge: { POST: 'user' },
  accountPasskeys: { POST: 'user' },
  accountPasskeyRemoval: { POST: 'user' },
  accountSecondFactor: { POST: 'user' },
  accountSecondFactorConfirmation: { POST: 'user' },
  accountSecondFactorRemoval: { POST: 'user' },
  accountRecoveryCodes: { POST: 'user' },
  accountSessionEnd: { POST: 'user' },
  accountOtherSessionsEnd: { POST: 'user' },
  accountOrganisation: { POST: 'user' },
  accountReminders: { POST: 'member' },

  people: { GET: 'owner', POST: 'owner' },
  peopleList: { GET: 'owner', POST: 'owner' },
  memberInvitation: { POST: 'owner' },
  memberInvitationLink: { POST: 'owner' },
  memberInvitationRevocation: { POST: 'owner' },
  memberDeactivation: { POST: 'owner' },
  memberReactivation: { POST: 'owner' },
  pairs: { POST: 'owner' },
  pairEnd: { POST: 'owner' },

  pair: { GET: 'pair' },
  cadences: { GET: 'pair', POST: 'pair' },
  cadencePreview: { GET: 'pair' },
  cadenceAcceptance: { POST: 'pair' },
  cadenceWithdrawal: { POST: 'pair' },
  pairMeetings: { POST: 'pair' },

  meeting: { GET: 'pair' },
  meetingMove: { GET: 'pair', POST: 'pair' },
  meetingCancellation: { GET: 'pair', POST: 'pair' },
  meetingStart: { POST: 'pair' },
  meetingOutcome: { POST: 'pair' },
  meetingOutcomeUndo: { POST: 'pair' },
  meetingTimeKeeping: { POST: 'pair' },
  rhythmDoubtDismissal: { POST: 'pair' },
  meetingRoundOff: { GET: 'pair' },
  meetingClose: { POST: 'pair' },
  meetingSummary: { GET: 'pair' },
  meetingCalendarFile: { GET: 'pair' },
  meetingQuestions: { GET: 'pair', POST: 'pair' },
  ownQuestions: { POST: 'pair' },
  ownQuestionRemoval: { POST: 'author' },
  ownQuestionRestoration: { POST: 'author' },
  meetingItems: { POST: 'pair' },
  meetingNotes: { POST: 'pair' },
  meetingAgreements: { POST: 'pair' },

  item: { GET: 'author', POST: 'author' },
  itemSharing: { POST: 'author' },
  itemPosition: { POST: 'author' },
  itemRemoval: { POST: 'author' },
  itemRestoration: { POST: 'author' },
  itemFocus: { POST: 'pair' },
  itemTick: { POST: 'pair' },
  note: { GET: 'author', POST: 'author' },
  noteRemoval: { POST: 'author' },
  noteRestoration: { POST: 'author' },

  agreement: { GET: 'pair', POST: 'pair' },
  agreementConfirmation: { POST: 'pair' },
  agreementCompletion: { POST: 'pair' },
  agreementCompletionUndo: { POST: 'pair' },
  agreementRemoval: { POST: 'pair' },
  agreementRestoration: { POST: 'pair' },

  goals: { GET: 'member', POST: 'owner' },
  organisationGoal: { GET: 'owner', POST: 'owner' },
  organisationGoalCheckpoints: { POST: 'owner' },
  organisationGoalClosing: { POST: 'owner' },
  organisationGoalClosingUndo: { POST: 'owner' },
  pairGoals: { GET: 'pair', POST: 'pair' },
  goal: { GET: 'pair', POST: 'pair' },
  goalCheckpoints: { POST: 'pair' },
  goalClosing: { POST: 'pair' },
  goalClosingUndo: { POST: 'pair' },
  goalSharing: { POST: 'author' },
  goalWithdrawal: { POST: 'author' },

  availability: { GET: 'member' },
  workingWeekPreview: { GET: 'member' },
  workingWeek: { POST: 'member' },
  workingWeekRemoval: { POST: 'member' },
  absencePreview: { GET: 'member' },
  absences: { POST: 'member' },
  absenceRemoval: { POST: 'author' },
  closings: { GET: 'owner', POST: 'owner' },
  closingPreview: { GET: 'owner' },
  closingHolidays: { POST: 'owner' },
  closingHolidaysPreview: { GET: 'owner' },
  holidayChanges: { GET: 'owner', POST: 'owner' },
  closingRemoval: { GET: 'owner', POST: 'owner' },

  calendar: { GET: 'member', POST: 'member' },
  calendarFeedRevocation: { POST: 'member' },
  calendarFeed: { GET: 'anyone' },
  calendarInvitations: { POST: 'member' },
  calendarInvitationsEnd: { POST: 'member' },
  caldavAccount: { GET: 'member', POST: 'member' },
  caldavCalendar: { POST: 'member' },
  caldavReading: { POST: 'member' },
  caldavRemoval: { GET: 'member', POST: 'member' },
  caldavEventRewriting: { POST: 'pair' },
  caldavEventKeeping: { POST: 'pair' },
  help: { GET: 'anyone' },
} as const satisfies Record<UrlName, Partial<Record<Method, Rule>>>
