import type pg from 'pg'
import { hashToken, newToken } from '../platform/crypto/crypto.ts'
import { urls } from '../urls.ts'

/** Someone of the company, and the link that lets them in. */
export interface DoorKey {
  name: string
  email: string
  role: 'owner' | 'member'
  /** The names of those who lead them. */
  leaders: string[]
  /** False for one who is invited and has not joined; their link leads to the invitation. */
  hasJoined: boolean
  link: string
}

/** How long a link waits to be used; each works once. */
const linkDays = 7

interface Row extends Omit<DoorKey, 'link'> {
  organisationId: string
  memberId: string
  ownerId: string
}

/**
 * Makes a fresh sign-in link, as a mail would bring it, for everyone who has joined and not left; and a link to the
 * invitation for everyone else. `now` is the demo's time, by which an invitation ends.
 */
export async function cutKeys(owner: pg.Pool, url: string, now: Temporal.Instant): Promise<DoorKey[]> {
  const { rows } = await owner.query<Row>(
    `select m.organisation_id as "organisationId", m.id as "memberId", m.name, m.email, m.role,
            m.user_id is not null as "hasJoined",
            (select min(o.id::text) from member o
              where o.organisation_id = m.organisation_id and o.role = 'owner') as "ownerId",
            array(select l.name from pair p join member l on l.organisation_id = p.organisation_id and l.id = p.leader_id
                   where p.organisation_id = m.organisation_id and p.employee_id = m.id and p.ended_at is null
                   order by l.name) as leaders
       from member m
      where not exists (select from member_deactivation d
                         where d.organisation_id = m.organisation_id and d.member_id = m.id and d.reactivated_at is null)
      order by m.role = 'owner' desc, m.user_id is null, m.id`,
  )
  const keys: DoorKey[] = []
  for (const row of rows) {
    const token = newToken()
    const path = row.hasJoined
      ? await signInLink(owner, row, token)
      : await invitation(owner, row, token, now)
    const { name, email, role, leaders, hasJoined } = row
    keys.push({ name, email, role, leaders, hasJoined, link: `${url}${path}?token=${token}` })
  }
  return keys
}

/** Kept the way better-auth keeps a link it has mailed; it goes by the machine's own clock. */
async function signInLink(owner: pg.Pool, { email }: Row, token: string): Promise<string> {
  await owner.query(
    `insert into auth.verification (identifier, value, expires_at)
     values ($1, $2, now() + make_interval(days => $3))`,
    [hashToken(token).toString('base64url'), JSON.stringify({ email }), linkDays],
  )
  return urls.signInLink()
}

async function invitation(owner: pg.Pool, row: Row, token: string, now: Temporal.Instant): Promise<string> {
  await owner.query(
    `insert into invitation (organisation_id, member_id, token_hash, channel, invited_by, invited_at, expires_at)
     values ($1, $2, $3, 'link', $4, $5, $6)`,
    [row.organisationId, row.memberId, hashToken(token), row.ownerId, now, now.add({ hours: 24 * linkDays })],
  )
  return urls.invitation()
}
