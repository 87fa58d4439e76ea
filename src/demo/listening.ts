import type pg from 'pg'
import type { PersonKey } from './people.ts'

interface DemoListening {
  leader: PersonKey
  employee: PersonKey
  question: string
  /** By the leader first, then by the employee, in turn; the last counts. */
  retellings: string[]
  confirmed: boolean
}

const told: readonly DemoListening[] = [
  {
    leader: 'birgitte',
    employee: 'jonas',
    question: 'Hvad fylder mest for dig i arbejdet lige nu?',
    retellings: [
      'Du synes, der er for mange afbrydelser i værkstedet.',
      'Der er for mange afbrydelser om formiddagen. Om eftermiddagen er det fint.',
    ],
    confirmed: true,
  },
  {
    leader: 'jonas',
    employee: 'anton',
    question: 'Hvordan ser det ud fra din plads?',
    retellings: ['Du vil gerne have de svære reparationer, men også en at spørge, når du går i stå.'],
    confirmed: false,
  },
]

/** Writes how the people of the demo heard each other, into the last conversation that each two have closed. */
export async function writeListening(client: pg.PoolClient): Promise<void> {
  for (const listening of told) await writeOne(client, listening)
}

async function writeOne(client: pg.PoolClient, listening: DemoListening): Promise<void> {
  const { rows } = await client.query<
    Record<'organisation' | 'pair' | 'meeting' | 'leader' | 'employee', string> & { at: Temporal.Instant }
  >(
    `select p.organisation_id as organisation, p.id as pair, m.id as meeting, p.leader_id as leader,
            p.employee_id as employee, c.closed_at as at
       from pair p
       join member l on l.organisation_id = p.organisation_id and l.id = p.leader_id
       join member e on e.organisation_id = p.organisation_id and e.id = p.employee_id
       join meeting m on m.organisation_id = p.organisation_id and m.pair_id = p.id
       join meeting_close c on c.organisation_id = m.organisation_id and c.meeting_id = m.id
      where split_part(l.email, '@', 1) = $1 and split_part(e.email, '@', 1) = $2
      order by c.closed_at desc limit 1`,
    [listening.leader, listening.employee],
  )
  const [found] = rows
  if (!found) throw new Error(`${listening.leader} and ${listening.employee} have closed no conversation`)
  const of = [found.organisation, found.pair]
  const begun = await client.query<{ id: string }>(
    `insert into listening (organisation_id, pair_id, meeting_id, question, listener_id, begun_by, begun_at)
     values ($1, $2, $3, $4, $5, $5, $6) returning id`,
    [...of, found.meeting, listening.question, found.leader, found.at.subtract({ minutes: 20 })],
  )
  const it = [...of, begun.rows[0]?.id]
  const authorOf = (index: number) => (index % 2 === 0 ? found.leader : found.employee)
  for (const [index, body] of listening.retellings.entries()) {
    await client.query(
      `insert into retelling (organisation_id, pair_id, listening_id, version, author_id, body, written_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [...it, index + 1, authorOf(index), body, found.at.subtract({ minutes: 10 - index })],
    )
  }
  if (!listening.confirmed) return
  const { length } = listening.retellings
  await client.query(
    `insert into retelling_confirmation (organisation_id, pair_id, listening_id, version, confirmed_by, confirmed_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [...it, length, authorOf(length), found.at],
  )
}
