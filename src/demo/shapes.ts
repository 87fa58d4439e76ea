import type pg from 'pg'
import type { Category } from '../features/agenda/types.ts'
import type { PersonKey } from './people.ts'

interface DemoShape {
  by: PersonKey
  name: string
  points: [Category, string][]
  /** Days before today on which it was written. */
  since: number
}

const kept: readonly DemoShape[] = [
  {
    by: 'birgitte',
    name: 'Før højsæsonen',
    since: 60,
    points: [
      ['tasks', 'Hvad skal være på plads, før sæsonen begynder?'],
      ['tasks', 'Vagterne i april og maj'],
      ['feedback', 'Hvad lærte vi af sidste år?'],
      ['other', 'Hvem gør hvad inden påske?'],
    ],
  },
  {
    by: 'anton',
    name: 'Mine faste punkter',
    since: 20,
    points: [
      ['tasks', 'Reparationer, der trækker ud'],
      ['development', 'Kurset i elcykler'],
      ['other', 'Fri og vagter'],
    ],
  },
]

/** Writes the shapes that people of the demo keep for themselves. */
export async function writeShapes(client: pg.PoolClient, now: Temporal.Instant): Promise<void> {
  for (const { by, name, points, since } of kept) {
    await client.query(
      `with author as (
         select organisation_id, id from member where split_part(email, '@', 1) = $1),
       shape as (
         insert into own_shape (organisation_id, member_id, created_at)
         select organisation_id, id, $2 from author returning *),
       wording as (
         insert into own_shape_wording (organisation_id, shape_id, version, member_id, name, written_at)
         select organisation_id, id, 1, member_id, $3, $2 from shape)
       insert into own_shape_point (organisation_id, shape_id, version, position, member_id, category, title)
       select organisation_id, id, 1, place, member_id, category, title
         from shape, unnest($4::text[], $5::text[]) with ordinality as point (category, title, place)`,
      [
        by,
        now.subtract({ hours: 24 * since }),
        name,
        points.map(([category]) => category),
        points.map(([, title]) => title),
      ],
    )
  }
}
