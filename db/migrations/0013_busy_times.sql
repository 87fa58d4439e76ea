-- When a member is busy by their own calendar, and looking into it whether they changed what Takt wrote there.

alter table caldav_account
  -- The member lets Takt see when they are busy; nobody who connected before this could have.
  add column reads_busy boolean not null default false,
  -- When the calendar is looked into next, and was last.
  add column read_due_at timestamptz not null default now(),
  add column read_at timestamptz,
  -- As problem and failures, of looking: what can be written to may still not be read.
  add column read_problem text,
  add column read_failures integer not null default 0;
create index caldav_account_due on caldav_account (read_due_at) where calendar_url is not null;

-- A version of the event that is another's doing and yet says what Takt wrote, such as one with an alarm added: looked
-- at once, and not each time.
alter table caldav_event add column seen text;

-- From when until when, and nothing of what for. Times that touch are one.
create table busy_time (
  organisation_id uuid not null,
  member_id uuid not null,
  account_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  primary key (organisation_id, member_id, account_id, starts_at, ends_at),
  foreign key (organisation_id, member_id, account_id)
    references caldav_account (organisation_id, member_id, id) on delete cascade
);
alter table busy_time enable row level security;
create policy own on busy_time to takt_app using (
  organisation_id = (select viewer_organisation()) and member_id = (select viewer_member()));
grant select, insert, delete on busy_time to takt_app;

-- What a plan must avoid, without what it is: meetings, and what a member's own calendar says, which is no meeting.
create or replace function busy_times(members uuid[], earliest timestamptz, latest timestamptz)
returns table (meeting_id uuid, member_id uuid, during tstzrange)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.meeting_id, a.member_id, a.during
    from meeting_attendance a
   where a.organisation_id = viewer_organisation()
     and a.member_id = any (members)
     and a.member_id = any (viewer_members())
     and a.during && tstzrange(earliest, latest)
  union all
  select null, b.member_id, tstzrange(b.starts_at, b.ends_at)
    from busy_time b
   where b.organisation_id = viewer_organisation()
     and b.member_id = any (members)
     and b.member_id = any (viewer_members())
     and b.starts_at < latest and b.ends_at > earliest
$$;

-- In the queue of the member's writing, so that nothing is written while it is looked at.
create function add_caldav_reading(organisation uuid, member uuid, pause interval) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(
    'caldav_reading', json_build_object('organisationId', organisation, 'memberId', member),
    queue_name => 'caldav:' || member, max_attempts => 3,
    run_at => case when pause > interval '0' then clock_timestamp() + pause end,
    job_key => 'caldav_reading:' || member);
end $$;
revoke execute on function add_caldav_reading from public;

-- For the member in whose name the transaction acts.
create function queue_caldav_reading() returns void
language sql security definer set search_path = public, pg_temp as $$
  select add_caldav_reading(organisation_id, member_id, interval '0')
    from caldav_account
   where organisation_id = viewer_organisation() and member_id = viewer_member() and calendar_url is not null
$$;

-- Those of some members whom the viewer plans with that were not looked into since `before` and are not failing. Who
-- they are, and whether they have a calendar at all, is not told.
create function queue_caldav_readings_of(members uuid[], before timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  select add_caldav_reading(organisation_id, member_id, interval '0')
    from caldav_account
   where organisation_id = viewer_organisation() and member_id = any (members)
     and member_id = any (viewer_members())
     and reads_busy and calendar_url is not null and leaving_at is null
     and problem is null and read_problem is null and read_at < before
$$;

-- Every calendar whose time has come, of every company, spread over the minutes until the next round.
create function queue_due_caldav_readings(at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  select add_caldav_reading(organisation_id, member_id, random() * interval '4 minutes')
    from caldav_account
   where calendar_url is not null and read_due_at <= at and leaving_at is null
     and problem is distinct from 'credentials'
$$;
revoke execute on function queue_caldav_reading, queue_caldav_readings_of, queue_due_caldav_readings from public;
grant execute on function queue_caldav_reading, queue_caldav_readings_of, queue_due_caldav_readings to takt_app;

-- Whoever is deactivated is no longer here to ask: their calendar, the password to it and its times are forgotten. What
-- was written there stays; it is their calendar.
create function forget_caldav_account() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from caldav_account a where a.organisation_id = new.organisation_id and a.member_id = new.member_id;
  return null;
end $$;
create trigger caldav_forgotten after insert on member_deactivation
  for each row execute function forget_caldav_account();
delete from caldav_account a
 using member_deactivation d
 where d.organisation_id = a.organisation_id and d.member_id = a.member_id and d.reactivated_at is null;
