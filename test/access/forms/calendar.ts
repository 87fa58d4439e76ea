import { formsOf, type World } from './form.ts'

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

const ownCalendar = ['caldav_account', 'caldav_event', 'busy_time']

export const calendarForms = formsOf({
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
})
