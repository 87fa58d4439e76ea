import type pg from 'pg'
import type { AnswerKind, ExpectationKind } from '../features/expectations/types.ts'
import type { PersonKey } from './people.ts'
import type { Side } from './topics/topic.ts'

interface DemoExpectation {
  leader: PersonKey
  employee: PersonKey
  by: Side
  kind: ExpectationKind
  /** From first to last; the last counts. */
  wordings: string[]
  /** What the other says to the last wording; null while nothing is said. */
  answer: { kind: AnswerKind; reason?: string } | null
  /** What they said to the wording before. */
  before?: string
  /** Days before today on which it was shared; a draft has not been. */
  since: number | 'draft'
  withdrawn?: boolean
}

const met = { kind: 'met' as const }

const told: readonly DemoExpectation[] = [
  ...ofPair('birgitte', 'jonas', [
    {
      by: 'leader',
      kind: 'expectation',
      wordings: ['Du siger til senest onsdag, når ugens reparationer ikke kan nås.'],
      answer: met,
      since: 150,
    },
    {
      by: 'employee',
      kind: 'need',
      wordings: [
        'At jeg selv kan bestille reservedele.',
        'At jeg selv kan bestille reservedele op til 5.000 kroner uden at spørge først.',
      ],
      before: 'Hvad med de dyre elmotorer? Der vil jeg gerne være med.',
      answer: met,
      since: 120,
    },
    {
      by: 'leader',
      kind: 'expectation',
      wordings: ['Du holder samtalerne med mekanikerne, også når der er travlt.'],
      answer: null,
      since: 3,
    },
    {
      by: 'employee',
      kind: 'expectation',
      wordings: ['At du giver mig besked, før du lover en kunde en dato.'],
      answer: null,
      since: 'draft',
    },
  ]),
  ...ofPair('jonas', 'anton', [
    {
      by: 'leader',
      kind: 'expectation',
      wordings: ['Værkstedet er ryddet og låst, når du går som den sidste.'],
      answer: met,
      since: 90,
    },
    {
      by: 'employee',
      kind: 'need',
      wordings: ['En rolig time uden kunder hver formiddag til de svære opgaver.'],
      answer: { kind: 'talk', reason: 'Om lørdagen er vi kun to. Kan det være på hverdage?' },
      since: 12,
    },
    {
      by: 'leader',
      kind: 'expectation',
      wordings: ['Du skriver på sedlen, hvad der er lavet, så kunden kan læse det.'],
      answer: null,
      since: 2,
    },
    {
      by: 'leader',
      kind: 'need',
      wordings: ['At du tager telefonen, mens jeg er på kursus.'],
      answer: met,
      since: 60,
      withdrawn: true,
    },
    {
      by: 'employee',
      kind: 'expectation',
      wordings: ['At vi bytter vagter mindst en uge før.'],
      answer: null,
      since: 'draft',
    },
  ]),
  ...ofPair('birgitte', 'maja', [
    {
      by: 'employee',
      kind: 'need',
      wordings: ['At kampagnerne ligger fast en måned før, så jeg kan nå at pakke butikken om.'],
      answer: null,
      since: 5,
    },
    {
      by: 'leader',
      kind: 'expectation',
      wordings: ['Du hilser på alle, der kommer ind, inden for et minut.'],
      answer: met,
      since: 200,
    },
    { by: 'leader', kind: 'need', wordings: ['Tal for butikken hver mandag.'], answer: null, since: 'draft' },
  ]),
  ...ofPair('jonas', 'tobias', [
    {
      by: 'leader',
      kind: 'expectation',
      wordings: ['Du øver dig på gear og bremser, når der er stille.'],
      answer: met,
      since: 300,
    },
  ]),
]

function ofPair(
  leader: PersonKey,
  employee: PersonKey,
  expectations: Omit<DemoExpectation, 'leader' | 'employee'>[],
): DemoExpectation[] {
  return expectations.map((expectation) => ({ leader, employee, ...expectation }))
}

/** Writes what the people of the demo expect of each other, into pairs that are there already. */
export async function writeExpectations(client: pg.PoolClient, now: Temporal.Instant): Promise<void> {
  for (const expectation of told) await writeOne(client, expectation, now)
  await client.query(
    `select place_expectation_talks(organisation_id, pair_id, $1)
       from (select distinct organisation_id, pair_id from expectation_answer where answer = 'talk') _`,
    [now],
  )
}

async function writeOne(
  client: pg.PoolClient,
  expectation: DemoExpectation,
  now: Temporal.Instant,
): Promise<void> {
  const { leader, employee, by, kind, wordings, answer, since } = expectation
  const { rows } = await client.query<Record<'organisation' | 'pair' | 'leader' | 'employee', string>>(
    `select p.organisation_id as organisation, p.id as pair, p.leader_id as leader, p.employee_id as employee
       from pair p
       join member l on l.organisation_id = p.organisation_id and l.id = p.leader_id
       join member e on e.organisation_id = p.organisation_id and e.id = p.employee_id
      where split_part(l.email, '@', 1) = $1 and split_part(e.email, '@', 1) = $2`,
    [leader, employee],
  )
  const [pair] = rows
  if (!pair) throw new Error(`${leader} and ${employee} are no pair of the demo`)
  const author = pair[by]
  const of = [pair.organisation, pair.pair]
  if (since === 'draft') {
    await client.query(
      `insert into expectation_draft (organisation_id, pair_id, author_id, kind, body, written_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [...of, author, kind, wordings.at(-1), now.subtract({ hours: 20 })],
    )
    return
  }
  const sharedAt = now.subtract({ hours: 24 * since + 3 })
  const shared = await client.query<{ id: string }>(
    `insert into expectation (organisation_id, pair_id, id, author_id, shared_at)
     values ($1, $2, uuidv7(), $3, $4) returning id`,
    [...of, author, sharedAt],
  )
  const it = [...of, shared.rows[0]?.id]
  const other = by === 'leader' ? pair.employee : pair.leader
  for (const [index, body] of wordings.entries()) {
    const writtenAt = sharedAt.add({ hours: 48 * index })
    await client.query(
      `insert into expectation_wording (organisation_id, pair_id, expectation_id, version, kind, body, written_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [...it, index + 1, kind, body, writtenAt],
    )
    const isLast = index === wordings.length - 1
    const said = isLast ? answer : expectation.before && { kind: 'talk', reason: expectation.before }
    if (!said) continue
    await client.query(
      `insert into expectation_answer (organisation_id, pair_id, expectation_id, version, answer, reason, answered_by, answered_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [...it, index + 1, said.kind, said.reason ?? '', other, writtenAt.add({ hours: 22 })],
    )
  }
  if (expectation.withdrawn) {
    await client.query(
      `insert into expectation_withdrawal (organisation_id, pair_id, expectation_id, withdrawn_at)
       values ($1, $2, $3, $4)`,
      [...it, now.subtract({ hours: 24 * 6 })],
    )
  }
}
