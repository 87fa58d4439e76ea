-- Reminders by mail: at most one digest a day for each member, and each thing told of once for each stage of it.

-- What a member has chosen; without a row, the defaults below.
create table reminder_setting (
  organisation_id uuid not null,
  member_id uuid not null,
  -- Working days before a conversation; 0 is none at all.
  prepare_days integer not null default 2 check (prepare_days between 0 and 5),
  due boolean not null default true,
  overdue boolean not null default true,
  confirm boolean not null default true,
  answer boolean not null default true,
  changed_at timestamptz not null,
  primary key (organisation_id, member_id),
  foreign key (organisation_id, member_id) references member
);

-- The one mail of a member's day. It is written when it is sent, so it holds no text.
create table reminder_digest (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  day date not null,
  gathered_at timestamptz not null,
  sent_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, member_id, day),
  unique (organisation_id, member_id, id),
  foreign key (organisation_id, member_id) references member
);

-- What a digest tells of. `occasion` is what makes it a new thing to tell: the start time of a meeting, the deadline of
-- an agreement, the version that waits for a yes. A row goes when its digest does not get to tell of it after all.
create table reminder_sent (
  organisation_id uuid not null,
  member_id uuid not null,
  subject_id uuid not null,
  occasion text not null,
  stage text not null
    check (stage in ('prepare', 'due', 'overdue', 'confirm', 'confirm-again', 'answer', 'answer-again')),
  digest_id uuid not null,
  primary key (organisation_id, member_id, subject_id, occasion, stage),
  foreign key (organisation_id, member_id, digest_id) references reminder_digest (organisation_id, member_id, id)
);
create index reminder_sent_digest on reminder_sent (organisation_id, member_id, digest_id);

-- Once a day, all members of one time zone are looked through. No company's, so without a tenant.
create table reminder_round (
  time_zone text not null,
  day date not null,
  begun_at timestamptz not null,
  primary key (time_zone, day)
);

-- The round asks across companies, by time alone.
create index organisation_time_zone on organisation (time_zone);
create index meeting_time on meeting (starts_at);
create index agreement_wording_deadline on agreement_wording (deadline);
create index agreement_wording_time on agreement_wording (written_at);
create index cadence_time on cadence (proposed_at);

-- The member a job writes a reminder to. They are not the viewer: a reminder must see neither drafts nor private notes.
create function viewer_reminded() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('takt.reminded', true), '')::uuid $$;

-- Names a member for the job that reminds them; no row for someone who has not joined, or is deactivated.
create function open_reminder(organisation uuid, member_to_remind uuid)
returns table (name text, email text, language text, time_zone text)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select m.name, m.email, m.language, o.time_zone into name, email, language, time_zone
    from member m join organisation o on o.id = m.organisation_id
   where m.organisation_id = organisation and m.id = member_to_remind and m.user_id is not null
     and not exists (
       select from member_deactivation d
        where d.organisation_id = m.organisation_id and d.member_id = m.id and d.reactivated_at is null);
  if not found then return; end if;
  perform name_viewer(organisation, member_to_remind, 'reminder');
  perform set_config('takt.member', '', true), set_config('takt.reminded', member_to_remind::text, true);
  return next;
end $$;

-- Each of the two of every pair that goes on, with the other. Like the next one it is no door: it shows what the one
-- who asks may see.
create function reminder_sides() returns table (organisation_id uuid, pair_id uuid, member_id uuid, other_id uuid)
language sql stable as $$
  select p.organisation_id, p.id, side.member_id, side.other_id
    from pair p
   cross join lateral (values (p.leader_id, p.employee_id), (p.employee_id, p.leader_id)) as side (member_id, other_id)
   where p.ended_at is null and not exists (
     select from member_deactivation gone
      where gone.organisation_id = p.organisation_id and gone.member_id in (p.leader_id, p.employee_id)
        and gone.reactivated_at is null)
$$;

-- All that a member could be reminded of: conversations that have not begun, open agreements of their own, words that
-- lack their yes, proposals that lack their answer. Who and when, and nothing of what they are about.
create function reminder_matters()
returns table (
  organisation_id uuid, member_id uuid, other_id uuid, pair_id uuid,
  kind text, subject_id uuid, occasion text, day date, "time" time, at timestamptz)
language sql stable as $$
  select side.organisation_id, side.member_id, side.other_id, side.pair_id,
         'meeting', m.id, extract(epoch from m.starts_at)::bigint::text, m.local_date, m.local_time, m.starts_at
    from meeting m
    join reminder_sides() side on side.organisation_id = m.organisation_id and side.pair_id = m.pair_id
   where not exists (
           select from meeting_cancellation x where x.organisation_id = m.organisation_id and x.meeting_id = m.id)
     and not exists (select from meeting_start s where s.organisation_id = m.organisation_id and s.meeting_id = m.id)
     and not exists (select from meeting_close c where c.organisation_id = m.organisation_id and c.meeting_id = m.id)
  union all
  select side.organisation_id, side.member_id, side.other_id, side.pair_id,
         'agreement', w.agreement_id, to_char(w.deadline, 'YYYY-MM-DD'), w.deadline, null, w.written_at
    from agreement_wording w
    join agreement a on a.organisation_id = w.organisation_id and a.id = w.agreement_id and a.removed_at is null
    join reminder_sides() side
      on side.organisation_id = w.organisation_id and side.pair_id = w.pair_id and side.member_id = w.owner_id
   where not exists (
           select from agreement_wording later
            where later.organisation_id = w.organisation_id and later.agreement_id = w.agreement_id
              and later.version > w.version)
     and not exists (
           select from agreement_completion done
            where done.organisation_id = w.organisation_id and done.agreement_id = w.agreement_id
              and done.undone_at is null)
  union all
  select side.organisation_id, side.member_id, side.other_id, side.pair_id,
         'confirmation', w.agreement_id, w.version::text, null, null, w.written_at
    from agreement_wording w
    join agreement a on a.organisation_id = w.organisation_id and a.id = w.agreement_id and a.removed_at is null
    join reminder_sides() side on side.organisation_id = w.organisation_id and side.pair_id = w.pair_id
   where not exists (
           select from agreement_wording later
            where later.organisation_id = w.organisation_id and later.agreement_id = w.agreement_id
              and later.version > w.version)
     and not exists (
           select from agreement_completion done
            where done.organisation_id = w.organisation_id and done.agreement_id = w.agreement_id
              and done.undone_at is null)
     and not exists (
           select from agreement_confirmation yes
            where yes.organisation_id = w.organisation_id and yes.agreement_id = w.agreement_id
              and yes.version = w.version and yes.member_id = side.member_id)
  union all
  select side.organisation_id, side.member_id, side.other_id, side.pair_id,
         'proposal', c.id, '', null, null, c.proposed_at
    from cadence c
    join reminder_sides() side
      on side.organisation_id = c.organisation_id and side.pair_id = c.pair_id and side.other_id = c.proposed_by
   where not exists (
           select from cadence_answer answer
            where answer.organisation_id = c.organisation_id and answer.cadence_id = c.id)
$$;

-- Every time zone that a company lives in, each by one step in the index.
create function reminder_zones() returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive zone (name) as (
    select min(time_zone) from organisation
    union all
    select (select min(o.time_zone) from organisation o where o.time_zone > zone.name)
      from zone where zone.name is not null)
  select name from zone where name is not null
$$;

-- Queues one job for each member of a time zone who may have something to be told today; the job decides. The second
-- round of a day does nothing. `prepare_until` has the last day of a conversation to tell of, by the days of its index.
create function begin_reminder_round(
  zone text, today date, prepare_until date[], due_until date, repeated_until date, since date, moment timestamptz)
returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  queued integer;
begin
  insert into reminder_round (time_zone, day, begun_at) values (zone, today, moment) on conflict do nothing;
  if not found then return 0; end if;
  with due as (
    select distinct m.organisation_id, m.member_id
      from reminder_matters() m
      join organisation o on o.id = m.organisation_id and o.time_zone = zone
      join member on member.organisation_id = m.organisation_id and member.id = m.member_id and member.user_id is not null
      left join reminder_setting s on s.organisation_id = m.organisation_id and s.member_id = m.member_id
     where (   (m.kind = 'meeting' and m.at > moment and m.at < prepare_until[5] + 2)
            or (m.kind = 'agreement' and m.day >= since and m.day <= due_until)
            or (m.kind in ('confirmation', 'proposal') and m.at > since))
       and case m.kind
             when 'meeting' then m.day <= prepare_until[coalesce(s.prepare_days, 2)]
             when 'agreement' then coalesce(case when m.day < today then s.overdue else s.due end, true)
             when 'confirmation' then coalesce(s.confirm, true)
             else coalesce(s.answer, true)
           end
       and not exists (
         select from reminder_sent t
           join reminder_digest d on d.organisation_id = t.organisation_id and d.id = t.digest_id
          where t.organisation_id = m.organisation_id and t.member_id = m.member_id
            and t.subject_id = m.subject_id and t.occasion = m.occasion
            and case m.kind
                  when 'meeting' then t.stage = 'prepare'
                  when 'agreement' then t.stage = case when m.day < today then 'overdue' else 'due' end
                  when 'confirmation' then t.stage = 'confirm-again' or (t.stage = 'confirm' and d.day > repeated_until)
                  else t.stage = 'answer-again' or (t.stage = 'answer' and d.day > repeated_until)
                end))
  -- All in one call: one at a time they take minutes where a hundred thousand wait.
  select count(*) into queued from graphile_worker.add_jobs((
    select coalesce(array_agg((
             'remind', json_build_object('organisationId', organisation_id, 'memberId', member_id), null, null, 12,
             'remind:' || member_id, null, null)::graphile_worker.job_spec), '{}')
      from due));
  return queued;
end $$;

alter table reminder_setting enable row level security;
create policy own on reminder_setting to takt_app using (
  organisation_id = (select viewer_organisation()) and member_id = coalesce((select viewer_member()), (select viewer_reminded())));

do $$
declare
  t text;
begin
  foreach t in array array['reminder_digest', 'reminder_sent'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy reminded on %I to takt_app using (
         organisation_id = (select viewer_organisation()) and member_id = (select viewer_reminded()))', t);
  end loop;
end $$;
-- No policy: nobody but begin_reminder_round() writes or reads it.
alter table reminder_round enable row level security;

grant select, insert, update on reminder_setting, reminder_digest to takt_app;
grant select, insert, delete on reminder_sent to takt_app;
revoke execute on function open_reminder, reminder_sides, reminder_matters, reminder_zones, begin_reminder_round from public;
grant execute on function open_reminder, reminder_sides, reminder_matters, reminder_zones, begin_reminder_round to takt_app;
