import type { Database } from '../src/platform/database/database.ts'
import { addCompany, addMeeting, type Company } from '../test/support/company.ts'

/** A company with three conversations: one that is prepared, one to write into, and one to look at meanwhile. */
export interface Conversation {
  company: Company
  /** Thirty shared items, half of them with a few lines. */
  preparedId: string
  writtenId: string
  watchedId: string
}

const topics = [
  'Bestilling af varer til jul og hvem der ringer til leverandøren',
  'Overdragelse af vagtplanen når Karsten holder ferie',
  'Kurset i regnskab: hvad lærte du, og hvad kan vi bruge?',
  'Klagen fra kunden i mandags, og hvad vi gør næste gang',
  'Mine mål for foråret',
]
const lines =
  'Jeg vil gerne have, at vi finder en fast måde at gøre det på, så ingen skal spørge to gange.\nSidst gik der tre dage.'

/** Writes the company straight into the tables. */
export async function prepareConversation(db: Database): Promise<Conversation> {
  const company = await addCompany(db)
  const today = Temporal.Now.zonedDateTimeISO('Europe/Copenhagen').toPlainDate()
  const meetingIn = (weeks: number) =>
    addMeeting(db, company.organisationId, company.pairId, `${today.add({ weeks })}T09:00`)
  const preparedId = await meetingIn(1)
  await db.owner.query(
    `insert into agenda_item (
       organisation_id, pair_id, meeting_id, author_id, category, title, body, position, created_at, shared_at)
     select $1, $2, $3, case when n % 2 = 0 then $4::uuid else $5::uuid end,
            (array['tasks', 'goals', 'feedback', 'development', 'wellbeing', 'other'])[1 + n % 6],
            ($6::text[])[1 + n % 5], case when n % 2 = 0 then $7 else '' end, n, now(), now()
       from generate_series(1, 30) n`,
    [
      company.organisationId,
      company.pairId,
      preparedId,
      company.owner.memberId,
      company.employee.memberId,
      topics,
      lines,
    ],
  )
  return { company, preparedId, writtenId: await meetingIn(2), watchedId: await meetingIn(3) }
}
