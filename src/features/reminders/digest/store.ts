import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../platform/database/database.ts'
import type { ReminderScope } from '../../../platform/session/viewer.ts'
import type { Matter, Reach, Reminder, Stage, Told } from '../types.ts'

interface Row {
  kind: Matter['kind']
  id: string
  pairId: string
  other: string
  occasion: string
  day: Temporal.PlainDate | null
  time: Temporal.PlainTime | null
  at: Temporal.Instant
  told: { stage: Stage; day: string }[]
}

/** What a mail that waits was made of. */
export interface Digest {
  day: Temporal.PlainDate
  told: Told[]
}

/**
 * What the member could be reminded of within `reach`, and what they were told of it before; what the digest `apart`
 * tells of counts as not told. Whoever is ready for a conversation is not told to prepare it.
 */
export async function loadMatters(
  tenant: Tenant,
  scope: ReminderScope,
  { reach, now, apart = null }: { reach: Reach; now: Temporal.Instant; apart?: string | null },
): Promise<Matter[]> {
  const { rows } = await sql<Row>`
    select m.kind, m.subject_id as id, m.pair_id as "pairId", other.name as other, m.occasion, m.day, m."time", m.at,
           (select coalesce(json_agg(json_build_object('stage', t.stage, 'day', d.day)), '[]')
              from reminder_sent t
              join reminder_digest d on d.organisation_id = t.organisation_id and d.id = t.digest_id
             where t.organisation_id = m.organisation_id and t.member_id = m.member_id
               and t.subject_id = m.subject_id and t.occasion = m.occasion
               and t.digest_id is distinct from ${apart}::uuid) as told
      from reminder_matters() m
      join member other on other.organisation_id = m.organisation_id and other.id = m.other_id
     where m.organisation_id = ${scope.organisationId} and m.member_id = ${scope.memberId}
       and (m.kind <> 'meeting' or (
             select r.id from preparation_ready r
              where r.organisation_id = m.organisation_id and r.meeting_id = m.subject_id
                and r.member_id = m.member_id and r.undone_at is null) is null)
       and (   (m.kind = 'meeting' and m.at > ${now} and m.at < ${reach.prepareUntil.at(-1)}::date + 2)
            or (m.kind = 'agreement' and m.day >= ${reach.since} and m.day <= ${reach.dueUntil})
            or (m.kind in ('confirmation', 'proposal') and m.at > ${reach.since}::date))
     order by m.at, m.subject_id`.execute(tenant)
  return rows.map(matterOf)
}

function matterOf({ kind, day, time, at, told, ...row }: Row): Matter {
  const common = {
    ...row,
    told: told.map((one) => ({ stage: one.stage, day: Temporal.PlainDate.from(one.day) })),
  }
  switch (kind) {
    case 'meeting':
      return {
        ...common,
        kind,
        day: day as Temporal.PlainDate,
        time: time as Temporal.PlainTime,
        startsAt: at,
      }
    case 'agreement':
      return { ...common, kind, day: day as Temporal.PlainDate, since: at }
    case 'confirmation':
    case 'proposal':
      return { ...common, kind, since: at }
  }
}

/** Records the day's digest and queues its mail, together; a member who has had one today gets no other. */
export async function recordDigest(
  tenant: Tenant,
  scope: ReminderScope,
  { day, reminders }: { day: Temporal.PlainDate; reminders: readonly Reminder[] },
  now: Temporal.Instant,
): Promise<void> {
  const { organisationId: organisation_id, memberId: member_id } = scope
  const digest = await tenant
    .insertInto('reminder_digest')
    .values({ organisation_id, member_id, day, gathered_at: now })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'member_id', 'day']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!digest) return
  await tenant
    .insertInto('reminder_sent')
    .values(
      reminders.map(({ stage, id, occasion }) => ({
        organisation_id,
        member_id,
        subject_id: id,
        occasion,
        stage,
        digest_id: digest.id,
      })),
    )
    // Two days' digests at once, where a clock was set back: each thing is told of by the first.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const payload = JSON.stringify({
    organisationId: organisation_id,
    memberId: member_id,
    digestId: digest.id,
  })
  await sql`select enqueue('reminder_mail', ${payload}::json, null, null)`.execute(tenant)
}

const ofMember = (scope: ReminderScope): RawBuilder<boolean> =>
  sql<boolean>`organisation_id = ${scope.organisationId} and member_id = ${scope.memberId}`

/** A digest whose mail has not been sent; null once it has. */
export async function loadDigest(
  tenant: Tenant,
  scope: ReminderScope,
  digestId: string,
): Promise<Digest | null> {
  const digest = await tenant
    .selectFrom('reminder_digest')
    .select('day')
    .where(ofMember(scope))
    .where('id', '=', digestId)
    .where('sent_at', 'is', null)
    .executeTakeFirst()
  if (!digest) return null
  const told = await tenant
    .selectFrom('reminder_sent')
    .select(['stage', 'subject_id as id', 'occasion'])
    .where(ofMember(scope))
    .where('digest_id', '=', digestId)
    .execute()
  return { day: digest.day, told: told.map((one) => ({ ...one, stage: one.stage as Stage })) }
}

/** Takes out of a digest what it does not get to tell of after all, so that it can be told of another day. */
export async function takeOut(
  tenant: Tenant,
  scope: ReminderScope,
  digestId: string,
  dropped: readonly Told[],
): Promise<void> {
  for (const { stage, id, occasion } of dropped) {
    await tenant
      .deleteFrom('reminder_sent')
      .where(ofMember(scope))
      .where('digest_id', '=', digestId)
      .where('subject_id', '=', id)
      .where('occasion', '=', occasion)
      .where('stage', '=', stage)
      .execute()
  }
}

/** Records that the mail of a digest has left, so that a job that runs again sends nothing. */
export async function markSent(
  tenant: Tenant,
  scope: ReminderScope,
  digestId: string,
  now: Temporal.Instant,
): Promise<void> {
  await tenant
    .updateTable('reminder_digest')
    .set({ sent_at: now })
    .where(ofMember(scope))
    .where('id', '=', digestId)
    .execute()
}
