import { sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Viewer } from '../../platform/session/viewer.ts'
import { fitting, sealed } from './branches/store.ts'
import type { Reach } from './branches/types.ts'
import { excerptOf, marks } from './excerpt/rules.ts'
import { mayFit, mostShown } from './rules.ts'
import { openAll, openedRows } from './sealed/store.ts'
import type { Found, Other, Results, Wanted } from './types.ts'

/** Those the viewer shares or shared a pair with, by name; pairs that go on come first. */
export async function loadOthers(tenant: Tenant, viewer: Viewer): Promise<Other[]> {
  const { rows } = await sql<Other>`
    select p.id as "pairId", o.id as "memberId", o.name, p.ended_at is not null as ended
      from pair p
      join member o on o.organisation_id = p.organisation_id
       and o.id = case when p.leader_id = ${viewer.memberId} then p.employee_id else p.leader_id end
     where p.organisation_id = ${viewer.organisationId} and p.id = any (${viewer.pairs}::uuid[])
     order by p.ended_at is not null, o.name, p.id`.execute(tenant)
  return rows
}

/**
 * What was typed as a query of PostgreSQL, in both languages, with the last word as the beginning of one.
 * @returns null when there is nothing to look for: words every text has, or only words to leave out
 */
async function queryOf(
  tenant: Tenant,
  viewer: Viewer,
  { spellings, leavesOut }: Wanted,
): Promise<string | null> {
  const own = viewer.language === 'da' ? 'danish' : 'english'
  const { rows } = await sql<{ query: string | null }>`
    select string_agg(distinct format('(%s)', one.query), ' | ') as query
      from unnest(
             ${spellings.map(({ whole }) => whole)}::text[], ${spellings.map(({ head }) => head)}::text[],
             ${spellings.map(({ beginning }) => beginning)}::text[]) as spelling (whole, head, beginning)
     cross join unnest(array['danish', 'english']::regconfig[]) as config
     cross join lateral (values
             (websearch_to_tsquery(config, whole)),
             (websearch_to_tsquery(config, head) && to_tsquery(config, beginning))) as one (query)
     where numnode(websearch_to_tsquery(${own}::regconfig, whole)) > 0
       and (config = ${own}::regconfig or not ${leavesOut})
       and querytree(one.query) not in ('', 'T')`.execute(tenant)
  return rows[0]?.query ?? null
}

interface Row extends Omit<Found, 'excerpt'> {
  danish: string
  english: string
}

const headline = (config: 'danish' | 'english', query: string) =>
  sql`ts_headline(${sql.lit(config)}, text, ${query}::tsquery,
        ${`HighlightAll=true, StartSel=${marks.start}, StopSel=${marks.stop}`})`

/** What the viewer may see of all that fits, what says it most and is newest first; null for nothing to look for. */
export async function search(tenant: Tenant, reach: Reach, wanted: Wanted): Promise<Results | null> {
  const [query, opened] = await Promise.all([
    queryOf(tenant, reach.viewer, wanted),
    openAll(tenant, reach, sealed(reach)),
  ])
  if (query === null) return null
  const fits = mayFit(query)
  const parts = [
    ...fitting(reach, sql`${query}::tsquery`),
    sql`select * from (${openedRows(opened.filter(({ text }) => fits(text)))}) o where words @@ ${query}::tsquery`,
  ]
  // A year halves what a mention weighs. In floats: powers of numerics cost more than all the rest together.
  const { rows } = await sql<Row>`
    with best as (
      select * from (${sql.join(parts, sql` union all `)}) as fitting
       order by ts_rank(words, ${query}::tsquery)
                * 0.5::float8 ^ (extract(epoch from ${reach.now}::timestamptz - at)::float8 / 31557600) desc, at desc, row_id
       limit ${mostShown + 1})
    select kind, id, row_id as "rowId", pair_id as "pairId", meeting_id as "meetingId", detail, own, date,
           ${headline('danish', query)} as danish, ${headline('english', query)} as english
      from best`.execute(tenant)
  return {
    found: rows.slice(0, mostShown).map(({ danish, english, ...found }) => ({
      ...found,
      excerpt: excerptOf([danish, english]),
    })),
    more: rows.length > mostShown,
  }
}
