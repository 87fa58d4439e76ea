-- Who is looking, and what the database lets them see.
--
-- A transaction of the app names its viewer once (open_viewer, open_job, open_feed). The names live in settings
-- of that transaction, and every policy below reads them. Without them a query of takt_app sees nothing.

create function viewer_organisation() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('takt.organisation', true), '')::uuid $$;

create function viewer_member() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('takt.member', true), '')::uuid $$;

-- The pairs the viewer is, or was, one of the two in.
create function viewer_pairs() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('takt.pairs', true), '')::uuid[], '{}') $$;

-- The viewer and the other halves of their pairs; everyone for the owner.
create function viewer_members() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('takt.members', true), '')::uuid[], '{}') $$;

create function viewer_is_owner() returns boolean language sql stable parallel safe
  as $$ select current_setting('takt.role', true) = 'owner' $$;

create function name_viewer(organisation uuid, member uuid, member_role text) returns uuid[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  pairs uuid[];
  members uuid[];
begin
  select coalesce(array_agg(id), '{}'), coalesce(array_agg(leader_id) || array_agg(employee_id), '{}')
    into pairs, members
    from pair
   where organisation_id = organisation and (leader_id = member or employee_id = member);
  perform set_config('takt.organisation', organisation::text, true),
          set_config('takt.member', member::text, true),
          set_config('takt.role', member_role, true),
          set_config('takt.pairs', pairs::text, true),
          set_config('takt.members', (members || member)::text, true);
  return pairs;
end $$;
revoke execute on function name_viewer from public;

-- Names the viewer that a session belongs to and returns who they are; no row for a session that is unknown or
-- over. A session without an active membership returns its user alone.
create function open_viewer(session_token text)
returns table (
  user_id uuid, session_id uuid, second_factor_pending boolean, user_name text, email text,
  organisation_id uuid, organisation_name text, time_zone text,
  member_id uuid, member_name text, role text, language text, pairs uuid[]
)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select s.user_id, s.id, s.second_factor_pending, u.name, u.email,
         m.organisation_id, o.name, o.time_zone, m.id, m.name, m.role, m.language
    into user_id, session_id, second_factor_pending, user_name, email,
         organisation_id, organisation_name, time_zone, member_id, member_name, role, language
    from auth.session s
    join auth."user" u on u.id = s.user_id
    left join lateral (
      select * from member
       where member.user_id = s.user_id
         and not exists (
           select from member_deactivation d
            where d.organisation_id = member.organisation_id and d.member_id = member.id
              and d.reactivated_at is null)
       order by (member.organisation_id = s.organisation_id) desc nulls last, member.created_at
       limit 1
    ) m on true
    left join organisation o on o.id = m.organisation_id
   where s.token = session_token and s.expires_at > clock_timestamp();
  if not found then return; end if;
  -- A session lives for 14 days after its last use and 30 days in all; noting the use once a day is enough.
  update auth.session s
     set expires_at = least(s.created_at + interval '30 days', clock_timestamp() + interval '14 days'),
         updated_at = clock_timestamp()
   where s.id = session_id and s.updated_at < clock_timestamp() - interval '1 day';
  if member_id is not null and not second_factor_pending then
    pairs := name_viewer(organisation_id, member_id, role);
  end if;
  return next;
end $$;

-- Names one pair of one company for a job, which acts for nobody.
create function open_job(organisation uuid, pair_of_job uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  members uuid[];
begin
  select array[leader_id, employee_id] into members
    from pair where organisation_id = organisation and id = pair_of_job;
  perform set_config('takt.organisation', organisation::text, true),
          set_config('takt.member', '', true),
          set_config('takt.role', 'job', true),
          set_config('takt.pairs', array[pair_of_job]::text, true),
          set_config('takt.members', coalesce(members, '{}')::text, true);
end $$;

-- Every pair that goes on, of every company: what the daily jobs walk through.
create function current_pairs() returns table (organisation_id uuid, pair_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select organisation_id, id from pair where ended_at is null
$$;

-- Names the owner of a calendar feed by the hash of its secret; null when it is unknown, revoked, or theirs no more.
create function open_feed(hash bytea) returns table (organisation_id uuid, member_id uuid, language text)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select f.organisation_id, f.member_id, m.language into organisation_id, member_id, language
    from calendar_feed f
    join member m on m.organisation_id = f.organisation_id and m.id = f.member_id
   where f.token_hash = hash and f.revoked_at is null
     and not exists (
       select from member_deactivation d
        where d.organisation_id = f.organisation_id and d.member_id = f.member_id and d.reactivated_at is null);
  if not found then return; end if;
  perform name_viewer(organisation_id, member_id, 'feed');
  return next;
end $$;

-- The busy times of some members, without what they are busy with: a plan must avoid meetings it may not see.
create function busy_times(members uuid[], earliest timestamptz, latest timestamptz)
returns table (meeting_id uuid, member_id uuid, during tstzrange)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.meeting_id, a.member_id, a.during
    from meeting_attendance a
   where a.organisation_id = viewer_organisation()
     and a.member_id = any (members)
     and a.member_id = any (viewer_members())
     and a.during && tstzrange(earliest, latest)
$$;

-- Copies what a meeting of the viewer's did not reach into another of the same two, drafts as drafts: the one who
-- closes a meeting cannot see the other's. What came along earlier, or was removed there, does not come twice.
create function carry_over_items(from_meeting uuid, to_meeting uuid, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if from_meeting = to_meeting or not exists (
    select from meeting f
      join meeting t on t.organisation_id = f.organisation_id and t.pair_id = f.pair_id
     where f.organisation_id = viewer_organisation() and f.id = from_meeting and t.id = to_meeting
       and f.pair_id = any (viewer_pairs())) then
    raise exception 'not two meetings of one pair of the viewer';
  end if;
  insert into agenda_item (
    organisation_id, pair_id, meeting_id, author_id, category, title, body, position, created_at, shared_at, carried_from)
  select i.organisation_id, i.pair_id, to_meeting, i.author_id, i.category, i.title, i.body,
         coalesce((select min(w.position) from agenda_item w
                    where w.organisation_id = i.organisation_id and w.meeting_id = to_meeting
                      and w.author_id = i.author_id), 1)
           - count(*) over (partition by i.author_id)
           + row_number() over (partition by i.author_id order by i.position, i.id) - 1,
         at, case when i.shared_at is not null then at end, i.id
    from agenda_item i
   where i.organisation_id = viewer_organisation() and i.meeting_id = from_meeting and i.removed_at is null
     and not exists (select from agenda_item_tick k
                      where k.organisation_id = i.organisation_id and k.item_id = i.id)
   order by i.position, i.id
  on conflict (organisation_id, carried_from) do nothing;
end $$;

-- Ends a pair for the owner, who sees nothing of what lies in it: what has not begun is cancelled, and its time is
-- free again. False when there is no such pair, or it has ended already.
create function end_pair(pair_to_end uuid, at timestamptz, why text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update pair set ended_at = at, ended_by = viewer_member()
   where viewer_is_owner() and organisation_id = viewer_organisation() and id = pair_to_end and ended_at is null;
  if not found then return false; end if;
  insert into meeting_cancellation (organisation_id, meeting_id, pair_id, reason, cancelled_by, cancelled_at)
    select m.organisation_id, m.id, m.pair_id, why, viewer_member(), at
      from meeting m
     where m.organisation_id = viewer_organisation() and m.pair_id = pair_to_end
       and m.starts_at + make_interval(mins => m.minutes) > at
       and not exists (select from meeting_start s where s.organisation_id = m.organisation_id and s.meeting_id = m.id)
       and not exists (select from meeting_close c where c.organisation_id = m.organisation_id and c.meeting_id = m.id)
    on conflict do nothing;
  delete from meeting_attendance a
   using meeting m, meeting_cancellation c
   where m.organisation_id = viewer_organisation() and m.pair_id = pair_to_end
     and c.organisation_id = m.organisation_id and c.meeting_id = m.id
     and a.organisation_id = m.organisation_id and a.meeting_id = m.id;
  return true;
end $$;

-- Deactivates a member for the owner: their sessions no longer open the company, their open pages close, and no
-- invitation of theirs works. Null when there is no such member.
create function deactivate_member(member_to_deactivate uuid, at timestamptz) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_member record;
begin
  if not viewer_is_owner() then return null; end if;
  -- Two owners who deactivate each other at the same moment take turns here, so that one of them stays.
  perform from member m
    where m.organisation_id = viewer_organisation() and m.role = 'owner' order by m.id for no key update;
  select m.id, m.user_id, m.role into found_member
    from member m
   where m.organisation_id = viewer_organisation() and m.id = member_to_deactivate for no key update;
  if not found then return null; end if;
  if found_member.id = viewer_member() then return 'self'; end if;
  if found_member.role = 'owner' and not exists (
    select from member m
     where m.organisation_id = viewer_organisation() and m.role = 'owner' and m.id <> found_member.id
       and not exists (select from member_deactivation d
                        where d.organisation_id = m.organisation_id and d.member_id = m.id and d.reactivated_at is null)
  ) then return 'last-owner'; end if;
  insert into member_deactivation (organisation_id, member_id, deactivated_by, deactivated_at)
    values (viewer_organisation(), found_member.id, viewer_member(), at)
    on conflict do nothing;
  update invitation set revoked_at = at
   where organisation_id = viewer_organisation() and member_id = found_member.id
     and revoked_at is null and accepted_at is null;
  if found_member.user_id is not null then
    perform pg_notify('takt_live', 'user:' || found_member.user_id);
  end if;
  return 'deactivated';
end $$;

revoke execute on function end_pair, deactivate_member from public;
grant execute on function end_pair, deactivate_member to takt_app;

-- Row-level security. Tables between two: the viewer's pairs alone. A pair is of one company, and the foreign keys
-- hold its rows to it, so the pair says the company too; asking for both would be dear on pages with many tables.
do $$
declare
  t text;
begin
  foreach t in array array[
    'cadence', 'cadence_answer', 'meeting', 'meeting_attendance', 'meeting_move', 'meeting_cancellation',
    'meeting_start', 'meeting_close', 'agenda_item_tick', 'meeting_focus', 'agreement', 'agreement_wording',
    'agreement_confirmation', 'agreement_completion'
  ] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy pair on %I to takt_app using (pair_id = any ((select viewer_pairs())::uuid[]))', t);
  end loop;
end $$;

-- Drafts and private notes: their author alone, also within the pair.
alter table agenda_item enable row level security;
create policy author_or_shared on agenda_item to takt_app using (
  pair_id = any ((select viewer_pairs())::uuid[])
  and (shared_at is not null or author_id = (select viewer_member()) or (select current_setting('takt.role', true)) = 'job'));

alter table note enable row level security;
create policy author_or_shared on note to takt_app using (
  pair_id = any ((select viewer_pairs())::uuid[])
  and (not private or author_id = (select viewer_member())));

alter table organisation enable row level security;
create policy own on organisation to takt_app using (id = (select viewer_organisation()));

alter table member enable row level security;
create policy known on member to takt_app using (
  organisation_id = (select viewer_organisation())
  and (id = any ((select viewer_members())::uuid[]) or (select viewer_is_owner())));

alter table pair enable row level security;
create policy known on pair to takt_app using (
  organisation_id = (select viewer_organisation())
  and (id = any ((select viewer_pairs())::uuid[]) or (select viewer_is_owner())))
  with check (organisation_id = (select viewer_organisation()) and (select viewer_is_owner()));

alter table member_deactivation enable row level security;
create policy owner on member_deactivation to takt_app using (
  organisation_id = (select viewer_organisation())
  and ((select viewer_is_owner()) or member_id = any ((select viewer_members())::uuid[])))
  with check (organisation_id = (select viewer_organisation()) and (select viewer_is_owner()));

alter table invitation enable row level security;
create policy owner on invitation to takt_app using (
  organisation_id = (select viewer_organisation()) and (select viewer_is_owner()));

alter table calendar_feed enable row level security;
create policy own on calendar_feed to takt_app using (
  organisation_id = (select viewer_organisation()) and member_id = (select viewer_member()));

grant usage on schema public to takt_app;
grant select, insert, update on all tables in schema public to takt_app;
-- Rows that say "now" rather than "then" may go; everything else is kept as a record.
grant delete on meeting_attendance, meeting_focus, agenda_item_tick to takt_app;
revoke insert, update on organisation, public_holiday, migration from takt_app;
grant update (name) on organisation to takt_app;
grant execute on function open_viewer, open_job, current_pairs, open_feed, busy_times, carry_over_items to takt_app;
revoke execute on function open_viewer, open_job, current_pairs, open_feed, busy_times, carry_over_items from public;

-- Live pages. A committed change tells who may look again; a draft tells its author alone.
create function notify_pair() returns trigger language plpgsql as $$
begin
  perform pg_notify('takt_live', 'pair:' || coalesce(new.pair_id, old.pair_id));
  return null;
end $$;

create function notify_item() returns trigger language plpgsql as $$
begin
  if new.shared_at is null and (old is null or old.shared_at is null) then
    perform pg_notify('takt_live', 'member:' || new.author_id);
  else
    perform pg_notify('takt_live', 'pair:' || new.pair_id);
  end if;
  return null;
end $$;

create function notify_note() returns trigger language plpgsql as $$
begin
  perform pg_notify('takt_live', case when new.private then 'member:' || new.author_id else 'pair:' || new.pair_id end);
  return null;
end $$;

create function notify_organisation() returns trigger language plpgsql as $$
begin
  perform pg_notify('takt_live', 'organisation:' || coalesce(new.organisation_id, old.organisation_id));
  return null;
end $$;

-- A session that ends, or a member who is deactivated, closes the streams that are open on it.
create function notify_session() returns trigger language plpgsql as $$
begin
  perform pg_notify('takt_live', 'user:' || old.user_id);
  return null;
end $$;

do $$
declare
  t text;
begin
  foreach t in array array[
    'cadence', 'cadence_answer', 'meeting', 'meeting_move', 'meeting_cancellation', 'meeting_start', 'meeting_close',
    'agenda_item_tick', 'meeting_focus', 'agreement_wording', 'agreement_confirmation', 'agreement_completion'
  ] loop
    execute format(
      'create trigger live after insert or update or delete on %I for each row execute function notify_pair()', t);
  end loop;
  foreach t in array array['member', 'member_deactivation', 'invitation', 'pair'] loop
    execute format(
      'create trigger live after insert or update on %I for each row execute function notify_organisation()', t);
  end loop;
end $$;
create trigger live after update on agreement for each row execute function notify_pair();
create trigger live after insert or update on agenda_item for each row execute function notify_item();
create trigger live after insert or update on note for each row execute function notify_note();
create trigger live after delete on auth.session for each row execute function notify_session();

-- Jobs are added in the transaction of the change; takt_app owns nothing of the queue but this door.
create function enqueue(task text, payload json, run_at timestamptz, job_key text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key, max_attempts => 12);
end $$;
revoke execute on function enqueue from public;
grant execute on function enqueue to takt_app, takt_auth;
