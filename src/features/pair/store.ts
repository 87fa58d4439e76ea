import { sql } from 'kysely'
import type { Tenant } from '../../platform/database/database.ts'
import type { Pair, Scope } from './types.ts'

/** One pair, ended or not; null when the scope does not reach it. */
export async function loadPair(tenant: Tenant, scope: Scope, pairId: string): Promise<Pair | null> {
  return (await loadPairs(tenant, scope, [pairId]))[0] ?? null
}

/** Some pairs, ended or not, the oldest first; without those that the scope does not reach. */
export async function loadPairs(tenant: Tenant, scope: Scope, pairIds: string[]): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select p.id,
           json_build_object('id', leader.id, 'name', leader.name) as leader,
           json_build_object('id', employee.id, 'name', employee.name) as employee,
           p.ended_at is null and not exists (
             select from member_deactivation d
              where d.organisation_id = p.organisation_id and d.member_id in (p.leader_id, p.employee_id)
                and d.reactivated_at is null) as "goesOn"
      from pair p
      join member leader on leader.organisation_id = p.organisation_id and leader.id = p.leader_id
      join member employee on employee.organisation_id = p.organisation_id and employee.id = p.employee_id
     where p.organisation_id = ${scope.organisationId} and p.id = any (${pairIds}::uuid[])
     order by p.id`.execute(tenant)
  return rows
}

/** Holds a pair until the transaction ends, so that it does not end meanwhile; false when it has ended. */
export async function holdPair(tenant: Tenant, scope: Scope, pairId: string): Promise<boolean> {
  const { rows } = await sql`
    select from pair
     where organisation_id = ${scope.organisationId} and id = ${pairId} and ended_at is null for share`.execute(
    tenant,
  )
  return rows.length > 0
}
