-- A member's own calendar at a server of theirs (CalDAV), into which their meetings are written.

-- One at a time. It says how it stands now, and goes when the member disconnects, with the password in it.
create table caldav_account (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  server text not null check (length(server) <= 2000),
  username text not null check (length(username) <= 320),
  -- AES-256-GCM under a key that is not in the database; never shown again.
  sealed_password text not null,
  -- The calendars to choose from, as [{url, name}]; null until the server has been asked.
  found jsonb,
  calendar_url text,
  calendar_name text,
  connected_at timestamptz not null,
  -- What the server would not do last, as a code of src/platform/caldav; null when all is well.
  problem text,
  failures integer not null default 0,
  -- The server is left alone until then.
  not_before timestamptz,
  pushed_at timestamptz,
  -- From then on what Takt wrote is taken out again, and the account goes at last.
  leaving_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, member_id),
  unique (organisation_id, member_id, id),
  foreign key (organisation_id, member_id) references member,
  check ((calendar_url is null) = (calendar_name is null))
);

-- What Takt has written into that calendar of one meeting. `intended` is noted before the server is asked and moves to
-- `written` when it has answered, so that a job that died between the two knows its own event again.
create table caldav_event (
  organisation_id uuid not null,
  account_id uuid not null,
  member_id uuid not null,
  meeting_id uuid not null,
  etag text,
  written text,
  intended text,
  -- Set while the member has changed or removed it there and has not chosen; Takt then leaves it alone.
  touched text check (touched in ('changed', 'removed')),
  -- The member chose their own; what Takt would have written then. It asks again only when that changes.
  kept text,
  primary key (organisation_id, account_id, meeting_id),
  foreign key (organisation_id, member_id, account_id)
    references caldav_account (organisation_id, member_id, id) on delete cascade,
  foreign key (organisation_id, meeting_id) references meeting
);

alter table caldav_account enable row level security;
create policy own on caldav_account to takt_app using (
  organisation_id = (select viewer_organisation()) and member_id = (select viewer_member()));
alter table caldav_event enable row level security;
create policy own on caldav_event to takt_app using (
  organisation_id = (select viewer_organisation()) and member_id = (select viewer_member()));
grant select, insert, update, delete on caldav_account, caldav_event to takt_app;

-- One job for each member, and one at a time: they share a queue, so that no two write the same event.
create function add_caldav_job(organisation uuid, member uuid, pause interval) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(
    'caldav', json_build_object('organisationId', organisation, 'memberId', member),
    queue_name => 'caldav:' || member, max_attempts => 12,
    -- Without a pause it is for now, which wakes the queue; a moment later would wait for its next look.
    run_at => case when pause > interval '0' then clock_timestamp() + pause end,
    job_key => 'caldav:' || member);
end $$;
revoke execute on function add_caldav_job from public;

-- For the member in whose name the transaction acts.
create function queue_caldav(pause interval) returns void
language sql security definer set search_path = public, pg_temp as $$
  select add_caldav_job(viewer_organisation(), viewer_member(), pause) where viewer_member() is not null
$$;

-- Every calendar that can be written to, of every company, spread over an hour.
create function queue_every_caldav() returns void
language sql security definer set search_path = public, pg_temp as $$
  select add_caldav_job(organisation_id, member_id, random() * interval '1 hour')
    from caldav_account where calendar_url is not null or leaving_at is not null
$$;

revoke execute on function queue_caldav, queue_every_caldav from public;
grant execute on function queue_caldav, queue_every_caldav to takt_app;

-- Meetings enter and leave people's calendars here, whichever way they were planned, moved, cancelled or ended.
create function queue_caldav_of_attendance() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform add_caldav_job(a.organisation_id, a.member_id, interval '0')
     from (select distinct organisation_id, member_id from attendance) t
     join caldav_account a on a.organisation_id = t.organisation_id and a.member_id = t.member_id
    where a.calendar_url is not null;
  return null;
end $$;
create trigger caldav_entered after insert on meeting_attendance referencing new table as attendance
  for each statement execute function queue_caldav_of_attendance();
create trigger caldav_left after delete on meeting_attendance referencing old table as attendance
  for each statement execute function queue_caldav_of_attendance();

create function notify_member() returns trigger language plpgsql as $$
begin
  perform pg_notify('takt_live', 'member:' || coalesce(new.member_id, old.member_id));
  return null;
end $$;
create trigger live after insert or update or delete on caldav_account for each row execute function notify_member();
-- What is written shows on no page; what the member did to it does.
create trigger live after update of touched on caldav_event for each row execute function notify_member();
