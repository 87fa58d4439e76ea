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
