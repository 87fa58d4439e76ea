-- Whose day it is: reminders by each person's own working days.

-- The days on which a member works, Monday 1 to Sunday 7: those they have said, or Monday to Friday.
create function weekdays_of(organisation uuid, member_asked uuid) returns integer[]
language sql stable as $$
  select coalesce(array_agg(weekday order by weekday), '{1,2,3,4,5}')
    from working_day where organisation_id = organisation and member_id = member_asked
$$;

-- The days between two, both included, on which a member is off: public holidays, those their company is off on by
-- agreement, closings, and absences of their own. For functions of the owner alone.
create function member_days_off(organisation uuid, member_asked uuid, earliest date, latest date) returns setof date
language sql stable as $$
  select h.date from public_holiday h where h.country = 'DK' and h.date between earliest and latest
  union
  select o.date
    from optional_holiday o
    left join holiday_choice c on c.organisation_id = organisation and c.day = o.day
   where o.country = 'DK' and o.date between earliest and latest and coalesce(c.is_off, o.usually_off)
  union
  select day::date
    from (select first_date, last_date from closing
           where organisation_id = organisation and removed_at is null
             and last_date >= earliest and first_date <= latest
          union all
          select first_date, last_date from absence
           where organisation_id = organisation and member_id = member_asked and removed_at is null
             and last_date >= earliest and first_date <= latest) away
   cross join generate_series(greatest(away.first_date, earliest), least(away.last_date, latest), interval '1 day') day
$$;

-- The `count`th day after `today` that is one of `weekdays`.
create function weekday_after(today date, weekdays integer[], count integer) returns date
language sql immutable as $$
  select today + 7 * ((count - 1) / cardinality(weekdays)) + ahead
    from (select (weekday - extract(isodow from today)::integer + 6) % 7 + 1 as ahead from unnest(weekdays) weekday) days
   order by ahead offset (count - 1) % cardinality(weekdays) limit 1
$$;
revoke execute on function weekdays_of, member_days_off, weekday_after from public;

-- Queues one job for each member of a time zone who works today and may have something to be told; the job decides. The
-- second round of a day does nothing. How far someone looks ahead is counted in their own weekdays, and as many more as
-- they have days off by then, which is never too short; the job counts exactly.
drop function begin_reminder_round(text, date, date[], date, date, date, timestamptz);
create function begin_reminder_round(
  zone text, today date, farthest integer, repeated_until date, since date, moment timestamptz)
returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  queued integer;
begin
  insert into reminder_round (time_zone, day, begun_at) values (zone, today, moment) on conflict do nothing;
  if not found then return 0; end if;
  with looking as materialized (
    select member.organisation_id, member.id as member_id,
           coalesce(s.due, true) as due, coalesce(s.overdue, true) as overdue,
           coalesce(s.confirm, true) as confirm, coalesce(s.answer, true) as answer,
           case when coalesce(s.prepare_days, 2) > 0 then
             least(weekday_after(today, w.days, coalesce(s.prepare_days, 2) + off.days), today + farthest) end
             as prepare_until,
           least(weekday_after(today, w.days, 1 + off.days), today + farthest) + 1 as due_until
      from member
      join organisation o on o.id = member.organisation_id and o.time_zone = zone
      left join reminder_setting s on s.organisation_id = member.organisation_id and s.member_id = member.id
     cross join lateral (select weekdays_of(member.organisation_id, member.id) as days) w
     cross join lateral (
       select count(*) filter (where day > today)::integer as days, coalesce(bool_or(day = today), false) as now
         from member_days_off(member.organisation_id, member.id, today, today + farthest) day) off
     where member.user_id is not null and extract(isodow from today) = any (w.days) and not off.now),
  due as (
    select distinct m.organisation_id, m.member_id
      from reminder_matters() m
      join looking l on l.organisation_id = m.organisation_id and l.member_id = m.member_id
     where (   (m.kind = 'meeting' and m.at > moment
                and m.at < (select max(prepare_until) from looking) + 2)
            or (m.kind = 'agreement' and m.day >= since and m.day <= (select max(due_until) from looking))
            or (m.kind in ('confirmation', 'proposal') and m.at > since))
       and case m.kind
             when 'meeting' then m.day <= l.prepare_until
             when 'agreement' then m.day <= l.due_until and case when m.day < today then l.overdue else l.due end
             when 'confirmation' then l.confirm
             else l.answer
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
revoke execute on function begin_reminder_round from public;
grant execute on function begin_reminder_round to takt_app;

-- What a change of days would do, before it is made.

-- Absences by member, so that the plans of all one's pairs are read at once. Who is away is known to the two anyhow by
-- what it moves; it is never shown.
drop function absences_of(uuid[], date, date);
create function absences_of(members uuid[], earliest date, latest date)
returns table (member_id uuid, first_date date, last_date date)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.member_id, a.first_date, a.last_date
    from absence a
   where a.organisation_id = viewer_organisation() and a.member_id = any (members)
     and a.member_id = any (viewer_members())
     and a.removed_at is null and a.last_date >= earliest and a.first_date <= latest
$$;
revoke execute on function absences_of from public;
grant execute on function absences_of to takt_app;

-- The named days off of the viewer's company as they would be with the days in `off` chosen (null: as they are), and
-- without the closing `reopened` (null: with all of them).
create function days_off_if(earliest date, latest date, off text[], reopened uuid)
returns table (date date, name_da text, name_en text)
language sql stable set search_path = public, pg_temp as $$
  select h.date, h.name_da, h.name_en
    from public_holiday h
   where h.country = 'DK' and h.date between earliest and latest
  union all
  select o.date, o.name_da, o.name_en
    from optional_holiday o
    left join holiday_choice c on c.organisation_id = viewer_organisation() and c.day = o.day
   where o.country = 'DK' and o.date between earliest and latest
     and coalesce(o.day = any (off), c.is_off, o.usually_off)
  union all
  select day::date, c.name, c.name
    from closing c
   cross join generate_series(greatest(c.first_date, earliest), least(c.last_date, latest), interval '1 day') day
   where c.organisation_id = viewer_organisation() and c.removed_at is null and c.id is distinct from reopened
     and c.last_date >= earliest and c.first_date <= latest
$$;
grant execute on function days_off_if to takt_app;

create or replace function days_off(earliest date, latest date)
returns table (date date, name_da text, name_en text)
language sql stable set search_path = public, pg_temp as $$
  select * from days_off_if(earliest, latest, null, null)
$$;

-- Holidays that a new version of Takt adds or takes away. What is planned follows once the owner of a company has seen
-- the change; whoever changes the days need not think of it, since a trigger writes it down.
create table holiday_change (
  id bigint generated always as identity primary key,
  country text not null,
  date date not null,
  -- Of an optional day, which; a public holiday has none.
  day text,
  usually_off boolean not null,
  added boolean not null,
  name_da text not null,
  name_en text not null,
  changed_at timestamptz not null default now()
);

create function note_holiday_change() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before jsonb := to_jsonb(old);
  after jsonb := to_jsonb(new);
begin
  insert into holiday_change (country, date, day, usually_off, added, name_da, name_en)
    select of.row ->> 'country', (of.row ->> 'date')::date, of.row ->> 'day',
           coalesce((of.row ->> 'usually_off')::boolean, true), of.added, of.row ->> 'name_da', of.row ->> 'name_en'
      from (values (before, false), (after, true)) as of (row, added)
     where of.row is not null
     order by of.added;
  return null;
end $$;
create trigger changes after insert or delete or update of country, date on public_holiday
  for each row execute function note_holiday_change();
create trigger changes after insert or delete or update of country, date, day on optional_holiday
  for each row execute function note_holiday_change();

create function latest_holiday_change() returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(max(id), 0) from holiday_change
$$;
-- A company that is created after a change has planned nothing before it.
alter table organisation add column holidays_known bigint not null default latest_holiday_change();

-- The owner has seen the changes up to one, and let the plans follow.
create table holiday_change_acceptance (
  organisation_id uuid not null references organisation,
  up_to bigint not null references holiday_change,
  accepted_by uuid not null,
  accepted_at timestamptz not null,
  primary key (organisation_id, up_to),
  foreign key (organisation_id, accepted_by) references member
);
alter table holiday_change_acceptance enable row level security;
create policy owner on holiday_change_acceptance to takt_app using (
  organisation_id = (select viewer_organisation()) and (select viewer_is_owner()));

grant select on holiday_change to takt_app;
grant select, insert on holiday_change_acceptance to takt_app;
