import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { CheckIn, QuestionId, ScaleStep } from '../features/check-ins/types.ts'
import { newRoom, proofOf } from '../features/room/locks/rules.ts'
import type { RoomNote } from '../features/room/notes/types.ts'
import { roomKeyFrom, sealEntry } from '../features/room/sealing/rules.ts'
import { text } from '../features/room/text.ts'
import { calendarDay } from '../platform/i18n/dates.ts'
import { givenName } from '../platform/i18n/names.ts'
import { company, type PersonKey } from './people.ts'
import { ownNotes } from './topics/small.ts'

const by: PersonKey = 'jonas'

/** As few as the server takes: a demo's passphrase is printed on the screen. */
const rounds = 600_000

interface DemoCheckIn {
  /** Days before today. */
  since: number
  /** In the order of the questions; 0 was passed over. */
  steps: (ScaleStep | 0)[]
  words?: CheckIn['words']
}

const checkIns: readonly DemoCheckIn[] = [
  {
    since: 258,
    steps: [2, 1, 3, 2, 1, 2],
    words: { thoughts: 'Roligt i værkstedet. Rart at kunne gøre ting færdige.' },
  },
  { since: 237, steps: [2, 2, 3, 2, 2, 2] },
  {
    since: 195,
    steps: [4, 2, 3, 3, 3, 4],
    words: { thoughts: 'Højsæson. Det er sjovt, men dagene er lange.' },
  },
  {
    since: 174,
    steps: [5, 3, 4, 3, 4, 4],
    words: { help: 'At vi aftaler, hvem der tager kunderne lørdag.' },
  },
  { since: 132, steps: [3, 2, 0, 2, 2, 2], words: { thoughts: 'Ferien hjalp. Vi delte lørdagene.' } },
  { since: 90, steps: [3, 2, 3, 2, 2, 3] },
  {
    since: 48,
    steps: [4, 2, 3, 3, 0, 3],
    words: { worries: 'Telefonen ringer hele tiden, og så går den i stå på liften.' },
  },
  { since: 27, steps: [4, 3, 3, 3, 3, 3] },
  {
    since: 6,
    steps: [4, 2, 3, 4, 3, 3],
    words: {
      thoughts: 'Det er ikke opgaverne, det er alle afbrydelserne, når telefonen ringer.',
      help: 'En formiddag om ugen, hvor en anden tager telefonen.',
      goals: 'At blive den, de andre spørger om elcykler.',
    },
  },
]

const asked = ['load', 'clarity', 'influence', 'support', 'rest', 'balance'] as const

/** Sets up one room of the demo, which `passphrase` opens, and seals a year of check-ins and notes in it as a browser would. */
export async function writeRoom(
  client: pg.PoolClient,
  passphrase: string,
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await client.query<Record<'organisation' | 'member', string>>(
    `select organisation_id as organisation, id as member from member where split_part(email, '@', 1) = $1`,
    [by],
  )
  const [whose] = rows
  if (!whose) throw new Error(`${by} is not there`)
  const { organisation, member } = whose
  const { id: roomId, raw, locks } = await newRoom(passphrase, rounds)
  const proof = createHash('sha256')
    .update(Buffer.from(await proofOf(raw), 'base64url'))
    .digest()
  const opened = now.subtract({ hours: 24 * 260 })
  await client.query(
    'insert into room (organisation_id, id, member_id, opened_at, proof_hash) values ($1, $2, $3, $4, $5)',
    [organisation, roomId, member, opened, proof],
  )
  for (const { id, kind, salt, rounds: count, wrapped } of locks) {
    const [saltBytes, wrappedBytes] = [salt, wrapped].map((text) => Buffer.from(text, 'base64url'))
    await client.query(
      `insert into vault.room_lock (organisation_id, id, room_id, kind, salt, rounds, wrapped, made_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [organisation, id, roomId, kind, saltBytes, count, wrappedBytes, opened],
    )
  }
  const key = await roomKeyFrom(raw)
  const keep = async (content: CheckIn | RoomNote, writtenAt: Temporal.Instant) => {
    const place = { roomId, entryId: randomUUID(), revision: 1, writtenAt: writtenAt.epochMilliseconds }
    await client.query(
      `insert into room_entry (organisation_id, id, room_id, revision, written_at, sealed) values ($1, $2, $3, 1, $4, $5)`,
      [organisation, place.entryId, roomId, writtenAt, Buffer.from(await sealEntry(key, place, content))],
    )
  }
  const notes = await notesOf(client, member, now)
  for (const { content, writtenAt } of notes) await keep(content, writtenAt)
  for (const { since, steps, words = {} } of checkIns) {
    // A browser seals whole milliseconds.
    const writtenAt = now.round('second').subtract({ hours: 24 * since })
    const on = writtenAt.toZonedDateTimeISO(company.timeZone).toPlainDate().toString()
    const answers: CheckIn['answers'] = {}
    for (const [at, step] of steps.entries()) if (step !== 0) answers[asked[at] as QuestionId] = step
    await keep({ kind: 'check-in', on, answers, words, setAside: [] }, writtenAt)
  }
}

/** What the member kept to themself after each of their last conversations, every other one on its first item. */
async function notesOf(
  client: pg.PoolClient,
  member: string,
  now: Temporal.Instant,
): Promise<{ content: RoomNote; writtenAt: Temporal.Instant }[]> {
  const { rows } = await client.query<{
    meetingId: string
    date: Temporal.PlainDate
    closedAt: Temporal.Instant
    leader: string
    item: { id: string; words: string } | null
  }>(
    `select m.id as "meetingId", m.local_date as date, c.closed_at as "closedAt", l.name as leader,
            (select json_build_object('id', i.id, 'words', i.title) from agenda_item i
              where i.organisation_id = m.organisation_id and i.meeting_id = m.id and i.shared_at is not null
              order by i.position, i.id limit 1) as item
       from meeting m
       join meeting_close c on c.organisation_id = m.organisation_id and c.meeting_id = m.id
       join pair p on p.organisation_id = m.organisation_id and p.id = m.pair_id and p.employee_id = $1
       join member l on l.organisation_id = p.organisation_id and l.id = p.leader_id
      order by c.closed_at desc limit 4`,
    [member],
  )
  const today = now.toZonedDateTimeISO(company.timeZone).toPlainDate()
  return rows.map(({ meetingId, date, closedAt, leader, item }, at) => {
    const words = text.da.notes.about(givenName(leader), calendarDay('da', date, today))
    const about = { meetingId, words, ...(item && at % 2 === 0 ? { item } : {}) }
    const body = ownNotes[at % ownNotes.length] as string
    return { content: { kind: 'note', body, about }, writtenAt: closedAt.round('second').add({ minutes: 3 }) }
  })
}
